"""Plans: the immutable descriptions that codegen makes from a spec."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from attrs import field, frozen

T_co = TypeVar("T_co", covariant=True)

Safety = Literal["idempotent", "unsafe"]


@frozen(kw_only=True)
class PagePlan:
    """How one list operation pages by number.

    The paths (`items`, `number`, `pages`, `total`) are dotted attribute names on the
    decoded answer.
    """

    page: str
    """Query parameter that holds the page number."""
    size: str
    """Query parameter that holds the page size."""
    first: int
    """Number of the first page."""
    default_size: int
    """Items on a page when the size is not asked for."""
    max_size: int
    """Largest size that the vendor accepts."""
    items: str
    number: str | None = None
    pages: str | None = None
    total: str | None = None
    key: str
    """Attribute that identifies an item; the cycle guard compares pages by it."""


@frozen(kw_only=True)
class BulkPlan:
    """How one operation reports per-item results inside a success.

    `items`, `status` and `errors` are attribute names on the decoded answer; an empty
    `items` means that the answer is itself the list.
    """

    sent: str
    """Body property that holds the items sent."""
    items: str = ""
    key: str
    """Attribute that ties a result to what was sent: a field of both, or `index`."""
    status: str = "status"
    ok: str = "ok"
    """The status that means success; any other is a failure."""
    errors: str = "errors"


@frozen(kw_only=True)
class Operation(Generic[T_co]):
    """One operation of a vendor: what to send and what data (`T_co`) comes back."""

    name: str
    """Resource and method, such as `classes.get`."""
    method: str
    path: str
    """Template below the base URL, such as `/classes/{id}`."""
    safety: Safety
    answer: type[object] = field(repr=False)
    """Type of the JSON body of a success."""
    unwrap: str | None = None
    """Attribute of the answer that holds the data, when the vendor wraps it."""
    paging: PagePlan | None = None
    bulk: BulkPlan | None = None
