"""The operations on classes."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.fields import Form
from homeroom.sandbox.classcom.identity import made_meeting_id, made_secret
from homeroom.sandbox.classcom.records import (
    ClassDate,
    ClassRecord,
    Enrollment,
    shown,
    shown_deferred,
)
from homeroom.sandbox.classcom.refusals import exists, not_found
from homeroom.sandbox.classcom.tenant import Tenant

IDENTIFIERS = ("class_id", "ext_class_id", "class_deferred_id")
"""Of which an update or removal has one (vendor document)."""

_MINUTES_BEFORE = (0, 5, 10)


@frozen(kw_only=True)
class _Draft:
    """A class as a request describes it. Times are seconds since the epoch."""

    email: str
    first_name: str
    last_name: str
    host: str
    ext_class_id: str | None
    class_name: str
    class_description: str
    passcode: str | None
    times: Sequence[tuple[int, int]]
    instructors: Sequence[str]


def show(call: Call) -> Response:
    """All classes or one, set up or deferred, always as an array (vendor document).

    An unknown one is a 404: vendor document, but for deferred ones a guess.
    """
    query = call.query()
    deferred, given = query.flag("deferred"), query.which("class_id", "ext_class_id")
    query.check()
    if given is not None:
        record = call.found(given)
        if (record.deferred is not None) is not deferred:
            raise not_found("class", given[1])
        return answer([_shown(record, call.tenant)])
    listed = call.tenant.deferred if deferred else call.tenant.classes
    return answer([_shown(record, call.tenant) for record in listed])


def create(call: Call) -> Response:
    """Create a class and answer 201 (vendor document).

    That the instructor becomes a user and, with the additional ones, a teacher of the
    class is a guess.
    """
    draft = _draft(call)
    if draft.ext_class_id and call.tenant.find(("ext_class_id", draft.ext_class_id)):
        raise exists(draft.ext_class_id)
    record = _created(call.tenant, draft)
    if record.deferred is not None:
        # `ext_id` and not `ext_class_id`, in this answer only (vendor document).
        return answer(
            {
                "class_deferred_id": record.deferred,
                "class_id": record.class_id,
                "ext_id": record.ext_class_id,
            },
            status=201,
        )
    made = shown(record, call.tenant.place)
    return answer({n: made[n] for n in ("meeting_id", "invite_link")}, status=201)


def update(call: Call) -> Response:
    """Change name and description; a deferred class comes as an array.

    Both forms: vendor document. That `class_id` and `ext_class_id` may name a deferred
    class is a guess.
    """
    form = call.form()
    record = call.found(form.only(*IDENTIFIERS))
    description = form.text("class_description")
    name = form.filled("class_name")
    form.check()
    record.class_name = record.class_name if name is None else name
    if description is not None:
        record.class_description = description
    record.updated = max(call.tenant.now(), record.updated + 1)
    made = _shown(record, call.tenant)
    return answer(made if record.deferred is None else [made])


def remove(call: Call) -> Response:
    """Remove a class, set up or deferred (vendor document)."""
    record = call.found(call.query().only(*IDENTIFIERS))
    call.tenant.remove(record)
    return answer({"message": "Success"})


def _shown(record: ClassRecord, tenant: Tenant) -> dict[str, object]:
    if record.deferred is not None:
        return shown_deferred(record)
    return shown(record, tenant.place)


def _draft(call: Call) -> _Draft:
    """The class that a request describes.

    Which fields there are and which are required: vendor document. What it does not
    list is ignored.
    """
    form = call.form()
    first, last = form.needed("first_name"), form.needed("last_name")
    form.zone("timezone")
    _check_settings(form)
    _check_template(form, call.tenant)
    others = form.items("additional_instructors")
    draft = _Draft(
        email=form.address("email"),
        first_name=first,
        last_name=last,
        host=form.filled("display_name") or f"{first} {last}",
        ext_class_id=form.filled("ext_class_id"),
        class_name=form.needed("class_name"),
        class_description=form.text("class_description") or "",
        passcode=form.filled("meeting_passcode"),
        times=[times.period() for times in form.items("session_times")],
        instructors=[other.address("email") for other in others],
    )
    form.check()
    return draft


def _check_settings(form: Form) -> None:
    settings = form.inner("settings")
    settings.typed("waiting_room", bool)
    settings.typed("join_before_host", bool)
    minutes = settings.typed("jbh_time", int)
    if minutes is not None and minutes not in _MINUTES_BEFORE:
        settings.refuse("jbh_time", "The jbh_time must be 0, 5 or 10.")


def _check_template(form: Form, tenant: Tenant) -> None:
    # An integer here, a UUID elsewhere (vendor document): a UUID is looked up.
    template = form.typed("template_id", int, str)
    if isinstance(template, str) and template not in tenant.library.templates:
        form.refuse("template_id", "The template_id is unknown.")


def _created(tenant: Tenant, draft: _Draft) -> ClassRecord:
    class_id, moment = tenant.new_id("class"), tenant.now()
    opens = _opens(draft, tenant)
    record = ClassRecord(
        class_id=class_id,
        ext_class_id=draft.ext_class_id,
        class_name=draft.class_name,
        class_description=draft.class_description,
        meeting_id=made_meeting_id(class_id),
        host=draft.host,
        email=draft.email,
        password=draft.passcode or made_secret(class_id, "password")[:6],
        created=moment,
        updated=moment,
        deferred=None if opens is None else tenant.next_deferred(),
        opens=opens,
    )
    tenant.add(record)
    _fill(tenant, record, draft)
    return record


def _opens(draft: _Draft, tenant: Tenant) -> int | None:
    """When the class is set up, in milliseconds, or `None` for at once."""
    starts = [start for start, _ in draft.times]
    opens = (min(starts, default=0) - tenant.settings.deferral) * 1000
    return opens if opens > tenant.now() else None


def _fill(tenant: Tenant, record: ClassRecord, draft: _Draft) -> None:
    dates = tenant.dates(record)
    for start, end in draft.times:
        schedule_id = tenant.new_id("date")
        dates[schedule_id] = ClassDate(schedule_id=schedule_id, start=start, end=end)
    if tenant.directory.find(("email", draft.email)) is None:
        name = f"{draft.first_name} {draft.last_name}"
        tenant.directory.add(email=draft.email, user_name=name)
    members = tenant.members(record)
    for email in (draft.email, *draft.instructors):
        teacher = _teacher(tenant, draft, email)
        members.setdefault(teacher.student_id, teacher)


def _teacher(tenant: Tenant, draft: _Draft, email: str) -> Enrollment:
    """The enrollment of an instructor; a stranger is named after the address."""
    user = tenant.directory.find(("email", email))
    first, _, last = (user.user_name if user else email.partition("@")[0]).partition(
        " "
    )
    name = f"{first} {last}".strip()
    if email == draft.email:
        first, last, name = draft.first_name, draft.last_name, draft.host
    return Enrollment(
        student_id=tenant.people.student_id(email=email, ext_person_id=None),
        first_name=first,
        last_name=last,
        user_name=name,
        role="teacher",
        email=email,
        ext_person_id=user.ext_user_id if user else None,
    )
