"""Points that parents give."""

from __future__ import annotations

from homeroom.sandbox.classcharts.call import Call, as_number
from homeroom.sandbox.classcharts.data.pupil import AWARDS, DAILY_AWARDS, PupilRecord
from homeroom.sandbox.classcharts.envelope import Body, invalid, refused, success

_FIRST = 436_310
_LIMIT = "You have reached the daily limit awarding this behaviour"


def show(call: Call) -> Body:
    """What parents can award, and whether that is over for today."""
    return _listed(call, call.pupil())


def add(call: Call) -> Body:
    """Award one; up to a limit each day (third party, with the text)."""
    pupil, number = call.pupil(), _behaviour(call)
    key = (number, call.today)
    if pupil.awards.get(key, 0) >= DAILY_AWARDS:
        raise refused(_LIMIT)
    pupil.awards[key] = pupil.awards.get(key, 0) + 1
    return _listed(call, pupil)


def delete(call: Call) -> Body:
    """Take back one that was awarded today (third party; that it must be of today: a
    guess).
    """
    pupil, number = call.pupil(), _behaviour(call)
    key = (number, call.today)
    if not pupil.awards.get(key):
        raise invalid()
    pupil.awards[key] -= 1
    return success([])


def _behaviour(call: Call) -> int:
    """The id in the body; one client has another name for it (third party)."""
    number = as_number(call.field("behaviour_id") or call.field("reason_id"))
    if number is None or not 0 <= number - _FIRST < len(AWARDS):
        raise invalid()
    return number


def _listed(call: Call, pupil: PupilRecord) -> Body:
    rows = [
        {
            "id": _FIRST + n,
            "name": name,
            "icon_url": pupil.site.url(f"points/{n}.png"),
            "is_daily_limit_reached": pupil.awards.get((_FIRST + n, call.today), 0)
            >= DAILY_AWARDS,
        }
        for n, name in enumerate(AWARDS)
    ]
    return success(rows)
