"""Control routes of this vendor: further API keys, the style of paging, lockouts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import asdict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.classe365.lockout import Lockout
from homeroom.sandbox.classe365.paging import Paging
from homeroom.sandbox.options import accepted, sent_options
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.classe365.vendor import Classe365Vendor


def routes(vendor: Classe365Vendor) -> Sequence[BaseRoute]:
    """The control routes, below the vendor's name."""

    async def add_key(request: Request) -> Response:
        """Make a key of a `subdomain`, for some `modules` or all."""
        options = await sent_options(request, "subdomain", "modules")
        subdomain = str(options.get("subdomain", ""))
        modules = _names(options.get("modules"))
        key = accepted(lambda: vendor.add_key(subdomain, modules=modules))
        return answer({"subdomain": subdomain, "api_key": key}, status=201)

    async def show_paging(request: Request) -> Response:
        """How lists are paged."""
        return answer(asdict(vendor.paging))

    async def set_paging(request: Request) -> Response:
        """Page lists in another way; what is left out takes its default."""
        options = cast("Any", await sent_options(request, *asdict(Paging())))
        vendor.paging = accepted(lambda: Paging(**options))
        return await show_paging(request)

    async def show_lockout(request: Request) -> Response:
        """When a key is locked out, and what it gets then."""
        return answer(asdict(vendor.lockout))

    async def set_lockout(request: Request) -> Response:
        """Lock keys out (third party), as `{"calls": 20, "shape": "ok"}`; `{}` not."""
        options = cast("Any", await sent_options(request, *asdict(Lockout())))
        vendor.lockout = accepted(lambda: Lockout(**options))
        return await show_lockout(request)

    return [
        Route("/keys", add_key, methods=["POST"]),
        Route("/paging", show_paging, methods=["GET"]),
        Route("/paging", set_paging, methods=["PUT"]),
        Route("/lockout", show_lockout, methods=["GET"]),
        Route("/lockout", set_lockout, methods=["PUT"]),
    ]


def _names(value: object) -> Iterable[str] | None:
    if value is None:
        return None
    names = as_list(value)
    if names is None:
        raise Refusal(400, {"error": "modules: must be a list"})
    return [str(name) for name in names]
