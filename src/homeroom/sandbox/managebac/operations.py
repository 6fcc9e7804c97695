"""All operations and kinds of records, as `operations.txt` says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.resources import files
from typing import Any, Final

from attrs import Factory, field, frozen

from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.kinds import Kind, Within
from homeroom.sandbox.managebac.query import COMMON, Filter
from homeroom.sandbox.vendor import Source

_PACKAGE: Final = "homeroom.sandbox.managebac"
_ACTIONS: Final = {"POST": "create", "DELETE": "destroy"}


def _permission(operation: Operation) -> str:
    """Such as `classes/tasks/create` for `POST /classes/{class_id}/tasks`."""
    words = [part for part in operation.path.split("/") if part and part[0] != "{"]
    action = _ACTIONS.get(operation.method, "update")
    if operation.method == "GET":
        action = "show" if operation.path.endswith("}") else "index"
    return "/".join((*words, action))


@frozen(kw_only=True)
class Operation:
    """What the front door checks of a request, and what answers it.

    Args:
        method: HTTP method.
        path: Below the version; the record is `{id}`.
        since: The first version that serves it; an older one has no such path (a
            guess).
        answers: Gives a response, or what one says as JSON.
        kind: For the standard answers.
        documented: Whether the vendor's document has it; others are from elsewhere.
        filters: Which records a list shows.
        page: The largest page of a list; `None` for one without pages and `meta`.
        query: Further query parameters that it knows; in strict mode others are
            refused.
        body: Keys of its body, if they are not the kind's wrapper alone; in strict mode
            others are refused. Without either, what answers it must look.
        permission: What a token needs, empty for nothing; the form is from elsewhere,
            most names are a guess, and those that are not given are made of the path.
        extended: Whether it is in the Extended APIs package.
        status: Of a success that has a body.
        errors: The key below which a 422 says what is wrong with a record.
    """

    method: str
    path: str
    since: str
    answers: Callable[[Call], object]
    kind: Kind | None
    documented: bool = False
    filters: Sequence[Filter] = ()
    page: int | None = None
    query: Sequence[str] = ()
    body: Sequence[str] = ()
    permission: str = field(default=Factory(_permission, takes_self=True))
    extended: bool = False
    status: int = 200
    errors: str = "errors"

    @property
    def source(self) -> Source:
        """Who says that it exists."""
        return "vendor document" if self.documented else "vendor elsewhere"

    @property
    def within(self) -> Within | None:
        """Whose the records are, if the path names that."""
        within = self.kind and self.kind.within
        return within if within and f"{{{within.field}" in self.path else None

    @property
    def keys(self) -> Sequence[str]:
        """The keys that its body may have; none if that is not looked at here."""
        return self.body or (() if self.kind is None else (self.kind.wrapper,))

    @property
    def parameters(self) -> frozenset[str]:
        """All query parameters that it knows."""
        filters = (name for one in self.filters for name in one.names)
        pages = ("page", "per_page") if self.page else ()
        return frozenset(("auth_token", *pages, *self.query, *filters))


def _words(*texts: str) -> Sequence[str]:
    return tuple(word for text in texts for word in text.split(","))


def _true(*texts: str) -> bool:
    return True


_READ: Final[Mapping[str, Callable[..., object]]] = {
    **dict.fromkeys(("page", "status"), int),
    **dict.fromkeys(("query", "filters", "body"), _words),
    **dict.fromkeys(("permission", "errors"), str),
    **dict.fromkeys(("extended", "documented"), _true),
}
"""How what is behind a name is read; names that are not here are the answer's."""


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
    answers = partial(_named(answer), **{name: one for name, (one,) in said.items()})
    return Operation(
        method=method, path=path, since=since, answers=answers, kind=kind, **known
    )


def _named(text: str) -> Any:
    """What a module has, such as `people.STUDENTS`; without one, a standard answer."""
    module, _, name = text.rpartition(".")
    return getattr(import_module(f"{_PACKAGE}.{module or 'standard'}"), name)


def _operations(table: str) -> Iterator[Operation]:
    for text in re.split(r"\n(?=\S)", table):
        if not text.startswith("#"):
            yield _operation(*text.split())


OPERATIONS: Final = tuple(
    _operations(files(_PACKAGE).joinpath("operations.txt").read_text("utf-8"))
)
"""In the order in which a request is held against them."""

PERMISSIONS: Final = frozenset(one.permission for one in OPERATIONS if one.permission)
"""All that a token can be given."""

KINDS: Final = {one.kind.name: one.kind for one in OPERATIONS if one.kind is not None}
