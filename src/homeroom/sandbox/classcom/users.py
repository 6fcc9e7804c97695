"""The operations on users."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.directory import ROLES, User, in_order
from homeroom.sandbox.classcom.fields import Form
from homeroom.sandbox.classcom.refusals import not_found

IDENTIFIERS: Final = ("id", "ext_user_id", "email")

LARGEST: Final = 1000
"""Most users on a page (vendor document)."""

DEFAULT: Final = 100
"""Users on a page if only `page` is given (third party)."""


def show(call: Call) -> Response:
    """All users, a page of them, or one in an array (vendor document).

    An unknown one gives an empty array: a guess, as its parameters are optional.
    Either of `page` and `limit` gives pages, and with an identifier they are ignored
    (both a guess).
    """
    query, directory = call.query(), call.tenant.directory
    given = query.which(*IDENTIFIERS)
    if given is not None:
        user = directory.find(given)
        return answer([] if user is None else [user.to_json()])
    if call.tenant.settings.paged_users and ("page" in query or "limit" in query):
        return answer(_page(query, directory.users))
    return answer([user.to_json() for user in directory.users])


def save(call: Call) -> Response:
    """Update the user that `identified_by` finds, or create one.

    200 or 201: vendor document. That a new user needs an e-mail address, and that
    addresses and external ids are unique: a guess.
    """
    form, directory = call.form(), call.tenant.directory
    kind = form.choice("identified_by", IDENTIFIERS) or form.needed("identified_by")
    name, email = form.needed("user_name"), form.email("email")
    external, roles = form.filled("ext_user_id"), _roles(form)
    form.check()
    user = directory.find(form.only(kind))
    if user is None and kind != "email":
        form.needed("email")
    _check_unique(call, form, user, email=email, ext_user_id=external)
    form.check()
    if user is None:
        made = directory.add(
            email=email or "", user_name=name, ext_user_id=external, roles=roles
        )
        return answer(made.to_json(), status=201)
    user.user_name, user.email = name, email or user.email
    if "ext_user_id" in form:
        user.ext_user_id = external
    user.roles = user.roles if roles is None else in_order(roles)
    return answer(user.to_json())


def remove(call: Call) -> Response:
    """Remove a user and answer with it (vendor document)."""
    given = call.query().only(*IDENTIFIERS)
    user = call.tenant.directory.find(given)
    if user is None:
        raise not_found("user", given[1])
    call.tenant.directory.remove(user)
    return answer(user.to_json())


def _page(query: Form, users: Sequence[User]) -> dict[str, object]:
    """One page with `pagination` (vendor document).

    Past the end there are no users, and the last page comes before it: a guess.
    """
    number = query.size("page", default=1, most=10**9)
    size = query.size("limit", default=DEFAULT, most=LARGEST)
    query.check()
    pages = -(-len(users) // size)
    start = (number - 1) * size
    return {
        "data": [user.to_json() for user in users[start : start + size]],
        "pagination": {
            "total_records": len(users),
            "current_page": number,
            "total_pages": pages,
            "next_page": number + 1 if number < pages else None,
            "prev_page": min(number - 1, pages) or None,
        },
    }


def _roles(form: Form) -> Sequence[str] | None:
    roles = form.texts("roles")
    if roles is not None and not set(roles) <= set(ROLES):
        form.refuse("roles", f"The roles must be some of {', '.join(ROLES)}.")
    return roles


def _check_unique(
    call: Call, form: Form, own: User | None, **values: str | None
) -> None:
    for name, value in values.items():
        other = call.tenant.directory.find((name, value)) if value else None
        if other is not None and other is not own:
            form.refuse(name, f"The {name} belongs to another user.")
