"""What the platforms hold: rows of lists, of which some are removed, and sessions."""

from __future__ import annotations

from collections import Counter, OrderedDict
from typing import Final

from attrs import define, field

LISTS_KEPT: Final = 2000
ROWS: Final = 1000
"""More than a list has: a row's id is its list's number times this, plus a place."""
SERVED: Final = 12
"""Good answers in a session before it may end: some never reach who asked."""


def size_of(number: int) -> int:
    """How many rows a list has at first."""
    return 30 + number % 40


def whole(number: int) -> list[int]:
    """The rows of a list as they are at first, by their ids."""
    return [number * ROWS + place for place in range(size_of(number))]


def may_go(place: int) -> bool:
    """Whether the row at a place is one that may be removed."""
    return place % 7 == 3


def name_of(number: int, client: int) -> str:
    """What a record is called."""
    return f"number {number} of client {client}"


@define
class Lists:
    """Rows of the lists that are walked now; some of them change meanwhile."""

    _rows: OrderedDict[int, list[int]] = field(factory=OrderedDict, init=False)

    def rows(self, number: int) -> list[int]:
        """The rows of a list as they are now."""
        if number not in self._rows:
            self._rows[number] = whole(number)
            if len(self._rows) > LISTS_KEPT:
                self._rows.popitem(last=False)
        return self._rows[number]

    def move(self, number: int) -> None:
        """Remove the first row that may go."""
        rows = self.rows(number)
        found = next((one for one in rows if may_go(one % ROWS)), None)
        if found is not None:
            rows.remove(found)


@define
class Sessions:
    """Who is logged in: by account, the sessions that are alive."""

    _count: int = field(default=0, init=False)
    _alive: dict[str, list[str]] = field(factory=dict, init=False)
    _served: Counter[str] = field(factory=Counter, init=False)
    """By account, the good answers since it last logged in."""

    def open(self, account: str) -> str:
        """A session of an account; the four before it live on."""
        self._count += 1
        one = f"{account}-{self._count}"
        self._alive[account] = [*self._alive.get(account, [])[-4:], one]
        self._served[account] = 0
        return one

    def serve(self, session: str) -> None:
        """Take note of a good answer."""
        self._served[account_of(session)] += 1

    def end(self, account: str) -> bool:
        """End all of an account, unless the last has hardly served.

        A client that is logged out again and again waits a minute with its next login.
        """
        if self._served[account] < SERVED:
            return False
        self._alive[account] = []
        return True

    def lives(self, session: str) -> bool:
        """Whether a session may still be used."""
        return session in self._alive.get(account_of(session), ())


def account_of(session: str) -> str:
    """Whose session it is."""
    return session.rpartition("-")[0]
