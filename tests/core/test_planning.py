"""From the arguments of a list to its walk: what is a filter, a size, a beginning."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from homeroom._core.model import UNSET
from homeroom._core.plans import (
    CursorPlan,
    LastIdPlan,
    OffsetPlan,
    PagePlan,
    Paging,
    ProbePlan,
    TimePlan,
)
from homeroom._core.walks.by_time import ByTime
from homeroom._core.walks.cursor import Chain
from homeroom._core.walks.last_id import LastId
from homeroom._core.walks.learned import Learned
from homeroom._core.walks.numbered import Numbered
from homeroom._core.walks.planning import WalkPlan, plan_walk
from homeroom._core.walks.probing import Probing
from homeroom._core.walks.route import Start
from homeroom._core.walks.sizes import PageSizeWarning
from homeroom.errors import ConfigurationError

PAGES = PagePlan(
    page="page",
    size="per_page",
    first=1,
    default_size=100,
    max_size=200,
    items="rows",
    key="id",
)
EVENTS = TimePlan(
    after="after",
    until="before",
    size="limit",
    default_size=1000,
    max_size=1000,
    moment="start",
)
CURSORS = CursorPlan(cursor="cursor", next="meta.next", size="limit", items="rows")
COUNTS = OffsetPlan(offset="skip", first=3, size="limit", items="rows")
PROBE = ProbePlan(
    cursor="cursor",
    next="meta.next",
    page="page",
    offset="offset",
    items="rows",
    key="id",
    totals=("meta.total",),
    size="limit",
)
ACTIVITY = LastIdPlan(next="last_id", items="rows", key="id", since="from")


def planned(plan: Paging, spec: Paging | None = None, **query: Any) -> WalkPlan:
    """The walk for some arguments."""
    return plan_walk(plan, spec or plan, query, Learned())


def test_numbered_pages_begin_where_the_user_says() -> None:
    """Page and size are the walk's own; what else is asked for is a filter."""
    walk = planned(PAGES, page=3, per_page=50, archived=False, q=UNSET)
    assert isinstance(walk.route, Numbered)
    assert (3, 50, True) == (walk.start, walk.size, walk.sized)
    assert {"archived": False} == walk.filters
    plain = planned(PAGES, per_page=UNSET)
    assert (1, 100, False) == (plain.start, plain.size, plain.sized)


@pytest.mark.parametrize(
    ("plan", "name"), [(PAGES, "per_page"), (CURSORS, "limit"), (ACTIVITY, "from")]
)
def test_nothing_is_asked_for_unless_it_is(plan: Paging, name: str) -> None:
    """An argument that is left out is neither a filter nor a size."""
    walk = planned(plan, **{name: UNSET})
    assert ({}, False, frozenset()) == (walk.filters, walk.sized, walk.moving)


def test_times_among_the_filters_may_move() -> None:
    """A walk that is resumed may count them from another now."""
    since, at = date(2026, 9, 1), datetime(2026, 9, 1, tzinfo=UTC)
    walk = planned(PAGES, since=since, at=at, q="a", number=7)
    assert {"since", "at"} == walk.moving
    assert {"since": since, "at": at, "q": "a", "number": 7} == walk.filters


def test_the_bounds_of_events_are_times_and_filters() -> None:
    """They come as seconds, and stay what they were where the walk is resumed."""
    walk = planned(EVENTS, after=5, before=9, limit=20, person=3)
    assert isinstance(walk.route, ByTime)
    assert ((5, 9), 20, True) == (walk.route.window, walk.size, walk.sized)
    assert {"after", "before"} == walk.moving
    assert {"after": 5, "before": 9, "person": 3} == walk.filters
    assert walk.start is None
    assert not planned(EVENTS, after=5).sized
    assert (None, None) == planned(EVENTS).route.window  # type: ignore[attr-defined]
    onward = TimePlan(
        after="after", size="limit", default_size=10, max_size=10, moment="start"
    )
    assert {"after"} == planned(onward, after=5, before=9).moving


def test_activity_begins_with_the_newest() -> None:
    """The first day stays among the filters, for the server to begin with."""
    walk = planned(ACTIVITY, **{"from": date(2026, 9, 1)})
    assert isinstance(walk.route, LastId)
    assert date(2026, 9, 1) == walk.route.since
    assert {"from"} == walk.moving == walk.filters.keys()
    assert (None, None, False) == (walk.start, walk.size, walk.sized)


@pytest.mark.parametrize("plan", [CURSORS, COUNTS, PROBE])
def test_the_size_of_a_chain_is_sent_if_it_is_asked_for(plan: Paging) -> None:
    """By the name that the method has for it."""
    walk = planned(plan, CURSORS, limit=7, q="a")
    assert (7, True, {"q": "a"}) == (walk.size, walk.sized, walk.filters)
    assert 7 == walk.route.query(None)["limit"]
    none = planned(plan, CURSORS, q="a")
    assert (None, False) == (none.size, none.sized)
    assert {} == none.route.query(None)


def test_a_count_begins_as_the_server_counts() -> None:
    """From 0, or from 1 where it counts so."""
    assert 3 == planned(COUNTS).start
    assert isinstance(planned(COUNTS).route, Chain)


@pytest.mark.parametrize("name", ["page", "offset"])
def test_who_asks_for_a_page_wants_that_page(name: str) -> None:
    """Then nothing is probed, and the page is a filter of the walk."""
    by_hand = planned(PROBE, **{name: 2})
    assert isinstance(by_hand.route, Chain)
    assert {name: 2} == by_hand.filters
    assert isinstance(planned(PROBE, q="a").route, Probing)


def test_what_walks_learn_is_the_clients() -> None:
    """The next walk begins with it."""
    learned = Learned()
    route = plan_walk(PROBE, CURSORS, {}, learned).route
    assert isinstance(route, Probing)
    assert route.found is learned.probe
    events = plan_walk(EVENTS, EVENTS, {}, learned).route
    assert isinstance(events, ByTime)
    assert events.learned is learned.events


@pytest.mark.parametrize("asked", [0, -1, "7", 7.0, True, None])
def test_a_chain_takes_a_whole_number_above_0(asked: object) -> None:
    """Of records on a page."""
    with pytest.raises(ConfigurationError, match="limit: must be a whole number above"):
        planned(CURSORS, limit=asked)
    assert 1 == planned(CURSORS, limit=1).size


def test_a_size_that_nobody_takes_is_refused() -> None:
    """Where the method has an argument for it, and the tenant's pages have no size."""
    plain = CursorPlan(cursor="after", next="meta.next", items="rows")
    with pytest.raises(ConfigurationError, match="limit: these pages have no size"):
        planned(plain, CURSORS, limit=7)
    assert planned(plain, CURSORS).size is None
    as_filter = planned(plain, plain, limit=7)  # Nobody says that it is a size.
    assert (None, {"limit": 7}) == (as_filter.size, as_filter.filters)
    assert {"limit": 7} == planned(PAGES, PAGES, limit=7).filters


def test_a_page_below_the_first_is_the_first() -> None:
    """The user is told; the first one itself is taken without a word."""
    with pytest.warns(PageSizeWarning, match="page: 0 is below 1; using 1"):
        assert 1 == planned(PAGES, page=0).start
    assert 1 == planned(PAGES, page=1).start


def test_a_walk_that_is_planned_can_begin() -> None:
    """At its start."""
    for plan in (PAGES, EVENTS, CURSORS, COUNTS, PROBE, ACTIVITY):
        walk = planned(plan)
        assert walk.route.accepts(Start(place=walk.start))
        assert walk.route.begin(Start(place=walk.start)).upcoming
