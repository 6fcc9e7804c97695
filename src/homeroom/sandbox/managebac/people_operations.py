"""The operations that students, teachers and parents have alike.

Memberships, families and avatars apart, which have modules of their own.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from homeroom.sandbox.managebac import students
from homeroom.sandbox.managebac.call import Handler
from homeroom.sandbox.managebac.filters import (
    Filter,
    chosen,
    deleted,
    flagged,
    modified,
    searched,
)
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import NAMES, PARENTS, STUDENTS, TEACHERS
from homeroom.sandbox.managebac.standard import archiving, show_one, show_page, update
from homeroom.sandbox.managebac.welcome import create_person, send_welcome_email

_FILTERS: Final = (flagged("archived"), modified(), deleted())
_IDS: Final = chosen("ids", bare=None)
_LEAVING: Final = ("withdrawn_on", "graduated_on")
_ARCHIVE: Final = archiving(True)
_UNARCHIVE: Final = archiving(False)


def _table(
    kind: Kind,
    *filters: Filter,
    archive: Handler = _ARCHIVE,
    unarchive: Handler = _UNARCHIVE,
    since: str = "v2p3",
) -> tuple[Operation, ...]:
    """The operations on a kind of people, of which some came with a later version."""
    name = kind.name
    row = partial(Operation, kind=kind)
    put, one = partial(row, "PUT", since=since), f"/{name}/{{id}}"
    body = (kind.wrapper, "options")
    days = _LEAVING if kind is STUDENTS else ()
    return (
        row("GET", f"/{name}", show_page, filters=(*_FILTERS, *filters), page=PAGED),
        row("POST", f"/{name}", create_person, status=201, body=body),
        row("GET", one, show_one),
        row("PATCH", one, update, since=since),
        put(f"{one}/archive", archive, permission=f"{name}/archive", query=days),
        put(f"{one}/unarchive", unarchive, permission=f"{name}/unarchive"),
        row("POST", f"{one}/welcome_email", send_welcome_email, since="v2p3"),
    )


OPERATIONS: Final = (
    *_table(
        STUDENTS,
        *students.FILTERS,
        archive=students.archive,
        unarchive=students.unarchive,
        since="v2p0",
    ),
    *_table(TEACHERS, _IDS, searched(*NAMES, "email")),
    *_table(
        PARENTS, _IDS, searched(*NAMES, "email", "title", "employer", "work_email")
    ),
)
