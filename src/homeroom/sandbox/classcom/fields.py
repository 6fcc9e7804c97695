"""Fields of a body or query, read one by one; problems are collected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from homeroom.sandbox.classcom.refusals import invalid
from homeroom.sandbox.shapes import as_list, as_object, read_flag

LATEST: Final = 253_402_300_799
"""The last second of the year 9999."""

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_ZONE: Final = re.compile(r"[A-Za-z][\w+-]*(/[\w+-]+)*", re.ASCII)
_NUMBERED: Final = ("id", "class_deferred_id")
"""Identifiers that are whole numbers."""

Given = tuple[str, str]
"""Name and value of an identifier."""


class Form:
    """The fields of one JSON object, or the parameters of one query.

    Fields that nobody reads are ignored, and null is as good as absent (both a guess).

    Args:
        values: The fields.
        at: Where the object is in the body, as a prefix of names.
        problems: Where problems go.
    """

    def __init__(
        self,
        values: Mapping[str, object],
        *,
        at: str = "",
        problems: dict[str, list[str]] | None = None,
    ) -> None:
        self._values = values
        self._at = at
        self._problems: dict[str, list[str]] = {} if problems is None else problems

    def __contains__(self, name: str) -> bool:
        """Whether a field is there, be it null."""
        return name in self._values

    def refuse(self, name: str, message: str) -> None:
        """Note a problem, once."""
        noted = self._problems.setdefault(f"{self._at}{name}", [])
        if message not in noted:
            noted.append(message)

    def check(self) -> None:
        """Refuse the request if there were problems.

        Raises:
            Refusal: 400 with all of them.
        """
        if self._problems:
            raise invalid(self._problems)

    def which(self, *names: str) -> Given | None:
        """The one identifier that is given out of several, or none.

        That only one may be given: vendor document. That the answer is a 400: a guess.

        Raises:
            Refusal: 400, there is more than one, or it is no identifier.
        """
        given = [name for name in names if self._values.get(name) is not None]
        if len(given) > 1:
            raise invalid({names[0]: [_exactly_one(names)]})
        return (given[0], self._identifier(given[0])) if given else None

    def only(self, *names: str) -> Given:
        """The one identifier that is given out of several.

        Raises:
            Refusal: 400, there is none or more than one.
        """
        given = self.which(*names)
        if given is None:
            raise invalid({names[0]: [_exactly_one(names)]})
        return given

    def text(self, name: str) -> str | None:
        """A text that may be absent."""
        value = self._values.get(name)
        if value is None or (isinstance(value, str) and _can_be_sent(value)):
            return value
        self.refuse(name, f"The {name} must be text.")
        return None

    def filled(self, name: str) -> str | None:
        """A text that may be absent, but not blank."""
        value = self.text(name)
        if value is not None and not value.strip():
            self.refuse(name, f"The {name} must not be blank.")
        return value

    def needed(self, name: str) -> str:
        """A text that must be there and not blank; empty if refused."""
        if self._values.get(name) is None:
            self.refuse(name, f"The {name} is required.")
        return self.filled(name) or ""

    def email(self, name: str) -> str | None:
        """An e-mail address that may be absent (message: vendor document)."""
        value = self.text(name)
        if value is not None and not _EMAIL.fullmatch(value):
            self.refuse(name, f"The {name} format is invalid.")
        return value

    def address(self, name: str) -> str:
        """An e-mail address that must be there; empty if refused."""
        return self.needed(name) and (self.email(name) or "")

    def choice(self, name: str, values: Sequence[str]) -> str | None:
        """One of a few words; may be absent."""
        value = self.text(name)
        if value is not None and value not in values:
            self.refuse(name, f"The {name} must be one of {', '.join(values)}.")
        return value

    def zone(self, name: str) -> str:
        """The name of a time zone that must be there."""
        value = self.needed(name)
        if value and not _is_zone(value):
            self.refuse(name, f"The {name} is not a time zone.")
        return value

    def second(self, name: str) -> int:
        """Seconds since the epoch that must be there; 0 if refused."""
        value = self._values.get(name)
        if type(value) is int and 0 <= value <= LATEST:
            return value
        self.refuse(name, f"The {name} must be an integer in Unix time.")
        return 0

    def period(self) -> tuple[int, int]:
        """`start_time` and a later `end_time`; that it is later is a guess."""
        start, end = self.second("start_time"), self.second("end_time")
        if end <= start:
            self.refuse("end_time", "The end_time must be after the start_time.")
        return start, end

    def typed(self, name: str, *types: type) -> object:
        """A value of one of some types; may be absent."""
        value = self._values.get(name)
        if value is not None and type(value) not in types:
            self.refuse(name, f"The {name} has a wrong type.")
        return value

    def texts(self, name: str) -> Sequence[str] | None:
        """A list of texts; may be absent."""
        values = self._list(name)
        if values is None:
            return None
        found = [value for value in values if isinstance(value, str)]
        if len(found) < len(values):
            self.refuse(name, f"The {name} must be a list of texts.")
        return found

    def inner(self, name: str) -> Form:
        """The fields of an object inside; none if it is absent."""
        value = self._values.get(name)
        fields = as_object(value)
        if value is not None and fields is None:
            self.refuse(name, f"The {name} must be an object.")
        return self._below(f"{name}.", fields or {})

    def items(self, name: str) -> Sequence[Form]:
        """The objects of a list; none if it is absent."""
        values = [as_object(value) for value in self._list(name) or ()]
        if None in values:
            self.refuse(name, f"The {name} must be a list of objects.")
        return [
            self._below(f"{name}.{index}.", value or {})
            for index, value in enumerate(values)
        ]

    def parameter(self, name: str) -> int | None:
        """A whole number of a query; may be absent."""
        text = self._values.get(name)
        if text is None:
            return None
        if not _WHOLE.fullmatch(str(text)):
            self.refuse(name, f"The {name} must be an integer.")
            return None
        return int(str(text))

    def size(self, name: str, *, default: int, most: int) -> int:
        """A positive number of a query.

        The maximum of `limit`: vendor document. A 400 for what is out of range: a
        guess.
        """
        value = self.parameter(name)
        if value is not None and not 1 <= value <= most:
            self.refuse(name, f"The {name} must be from 1 to {most}.")
        return default if value is None else value

    def flag(self, name: str) -> bool:
        """A yes or no of a query; no if absent."""
        flag = read_flag(str(self._values.get(name, "false")))
        if flag is None:
            self.refuse(name, f"The {name} must be true or false.")
        return flag or False

    def _identifier(self, name: str) -> str:
        value = self._values[name]
        if name in _NUMBERED:
            if type(value) in (int, str) and _WHOLE.fullmatch(str(value)):
                return str(int(str(value)))
            raise invalid({name: [f"The {name} must be an integer."]})
        if not isinstance(value, str) or not value or not _can_be_sent(value):
            raise invalid({name: [f"The {name} must be text."]})
        return value

    def _list(self, name: str) -> list[object] | None:
        value = self._values.get(name)
        values = as_list(value)
        if value is not None and values is None:
            self.refuse(name, f"The {name} must be a list.")
        return values

    def _below(self, at: str, values: Mapping[str, object]) -> Form:
        return Form(values, at=f"{self._at}{at}", problems=self._problems)


def _exactly_one(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"The {names[0]} is required."
    return f"Exactly one of {', '.join(names)} is required."


def _can_be_sent(text: str) -> bool:
    """Whether a text has no half of a surrogate pair, which UTF-8 cannot hold."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _is_zone(name: str) -> bool:
    # Some systems have no time zones; there the form of the name must do.
    return _is_listed(name) or (
        not _is_listed("UTC") and _ZONE.fullmatch(name) is not None
    )


def _is_listed(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
