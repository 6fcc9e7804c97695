"""The sandbox as an object: schools, vendors, faults and journal."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Final, Literal, Self, Unpack, overload

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from homeroom.options import Clock
from homeroom.sandbox import control
from homeroom.sandbox.answers import Refusal, answer, plain
from homeroom.sandbox.arguments import Place, Sizes
from homeroom.sandbox.classcharts.sessions import LIFETIME, Sessions
from homeroom.sandbox.classcharts.vendor import ClassChartsVendor, FamilyArguments
from homeroom.sandbox.classcom.settings import Settings
from homeroom.sandbox.classcom.vendor import ClassComArguments, ClassComVendor
from homeroom.sandbox.classe365.vendor import Classe365Arguments, Classe365Vendor
from homeroom.sandbox.clients import Clients
from homeroom.sandbox.faults import Faults
from homeroom.sandbox.gateway import CONTROL, Gateway
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.managebac.settings import Settings as ManageBacSettings
from homeroom.sandbox.managebac.vendor import ManageBacArguments, ManageBacVendor
from homeroom.sandbox.school import School
from homeroom.sandbox.schools import Schools

_IN_PROCESS: Final = "http://127.0.0.1"


class Sandbox(Clients):
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
        session_lifetime: Seconds after which a session of ClassCharts runs out.
        classcom: Quirks of Class that can be chosen.
        managebac: Quirks of ManageBac that can be chosen.
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
        session_lifetime: float = LIFETIME,
        classcom: Settings | None = None,
        managebac: ManageBacSettings | None = None,
        clock: Clock | None = None,
    ) -> None:
        if rate is not None and rate < 1:
            raise ValueError("rate: must be 1 or more, or None for no limit")
        if session_lifetime <= 0:
            raise ValueError("session_lifetime: must be more than 0")
        clock = clock or Clock()
        self.journal: Journal = Journal()
        self.faults: Faults = Faults(seed)
        self.managebac_vendor: ManageBacVendor = ManageBacVendor(
            clock=clock, rate=rate, settings=managebac
        )
        self.classcharts_vendor: ClassChartsVendor = ClassChartsVendor(
            clock=clock, lifetime=session_lifetime, seed=seed
        )
        self.classcom_vendor: ClassComVendor = ClassComVendor(
            clock=clock, settings=classcom
        )
        self.classe365_vendor: Classe365Vendor = Classe365Vendor(clock=clock)
        self.schools: Schools = Schools(
            self.managebac_vendor,
            self.classcom_vendor,
            self.classe365_vendor,
            self.classcharts_vendor,
        )
        school = School(seed=seed, pupils=pupils, classes=classes)
        self._first = [self.schools.open(name, school) for name in self.schools.vendors]
        self.credentials: Mapping[str, Mapping[str, object]] = {
            one.vendor.name: plain(one.credentials) for one in self._first
        }
        self.app: Starlette = self._build(clock)

    def __repr__(self) -> str:
        return f"<Sandbox of {len(self.schools.opened)} schools>"

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

    def clients(self) -> Mapping[str, Mapping[str, object]]:
        """Keyword arguments of all clients for the first schools, without a socket."""
        return self.clients_at(self._here())

    def clients_at(self, place: Place) -> Mapping[str, Mapping[str, object]]:
        """The same for a sandbox at an address."""
        found: dict[str, Mapping[str, object]] = {}
        for opened in self._first:
            found.update(opened.clients(place))
        return found

    @property
    def classcharts_sessions(self) -> Sessions:
        """The sessions of ClassCharts: end them all, or turn on a captcha."""
        return self.classcharts_vendor.sessions

    @overload
    def add_school(
        self, vendor: Literal["managebac"] = ..., **sizes: Unpack[Sizes]
    ) -> ManageBacArguments: ...
    @overload
    def add_school(
        self, vendor: Literal["classcom"], **sizes: Unpack[Sizes]
    ) -> ClassComArguments: ...
    @overload
    def add_school(
        self, vendor: Literal["classe365"], **sizes: Unpack[Sizes]
    ) -> Classe365Arguments: ...
    @overload
    def add_school(
        self, vendor: Literal["classcharts"], **sizes: Unpack[Sizes]
    ) -> FamilyArguments: ...
    def add_school(
        self, vendor: str = "managebac", **sizes: Unpack[Sizes]
    ) -> Mapping[str, object]:
        """Add a school to a platform, with credentials and data of its own.

        Args:
            vendor: `managebac`, `classcom`, `classe365` or `classcharts`.
            sizes: `seed` decides its data; `pupils` are 200 and `classes` a third of
                that, if left out.

        Returns:
            Keyword arguments of the vendor's client, without a socket; those of both
            clients by name for ClassCharts.

        Raises:
            ValueError: A number is out of range, or there is no such vendor.
        """
        clients = self.schools.open(vendor, School(**sizes)).clients(self._here())
        return clients.get(vendor, clients)

    def _here(self) -> Place:
        from httpx import ASGITransport

        return {"base_url": _IN_PROCESS, "transport": ASGITransport(self.app)}

    def _build(self, clock: Clock) -> Starlette:
        vendors = self.schools.vendors
        gateway = Middleware(
            Gateway,
            clock=clock,
            journal=self.journal,
            faults=self.faults,
            failures={name: vendor.failure for name, vendor in vendors.items()},
        )
        mounts = [
            Mount(f"/{name}", routes=vendor.routes())
            for name, vendor in vendors.items()
        ]
        controls = control.routes(self.journal, self.faults, self.schools)
        return Starlette(
            routes=[*mounts, Mount(CONTROL, routes=controls), Route("/", _to_index)],
            middleware=[gateway],
            exception_handlers={Refusal: _refused, HTTPException: _refused},
        )


async def _to_index(request: Request) -> Response:
    index = f"{CONTROL}/"
    return answer({"see": index}, status=307, headers={"Location": index})


def _refused(request: Request, error: Exception) -> Response:
    if isinstance(error, Refusal):
        return error.response()
    assert isinstance(error, HTTPException)
    headers: Mapping[str, str] | None = error.headers
    return Refusal(error.status_code, {"error": error.detail}, headers).response()
