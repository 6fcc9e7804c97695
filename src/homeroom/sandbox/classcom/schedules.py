"""The operations on the dates of a class, set up or deferred."""

from __future__ import annotations

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.records import ClassDate, shown_date
from homeroom.sandbox.classcom.refusals import not_found


def show(call: Call) -> Response:
    """All dates of a class, by their start (vendor document; order: a guess)."""
    record = call.found(call.query().only("class_id"))
    dates = sorted(call.tenant.dates(record).values(), key=lambda date: date.start)
    return answer([shown_date(date, record) for date in dates])


def create(call: Call) -> Response:
    """Add a date and answer 200, not 201, with its id alone (vendor document)."""
    form = call.form()
    given = form.only("class_id")
    start, end = form.period()
    form.zone("timezone")
    form.check()
    dates = call.tenant.dates(call.found(given))
    schedule_id = call.tenant.new_id("date")
    dates[schedule_id] = ClassDate(schedule_id=schedule_id, start=start, end=end)
    return answer({"schedule_id": schedule_id})


def remove(call: Call) -> Response:
    """Remove a date (vendor document)."""
    given = call.query().only("schedule_id")
    dates = call.tenant.dates_with(given[1])
    if dates is None:
        raise not_found("schedule", given[1])
    del dates[given[1]]
    return answer({"message": "Success"})
