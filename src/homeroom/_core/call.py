"""What all calls of a client share, and one call: attempts until data or an error."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext, suppress
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import Factory, define, evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential, FixedCredential
from homeroom._core.budget import Budget
from homeroom._core.call_errors import (
    CallRecord,
    call_error,
    deadline_error,
    decode_error,
    failure_error,
)
from homeroom._core.cancel import bare
from homeroom._core.clock import Clock
from homeroom._core.deadlines import Deadlines
from homeroom._core.decode import Decoder
from homeroom._core.ears import Ears
from homeroom._core.errors import (
    CallError,
    ClientClosed,
    DeadlineExceeded,
    HomeroomError,
    NotFoundError,
    OutcomeUnknown,
    RateLimitError,
)
from homeroom._core.failure import CUT_SHORT, Failure
from homeroom._core.gate import Gate, PausedTooLong, QueueTimeout
from homeroom._core.hints import pace_hint, request_id, wait_hint
from homeroom._core.lifecycle import Lifecycle, shielded
from homeroom._core.misfits import Misfit, MisfitWarning, Unfit
from homeroom._core.plain import Malformed
from homeroom._core.reading import NoRecord, Read, Unproven, is_empty
from homeroom._core.request import WireRequest, for_owner
from homeroom._core.response import Attempt, Response
from homeroom._core.retry import Retry, Stop, decide, retry_cost
from homeroom._core.settings import Settings
from homeroom._core.walks.learned import Learned
from homeroom._core.warn import warn_user
from homeroom._core.wire import Wire, WireError

if TYPE_CHECKING:
    from homeroom._core.hooks import Told
    from homeroom._core.login import LoginProvider
    from homeroom._core.setup import Setup

T = TypeVar("T")

_WAITING: Final = "waiting for the answer"


@frozen(kw_only=True, eq=False, repr=False)
class Engine:
    """What all calls of a client share."""

    setup: Setup = field(repr=False)
    wire: Wire
    gate: Gate
    clock: Clock
    ears: Ears = field(repr=False)
    credentials: FixedCredential | LoginProvider = field(repr=False)
    pause: float = 0.0
    """Seconds to send nothing after a 429 that names no time."""
    pages: int | None = None
    """That one walk asks for at most."""
    budget: Budget = field(factory=Budget)
    lifecycle: Lifecycle = field(factory=Lifecycle)
    deadlines: Deadlines = field(
        default=Factory(lambda self: Deadlines(self.clock), takes_self=True), repr=False
    )
    decoder: Decoder = field(factory=Decoder, repr=False)
    told: set[tuple[str, str]] = field(factory=set[tuple[str, str]], repr=False)
    """Operations and places that the user was warned of."""
    learned: Learned = field(factory=Learned, repr=False)

    def tell(self, name: str, misfits: tuple[Misfit, ...]) -> None:
        """Warn of what did not fit, once for each operation and place."""
        for one in misfits:
            if (name, one.place) not in self.told:
                self.told.add((name, one.place))
                lost = "set aside" if one.set_aside else "left out"
                warn_user(
                    f"{self.setup.vendor} {name}: {one.place}: {one.reason}; {lost}",
                    MisfitWarning,
                )

    async def aclose(self) -> None:
        """Close the connections that are its own; calls under way end."""
        self.lifecycle.check_end()
        over = self.lifecycle.is_orphan
        try:
            await self.lifecycle.close()
        finally:
            with shielded():
                await self.credentials.aclose()
                with suppress(RuntimeError) if over else nullcontext():
                    await self.wire.link.aclose()


@define(eq=False, repr=False)
class Call(Generic[T]):
    """One call whose request is built, to be run once."""

    engine: Engine
    record: CallRecord
    """It is filled in as the call goes on; its last attempt may be the `failure`."""
    request: WireRequest
    """Not signed yet."""
    settings: Settings
    read: Read[T]
    """Reads the answer of a success."""
    failure: Failure | None = field(default=None, init=False)
    _phase: str = field(default="", init=False)
    _replayed: bool = field(default=False, init=False)
    _scope: asyncio.Timeout = field(factory=partial(asyncio.Timeout, None), init=False)
    _ends: float | None = field(default=None, init=False)
    """The deadline; the call is in the queue as long as it has none."""
    _sent: bool = field(default=False, init=False)
    _spent: int = field(default=0, init=False)
    """Tokens of the budget that its retries took."""
    _told: Told | None = field(default=None, init=False)

    async def run(self) -> Response[T]:
        """Attempt until there is data, and warn of what did not fit.

        Raises:
            CallError: There will be none.
            LifecycleError: The client cannot be used, or was closed meanwhile.
        """
        engine = self.engine
        try:
            engine.lifecycle.begin(self._scope)
            with engine.ears.listening(self.record) as self._told:
                return await self._run()
        finally:
            engine.lifecycle.end(self._scope)
            engine.deadlines.end(self._scope)
            del self._scope  # It holds the task, whose result may hold this call.

    async def _run(self) -> Response[T]:
        error: HomeroomError | asyncio.CancelledError
        result: Response[T] | Failure | None = self.failure
        try:
            async with self._scope:
                while not isinstance(result, Response):
                    again = self._attempt() if result is None else self._retry(result)
                    result = await again
                self.engine.budget.earn(self._spent)
        except TimeoutError as expired:
            error = expired if isinstance(expired, CallError) else self._expired()
        except asyncio.CancelledError as cancelled:
            error = bare(cancelled)
        else:
            self.engine.tell(self.record.name, result.misfits)
            return result
        raise error

    def left(self) -> CallError | None:
        """The error of a call that is not run to its end; `None` if it never sent."""
        if not self._sent:
            return None
        open_ = self._phase == _WAITING and self.record.safety == "unsafe"
        kind = OutcomeUnknown if open_ else CallError
        problem = f"left while {self._phase}"
        return call_error(kind, self.record, problem, retryable=not open_)

    async def _attempt(self) -> Response[T] | Failure | None:
        self._phase = "queueing for a slot"
        error: CallError
        try:
            async with self.engine.gate.slot(self._ends, self.settings.timeout):
                if self._ends is None:
                    self._leave_queue()
                return await self._exchange()
        except PausedTooLong as paused:
            wait = paused.wait
            problem = f"held back after a 429 for {wait:.1f} s, beyond its time"
            error = call_error(
                RateLimitError, self.record, problem, retryable=True, retry_after=wait
            )
        except QueueTimeout:
            problem = "queued for too long; raise limits.queue or start fewer calls"
            error = call_error(DeadlineExceeded, self.record, problem, retryable=True)
        raise error

    def _leave_queue(self) -> None:
        """Let the deadline begin."""
        timeout = self.settings.timeout
        self._ends = self.engine.clock.monotonic() + (timeout or inf)
        if timeout and not self.engine.lifecycle.closed:
            self.engine.deadlines.begin(
                self._scope, timeout, lambda: self.record.answer is None
            )

    async def _exchange(self) -> Response[T] | Failure | None:
        """One exchange; `None` if another credential is to be had, to be sent with."""
        engine, clock = self.engine, self.engine.clock
        self._phase, self.record.answer = "logging in", None
        credential = await engine.credentials.ready()
        request = credential.auth.sign(for_owner(self.request, credential.owner))
        begun = clock.monotonic()
        self._phase = "connecting"
        try:
            answer = await engine.wire.send(request, self._now_sent)
        except WireError as broken:
            self._note(broken.failure.kind, begun)
            return broken.failure
        except asyncio.CancelledError:
            self._note("timeout", begun)
            raise
        self.record.answer = answer
        if not clock.real and (self._left() or 1) < 0:
            raise TimeoutError  # Which no timer has told.
        failure = engine.setup.success_rule(answer)
        self._note(failure.kind if failure else "ok", begun)
        engine.credentials.note(credential, failure, again=self._replayed)
        if failure is None:
            return await self.outcome(answer)
        if self._is_stale(failure, credential):
            return None
        hint = wait_hint(answer.headers, clock.wall())
        if hint is None and failure.throttled:
            hint = engine.pause or None
        return engine.credentials.explain(failure._replace(retry_after=hint))

    def _now_sent(self) -> None:
        self._phase, self._sent = _WAITING, True

    def _is_stale(self, failure: Failure, credential: Credential) -> bool:
        """Whether another login may mend this; a call gets one more at most."""
        if failure.status != 401 or self._replayed:
            return False
        self._replayed = self.engine.credentials.reject(credential)
        return self._replayed

    async def outcome(self, answer: Answer) -> Response[T] | Failure:
        """What comes of an answer that the server means as a success."""
        error: CallError
        try:
            reading = await self.read(answer)
        except Malformed as malformed:
            if malformed.cut and not is_empty(answer, writes=self.record.writes):
                last = self.record.attempts[-1]
                self.record.attempts[-1] = evolve(last, outcome="truncated")
                return CUT_SHORT
            error = decode_error(self.record, malformed)
        except Unfit as unfit:
            error = decode_error(self.record, unfit)
        except Unproven:
            problem = "answered by a message alone; `error.detail` has it"
            error = call_error(OutcomeUnknown, self.record, problem)
        except NoRecord:
            error = call_error(NotFoundError, self.record, "there is no such record")
        else:
            return Response(
                data=reading.data,
                status=answer.status,
                headers=answer.headers,
                request_id=request_id(answer.headers),
                attempts=tuple(self.record.attempts),
                body=answer.body,
                misfits=reading.misfits,
            )
        raise error

    async def _retry(self, failure: Failure) -> Response[T] | Failure | None:
        """The outcome of another attempt; raises when there is none."""
        retry = await self._retry_after(failure)
        self.engine.budget.spend(retry.cost)
        self._spent += retry.cost
        with self.engine.budget.trial():
            sleep = self.engine.gate.pace if failure.throttled else self.engine.clock
            await sleep.sleep(retry.wait)
            return await self._attempt()

    async def _retry_after(self, failure: Failure) -> Retry:
        engine, draw = self.engine, self.engine.clock.random()
        decision = self._decide(failure, draw)
        if failure.throttled and self.record.answer is not None:
            wait = failure.retry_after or decision.wait or 0.0
            engine.gate.pause(wait, pace_hint(self.record.answer.headers))
        self._phase = "waiting to try again"
        while isinstance(decision, Stop):
            if decision.reason == "budget":
                if await engine.budget.afford(retry_cost(failure)):
                    decision = self._decide(failure, draw)
                    continue
            elif decision.reason == "permanent" and failure.kind == "status":
                engine.budget.earn(self._spent)  # Since the server does answer.
            further = self.settings.retry.statuses
            raise failure_error(self.record, failure, decision, further)
        self.record.attempts[-1] = evolve(self.record.attempts[-1], wait=decision.wait)
        if self._told is not None:
            self._told.wait(self.record.attempts[-1])
        return decision

    def _decide(self, failure: Failure, draw: float) -> Retry | Stop:
        return decide(
            self.settings.retry,
            failure,
            safety=self.record.safety,
            attempt=len(self.record.attempts),
            left=self._left(),
            budget=self.engine.budget.tokens,
            draw=draw,
        )

    def _note(self, outcome: str, begun: float) -> None:
        answer, attempts = self.record.answer, self.record.attempts
        attempt = Attempt(
            number=len(attempts) + 1,
            status=answer.status if answer else None,
            outcome=outcome,
            seconds=self.engine.clock.monotonic() - begun,
        )
        attempts.append(attempt)
        if self._told is not None:
            self._told.attempt(attempt)

    def _left(self) -> float | None:
        ends = self._ends
        return None if ends is None else ends - self.engine.clock.monotonic()

    def _expired(self) -> HomeroomError:
        sent = self._phase == _WAITING
        if not self.engine.lifecycle.closed:
            problem = f"the timeout of {self.settings.timeout:g} s ran out"
        elif not sent or self.record.safety == "idempotent":
            return ClientClosed("the client was closed while the call ran")
        else:
            problem = "the client was closed"
        problem = f"{problem} while {self._phase}"
        return deadline_error(self.record, problem, sent=sent)
