# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Plans of Harbour."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import CursorPlan, Defaults, Operation, PagePlan, TimePlan
from homeroom._core.response import Saved

from .models import (
    Berth,
    BerthPage,
    CargoEnvelope,
    CargoPage,
    ExpectedShip,
    Movement,
    Piece,
    Ship,
    TidePage,
)

DEFAULTS: Final = Defaults(
    in_flight=3,
    timeout=90,
    pause=20,
)
"""What a client keeps to unless told otherwise (third party)."""

SHIPS_LIST: Final[Operation[list[Ship]]] = Operation(
    name="ships.list",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[Ship],
)
SHIPS_LIST_IS_EXPECTED: Final[Operation[list[ExpectedShip]]] = Operation(
    name="ships.list",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[ExpectedShip],
)
SHIPS_GET: Final[Operation[Ship]] = Operation(
    name="ships.get",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[Ship],
    first=True,
)
SHIPS_GET_IS_EXPECTED: Final[Operation[ExpectedShip]] = Operation(
    name="ships.get",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[ExpectedShip],
    first=True,
)
SHIPS_FIND: Final[Operation[Ship]] = Operation(
    name="ships.find",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[Ship],
    first=True,
)
SHIPS_FIND_IS_EXPECTED: Final[Operation[ExpectedShip]] = Operation(
    name="ships.find",
    method="GET",
    path="/ships",
    safety="idempotent",
    body=list[ExpectedShip],
    first=True,
)
SHIPS_ANNOUNCE: Final[Operation[Ship | ExpectedShip]] = Operation(
    name="ships.announce",
    method="POST",
    path="/ships",
    safety="unsafe",
    body=Ship | ExpectedShip,
)
SHIPS_SEND_AWAY: Final[Operation[None]] = Operation(
    name="ships.send_away",
    method="DELETE",
    path="/ships",
    safety="idempotent",
    body=object,
    nothing=True,
)
BERTHS_LIST: Final[Operation[Berth]] = Operation(
    name="berths.list",
    method="GET",
    path="/berths",
    safety="idempotent",
    body=BerthPage | list[Berth],
    empty=True,
    paging=PagePlan(
        page="page",
        size="size",
        first=1,
        default_size=50,
        max_size=100,
        items="berths",
        key="number",
        pages="page_count",
    ),
)
BERTHS_GET: Final[Operation[Berth]] = Operation(
    name="berths.get",
    method="GET",
    path="/berths",
    safety="idempotent",
    body=list[Berth],
    first=True,
    empty=True,
)
BERTHS_COUNT: Final[Operation[int]] = Operation(
    name="berths.count",
    method="GET",
    path="/berths",
    safety="idempotent",
    body=BerthPage,
    unwrap="page_count",
    empty=True,
)
BERTHS_SAVE: Final[Operation[Saved[Berth]]] = Operation(
    name="berths.save",
    method="PUT",
    path="/berths",
    safety="idempotent",
    body=Berth,
    created=True,
)
MOVEMENTS_LIST: Final[Operation[Movement]] = Operation(
    name="movements.list",
    method="GET",
    path="/movements",
    safety="idempotent",
    body=list[Movement],
    paging=TimePlan(
        after="after",
        size="limit",
        default_size=500,
        max_size=1000,
        moment="started_at",
    ),
)
CARGO_LIST: Final[Operation[Piece]] = Operation(
    name="cargo.list",
    method="GET",
    path="/cargo",
    safety="idempotent",
    body=CargoPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta_data.next.cursor",
        items="records",
        size="limit",
    ),
)
CARGO_GET: Final[Operation[Piece]] = Operation(
    name="cargo.get",
    method="GET",
    path="/cargo",
    safety="idempotent",
    body=CargoEnvelope,
    unwrap="record",
    empty=True,
)
CARGO_SAVE: Final[Operation[Saved[Piece]]] = Operation(
    name="cargo.save",
    method="POST",
    path="/cargo",
    safety="unsafe",
    body=CargoEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
TIDES: Final[Operation[float]] = Operation(
    name="tides",
    method="GET",
    path="/tides",
    safety="idempotent",
    body=TidePage,
    paging=CursorPlan(
        cursor="from",
        next="next_tide",
        items="tides",
    ),
)
