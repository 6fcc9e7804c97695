"""What a school, a token or a version of ManageBac may not do, through the client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from homeroom import ManageBac
from homeroom.errors import (
    AuthenticationError,
    ConfigurationError,
    PermissionDeniedError,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.vendors.contract import load_spec
from tests.vendors.managebac_calls import CALLS
from tests.vendors.managebac_calls.calls import STUDENT, is_of
from tests.vendors.managebac_calls.classes import create_excusal

pytestmark = pytest.mark.anyio

VERSIONS: Final = ("v2p0", "v2p1", "v2p2", "v2p3")
SPEC: Final = load_spec("managebac")
EXCUSALS: Final = "/students/{student_id}/excusals/{id}"


def operation(name: str) -> dict[str, Any]:
    """What the spec has of an operation."""
    method, _, path = name.partition(" ")
    found: dict[str, Any] = SPEC["paths"][path][method.lower()]
    return found


LATER: Final = [name for name in CALLS if operation(name).get("x-since")]
EXTENDED: Final = [
    name for name in CALLS if operation(name).get("x-extended") and EXCUSALS not in name
]


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=FakeClock().clock())
    async with serve(sandbox) as served:
        yield served


def test_most_operations_came_later_and_some_are_extended() -> None:
    """Else the tests below would test nothing."""
    assert len(LATER) > 70
    assert 9 == len(EXTENDED)


@pytest.mark.parametrize("name", LATER)
async def test_an_older_version_is_refused_before_it_is_asked(
    name: str, served: Served
) -> None:
    """The error says from which version on it is served."""
    since = operation(name)["x-since"]
    older = VERSIONS[VERSIONS.index(since) - 1]
    async with ManageBac(**served.managebac, version=older, retry=None) as client:
        with pytest.raises(ConfigurationError, match=since):
            await CALLS[name](client)
    for one in served.sandbox.journal:
        path = one.path.removeprefix("/managebac")
        assert not is_of(name, one.method, path)


async def test_an_older_version_serves_the_rest(served: Served) -> None:
    """But for the arguments that came later."""
    async with ManageBac(**served.managebac, version="v2p0", retry=None) as client:
        assert 30 == len(await client.students.list().collect())
        with pytest.raises(ConfigurationError, match="student_ids"):
            await client.memberships.list(student_ids=[STUDENT]).collect()
    assert ["/managebac/v2p0/students"] == [one.path for one in served.sandbox.journal]


@pytest.mark.parametrize("name", EXTENDED)
async def test_without_the_package_extended_operations_are_refused(
    name: str, served: Served
) -> None:
    """With an error that is told from a wrong token."""
    vendor = served.sandbox.managebac_vendor
    vendor.set_extended(served.managebac["token"], False)
    async with ManageBac(**served.managebac, retry=None) as client:
        with pytest.raises(PermissionDeniedError):
            await CALLS[name](client)
        assert "ok" == (await client.ping()).pong


async def test_excusals_are_made_without_the_package_and_not_changed(
    served: Served,
) -> None:
    """Making one is for all schools."""
    vendor = served.sandbox.managebac_vendor
    vendor.set_extended(served.managebac["token"], False)
    async with ManageBac(**served.managebac, retry=None) as client:
        number = await create_excusal(client)
        with pytest.raises(PermissionDeniedError):
            await client.excusals.delete(STUDENT, number)
        assert number in [one.id async for one in client.excusals.list(STUDENT)]


async def test_a_token_does_what_it_is_permitted(served: Served) -> None:
    """And tells what that is; another may be told in two ways."""
    vendor, given = served.sandbox.managebac_vendor, served.managebac
    permissions = ["students/index", "students/excusals/index"]
    token = vendor.add_token(given["token"], permissions=permissions)
    async with ManageBac(base_url=given["base_url"], token=token) as client:
        assert sorted(permissions) == sorted(await client.auth.permissions())
        assert 30 == len(await client.students.list().collect())
        for refused in (client.students.get(STUDENT), client.school.get()):
            with pytest.raises(PermissionDeniedError):
                await refused
        vendor.revoke_token(token)
        with pytest.raises(AuthenticationError):
            await client.students.list().collect()
