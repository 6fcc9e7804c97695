"""Who belongs to whom in one school, made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from homeroom.sandbox.managebac.catalogue import FIRST_CLASS, MEMBERSHIP_STEP, Catalogue
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.managebac.links import Link, Links
from homeroom.sandbox.school import OPENING, YEARS, Course, School

_DAY: Final = 86_400_000
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
        self.children: Links = self._links(self._children, self._parents)
        """Parent to student; the value is the relationship."""
        self.year_groups: Links = self._links(self._year_group, self._year_groups_of)
        """Year group to student."""
        self.advisors: Links = self._links(self._advisors, self._advised_by)
        """Year group to teacher; the value is the roles."""
        self.groups: Links = self._links(self._group, self._groups_of)
        """Group to student."""
        self.group_advisors: Links = self._links(self._leaders, self._led_by)
        """Group to teacher; the value says whether it is the primary advisor."""
        self.students: Links = self._links(self._students, self._classes_of, later)
        """Class to student; the value is the level, `HL`, `SL` or `None`."""
        self.teachers: Links = self._links(
            self._teachers, self._taught_by, later + _LATER // 2
        )
        """Class to teacher; the value says whether reports show the teacher."""

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
        return course is None or course.updated + _DAY >= since

    def _links(
        self,
        seeded: Callable[[int], Iterable[Link]],
        reverse: Callable[[int], Iterable[int]],
        first: int = 1,
    ) -> Links:
        return Links(seeded=seeded, reverse=reverse, first=first, now=self._now)

    # Families

    def _children(self, parent: int) -> Iterator[Link]:
        n = parent - self._invented.first_parent
        said = self._invented.relationship(n)
        for child in self._invented.children(n) if n >= 0 else ():
            yield _link(parent, self._invented.first_student + child, said)

    def _parents(self, student: int) -> Sequence[int]:
        first = self._invented.first_parent
        found = self._invented.parents_of(student - self._invented.first_student)
        return [first + n for n in found]

    # Year groups and groups

    def _year_group(self, group: int) -> Iterator[Link]:
        first = self._invented.first_student
        for n in self._invented.members(group - self._invented.first_year_group):
            yield _link(group, first + n)

    def _year_groups_of(self, student: int) -> Sequence[int]:
        n = self._invented.year_group_of(student - self._invented.first_student)
        return () if n is None else (self._invented.first_year_group + n,)

    def _advisors(self, group: int) -> Iterator[Link]:
        first = self._invented.first_teacher
        found = self._invented.advisors(group - self._invented.first_year_group)
        for n, roles in found.items():
            yield _link(group, first + n, list(roles))

    def _advised_by(self, teacher: int) -> Sequence[int]:
        n, advisors = teacher - self._invented.first_teacher, self._invented.advisors
        first = self._invented.first_year_group
        return [first + place for place in range(YEARS) if n in advisors(place)]

    def _group(self, group: int) -> Iterator[Link]:
        invented, first = self._invented, self._invented.first_student
        place = group - invented.first_group
        for n in range(3 * place, self._school.size, 3 * invented.groups):
            if invented.club_of(n) == place:
                yield _link(group, first + n)

    def _groups_of(self, student: int) -> Sequence[int]:
        n = self._invented.club_of(student - self._invented.first_student)
        return () if n is None else (self._invented.first_group + n,)

    def _leaders(self, group: int) -> Iterator[Link]:
        invented, place = self._invented, group - self._invented.first_group
        for further in (1, 0):
            teacher = (place + further) % invented.teaching
            yield _link(group, invented.first_teacher + teacher, further == 0)

    def _led_by(self, teacher: int) -> Sequence[int]:
        invented = self._invented
        n, every = teacher - invented.first_teacher, invented.teaching
        if not 0 <= n < every:
            return ()
        places = {*range(n, invented.groups, every)}
        places |= {*range((n - 1) % every, invented.groups, every)}
        return [invented.first_group + place for place in places]

    # Classes

    def _students(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is None:
            return
        leveled = course.year > 10
        for place, n in enumerate(self._roster(course)):
            level = ("SL", "HL")[(n + course.index) % 2] if leveled else None
            student = self._invented.first_student + n
            yield self._member(course, place, number, student, level)

    def _teachers(self, number: int) -> Iterator[Link]:
        if (course := self._course(number)) is not None:
            teacher = self._invented.first_teacher + course.teacher
            yield self._member(course, _TEACHER, number, teacher, True)

    def _member(
        self, course: Course, place: int, left: int, right: int, value: object
    ) -> Link:
        deleted = course.updated + _DAY if course.state == "deleted" else None
        return Link(
            id=self._first_member + course.index * _WIDTH + place,
            left=left,
            right=right,
            value=value,
            created_at=course.created,
            updated_at=course.updated,
            deleted_at=deleted,
        )

    def _course(self, number: int) -> Course | None:
        n = number - self._first_class
        courses = self._school.courses
        return courses[n] if 0 <= n < len(courses) else None

    def _roster(self, course: Course) -> Sequence[int]:
        left = self._invented.has_left
        return [n for n in self._school.roster(course) if not left(n)]

    def _classes_of(self, student: int) -> Sequence[int]:
        return self._schedules.get(student - self._invented.first_student, ())

    def _taught_by(self, teacher: int) -> Sequence[int]:
        return self._taught.get(teacher - self._invented.first_teacher, ())

    @property
    def _held(self) -> Iterator[Course]:
        return (one for one in self._school.courses if one.state != "deleted")

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        return {
            self._first_class + course.index: len(self._roster(course)) + 1
            for course in self._held
        }

    @cached_property
    def _schedules(self) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = {}
        for course in self._held:
            for n in self._roster(course):
                found.setdefault(n, []).append(self._first_class + course.index)
        return found

    @cached_property
    def _taught(self) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = {}
        for course in self._held:
            number = self._first_class + course.index
            found.setdefault(course.teacher, []).append(number)
        return found


def _link(left: int, right: int, value: object = None) -> Link:
    return Link(
        id=0,
        left=left,
        right=right,
        value=value,
        created_at=OPENING,
        updated_at=OPENING,
    )
