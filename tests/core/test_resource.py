"""Resources of a client: one object each, found on the class too, documented."""

from __future__ import annotations

import asyncio
import inspect
import pydoc
from typing import Any, get_args, get_origin, get_type_hints
from unittest.mock import AsyncMock, patch

import httpx
import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
    RetryPolicy,
)
from homeroom.errors import ServerError
from homeroom.managebac._generated.resources import Classes
from homeroom.managebac.models import SchoolClass
from homeroom.response import Response
from tests.core.fakes import BASE_URL, TOKEN, Canned, client, reply

pytestmark = pytest.mark.anyio

ONE = {"class": {"id": 1, "name": "Art"}}


async def test_a_resource_of_a_client_is_one_object() -> None:
    """So that what is done to it, such as patching, lasts."""
    async with client(Canned(reply(ONE))) as mb:
        assert mb.classes is mb.classes
        assert isinstance(mb.classes, Classes)
        async with client(Canned(reply(ONE))) as other:
            assert other.classes is not mb.classes


async def test_a_method_of_a_client_can_be_patched() -> None:
    """As the tests of an application do; afterwards it is as before."""
    server = Canned(reply(ONE))
    async with client(server) as mb:
        with patch.object(mb.classes, "get", AsyncMock(return_value="patched")):
            assert "patched" == await mb.classes.get(1)
        assert [] == server.requests
        assert 1 == (await mb.classes.get(1)).id


async def test_a_resource_of_a_client_can_be_replaced() -> None:
    """A whole resource, for one block."""
    async with client(Canned(reply(ONE))) as mb:
        classes = mb.classes
        with patch.object(mb, "classes") as fake:
            assert mb.classes is fake
        assert mb.classes is classes


async def test_a_view_has_resources_of_its_own() -> None:
    """Options of a view hold in them, and not in those of the client."""
    server = Canned(reply({}, status=500))
    async with client(server, retry=RetryPolicy(attempts=2)) as mb:
        view = mb.with_options(retry=None)
        assert view.classes is not mb.classes
        assert view.classes is view.classes
        for classes, count in ((view.classes, 1), (mb.classes, 3)):
            with pytest.raises(ServerError):
                await classes.get(1)
            assert count == len(server.requests)


def test_a_method_is_documented_on_the_class() -> None:
    """Without making a client."""
    assert issubclass(ManageBac.classes, Classes)
    shown = pydoc.plain(pydoc.render_doc(ManageBac.classes.list))
    assert "list(self,*," in "".join(shown.split())  # From 3.13 on it has lines.
    assert "Args:" in shown


async def test_a_method_around_the_response_says_whose_it_is() -> None:
    """Its signature is that of the plain one."""
    async with client(Canned(reply(ONE))) as mb:
        around, plain = mb.with_response.classes.get, mb.classes.get
    assert "`Classes.get`" in (inspect.getdoc(around) or "")
    assert inspect.signature(plain).parameters == inspect.signature(around).parameters
    assert inspect.iscoroutinefunction(around)


async def test_calls_around_the_response_do_not_mix() -> None:
    """Each has the answer of its own request, however many run at once."""

    async def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.path.rpartition("/")[2])
        for _ in range(10 - number):
            await asyncio.sleep(0)
        body = {"class": {"id": number, "name": "Art"}}
        return httpx.Response(200, json=body, headers={"x-request-id": str(number)})

    async with client(Canned(answer)) as mb:
        classes = mb.with_response.classes
        found = await asyncio.gather(*(classes.get(n) for n in range(1, 9)))
    assert [str(one.data.id) for one in found] == [one.request_id for one in found]


@pytest.mark.parametrize("name", ["timout", "json"])
async def test_an_option_that_does_not_exist_is_no_argument(name: str) -> None:
    """As Python says it of any other function; nothing is sent."""
    server, options = Canned(reply(ONE)), {name: 3}
    async with client(server) as mb:
        for refused in (
            lambda: mb.with_options(**options),
            lambda: mb.classes.list(**options),
        ):
            with pytest.raises(TypeError, match=f"unexpected keyword.* '{name}'"):
                refused()
        with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'"):
            await mb.classes.get(1, **options)
    assert [] == server.requests


def test_a_method_around_the_response_says_what_it_returns() -> None:
    """Name, module and return are its own, on the class and on an object."""
    shown = pydoc.plain(pydoc.render_doc(ManageBac.with_response.classes.get))
    assert "-> 'Response[SchoolClass]'" in shown
    around = client(Canned()).with_response.classes
    for one in (around.get, around.list):
        assert f"ClassesWithResponse.{one.__name__}" == one.__qualname__
        assert "homeroom.managebac._generated.with_response" == one.__module__
    returned = get_type_hints(around.get)["return"]
    assert (Response, (SchoolClass,)) == (get_origin(returned), get_args(returned))
    assert "Pager[SchoolClass]" == inspect.signature(around.list).return_annotation


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (ManageBac, {"token": TOKEN}),
        (ClassCom, {"api_key": TOKEN, "base_url": BASE_URL}),
        (Classe365, {"subdomain": "oakfield", "api_key": TOKEN}),
        (ClassChartsStudent, {"session": TOKEN}),
        (ClassChartsParent, {"session": TOKEN}),
    ],
)
def test_the_methods_around_the_response_are_one_object(
    kind: Any, options: dict[str, str]
) -> None:
    """So that patching lasts; a view has its own."""
    one = kind(**options)
    assert one.with_response is one.with_response
    view = one.with_options(timeout=3)
    assert view.with_response is not one.with_response
    with patch.object(one, "with_response") as fake:
        assert one.with_response is fake


def test_a_resource_shows_where_it_leads() -> None:
    """In one short line without a secret."""
    mb = client(Canned(), headers={"x-key": TOKEN})
    assert f"<Classes {BASE_URL}/v2p3>" == repr(mb.classes)
    assert f"<ClassesWithResponse {BASE_URL}/v2p3>" == repr(mb.with_response.classes)
    assert f"<ManageBacApiWithResponse {BASE_URL}/v2p3>" == repr(mb.with_response)
