"""Logging in: once for any number of calls, renewed before it runs out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential
from homeroom._core.clock import Clock
from homeroom._core.errors import AuthenticationError, HomeroomError, LoginError
from homeroom._core.request import WireRequest
from homeroom._core.response import Response

HELD_BACK: Final = 60.0
"""Seconds in which a refused login is not tried again."""

Send = Callable[[str, WireRequest], Awaitable[Response[Answer]]]
"""Sends a request of a login under a name for errors; any status but those that are
retried comes back as an answer."""


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


class LoginProvider:
    """Has one login at hand for all calls of a client.

    However many calls wait, one task logs in or renews, and it belongs to none of
    them: a call that is cancelled takes nothing away from the others.

    Args:
        login: How sessions begin and go on.
        send: What `login` sends by.
        clock: Tells time.
        credential: An older one to go on with.
    """

    def __init__(
        self,
        login: Login,
        send: Send,
        clock: Clock,
        credential: Credential | None = None,
    ) -> None:
        self._login = login
        self._send = send
        self._clock = clock
        self._credential = credential
        self._task: asyncio.Task[Credential | HomeroomError] | None = None
        self._refusal: LoginError | None = None
        self._held_until = 0.0

    async def ready(self) -> Credential:
        """The session to use now, after a login or a renewal if need be.

        Raises:
            LoginError: The credentials are refused, now or less than a minute ago.
            CallError: The server could not be asked.
        """
        now = self._clock.monotonic()
        if self._credential is not None and now < self._credential.renew_at:
            return self._credential
        if self._refusal is not None and now < self._held_until:
            raise _anew(self._refusal)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._obtain(self._credential))
        outcome = await asyncio.shield(self._task)
        if isinstance(outcome, HomeroomError):
            raise _anew(outcome)
        return outcome

    def reject(self, credential: Credential) -> bool:
        """Forget a session that the server calls dead; the next call logs in."""
        if self._credential is credential:
            self._credential = None
        return True

    async def aclose(self) -> None:
        """Wait for the login under way, which the closing of the client ends."""
        task = self._task
        here = task is not None and task.get_loop() is asyncio.get_running_loop()
        if task is not None and here and not task.done():
            await asyncio.wait([task])

    def restart(self) -> None:
        """Forget the login under way, in another event loop; the session remains."""
        self._task = None

    async def _obtain(
        self, credential: Credential | None
    ) -> Credential | HomeroomError:
        """A session, or why there is none: as a value, since many callers raise it.

        It is settled in here, since the task may be done before anybody sees it.
        """
        outcome: Credential | HomeroomError
        try:
            if credential is not None:
                outcome = await self._renewed(credential)
            else:
                outcome = await self._login.start(self._send)
        except HomeroomError as error:
            outcome = error
        self._settle(outcome)
        return outcome

    async def _renewed(self, credential: Credential) -> Credential:
        try:
            return await self._login.renew(self._send, credential)
        except AuthenticationError:
            pass  # Outside, so that its error is no context of the next.
        return await self._login.start(self._send)

    def _settle(self, outcome: Credential | HomeroomError) -> None:
        if isinstance(outcome, Credential):
            self._credential, self._refusal = outcome, None
        elif isinstance(outcome, LoginError):
            self._credential, self._refusal = None, outcome
            self._held_until = self._clock.monotonic() + HELD_BACK


def _anew(error: HomeroomError) -> HomeroomError:
    """The error anew, because one that several tasks raise mixes their traces."""
    made = type(error)(*error.args)
    made.__dict__.update(error.__dict__)
    return made
