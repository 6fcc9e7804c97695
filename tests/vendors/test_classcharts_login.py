"""ClassCharts logins over a real socket: the ways in, and refusals."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent, Secret
from homeroom.errors import (
    AuthenticationError,
    CaptchaError,
    ConfigurationError,
    LoginError,
    ServerError,
)
from homeroom.sandbox import Served
from tests.core.fakes import FakeClock
from tests.vendors.charts import ROLES, Role, Someone, asked, count, held, nobody

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("way", ["form", "json"])
async def test_a_client_logs_in_on_first_use(
    role: Role, way: str, site: Served, clock: FakeClock
) -> None:
    """Once, by the form or by the API, and a ping comes before the first call."""
    async with Someone(role, site, clock, login=way) as someone:
        assert [] == asked(site)
        first, second = await someone.read(), await someone.read()
    assert [one.id for one in held(site).detentions] == first == second
    login = f"/{role}/login" if way == "form" else f"/apiv2{role}/login"
    learning = [f"/apiv2{role}/pupils"] if role == "parent" else []
    call = f"/apiv2{role}/detentions/{someone.pupil}"
    assert [login, f"/apiv2{role}/ping", *learning, call, call] == asked(site)


@pytest.mark.parametrize("role", ROLES)
async def test_cookies_of_the_login_are_sent_on(
    role: Role, site: Served, clock: FakeClock
) -> None:
    """Where the parent API wants them, login, renewal, export and import have them."""
    site.sandbox.classcharts_sessions.cookies = True
    async with Someone(role, site, clock) as someone:
        first = await someone.read()
        clock.now += 176
        assert first == await someone.read()
        session = await someone.client.session()
    async with Someone(role, site, clock, **nobody(role, session)) as someone:
        assert first == await someone.read()
    assert {200, 302} == {one.status for one in site.sandbox.journal}
    assert 1 == [one.status for one in site.sandbox.journal].count(302)


async def test_a_login_without_cookies_is_an_error(
    site: Served, clock: FakeClock
) -> None:
    """Parents who log in by JSON are bounced to another host; that is no answer."""
    site.sandbox.classcharts_sessions.cookies = True
    async with Someone("parent", site, clock, login="json") as someone:
        with pytest.raises(AuthenticationError, match="redirected"):
            await someone.read()
    assert 0 == count(site, "/detentions")


WRONG: dict[str, tuple[Role, dict[str, Any]]] = {
    "code": ("student", {"code": "NOSUCH12"}),
    "birthday": ("student", {"date_of_birth": date(2001, 2, 3)}),
    "email": ("parent", {"email": "nobody@example.org"}),
    "password": ("parent", {"password": "wrong horse"}),
}


@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize("case", WRONG)
async def test_wrong_credentials(
    case: str, way: str, site: Served, clock: FakeClock
) -> None:
    """A distinct error for every call, after one request in a minute."""
    role, options = WRONG[case]
    async with Someone(role, site, clock, **options, login=way) as someone:
        calls = [someone.read() for _ in range(20)]
        errors = await asyncio.gather(*calls, return_exceptions=True)
        assert {LoginError} == {type(error) for error in errors}
        clock.now += 59
        with pytest.raises(LoginError):
            await someone.read()
        assert 1 == len(asked(site))
        clock.now += 1
        with pytest.raises(LoginError):
            await someone.read()
    assert 2 == len(asked(site)) == count(site, "/login")


@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize("role", ROLES)
async def test_a_captcha(role: Role, way: str, site: Served, clock: FakeClock) -> None:
    """An error of its own, no loop, and a login once the captcha is gone."""
    sessions = site.sandbox.classcharts_sessions
    sessions.captcha = True
    async with Someone(role, site, clock, login=way) as someone:
        for _ in range(3):
            with pytest.raises(CaptchaError, match="captcha"):
                await someone.read()
        assert 1 == len(asked(site))
        sessions.captcha = False
        clock.now += 60
        assert await someone.read()
    assert 2 == count(site, "/login")


async def test_what_the_vendor_says_of_a_login_is_in_the_detail(
    site: Served, clock: FakeClock
) -> None:
    """On request only."""
    options = {"code": "NOSUCH12", "login": "json"}
    async with Someone("student", site, clock, **options) as someone:
        with pytest.raises(LoginError) as caught:
            await someone.read()
    assert caught.value.detail is not None
    assert "The pupil code you have provided is incorrect" == (
        caught.value.detail.message
    )
    assert "pupil code" not in f"{caught.value} {caught.value!r}"


async def test_a_login_is_repeated_when_the_server_fails(
    site: Served, clock: FakeClock
) -> None:
    """A failure that passes is not a refusal, and one that lasts is not remembered."""
    site.sandbox.faults.add(path="*/login", status=503, times=2)
    async with Someone("student", site, clock) as someone:
        assert await someone.read()
    assert 3 == count(site, "/login")
    rule = site.sandbox.faults.add(path="*/login", status=500)
    async with Someone("student", site, clock) as someone:
        for _ in range(2):
            with pytest.raises(ServerError, match=r"session\.login"):
                await someone.read()
        assert 6 == rule.hits
        site.sandbox.faults.clear()
        assert await someone.read()


async def test_a_new_password_while_logged_in(
    parent: ClassChartsParent, site: Served, clock: FakeClock
) -> None:
    """The session goes on; at its end the old password no longer opens another."""
    old, new = site.classcharts_parent["password"], "a new pass phrase"
    await parent.change_password(current=old, new=new, repeat=new)
    clock.now += 176
    assert await parent.pupils.list()
    site.sandbox.classcharts_sessions.expire()
    with pytest.raises(LoginError):
        await parent.pupils.list()
    async with Someone("parent", site, clock, password=new) as someone:
        assert await someone.read()


def test_clients_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each role has its own names; what is missing or misshapen is named."""
    for name in ("CODE", "DATE_OF_BIRTH", "EMAIL", "PASSWORD", "TIMEZONE", "BASE_URL"):
        monkeypatch.delenv(f"CLASSCHARTS_{name}", raising=False)
    with pytest.raises(ConfigurationError, match="CLASSCHARTS_DATE_OF_BIRTH"):
        ClassChartsStudent.from_env()
    monkeypatch.setenv("CLASSCHARTS_DATE_OF_BIRTH", "5/3/2011")
    monkeypatch.setenv("CLASSCHARTS_CODE", "ABCD2345")
    with pytest.raises(ConfigurationError, match="YYYY-MM-DD"):
        ClassChartsStudent.from_env()
    monkeypatch.setenv("CLASSCHARTS_DATE_OF_BIRTH", "2011-03-05")
    assert "https://www.classcharts.com/apiv2student" in repr(
        ClassChartsStudent.from_env()
    )
    with pytest.raises(ConfigurationError, match="CLASSCHARTS_EMAIL"):
        ClassChartsParent.from_env()
    monkeypatch.setenv("CLASSCHARTS_EMAIL", "parent@example.org")
    monkeypatch.setenv("CLASSCHARTS_PASSWORD", "a pass phrase")
    monkeypatch.setenv("CLASSCHARTS_TIMEZONE", "Mars/Base")
    with pytest.raises(ConfigurationError, match="IANA"):
        ClassChartsParent.from_env()


