"""A school of Classe365 in this process, and a client that checks every envelope."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from attrs import frozen
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.classe365 import Classe365Vendor
from homeroom.sandbox.gateway import HANG_UP
from homeroom.sandbox.school import School

ROOT = "http://127.0.0.1"

Account = tuple[str, str]
"""A subdomain and a key."""


@frozen(kw_only=True)
class Api:
    """Sends requests as a school would, and checks the envelope of each answer."""

    vendor: Classe365Vendor
    client: httpx.AsyncClient
    account: Account

    async def send(
        self, method: str, path: str, *, account: Account | None = None, **options: Any
    ) -> httpx.Response:
        """The answer, checked."""
        response = await self.client.request(
            method,
            f"{ROOT}/classe365/restv2{path}",
            auth=account or self.account,
            **options,
        )
        check_envelope(response)
        return response

    async def record(self, path: str, **options: Any) -> dict[str, Any]:
        """The record of a 200."""
        response = await self.send("GET", path, **options)
        assert 200 == response.status_code, response.text
        return response.json()["record"]

    async def page(self, path: str, **query: str | int) -> dict[str, Any]:
        """The envelope of a list that is not empty."""
        response = await self.send("GET", path, params=query)
        assert 200 == response.status_code, response.text
        return response.json()

    async def save(self, path: str, **options: Any) -> tuple[int, dict[str, Any]]:
        """Status and record of a POST that went well."""
        response = await self.send("POST", path, **options)
        assert response.is_success, response.text
        return response.status_code, response.json()["record"]

    async def refused(self, method: str, path: str, **options: Any) -> tuple[int, str]:
        """Status and error code of a failure."""
        response = await self.send(method, path, **options)
        return response.status_code, error_code(response)

    async def problems(self, method: str, path: str, **options: Any) -> list[str]:
        """The fields and parameters that a 400 complains of."""
        response = await self.send(method, path, **options)
        assert (400, "invalid_parameters") == (
            response.status_code,
            error_code(response),
        )
        return [error["field"] for error in response.json()["errors"]]

    async def control(self, method: str, path: str, **options: Any) -> httpx.Response:
        """The answer of a control route."""
        url = f"{ROOT}/_sandbox/classe365{path}"
        return await self.client.request(method, url, **options)


@asynccontextmanager
async def school(
    vendor: Classe365Vendor | None = None,
    *,
    seed: int = 1,
    pupils: int = 200,
    on_socket: bool = False,
) -> AsyncIterator[Api]:
    """A vendor with one school, and a client of it.

    `on_socket` marks requests as the server on a socket does; there is none.
    """
    vendor = vendor or Classe365Vendor()
    opened = vendor.open_school(School(seed=seed, pupils=pupils))
    app = _app(vendor)

    async def marked(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "extensions": {HANG_UP: None}}, receive, send)

    transport = httpx.ASGITransport(marked if on_socket else app)
    async with httpx.AsyncClient(transport=transport) as client:
        yield Api(vendor=vendor, client=client, account=account_of(opened))


def account_of(opened: Any) -> Account:
    """The credentials out of what opening a school returns."""
    assert {"subdomain", "api_key"} == set(opened)
    return opened["subdomain"], opened["api_key"]


def error_code(response: httpx.Response) -> str:
    """The code at the end of a failure's message."""
    return response.json()["message"].rpartition("(error_code: ")[2].removesuffix(")")


def check_envelope(response: httpx.Response) -> None:
    """Fail if the body is not the one envelope that the status asks for."""
    if 204 == response.status_code:
        assert response.content in (b"", b'{"message":"Nothing was found."}')
        return
    assert "application/json; charset=utf-8" == response.headers["content-type"]
    body = response.json()
    if response.is_success:
        assert set(body) in ({"record"}, {"records"}, {"records", "meta"})
        return
    assert {"message"} <= set(body) <= {"message", "errors"}
    assert body["message"].endswith(f" (error_code: {error_code(response)})")
    assert error_code(response).isidentifier()
    assert str(response.status_code) not in response.text
    for error in body.get("errors", []):
        assert {"field", "message"} == set(error)


def _app(vendor: Classe365Vendor) -> Starlette:
    return Starlette(
        routes=[
            Mount("/classe365", routes=vendor.routes()),
            Mount("/_sandbox/classe365", routes=vendor.controls()),
        ],
        exception_handlers={Refusal: _refused},
    )


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error.response()
