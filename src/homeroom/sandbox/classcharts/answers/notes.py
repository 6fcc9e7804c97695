"""What is noted about a pupil, and what a pupil wants noted."""

from __future__ import annotations

from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.envelope import Body, invalid, success


def show_fields(call: Call) -> Body:
    """What the school notes about a pupil in fields of its own."""
    pupil = call.pupil()
    values = (("House", "house", pupil.site.school.place.title()), ("Bus", "bus", "7"))
    fields = [
        {"id": 700 + n, "name": name, "graphic": graphic, "value": value}
        for n, (name, graphic, value) in enumerate(values)
    ]
    return success({"note": "Needs a seat in front.", "fields": fields})


def add_concern(call: Call) -> Body:
    """Keep what a pupil worries about (third party)."""
    pupil = call.named_pupil()
    if not call.field("text"):
        raise invalid()
    pupil.concerns.append(call.field("text"))
    return success([])
