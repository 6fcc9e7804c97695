"""The Class client: seconds and time zones on the wire, aware times here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from homeroom import ClassCom
from homeroom.classcom.models import (
    AdditionalInstructor,
    ClassSettings,
    SessionTime,
    TrackingField,
)
from homeroom.errors import ConfigurationError, NotFoundError
from homeroom.sandbox import Served
from tests.core.fakes import Canned, reply
from tests.vendors.com import (
    NEW,
    TODAY,
    canned,
    client,
    ids,
    on_socket,
    sent,
)

pytestmark = pytest.mark.anyio

BERLIN = timezone(timedelta(hours=1))


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A school with 12 classes and 3 deferred ones."""
    async with on_socket() as served:
        yield served


@pytest.fixture
async def classcom(served: Served) -> AsyncIterator[ClassCom]:
    """A client with all scopes."""
    async with client(served) as classcom:
        yield classcom


async def test_what_a_new_class_is_sent_as() -> None:
    """Seconds for times in any zone; nothing for what is left out, at any depth."""
    transport = Canned(reply({"meeting_id": "9", "invite_link": "x"}, 201))
    start = datetime(2027, 3, 1, 9, 30, 59, 999_999, tzinfo=BERLIN)
    async with canned(transport) as classcom:
        await classcom.classes.create(
            **NEW,
            template_id=7,
            session_times=[SessionTime(start_time=start, end_time=start)],
            settings=ClassSettings(jbh_time=0),
            additional_instructors=[AdditionalInstructor(email="ned@example.org")],
            tracking_fields=[TrackingField(field_="house", value="red")],
        )
    assert {
        **NEW,
        "template_id": 7,
        "session_times": [{"start_time": 1_803_889_859, "end_time": 1_803_889_859}],
        "settings": {"jbh_time": 0},
        "additional_instructors": [{"email": "ned@example.org"}],
        "tracking_fields": [{"field": "house", "value": "red"}],
    } == sent(transport)


async def test_a_date_is_added_and_removed(classcom: ClassCom) -> None:
    """A time of any zone comes back as the same moment in UTC."""
    known = await ids(classcom)
    start = TODAY.astimezone(BERLIN)
    made = await classcom.schedules.create(
        class_id=known.class_id,
        start_time=start,
        end_time=start + timedelta(hours=2),
        timezone="Europe/Berlin",
    )
    dates = await classcom.schedules.list(class_id=known.class_id)
    [found] = [one for one in dates if made.schedule_id == one.schedule_id]
    assert (TODAY, TODAY + timedelta(hours=2)) == (found.start_time, found.end_time)
    assert found.start_time.tzinfo is UTC
    raw: Any = await classcom.request(
        "GET", "/schedules", query={"class_id": known.class_id}
    )
    assert int(TODAY.timestamp()) in {row["start_time"] for row in raw}
    await classcom.schedules.delete(schedule_id=made.schedule_id)
    assert 8 == len(await classcom.schedules.list(class_id=known.class_id))
    with pytest.raises(NotFoundError):
        await classcom.schedules.delete(schedule_id=made.schedule_id)


NAIVE = datetime(2027, 1, 15, 9)

TIMES: dict[str, Callable[[ClassCom], Awaitable[object]]] = {
    "a date": lambda own: own.schedules.create(
        class_id="c", start_time=NAIVE, end_time=TODAY, timezone="Europe/London"
    ),
    "a session": lambda own: own.classes.create(
        **NEW, session_times=[SessionTime(start_time=TODAY, end_time=NAIVE)]
    ),
    "a bound": lambda own: own.reporting.metrics(
        class_id="c", starting_after=NAIVE
    ).collect(),
    "the other bound": lambda own: own.reporting.metrics(
        class_id="c", ending_before=NAIVE
    ).collect(),
}


@pytest.mark.parametrize("name", TIMES)
async def test_a_time_needs_a_zone(name: str) -> None:
    """A naive one is refused before anything is sent."""
    transport = Canned(reply([]))
    async with canned(transport) as classcom:
        with pytest.raises(ConfigurationError, match="with a zone"):
            await TIMES[name](classcom)
    assert [] == transport.requests


ZONES: dict[str, Callable[[ClassCom, str], Awaitable[object]]] = {
    "classes.create": lambda own, zone: own.classes.create(
        **(NEW | {"timezone": zone})
    ),
    "schedules.create": lambda own, zone: own.schedules.create(
        class_id="c", start_time=TODAY, end_time=TODAY, timezone=zone
    ),
}


@pytest.mark.parametrize("method", ZONES)
@pytest.mark.parametrize(
    "zone",
    ["", "London", "Europe", "Europe/Atlantis", "../etc/passwd", "/etc", "UTC+2", "\0"],
)
async def test_a_time_zone_must_exist(method: str, zone: str) -> None:
    """Anything but an IANA name is refused before anything is sent, unquoted."""
    transport = Canned(reply({}))
    async with canned(transport) as classcom:
        with pytest.raises(
            ConfigurationError, match="timezone: takes an IANA"
        ) as caught:
            await ZONES[method](classcom, zone)
    assert [] == transport.requests
    assert "Atlantis" not in str(caught.value)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kathmandu", "UTC"])
async def test_a_time_zone_is_sent_as_it_is(zone: str) -> None:
    """By both methods that take one."""
    transport = Canned(
        reply({"schedule_id": "s", "meeting_id": "9", "invite_link": ""})
    )
    async with canned(transport) as classcom:
        for call in ZONES.values():
            await call(classcom, zone)
            assert zone == sent(transport)["timezone"]
