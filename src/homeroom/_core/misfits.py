"""What of an answer did not fit its spec: told while it is read, and afterwards."""

from __future__ import annotations

from datetime import tzinfo
from math import inf
from typing import Any, Final

from attrs import field, fields, frozen

MOST_PATHS: Final = 20
"""Places that one error names; a broken page would name thousands."""
MOST_NAMES: Final = 32
"""Unknown names of one model that are remembered."""


def pickled(model: object, **blank: object) -> tuple[object, ...]:
    """What `__reduce__` gives: all fields, some of them blank."""
    form: Any = type(model)
    names = [one.name for one in fields(form)]
    return _made, (form, {name: getattr(model, name) for name in names} | blank)


def _made(form: type, given: dict[str, object]) -> object:
    return form(**given)


@frozen(kw_only=True)
class Misfit:
    """One kind of oddity, at one place of an answer; no value is in its repr."""

    place: str
    """Such as `$.classes[].created_at`; `[*]` stands for the keys of a free map."""
    reason: str
    """Such as `expected date-time`."""
    count: int
    """How many values there were."""
    first: int | None
    """Index of the first one, in the outermost list around it."""
    raw: object = field(repr=False, eq=False)
    """The first one, as it came; may hold personal data. Neither copied nor pickled."""
    set_aside: bool = False
    """Whether these are whole records, which are not among the data."""

    @property
    def rows(self) -> int:
        """How many records are missing in the list that the answer is about."""
        return self.count if self.set_aside and self.place.count("[") == 1 else 0

    def __reduce__(self) -> tuple[object, ...]:
        return pickled(self, raw=None)


class MisfitWarning(UserWarning):
    """An answer holds values that do not fit the spec; the text has no value."""


class Unfit(Exception):
    """JSON that cannot be read as the type, with the places; it quotes no value."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__("; ".join(paths))
        self.paths = paths


class Report:
    """What the readers tell of one answer while they read it.

    Args:
        strict: Whether nothing is tolerated, so that all that is odd gets told.
        zone: Of times without one; if there is none, a date in place of a time is in
            UTC.
    """

    def __init__(self, *, strict: bool = False, zone: tzinfo | None = None) -> None:
        self.strict = strict
        self.zone = zone
        self.value: Any = None
        """What was read."""
        self.path: list[str | int] = []
        """Where the readers are."""
        self.paths: list[str] = []
        """The first oddities, each with its exact place."""
        self.partial = False
        """Whether items were left out of the list or map that was read last."""
        self.names: dict[type, dict[str, None]] = {}
        """Names that no spec lists, by the model that met them."""
        self.why: str = ""
        """Why the value that was read last is given up, where that is inside of it."""
        self._found: dict[tuple[str, str, bool], tuple[int, list[int], object]] = {}
        """Count, first indices and first value, by place, reason and if records go."""

    def lacks(self, name: str, reason: str, before: str) -> None:
        """A key of the record that is being read is missing or odd.

        Args:
            name: The key.
            reason: What is odd, unless it is something inside of it.
            before: What is odd with an earlier key.
        """
        if not self.why:
            self._add_path(reason, name)
        self.why = before or f"{name}: {self.why or reason}"

    def give_up(
        self, reason: str, raw: object, *name: str, record: bool = False
    ) -> None:
        """The value at the present place is odd.

        Args:
            reason: Why, unless something inside of it is the reason.
            raw: The value.
            name: Of the member, where it is below the present place.
            record: Whether it is a whole record.
        """
        if not self.why and len(self.paths) < MOST_PATHS:
            self._add_path(reason, *name)
        why, self.why = self.why or reason, ""
        place = _place((*self.path, *name))
        kind, at = (place, why, record), [one for one in self.path if type(one) is int]
        count, first, shown = self._found.get(kind, (0, at, raw))
        if at < first:  # The fast way may come to a later item before.
            del self._found[kind]
            first, shown = at, raw
        self._found[kind] = count + 1, first, shown

    def add(self, trial: Report) -> None:
        """What was told in a reading that came to something, the first of all."""
        self._found |= trial._found

    def fail(self, reason: str) -> None:
        """The value at the present place is odd; whoever holds it decides."""
        self.why = reason

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What was found, in order of the first of each kind; items before lists."""
        if not self._found:
            return ()
        return tuple(
            Misfit(
                place=place,
                reason=why,
                count=count,
                first=first[0] if first else None,
                raw=raw,
                set_aside=record,
            )
            for (place, why, record), (count, first, raw) in sorted(
                self._found.items(), key=lambda one: (*one[1][1], inf)
            )
        )

    def unfit(self) -> Unfit:
        """The error of an answer that is given up as a whole."""
        return Unfit(tuple(self.paths) or ("$: does not fit",))

    def _add_path(self, reason: str, *further: str) -> None:
        if len(self.paths) < MOST_PATHS:
            steps = map(_step, (*self.path, *further))
            self.paths.append(f"${''.join(steps)}: {reason}")


def _place(path: tuple[str | int, ...]) -> str:
    return "$" + "".join(["[]" if type(one) is int else _step(one) for one in path])


def _step(one: str | int) -> str:
    return f"[{one}]" if one == "*" or type(one) is int else f".{one}"
