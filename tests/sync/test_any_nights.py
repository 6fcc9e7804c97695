"""Whatever happens in however many nights, nothing that is there is lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from homeroom.sync import vendors
from tests.sync.any_nights import KINDS, AnyNights, Deed, Plan
from tests.sync.model_vendor.school import NAMES, Faults

numbers = st.integers(0, 30)
deeds = st.builds(Deed, st.sampled_from(KINDS), numbers, numbers)
tables = st.frozensets(st.sampled_from(NAMES), max_size=2)
places = st.one_of(
    st.builds(lambda name: (name, ()), st.sampled_from(NAMES)),
    st.builds(
        lambda name, room: (name, (room,)),
        st.sampled_from(("events", "seats")),
        st.integers(1, 13),
    ),
)
faults = st.one_of(
    st.just(Faults()),
    st.builds(
        Faults,
        broken=st.dictionaries(
            st.integers(1, 30), st.sampled_from((500, 503, 401, 403, 404)), max_size=2
        ),
        refused=st.dictionaries(places, st.sampled_from((400, 403, 404)), max_size=2),
        unread=st.frozensets(
            st.builds(
                lambda name, id: (name, (id,)),
                st.sampled_from(("rooms", "letters", "notes")),
                st.integers(1, 13),
            ),
            max_size=2,
        ),
        cut=tables,
        uncounted=tables,
        repeats=st.booleans(),
        deaf=st.booleans(),
        dates=st.sampled_from(("right", "none", "late", "ahead", "behind")),
    ),
)
plans = st.builds(
    Plan,
    before=st.lists(deeds, max_size=5),
    during=st.lists(st.tuples(st.integers(1, 30), deeds), max_size=3),
    faults=faults,
    kill=st.none() | st.tuples(st.integers(1, 20), st.booleans()),
    full=st.booleans(),
    accept=st.booleans(),
    hours=st.sampled_from((1, 6, 24, 24, 24 * 8)),
)
quiet = st.builds(Plan, before=st.lists(deeds, max_size=5), full=st.booleans())
last = Plan(full=True, accept=True, hours=24)


@pytest.fixture(autouse=True)
def _vendor(monkeypatch: pytest.MonkeyPatch) -> None:
    package = "tests.sync.model_vendor"
    monkeypatch.setitem(vendors.CLIENTS, "model", (package, "ModelClient"))  # type: ignore[arg-type]


@settings(
    max_examples=settings().max_examples * 3 // 5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(deeds, max_size=25), st.lists(st.one_of(plans, quiet), max_size=6))
def test_nothing_that_is_there_is_lost(first: list[Deed], nights: list[Plan]) -> None:
    """And after a quiet night that reads all, the database is as the school is."""
    model = AnyNights()
    for deed in first:
        deed.do(model.school)
    for plan in nights:
        model.pass_one(plan)
    model.pass_one(last)
