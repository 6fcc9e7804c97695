"""Who belongs to whom in one school, made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from homeroom.sandbox.managebac.catalogue import (
    DAY,
    FIRST_CLASS,
    MEMBERSHIP_STEP,
    Catalogue,
    deleted_at,
)
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.managebac.links import Link, Links
from homeroom.sandbox.school import Course, School

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
        years, groups = invented.first_year_group, invented.first_group
        pupils, teachers = invented.first_student, invented.first_teacher
        self.children: Links = self._tied(
            invented.first_parent, pupils, invented.children, invented.parents_of
        )
        """Parent to student; the value is the relationship."""
        self.year_groups: Links = self._tied(
            years, pupils, invented.members, invented.year_groups_of
        )
        """Year group to student."""
        self.advisors: Links = self._tied(
            years, teachers, invented.advisors, invented.advised_by
        )
        """Year group to teacher; the value is the roles."""
        self.groups: Links = self._tied(
            groups, pupils, invented.club_members, invented.clubs_of
        )
        """Group to student."""
        self.group_advisors: Links = self._tied(
            groups, teachers, invented.leaders, invented.led_by
        )
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
        return course is None or course.updated + DAY >= since

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
        found: dict[int, list[int]] = {}
        for number, course in self._held.items():
            for n in self._roster(course):
                found.setdefault(self._invented.first_student + n, []).append(number)
        return found

    @cached_property
    def _taught(self) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = {}
        for number, course in self._held.items():
            teacher = self._invented.first_teacher + course.teacher
            found.setdefault(teacher, []).append(number)
        return found
