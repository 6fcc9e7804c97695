"""The sandbox as an object: schools, vendors, faults and journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from homeroom._core.clock import Clock
from homeroom.sandbox import control
from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.arguments import (
    ClassChartsParentInProcess,
    ClassChartsParentOptions,
    ClassChartsStudentInProcess,
    ClassChartsStudentOptions,
    ClassComInProcess,
    ClassComOptions,
    Classe365InProcess,
    Classe365Options,
    ManageBacInProcess,
    ManageBacOptions,
)
from homeroom.sandbox.classcharts import ClassChartsVendor, Sessions
from homeroom.sandbox.classcom import ClassComVendor, Settings
from homeroom.sandbox.classe365 import Classe365Vendor
from homeroom.sandbox.faults import Faults
from homeroom.sandbox.gateway import CONTROL, Gateway
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.managebac import ManageBacVendor
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_object
from homeroom.sandbox.vendor import Vendor

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport

_IN_PROCESS: Final = "http://127.0.0.1"


class Sandbox:
    """A stand-in for the platforms, with invented schools that keep their state.

    The same options give the same schools, down to ids, times and tokens. Only what
    happens in ClassCharts is dated back from the day on which a school is added,
    because that vendor shows the last month if it is not told otherwise.

    Args:
        seed: Decides all data of the first school, and which requests a fault hits.
        pupils: Of the first school, from 10 to 100,000.
        classes: Its active classes, up to 100,000; a third of the pupils if left out.
        rate: Requests to ManageBac that one address may send each second; `None` for
            no limit.
        session: Seconds after which a session of ClassCharts runs out.
        classcom: Quirks of Class that can be chosen.
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
        session: float = 180.0,
        classcom: Settings | None = None,
        clock: Clock | None = None,
    ) -> None:
        if rate is not None and rate < 1:
            raise ValueError("rate: must be 1 or more, or None for no limit")
        if session <= 0:
            raise ValueError("session: must be more than 0")
        clock = clock or Clock()
        self.journal: Journal = Journal()
        self.faults: Faults = Faults(seed)
        self._managebac = ManageBacVendor(clock=clock, rate=rate)
        self._classcharts = ClassChartsVendor(clock=clock, lifetime=session, seed=seed)
        self.classcom_vendor: ClassComVendor = ClassComVendor(
            clock=clock, settings=classcom
        )
        self.classe365_vendor: Classe365Vendor = Classe365Vendor()
        vendors: Sequence[Vendor] = (
            self.classcom_vendor,
            self.classe365_vendor,
            self._classcharts,
            self._managebac,
        )
        self._vendors: Mapping[str, Vendor] = {one.name: one for one in vendors}
        school = School(seed=seed, pupils=pupils, classes=classes)
        self.credentials: Mapping[str, Mapping[str, object]] = {
            name: vendor.open_school(school) for name, vendor in self._vendors.items()
        }
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
        return {**self.managebac_at(_IN_PROCESS), "transport": self._transport()}

    @property
    def classcharts_student(self) -> ClassChartsStudentInProcess:
        """Arguments of a `ClassChartsStudent` client for a pupil of the first school,
        without a socket.
        """
        options = self.classcharts_student_at(_IN_PROCESS)
        return {**options, "transport": self._transport()}

    @property
    def classcharts_parent(self) -> ClassChartsParentInProcess:
        """Arguments of a `ClassChartsParent` client for that pupil's parent, without a
        socket.
        """
        options = self.classcharts_parent_at(_IN_PROCESS)
        return {**options, "transport": self._transport()}

    @property
    def classcom(self) -> ClassComInProcess:
        """Arguments of a `ClassCom` client for the first school, without a socket."""
        return {**self.classcom_at(_IN_PROCESS), "transport": self._transport()}

    @property
    def classe365(self) -> Classe365InProcess:
        """Arguments of a `Classe365` client for the first school, without a socket."""
        return {**self.classe365_at(_IN_PROCESS), "transport": self._transport()}

    @property
    def classcharts_sessions(self) -> Sessions:
        """The sessions of ClassCharts: end them all, or turn on a captcha."""
        return self._classcharts.sessions

    def managebac_at(self, root: str) -> ManageBacOptions:
        """Arguments of a `ManageBac` client, for a sandbox at an address."""
        token = self._credential("managebac", "token")
        return {"base_url": f"{root}/managebac", "token": token}

    def classcharts_student_at(self, root: str) -> ClassChartsStudentOptions:
        """Arguments of a `ClassChartsStudent` client, for a sandbox at an address."""
        born = self._credential("classcharts", "student", "date_of_birth")
        return {
            "base_url": f"{root}/classcharts",
            "code": self._credential("classcharts", "student", "code"),
            "date_of_birth": date.fromisoformat(born),
        }

    def classcharts_parent_at(self, root: str) -> ClassChartsParentOptions:
        """Arguments of a `ClassChartsParent` client, for a sandbox at an address."""
        return {
            "base_url": f"{root}/classcharts",
            "email": self._credential("classcharts", "parent", "email"),
            "password": self._credential("classcharts", "parent", "password"),
        }

    def classcom_at(self, root: str) -> ClassComOptions:
        """Arguments of a `ClassCom` client, for a sandbox at an address."""
        key = self._credential("classcom", "api_key")
        return {"base_url": f"{root}/classcom", "api_key": key}

    def classe365_at(self, root: str) -> Classe365Options:
        """Arguments of a `Classe365` client, for a sandbox at an address."""
        return {
            "base_url": f"{root}/classe365",
            "subdomain": self._credential("classe365", "subdomain"),
            "api_key": self._credential("classe365", "api_key"),
        }

    def add_school(
        self, *, seed: int, pupils: int = 200, classes: int | None = None
    ) -> ManageBacInProcess:
        """Add a school to ManageBac, with a token and data of its own.

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
        token = str(self._managebac.open_school(school)["token"])
        base_url = f"{_IN_PROCESS}/managebac"
        return {"base_url": base_url, "token": token, "transport": self._transport()}

    def _credential(self, *path: str) -> str:
        value: object = self.credentials
        for name in path:
            value = (as_object(value) or {})[name]
        return str(value)

    def _transport(self) -> Transport:
        from homeroom._core.httpx_link import asgi_transport

        return asgi_transport(self.app)

    def _build(self, clock: Clock) -> Starlette:
        gateway = Middleware(
            Gateway,
            clock=clock,
            journal=self.journal,
            faults=self.faults,
            failures={name: vendor.failure for name, vendor in self._vendors.items()},
        )
        mounts = [
            Mount(f"/{name}", routes=vendor.routes())
            for name, vendor in self._vendors.items()
        ]
        controls = control.routes(self.journal, self.faults, self._vendors)
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
