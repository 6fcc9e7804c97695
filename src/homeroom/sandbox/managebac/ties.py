"""Who belongs to whom in one school, made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import define

from homeroom.sandbox.managebac.catalogue import deleted_at
from homeroom.sandbox.managebac.dates import DAY_LENGTH
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.school import OPENING, Course


@define(kw_only=True)
class Link:
    """One tie, and what it says, such as a level; times are milliseconds."""

    id: int = 0
    left: int
    right: int
    value: object = None
    created_at: int = OPENING
    updated_at: int = OPENING
    deleted_at: int | None = None


class Links:
    """Ties between two kinds of records, of which the left ones have a few each.

    Those of a left record are made when it is looked at. A tie that was cut is kept
    with its time, and comes back with its id when it is made again.

    Args:
        seeded: What a left record is tied to at first, in order.
        reverse: The left records to which a right one is tied at first, but by ties
            that were cut by then.
        now: The time in milliseconds since the epoch.
        first: Where the ids of new ties begin.
    """

    def __init__(
        self,
        seeded: Callable[[int], Iterable[Link]],
        reverse: Callable[[int], Iterable[int]],
        now: Callable[[], int],
        first: int = 1,
    ) -> None:
        self._seeded, self._reverse, self._now = seeded, reverse, now
        self._next = first
        self._links: dict[int, dict[int, Link]] = {}
        self._further: dict[int, set[int]] = {}

    def all(self, left: int) -> Mapping[int, Link]:
        """All ties of a left record by the right one, with those that were cut."""
        if left not in self._links:
            self._links[left] = {link.right: link for link in self._seeded(left)}
        return self._links[left]

    def of(self, left: int) -> Mapping[int, Link]:
        """The ties of a left record by the right one."""
        found = self.all(left)
        return {n: link for n, link in found.items() if link.deleted_at is None}

    def find(self, left: int, right: int) -> Link | None:
        """The tie between two records, unless there is none or it was cut."""
        link = self.all(left).get(right)
        return None if link is None or link.deleted_at is not None else link

    def lefts(self, right: int) -> Sequence[int]:
        """The left records to which a right one is tied; ties are not made for it."""
        known = {*self._reverse(right), *self._further.get(right, ())}
        return sorted(
            left for left in known if not self.seen(left) or self.find(left, right)
        )

    def add(self, left: int, right: int, value: object = None) -> Link:
        """Tie two records; what was cut comes back, and who is tied stays."""
        if (link := self.find(left, right)) is not None:
            return link
        moment, links = self._now(), self._links[left]
        link = links.get(right)
        if link is None:
            link = Link(id=self._next, left=left, right=right, created_at=moment)
            self._next += 1
            links[right] = link
            self._further.setdefault(right, set()).add(left)
        link.value, link.updated_at, link.deleted_at = value, moment, None
        return link

    def change(self, link: Link, value: object) -> None:
        """Say something else of a tie."""
        link.value = value
        link.updated_at = max(self._now(), link.updated_at + 1)

    def replace(self, left: int, wanted: Mapping[int, object]) -> None:
        """Leave a left record with these ties alone, each of which says a value."""
        for right in self.of(left).keys() - wanted.keys():
            self.cut(left, right)
        for right, value in wanted.items():
            link = self.add(left, right, value)
            if link.value != value:
                self.change(link, value)

    def cut_all(self, right: int) -> None:
        """Cut all ties of a right record."""
        for left in self.lefts(right):
            self.cut(left, right)

    def seen(self, left: int) -> bool:
        """Whether a left record was looked at; if not, it is as it was at first."""
        return left in self._links

    def cut(self, left: int, right: int) -> None:
        """Cut a tie, if there is one."""
        if (link := self.find(left, right)) is not None:
            link.deleted_at = self._now()


_STEP: Final = 100_000_000
"""Distance between the memberships of two schools."""
_WIDTH: Final = 40
"""Ids that each class has for its first members, of which the last is a teacher's."""
_LATER: Final = 50_000_000
"""Where the ids of memberships that are made later begin."""


