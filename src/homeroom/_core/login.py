"""Logging in: once for any number of calls, renewed before it runs out."""

from __future__ import annotations

import asyncio
from asyncio import FIRST_COMPLETED, get_running_loop
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from math import inf
from typing import Final, Protocol
from weakref import ReferenceType, ref

from attrs import define, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential
from homeroom._core.clock import Clock
from homeroom._core.errors import AuthenticationError, HomeroomError
from homeroom._core.failure import Failure
from homeroom._core.login_hold import LoginHold, anew
from homeroom._core.request import WireRequest
from homeroom._core.response import Response

LOGIN_WITHIN: Final = 30.0
"""Seconds for a request of a login, where calls have no bound."""

LOGINS: Final = 2
"""Logins under way at once: a second one where the first is not answered."""

SLOW: Final = 5.0
"""Seconds after which a new call has a second login begin, too."""

TRY_AGAIN: Final = 30.0
"""Seconds until a renewal that failed for now is tried again."""

PATIENCE: Final = 0.1
"""Seconds that a call gives a login that another call gave up on."""

ANSWERED: Final = (400, 404, 409, 422)
"""Refusals that no server gives to whom it takes for logged out."""

Send = Callable[[str, WireRequest], Awaitable[Response[Answer]]]
"""Sends a request of a login under a name for errors; any status but those that are
retried comes back as an answer."""


Outcome = Credential | Exception
"""Of a login, as a value."""


class Login(Protocol):
    """How a vendor's sessions begin and go on."""

    async def start(self, send: Send) -> Credential:
        """Log in.

        Raises:
            AuthenticationError: The credentials are refused, or there are none.
        """
        ...

    async def renew(self, send: Send, credential: Credential) -> Credential:
        """Go on with a session that still lives.

        Raises:
            AuthenticationError: It does not.
        """
        ...


@frozen(eq=False, repr=False)
class LoginSetup:
    """A login, whose credential then opens the API."""

    login: Login
    account: Mapping[str, object]
    """What tells it from others."""
    credential: Credential | None = None
    """An older one to go on with."""
    keep_alive: bool = field(default=False, kw_only=True)
    """Whether sessions are renewed while nobody asks."""


