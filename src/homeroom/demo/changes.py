"""What happens at the schools between the two nights, through their clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from attrs import frozen

from homeroom import ClassCom, ManageBac
from homeroom.demo.schools import School
from homeroom.sandbox.classcom.vendor import ClassComArguments
from homeroom.sandbox.managebac.vendor import ManageBacArguments

_RENAMED: Final = "Astronomy (renamed)"
_ADDED: Final = "Botany (new)"


@frozen(kw_only=True)
class Change:
    """What was done to a record, and what its row has to say then."""

    school: str
    table: str
    """As the database calls it."""
    id: int
    shown: str
    """What of the row shows it, in SQL."""
    value: object


async def change_schools(schools: Sequence[School]) -> Sequence[Change]:
    """Rename a class, archive one and add one; at another school delete a user.

    Args:
        schools: All of them.
    """
    named = {one.role.name: one for one in schools}
    oakfield, lakeside = named["oakfield"].client, named["lakeside"].client
    async with ManageBac(**cast("ManageBacArguments", oakfield)) as managebac:
        changed = await _at_oakfield(managebac)
    async with ClassCom(**cast("ClassComArguments", lakeside)) as classcom:
        return [*changed, *await _at_lakeside(classcom)]


async def _at_oakfield(client: ManageBac) -> Sequence[Change]:
    renamed = (await client.classes.list().collect(limit=1))[0].id
    archived = (await client.classes.list(per_page=1).collect(limit=2))[-1].id
    added = (await client.classes.create(name=_ADDED)).id
    await client.classes.update(renamed, name=_RENAMED)
    await client.classes.update(archived, archived=True)
    rows = (
        (renamed, "name", _RENAMED),
        (archived, "_deleted_at is null", True),
        (added, "name", _ADDED),
    )
    return [
        Change(
            school="oakfield",
            table="managebac_classes",
            id=id,
            shown=shown,
            value=value,
        )
        for id, shown, value in rows
    ]


async def _at_lakeside(client: ClassCom) -> Sequence[Change]:
    user = (await client.users.list().collect(limit=1))[0].id
    await client.users.delete(id=user)
    return [
        Change(
            school="lakeside",
            table="classcom_users",
            id=user,
            shown="_deleted_at is not null",
            value=True,
        )
    ]
