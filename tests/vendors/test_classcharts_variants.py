"""The ClassCharts clients against every variant of the service, over a real socket."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.errors import CaptchaError, LoginError, NotFoundError
from homeroom.sandbox import Served
from homeroom.sandbox.classcharts.envelope import DEAD_FORMS
from homeroom.sandbox.classcharts.variants import Otherwise, Taken, Written
from tests.core.fakes import FakeClock
from tests.vendors.charts import LONG_AGO, ROLES, Role, Someone, count, held, nobody

pytestmark = pytest.mark.anyio


def vary(site: Served, **changes: Any) -> None:
    """Switch variants of the sandbox."""
    site.sandbox.classcharts_sessions.variants.change(changes)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("taken", get_args(Taken))
async def test_a_client_gets_along(
    role: Role, way: str, named: bool, taken: Any, site: Served, clock: FakeClock
) -> None:
    """Whatever the service takes: it logs in, renews, and goes on elsewhere."""
    for otherwise, written in product(get_args(Otherwise), get_args(Written)):
        vary(site, named=named, taken=taken, otherwise=otherwise, written=written)
        site.sandbox.journal.clear()
        async with Someone(role, site, clock, login=way) as someone:
            first = await someone.read()
            clock.now += 176
            assert first == await someone.read()
            session = await someone.client.session()
        async with Someone(role, site, clock, **nobody(role, session)) as someone:
            assert first == await someone.read()
        assert 1 == count(site, "/login")


@pytest.mark.parametrize("form", DEAD_FORMS)
@pytest.mark.parametrize("taken", get_args(Taken))
async def test_a_dead_session_is_replaced_in_every_variant(
    form: Any, taken: Any, site: Served, clock: FakeClock
) -> None:
    """By one login, whether the call or the renewal finds out."""
    vary(site, named=True, taken=taken, written="text")
    async with Someone("parent", site, clock) as someone:
        first = await someone.read()
        site.sandbox.classcharts_sessions.expire(form)
        assert first == await someone.read()
        site.sandbox.classcharts_sessions.expire(form)
        clock.now += 176
        assert first == await someone.read()
    assert 3 == count(site, "/login")


async def test_times_have_their_zone_where_pupils_are_posted(
    parent: ClassChartsParent, site: Served
) -> None:
    """And are naive where the pupils are not to be had, while calls go on."""
    vary(site, taken="POST")
    [point] = await parent.activity.list(held(site).id).collect(limit=1)
    assert point.timestamp is not None
    assert "Europe/London" == str(point.timestamp.tzinfo)


@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize(
    ("door", "says"),
    [
        ("bot check", "a bot check"),
        ("expired", "had expired"),
        ("moved", "has moved"),
        ("captcha", "a captcha"),
    ],
)
async def test_what_stands_before_the_login_is_told(
    door: str, says: str, way: str, site: Served, clock: FakeClock
) -> None:
    """And once it is gone, the client logs in."""
    vary(site, door=door)
    async with Someone("student", site, clock, login=way) as someone:
        with pytest.raises(LoginError, match=says) as caught:
            await someone.read()
        assert caught.value.reasons
        assert (door == "captcha") is isinstance(caught.value, CaptchaError)
        vary(site, door="open")
        clock.now += 60
        assert await someone.read()


async def test_a_client_that_is_kept_alive(site: Served, clock: FakeClock) -> None:
    """An hour of calls every five minutes takes one login, over a socket too."""
    async with Someone("student", site, clock, keep_alive=True) as someone:
        for _ in range(12):
            first = await someone.read()
            await clock.clock().sleep(300)
        assert first == await someone.read()
    assert 1 == count(site, "/login")


async def test_files_of_homework_and_announcements(
    student: ClassChartsStudent, site: Served, tmp_path: Path
) -> None:
    """Each comes into a folder, also after the session is over."""
    work = await student.homeworks.list(from_=LONG_AGO)
    given = [f for one in work.homeworks for f in one.validated_attachments or []]
    own = [f for one in work.homeworks for f in one.status.attachments or []]
    news = [
        f for one in await student.announcements.list() for f in one.attachments or []
    ]
    site.sandbox.classcharts_sessions.expire("redirect")
    for n, file in enumerate((given[0], given[1], own[0], news[0])):
        saved = await student.download(file, tmp_path)
        assert 10_000 < saved.size
        assert n + 1 == len(names(tmp_path))
    assert {"task.pdf", "task (2).pdf", "menu.pdf"} <= names(tmp_path)
    vary(site, links=False)
    with pytest.raises(NotFoundError) as caught:
        await student.download(given[0], tmp_path)
    assert ["This link is no good."] == caught.value.reasons
    assert 4 == len(names(tmp_path))


def names(folder: Path) -> set[str]:
    """The names of the files in a folder."""
    return {one.name for one in folder.iterdir()}