class Ties:
    """Who is tied to whom, each by ties from a left to a right record.

    - `children`: parent to student; the value is the relationship.
    - `year_groups`: year group to student.
    - `advisors`: year group to teacher; the value is the roles.
    - `groups`: group to student.
    - `group_advisors`: group to teacher; the value says whether it is the primary one.
    - `students`: class to student; the value is the level, `HL`, `SL` or `None`.
    - `teachers`: class to teacher; the value says whether reports show the teacher.

    Args:
        invented: The people at first.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, invented: Invented, now: Callable[[], int]) -> None:
        self._invented, self._school, self._now = invented, invented.school, now
        self._first = invented.catalogue.first
        self._first_member = invented.catalogue.ordinal * _STEP + 1
        of, tied, later = invented, self._tied, self._first_member + _LATER
        pupils, teachers = "students", "teachers"
        years, groups = "year_groups", "groups"
        self.children: Links = tied("parents", pupils, of.children, of.parents_of)
        self.year_groups: Links = tied(years, pupils, of.members, of.year_groups_of)
        self.advisors: Links = tied(years, teachers, of.advisors, of.advised_by)
        self.groups: Links = tied(groups, pupils, of.club_members, of.clubs_of)
        self.group_advisors: Links = tied(groups, teachers, of.leaders, of.led_by)
        self.students: Links = Links(self._students, self._attended, now, later)
        later += _LATER // 2
        self.teachers: Links = Links(self._teachers, self._taught, now, later)

    def leave(self, user: int) -> None:
        """Take a student or teacher out of all classes, groups and year groups."""
        of_students = (self.students, self.groups, self.year_groups)
        for links in (*of_students, self.teachers, self.group_advisors, self.advisors):
            links.cut_all(user)

    def size(self, number: int) -> int:
        """How many students and teachers a class has, without making their ties."""
        if self._seen(number):
            return len(self.students.of(number)) + len(self.teachers.of(number))
        return self._sizes.get(number, 0)

    def may_have_changed(self, number: int, since: int) -> bool:
        """Whether a membership of a class may be as young as a moment."""
        course = self._course(number)
        young = course is None or course.updated + DAY_LENGTH >= since
        return young or self._seen(number)

    def _seen(self, number: int) -> bool:
        return self.students.seen(number) or self.teachers.seen(number)

    def _tied(
        self,
        left: str,
        right: str,
        members: Callable[[int], Mapping[int, object]],
        owners: Callable[[int], Iterable[int]],
    ) -> Links:
        """Ties between records of two kinds by their positions."""
        lefts, rights = self._first(left), self._first(right)

        def seeded(number: int) -> Iterator[Link]:
            for n, value in members(number - lefts).items():
                yield Link(left=number, right=rights + n, value=value)

        def reverse(number: int) -> Sequence[int]:
            return [lefts + n for n in owners(number - rights)]

        return Links(seeded, reverse, self._now)

    def _students(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is None:
            return
        for place, n in enumerate(self._roster(course)):
            level = ("SL", "HL")[(n + course.index) % 2] if course.year > 10 else None
            student = self._first("students") + n
            yield self._member(course, place, number, student, level)

    def _teachers(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is not None:
            teacher = self._first("teachers") + course.teacher
            yield self._member(course, _WIDTH - 1, number, teacher, True)

    def _member(
        self, course: Course, place: int, left: int, right: int, value: object
    ) -> Link:
        return Link(
            id=self._first_member + course.index * _WIDTH + place,
            left=left,
            right=right,
            value=value,
            created_at=course.created,
            updated_at=course.updated,
            deleted_at=deleted_at(course),
        )

    def _course(self, number: int) -> Course | None:
        n, courses = number - self._first("classes"), self._school.courses
        return courses[n] if 0 <= n < len(courses) else None

    def _roster(self, course: Course) -> Sequence[int]:
        left = self._invented.has_left
        return [n for n in self._school.roster(course) if not left(n)]

    def _attended(self, student: int) -> Sequence[int]:
        return self._classes_of_pupils.get(student - self._first("students"), ())

    def _taught(self, teacher: int) -> Sequence[int]:
        return self._classes_of_teachers.get(teacher - self._first("teachers"), ())

    @cached_property
    def _held(self) -> Mapping[int, Course]:
        """The classes that were not deleted at first, by id."""
        known = enumerate(self._school.courses, self._first("classes"))
        return {number: one for number, one in known if one.state != "deleted"}

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        return {n: len(self._roster(course)) + 1 for n, course in self._held.items()}

    @cached_property
    def _classes_of_pupils(self) -> Mapping[int, Sequence[int]]:
        return self._classes_of(self._roster)

    @cached_property
    def _classes_of_teachers(self) -> Mapping[int, Sequence[int]]:
        return self._classes_of(lambda of: (of.teacher,))

    def _classes_of(
        self, members: Callable[[Course], Iterable[int]]
    ) -> Mapping[int, Sequence[int]]:
        """The classes of everybody, by position."""
        found: dict[int, list[int]] = {}
        for number, course in self._held.items():
            for n in members(course):
                found.setdefault(n, []).append(number)
        return found
