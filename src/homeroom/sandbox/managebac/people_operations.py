"""What is special about operations on students, teachers and parents."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from homeroom.sandbox.managebac import checks, standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.refused import bad_structure, wrong
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
    welcome, row = _welcome(call), standard.created(call)
    if welcome:
        _queue(call, row)
    options = {"welcome_email": "enqueued" if welcome else "not_enqueued"}
    return standard.wrapped(call, row, options=options)


def send_welcome_email(call: Call) -> object:
    """Queue a welcome e-mail, one more with each call (vendor elsewhere)."""
    _queue(call, standard.found_row(call))
    return Response(status_code=204)


def archive_student(call: Call) -> object:
    """Archive a student, who was withdrawn or graduated on a day.

    That there must be exactly one day: vendor elsewhere. In the query: third party. The
    refusals are a guess.
    """
    standard.found_row(call)
    sent = read_object(call.body) or {}
    call.check_keys(sent, tuple(_LEFT))
    body = {**call.query, **sent}
    days = {name: body[name] for name in _LEFT if body.get(name) is not None}
    if len(days) != 1:
        raise wrong("base", "must have either withdrawn_on or graduated_on")
    name, value = days.popitem()
    if message := checks.day(value):
        raise wrong(name, message)
    left = {**dict.fromkeys(_LEFT), name: value}
    return standard.archive(call, **left, status=_LEFT[name])


def unarchive_student(call: Call) -> object:
    """Bring a student back, who then has neither day (vendor elsewhere)."""
    return standard.unarchive(call, **dict.fromkeys(_LEFT), status="enrolled")


def _welcome(call: Call) -> bool:
    options = as_object(call.payload().get("options", {}))
    if options is None:
        raise bad_structure()
    call.check_keys(options, (_WISH,))
    wish = options.get(_WISH, False)
    if message := checks.flag(wish):
        raise wrong(_WISH, message)
    return bool(wish)


def _queue(call: Call, row: Row) -> None:
    number, moment = number_of(row), call.tenant.now()
    mail = Mail(user_id=number, role=str(row["role"]), queued_at=moment)
    call.tenant.mails.append(mail)