async def test_the_day_of_birth_may_be_a_secret(site: Served) -> None:
    """As every other credential may; it logs in, and does not show."""
    options = dict(site.classcharts_student)
    born = Secret(site.classcharts_student["date_of_birth"].isoformat())
    async with ClassChartsStudent(**{**options, "date_of_birth": born}) as student:
        assert await student.homeworks.list()
    with pytest.raises(ConfigurationError, match=r"^date_of_birth: ") as caught:
        ClassChartsStudent(code="ABCD2345", date_of_birth=Secret("5/3/2011"))
    assert "2011" not in str(caught.value)


async def test_the_environment_opens_the_school(
    site: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both roles log in with what is set there, and the zone is taken over."""
    student, parent = site.classcharts_student, site.classcharts_parent
    for name, value in {
        "CODE": student["code"].lower(),
        "DATE_OF_BIRTH": student["date_of_birth"].isoformat(),
        "EMAIL": parent["email"],
        "PASSWORD": parent["password"],
        "BASE_URL": student["base_url"],
        "TIMEZONE": "Europe/London",
    }.items():
        monkeypatch.setenv(f"CLASSCHARTS_{name}", value)
    async with ClassChartsStudent.from_env() as someone:
        points = await someone.activity.list().collect(limit=1)
        assert held(site).id == (await someone.info()).id
    async with ClassChartsParent.from_env() as other:
        assert points == await other.activity.list(held(site).id).collect(limit=1)
    assert points[0].timestamp is not None
    assert "Europe/London" == str(points[0].timestamp.tzinfo)
