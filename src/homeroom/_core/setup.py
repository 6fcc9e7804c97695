"""What a vendor's client hands in, and the engine that is made of it."""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Anonymous, Auth, FixedCredential
from homeroom._core.call import Call, Engine
from homeroom._core.call_errors import CallRecord
from homeroom._core.caller import Caller
from homeroom._core.clock import Clock
from homeroom._core.ears import Ears
from homeroom._core.errors import ConfigurationError
from homeroom._core.failure import Failure, SuccessRule, by_status
from homeroom._core.gate import Gate
from homeroom._core.lifecycle import Lifecycle
from homeroom._core.login import (
    LOGIN_WITHIN,
    LOGINS,
    LoginProvider,
    LoginSetup,
    Send,
)
from homeroom._core.model import UNSET
from homeroom._core.network import check_contradictions, read_network
from homeroom._core.options import CLIENT_NAMES, ClientOptions, Limits
from homeroom._core.plans import USUAL, Defaults, Paging
from homeroom._core.reading import read_raw
from homeroom._core.request import WireRequest, encode_form
from homeroom._core.response import Response
from homeroom._core.retry import RETRIED_STATUSES
from homeroom._core.settings import Settings, apply
from homeroom._core.version import __version__
from homeroom._core.warn import Maker
from homeroom._core.wire import Link, Wire

if TYPE_CHECKING:
    from datetime import tzinfo

    from homeroom._core.pool import Shared

Zone = Callable[[object], "tzinfo | None"]
"""From the id of a pupil to the time zone of the local times in answers about them."""

Replan = Callable[[Paging], Paging]
"""From how the spec says that a list pages to how the user says it."""


@frozen(kw_only=True, eq=False, repr=False)
class Setup:
    """What a vendor's client hands to the runtime."""

    vendor: str
    root: str
    """The address below which the operations' paths lie."""
    auth: Auth | LoginSetup
    version: str = ""
    """The version of the API that the root names, where there are several."""
    success_rule: SuccessRule = by_status
    zone: Zone = lambda _: None
    """Where none is known, local times stay as they are."""
    replan: Replan = lambda plan: plan
    defaults: Defaults = USUAL
    options: ClientOptions = field(factory=ClientOptions)


def make_caller(setup: Setup, kind: str) -> Caller:
    """The caller of a new client.

    Args:
        setup: What its vendor hands in.
        kind: What it is called, such as `SchoolBox client`.

    Raises:
        ConfigurationError: An option cannot work.
        TypeError: There is no such option.
    """
    options, auth, defaults = setup.options, setup.auth, setup.defaults
    settings = Settings(timeout=defaults.timeout, headers=own_headers())
    settings = apply(settings, options, CLIENT_NAMES)
    check_contradictions(options)
    limits, clock = options.get("limits") or Limits(), clock_of(options)
    in_flight = limits.in_flight or defaults.in_flight
    shared, log = _shared(options), logging.getLogger(f"homeroom.{setup.vendor}")
    logins = LOGINS if isinstance(auth, LoginSetup) else 0
    link = _link(options, limits, in_flight, shared, kind, spare=logins)
    # The engine of a login: without a session, and never behind the calls that wait
    # for one, which hold neither its slots nor all connections.
    engine = Engine(
        setup=evolve(setup, success_rule=_retried_only),
        wire=Wire(link, limit=limits.body),
        gate=Gate(slots=logins or 1, queue=None, clock=clock),
        clock=clock,
        ears=Ears(log, clock, options.get("hook") or None),
        credentials=FixedCredential(Anonymous()),
        pause=defaults.pause if limits.pause is UNSET else limits.pause,
        pages=limits.pages,
        lifecycle=Lifecycle("client", shared.lifecycle if shared else None),
    )
    credentials = (
        LoginProvider(auth, _sender(engine, settings), clock, setup.vendor)
        if isinstance(auth, LoginSetup)
        else FixedCredential(auth)
    )
    gate = Gate(
        slots=in_flight,
        queue=limits.queue,
        clock=clock,
        pace=shared.pace(_counted(setup)) if shared else None,
        connections=shared.slots if shared and not options.get("transport") else None,
    )
    engine.lifecycle.at_restart(
        *(engine.gate.restart, engine.budget.restart, engine.wire.link.restart),
        *(gate.restart, credentials.restart),
    )
    engine = evolve(engine, setup=setup, gate=gate, credentials=credentials)
    if shared is not None:
        shared.members.add(engine)
    return Caller(engine=engine, settings=settings)


def _shared(options: ClientOptions) -> Shared | None:
    """What a client has of its pool, if it is in one.

    Raises:
        ClientClosed: The pool is closed.
    """
    pool = options.get("pool") or None
    if pool is None:
        return None
    pool.shared.lifecycle.check_open()
    return pool.shared


def clock_of(options: ClientOptions) -> Clock:
    """The clock of a client: that of its pool, if it has one.

    Raises:
        ConfigurationError: It is given another one.
    """
    shared, own = getattr(options.get("pool"), "shared", None), options.get("clock")
    if shared and own and own is not shared.clock:
        problem = "give the clock to the pool, so that all its clients have the same"
        raise ConfigurationError(f"pool and clock: {problem}")
    return shared.clock if shared else own or Clock()


def _counted(setup: Setup) -> bytes:
    """What the vendor counts requests by."""
    parts = urlsplit(setup.root)
    where = f"{setup.vendor} {parts.scheme}://{parts.netloc}".lower().encode()
    if setup.defaults.counts_by == "address":
        return where
    if isinstance(setup.auth, LoginSetup):
        return where + encode_form(setup.auth.account)
    request = WireRequest(method="GET", url="", headers={}, body=None)
    signed = setup.auth.sign(request)
    return where + repr((signed.whole_url, *signed.headers.items())).encode()


def _retried_only(answer: Answer) -> Failure | None:
    return by_status(answer) if answer.status in RETRIED_STATUSES else None


def _sender(engine: Engine, settings: Settings) -> Send:
    settings = evolve(settings, timeout=settings.timeout or LOGIN_WITHIN)

    async def send(name: str, request: WireRequest) -> Response[Answer]:
        vendor, headers = engine.setup.vendor, {**settings.headers, **request.headers}
        record = CallRecord(vendor=vendor, name=name, safety="idempotent")
        whole = evolve(request, headers=headers)
        return await Call(engine, record, whole, settings, read_raw).run()

    return send


def _link(
    options: ClientOptions,
    limits: Limits,
    count: int,
    shared: Shared | None,
    kind: str,
    *,
    spare: int,
) -> Link:
    transport = options.get("transport")
    if transport:
        from homeroom._core.httpx_link import HttpxLink

        return HttpxLink(transport, connections=count + spare, connect=limits.connect)
    from homeroom._core.aiohttp_link import AiohttpLink, Connections

    if shared is None:
        network, maker = read_network(options), Maker.of(kind)
        connections = Connections(count, network, maker, spare=spare)
        return AiohttpLink(connections, shared=False, connect=limits.connect)
    return AiohttpLink(shared.connections, shared=True, connect=limits.connect)


def own_headers() -> dict[str, str]:
    """The headers of every request, unless the user has others."""
    return {
        "accept": "application/json",
        "accept-encoding": "gzip",
        "user-agent": f"homeroom/{__version__} Python/{platform.python_version()}",
    }
