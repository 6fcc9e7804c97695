"""One call: attempts at the wire until there is data or an error."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import define, evolve, field, frozen

from homeroom._core.auth import Grant, Keeper
from homeroom._core.budget import Budget
from homeroom._core.clock import Clock
from homeroom._core.decode import Malformed
from homeroom._core.errors import (
    CallError,
    ClientClosed,
    DeadlineExceeded,
    HomeroomError,
    NotFoundError,
    RateLimitError,
)
from homeroom._core.failures import (
    Story,
    deadline_error,
    decode_error,
    failure_error,
    tell,
)
from homeroom._core.gate import Gate, PausedTooLong, QueueTimeout
from homeroom._core.hints import pace_hint, request_id, wait_hint
from homeroom._core.lifecycle import Lifecycle
from homeroom._core.options import Settings
from homeroom._core.plans import Operation
from homeroom._core.request import WireRequest
from homeroom._core.response import Attempt, Response
from homeroom._core.retry import Failure, Retry, decide
from homeroom._core.rulings import Judge, Ruling
from homeroom._core.structure import Misfit
from homeroom._core.wire import Answer, Wire, WireError

T = TypeVar("T")

Read = Callable[[Answer], T]
"""From a success to data."""

Draft = Callable[[int | None], WireRequest]
"""The request, given the id of the pupil who is logged in."""


@frozen(kw_only=True)
class Engine:
    """What all calls of a client share."""

    vendor: str
    wire: Wire
    gate: Gate
    budget: Budget
    clock: Clock
    keeper: Keeper = field(repr=False)
    judge: Judge = field(repr=False)
    log: logging.Logger = field(repr=False)
    lifecycle: Lifecycle


class Absent(Exception):
    """What `read` raises when a success says that there is no such record."""


@frozen
class _Failed:
    failure: Failure
    problem: str


@frozen
class _Stale:
    """The session was over; another one is to be had, and the attempt repeated."""


@define(kw_only=True)
class Call(Generic[T]):
    """One call, to be run once."""

    engine: Engine
    operation: Operation[T]
    draft: Draft
    settings: Settings
    read: Read[T]
    _attempts: list[Attempt] = field(factory=list[Attempt], init=False)
    _answer: Answer | None = field(default=None, init=False)
    _phase: str = field(default="", init=False)
    _sent: bool = field(default=False, init=False)
    _replayed: bool = field(default=False, init=False)
    _ends: float | None = field(default=None, init=False)

    async def run(self) -> Response[T]:
        """Attempt until there is data.

        Raises:
            CallError: There will be none.
            ClientClosed: The client was closed meanwhile.
        """
        timeout, lifecycle = self.settings.timeout, self.engine.lifecycle
        if timeout is not None:
            self._ends = self.engine.clock.monotonic() + timeout
        error: HomeroomError
        try:
            async with asyncio.timeout(timeout) as scope:
                with lifecycle.running(scope):
                    return await self._attempt_until_done()
        except TimeoutError as expired:
            error = expired if isinstance(expired, CallError) else self._expired()
        raise error

    async def _attempt_until_done(self) -> Response[T]:
        while True:
            result = await self._attempt()
            if isinstance(result, Response):
                if len(self._attempts) == 1:
                    self.engine.budget.earn()
                return result
            if isinstance(result, _Failed):
                await self._back_off(result)

    async def _attempt(self) -> Response[T] | _Failed | _Stale:
        self._phase = "queueing for a slot"
        error: CallError
        try:
            async with self.engine.gate.slot(self._ends):
                return await self._exchange()
        except PausedTooLong as paused:
            error = self._paused(paused.wait)
        except QueueTimeout:
            problem = "no slot came free; raise limits.queue or start fewer calls"
            error = tell(DeadlineExceeded, self._story(), problem, retryable=True)
        raise error

    async def _exchange(self) -> Response[T] | _Failed | _Stale:
        clock = self.engine.clock
        self._phase, self._sent, self._answer = "logging in", False, None
        grant = await self.engine.keeper.ready()
        request = grant.auth.sign(self.draft(grant.owner))
        begun = clock.monotonic()
        self._phase, self._sent = "waiting for the answer", True
        try:
            answer = await self.engine.wire.send(request)
        except WireError as broken:
            self._note(broken.failure.kind, clock.monotonic() - begun)
            return _Failed(broken.failure, broken.problem)
        except asyncio.CancelledError:
            self._note("timeout", clock.monotonic() - begun)
            raise
        self._answer = answer
        seconds = clock.monotonic() - begun
        ruling = self.engine.judge(answer)
        if ruling is None:
            self._note("ok", seconds)
            return self._read(answer)
        self._note("status", seconds)
        if self._is_stale(ruling, grant):
            return _Stale()
        return self._refused(answer, ruling)

    def _is_stale(self, ruling: Ruling, grant: Grant) -> bool:
        """Whether another session may mend this; a call gets one more at most."""
        if ruling.status != 401 or self._replayed:
            return False
        self._replayed = self.engine.keeper.reject(grant)
        return self._replayed

    def _read(self, answer: Answer) -> Response[T] | _Failed:
        error: CallError
        try:
            data = self.read(answer)
        except Malformed as malformed:
            if malformed.cut and not self._is_empty(answer):
                self._attempts[-1] = evolve(self._attempts[-1], outcome="truncated")
                failure = Failure(kind="truncated", sent=True)
                return _Failed(failure, "the answer is cut short")
            error = decode_error(self._story(), malformed)
        except Misfit as misfit:
            error = decode_error(self._story(), misfit)
        except Absent:
            problem = "there is no such record"
            error = tell(NotFoundError, self._story(), problem)
        else:
            return Response(
                data=data,
                status=answer.status,
                headers=answer.headers,
                request_id=request_id(answer.headers),
                attempts=tuple(self._attempts),
            )
        raise error

    def _refused(self, answer: Answer, ruling: Ruling) -> _Failed:
        clock = self.engine.clock
        hint = wait_hint(answer.headers, clock.wall())
        failure = Failure(
            kind="status", sent=True, status=ruling.status, retry_after=hint
        )
        return _Failed(failure, ruling.problem)

    async def _back_off(self, failed: _Failed) -> None:
        """Wait for the next attempt, or raise when there is none."""
        engine, failure = self.engine, failed.failure
        verdict = decide(
            self.settings.retry,
            failure,
            safety=self.operation.safety,
            attempt=len(self._attempts),
            left=self._left(),
            budget=engine.budget.tokens,
            draw=engine.clock.random(),
        )
        if failure.throttled and self._answer is not None:
            wait = failure.retry_after or verdict.wait or 0.0
            engine.gate.pause(wait, pace_hint(self._answer.headers))
        if not isinstance(verdict, Retry):
            raise failure_error(self._story(), failure, failed.problem, verdict)
        engine.budget.spend(verdict.cost)
        self._attempts[-1] = evolve(self._attempts[-1], wait=verdict.wait)
        self._phase, self._sent = "waiting to try again", False
        await engine.clock.sleep(verdict.wait)

    def _note(self, outcome: str, seconds: float) -> None:
        status = self._answer.status if self._answer else None
        number = len(self._attempts) + 1
        attempt = Attempt(
            number=number, status=status, outcome=outcome, seconds=seconds
        )
        self._attempts.append(attempt)
        self.engine.log.debug(
            "%s attempt %d: %s in %.3f s",
            self.operation.name,
            number,
            status or outcome,
            seconds,
        )

    def _left(self) -> float | None:
        if self._ends is None:
            return None
        return self._ends - self.engine.clock.monotonic()

    def _story(self) -> Story:
        return Story(
            vendor=self.engine.vendor,
            operation=self.operation,
            attempts=tuple(self._attempts),
            answer=self._answer,
        )

    def _expired(self) -> HomeroomError:
        if not self.engine.lifecycle.closed:
            problem = f"the timeout of {self.settings.timeout:g} s ran out"
        elif not self._sent or self.operation.safety == "idempotent":
            return ClientClosed("the client was closed while the call ran")
        else:
            problem = "the client was closed"
        problem = f"{problem} while {self._phase}"
        return deadline_error(self._story(), problem, sent=self._sent)

    def _paused(self, wait: float) -> CallError:
        problem = f"held back after a 429 for {wait:.1f} s, beyond the deadline"
        story = self._story()
        return tell(RateLimitError, story, problem, retryable=True, retry_after=wait)

    def _is_empty(self, answer: Answer) -> bool:
        """Whether there is no body because there shall be none."""
        length = answer.headers.get("content-length")
        return (
            answer.status in (204, 205)
            or length == "0"
            or self.operation.method == "HEAD"
        )
