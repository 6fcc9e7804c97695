"""The kinds of records that are served, and their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from homeroom.sandbox.classe365.fields import Field, day, flag, reference, text
from homeroom.sandbox.vendor import Source


@frozen(kw_only=True)
class Family:
    """One kind of records.

    `source` says who names its path; that an API key's modules have the names of the
    families is a guess.
    """

    name: str
    source: Source
    fields: Mapping[str, Field]


def _family(name: str, source: Source, /, **fields: Field) -> Family:
    return Family(name=name, source=source, fields=fields)


_LISTED: Final = (
    _family(
        "students",
        "vendor document",
        admission_number=text(),
        first_name=text(required=True),
        last_name=text(required=True),
        gender=text(),
        student_dob=day(),
        student_email=text(),
        student_contact=text(),
        father_name=text(),
        mother_name=text(),
        parents_contact=text(),
        parents_email=text(),
    ),
    _family(
        "classes",
        "guess",
        name=text(required=True),
        code=text(),
        department_id=reference("departments"),
    ),
    # Dates of a session: a guess.
    _family(
        "sessions",
        "guess",
        name=text(required=True),
        start_date=day(required=True),
        end_date=day(required=True),
    ),
    _family("departments", "guess", name=text(required=True)),
    _family(
        "teachers",
        "guess",
        teacher_id=text(),
        first_name=text(required=True),
        last_name=text(required=True),
        gender=text(),
        teacher_dob=day(),
        teacher_email=text(),
        teacher_contact=text(),
        is_academic=flag(),
    ),
    _family(
        "sections",
        "guess",
        class_id=reference("classes", required=True),
        name=text(required=True),
        code=text(),
    ),
    _family(
        "subjects",
        "guess",
        class_id=reference("classes", required=True),
        section_id=reference("sections"),
        name=text(required=True),
        code=text(),
    ),
    # No school has agents at first: a list without rows.
    _family("agents", "guess", name=text(required=True)),
)

FAMILIES: Final[Mapping[str, Family]] = {family.name: family for family in _LISTED}
"""By name, which is also the first part of the path below `/restv2`.

The first four are named in the vendor document, with a path for `students` only. The
others stand for its "and more": third party, for an older version of the API.
"""
