"""What aiohttp does not document and the default link uses: each is still there.

The session `newest` runs this on the newest release, so that a release that drops one
of them is known before users meet it. pyproject.toml keeps the next major version out.
"""

from __future__ import annotations

import ast
import asyncio
import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from types import ModuleType

import aiohttp
import pytest
from aiohttp.client_proto import ResponseHandler
from aiohttp.tracing import Trace
from yarl import URL

from homeroom._core import aiohttp_link, connector, network

pytestmark = pytest.mark.anyio

MODULES: Mapping[str, str] = {
    "aiohttp.client_proto.ResponseHandler": "the body of a 204 breaks its connection",
    "aiohttp.connector.Connection": "types alone: what `send` of a request is given",
    "aiohttp.tracing.Trace": "nothing can be sent: each request is traced by those",
}
"""Classes that only modules inside of aiohttp have; and what breaks without them."""

USED: Mapping[str, Mapping[str, str]] = {
    "request": {
        "send": "a token that stands in the query is not sent",
        "_traces": "trace configs see a token that stands in the query",
        "update_auto_headers": "headers are sent that nobody asked for",
        "request_info": "trace configs see a token that stands in the query",
    },
    "connector": {
        "_loop": "no connection can be made: protocols belong to a loop",
        "_factory": "the body of a 204 breaks its connection",
        "_create_connection": "idle connections are not counted: files run out",
        "_get": "a connection that has ended is used again: a write on it is in doubt",
        "_conns": "idle connections are not closed for new ones: files run out",
        "_acquired": "busy connections are not counted: files run out",
    },
    "protocol": {
        "set_response_params": "the body of a 204 breaks its connection",
        "data_received": "the body of a 204 breaks its connection",
    },
    "session": {
        "_default_proxy": "the proxy of a session that is lent is passed by",
        "_default_proxy_auth": "the proxy of a session that is lent refuses us",
    },
}
"""Names by what has them, and what breaks without each."""

CALLS: Mapping[str, tuple[Callable[..., object], str]] = {
    "a request": (
        aiohttp.ClientRequest,
        "method url headers= data= loop= proxy= session= traces=",
    ),
    "what connects it": (aiohttp.TCPConnector.connect, "self request traces timeout"),
    "what is told before": (
        ResponseHandler.set_response_params,
        "self skip_payload= read_until_eof= auto_decompress=",
    ),
    "what sends it": (aiohttp.ClientRequest.send, "self connection"),
    "what waits for the head": (aiohttp.ClientResponse.start, "self connection"),
    "a trace": (Trace, "session config context"),
    "what it hears first": (Trace.send_request_start, "self method url headers"),
    "what it hears then": (Trace.send_request_end, "self method url headers response"),
    "what it hears else": (
        Trace.send_request_exception,
        "self method url headers error",
    ),
}
"""What is called, and with which arguments: without them, nothing can be sent."""

BASES = (aiohttp.ClientRequest, aiohttp.TCPConnector, ResponseHandler)
PLACE = URL("https://example.org")
OWN = {"_begun", "_deaf", "_look", "_open", "_replace", "_spare"}
"""What our own classes below those of aiohttp add, and what named tuples have."""


@pytest.mark.parametrize("path", MODULES)
def test_a_class_is_where_it_was(path: str) -> None:
    """It can be imported."""
    module, _, name = path.rpartition(".")
    found = hasattr(importlib.import_module(module), name)
    assert found, f"aiohttp {aiohttp.__version__} without {path}: {MODULES[path]}"


@pytest.mark.parametrize(
    ("owner", "name"),
    [(owner, name) for owner, names in USED.items() for name in names],
)
async def test_a_name_is_where_it_was(owner: str, name: str) -> None:
    """What has it has it still."""
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector()) as session:
        owners = {
            "request": aiohttp.ClientRequest("GET", PLACE, loop=loop, session=session),
            "connector": session.connector,
            "protocol": ResponseHandler(loop),
            "session": session,
        }
        said = f"aiohttp {aiohttp.__version__} without {owner}.{name}"
        assert hasattr(owners[owner], name), f"{said}: {USED[owner][name]}"


@pytest.mark.parametrize("what", CALLS)
def test_it_is_called_as_it_was(what: str) -> None:
    """It takes what the link gives it, and needs no more."""
    called, given = CALLS[what]
    names = [one for one in given.split() if one[-1] == "="]
    plain = len(given.split()) - len(names)
    inspect.signature(called).bind(*range(plain), **{one[:-1]: 0 for one in names})


async def test_connections_are_kept_as_they_were() -> None:
    """Idle ones in a list for each place, busy ones in a set."""
    async with aiohttp.TCPConnector() as connector:
        assert [] == list(connector._conns["somewhere"])  # type: ignore[index]
        assert set() == connector._acquired
        connector._conns.clear()


def test_every_use_is_in_the_table() -> None:
    """No module takes more of aiohttp than is said above."""
    listed = {name for names in USED.values() for name in names}
    assert listed == overridden() | attributes()
    assert set(MODULES) == imported()


def ours_below() -> Iterator[tuple[type, type]]:
    """Our classes that are below one of aiohttp, with that."""
    for module in (aiohttp_link, connector):
        for ours, base in product(vars(module).values(), BASES):
            own = isinstance(ours, type) and ours.__module__ == module.__name__
            if own and base in ours.mro():
                yield ours, base


def overridden() -> set[str]:
    """What our classes define that those of aiohttp have too."""
    names = {
        name for ours, base in ours_below() for name in vars(ours) if name in dir(base)
    }
    return {one for one in names if not one.startswith("__")}


def attributes() -> set[str]:
    """Private attributes that are taken of what is aiohttp's, or of a class below."""
    below = {ours.__name__ for ours, _ in ours_below()}
    classes = [
        one
        for module in (aiohttp_link, connector)
        for one in ast.walk(tree(module))
        if isinstance(one, ast.ClassDef) and one.name in below
    ]
    taken = {
        one.attr
        for place in (tree(network), *classes)
        for one in ast.walk(place)
        if isinstance(one, ast.Attribute)
    }
    return {one for one in taken if one[0] == "_" and one[:2] != "__"} - OWN


def imported() -> set[str]:
    """Names that come from modules inside of aiohttp."""
    return {
        f"{one.module}.{name.name}"
        for module in (aiohttp_link, connector, network)
        for one in ast.walk(tree(module))
        if isinstance(one, ast.ImportFrom) and (one.module or "").startswith("aiohttp.")
        for name in one.names
    }


def tree(module: ModuleType) -> ast.Module:
    """The source of a module, parsed."""
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
