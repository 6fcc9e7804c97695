"""Tables of every kind that an engine has to know, all of the same records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import One, Parent, Since, Table
from homeroom.managebac.models import SchoolClass

_SINCE = Since(argument="since", column="updated_at", lookback=timedelta(minutes=10))
_PARTS = ({"archived": False}, {"archived": True})
_ROOM = Column(name="room", type=ColumnType.INTEGER)
_SEAT = Column(name="seat", type=ColumnType.INTEGER)
_IN_ROOM = Parent(table="rooms", keys={"room": "id"})

TABLES: Mapping[str, tuple[Table, ...]] = {
    "model": (
        Table(
            name="rooms",
            method="rooms.pages",
            model=SchoolClass,
            key=("id",),
            parts=_PARTS,
            since=_SINCE,
            deleted="gone_since",
            one=One(method="rooms.one", keys={"id": "id"}),
        ),
        Table(
            name="letters",
            method="letters.pages",
            model=SchoolClass,
            key=("id",),
            parts=_PARTS,
            since=_SINCE,
        ),
        Table(name="notes", method="notes.whole", model=SchoolClass, key=("id",)),
        Table(
            name="events",
            method="events.pages",
            model=SchoolClass,
            key=("id",),
            asked=(_ROOM,),
            parent=_IN_ROOM,
            since=_SINCE,
        ),
        Table(
            name="seats",
            method="seats.whole",
            model=SchoolClass,
            key=("id",),
            asked=(_ROOM,),
            parent=_IN_ROOM,
        ),
        Table(
            name="grades",
            method="grades.pages",
            model=SchoolClass,
            key=("id",),
            asked=(_ROOM, _SEAT),
            parent=Parent(table="seats", keys={"room": "room", "seat": "id"}),
            since=_SINCE,
        ),
    )
}
