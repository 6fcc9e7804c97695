"""Classe365: a key that is used too often is locked out, in any of four ways."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from homeroom.sandbox.classe365 import Classe365Vendor, Lockout
from tests.core.fakes import FakeClock
from tests.sandbox.classe365_api import ROOT, Account, Api, account_of, school

pytestmark = pytest.mark.anyio

SHAPES: dict[Any, tuple[int, str]] = {
    "429": (429, ""),
    "html": (200, "<!DOCTYPE html><html><body>Too many requests</body></html>"),
    "empty": (200, ""),
    "ok": (200, "OK"),
}


@pytest.fixture
def clock() -> FakeClock:
    """Time that a test moves."""
    return FakeClock()


@pytest.fixture
async def api(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Api]:
    """A school without a bound, as by default."""
    async with school(Classe365Vendor(clock=clock.clock())) as made:
        yield made


async def ask(api: Api, method: str = "GET", account: Account | None = None) -> Any:
    """The answer to one call, whatever it looks like."""
    url = f"{ROOT}/classe365/restv2/students"
    sent = {"json": {"first_name": "A", "last_name": "B"}} if method == "POST" else {}
    return await api.client.request(method, url, auth=account or api.account, **sent)


async def passed(api: Api, count: int) -> list[bool]:
    """Which of that many calls got data."""
    answers = [await ask(api) for _ in range(count)]
    return ["records" in one.text for one in answers]


async def test_nobody_is_locked_out_by_default(api: Api) -> None:
    """However often it asks."""
    assert [True] * 100 == await passed(api, 100)


async def test_a_key_is_locked_out_for_a_minute(api: Api, clock: FakeClock) -> None:
    """Past 20 calls in any minute; calls meanwhile do not make it longer."""
    api.vendor.lockout = Lockout(calls=20)
    assert [True] * 19 == await passed(api, 19)
    clock.now += 30
    assert [True, False, False] == await passed(api, 3)
    clock.now += 59.9
    assert [False] == await passed(api, 1)
    clock.now += 0.2
    assert [True] * 20 + [False] == await passed(api, 21)


async def test_calls_of_a_minute_ago_do_not_count(api: Api, clock: FakeClock) -> None:
    """One in three seconds is never too often."""
    api.vendor.lockout = Lockout(calls=20)
    for _ in range(60):
        assert [True] == await passed(api, 1)
        clock.now += 3


@pytest.mark.parametrize("shape", SHAPES)
async def test_the_forms_of_a_lockout(shape: Any, api: Api) -> None:
    """None of them names a time, and no write is carried out."""
    before = (await api.page("/students", limit=200))["records"]
    api.vendor.lockout = Lockout(calls=1, shape=shape)
    await ask(api)
    for method in ("GET", "POST"):
        answer: httpx.Response = await ask(api, method)
        assert SHAPES[shape] == (answer.status_code, answer.text)
        assert "retry-after" not in answer.headers
    api.vendor.lockout = Lockout()
    assert before == (await api.page("/students", limit=200))["records"]


async def test_other_keys_are_not_locked_out(api: Api) -> None:
    """Each is counted by itself; a wrong one is a 401 all the same."""
    api.vendor.lockout = Lockout(calls=2)
    other = account_of(
        {"subdomain": api.account[0], "api_key": api.vendor.add_key(api.account[0])}
    )
    assert [True, True, False] == await passed(api, 3)
    assert 200 == (await ask(api, account=other)).status_code
    wrong = (api.account[0], "wrong")
    assert [401] * 4 == [(await ask(api, account=wrong)).status_code for _ in range(4)]


async def test_the_control_route_sets_lockouts(api: Api) -> None:
    """Over the network; what is left out is default."""
    expected = {"calls": 1, "seconds": 60.0, "shape": "ok"}
    answer = await api.control("PUT", "/lockout", json={"calls": 1, "shape": "ok"})
    assert (200, expected) == (answer.status_code, answer.json())
    assert expected == (await api.control("GET", "/lockout")).json()
    assert [True, False] == await passed(api, 2)
    await api.control("PUT", "/lockout", json={})
    assert Lockout() == api.vendor.lockout
    assert [True] == await passed(api, 1)


@pytest.mark.parametrize(
    "options",
    [
        [],
        {"calls": 0},
        {"calls": "20"},
        {"calls": True},
        {"seconds": 0},
        {"seconds": 4000},
        {"seconds": True},
        {"seconds": "60"},
        {"shape": "xml"},
        {"shape": []},
        {"colour": "red"},
    ],
)
async def test_the_control_route_refuses_nonsense(api: Api, options: object) -> None:
    """A lockout that makes no sense is a 400, and nothing changes."""
    answer = await api.control("PUT", "/lockout", json=options)
    assert 400 == answer.status_code
    assert answer.json()["error"]
    assert Lockout() == api.vendor.lockout
