"""Plans: the immutable descriptions that codegen makes from a spec.

Each is given by name. Those that are no operation are named tuples, whose classes are
made in a sixth of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import FunctionType, UnionType
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar

from attrs import field, frozen

T_co = TypeVar("T_co", covariant=True)

Safety = Literal["idempotent", "unsafe"]


class Defaults(NamedTuple):
    """What a vendor's clients keep to unless the user says otherwise."""

    in_flight: int = 16
    """Requests under way at once."""
    timeout: float = 30.0
    """Seconds for a call, from when it leaves the queue."""
    pause: float = 0.0
    """Seconds to send nothing after a 429 that names no time; 0 for what a retry waits
    in any case."""
    counts_by: Literal["address", "credential"] = "credential"
    """What the vendor's rate limit counts requests by."""


USUAL: Final = Defaults()
"""Those of a vendor whose spec says nothing."""


class PagePlan(NamedTuple):
    """How one list operation pages by number.

    The paths (`items`, `number`, `pages`, `total`, …) are dotted attribute names on the
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
    key: str
    """Attribute that identifies an item; rows are given once by it."""
    number: str | None = None
    pages: str | None = None
    total: str | None = None
    served: str | None = None
    """Path of the page size that the server used."""
    more: str | None = None
    """Path of the number of the next page, which the last page lacks."""


class LastIdPlan(NamedTuple):
    """How one list operation pages by the last item's key, newest item first.

    `items`, `key` and `moment` are attribute names, of the decoded answer and of an
    item. A page without items ends the list.
    """

    next: str
    """Query parameter that takes the key of the last item of the page before."""
    items: str
    key: str
    """Attribute that identifies an item and orders the walk."""
    kind: str | None = None
    """Attribute that tells apart items with the same key."""
    since: str | None = None
    """Query parameter with the earliest day wanted, which the vendor may overstep."""
    moment: str | None = None
    """Attribute with the time of an item, compared with `since`."""


class CursorPlan(NamedTuple):
    """How one list operation pages by a cursor that each page gives for the next.

    `items` is an attribute name on the decoded answer, `next` a path whose steps are
    attributes or keys of free-form JSON.
    """

    cursor: str
    """Query parameter that takes the cursor."""
    next: str
    """Where a page has the next one; absent, null or empty on the last page."""
    items: str
    size: str | None = None
    """Query parameter for the page size."""
    probe: tuple[str, ...] = ()
    """Query parameters that may page a list of which no page has a cursor."""


class OffsetPlan(NamedTuple):
    """How one list operation pages by the count of items before the page.

    It ends with a page without items. `items` is an attribute of the decoded answer.
    """

    offset: str
    """Query parameter that takes the count, or the number of the page."""
    items: str
    by_page: bool = False
    """Whether it counts pages instead of items."""
    first: int = 0
    """What the first page has there."""
    size: str | None = None
    """Query parameter for the page size."""


class TimePlan(NamedTuple):
    """How one list of events, which is the whole answer, pages by their times."""

    after: str
    """Query parameter, in seconds: only events after it, itself in or out."""
    size: str
    """Query parameter for the most events on a page."""
    default_size: int
    max_size: int
    moment: str
    """Attribute with the time of an event, which may be finer than seconds."""
    until: str | None = None
    """Query parameter, in seconds: only events before it; `None` where a walk cannot go
    back."""
    end: str | None = None
    """Attribute with the time when it ended."""
    key: tuple[str, ...] | None = None
    """Attributes that tell an event from others, though its end still moves; none for
    all."""


class ProbePlan(NamedTuple):
    """How one list operation may page, of which nobody says how it does."""

    cursor: str
    """Query parameter that takes a cursor, if a page names one."""
    next: str
    """Path of the next cursor."""
    page: str
    """Query parameter that may take a page's number."""
    offset: str
    """Query parameter that may take the count of items before a page."""
    items: str
    key: str
    """Attribute that identifies an item."""
    totals: tuple[str, ...]
    """Paths at which the count of items may be."""
    size: str | None = None
    """Query parameter for the page size."""


Paging = PagePlan | LastIdPlan | CursorPlan | OffsetPlan | TimePlan | ProbePlan


class BulkPlan(NamedTuple):
    """How one operation reports per-item results inside a success.

    `items`, `status` and `errors` are attribute names on the decoded answer; an empty
    `items` means that the answer is itself the list.
    """

    sent: str
    """Body property that holds the items sent."""
    key: str
    """Attribute that ties a result to what was sent: a field of both, or `index`."""
    items: str = ""
    status: str = "status"
    ok: str = "ok"
    """The status that means success; any other is a failure."""
    errors: str = "errors"


class Introduced(NamedTuple):
    """The version of an API that serves something first."""

    version: str
    before: tuple[str, ...]
    """The versions that lack it: any other has it."""


@frozen(kw_only=True, repr=False)
class Operation(Generic[T_co]):
    """One operation of a vendor: what to send and what data (`T_co`) comes back."""

    name: str
    """Resource and method, such as `classes.get`."""
    request: str
    """Method, and template of the path below the root, such as `GET /classes/{id}`."""
    about: str | None = None
    """Path parameter with the id of the pupil whose data it is."""
    safety: Safety
    _body: type[object] | UnionType | Callable[[], object] = field(alias="body")
    """Type of the JSON body of a success, or a function that gives it when needed."""
    unwrap: str | None = None
    """Path of attributes to the data in the answer, when the vendor wraps it."""
    nothing: bool = False
    """Whether a success has no data, so that the body is not decoded further."""
    first: bool = False
    """Whether the data is the first item of a list, which may have none."""
    created: bool = False
    """Whether the data is a `Saved`: the record, and whether it is new."""
    empty: bool = False
    """Whether a 204 says that nothing was found."""
    idempotent_with: str | None = None
    """Body property that makes an unsafe operation safe to repeat."""
    since: Introduced | None = None
    """The version that serves it first; without one, all do."""
    newer: Mapping[str, Introduced] | None = None
    """The same for arguments, by dotted paths of names in JSON; `*` is any key."""
    paging: Paging | None = None
    bulk: BulkPlan | None = None

    @cached_property
    def method(self) -> str:
        """What HTTP calls the method."""
        return self.request.partition(" ")[0]

    @cached_property
    def path(self) -> str:
        """Template of the path below the root."""
        return self.request.partition(" ")[2]

    @property
    def body(self) -> Any:
        """Type of the JSON body of a success."""
        return self._body() if isinstance(self._body, FunctionType) else self._body

    @property
    def writes(self) -> bool:
        """Whether it changes something: some do by GET, and some POSTs only ask."""
        return self.safety == "unsafe" or self.method in ("PUT", "PATCH", "DELETE")
