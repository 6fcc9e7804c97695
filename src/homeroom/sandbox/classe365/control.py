"""Control routes of this vendor: further API keys, and the style of paging."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar, cast

from attrs import asdict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.classe365.paging import Paging
from homeroom.sandbox.shapes import as_list, as_object

T = TypeVar("T")


class Settable(Protocol):
    """What the routes act on."""

    paging: Paging

    def add_key(self, subdomain: str, *, modules: Iterable[str] | None = None) -> str:
        """Add an API key."""
        ...


def routes(vendor: Settable) -> Sequence[BaseRoute]:
    """The control routes, below the vendor's name."""

    async def add_key(request: Request) -> Response:
        options = await _options(request, "subdomain", "modules")
        subdomain = str(options.get("subdomain", ""))
        modules = _names(options.get("modules"))
        key = _valid(lambda: vendor.add_key(subdomain, modules=modules))
        return answer({"subdomain": subdomain, "api_key": key}, status=201)

    async def show_paging(request: Request) -> Response:
        return answer(asdict(vendor.paging))

    async def set_paging(request: Request) -> Response:
        options = cast("Any", await _options(request, *asdict(Paging())))
        vendor.paging = _valid(lambda: Paging(**options))
        return await show_paging(request)

    return [
        Route("/keys", add_key, methods=["POST"]),
        Route("/paging", show_paging, methods=["GET"]),
        Route("/paging", set_paging, methods=["PUT"]),
    ]


async def _options(request: Request, *known: str) -> Mapping[str, object]:
    try:
        options = as_object(json.loads(await request.body()))
    except (ValueError, RecursionError):
        options = None
    if options is None or options.keys() - set(known):
        raise Refusal(400, {"error": f"Known are {', '.join(known)}."})
    return options


def _names(value: object) -> Iterable[str] | None:
    if value is None:
        return None
    names = as_list(value)
    if names is None:
        raise Refusal(400, {"error": "modules: must be a list"})
    return [str(name) for name in names]


def _valid(make: Callable[[], T]) -> T:
    try:
        return make()
    except ValueError as error:
        raise Refusal(400, {"error": str(error)}) from None
