"""One request to ClassCharts, taken apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from attrs import frozen

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.accounts import Account, Student
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.envelope import Body, invalid
from homeroom.sandbox.classcharts.sessions import Sessions
from homeroom.sandbox.shapes import read_whole


@frozen(kw_only=True)
class Window:
    """Some days, both ends included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last


@frozen(kw_only=True)
class Call:
    """A request with a good session."""

    account: Account
    sessions: Sessions
    session_id: str
    now: float
    """Seconds since the epoch."""
    number: str
    """The id in the path, or empty."""
    query: Mapping[str, str]
    form: Mapping[str, str]
    site: str
    """Where the site is, as the client asked for it."""

    @property
    def today(self) -> date:
        """The day in London."""
        return times.day_of(self.now)

    def pupil(self) -> PupilRecord:
        """The pupil whose id is in the path.

        Pupils may leave their own out, parents may not (vendor document).

        Raises:
            Refusal: It is not one whom the account may see.
        """
        return self._pupil(self.number)

    def named_pupil(self) -> PupilRecord:
        """The pupil whose id is in the query or the body (third party).

        Raises:
            Refusal: It is not one whom the account may see.
        """
        sent = (self.field(name) for name in ("pupil_id", "studentId"))
        return self._pupil(next(filter(None, sent), ""))

    def item_id(self) -> int:
        """The id in the path, of something that is not a pupil.

        Raises:
            Refusal: It is not a number.
        """
        number = as_number(self.number)
        if number is None:
            raise invalid()
        return number

    def field(self, name: str) -> str:
        """A field of the body, or else of the query; empty if there is none."""
        return self.form.get(name) or self.query.get(name, "")

    def day(self, name: str) -> date | None:
        """A day in the query; an empty one is as good as none (a guess).

        Raises:
            Refusal: It is not a day.
        """
        text = self.query.get(name, "")
        day = times.parse_day(text)
        if text and day is None:
            raise invalid()
        return day

    def window(self) -> Window:
        """The days from `from` to `to`; the last month if left out (third party).

        Raises:
            Refusal: One of them is not a day.
        """
        first = self.day("from") or self.day("after")
        last = self.day("to") or self.day("before") or self.today
        if first is None:
            first = times.month_before(last) + times.DAY
        return Window(first=first, last=last)

    def _pupil(self, text: str) -> PupilRecord:
        if not text and isinstance(self.account, Student):
            return self.account.pupil
        pupil = self.account.pupils.get(as_number(text) or 0)
        if pupil is None:
            raise invalid()
        return pupil


Handler: TypeAlias = Callable[[Call], Body]


def as_number(text: str) -> int | None:
    """The whole number that a text is, if it is one of up to 18 digits."""
    return read_whole(text.strip(), digits=18)
