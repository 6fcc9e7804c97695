"""Who can log in: pupils with a code and a birthday, parents with a password."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Final

from attrs import define

from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.names import GIVEN

CHILDREN: Final = 3

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


@define(kw_only=True, eq=False)
class Student:
    """A pupil's account."""

    pupil: PupilRecord
    code: str

    @property
    def pupils(self) -> Mapping[int, PupilRecord]:
        """The pupil alone, by id."""
        return {self.pupil.id: self.pupil}


@define(kw_only=True, eq=False)
class Parent:
    """A parent's account."""

    id: int
    name: str
    email: str
    password: str
    pupils: Mapping[int, PupilRecord]
    """Their children, by id."""


Account = Student | Parent


class Accounts:
    """All accounts, found by what people log in with."""

    def __init__(self) -> None:
        self._students: dict[str, Student] = {}
        self._parents: dict[str, Parent] = {}

    def add(self, students: Sequence[Student], parent: Parent) -> None:
        """Add a family."""
        self._students.update({one.code: one for one in students})
        self._parents[parent.email] = parent

    def by_code(self, code: str) -> Student | None:
        """The pupil with a code; upper and lower case are the same (third party)."""
        return self._students.get(code.strip().upper())

    def student(self, code: str, born: date | None) -> Student | None:
        """The pupil with a code, if the birthday is right."""
        found = self.by_code(code)
        return found if found and found.pupil.born == born else None

    def parent(self, email: str, password: str) -> Parent | None:
        """The parent with an address, if the password is right."""
        found = self._parents.get(email.strip().lower())
        return found if found and found.password == password else None


def make_family(site: Site) -> tuple[Sequence[Student], Parent]:
    """A parent of a school and the children; each of them has an account too."""
    draw = site.draw("family")
    indexes = sorted(draw.sample(range(site.school.size), CHILDREN))
    pupils = [
        PupilRecord(site, site.school.pupil(index), n)
        for n, index in enumerate(indexes)
    ]
    students = [Student(pupil=one, code=_code(site.draw(one.id))) for one in pupils]
    return students, _parent(site, draw, pupils)


def _parent(site: Site, draw: Random, pupils: Sequence[PupilRecord]) -> Parent:
    given, family = draw.choice(GIVEN), pupils[0].family
    local = f"{given}.{family}.{site.ordinal + 1}".lower()
    return Parent(
        id=9_000_000 + site.site_id,
        name=f"{given} {family}",
        email=f"{local}@{site.school.place}.example",
        password=f"{draw.choice(GIVEN)}-{draw.randint(10_000, 99_999)}",
        pupils={one.id: one for one in pupils},
    )


def _code(draw: Random) -> str:
    return "".join(draw.choices(_LETTERS, k=8))
