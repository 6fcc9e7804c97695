"""The Class client over a real socket: users, in pages, saved and removed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from homeroom import ClassCom, Saved
from homeroom.classcom.models import (
    IdentifiedBy,
    User,
    UserRole,
)
from homeroom.errors import NotFoundError
from homeroom.paging import PageSizeWarning
from homeroom.sandbox import Served
from tests.core.fakes import Canned, reply
from tests.vendors.com import (
    ORLA,
    asked,
    canned,
    client,
    on_socket,
    sent,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A school with 12 classes and 3 deferred ones."""
    async with on_socket() as served:
        yield served


@pytest.fixture
async def classcom(served: Served) -> AsyncIterator[ClassCom]:
    """A client with all scopes."""
    async with client(served) as classcom:
        yield classcom


async def test_one_user_by_each_identifier(classcom: ClassCom) -> None:
    """Id, external id and address find the user that the list shows."""
    users = await classcom.users.list().collect()
    assert set(UserRole) == {role for one in users for role in one.roles}
    for one in users:
        assert one == await classcom.users.get(id=one.id)
        assert one.email
        assert one == await classcom.users.get(email=one.email)
        if one.ext_user_id:
            assert one == await classcom.users.get(ext_user_id=one.ext_user_id)
    assert {None} < {one.ext_user_id for one in users}


async def test_users_come_in_pages(classcom: ClassCom, served: Served) -> None:
    """Small pages, reading ahead and one large page give the same users once."""
    whole = await classcom.users.list().collect()
    assert 7 == len(whole) == len({one.id for one in whole})
    pages = [page async for page in classcom.users.list(limit=3).pages()]
    assert [3, 3, 1] == [len(page.items) for page in pages]
    assert [(1, 3, 7), (2, 3, 7), (3, 3, 7)] == [
        (page.number, page.pages, page.total) for page in pages
    ]
    assert whole == [one for page in pages for one in page.items]
    assert whole == await classcom.users.list(limit=2).prefetch(4).collect()
    assert whole[4:] == await classcom.users.list(page=3, limit=2).collect()
    served.sandbox.journal.clear()
    await classcom.users.list().collect()
    assert [("GET", 200)] == asked(served)


@pytest.mark.parametrize(("limit", "used"), [(5000, 1000), (0, 1)])
async def test_a_page_of_users_has_1000_at_most(limit: int, used: int) -> None:
    """A size out of range becomes the nearest that is taken, with a warning."""
    page = {
        "data": [],
        "pagination": {
            "total_records": 0,
            "current_page": 1,
            "total_pages": 0,
            "next_page": None,
            "prev_page": None,
        },
    }
    transport = Canned(reply(page))
    async with canned(transport) as classcom:
        with pytest.warns(PageSizeWarning, match=f"using {used}"):
            assert [] == await classcom.users.list(limit=limit).collect()
        assert [] == await classcom.users.list().collect()
    limits = [one.url.params["limit"] for one in transport.requests]
    assert [str(used), "1000"] == limits


@pytest.mark.parametrize("options", [{}, {"limit": 3}, {"limit": 7}, {"limit": 20}])
async def test_users_may_be_a_plain_array(options: dict[str, int]) -> None:
    """An answer without pages is all of the list, asked for once."""
    async with on_socket(paged_users=False) as served, client(served) as classcom:
        pages = [page async for page in classcom.users.list(**options).pages()]
        assert [("GET", 200)] == asked(served)
    assert [7] == [len(page.items) for page in pages]


async def test_save_tells_created_from_updated(classcom: ClassCom) -> None:
    """The first time it is a new user, the second time the same one, changed."""
    first = await classcom.users.save(
        email=ORLA["email"], ext_user_id="888", user_name="Orla Fenwick"
    )
    assert isinstance(first, Saved)
    assert first.created is True
    assert [UserRole.INSTRUCTOR] == first.record.roles
    second = await classcom.users.save(
        email=ORLA["email"],
        user_name="Orla Archer",
        roles=[UserRole.ADMIN, UserRole.INSTRUCTOR],
    )
    assert second.created is False
    user = second.record
    assert (first.record.id, "888") == (user.id, user.ext_user_id)
    assert {UserRole.ADMIN, UserRole.INSTRUCTOR} == set(user.roles)
    assert user == await classcom.users.get(ext_user_id="888")
    view = await classcom.with_response.users.save(
        email="ned@example.org", user_name="Ned Archer"
    )
    assert (201, True) == (view.status, view.data.created)


async def test_null_takes_the_external_id_away(classcom: ClassCom) -> None:
    """It is sent, as in the vendor document's second example, and does not identify."""
    made = await classcom.users.save(
        email=ORLA["email"], ext_user_id="888", user_name="Orla Fenwick"
    )
    saved = await classcom.users.save(
        id=made.record.id, ext_user_id=None, user_name="Orla Fenwick"
    )
    assert (made.record.id, None) == (saved.record.id, saved.record.ext_user_id)
    assert not saved.created


async def test_an_address_is_changed_by_another_field(classcom: ClassCom) -> None:
    """`identified_by` may be said where the first that is given is a new value."""
    made = await classcom.users.save(
        email=ORLA["email"], ext_user_id="888", user_name="Orla Fenwick"
    )
    saved = await classcom.users.save(
        identified_by=IdentifiedBy.EXT_USER_ID,
        ext_user_id="888",
        email="orla@example.org",
        user_name="Orla Fenwick",
    )
    assert (made.record.id, "orla@example.org") == (
        saved.record.id,
        saved.record.email,
    )


SAVES: list[tuple[dict[str, Any], str]] = [
    ({"id": 2}, "id"),
    ({"id": 0}, "id"),
    ({"email": "a@example.org"}, "email"),
    ({"ext_user_id": "8"}, "ext_user_id"),
    ({"id": 2, "email": "a@example.org", "ext_user_id": "8"}, "id"),
    ({"email": "a@example.org", "ext_user_id": "8"}, "email"),
    ({"email": "a@example.org", "ext_user_id": None}, "email"),
    ({"id": 2, "ext_user_id": None}, "id"),
    ({"identified_by": IdentifiedBy.EMAIL, "id": 2, "email": "a@example.org"}, "email"),
    ({"identified_by": IdentifiedBy("serial"), "id": 2}, "serial"),
]


@pytest.mark.parametrize(("given", "by"), SAVES)
async def test_identified_by_follows_from_what_is_given(
    given: dict[str, Any], by: str
) -> None:
    """The first of id, address and external id that has a value, unless it is said."""
    user = {"id": 2, "ext_user_id": None, "user_name": "x", "roles": []}
    transport = Canned(reply(user))
    async with canned(transport) as classcom:
        saved = await classcom.users.save(user_name="x", **given)
    assert not saved.created
    assert given | {"identified_by": by, "user_name": "x"} == sent(transport)


async def test_a_user_is_removed(classcom: ClassCom) -> None:
    """By each identifier; the answer is the user as it was."""
    users = await classcom.users.list().collect()
    external = next(one for one in users[2:] if one.ext_user_id)
    assert users[0].email
    assert external.ext_user_id
    removed: list[User] = [
        await classcom.users.delete(id=users[1].id),
        await classcom.users.delete(email=users[0].email),
        await classcom.users.delete(ext_user_id=external.ext_user_id),
    ]
    assert [users[1], users[0], external] == removed
    left = await classcom.users.list().collect()
    assert [one for one in users if one not in removed] == left
    with pytest.raises(NotFoundError):
        await classcom.users.delete(id=users[1].id)
