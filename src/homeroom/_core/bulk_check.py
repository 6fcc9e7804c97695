"""Rows of a bulk, checked before the first is sent: requests are built and dropped."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import (
    AsyncIterable,
    Callable,
    Coroutine,
    Iterable,
    Mapping,
    Sequence,
)
from contextlib import suppress
from difflib import get_close_matches
from enum import Enum
from types import MethodType
from typing import Any, Final, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs

from homeroom._core.bulk_rows import Row
from homeroom._core.call import Call
from homeroom._core.cancel import untraced
from homeroom._core.errors import ConfigurationError, RowsError
from homeroom._core.model import Unset
from homeroom._core.options import CALL_NAMES, is_mapping
from homeroom._core.resource import Resource, plainly, running_by
from homeroom._core.response import Response
from homeroom._core.shapes import is_union

T = TypeVar("T")

CallMethod = Callable[..., Coroutine[object, object, T]]
"""A method of a client that makes one call."""

Rows = Iterable[Mapping[str, object]] | AsyncIterable[Mapping[str, object]]
"""Arguments by name, for any number of calls."""

MOST_MESSAGES: Final = 10
"""Kinds of problems that the text of an error names."""
MOST_INDEXES: Final = 5
"""Rows that it names for each."""

_BREATH_ROWS: Final = 50
"""Rows that are checked without letting others run."""


class _Unsent(BaseException):
    """A request is built, and is not to be sent."""


async def _drop(call: Call[T], /) -> Response[T]:
    raise _Unsent


def check_method(method: object) -> MethodType:
    """Refuse what is no method of a client that makes one call.

    Raises:
        ConfigurationError: It says what is needed.
    """
    if (
        not isinstance(method, MethodType)
        or not isinstance(method.__self__, Resource)
        or not method.__func__.__module__.startswith("homeroom.")
    ):
        raise ConfigurationError(
            "method: takes a method of a client, such as client.users.save, itself "
            "and not its result"
        )
    if not inspect.iscoroutinefunction(method):
        problem = "is not awaited"
    elif not inspect.getfullargspec(method).varkw:
        problem = "takes no options of a call"
    else:
        return method
    raise ConfigurationError(
        f"method: {method.__func__.__qualname__} {problem}; a bulk takes a method that "
        "makes one call"
    )


async def check_rows(method: MethodType, rows: Rows) -> list[Row]:
    """The rows, if the method would refuse none of them before it sends anything.

    They are copied as they come: who makes them may change one and give it again.

    Raises:
        ConfigurationError: They are nothing that could hold rows.
        RowsError: It has what is odd with each of the others.
    """
    check, problems = _RowCheck(method, rows), dict[int, tuple[str, ...]]()
    del rows  # A trace may show variables.
    await check.copy()
    for index in range(len(check.given)):
        if not index % _BREATH_ROWS:
            await asyncio.sleep(0)
        if odd := await check.problems(index):
            problems[index] = odd
    if problems:
        error = RowsError(_summary(problems, len(check.given)))
        error.problems = problems
        raise error
    given = cast("list[Mapping[str, object]]", check.given)
    return [Row(index=index, arguments=row) for index, row in enumerate(given)]


def _copied(row: object) -> object:
    return dict(cast("Mapping[str, object]", row)) if is_mapping(row) else row


class _RowCheck:
    """Rows and what their method takes; in an object, which no trace shows.

    Args:
        method: Of a client; here it drops its requests.
        rows: Its arguments.
    """

    def __init__(self, method: MethodType, rows: Rows) -> None:
        self._method = running_by(method, _drop)
        self._hints = get_type_hints(inspect.unwrap(method.__func__))
        self._words = {
            name: plainly(one.annotation).replace(" | Unset", "")
            for name, one in inspect.signature(method).parameters.items()
            if one.kind is not one.VAR_KEYWORD
        }
        self._names = CALL_NAMES.union(self._words)
        self._rows = rows
        self.given: list[object] = []

    async def copy(self) -> None:
        """Take copies of all rows."""
        if isinstance(self._rows, AsyncIterable):
            async for row in self._rows:
                self.given.append(_copied(row))
                del row
        elif isinstance(self._rows, Iterable) and not isinstance(  # pyright: ignore
            self._rows, Mapping | str | bytes
        ):
            self.given += map(_copied, self._rows)
        else:
            raise ConfigurationError("rows: takes an iterable of mappings, one a call")

    @untraced
    async def problems(self, index: int) -> tuple[str, ...]:
        """What is odd with a row; nothing if its request can be built."""
        row = self.given[index]
        if not is_mapping(row):
            return ("takes a mapping of names to arguments",)
        arguments = cast("Mapping[str, object]", row)
        odd = [
            self._unknown(place, name)
            for place, name in enumerate(arguments, 1)
            if name not in self._names
        ]
        odd += [
            f"{name}: takes {words}"
            for name, words in self._words.items()
            if name in arguments and not takes(self._hints[name], arguments[name])
        ]
        try:
            # What a disk says now is not what it says when the call is made.
            with suppress(_Unsent, OSError):
                if not odd:
                    await self._method(**arguments)
        except (ConfigurationError, TypeError) as refusal:
            odd = [str(refusal)]
        return tuple(odd)

    def _unknown(self, place: int, name: object) -> str:
        # Not the name itself: of a table without a head, it is somebody's data.
        near = get_close_matches(str(name), self._names, 1)
        known = f"known: {', '.join(self._words)}"
        meant = f"did you mean {near[0]}?" if near else known
        return f"argument {place} has an unknown name; {meant}"


def takes(hint: Any, value: object) -> bool:
    """Whether an argument of a type takes a value.

    Text may stand for an enum and a mapping for a model, as single calls take them.
    """
    kind, inner = get_origin(hint), get_args(hint)
    if is_union(hint):
        return any(takes(one, value) for one in inner)
    if kind is Sequence:
        many = cast("Iterable[object]", value)
        listed = isinstance(value, list | tuple | set | frozenset)
        return listed and all(takes(inner[0], one) for one in many)
    if kind is Mapping:
        return is_mapping(value)
    if kind is not None:
        return True  # Left to the method.
    if hint is int or hint is float:
        return isinstance(value, int | hint) and not isinstance(value, bool)
    if hint is not Unset and issubclass(hint, Enum):
        return takes(int if issubclass(hint, int) else str, value)
    return isinstance(value, hint) or (attrs.has(hint) and is_mapping(value))


def _summary(problems: Mapping[int, tuple[str, ...]], count: int) -> str:
    """All problems in one line, by message."""
    rows: dict[str, list[int]] = {}
    for index, odd in problems.items():
        for message in odd:
            rows.setdefault(message, []).append(index)
    shown = [
        f"{message} ({_some_of(indexes)})"
        for message, indexes in list(rows.items())[:MOST_MESSAGES]
    ]
    if len(rows) > MOST_MESSAGES:
        shown.append(f"and {len(rows) - MOST_MESSAGES} other problems")
    return (
        f"{len(problems)} of {count} rows cannot be sent, so nothing was: "
        f"{'; '.join(shown)}"
    )


def _some_of(indexes: Sequence[int]) -> str:
    named = ", ".join(map(str, indexes[:MOST_INDEXES]))
    more = len(indexes) - MOST_INDEXES
    rows = "row" if len(indexes) == 1 else "rows"
    return f"{rows} {named}" + (f" and {more} more" if more > 0 else "")
