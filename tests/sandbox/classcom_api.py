"""The stand-in for Class in an app of its own, and a client without a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from attrs import define, field
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from homeroom._core.clock import Clock
from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.classcom import ClassComVendor, Settings
from homeroom.sandbox.school import School

NOON = 1_800_000_000
"""2027-01-15 08:00:00 UTC, after all dates of the sandbox."""

NEW_CLASS = {
    "email": "orla.fenwick@example.org",
    "first_name": "Orla",
    "last_name": "Fenwick",
    "timezone": "Europe/Dublin",
    "class_name": "Pottery",
}
"""The fields that a new class must have."""


@define
class Api:
    """Sends requests to one stand-in whose time moves on demand."""

    vendor: ClassComVendor
    client: httpx.AsyncClient
    clock: list[float]
    """The time, in seconds since the epoch."""
    key: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.key = self.open_school()

    def open_school(self, seed: int = 1, pupils: int = 200) -> str:
        """The key of one more school."""
        return str(self.vendor.open_school(School(seed=seed, pupils=pupils))["api_key"])

    async def send(
        self, method: str, path: str, *, key: str | None = None, **options: Any
    ) -> httpx.Response:
        """The answer to a request with a key."""
        headers = {"Authorization": f"Bearer {self.key if key is None else key}"}
        url = f"http://127.0.0.1/classcom/api/v1{path}"
        return await self.client.request(method, url, headers=headers, **options)

    async def json(
        self, method: str, path: str, *, status: int = 200, **options: Any
    ) -> Any:
        """The body of a success."""
        response = await self.send(method, path, **options)
        assert status == response.status_code, response.text
        assert "application/json; charset=utf-8" == response.headers["content-type"]
        return response.json()

    async def refused(self, method: str, path: str, **options: Any) -> tuple[int, Any]:
        """Status and body."""
        response = await self.send(method, path, **options)
        return response.status_code, response.json()

    async def problems(self, method: str, path: str, **options: Any) -> set[str]:
        """The fields that a request is refused for."""
        status, body = await self.refused(method, path, **options)
        assert 400 == status
        assert {"error", "data"} == body.keys()
        assert "Request failed validation" == body["error"]
        assert all(messages for messages in body["data"].values())
        return set(body["data"])

    async def create_class(self, **fields: Any) -> dict[str, Any]:
        """The class that a request made, as a list shows it."""
        body = await self.json("POST", "/classes", status=201, json=NEW_CLASS | fields)
        if "class_id" in body:
            params = {"class_id": body["class_id"], "deferred": "true"}
        else:
            params = {"class_id": body["invite_link"].rpartition("=")[2]}
        [made] = await self.json("GET", "/classes", params=params)
        return made


@asynccontextmanager
async def opened(settings: Settings | None = None) -> AsyncIterator[Api]:
    """A client of a new stand-in with one school."""
    time: list[float] = [NOON]
    clock = Clock(monotonic=lambda: time[0], wall=lambda: time[0])
    vendor = ClassComVendor(clock=clock, settings=settings)
    app = Starlette(
        routes=[
            Mount("/classcom", routes=vendor.routes()),
            Mount("/_sandbox/classcom", routes=vendor.controls()),
        ],
        exception_handlers={Refusal: _refused},
    )
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        yield Api(vendor, client, time)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error.response()
