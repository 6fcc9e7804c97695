"""A school of rows that come, change, move and go at any moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from attrs import define, evolve, field, frozen

from homeroom._core.errors import error_class
from homeroom.errors import NotFoundError

Place = tuple[str, tuple[int, ...]]
"""A table, and the ids of a row's parents and its own."""

BELOW: Mapping[str, Sequence[str]] = {
    "rooms": ("events", "seats", "grades"),
    "seats": ("grades",),
}
ABOVE: Mapping[str, str] = {"events": "rooms", "seats": "rooms", "grades": "seats"}
NAMES = ("rooms", "letters", "notes", "events", "seats", "grades")
START = datetime(2027, 1, 15, 2, 0, tzinfo=UTC)


@frozen
class Row:
    """What is known of a row."""

    name: str
    archived: bool
    stamp: datetime
    """When it changed last, as the vendor says it."""
    born: int
    """Since which event it has been there."""
    unseen: bool = False
    """Whether it came back without a new stamp, or something above it did."""


@define
class Faults:
    """What goes wrong in a night."""

    broken: dict[int, int] = field(factory=dict)
    """Statuses of failures by the number of the request."""
    refused: dict[Place, int] = field(factory=dict)
    """Statuses of lists that are refused, by what they are asked by."""
    unread: frozenset[Place] = frozenset()
    """Rows that come in a form that cannot be read."""
    cut: frozenset[str] = frozenset()
    """Tables whose lists end too early, and it shows."""
    uncounted: frozenset[str] = frozenset()
    """Tables of whose lists nobody knows whether they are whole."""
    repeats: bool = False
    """Whether every page comes twice."""
    deaf: bool = False
    """Whether it does not hear from when on rows are wanted."""
    dates: str = "right"
    """Also `none`, `late` (not with the first answer), `ahead` and `behind`."""


@define
class ModelSchool:
    """Rows by place, and what happens to them."""

    rows: dict[Place, Row] = field(factory=dict)
    limbo: dict[Place, dict[Place, Row]] = field(factory=dict)
    """Rows that are gone, with those below them, by the place of the upper one."""
    deleted: dict[Place, datetime] = field(factory=dict)
    """Rows that the vendor says were deleted."""
    now: datetime = START
    events: int = 0
    asked: int = 0
    faults: Faults = field(factory=Faults)
    plot: dict[int, Sequence[Callable[[], None]]] = field(factory=dict)
    """What happens before which request."""
    unwhole: set[tuple[Place, bool | None]] = field(factory=set)
    """Lists of the night, and their parts, that did not come whole at last."""

    def living(self, table: str) -> list[Place]:
        """Rows of a table, in order."""
        return sorted(place for place in self.rows if place[0] == table)

    def add(self, table: str, above: tuple[int, ...], id: int) -> None:
        """A new row, if its place is free and what is above is there."""
        place = (table, (*above, id))
        if place in self.rows or (above and (ABOVE[table], above) not in self.rows):
            return
        self._step()
        self.limbo.pop(place, None)
        self.deleted.pop(place, None)
        name = f"{table} {self.events}"
        self.rows[place] = Row(name, False, self.now, self.events)

    def change(self, place: Place) -> None:
        """Another name."""
        self._step()
        row, name = self.rows[place], f"changed {self.events}"
        self.rows[place] = evolve(row, name=name, stamp=self.now, unseen=False)

    def move(self, place: Place) -> None:
        """From one part to the other."""
        self._step()
        row = self.rows[place]
        self.rows[place] = evolve(
            row, archived=not row.archived, stamp=self.now, unseen=False
        )

    def drop(self, place: Place, *, said: bool) -> None:
        """A row goes, with all below it; the vendor may say so of rooms."""
        self._step()
        lost = {place: self.rows.pop(place)}
        for one in list(self.rows):
            below = one[0] in BELOW.get(place[0], ())
            if below and one[1][: len(place[1])] == place[1]:
                lost[one] = self.rows.pop(one)
        self.limbo[place] = lost
        if said and place[0] == "rooms":
            self.deleted[place] = self.now

    def back(self, place: Place, *, stamped: bool) -> None:
        """A row that went is there again, with all below it."""
        found = self.limbo.pop(place)
        table, ids = place
        if place in self.rows or (
            table in ABOVE and (ABOVE[table], ids[:-1]) not in self.rows
        ):
            return
        self._step()
        for one, row in found.items():
            if one not in self.rows:
                fresh = stamped and one == place
                stamp = self.now if fresh else row.stamp
                self.rows[one] = evolve(
                    row, stamp=stamp, born=self.events, unseen=not stamped
                )

    def _step(self) -> None:
        self.events += 1
        self.now += timedelta(seconds=1)

    def request(self, place: Place) -> dict[str, str]:
        """Something is asked; what the headers of the answer are.

        Raises:
            CallError: The server fails, or refuses.
        """
        self.asked += 1
        self.now += timedelta(seconds=5)
        for happen in self.plot.get(self.asked, ()):
            happen()
        faults = self.faults
        status = faults.broken.get(self.asked) or faults.refused.get(place)
        if status is None and place[1] and (ABOVE[place[0]], place[1]) not in self.rows:
            status = 404
        if status is not None:
            raise error_class(status)(
                f"{status}", status=status, retryable=status >= 500
            )
        return self._headers()

    def _headers(self) -> dict[str, str]:
        dates, now = self.faults.dates, self.now
        if dates == "none" or (dates == "late" and self.asked == 1):
            return {}
        now += {"ahead": timedelta(days=1), "behind": -timedelta(days=1)}.get(
            dates, timedelta()
        )
        return {"date": format_datetime(now, usegmt=True)}

    def listed(
        self, table: str, above: tuple[int, ...], since: datetime | None
    ) -> list[tuple[int, Row]]:
        """The rows of a list, by id."""
        found = [
            (place[1][-1], row)
            for place, row in sorted(self.rows.items())
            if place[0] == table and place[1][:-1] == above
        ]
        if since is None or self.faults.deaf:
            return found
        return [(id, row) for id, row in found if row.stamp >= since]

    def gone_since(self, table: str, since: datetime) -> list[int]:
        """Ids of rows that were deleted, by the vendor's word."""
        found = [
            place[1][-1]
            for place, when in self.deleted.items()
            if place[0] == table and when >= since
        ]
        return sorted(found)

    async def one(self, table: str, id: int) -> None:
        """Ask for one row.

        Raises:
            NotFoundError: It is not there.
        """
        self.request((table, ()))
        if (table, (id,)) not in self.rows:
            raise NotFoundError("404", status=404)
