"""The operations that students, teachers and parents have alike.

Memberships, families and avatars apart, which have modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.managebac import checks, filters, standard
from homeroom.sandbox.managebac.call import Call, bad_structure, refused
from homeroom.sandbox.managebac.filters import Filter
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import NAMES, PARENTS, STUDENTS, TEACHERS
from homeroom.sandbox.managebac.standard import archiving
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Mail
from homeroom.sandbox.shapes import as_object, read_object

_LEFT: Final = {"withdrawn_on": "withdrawn", "graduated_on": "graduated"}
_WISH: Final = "send_welcome_email"


def create_person(call: Call) -> object:
    """Create a person; a welcome e-mail is queued if `options` ask for it.

    Versions before v2p3 know no `options` (vendor elsewhere).
    """
    if not call.serves("v2p3"):
        return standard.create(call)
    kind, welcome = standard.kind_of(call), _welcome(call)
    row = standard.created(call, kind)
    if welcome:
        _queue(call, row)
    options = {"welcome_email": "enqueued" if welcome else "not_enqueued"}
    return standard.wrapped(call, kind, row["id"], options=options)


def send_welcome_email(call: Call) -> object:
    """Queue a welcome e-mail, one more with each call (vendor elsewhere)."""
    _queue(call, standard.found_row(call))
    return Response(status_code=204)


def _welcome(call: Call) -> bool:
    options = as_object(call.payload().get("options", {}))
    if options is None:
        raise bad_structure()
    call.check_keys(options, (_WISH,))
    wish = options.get(_WISH, False)
    if message := checks.flag(wish):
        raise refused(_WISH, message)
    return bool(wish)


def _queue(call: Call, row: Row) -> None:
    number, moment = number_of(row), call.tenant.now()
    mail = Mail(user_id=number, role=str(row["role"]), queued_at=moment)
    call.tenant.mails.append(mail)


def _leaving(call: Call) -> Row:
    """The day on which a student was withdrawn or graduated.

    That there must be exactly one day: vendor elsewhere. In the query: third party. The
    refusals are a guess.
    """
    sent = read_object(call.body) or {}
    call.check_keys(sent, tuple(_LEFT))
    body = {**call.query, **sent}
    days = {name: body[name] for name in _LEFT if body.get(name) is not None}
    if len(days) != 1:
        raise refused("base", "must have either withdrawn_on or graduated_on")
    name, value = days.popitem()
    if message := checks.day(value):
        raise refused(name, message)
    return {**dict.fromkeys(_LEFT), name: value, "status": _LEFT[name]}


def _back(call: Call) -> Row:
    """A student who is back has neither day (vendor elsewhere)."""
    return {**dict.fromkeys(_LEFT), "status": "enrolled"}


def _table(
    kind: Kind,
    *further: Filter,
    leaving: Callable[[Call], Row] | None = None,
    back: Callable[[Call], Row] | None = None,
    since: str = "v2p3",
) -> tuple[Operation, ...]:
    """The operations on a kind of people, of which some came with a later version."""
    name, one = kind.name, f"/{kind.name}/{{id}}"
    row = partial(Operation, kind=kind)
    put = partial(row, "PUT", since=since)
    archive, unarchive = archiving(True, leaving), archiving(False, back)
    body, days = (kind.wrapper, "options"), _LEFT if kind is STUDENTS else ()
    return (
        row("GET", f"/{name}", standard.show_page, filters=further, page=PAGED),
        row("POST", f"/{name}", create_person, status=201, body=body),
        row("GET", one, standard.show_one),
        row("PATCH", one, standard.update, since=since),
        put(f"{one}/archive", archive, permission=f"{name}/archive", query=(*days,)),
        put(f"{one}/unarchive", unarchive, permission=f"{name}/unarchive"),
        row("POST", f"{one}/welcome_email", send_welcome_email, since="v2p3"),
    )


_ALL: Final = (filters.flagged("archived"), filters.modified(), filters.deleted())
_IDS: Final = filters.chosen("ids", bare=None)

OPERATIONS: Final = (
    *_table(
        STUDENTS,
        *_ALL,
        filters.chosen("ids", bare="v2p3"),
        filters.worded("status"),
        filters.tied(
            *("year_group_ids[]", "year_group_ids"),
            to=lambda tenant, group: tenant.ties.year_groups.of(group),
        ),
        filters.chosen("homeroom_advisor_ids", "homeroom_advisor_id"),
        filters.searched(*NAMES, "email", "student_id"),
        leaving=_leaving,
        back=_back,
        since="v2p0",
    ),
    *_table(TEACHERS, *_ALL, _IDS, filters.searched(*NAMES, "email")),
    *_table(
        PARENTS,
        *_ALL,
        _IDS,
        filters.searched(*NAMES, "email", "title", "employer", "work_email"),
    ),
)
