"""An operation: a row of `operations.txt`, as `routes.py` reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from attrs import Factory, field, frozen

from homeroom.sandbox.managebac.kinds import Kind, Within
from homeroom.sandbox.managebac.query import Filter
from homeroom.sandbox.vendor import Source

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call

_ACTIONS: Final = {
    "POST": "create",
    "PUT": "update",
    "PATCH": "update",
    "DELETE": "destroy",
}


def _named(operation: Operation) -> str:
    """Such as `classes/tasks/create` for `POST /classes/{class_id}/tasks`."""
    *parts, last = operation.path.strip("/").split("/")
    words = [part for part in (*parts, last) if not part.startswith("{")]
    reads = "show" if last.startswith("{") else "index"
    return "/".join((*words, _ACTIONS.get(operation.method, reads)))


@frozen(kw_only=True)
class Operation:
    """What the front door checks of a request, and what answers it."""

    method: str
    path: str
    """Below the version; the record is `{id}`."""
    since: str
    """The first version that serves it; an older one has no such path (a guess)."""
    answers: Callable[[Call], object]
    """Gives a response, or what one says as JSON."""
    kind: Kind | None
    """For the standard answers."""
    documented: bool = False
    """Whether the vendor's document has it; others are from elsewhere."""
    filters: Sequence[Filter] = ()
    page: int | None = None
    """The largest page of a list; `None` for one without pages and `meta`."""
    query: Sequence[str] = ()
    """Further query parameters that it knows; in strict mode others are refused."""
    body: Sequence[str] = ()
    """Keys of its body, if they are not the kind's wrapper alone; in strict mode others
    are refused. Without either, what answers it must look."""
    permission: str = field(default=Factory(_named, takes_self=True))
    """What a token needs, empty for nothing; the form is from elsewhere, most names are
    a guess, and those that are not given are made of the path."""
    extended: bool = False
    """Whether it is in the Extended APIs package."""
    status: int = 200
    """Of a success that has a body."""
    errors: str = "errors"
    """The key below which a 422 says what is wrong with a record."""

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
