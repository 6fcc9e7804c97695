"""Names: from JSON to Python."""

from __future__ import annotations

import keyword
import re
from typing import Final

RESERVED_FIELDS: Final = frozenset(
    {"field", "json_name", "unix", "rest", "define", "dict"}
)
"""Names that a class body of a model calls; a field of that name would hide them."""

OPTIONS: Final = ("options", "timeout", "retry", "headers")
"""Keywords that every method takes."""

HELPERS: Final = (
    *("exactly_one", "at_least_one", "first_given", "with_extra", "unix_seconds"),
    *("day", "time_zone", "joined", "models", "ops", "operation"),
)
"""Names that the body of a method calls; an argument of that name would hide them."""

EXTRA: Final = "extra"
"""The attribute, or argument, for what the spec does not list."""

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_OTHER: Final = re.compile(r"[^A-Za-z0-9]+")
_SNAKE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?")
_PASCAL: Final = re.compile(r"([A-Z][A-Za-z0-9]*)")


def python_name(wire: str) -> str | None:
    """The snake_case name for a wire name, or `None` if there is none."""
    words = _OTHER.sub("_", _HUMP.sub("_", wire)).strip("_").lower()
    name = re.sub("_+", "_", words)
    if keyword.iskeyword(name) or name in RESERVED_FIELDS:
        name += "_"
    return name if is_snake(name) else None


def is_snake(name: str) -> bool:
    """Whether this can name a parameter, a field or a method."""
    return bool(_SNAKE.fullmatch(name)) and not keyword.iskeyword(name)


def is_pascal(name: str) -> bool:
    """Whether this can name a class."""
    return bool(_PASCAL.fullmatch(name)) and not keyword.iskeyword(name)


def pascal(name: str) -> str:
    """`class_section` or `classSection` as `ClassSection`."""
    words = _OTHER.sub("_", _HUMP.sub("_", name)).split("_")
    return "".join(word[:1].upper() + word[1:] for word in words)


def constant(name: str) -> str:
    """`classes.add_students` as `CLASSES_ADD_STUDENTS`."""
    return _OTHER.sub("_", _HUMP.sub("_", name)).strip("_").upper()
