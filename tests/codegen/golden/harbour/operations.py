# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Plans of Harbour."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import CursorPlan, Defaults, Operation, PagePlan, TimePlan
from homeroom._core.response import Saved

from . import models

DEFAULTS: Final = Defaults(
    in_flight=3,
    timeout=90,
    pause=20,
)
"""What a client keeps to unless told otherwise (third party)."""

SHIPS_LIST: Final[Operation[list[models.Ship]]] = Operation(
    name="ships.list",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.Ship],
)
SHIPS_LIST_IS_EXPECTED: Final[Operation[list[models.ExpectedShip]]] = Operation(
    name="ships.list",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.ExpectedShip],
)
SHIPS_GET: Final[Operation[models.Ship]] = Operation(
    name="ships.get",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.Ship],
    first=True,
)
SHIPS_GET_IS_EXPECTED: Final[Operation[models.ExpectedShip]] = Operation(
    name="ships.get",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.ExpectedShip],
    first=True,
)
SHIPS_FIND: Final[Operation[models.Ship]] = Operation(
    name="ships.find",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.Ship],
    first=True,
)
SHIPS_FIND_IS_EXPECTED: Final[Operation[models.ExpectedShip]] = Operation(
    name="ships.find",
    request="GET /ships",
    safety="idempotent",
    body=lambda: list[models.ExpectedShip],
    first=True,
)
SHIPS_ANNOUNCE: Final[Operation[models.Ship | models.ExpectedShip]] = Operation(
    name="ships.announce",
    request="POST /ships",
    safety="unsafe",
    body=lambda: models.Ship | models.ExpectedShip,
)
SHIPS_SEND_AWAY: Final[Operation[None]] = Operation(
    name="ships.send_away",
    request="DELETE /ships",
    safety="idempotent",
    body=object,
    nothing=True,
)
BERTHS_LIST: Final[Operation[models.Berth]] = Operation(
    name="berths.list",
    request="GET /berths",
    safety="idempotent",
    body=lambda: models.BerthPage | list[models.Berth],
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
BERTHS_GET: Final[Operation[models.Berth]] = Operation(
    name="berths.get",
    request="GET /berths",
    safety="idempotent",
    body=lambda: list[models.Berth],
    first=True,
    empty=True,
)
BERTHS_COUNT: Final[Operation[int]] = Operation(
    name="berths.count",
    request="GET /berths",
    safety="idempotent",
    body=lambda: models.BerthPage,
    unwrap="page_count",
    empty=True,
)
BERTHS_SAVE: Final[Operation[Saved[models.Berth]]] = Operation(
    name="berths.save",
    request="PUT /berths",
    safety="idempotent",
    body=lambda: models.Berth,
    created=True,
)
MOVEMENTS_LIST: Final[Operation[models.Movement]] = Operation(
    name="movements.list",
    request="GET /movements",
    safety="idempotent",
    body=lambda: list[models.Movement],
    paging=TimePlan(
        after="after",
        size="limit",
        default_size=500,
        max_size=1000,
        moment="started_at",
    ),
)
CARGO_LIST: Final[Operation[models.Piece]] = Operation(
    name="cargo.list",
    request="GET /cargo",
    safety="idempotent",
    body=lambda: models.CargoPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor", next="meta_data.next.cursor", items="records", size="limit"
    ),
)
CARGO_GET: Final[Operation[models.Piece]] = Operation(
    name="cargo.get",
    request="GET /cargo",
    safety="idempotent",
    body=lambda: models.CargoEnvelope,
    unwrap="record",
    empty=True,
)
CARGO_SAVE: Final[Operation[Saved[models.Piece]]] = Operation(
    name="cargo.save",
    request="POST /cargo",
    safety="unsafe",
    body=lambda: models.CargoEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
TIDES: Final[Operation[float]] = Operation(
    name="tides",
    request="GET /tides",
    safety="idempotent",
    body=lambda: models.TidePage,
    paging=CursorPlan(cursor="from", next="next_tide", items="tides"),
)
