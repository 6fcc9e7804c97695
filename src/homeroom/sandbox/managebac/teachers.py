"""The operations on teachers, avatars and memberships apart."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.managebac.filters import (
    chosen,
    deleted,
    flagged,
    modified,
    searched,
)
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import NAMES, TEACHERS
from homeroom.sandbox.managebac.standard import (
    archiving,
    show_one,
    show_page,
    update,
)
from homeroom.sandbox.managebac.welcome import create_person, send_welcome_email

OPERATIONS: Final = (
    Operation(
        "GET",
        "/teachers",
        show_page,
        kind=TEACHERS,
        filters=(
            chosen("ids", bare="v2p3"),
            flagged("archived"),
            modified(),
            deleted(),
            searched(*NAMES, "email"),
        ),
        page=PAGED,
        permission="teachers/index",
    ),
    Operation(
        "POST",
        "/teachers",
        create_person,
        body=("teacher", "options"),
        kind=TEACHERS,
        status=201,
        permission="teachers/create",
    ),
    Operation(
        "GET", "/teachers/{id}", show_one, kind=TEACHERS, permission="teachers/show"
    ),
    Operation(
        "PATCH",
        "/teachers/{id}",
        update,
        kind=TEACHERS,
        since="v2p3",
        permission="teachers/update",
    ),
    Operation(
        "PUT",
        "/teachers/{id}/archive",
        archiving(True),
        kind=TEACHERS,
        since="v2p3",
        permission="teachers/archive",
    ),
    Operation(
        "PUT",
        "/teachers/{id}/unarchive",
        archiving(False),
        kind=TEACHERS,
        since="v2p3",
        permission="teachers/unarchive",
    ),
    Operation(
        "POST",
        "/teachers/{id}/welcome_email",
        send_welcome_email,
        kind=TEACHERS,
        since="v2p3",
        permission="teachers/welcome_email",
    ),
)
