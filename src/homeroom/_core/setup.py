"""What a vendor's client hands in, and the engine that is made of it."""

from __future__ import annotations

import logging
import platform
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from homeroom._core.auth import Auth, Fixed, Grant
from homeroom._core.budget import Budget
from homeroom._core.call import Call, Engine
from homeroom._core.caller import (
    Caller,
    Replan,
    Zone,
    as_planned,
    no_zone,
)
from homeroom._core.clock import Clock
from homeroom._core.gate import Gate
from homeroom._core.hosts import check_base_url
from homeroom._core.lifecycle import Lifecycle
from homeroom._core.options import INHERIT, CallOptions, Limits, Settings, apply
from homeroom._core.plans import Operation
from homeroom._core.request import WireRequest
from homeroom._core.response import Response
from homeroom._core.retry import RETRIED_STATUSES
from homeroom._core.rulings import Judge, Ruling, by_status
from homeroom._core.session import Login, Send, Session
from homeroom._core.transport import AiohttpLink, HttpxLink
from homeroom._core.version import __version__
from homeroom._core.wire import Answer, Link, Wire

if TYPE_CHECKING:
    from homeroom._core.transport import Transport


@frozen
class SessionSetup:
    """Credentials that open a session, which then opens the API."""

    login: Login
    grant: Grant | None = None
    """An older session to go on with."""


@frozen(kw_only=True)
class Setup:
    """What a vendor's client hands to the runtime."""

    vendor: str
    base_url: str
    """Below which the operations' paths lie."""
    auth: Auth | SessionSetup
    judge: Judge = by_status
    """Tells a success from a failure."""
    zone: Zone = no_zone
    replan: Replan = as_planned
    options: CallOptions = INHERIT
    limits: Limits = field(factory=Limits)
    transport: Transport | None = None
    trust_env: bool = False
    clock: Clock = field(factory=Clock)


def make_caller(setup: Setup) -> Caller:
    """The caller of a new client.

    Raises:
        ConfigurationError: An option or the base URL cannot work.
    """
    settings = apply(Settings(headers=_own_headers()), setup.options)
    base_url = check_base_url(setup.base_url)
    return Caller(
        engine=_engine(setup, settings),
        base_url=base_url,
        settings=settings,
        zone=setup.zone,
        replan=setup.replan,
    )


def _engine(setup: Setup, settings: Settings) -> Engine:
    limits, auth = setup.limits, setup.auth
    # The engine of a login: without a session, and never behind the calls that wait
    # for one.
    engine = Engine(
        vendor=setup.vendor,
        wire=Wire(_link(setup), limit=limits.body),
        gate=Gate(slots=1, queue=None, clock=setup.clock),
        budget=Budget(),
        clock=setup.clock,
        keeper=Fixed(_Anonymous()),
        judge=_retried_only,
        lifecycle=Lifecycle(),
        log=logging.getLogger(f"homeroom.{setup.vendor}"),
    )
    keeper = (
        Session(auth.login, _sender(engine, settings), setup.clock, auth.grant)
        if isinstance(auth, SessionSetup)
        else Fixed(auth)
    )
    gate = Gate(slots=limits.in_flight, queue=limits.queue, clock=setup.clock)
    return evolve(engine, gate=gate, keeper=keeper, judge=setup.judge)


class _Anonymous:
    """No credential."""

    def sign(self, request: WireRequest) -> WireRequest:
        return request


def _retried_only(answer: Answer) -> Ruling | None:
    return by_status(answer) if answer.status in RETRIED_STATUSES else None


def _sender(engine: Engine, settings: Settings) -> Send:
    async def send(name: str, request: WireRequest) -> Response[Answer]:
        engine.lifecycle.check()
        operation: Operation[Answer] = Operation(
            name=name,
            method=request.method,
            path="",
            safety="idempotent",
            answer=object,
        )
        signed = evolve(request, headers={**settings.headers, **request.headers})
        return await Call(
            engine=engine,
            operation=operation,
            draft=lambda _: signed,
            settings=settings,
            read=lambda answer: answer,
        ).run()

    return send


def _link(setup: Setup) -> Link:
    limits = setup.limits
    if setup.transport is not None:
        return HttpxLink(setup.transport, connect=limits.connect)
    return AiohttpLink(
        connections=limits.in_flight,
        connect=limits.connect,
        trust_env=setup.trust_env,
    )


def _own_headers() -> dict[str, str]:
    return {
        "accept": "application/json",
        "accept-encoding": "gzip",
        "user-agent": f"homeroom/{__version__} Python/{platform.python_version()}",
    }
