"""An operation as a row of a table.

A module of operations has its kinds (`Kind`) and a table of them, which `routes.py`
joins to the others:

    OPERATIONS = (
        Operation(
            "GET", "/rooms", show_page, kind=ROOMS, filters=(modified(),), page=PAGED
        ),
        Operation("GET", "/rooms/{id}", show_one, kind=ROOMS),
        Operation("POST", "/rooms", create, kind=ROOMS, permission="rooms/add"),
    )

The answers `show_page`, `show_one`, `create` and so on are in `standard.py`. Records
below others, such as `/classes/{class_id}/rooms/{id}`, have `within`: the field that
names the owner, and how the owner is found. Records that a list or a wrapper shows in
another way have `page_by` and `one_by` with a function. What no row can say is a
function from `Call` to a response, or to what it says, in the module of the row. Rows
that share much are written with a `partial` of `Operation`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from attrs import Factory, field, frozen

from homeroom.sandbox.managebac.filters import Filter
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.query import LARGEST_SIZE
from homeroom.sandbox.vendor import Source

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call

_ACTIONS: Final = {
    "POST": "create",
    "PUT": "update",
    "PATCH": "update",
    "DELETE": "destroy",
}

PAGED: Final = LARGEST_SIZE
"""The largest page of most lists (vendor elsewhere)."""
NEWER: Final = 500
"""The largest page of some newer lists (vendor elsewhere)."""


@frozen(kw_only=True)
class Within:
    """Records that belong to one of another kind, which the path names."""

    field: str
    """What holds the owner's id."""
    owner: Callable[[Call], object]
    """The owner's id, or code; raises the 404 if there is no such record."""


def _named(operation: Operation) -> str:
    """Such as `classes/tasks/create` for `POST /classes/{class_id}/tasks`."""
    *parts, last = operation.path.strip("/").split("/")
    words = [part for part in (*parts, last) if not part.startswith("{")]
    reads = "show" if last.startswith("{") else "index"
    return "/".join((*words, _ACTIONS.get(operation.method, reads)))


@frozen
class Operation:
    """What the front door checks of a request, and what answers it."""

    method: str
    path: str
    """Below the version; the record is `{id}`."""
    answers: Callable[[Call], object]
    """Gives a response, or what one says as JSON."""
    source: Source = "vendor elsewhere"
    """Who says that it exists."""
    kind: Kind | None = field(default=None, kw_only=True)
    """For the standard answers."""
    within: Within | None = field(default=None, kw_only=True)
    filters: Sequence[Filter] = field(default=(), kw_only=True)
    page: int | None = field(default=None, kw_only=True)
    """The largest page of a list; `None` for one without pages and `meta`."""
    query: Sequence[str] = field(default=(), kw_only=True)
    """Further query parameters that it knows; in strict mode others are refused."""
    body: Sequence[str] = field(default=(), kw_only=True)
    """Keys of its body, if they are not the kind's wrapper alone; in strict mode others
    are refused. Without either, what answers it must look."""
    permission: str = field(default=Factory(_named, takes_self=True), kw_only=True)
    """What a token needs, empty for nothing; the form is from elsewhere, most names are
    a guess, and those that are not given are made of the path."""
    extended: bool = field(default=False, kw_only=True)
    """Whether it is in the Extended APIs package."""
    since: str = field(default="v2p0", kw_only=True)
    """The first version that serves it; an older one has no such path (a guess)."""
    status: int = field(default=200, kw_only=True)
    """Of a success that has a body."""
    errors: str = field(default="errors", kw_only=True)
    """The key below which a 422 says what is wrong with a record."""

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