@define(eq=False, repr=False, slots=False)
class LoginProvider:
    """Has one login at hand for all calls of a client.

    However many calls wait, one task logs in or renews, and it belongs to none of
    them: a call that is cancelled takes nothing away from the others.
    """

    _setup: LoginSetup
    _send: Send
    """What it sends by."""
    clock: Clock
    vendor: str
    """For errors."""
    _credential: Credential | None = field(init=False)
    """The session; at first an older one to go on with."""
    _tasks: set[asyncio.Task[Outcome]] = field(
        factory=set[asyncio.Task[Outcome]], init=False
    )
    _outcome: asyncio.Future[Outcome] | None = field(default=None, init=False)
    _late_at: float = field(default=inf, init=False)
    """When a new call has a second login begin."""
    _hold: LoginHold = field(init=False)
    _keeping: asyncio.Task[None] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self._credential = self._setup.credential
        self._hold = LoginHold(self.clock.monotonic, self.vendor)

    async def ready(self) -> Credential:
        """The session to use now, after a login or a renewal if need be.

        Raises:
            LoginError: The login brought no session, now or not long ago.
            CallError: The server could not be asked.
        """
        fresh = self._fresh()
        if fresh is None and self._is_late():
            await self._give_it_time()
            fresh = self._fresh()
        if fresh is not None:
            self._keep()
            return fresh
        outcome = await self._obtained()
        if isinstance(outcome, HomeroomError):
            raise anew(outcome)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def note(
        self, credential: Credential, failure: Failure | None, *, again: bool
    ) -> None:
        """Take note of how a call went.

        Args:
            credential: That it was signed with.
            failure: Why it is no success.
            again: Whether it was refused before, and another login made for it.
        """
        if failure is None or failure.status in ANSWERED:
            if self._credential is credential:
                self._hold.helped(again=again)
        elif failure.status == 401 and again:
            self._hold.in_vain()

    def reject(self, credential: Credential) -> bool:
        """Forget a session that the server calls dead; the next call logs in.

        Returns:
            Whether another may be had; not while logins are held back.
        """
        if self._credential is not credential:
            return True
        if self._hold.holds():
            return False
        self._credential = None
        return True

    def explain(self, failure: Failure) -> Failure:
        """A failure, which says so where logins are held back because of it."""
        return self._hold.explain(failure)

    def renews_in(self) -> float | None:
        """Seconds until the session should be renewed; `None` without one."""
        if self._credential is None:
            return None
        wait = self._credential.renew_at - self.clock.monotonic()
        return wait if wait > 0 else TRY_AGAIN

    async def renew(self) -> None:
        """Renew the session for nobody: no login follows, as long as nobody asks."""
        credential = self._credential
        if credential is None or self._tasks:
            return
        with suppress(HomeroomError):
            renewed = await self._renewed(credential)
            if self._credential is credential:
                self._credential = renewed

    async def aclose(self) -> None:
        """Wait for the logins under way, which the closing of the client ends."""
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.wait([self._keeping])
        if self._tasks:
            await asyncio.wait(self._tasks)

    def restart(self) -> None:
        """Forget the logins under way, in another event loop; the session remains."""
        self._tasks, self._outcome, self._keeping = set(), None, None

    def _is_late(self) -> bool:
        """Whether a login is under way that somebody gave up on, or that is slow."""
        late = self.clock.monotonic() >= self._late_at
        return late and 0 < len(self._tasks) < LOGINS

    async def _give_it_time(self) -> None:
        """Begin a second login beside one that is not answered."""
        woken = asyncio.ensure_future(self.clock.sleep(PATIENCE))
        try:
            await asyncio.wait({woken, *self._tasks}, return_when=FIRST_COMPLETED)
        finally:
            woken.cancel()
        if len(self._tasks) < LOGINS and self._fresh() is None:
            self._begin()

    def _fresh(self) -> Credential | None:
        """The session, where it need not be renewed."""
        credential = self._credential
        if credential is None or self.clock.monotonic() >= credential.renew_at:
            return None
        return credential

    def _keep(self) -> None:
        if self._setup.keep_alive and (self._keeping is None or self._keeping.done()):
            self._keeping = _kept_alive(self)

    async def _obtained(self) -> Outcome:
        """The outcome of the login under way, or of a new one."""
        if self._outcome is None or self._outcome.done():
            self._begin()
        assert self._outcome is not None
        try:
            return await asyncio.shield(self._outcome)
        except asyncio.CancelledError:
            self._late_at = self.clock.monotonic()
            raise

    def _begin(self) -> None:
        if self._outcome is None or self._outcome.done():
            self._outcome = get_running_loop().create_future()
        self._late_at = self.clock.monotonic() + SLOW
        task = asyncio.create_task(self._obtain(self._credential))
        self._tasks.add(task)
        task.add_done_callback(self._settle)

    async def _obtain(self, credential: Credential | None) -> Outcome:
        """A session, or why there is none: as a value, since many callers raise it."""
        try:
            renewed = credential and await self._renewed(credential)
            return renewed or await self._started()
        except Exception as error:
            return error

    async def _renewed(self, credential: Credential) -> Credential | None:
        """The session renewed; `None` where it is over."""
        with suppress(AuthenticationError):
            return await self._setup.login.renew(self._send, credential)
        return None

    async def _started(self) -> Credential:
        self._hold.check()
        try:
            credential = await self._setup.login.start(self._send)
        except AuthenticationError as error:
            if error.attempts:  # Else nothing was sent, as there is nothing to send.
                self._hold.failed(error)
            raise
        self._hold.began()
        return credential

    def _settle(self, task: asyncio.Task[Outcome]) -> None:
        if task not in self._tasks:  # It is of an event loop before this one.
            return
        self._tasks.discard(task)
        assert self._outcome is not None
        if self._outcome.done():  # By another login, which was answered first.
            return
        outcome = None if task.cancelled() or task.exception() else task.result()
        if isinstance(outcome, Credential):
            self._credential = outcome
            self._keep()
        elif isinstance(outcome, AuthenticationError):
            self._credential = None
        if self._tasks and not isinstance(outcome, Credential):
            return
        if outcome is None:
            self._outcome.cancel()
        else:
            self._outcome.set_result(outcome)


def _kept_alive(provider: LoginProvider) -> asyncio.Task[None]:
    """A task that renews a session when it is time to, while nobody asks for it."""
    loop = get_running_loop()
    # The task holds it, as a callback runs only while its reference lives.
    weak = ref(provider, lambda _: _end(loop, task))
    task = loop.create_task(_renew_in_time(weak, provider.clock.sleep))
    return task


async def _renew_in_time(
    weak: ReferenceType[LoginProvider], sleep: Callable[[float], Awaitable[None]]
) -> None:
    """Renew a session again and again; only a weak reference is held in between."""
    while (provider := weak()) and (wait := provider.renews_in()) is not None:
        del provider  # Else it would live as long as the sleep.
        await sleep(wait)
        if provider := weak():
            await provider.renew()


def _end(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
    """End the task of something that is gone; the collector may run in any thread."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(task.cancel)
