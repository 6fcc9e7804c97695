"""All operations, as `operations.txt` says, and the kinds of records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.resources import files
from typing import Any, Final

from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.query import COMMON

_PACKAGE: Final = "homeroom.sandbox.managebac"


def _words(*texts: str) -> Sequence[str]:
    return tuple(word for text in texts for word in text.split(","))


def _flag(*texts: str) -> bool:
    return True


_READ: Final[Mapping[str, Callable[..., object]]] = {
    **dict.fromkeys(("page", "status"), int),
    **dict.fromkeys(("query", "filters", "body"), _words),
    **dict.fromkeys(("permission", "errors"), str),
    **dict.fromkeys(("extended", "documented"), _flag),
}
"""How what is behind a name is read; names that are not here are the answer's."""


def _operations(table: str) -> Iterator[Operation]:
    for text in re.split(r"\n(?=\S)", table):
        if not text.startswith("#"):
            yield _operation(*text.split())


def _operation(
    method: str, path: str, since: str, answer: str, of: str, *further: str
) -> Operation:
    said: dict[str, list[str]] = {}
    for name, _, text in (one.partition("=") for one in further):
        said.setdefault(name, []).append(text)
    known: dict[str, Any] = {
        name: read(*said.pop(name)) for name, read in _READ.items() if name in said
    }
    kind: Kind | None = None if of == "-" else _named(of)
    filters = COMMON if kind is None else {**COMMON, **kind.filters}
    known["filters"] = [filters[name] for name in known.get("filters", ())]
    given = {name: texts[0] for name, texts in said.items()}
    answers = partial(_named(answer), **given)
    return Operation(
        method=method, path=path, since=since, answers=answers, kind=kind, **known
    )


def _named(text: str) -> Any:
    """What a module has, such as `people.STUDENTS`; without one, a standard answer."""
    module, _, name = text.rpartition(".")
    return getattr(import_module(f"{_PACKAGE}.{module or 'standard'}"), name)


_TABLE: Final = files(_PACKAGE).joinpath("operations.txt").read_text("utf-8")
OPERATIONS: Final = tuple(_operations(_TABLE))
"""In the order in which a request is held against them."""

PERMISSIONS: Final = frozenset(one.permission for one in OPERATIONS if one.permission)
"""All that a token can be given."""

KINDS: Final[Mapping[str, Kind]] = {
    one.kind.name: one.kind for one in OPERATIONS if one.kind is not None
}
"""The kinds of records, by name."""
