"""In tests of others: patched methods, and transports that answer by themselves."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any
from unittest.mock import AsyncMock, create_autospec, patch

import httpx
import pytest

from homeroom import ManageBac, Pool
from homeroom.errors import ConfigurationError
from homeroom.managebac.models import SchoolClass

FAKE = SchoolClass(id=1)


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"class": {"id": 852, "path": request.url.path}})


def client(**options: Any) -> ManageBac:
    return ManageBac(token="t", transport=httpx.MockTransport(answer), **options)


@pytest.mark.anyio
async def test_a_method_of_a_part_can_be_patched() -> None:
    """As long as the patch lasts, and on this client alone."""
    async with client() as mb, client() as other:
        with patch.object(mb.classes, "get", AsyncMock(return_value=FAKE)) as get:
            assert FAKE is await mb.classes.get(5, timeout=3)
            get.assert_awaited_once_with(5, timeout=3)
            assert 852 == (await other.classes.get(5)).id
        assert 852 == (await mb.classes.get(5)).id


@pytest.mark.anyio
async def test_a_patch_may_keep_to_what_the_method_takes() -> None:
    async with client() as mb:
        with patch.object(mb.classes, "get", autospec=True) as get:
            get.return_value = FAKE
            assert FAKE is await mb.classes.get(5)
            with pytest.raises(TypeError, match="class_id"):
                await mb.classes.get()  # type: ignore[call-arg]


@pytest.mark.anyio
async def test_parts_classes_and_whole_clients_can_be_patched() -> None:
    async with client() as mb:
        with patch.object(mb, "classes", AsyncMock()) as classes:
            classes.get.return_value = FAKE
            assert FAKE is await mb.classes.get(5)
        with patch.object(type(mb.classes), "get", AsyncMock(return_value=FAKE)):
            assert FAKE is await mb.classes.get(5)
        with patch.object(ManageBac, "ping", AsyncMock(return_value=3)):
            assert 3 == await mb.ping()
        spoof = create_autospec(mb)
        spoof.classes.get.return_value = FAKE
        assert FAKE is await spoof.classes.get(5)
        assert 852 == (await mb.classes.get(5)).id


@pytest.mark.anyio
async def test_a_transport_that_answers_by_itself_needs_no_sandbox() -> None:
    async with client() as mb:
        one = await mb.classes.get(5)
    assert (852, "/v2p3/classes/5") == (one.id, one.extra["path"])


class Foreign:
    """As a transport of httpx2 is, or of another library: of the same shape."""

    async def handle_async_request(self, request: object) -> object:
        raise AssertionError

    async def aclose(self) -> None:
        raise AssertionError


@pytest.mark.parametrize(
    "odd",
    [
        Foreign(),
        httpx.HTTPTransport(),
        httpx.AsyncClient(),
        httpx.MockTransport,
        answer,
        "https://school.example.org",
        0,
    ],
)
def test_what_is_no_transport_of_httpx_is_refused_when_it_is_given(odd: Any) -> None:
    """The error says what to pass."""
    words = r"^transport: takes an httpx\.AsyncBaseTransport, .*MockTransport.*httpx2"
    with pytest.raises(ConfigurationError, match=words):
        ManageBac(token="t", transport=odd)
    with pytest.raises(ConfigurationError, match=words):
        ManageBac(token="t", transport=odd, pool=Pool())


def test_transports_of_httpx2_are_refused() -> None:
    """Which is another library, though its transports look alike."""
    httpx2: Any = pytest.importorskip("httpx2")
    for one in (httpx2.AsyncHTTPTransport(), httpx2.MockTransport(answer)):
        with pytest.raises(ConfigurationError, match="none of httpx2"):
            ManageBac(token="t", transport=one)


def test_nothing_is_a_transport_where_httpx_was_never_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So that the check of options need not import it."""
    monkeypatch.delitem(sys.modules, "httpx")
    assert isinstance(httpx, ModuleType)
    with pytest.raises(ConfigurationError, match="transport: takes"):
        ManageBac(token="t", transport=Foreign())  # type: ignore[arg-type]
    assert "httpx" not in sys.modules
