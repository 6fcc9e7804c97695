"""The operations on parents."""

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
from homeroom.sandbox.managebac.people import NAMES, PARENTS
from homeroom.sandbox.managebac.standard import (
    archiving,
    show_one,
    show_page,
    update,
)
from homeroom.sandbox.managebac.welcome import create_person, send_welcome_email

# Nothing shows the groups of parents, which they leave and come back to.
OPERATIONS: Final = (
    Operation(
        "GET",
        "/parents",
        show_page,
        kind=PARENTS,
        filters=(
            chosen("ids", bare="v2p3"),
            flagged("archived"),
            modified(),
            deleted(),
            searched(*NAMES, "email", "title", "employer", "work_email"),
        ),
        page=PAGED,
        permission="parents/index",
    ),
    Operation(
        "POST",
        "/parents",
        create_person,
        body=("parent", "options"),
        kind=PARENTS,
        status=201,
        permission="parents/create",
    ),
    Operation(
        "GET", "/parents/{id}", show_one, kind=PARENTS, permission="parents/show"
    ),
    Operation(
        "PATCH",
        "/parents/{id}",
        update,
        kind=PARENTS,
        since="v2p3",
        permission="parents/update",
    ),
    Operation(
        "PUT",
        "/parents/{id}/archive",
        archiving(True),
        kind=PARENTS,
        since="v2p3",
        permission="parents/archive",
    ),
    Operation(
        "PUT",
        "/parents/{id}/unarchive",
        archiving(False),
        kind=PARENTS,
        since="v2p3",
        permission="parents/unarchive",
    ),
    Operation(
        "POST",
        "/parents/{id}/welcome_email",
        send_welcome_email,
        kind=PARENTS,
        since="v2p3",
        permission="parents/welcome_email",
    ),
)
