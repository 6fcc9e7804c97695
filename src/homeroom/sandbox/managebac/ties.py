"""Who belongs to whom in one school, made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import define

from homeroom.sandbox.managebac.academics.dates import DAY_LENGTH
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    MEMBERSHIP_STEP,
    Catalogue,
    deleted_at,
)
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.school import OPENING, Course, School


@define(kw_only=True)
class Link:
    """One tie; times are milliseconds since the epoch."""

    id: int = 0
    left: int
    right: int
    value: object = None
    """What the tie says, such as a relationship or a level."""
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


_WIDTH: Final = 40
"""Ids that each class has for its first members."""
_TEACHER: Final = 39
"""The place of its teacher among them."""
_LATER: Final = 50_000_000
"""Where the ids of memberships that are made later begin."""


class Ties:
    """Children of parents, members and teachers of classes, groups and year groups.

    Args:
        school: Has the classes.
        invented: The people at first.
        catalogue: Knows the first ids.
        now: The time in milliseconds since the epoch.
    """

    def __init__(
        self,
        school: School,
        invented: Invented,
        catalogue: Catalogue,
        now: Callable[[], int],
    ) -> None:
        self._school, self._invented, self._now = school, invented, now
        self._first_class = catalogue.base + FIRST_CLASS
        self._first_member = catalogue.ordinal * MEMBERSHIP_STEP + 1
        later = self._first_member + _LATER
        of, tied = invented, self._tied
        pupils, teachers, parents = of.first_student, of.first_teacher, of.first_parent
        years, groups = of.first_year_group, of.first_group
        self.children: Links = tied(parents, pupils, of.children, of.parents_of)
        """Parent to student; the value is the relationship."""
        self.year_groups: Links = tied(years, pupils, of.members, of.year_groups_of)
        """Year group to student."""
        self.advisors: Links = tied(years, teachers, of.advisors, of.advised_by)
        """Year group to teacher; the value is the roles."""
        self.groups: Links = tied(groups, pupils, of.club_members, of.clubs_of)
        """Group to student."""
        self.group_advisors: Links = tied(groups, teachers, of.leaders, of.led_by)
        """Group to teacher; the value says whether it is the primary advisor."""
        self.students: Links = Links(
            self._students, lambda student: self._schedules.get(student, ()), now, later
        )
        """Class to student; the value is the level, `HL`, `SL` or `None`."""
        self.teachers: Links = Links(
            self._teachers,
            lambda teacher: self._taught.get(teacher, ()),
            now,
            later + _LATER // 2,
        )
        """Class to teacher; the value says whether reports show the teacher."""

    def leave(self, user: int) -> None:
        """Take a student or teacher out of all classes, groups and year groups."""
        of_students = (self.students, self.groups, self.year_groups)
        for links in (*of_students, self.teachers, self.group_advisors, self.advisors):
            links.cut_all(user)

    def size(self, number: int) -> int:
        """How many students and teachers a class has, without making their ties."""
        if self.students.seen(number) or self.teachers.seen(number):
            return len(self.students.of(number)) + len(self.teachers.of(number))
        return self._sizes.get(number, 0)

    def may_have_changed(self, number: int, since: int) -> bool:
        """Whether a membership of a class may be as young as a moment."""
        if self.students.seen(number) or self.teachers.seen(number):
            return True
        course = self._course(number)
        return course is None or course.updated + DAY_LENGTH >= since

    def _tied(
        self,
        left: int,
        right: int,
        members: Callable[[int], Mapping[int, object]],
        owners: Callable[[int], Iterable[int]],
    ) -> Links:
        """Ties between records by their positions, which count from two first ids."""

        def seeded(number: int) -> Iterator[Link]:
            for n, value in members(number - left).items():
                yield Link(left=number, right=right + n, value=value)

        def reverse(number: int) -> Sequence[int]:
            return [left + n for n in owners(number - right)]

        return Links(seeded, reverse, self._now)

    def _students(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is None:
            return
        for place, n in enumerate(self._roster(course)):
            level = ("SL", "HL")[(n + course.index) % 2] if course.year > 10 else None
            student = self._invented.first_student + n
            yield self._member(course, place, number, student, level)

    def _teachers(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is not None:
            teacher = self._invented.first_teacher + course.teacher
            yield self._member(course, _TEACHER, number, teacher, True)

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
        n, courses = number - self._first_class, self._school.courses
        return courses[n] if 0 <= n < len(courses) else None

    def _roster(self, course: Course) -> Sequence[int]:
        left = self._invented.has_left
        return [n for n in self._school.roster(course) if not left(n)]

    @cached_property
    def _held(self) -> Mapping[int, Course]:
        """The classes that were not deleted at first, by id."""
        known = enumerate(self._school.courses, self._first_class)
        return {number: one for number, one in known if one.state != "deleted"}

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        return {n: len(self._roster(course)) + 1 for n, course in self._held.items()}

    @cached_property
    def _schedules(self) -> Mapping[int, Sequence[int]]:
        return self._classes_of(self._invented.first_student, self._roster)

    @cached_property
    def _taught(self) -> Mapping[int, Sequence[int]]:
        return self._classes_of(self._invented.first_teacher, lambda of: (of.teacher,))

    def _classes_of(
        self, first: int, members: Callable[[Course], Iterable[int]]
    ) -> Mapping[int, Sequence[int]]:
        """The classes of everybody."""
        found: dict[int, list[int]] = {}
        for number, course in self._held.items():
            for n in members(course):
                found.setdefault(first + n, []).append(number)
        return found
