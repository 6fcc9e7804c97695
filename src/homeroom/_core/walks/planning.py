"""From a list's plan and the user's arguments to the route of its walk."""

from __future__ import annotations

from collections.abc import Mapping, Set as AbstractSet
from datetime import date

from attrs import frozen

from homeroom._core.model import JSON, UNSET
from homeroom._core.plans import (
    CursorPlan,
    LastIdPlan,
    OffsetPlan,
    PagePlan,
    Paging,
    ProbePlan,
    TimePlan,
)
from homeroom._core.request import Pairs, query_pairs
from homeroom._core.walks.by_time import ByTime, window_of
from homeroom._core.walks.checkpoint import Asked, Standing, digest
from homeroom._core.walks.cursor import Chain
from homeroom._core.walks.last_id import last_id
from homeroom._core.walks.learned import Learned
from homeroom._core.walks.numbered import Numbered
from homeroom._core.walks.probing import Probing
from homeroom._core.walks.route import Route
from homeroom._core.walks.sizes import first_number, page_size, size_of_chain


@frozen(kw_only=True)
class WalkPlan:
    """A route, and what the arguments of a list method make of it."""

    route: Route
    filters: Mapping[str, object]
    """Query arguments that the route does not set."""
    start: JSON
    size: int | None
    sized: bool
    """Whether a size was asked for."""
    moving: frozenset[str]
    """Names of filters that are times."""

    def asked(self, operation: str, path: Pairs) -> Asked:
        """What a checkpoint tells a walk by, whose operation has such a path."""
        standing = Standing(
            operation=operation,
            path=digest(path),
            filters=query_pairs(self.filters),
            size=self.size,
            next=self.start,
        )
        return Asked(standing=standing, moving=self.moving, sized=self.sized)


def plan_walk(
    plan: Paging, spec: Paging, query: Mapping[str, object], learned: Learned
) -> WalkPlan:
    """The route for the arguments of a list method.

    Args:
        plan: How the list pages.
        spec: How the spec says that it pages, by which its arguments are named.
        query: The arguments.
        learned: What earlier walks of the client showed.

    Raises:
        ConfigurationError: An argument cannot work.
    """
    route: Route
    start: JSON = None
    size, own = None, tuple[str, ...]()
    times: AbstractSet[str | None] = frozenset()
    match plan:
        case PagePlan():
            size = page_size(query, plan.size, plan.default_size, plan.max_size)
            start = first_number(query, plan.page, plan.first)
            route, own = Numbered(plan=plan, size=size), (plan.size, plan.page)
        case LastIdPlan():
            route = last_id(plan, query)
        case TimePlan():
            size = page_size(query, plan.size, plan.default_size, plan.max_size)
            window, habits = window_of(plan, query), learned.events
            route = ByTime(plan=plan, window=window, size=size, learned=habits)
            own, times = (plan.size,), {plan.after, plan.until}
        # Who asks for a page wants that page.
        case ProbePlan() if not query.keys() & {plan.page, plan.offset}:
            size, own = size_of_chain(plan, spec, query)
            route = Probing(plan=plan, size=size, found=learned.probe)
        case CursorPlan() | OffsetPlan() | ProbePlan():
            size, own = size_of_chain(plan, spec, query)
            route = Chain(plan=plan, size=size)
            start = plan.first if isinstance(plan, OffsetPlan) else None
    given = {name: value for name, value in query.items() if value is not UNSET}
    filters = {name: given[name] for name in given if name not in own}
    dated = {name for name, value in filters.items() if isinstance(value, date)}
    return WalkPlan(
        route=route,
        filters=filters,
        start=start,
        size=size,
        sized=bool(own) and own[0] in given,
        moving=frozenset(dated | (filters.keys() & times)),
    )
