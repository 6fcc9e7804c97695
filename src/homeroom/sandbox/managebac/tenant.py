"""The state of one school: its classes, its other records, and who belongs where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from attrs import frozen

from homeroom.sandbox.managebac.catalogue import Catalogue
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.samples import Chance
from homeroom.sandbox.managebac.store import Records
from homeroom.sandbox.managebac.ties import Ties
from homeroom.sandbox.school import School

T = TypeVar("T")


@frozen
class Mail:
    """A welcome e-mail that was queued, in milliseconds since the epoch."""

    user_id: int
    role: str
    queued_at: int


class Tenant:
    """One school and everything that requests change in it.

    Args:
        school: Where the data starts from.
        ordinal: Counts schools from 0; decides the ids.
        now: The time in milliseconds since the epoch.
        kinds: The kinds of its records, by name.
    """

    def __init__(
        self,
        school: School,
        *,
        ordinal: int,
        now: Callable[[], int],
        kinds: Mapping[str, Kind],
    ) -> None:
        self.kinds: Mapping[str, Kind] = kinds
        self.catalogue: Catalogue = Catalogue(ordinal)
        self.school: School = school
        self.now: Callable[[], int] = now
        self.chance: Chance = Chance(school.seed)
        self.invented: Invented = Invented(school, self.catalogue)
        self.ties: Ties = Ties(self.invented, now)
        # Whether the school has the Extended APIs package.
        self.extended: bool = True
        self.mails: list[Mail] = []
        self._stores: dict[str, Records] = {}
        self._parts: dict[object, object] = {}

    def records(self, kind: Kind) -> Records:
        """The records of a kind."""
        if kind.name not in self._stores:
            self._stores[kind.name] = Records(kind.start(self), self.now)
        return self._stores[kind.name]

    def part(self, make: Callable[[Tenant], T]) -> T:
        """A part of the state that a module keeps, made when it is first asked for."""
        if make not in self._parts:
            self._parts[make] = make(self)
        return cast("T", self._parts[make])

    def delete(self, kind: Kind, number: int) -> None:
        """Delete a record that exists; `deleted_since` still finds it."""
        self.records(kind).delete(number)
        kind.gone(self, number)
