"""When the next login may be tried: later and later while logins do not help."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Final

from attrs import evolve

from homeroom._core.errors import AuthenticationError, HomeroomError, LoginError
from homeroom._core.failure import Failure

HELD_BACK: Final = 60.0
"""Seconds without a login after one that did not help; they double with each."""

HELD_BACK_MOST: Final = 3600.0

_IN_A_ROW: Final = 2
"""Logins without one good answer, after which the next is held back."""


class LoginHold:
    """Counts logins that did not help, and holds the next ones back.

    Args:
        now: Seconds that never go back.
        vendor: For errors.
    """

    def __init__(self, now: Callable[[], float], vendor: str) -> None:
        self._now = now
        self._until = -inf
        self._row = 0
        self._vain = 0
        self._counted = self._held = True
        """What is done once for each login."""
        name = "session.login"
        problem = f"{vendor} {name}: the session is over"
        self._over = AuthenticationError(problem, vendor=vendor, operation=name)
        self._error = self._over

    def began(self) -> None:
        """Take note of a session that a login brought."""
        self._row += 1
        self._counted = self._held = False
        self._error = self._over

    def failed(self, error: AuthenticationError) -> None:
        """Take note of a login that brought none."""
        self._row += 1
        self._error = error
        if isinstance(error, LoginError) or self._row >= _IN_A_ROW:
            self._hold()

    def helped(self, *, again: bool) -> None:
        """Take note of a good answer, perhaps to a call that was refused before."""
        self._row = 0
        if again:
            self._vain = 0

    def in_vain(self) -> None:
        """Take note of a call that is refused again, on the session of a new login.

        Other calls may get good answers meanwhile: it is the call, not the session.
        """
        if not self._counted:
            self._counted = True
            self._vain += 1
            if self._vain >= _IN_A_ROW:
                self._hold()

    def holds(self) -> bool:
        """Whether the session that is refused is not replaced by a login now."""
        if self._row >= _IN_A_ROW and not self._held and not self.left():
            self._hold()
        return bool(self.left())

    def left(self) -> float:
        """Seconds until the next login."""
        return max(0.0, self._until - self._now())

    def check(self) -> None:
        """Refuse a login that is held back.

        Raises:
            AuthenticationError: It says so, and what became of the last one.
        """
        if left := self.left():
            message = f"{self._error}; {_held_back(left)}"
            raise evolve(self._error, message=message, retry_after=left)

    def explain(self, failure: Failure) -> Failure:
        """A failure, which says so where logins are held back because of it."""
        left = self.left()
        if failure.status != 401 or not left:
            return failure
        problem = f"{failure.problem}; {_held_back(left)}"
        return failure._replace(problem=problem, retry_after=left)

    def _hold(self) -> None:
        self._held = True
        times = max(self._row, self._vain) - _IN_A_ROW
        seconds = min(HELD_BACK_MOST, HELD_BACK * 2.0 ** min(max(0, times), 10))
        self._until = self._now() + seconds


def _held_back(left: float) -> str:
    return f"logins are held back for {left:.0f} s"


def anew(error: HomeroomError) -> HomeroomError:
    """The error anew, because one that several tasks raise mixes their traces."""
    made = type(error)(*error.args)
    made.__dict__.update(error.__dict__)
    return made
