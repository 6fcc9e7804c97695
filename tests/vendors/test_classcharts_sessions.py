"""ClassCharts sessions over a real socket: renewal, death, export."""

from __future__ import annotations

import asyncio

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.errors import (
    AuthenticationError,
    ConfigurationError,
    LoginError,
    RedirectError,
)
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sandbox.classcharts.envelope import DEAD_FORMS, DeadForm
from tests.core.fakes import FakeClock
from tests.vendors.charts import ROLES, Role, Someone, asked, count, nobody

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("role", ROLES)
async def test_a_session_is_renewed_in_time(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """From 175 s on a ping comes first; the id that it gives lives as long again."""
    async with Someone(role, site, clock) as someone:
        await someone.read()
        for _ in range(3):
            clock.now += 174
            await someone.read()
            clock.now += 1
            await someone.read()
    assert (1, 4) == (count(site, "/login"), count(site, "/ping"))


@pytest.mark.parametrize("role", ROLES)
async def test_a_session_past_its_end_is_pinged_while_there_is_grace(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """At 299 s a ping still gives a new id; at 300 s one login follows it."""
    async with Someone(role, site, clock) as someone:
        await someone.read()
        clock.now += 299
        await someone.read()
        assert (1, 2) == (count(site, "/login"), count(site, "/ping"))
        clock.now += 300
        await someone.read()
    assert (2, 4) == (count(site, "/login"), count(site, "/ping"))


async def test_an_old_id_outlives_the_ping_of_another(
    site: Served, clock: FakeClock
) -> None:
    """Two clients on one session do not lock each other out."""
    async with Someone("student", site, clock) as someone:
        session = await someone.client.session()
        clock.now += 100
        async with Someone(
            "student", site, clock, **nobody("student", session)
        ) as other:
            await other.read()
            clock.now += 74
            await someone.read()
            await other.read()
    assert (1, 2) == (count(site, "/login"), count(site, "/ping"))


async def test_a_session_shorter_than_known_is_noticed(clock: FakeClock) -> None:
    """Where ids live for 20 s, the call that finds one dead goes on with another."""
    sandbox = Sandbox(pupils=30, classes=12, session_lifetime=20, clock=clock.clock())
    async with serve(sandbox) as site, Someone("student", site, clock) as someone:
        await someone.read()
        clock.now += 60
        await someone.read()
        assert [
            f"/apiv2student/detentions/{someone.pupil}",
            "/student/login",
            "/apiv2student/ping",
            f"/apiv2student/detentions/{someone.pupil}",
        ] == asked(site)[-4:]


@pytest.mark.parametrize("role", ROLES)
async def test_500_calls_that_find_it_stale_make_one_ping(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """And no login; each call is made once."""
    async with Someone(role, site, clock) as someone:
        await someone.read()
        site.sandbox.journal.clear()
        clock.now += 176
        results = await asyncio.gather(*(someone.read() for _ in range(500)))
    assert 1 == len(set(map(tuple, results)))
    numbers = tuple(count(site, part) for part in ("/login", "/ping", "/detentions"))
    assert (0, 1, 500) == numbers


async def test_500_first_calls_make_one_login(site: Served, clock: FakeClock) -> None:
    """However many start before there is a session."""
    async with Someone("student", site, clock) as someone:
        await asyncio.gather(*(someone.read() for _ in range(500)))
    numbers = tuple(count(site, part) for part in ("/login", "/ping", "/detentions"))
    assert (1, 1, 500) == numbers


async def test_the_first_that_waits_may_be_cancelled(
    site: Served, clock: FakeClock
) -> None:
    """The others get the session that it was waiting for."""
    async with Someone("student", site, clock) as someone:
        await someone.read()
        clock.now += 176
        first, *others = [asyncio.create_task(someone.read()) for _ in range(20)]
        await asyncio.sleep(0)  # All of them begin to wait.
        first.cancel()
        results = await asyncio.gather(*others)
    assert first.cancelled()
    assert all(results)
    assert (1, 2) == (count(site, "/login"), count(site, "/ping"))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("form", DEAD_FORMS)
async def test_a_dead_session_takes_one_login_and_one_replay(
    role: Role, form: DeadForm, site: Served, clock: FakeClock
) -> None:
    """Whichever way the server says that it is dead."""
    async with Someone(role, site, clock) as someone:
        before = await someone.read()
        site.sandbox.journal.clear()
        site.sandbox.classcharts_sessions.expire(form)
        assert before == await someone.read()
    numbers = tuple(count(site, part) for part in ("/login", "/ping", "/detentions"))
    assert (1, 1, 2) == numbers


@pytest.mark.parametrize("form", DEAD_FORMS)
async def test_calls_that_die_together_share_one_login(
    form: DeadForm, site: Served, clock: FakeClock
) -> None:
    """Fifty at once, each replayed."""
    async with Someone("student", site, clock) as someone:
        await someone.read()
        site.sandbox.journal.clear()
        site.sandbox.classcharts_sessions.expire(form)
        assert all(await asyncio.gather(*(someone.read() for _ in range(50))))
    assert (1, 1) == (count(site, "/login"), count(site, "/ping"))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("form", DEAD_FORMS)
async def test_a_dead_session_without_credentials_is_an_error(
    role: Role, form: DeadForm, site: Served, clock: FakeClock
) -> None:
    """Never an empty list, and the text says what is missing."""
    async with Someone(role, site, clock) as someone:
        session = await someone.client.session()
    async with Someone(role, site, clock, **nobody(role, session)) as someone:
        await someone.read()
        site.sandbox.classcharts_sessions.expire(form)
        with pytest.raises(AuthenticationError, match="give credentials too"):
            await someone.read()
    assert 1 == count(site, "/login")


@pytest.mark.parametrize("status", [401, 302])
async def test_a_session_that_stays_dead_is_an_error(
    status: int, site: Served, clock: FakeClock
) -> None:
    """One login, one replay, then the error; no loop."""
    async with Someone("student", site, clock) as someone:
        await someone.read()
        site.sandbox.journal.clear()
        site.sandbox.faults.add(path="*/detentions/*", status=status)
        with pytest.raises(AuthenticationError) as caught:
            await someone.read()
    assert [status, status] == [one.status for one in caught.value.attempts]
    assert (1, 2) == (count(site, "/login"), count(site, "/detentions"))
    assert not isinstance(caught.value, LoginError | RedirectError)


@pytest.mark.parametrize("role", ROLES)
async def test_a_session_goes_on_in_another_client(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """Exported as text and given back, it needs a ping and no login."""
    async with Someone(role, site, clock) as someone:
        text = (await someone.client.session()).reveal()
        first = await someone.read()
    site.sandbox.journal.clear()
    async with Someone(role, site, clock, **nobody(role, text)) as someone:
        assert first == await someone.read()
    assert (0, 1) == (count(site, "/login"), count(site, "/ping"))


@pytest.mark.parametrize("role", ROLES)
async def test_an_exported_session_that_is_over_is_replaced(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """With credentials beside it, its end costs a login and nothing else."""
    async with Someone(role, site, clock) as someone:
        session = await someone.client.session()
    clock.now += 3_600
    async with Someone(role, site, clock, session=session) as someone:
        assert await someone.read()
    assert 2 == count(site, "/login")


async def test_a_session_of_the_other_role_is_refused(
    student: ClassChartsStudent, site: Served
) -> None:
    """Before anything is sent with it."""
    session = await student.session()
    with pytest.raises(ConfigurationError, match="not of a parent"):
        ClassChartsParent(session=session, base_url=site.classcharts_parent["base_url"])
