"""New people, and the welcome e-mails that are queued for them."""

from __future__ import annotations

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.call import Call, bad_structure
from homeroom.sandbox.managebac.standard import created, found_row, kind_of, wrapped
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Mail
from homeroom.sandbox.shapes import as_object

_WISH = "send_welcome_email"


def create_person(call: Call) -> Response:
    """Create a person; a welcome e-mail is queued if `options` ask for it.

    Versions before v2p3 know no `options` (vendor elsewhere).
    """
    kind = kind_of(call)
    if not call.serves("v2p3"):
        return wrapped(call, kind, created(call, kind)["id"])
    welcome = _welcome(call)
    row = created(call, kind)
    if welcome:
        _queue(call, row)
    options = {"welcome_email": "enqueued" if welcome else "not_enqueued"}
    return wrapped(call, kind, row["id"], options=options)


def send_welcome_email(call: Call) -> Response:
    """Queue a welcome e-mail, one more with each call (vendor elsewhere)."""
    _queue(call, found_row(call))
    return Response(status_code=204)


def _welcome(call: Call) -> bool:
    options = as_object(call.payload().get("options", {}))
    if options is None:
        raise bad_structure()
    call.check_keys(options, (_WISH,))
    wish = options.get(_WISH, False)
    if not isinstance(wish, bool):
        raise Refusal(422, {"errors": {_WISH: ["is not a boolean"]}})
    return wish


def _queue(call: Call, row: Row) -> None:
    number = row["id"]
    assert isinstance(number, int)
    mail = Mail(user_id=number, role=str(row["role"]), queued_at=call.tenant.now())
    call.tenant.mails.append(mail)
