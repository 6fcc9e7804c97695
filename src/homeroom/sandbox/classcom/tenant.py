"""The state of one school: classes, who is in them, their dates, templates, users."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import count
from typing import Final

from homeroom.sandbox.classcom import activity
from homeroom.sandbox.classcom.directory import Directory
from homeroom.sandbox.classcom.fields import Given
from homeroom.sandbox.classcom.identity import made_meeting_id, made_secret, made_uuid
from homeroom.sandbox.classcom.library import Library
from homeroom.sandbox.classcom.people import People, Person
from homeroom.sandbox.classcom.records import ClassDate, ClassRecord, Enrollment
from homeroom.sandbox.classcom.settings import DAY, Settings
from homeroom.sandbox.school import OPENING, Course, School

FIRST_DEFERRED: Final = 100
_TERM: Final = OPENING // 1000 + 70 * DAY
"""Where the dates of all classes start, in seconds."""
_DATES: Final = 8
_KEPT: Final = 16
"""Classes whose events are remembered."""


class Tenant:
    """One school and everything that requests change in it.

    Args:
        school: Where the data starts from. Its archived courses are deferred classes
            here (a guess), its deleted ones are left out.
        ordinal: Counts schools from 0; decides the identifiers.
        settings: How it behaves.
        now: The time in milliseconds since the epoch.
    """

    def __init__(
        self,
        school: School,
        *,
        ordinal: int,
        settings: Settings,
        now: Callable[[], int],
    ) -> None:
        self.origin: str = f"homeroom sandbox/classcom/{school.seed}/{ordinal}"
        self.place: str = school.place
        self.settings: Settings = settings
        self.now: Callable[[], int] = now
        self.people: People = People(school, self.origin)
        self.directory: Directory = Directory(self.people)
        self.library: Library = Library(school.subjects, self.origin)
        self._school = school
        self._members: dict[str, dict[str, Enrollment]] = {}
        self._dates: dict[str, dict[str, ClassDate]] = {}
        self._made = count(1)
        self._opening: list[ClassRecord] = []
        self._events = lru_cache(_KEPT)(activity.events)

    @property
    def classes(self) -> Sequence[ClassRecord]:
        """The classes that are set up."""
        return [record for record in self._all() if record.deferred is None]

    @property
    def deferred(self) -> Sequence[ClassRecord]:
        """The classes that are not set up yet."""
        return [record for record in self._all() if record.deferred is not None]

    def find(self, given: Given) -> ClassRecord | None:
        """The class with an identifier, set up or not."""
        name, value = given
        if name == "class_deferred_id":
            found = (r for r in self._all() if str(r.deferred) == value)
            return next(found, None)
        self._set_up_due()
        class_id = value if name == "class_id" else self._external.get(value, "")
        return self._classes.get(class_id)

    def new_id(self, kind: str) -> str:
        """A UUID that was never given before."""
        return made_uuid(self.origin, kind, "made", next(self._made))

    def next_number(self) -> int:
        """A number that was never given before."""
        return next(self._made)

    def add(self, record: ClassRecord) -> None:
        """Add a class without members and dates."""
        self._classes[record.class_id] = record
        self._members[record.class_id] = {}
        self._dates[record.class_id] = {}
        if record.ext_class_id is not None:
            self._external[record.ext_class_id] = record.class_id
        if record.opens is not None:
            self._opening.append(record)

    def next_deferred(self) -> int:
        """The number of the next deferred class; none is used twice."""
        return next(self._deferred_numbers)

    def remove(self, record: ClassRecord) -> None:
        """Remove a class with its enrollments and dates (a guess)."""
        del self._classes[record.class_id]
        self._external.pop(record.ext_class_id or "", None)
        self._members.pop(record.class_id, None)
        self._dates.pop(record.class_id, None)

    def members(self, record: ClassRecord) -> dict[str, Enrollment]:
        """The people of a class by `student_id`; changes to it are kept."""
        if record.class_id not in self._members:
            people = self._roster(self._course(record))
            self._members[record.class_id] = {e.student_id: e for e in people}
        return self._members[record.class_id]

    def dates(self, record: ClassRecord) -> dict[str, ClassDate]:
        """The dates of a class by `schedule_id`; changes to it are kept."""
        if record.class_id not in self._dates:
            dates = self._timetable(record)
            self._dates[record.class_id] = {d.schedule_id: d for d in dates}
        return self._dates[record.class_id]

    def dates_with(self, schedule_id: str) -> dict[str, ClassDate] | None:
        """The dates of the class that has a certain one."""
        for known in self._dates.values():
            if schedule_id in known:
                return known
        for record in self._classes.values():
            if record.class_id not in self._dates:
                made = self._timetable(record)
                if any(date.schedule_id == schedule_id for date in made):
                    return self.dates(record)
        return None

    def past_dates(self, record: ClassRecord) -> Sequence[ClassDate]:
        """The dates that are over, in order; reports cover these (a guess)."""
        now = self.now() // 1000
        past = (date for date in self.dates(record).values() if date.end <= now)
        return sorted(past, key=lambda date: (date.start, date.schedule_id))

    def events(self, record: ClassRecord) -> Sequence[activity.Event]:
        """The events of a class, by their start."""
        members = self.members(record).values()
        burst = self.settings.burst if record.course == self._first else 0
        return self._events(
            tuple(date for date in self.past_dates(record) if date.held),
            tuple(member.student_id for member in members if member.came),
            self.settings,
            burst,
        )

    def _all(self) -> Sequence[ClassRecord]:
        self._set_up_due()
        return list(self._classes.values())

    def _set_up_due(self) -> None:
        """Set up the deferred classes whose time has come."""
        if not self._opening:
            return
        now = self.now()
        for record in self._opening:
            if record.opens is not None and record.opens <= now:
                record.updated, record.deferred = record.opens, None
        self._opening = [r for r in self._opening if r.deferred is not None]

    @cached_property
    def _classes(self) -> dict[str, ClassRecord]:
        numbers = count(FIRST_DEFERRED)
        kept = (c for c in self._school.courses if c.state != "deleted")
        records = (self._record(course, numbers) for course in kept)
        return {record.class_id: record for record in records}

    @cached_property
    def _external(self) -> dict[str, str]:
        records = self._classes.values()
        return {r.ext_class_id: r.class_id for r in records if r.ext_class_id}

    @cached_property
    def _first(self) -> int:
        courses = self._school.courses
        return next(course.index for course in courses if course.state == "active")

    @cached_property
    def _deferred_numbers(self) -> Iterator[int]:
        archived = (c for c in self._school.courses if c.state == "archived")
        return count(FIRST_DEFERRED + len(list(archived)))

    @cached_property
    def _teachers(self) -> Sequence[Person]:
        return [self.people.teacher(index) for index in self.people.teachers]

    def _record(self, course: Course, numbers: Iterator[int]) -> ClassRecord:
        teacher, subject = self._teachers[course.teacher], course.subject.name
        group = f"{course.year}{course.section}"
        return ClassRecord(
            class_id=made_uuid(self.origin, "class", course.index),
            ext_class_id=f"{subject[:3]}-{group}-{course.index + 1}".lower(),
            class_name=f"{subject} {group}",
            class_description=f"{subject} for year {course.year}",
            meeting_id=made_meeting_id(self.origin, course.index),
            host=teacher.name,
            email=teacher.email or "",
            password=made_secret(self.origin, "password", course.index)[:6],
            created=course.created,
            updated=course.updated,
            deferred=next(numbers) if course.state == "archived" else None,
            course=course.index,
        )

    def _course(self, record: ClassRecord) -> Course:
        assert record.course is not None
        return self._school.courses[record.course]

    def _roster(self, course: Course) -> Iterator[Enrollment]:
        yield _enrollment(self._teachers[course.teacher], "teacher")
        for index in self._school.roster(course):
            yield _enrollment(self.people.pupil(index), "student")

    def _timetable(self, record: ClassRecord) -> Iterator[ClassDate]:
        # A class that is not set up has no dates yet.
        course = self._course(record)
        day, hour = course.index % 5, 8 + course.index % 6
        for week in range(0 if record.deferred is not None else _DATES):
            start = _TERM + (week * 7 + day) * DAY + (hour - 6) * 3600
            yield ClassDate(
                schedule_id=made_uuid(record.class_id, "date", week),
                start=start,
                end=start + 3600,
                held=True,
            )


def _enrollment(person: Person, role: str) -> Enrollment:
    return Enrollment(
        student_id=person.student_id,
        first_name=person.first_name,
        last_name=person.last_name,
        user_name=person.name,
        role=role,
        email=person.email,
        ext_person_id=person.ext_person_id,
        came=True,
    )
