"""Arguments of hand-written methods, checked before anything is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, get_origin

from homeroom._core.model import UNSET
from homeroom._core.options import OptionRule, is_mapping

_PATH: Final = r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~@:,;=+$!&'()*-]+)+/?"


def _fills(pattern: str) -> Callable[[object], bool]:
    return lambda text: isinstance(text, str) and bool(re.fullmatch(pattern, text))


_TAKES: Final[Mapping[str, tuple[str, Callable[[Any], bool]]]] = {
    "prefetch": ("a whole number, at least 0", lambda n: type(n) is int and n >= 0),
    "concurrency": (
        "a whole number above 0",
        lambda n: n is UNSET or (type(n) is int and n > 0),
    ),
    "limit": ("a whole number, or None", lambda n: n is None or type(n) is int),
    "checkpoint": ("the checkpoint of a page, a mapping", is_mapping),
    "method": ("a word such as GET", _fills("[A-Za-z]+")),
    "path": (
        "plain segments, each after a /; the rest goes into query=",
        _fills(_PATH),
    ),
    "query": ("a mapping of names to values", is_mapping),
    "form": (
        "a mapping of names to values",
        lambda form: form is UNSET or is_mapping(form),
    ),
    "type": (
        "a model, a list or dict of them, or bytes",
        lambda form: form is None or isinstance(form, type) or bool(get_origin(form)),
    ),
}


def check_arguments(**given: object) -> None:
    """Refuse what cannot work, without showing it.

    Raises:
        ConfigurationError: It names the argument and what it takes.
    """
    for name, value in given.items():
        OptionRule(*_TAKES[name]).check(name, value)
