"""Who is at the school: pupils and teachers, made when asked for."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcom.identity import made_number, made_uuid
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import School

_NUMBER: Final = re.compile(r"([PT])([0-9]{6})", re.ASCII)


@frozen(kw_only=True)
class Person:
    """Somebody who can be in a class; learners and teachers have a `student_id`."""

    student_id: str
    first_name: str
    last_name: str
    email: str | None
    ext_person_id: str | None

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self.first_name} {self.last_name}"


class People:
    """Pupils and teachers of a school.

    Args:
        school: Where they come from.
        origin: Decides the identifiers.
    """

    def __init__(self, school: School, origin: str) -> None:
        self._school = school
        self._origin = origin
        self._met: dict[str, str] = {}
        self.teachers: range = range(max(school.size // 12, 3))
        """Numbers of all teachers; the school counts as many."""

    def pupil(self, index: int) -> Person:
        """A pupil. Some have no e-mail address, others no external id.

        That both may be missing: vendor document, for attendance.
        """
        pupil = self._school.pupil(index)
        email = self._address(pupil.given, pupil.family, str(index + 1))
        number = f"P{index + 1:06}"
        return Person(
            student_id=made_uuid(self._origin, number if index % 10 == 7 else email),
            first_name=pupil.given,
            last_name=pupil.family,
            email=None if index % 10 == 7 else email,
            ext_person_id=None if index % 10 == 3 else number,
        )

    def teacher(self, index: int) -> Person:
        """A teacher."""
        given = GIVEN[made_number(len(GIVEN), self._origin, "given", index)]
        family = FAMILY[made_number(len(FAMILY), self._origin, "family", index)]
        email = self._address(given, family, f"t{index + 1}")
        return Person(
            student_id=made_uuid(self._origin, email),
            first_name=given,
            last_name=family,
            email=email,
            ext_person_id=f"T{index + 1:06}",
        )

    def student_id(self, *, email: str | None, ext_person_id: str | None) -> str:
        """The identifier of a person, the same in all classes of the school.

        That one person keeps it over classes is a guess.
        """
        keys = [key for key in (ext_person_id, email and email.lower()) if key]
        found = next((self._met[key] for key in keys if key in self._met), None)
        if found is None:
            found = self._listed(ext_person_id) or made_uuid(self._origin, keys[-1])
        self._met.update(dict.fromkeys(keys, found))
        return found

    def _listed(self, ext_person_id: str | None) -> str | None:
        match = _NUMBER.fullmatch(ext_person_id or "")
        if match is None:
            return None
        index = int(match[2]) - 1
        if match[1] == "P" and 0 <= index < self._school.size:
            person = self.pupil(index)
        elif match[1] == "T" and index in self.teachers:
            person = self.teacher(index)
        else:
            return None
        return person.student_id if person.ext_person_id else None

    def _address(self, given: str, family: str, mark: str) -> str:
        return f"{given}.{family}.{mark}@{self._school.place}.example".lower()
