"""Who is logged in, and whom they may see."""

from __future__ import annotations

from collections import Counter
from datetime import date

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.accounts import Account, Student
from homeroom.sandbox.classcharts.answers.flags import FLAGS
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.envelope import Body, success

VERSION = "27.16.2"
"""Of the vendor's API (third party)."""


def ping(call: Call) -> Body:
    """Who is logged in, and a new session id unless `include_data` is `false`.

    That a GET renews: vendor document. The field, and that `false` keeps the session
    as it is: third party. That it may be left out: third party, in conflict.
    """
    meta: Body = {"version": VERSION}
    if call.field("include_data").lower() == "false":
        call.sessions.prolong(call.session_id)
    else:
        meta["session_id"] = call.sessions.renew(call.session_id)
    return success({"user": shown_user(call.account, call.today)}, meta)


def show_pupils(call: Call) -> Body:
    """The children of a parent."""
    today = call.today
    return success([_in_list(one, today) for one in call.account.pupils.values()])


def shown_user(account: Account, today: date) -> Body:
    """An account as a ping shows it; for a parent, no pupil (third party)."""
    if isinstance(account, Student):
        return shown_pupil(account.pupil, today)
    return {
        "id": account.id,
        "name": account.name,
        "email": account.email,
        "language": None,
        "isEmailVerified": True,
    }


def shown_pupil(pupil: PupilRecord, today: date) -> Body:
    """A pupil, with what the school lets see."""
    return {
        **shown_at_login(pupil),
        "announcements_count": 1,
        "messages_count": 0,
        "pusher_channel_name": f"private-pupil-{pupil.id}",
        "has_birthday": (pupil.born.month, pupil.born.day) == (today.month, today.day),
        "has_new_survey": False,
        "survey_id": None,
    }


def shown_at_login(pupil: PupilRecord) -> Body:
    """A pupil as the JSON login shows one, without counters (third party)."""
    return {
        "id": pupil.id,
        "name": pupil.name,
        "first_name": pupil.given,
        "last_name": pupil.family,
        "avatar_url": pupil.site.url(f"avatars/{pupil.id}.png"),
        **FLAGS,
    }


def _in_list(pupil: PupilRecord, today: date) -> Body:
    attended = Counter(one.attended for one in pupil.detentions)
    states = Counter(one.state for one in pupil.homeworks)
    handed_in = sum(bool(one.handed_in) for one in pupil.homeworks)
    return {
        **shown_pupil(pupil, today),
        "school_name": pupil.site.name,
        "school_logo": pupil.site.url("logo.png"),
        "timezone": times.ZONE,
        "display_covid_tests": False,
        "can_record_covid_tests": False,
        "detention_yes_count": attended["yes"],
        "detention_no_count": attended["no"],
        "detention_pending_count": attended["pending"],
        "detention_upscaled_count": attended["upscaled"],
        "homework_todo_count": states[None],
        "homework_late_count": states["late"],
        "homework_not_completed_count": states["not_completed"],
        "homework_excused_count": 0,
        "homework_completed_count": states["completed"],
        "homework_submitted_count": handed_in,
    }
