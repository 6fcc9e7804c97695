"""The sandbox as an object: schools, vendors, faults and journal."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypedDict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from homeroom._core.clock import Clock
from homeroom.sandbox import control
from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.faults import Faults
from homeroom.sandbox.gateway import CONTROL, Gateway
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.managebac import ManageBacVendor
from homeroom.sandbox.school import School

if TYPE_CHECKING:
    from homeroom._core.transport import Transport


class ManageBacOptions(TypedDict):
    """Keyword arguments of the `ManageBac` client."""

    base_url: str
    token: str


class ManageBacInProcess(ManageBacOptions):
    """The same, without a socket."""

    transport: Transport


class Sandbox:
    """A stand-in for the platforms, with invented schools that keep their state.

    The same options give the same schools, down to ids, times and tokens.

    Args:
        seed: Decides all data of the first school, and which requests a fault hits.
        pupils: Of the first school, from 10 to 100,000.
        classes: Its active classes, up to 100,000; a third of the pupils if left out.
        rate: Requests that one address may send each second; `None` for no limit.
        clock: Where time comes from.

    Raises:
        ValueError: A number is out of range.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        pupils: int = 200,
        classes: int | None = None,
        rate: int | None = 50,
        clock: Clock | None = None,
    ) -> None:
        if rate is not None and rate < 1:
            raise ValueError("rate: must be 1 or more, or None for no limit")
        clock = clock or Clock()
        self.journal: Journal = Journal()
        self.faults: Faults = Faults(seed)
        self._managebac = ManageBacVendor(clock=clock, rate=rate)
        school = School(seed=seed, pupils=pupils, classes=classes)
        self.managebac_token: str = self._managebac.open_school(school)
        self.app: Starlette = self._build(clock)

    async def __aenter__(self) -> Self:
        """The sandbox itself; the block shows how long it is used."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove all faults, so that none outlives its test."""
        self.faults.clear()

    @property
    def managebac(self) -> ManageBacInProcess:
        """Arguments of a `ManageBac` client for the first school, without a socket."""
        return self._in_process(self.managebac_token)

    def add_school(
        self, *, seed: int, pupils: int = 200, classes: int | None = None
    ) -> ManageBacInProcess:
        """Add a school with a token and data of its own.

        Args:
            seed: Decides its data.
            pupils: From 10 to 100,000.
            classes: Active ones, up to 100,000; a third of the pupils if left out.

        Returns:
            Arguments of a `ManageBac` client, as in `managebac`.

        Raises:
            ValueError: A number is out of range.
        """
        school = School(seed=seed, pupils=pupils, classes=classes)
        return self._in_process(self._managebac.open_school(school))

    def _in_process(self, token: str) -> ManageBacInProcess:
        from homeroom._core.transport import asgi_transport

        return {
            "base_url": "http://127.0.0.1/managebac",
            "token": token,
            "transport": asgi_transport(self.app),
        }

    def _build(self, clock: Clock) -> Starlette:
        vendors = {vendor.name: vendor for vendor in (self._managebac,)}
        gateway = Middleware(
            Gateway,
            clock=clock,
            journal=self.journal,
            faults=self.faults,
            failures={name: vendor.failure for name, vendor in vendors.items()},
        )
        mounts = [Mount(f"/{name}", routes=v.routes()) for name, v in vendors.items()]
        controls = control.routes(self.journal, self.faults, vendors)
        return Starlette(
            routes=[*mounts, Mount(CONTROL, routes=controls)],
            middleware=[gateway],
            exception_handlers={Refusal: _refused, HTTPException: _refused},
        )


def _refused(request: Request, error: Exception) -> Response:
    if isinstance(error, Refusal):
        return error.response()
    assert isinstance(error, HTTPException)
    headers: Mapping[str, str] | None = error.headers
    return Refusal(error.status_code, {"error": error.detail}, headers).response()
