"""Values in bodies, paths and queries, read and narrowed to a shape."""

from __future__ import annotations

import json
from typing import Final, cast

_FLAGS: Final = {"true": True, "1": True, "false": False, "0": False}


def as_object(value: object) -> dict[str, object] | None:
    """The value, if it is a JSON object."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[object] | None:
    """The value, if it is a JSON array."""
    return cast("list[object]", value) if isinstance(value, list) else None


def read_json(body: bytes) -> object:
    """What a body says.

    Raises:
        ValueError: It is not JSON, or too deep.
    """
    try:
        value: object = json.loads(body)
    except RecursionError:
        raise ValueError("too deep") from None
    return value


def read_object(body: bytes) -> dict[str, object] | None:
    """What a body says, if it is a JSON object."""
    try:
        return as_object(read_json(body))
    except ValueError:
        return None


def read_flag(text: str) -> bool | None:
    """The yes or no of a query parameter, if it is one."""
    return _FLAGS.get(text.lower())


def read_whole(text: str, *, digits: int = 9) -> int | None:
    """The whole number of a path or query, if it is one of so many digits at most."""
    fits = text.isascii() and text.isdecimal() and len(text) <= digits
    return int(text) if fits else None
