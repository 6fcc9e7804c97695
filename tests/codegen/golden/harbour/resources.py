# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Methods of Harbour."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Literal, Unpack, overload

from homeroom._core.groups import at_least_one, exactly_one, first_given, with_extra
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
from homeroom._core.response import Saved
from homeroom._core.times import time_zone, unix_seconds
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import Berth, ExpectedShip, FoundBy, Movement, Piece, Ship, Stop

__all__ = [
    "Berths",
    "BerthsWithResponse",
    "Cargo",
    "CargoWithResponse",
    "HarbourApi",
    "HarbourApiWithResponse",
    "Movements",
    "MovementsWithResponse",
    "Ships",
    "ShipsWithResponse",
]


class Ships(Resource):
    """Ships in the harbour and on their way."""

    @overload
    async def list(
        self,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Ship]: ...

    @overload
    async def list(
        self, *, is_expected: Literal[True], **options: Unpack[CallOptions]
    ) -> builtins.list[ExpectedShip]: ...

    async def list(
        self, *, is_expected: bool | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> builtins.list[Ship] | builtins.list[ExpectedShip]:
        """List ships.

        Ships that are expected have other fields.

        Needs the scope `ship:read`.

        Source: guess.

        Args:
            is_expected: Ships on their way, in place of those in the harbour. Default:
                False. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The ships, or the one that was asked for.

        Raises:
            NotFoundError: There is no such ship. Source: guess.
        """
        operation: Operation[builtins.list[Ship] | builtins.list[ExpectedShip]] = (
            ops.SHIPS_LIST_IS_EXPECTED if is_expected else ops.SHIPS_LIST
        )
        return await self._caller.call(
            operation, query={"isExpected": is_expected}, options=options
        )

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Ship: ...

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[True],
        **options: Unpack[CallOptions],
    ) -> ExpectedShip: ...

    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Ship | ExpectedShip:
        """Get one ship.

        By number or by call sign.

        Needs the scope `ship:read`.

        Source: guess.

        Args:
            ship_id: Number of the ship. Source: guess.
            call_sign: Call sign of the ship. Source: guess.
            is_expected: Ships on their way, in place of those in the harbour. Default:
                False. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The ship.

        Raises:
            ConfigurationError: Not exactly one of `ship_id` and `call_sign` is given.
            NotFoundError: There is no such ship. Source: guess.
            NotFoundError: The answer is an empty list.
        """
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        operation: Operation[Ship | ExpectedShip] = (
            ops.SHIPS_GET_IS_EXPECTED if is_expected else ops.SHIPS_GET
        )
        return await self._caller.call(
            operation,
            query={"shipId": ship_id, "callSign": call_sign, "isExpected": is_expected},
            options=options,
        )

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Ship: ...

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[True],
        **options: Unpack[CallOptions],
    ) -> ExpectedShip: ...

    async def find(
        self,
        call_sign: str,
        *,
        is_expected: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Ship | ExpectedShip:
        """Find a ship by its call sign.

        Ships that are expected have other fields.

        Needs the scope `ship:read`.

        Source: guess.

        Args:
            call_sign: Call sign of the ship. Source: guess.
            is_expected: Ships on their way, in place of those in the harbour. Default:
                False. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The ships, or the one that was asked for.

        Raises:
            NotFoundError: There is no such ship. Source: guess.
            NotFoundError: The answer is an empty list.
        """
        operation: Operation[Ship | ExpectedShip] = (
            ops.SHIPS_FIND_IS_EXPECTED if is_expected else ops.SHIPS_FIND
        )
        return await self._caller.call(
            operation,
            query={"callSign": call_sign, "isExpected": is_expected},
            options=options,
        )

    async def announce(
        self,
        *,
        arrives_at: datetime,
        leaves_at: datetime | Unset | None = UNSET,
        zone: str,
        stops: Sequence[Stop] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Ship | ExpectedShip:
        """Announce a ship.

        Source: guess.

        Args:
            arrives_at: When it comes. Format: seconds since 1970. Source: guess.
            leaves_at: When it leaves; null for never. Format: seconds since 1970.
                Source: guess.
            zone: Of its home. Format: IANA time zone. Source: guess.
            stops: Where it was before. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The ship, which may be there already.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.SHIPS_ANNOUNCE,
            json={
                "arrivesAt": unix_seconds(arrives_at),
                "leavesAt": unix_seconds(leaves_at),
                "timeZone": time_zone(zone),
                "stops": stops,
            },
            options=options,
        )

    async def send_away(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        why: str | Unset = UNSET,
        note: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Send a ship away.

        Source: guess.

        Args:
            ship_id: Number of the ship. Source: guess.
            call_sign: Call sign of the ship. Source: guess.
            why: A reason. Source: guess.
            note: A remark. Source: guess.
            options: As in `CallOptions`.

        Raises:
            ConfigurationError: Not exactly one of `ship_id` and `call_sign` is given.
            ConfigurationError: None of `why` and `note` is given.
        """
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        at_least_one(why=why, note=note)
        await self._caller.call(
            ops.SHIPS_SEND_AWAY,
            json={"shipId": ship_id, "callSign": call_sign, "why": why, "note": note},
            options=options,
        )


class ShipsWithResponse(WithResponse[Ships]):
    """As `Ships`, with status, headers and attempts around the data."""

    _plain = Ships

    list: Final = responding(Ships.list)

    get: Final = responding(Ships.get)

    find: Final = responding(Ships.find)

    announce: Final = responding(Ships.announce)

    send_away: Final = responding(Ships.send_away)


class Berths(Resource):
    """Places for ships."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[Berth]:
        """List berths.

        Source: guess.

        Args:
            page: Number of the page. Default: 1. Source: guess.
            size: Berths on a page. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Berth`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.BERTHS_LIST, query={"page": page, "size": size}, options=options
        )

    async def get(self, number: int, **options: Unpack[CallOptions]) -> Berth:
        """Get one berth.

        Source: guess.

        Args:
            number: Number of the berth. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A page of berths, or all.

        Raises:
            NotFoundError: There is no such berth. Source: guess.
            NotFoundError: The answer is an empty list.
        """
        return await self._caller.call(
            ops.BERTHS_GET, query={"number": number}, options=options
        )

    async def count(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> int:
        """Tell how many pages there are.

        Source: guess.

        Args:
            page: Number of the page. Default: 1. Source: guess.
            size: Berths on a page. Source: guess.
            options: As in `CallOptions`.

        Returns:
            Count of pages.

        Raises:
            NotFoundError: There is no such berth. Source: guess.
        """
        return await self._caller.call(
            ops.BERTHS_COUNT, query={"page": page, "size": size}, options=options
        )

    async def save(
        self,
        *,
        found_by: FoundBy | Unset = UNSET,
        number: int | Unset = UNSET,
        quay_side: str | Unset | None = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[Berth]:
        """Build a berth, or change one.

        Source: guess.

        Args:
            found_by: What finds the berth; left out, the first that is given. Source:
                guess.
            number: Number of the berth. Source: guess.
            quay_side: Side of the quay. Source: guess.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The berth after the change. `created` is true: The new
            berth.

        Raises:
            ConfigurationError: None of `found_by`, `number` and `quay_side` is given.
        """
        return await self._caller.call(
            ops.BERTHS_SAVE,
            json={
                "foundBy": first_given(found_by, number=number, quaySide=quay_side),
                "number": number,
                "quaySide": quay_side,
            },
            options=options,
        )


class BerthsWithResponse(WithResponse[Berths]):
    """As `Berths`, with status, headers and attempts around the data."""

    _plain = Berths

    list: Final = walking(Berths.list)

    get: Final = responding(Berths.get)

    count: Final = responding(Berths.count)

    save: Final = responding(Berths.save)


class Movements(Resource):
    """What ships did."""

    def list(
        self,
        *,
        ship_id: int | Unset = UNSET,
        after: datetime | Unset = UNSET,
        before: datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[Movement]:
        """List what a ship did.

        Source: guess.

        Args:
            ship_id: Number of the ship. Source: guess.
            after: Only what began later. Format: seconds since 1970. Source: guess.
            before: Only what began earlier. Source: guess.
            limit: Movements in one answer. At most 1000. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Movement`, oldest first; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.MOVEMENTS_LIST,
            query={
                "shipId": ship_id,
                "after": unix_seconds(after),
                "before": unix_seconds(before, up=True),
                "limit": limit,
            },
            options=options,
        )


class MovementsWithResponse(WithResponse[Movements]):
    """As `Movements`, with status, headers and attempts around the data."""

    _plain = Movements

    list: Final = walking(Movements.list)


class Cargo(Resource):
    """Cargo in any form."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Pager[Piece]:
        """List cargo.

        Source: guess.

        Args:
            limit: Pieces on a page. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Piece`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.CARGO_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> Piece:
        """Get a piece of cargo.

        Source: guess.

        Args:
            id: Number or name of the piece. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The piece.

        Raises:
            NotFoundError: There is nothing. Source: guess.
        """
        return await self._caller.call(ops.CARGO_GET, query={"id": id}, options=options)

    async def save(
        self,
        *,
        id: int | Unset = UNSET,
        weight: float | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[Piece]:
        """Unload cargo, or change what is known of it.

        Source: guess.

        Args:
            id: The piece; left out, it is new. Source: guess.
            weight: In tons. Source: guess.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The piece. `created` is true: The piece.

        Raises:
            NotFoundError: There is no such piece. Source: guess.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        return await self._caller.call(
            ops.CARGO_SAVE,
            json=with_extra({"id": id, "weight": weight}, extra),
            options=options,
        )


class CargoWithResponse(WithResponse[Cargo]):
    """As `Cargo`, with status, headers and attempts around the data."""

    _plain = Cargo

    list: Final = walking(Cargo.list)

    get: Final = responding(Cargo.get)

    save: Final = responding(Cargo.save)


class HarbourApi(Resource):
    """An invented harbour."""

    ships: Attached[Ships] = Attached(Ships)

    berths: Attached[Berths] = Attached(Berths)

    movements: Attached[Movements] = Attached(Movements)

    cargo: Attached[Cargo] = Attached(Cargo)

    def tides(self, **options: Unpack[CallOptions]) -> Pager[float]:
        """List the tides.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            A pager over `float`; nothing is sent before it is used.
        """
        return self._caller.pages(ops.TIDES, options=options)


class HarbourApiWithResponse(WithResponse[HarbourApi]):
    """As `HarbourApi`, with status, headers and attempts around the data."""

    _plain = HarbourApi

    ships: Attached[ShipsWithResponse] = Attached(ShipsWithResponse)

    berths: Attached[BerthsWithResponse] = Attached(BerthsWithResponse)

    movements: Attached[MovementsWithResponse] = Attached(MovementsWithResponse)

    cargo: Attached[CargoWithResponse] = Attached(CargoWithResponse)

    tides: Final = walking(HarbourApi.tides)
