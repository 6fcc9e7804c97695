"""The operations on enrollments, and the launch link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import asdict
from starlette.responses import Response

from homeroom.sandbox.answers import answer, timestamp
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.fields import Form, Given
from homeroom.sandbox.classcom.records import (
    ClassRecord,
    Details,
    Enrollment,
    link,
    shown_enrollment,
)
from homeroom.sandbox.classcom.refusals import enrolled, invalid, not_found

CLASS = ("class_id", "ext_class_id")
PERSON = ("student_id", "ext_person_id", "email")
ROLES = ("student", "assistant", "teacher")
"""All roles (vendor document)."""


def show(call: Call) -> Response:
    """All people of a class (vendor document)."""
    record = call.set_up(call.query())
    members = call.tenant.members(record).values()
    return answer([shown_enrollment(member, record) for member in members])


def create(call: Call) -> Response:
    """Add a person and answer 200, not 201 (vendor document).

    That both `email` and `ext_person_id` may be there: vendor document, by its sample.
    That somebody who is in the class already is refused: a guess.
    """
    form = call.form()
    record = call.found(form.only(*CLASS))
    details = _details(form)
    if details.email is None and details.ext_person_id is None:
        raise _no_person(("ext_person_id", "email"))
    members = call.tenant.members(record)
    student_id = call.tenant.people.student_id(
        email=details.email, ext_person_id=details.ext_person_id
    )
    if student_id in members or _clash(members, details, None):
        raise enrolled(details.ext_person_id or details.email or "")
    member = Enrollment(student_id=student_id, **asdict(details))
    members[student_id] = member
    if record.deferred is not None:
        return answer(_deferred(call, record, member))
    return answer(shown_enrollment(member, record))


def update(call: Call) -> Response:
    """Change a person in a class (vendor document).

    Several fields may name the person: the first of `student_id`, `ext_person_id` and
    `email` that finds somebody does, the others are new values. A role that is left
    out becomes `student`. Both are a guess.
    """
    form = call.form()
    record = call.set_up(form)
    details = _details(form)
    members = call.tenant.members(record)
    member = _named(form, members)
    if clash := _clash(members, details, member):
        raise invalid({clash: [f"The {clash} belongs to somebody else."]})
    member.first_name, member.last_name = details.first_name, details.last_name
    member.user_name, member.role = details.user_name, details.role
    member.email = details.email or member.email
    member.ext_person_id = details.ext_person_id or member.ext_person_id
    return answer(shown_enrollment(member, record))


def remove(call: Call) -> Response:
    """Remove a person from a class, named in a JSON body (vendor document).

    That it works on deferred classes too: a guess.
    """
    form = call.form()
    record = call.found(form.only(*CLASS))
    members = call.tenant.members(record)
    given = form.only(*PERSON)
    member = _match(members.values(), given)
    if member is None:
        raise not_found("enrollment", given[1])
    del members[member.student_id]
    return answer({"message": "Success"})


def launch(call: Call) -> Response:
    """A link into a class for one person, with a new code each time.

    Its form: vendor document. That the code is new each time: a guess.
    """
    query = call.query()
    record = call.set_up(query)
    given = query.only("email", "ext_person_id")
    member = _match(call.tenant.members(record).values(), given)
    if member is None:
        raise not_found("enrollment", given[1])
    url = link(
        call.tenant.place,
        class_uuid=record.class_id,
        student_id=member.student_id,
        username=member.user_name,
        code=call.tenant.new_id("launch"),
    )
    return answer({"launch_url": url})


def _details(form: Form) -> Details:
    first, last = form.needed("first_name"), form.needed("last_name")
    details = Details(
        first_name=first,
        last_name=last,
        user_name=form.filled("display_name") or f"{first} {last}",
        role=form.choice("role", ROLES) or "student",
        email=form.email("email"),
        ext_person_id=form.filled("ext_person_id"),
    )
    form.check()
    return details


def _named(form: Form, members: Mapping[str, Enrollment]) -> Enrollment:
    given = [pair for name in PERSON if (pair := form.which(name))]
    if not given:
        raise _no_person(PERSON)
    for pair in given:
        member = _match(members.values(), pair)
        if member is not None:
            return member
        if pair[0] == "student_id":
            break
    raise not_found("enrollment", given[0][1])


def _match(members: Iterable[Enrollment], given: Given) -> Enrollment | None:
    name, value = given
    for member in members:
        if name == "email":
            if member.email is not None and member.email.lower() == value.lower():
                return member
        elif value == (
            member.student_id if name == "student_id" else member.ext_person_id
        ):
            return member
    return None


def _clash(
    members: Mapping[str, Enrollment], details: Details, own: Enrollment | None
) -> str | None:
    """The field whose value belongs to somebody else in the class."""
    values = {"ext_person_id": details.ext_person_id, "email": details.email}
    for name, value in values.items():
        match = _match(members.values(), (name, value)) if value else None
        if match is not None and match is not own:
            return name
    return None


def _no_person(names: Iterable[str]) -> Exception:
    listed = tuple(names)
    return invalid({listed[0]: [f"One of {', '.join(listed)} is required."]})


def _deferred(call: Call, record: ClassRecord, member: Enrollment) -> dict[str, object]:
    """A person in a deferred class.

    Fields, and the number of the class as text: vendor document. Values of `pod`: a
    guess.
    """
    moment, place = timestamp(call.tenant.now()), call.tenant.place
    pod = {
        "name": "pod-1",
        "region": "us-east-1",
        "account": place,
        "environment": "sandbox",
        "databaseName": f"customer_{place.replace('-', '_')}",
    }
    user = {
        "role": member.role,
        "email": member.email,
        "last_name": member.last_name,
        "user_name": member.user_name,
        "first_name": member.first_name,
        "ext_person_id": member.ext_person_id,
    }
    return {
        "id": call.tenant.next_number(),
        "class_deferred_id": str(record.deferred),
        "email_user": member.email,
        "enroll_params": {"pod": pod, "class": {"ext_id": record.ext_class_id}},
        "user": user,
        "created_at": moment,
        "updated_at": moment,
        "role": member.role,
    }
