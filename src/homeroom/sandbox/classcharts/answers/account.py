"""What people can do with their account."""

from __future__ import annotations

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.accounts import Parent, Student
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.envelope import Body, invalid, refused, success


def show_code(call: Call) -> Body:
    """The pupil's code, in return for the birthday.

    The text of the refusal: third party, seen at logins.
    """
    if not isinstance(call.account, Student):
        raise invalid()
    if times.parse_birthday(call.field("date")) != call.account.pupil.born:
        raise refused("The date you have provided is incorrect")
    return success({"code": call.account.code})


def change_password(call: Call) -> Body:
    """A new password for a parent; sessions live on (a guess, as are the texts)."""
    if not isinstance(call.account, Parent):
        raise invalid()
    if call.field("current") != call.account.password:
        raise refused("Your current password is incorrect")
    if not call.field("new") or call.field("new") != call.field("repeat"):
        raise refused("The new passwords do not match")
    call.account.password = call.field("new")
    return success([])


def log_out(call: Call) -> Body:
    """End the session (third party)."""
    call.sessions.end(call.session_id)
    return success([])
