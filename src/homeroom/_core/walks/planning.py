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
from homeroom._core.walks.by_time import by_time
from homeroom._core.walks.cursor import Chain
from homeroom._core.walks.last_id import last_id
from homeroom._core.walks.learned import Learned
from homeroom._core.walks.numbered import numbered
from homeroom._core.walks.probing import Probing
from homeroom._core.walks.route import Route
from homeroom._core.walks.sizes import size_of_chain


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
    match plan:
        case PagePlan():
            pages, start = numbered(plan, query)
            own = (plan.size, plan.page)
            return _planned(pages, query, own, start=start, size=pages.size)
        case LastIdPlan():
            return _planned(last_id(plan, query), query)
        case TimePlan():
            events = by_time(plan, query, learned.events)
            times = {plan.after, plan.until}
            return _planned(events, query, (plan.size,), size=events.size, times=times)
        case CursorPlan():
            size, name = size_of_chain(plan, spec, query)
            return _planned(Chain(plan=plan, size=size), query, name, size=size)
        case ProbePlan():
            size, name = size_of_chain(plan, spec, query)
            probe = Probing(plan=plan, size=size, found=learned.probe)
            # Who asks for a page wants that page.
            by_hand = query.keys() & {plan.page, plan.offset}
            route = probe.chain if by_hand else probe
            return _planned(route, query, name, size=size)
        case OffsetPlan():
            size, name = size_of_chain(plan, spec, query)
            route = Chain(plan=plan, size=size)
            return _planned(route, query, name, start=plan.first, size=size)


def _planned(
    route: Route,
    query: Mapping[str, object],
    own: tuple[str, ...] = (),
    *,
    start: JSON = None,
    size: int | None = None,
    times: AbstractSet[str | None] = frozenset(),
) -> WalkPlan:
    filters = {
        name: value
        for name, value in query.items()
        if name not in own and value is not UNSET
    }
    return WalkPlan(
        route=route,
        filters=filters,
        start=start,
        size=size,
        sized=query.get(own[0], UNSET) is not UNSET if own else False,
        moving=frozenset(
            name
            for name, value in filters.items()
            if isinstance(value, date) or name in times
        ),
    )
