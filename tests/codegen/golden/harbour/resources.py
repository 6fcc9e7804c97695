# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Methods of Harbour."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, Unpack, overload

from homeroom._core import walks
from homeroom._core.groups import at_least_one, exactly_one, first_given, with_extra
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.resource import Attached, Resource
from homeroom._core.response import Saved
from homeroom._core.times import time_zone, unix_seconds

from . import models, operations as ops

__all__ = ["Berths", "Cargo", "HarbourApi", "Movements", "Ships"]


class Ships(Resource):
    """Ships in the harbour and on their way."""

    @overload
    async def list(
        self,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.Ship]: ...
    @overload
    async def list(
        self, *, is_expected: Literal[True], **options: Unpack[CallOptions]
    ) -> builtins.list[models.ExpectedShip]: ...
    async def list(
        self, *, is_expected: bool | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Ship] | builtins.list[models.ExpectedShip]:
        """List ships.

        Needs the scope `ship:read`. Ships that are expected have other fields.
        Source: guess.

        Args:
            is_expected: Ships on their way, in place of those in the harbour.
                Default: False.

        Returns:
            The ships, or the one that was asked for.

        Example:
            await client.ships.list()
        """
        operation: Operation[
            builtins.list[models.Ship] | builtins.list[models.ExpectedShip]
        ] = ops.SHIPS_LIST_IS_EXPECTED if is_expected else ops.SHIPS_LIST
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
    ) -> models.Ship: ...
    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[True],
        **options: Unpack[CallOptions],
    ) -> models.ExpectedShip: ...
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Ship | models.ExpectedShip:
        """Get one ship.

        Needs the scope `ship:read`. By number or by call sign. Source: guess.

        Args:
            ship_id: Number of the ship.
            call_sign: Call sign of the ship.
            is_expected: Ships on their way, in place of those in the harbour.
                Default: False.

        Returns:
            The ship, as it was last seen.

        Raises:
            ConfigurationError: Not exactly one of `ship_id` and `call_sign` is given.
            NotFoundError: There is no such ship.

        Example:
            await client.ships.get(ship_id=569)
        """
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        operation: Operation[models.Ship | models.ExpectedShip] = (
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
    ) -> models.Ship: ...
    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[True],
        **options: Unpack[CallOptions],
    ) -> models.ExpectedShip: ...
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Ship | models.ExpectedShip:
        """Find a ship by its call sign.

        Needs the scope `ship:read`. Ships that are expected have other fields.
        Source: guess.

        Args:
            call_sign: Call sign of the ship.
            is_expected: Ships on their way, in place of those in the harbour.
                Default: False.

        Returns:
            The ships, or the one that was asked for.

        Raises:
            NotFoundError: There is none.

        Example:
            await client.ships.find("text")
        """
        operation: Operation[models.Ship | models.ExpectedShip] = (
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
        stops: Sequence[models.Stop] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Ship | models.ExpectedShip:
        """Announce a ship. Source: guess.

        Args:
            arrives_at: When it comes.
            leaves_at: When it leaves; null for never.
            zone: Of its home. Format: IANA time zone.
            stops: Where it was before.

        Returns:
            The ship, which may be there already.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.ships.announce(
                arrives_at=datetime(2026, 9, 1, 8, 30, tzinfo=UTC), zone="Europe/London"
            )
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
        """Send a ship away. Source: guess.

        Args:
            ship_id: Number of the ship.
            call_sign: Call sign of the ship.
            why: A reason.
            note: A remark.

        Raises:
            ConfigurationError: Not exactly one of `ship_id` and `call_sign` is given;
                or none of `why` and `note` is given.

        Example:
            await client.ships.send_away(ship_id=569, why="text")
        """
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        at_least_one(why=why, note=note)
        await self._caller.call(
            ops.SHIPS_SEND_AWAY,
            json={"shipId": ship_id, "callSign": call_sign, "why": why, "note": note},
            options=options,
        )


class Berths(Resource):
    """Places for ships."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Berth]:
        """List berths. Source: guess.

        Args:
            page: Number of the page. Default: 1.
            size: Berths on a page.

        Example:
            async for one in client.berths.list(): ...
        """
        return self._caller.pages(
            ops.BERTHS_LIST, query={"page": page, "size": size}, options=options
        )

    async def get(self, number: int, **options: Unpack[CallOptions]) -> models.Berth:
        """Get one berth. Source: guess.

        Returns:
            A page of berths, or all.

        Raises:
            NotFoundError: There is no such berth.

        Example:
            await client.berths.get(1)
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
        """Tell how many pages there are. Source: guess.

        Args:
            page: Number of the page. Default: 1.
            size: Berths on a page.

        Returns:
            Count of pages.

        Raises:
            NotFoundError: There is no such berth.

        Example:
            await client.berths.count()
        """
        return await self._caller.call(
            ops.BERTHS_COUNT, query={"page": page, "size": size}, options=options
        )

    async def save(
        self,
        *,
        found_by: models.FoundBy | Unset = UNSET,
        number: int | Unset = UNSET,
        quay_side: str | Unset | None = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Berth]:
        """Build a berth, or change one. Source: guess.

        Args:
            found_by: What finds the berth; left out, the first that is given.
            number: Number of the berth.
            quay_side: Side of the quay.

        Returns:
            The new berth if `created`, else the berth after the change.

        Raises:
            ConfigurationError: None of `found_by`, `number` and `quay_side` is given.

        Example:
            await client.berths.save(number=1)
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
    ) -> walks.Pager[models.Movement]:
        """List what a ship did. Source: guess.

        Args:
            ship_id: Number of the ship.
            after: Only what began later.
            before: Only what began earlier.
            limit: Movements in one answer. At most 1000.

        Returns:
            A pager over `Movement`, oldest first.

        Example:
            async for one in client.movements.list(): ...
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


class Cargo(Resource):
    """Cargo in any form."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> walks.Pager[models.Piece]:
        """List cargo. Source: guess.

        Args:
            limit: Pieces on a page.

        Example:
            async for one in client.cargo.list(): ...
        """
        return self._caller.pages(
            ops.CARGO_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> models.Piece:
        """Get a piece of cargo. Source: guess.

        Args:
            id: Number or name of the piece.

        Raises:
            NotFoundError: There is nothing.

        Example:
            await client.cargo.get(400)
        """
        return await self._caller.call(ops.CARGO_GET, query={"id": id}, options=options)

    async def save(
        self,
        *,
        id: int | Unset = UNSET,
        weight: float | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Piece]:
        """Unload cargo, or change what is known of it. Source: guess.

        Args:
            id: The piece; left out, it is new.
            weight: In tons.
            extra: Further fields, by their names in JSON.

        Returns:
            The piece if `created`, else the piece.

        Raises:
            NotFoundError: There is no such piece.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.cargo.save(weight=1.5)
        """
        return await self._caller.call(
            ops.CARGO_SAVE,
            json=with_extra({"id": id, "weight": weight}, extra),
            options=options,
        )


class HarbourApi(Resource):
    """An invented harbour.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.
    """

    ships: Attached[Ships] = Attached(Ships)
    """Ships in the harbour and on their way."""

    berths: Attached[Berths] = Attached(Berths)
    """Places for ships."""

    movements: Attached[Movements] = Attached(Movements)
    """What ships did."""

    cargo: Attached[Cargo] = Attached(Cargo)
    """Cargo in any form."""

    def tides(self, **options: Unpack[CallOptions]) -> walks.Pager[float]:
        """List the tides. Source: guess.

        Example:
            async for one in client.tides(): ...
        """
        return self._caller.pages(ops.TIDES, options=options)
