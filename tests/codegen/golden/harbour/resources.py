# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Methods of Harbour."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, overload

from homeroom._core.groups import at_least_one, exactly_one, first_given, with_extra
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.plans import Operation
from homeroom._core.resource import Resource
from homeroom._core.response import Response, Saved
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Ship]: ...

    @overload
    async def list(
        self,
        *,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[ExpectedShip]: ...

    async def list(
        self,
        *,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Ship] | builtins.list[ExpectedShip]:
        """List ships.

        Ships that are expected have other fields.

        Needs the scope `ship:read`.

        Source: guess.

        Args:
            is_expected: Ships on their way, in place of those in the harbour. Default:
                False. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The ships, or the one that was asked for.

        Raises:
            NotFoundError: There is no such ship. Source: guess.
        """
        operation: Operation[builtins.list[Ship] | builtins.list[ExpectedShip]] = (
            ops.SHIPS_LIST_IS_EXPECTED if is_expected else ops.SHIPS_LIST
        )
        response = await self._caller.call(
            operation,
            query={"isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[False] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Ship: ...

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> ExpectedShip: ...

    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
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
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

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
        response = await self._caller.call(
            operation,
            query={"shipId": ship_id, "callSign": call_sign, "isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Ship: ...

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> ExpectedShip: ...

    async def find(
        self,
        call_sign: str,
        *,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Ship | ExpectedShip:
        """Find a ship by its call sign.

        Ships that are expected have other fields.

        Needs the scope `ship:read`.

        Source: guess.

        Args:
            call_sign: Call sign of the ship. Source: guess.
            is_expected: Ships on their way, in place of those in the harbour. Default:
                False. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The ships, or the one that was asked for.

        Raises:
            NotFoundError: There is no such ship. Source: guess.
            NotFoundError: The answer is an empty list.
        """
        operation: Operation[Ship | ExpectedShip] = (
            ops.SHIPS_FIND_IS_EXPECTED if is_expected else ops.SHIPS_FIND
        )
        response = await self._caller.call(
            operation,
            query={"callSign": call_sign, "isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def announce(
        self,
        *,
        arrives_at: datetime,
        leaves_at: datetime | Unset | None = UNSET,
        zone: str,
        stops: Sequence[Stop] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Ship | ExpectedShip:
        """Announce a ship.

        Source: guess.

        Args:
            arrives_at: When it comes. Format: seconds since 1970. Source: guess.
            leaves_at: When it leaves; null for never. Format: seconds since 1970.
                Source: guess.
            zone: Of its home. Format: IANA time zone. Source: guess.
            stops: Where it was before. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The ship, which may be there already.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        response = await self._caller.call(
            ops.SHIPS_ANNOUNCE,
            json={
                "arrivesAt": unix_seconds(arrives_at),
                "leavesAt": unix_seconds(leaves_at),
                "timeZone": time_zone(zone),
                "stops": stops,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def send_away(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        why: str | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Send a ship away.

        Source: guess.

        Args:
            ship_id: Number of the ship. Source: guess.
            call_sign: Call sign of the ship. Source: guess.
            why: A reason. Source: guess.
            note: A remark. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            ConfigurationError: Not exactly one of `ship_id` and `call_sign` is given.
            ConfigurationError: None of `why` and `note` is given.
        """
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        at_least_one(why=why, note=note)
        await self._caller.call(
            ops.SHIPS_SEND_AWAY,
            json={"shipId": ship_id, "callSign": call_sign, "why": why, "note": note},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ShipsWithResponse(Resource):
    """As `Ships`, with status, headers and attempts around the data."""

    @overload
    async def list(
        self,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Ship]]: ...

    @overload
    async def list(
        self,
        *,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[ExpectedShip]]: ...

    async def list(
        self,
        *,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Ship] | builtins.list[ExpectedShip]]:
        """As `Ships.list`, with status, headers and attempts."""
        operation: Operation[builtins.list[Ship] | builtins.list[ExpectedShip]] = (
            ops.SHIPS_LIST_IS_EXPECTED if is_expected else ops.SHIPS_LIST
        )
        return await self._caller.call(
            operation,
            query={"isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[False] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Ship]: ...

    @overload
    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[ExpectedShip]: ...

    async def get(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Ship | ExpectedShip]:
        """As `Ships.get`, with status, headers and attempts."""
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        operation: Operation[Ship | ExpectedShip] = (
            ops.SHIPS_GET_IS_EXPECTED if is_expected else ops.SHIPS_GET
        )
        return await self._caller.call(
            operation,
            query={"shipId": ship_id, "callSign": call_sign, "isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[False] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Ship]: ...

    @overload
    async def find(
        self,
        call_sign: str,
        *,
        is_expected: Literal[True],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[ExpectedShip]: ...

    async def find(
        self,
        call_sign: str,
        *,
        is_expected: bool | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Ship | ExpectedShip]:
        """As `Ships.find`, with status, headers and attempts."""
        operation: Operation[Ship | ExpectedShip] = (
            ops.SHIPS_FIND_IS_EXPECTED if is_expected else ops.SHIPS_FIND
        )
        return await self._caller.call(
            operation,
            query={"callSign": call_sign, "isExpected": is_expected},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def announce(
        self,
        *,
        arrives_at: datetime,
        leaves_at: datetime | Unset | None = UNSET,
        zone: str,
        stops: Sequence[Stop] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Ship | ExpectedShip]:
        """As `Ships.announce`, with status, headers and attempts."""
        return await self._caller.call(
            ops.SHIPS_ANNOUNCE,
            json={
                "arrivesAt": unix_seconds(arrives_at),
                "leavesAt": unix_seconds(leaves_at),
                "timeZone": time_zone(zone),
                "stops": stops,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def send_away(
        self,
        *,
        ship_id: int | Unset = UNSET,
        call_sign: str | Unset = UNSET,
        why: str | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Ships.send_away`, with status, headers and attempts."""
        exactly_one(ship_id=ship_id, call_sign=call_sign)
        at_least_one(why=why, note=note)
        return await self._caller.call(
            ops.SHIPS_SEND_AWAY,
            json={"shipId": ship_id, "callSign": call_sign, "why": why, "note": note},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Berths(Resource):
    """Places for ships."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Berth]:
        """List berths.

        Source: guess.

        Args:
            page: Number of the page. Default: 1. Source: guess.
            size: Berths on a page. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `Berth`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.BERTHS_LIST,
            query={"page": page, "size": size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        number: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Berth:
        """Get one berth.

        Source: guess.

        Args:
            number: Number of the berth. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A page of berths, or all.

        Raises:
            NotFoundError: There is no such berth. Source: guess.
            NotFoundError: The answer is an empty list.
        """
        response = await self._caller.call(
            ops.BERTHS_GET,
            query={"number": number},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def count(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> int:
        """Tell how many pages there are.

        Source: guess.

        Args:
            page: Number of the page. Default: 1. Source: guess.
            size: Berths on a page. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            Count of pages.

        Raises:
            NotFoundError: There is no such berth. Source: guess.
        """
        response = await self._caller.call(
            ops.BERTHS_COUNT,
            query={"page": page, "size": size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def save(
        self,
        *,
        found_by: FoundBy | Unset = UNSET,
        number: int | Unset = UNSET,
        quay_side: str | Unset | None = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Saved[Berth]:
        """Build a berth, or change one.

        Source: guess.

        Args:
            found_by: What finds the berth; left out, the first that is given. Source:
                guess.
            number: Number of the berth. Source: guess.
            quay_side: Side of the quay. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            `created` is false: The berth after the change. `created` is true: The new
            berth.

        Raises:
            ConfigurationError: None of `found_by`, `number` and `quay_side` is given.
        """
        response = await self._caller.call(
            ops.BERTHS_SAVE,
            json={
                "foundBy": first_given(found_by, number=number, quaySide=quay_side),
                "number": number,
                "quaySide": quay_side,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class BerthsWithResponse(Resource):
    """As `Berths`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Berth]:
        """As `Berths.list`."""
        return self._caller.pages(
            ops.BERTHS_LIST,
            query={"page": page, "size": size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        number: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Berth]:
        """As `Berths.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BERTHS_GET,
            query={"number": number},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def count(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[int]:
        """As `Berths.count`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BERTHS_COUNT,
            query={"page": page, "size": size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def save(
        self,
        *,
        found_by: FoundBy | Unset = UNSET,
        number: int | Unset = UNSET,
        quay_side: str | Unset | None = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Saved[Berth]]:
        """As `Berths.save`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BERTHS_SAVE,
            json={
                "foundBy": first_given(found_by, number=number, quaySide=quay_side),
                "number": number,
                "quaySide": quay_side,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Movement]:
        """List what a ship did.

        Source: guess.

        Args:
            ship_id: Number of the ship. Source: guess.
            after: Only what began later. Format: seconds since 1970. Source: guess.
            before: Only what began earlier. Source: guess.
            limit: Movements in one answer. At most 1000. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

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
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class MovementsWithResponse(Resource):
    """As `Movements`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        ship_id: int | Unset = UNSET,
        after: datetime | Unset = UNSET,
        before: datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Movement]:
        """As `Movements.list`."""
        return self._caller.pages(
            ops.MOVEMENTS_LIST,
            query={
                "shipId": ship_id,
                "after": unix_seconds(after),
                "before": unix_seconds(before, up=True),
                "limit": limit,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Cargo(Resource):
    """Cargo in any form."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Piece]:
        """List cargo.

        Source: guess.

        Args:
            limit: Pieces on a page. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `Piece`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.CARGO_LIST,
            query={"limit": limit},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        id: int | str,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Piece:
        """Get a piece of cargo.

        Source: guess.

        Args:
            id: Number or name of the piece. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The piece.

        Raises:
            NotFoundError: There is nothing. Source: guess.
        """
        response = await self._caller.call(
            ops.CARGO_GET,
            query={"id": id},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def save(
        self,
        *,
        id: int | Unset = UNSET,
        weight: float | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Saved[Piece]:
        """Unload cargo, or change what is known of it.

        Source: guess.

        Args:
            id: The piece; left out, it is new. Source: guess.
            weight: In tons. Source: guess.
            extra: Further fields, by their names in JSON.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            `created` is false: The piece. `created` is true: The piece.

        Raises:
            NotFoundError: There is no such piece. Source: guess.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        response = await self._caller.call(
            ops.CARGO_SAVE,
            json=with_extra({"id": id, "weight": weight}, extra),
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class CargoWithResponse(Resource):
    """As `Cargo`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Piece]:
        """As `Cargo.list`."""
        return self._caller.pages(
            ops.CARGO_LIST,
            query={"limit": limit},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        id: int | str,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Piece]:
        """As `Cargo.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.CARGO_GET,
            query={"id": id},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def save(
        self,
        *,
        id: int | Unset = UNSET,
        weight: float | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Saved[Piece]]:
        """As `Cargo.save`, with status, headers and attempts."""
        return await self._caller.call(
            ops.CARGO_SAVE,
            json=with_extra({"id": id, "weight": weight}, extra),
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class HarbourApi(Resource):
    """An invented harbour."""

    @property
    def ships(self) -> Ships:
        """Ships in the harbour and on their way."""
        return Ships(self._caller)

    @property
    def berths(self) -> Berths:
        """Places for ships."""
        return Berths(self._caller)

    @property
    def movements(self) -> Movements:
        """What ships did."""
        return Movements(self._caller)

    @property
    def cargo(self) -> Cargo:
        """Cargo in any form."""
        return Cargo(self._caller)

    def tides(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[float]:
        """List the tides.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `float`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.TIDES, options=Options(timeout=timeout, retry=retry, headers=headers)
        )


class HarbourApiWithResponse(Resource):
    """As `HarbourApi`, with status, headers and attempts around the data."""

    @property
    def ships(self) -> ShipsWithResponse:
        """Ships in the harbour and on their way."""
        return ShipsWithResponse(self._caller)

    @property
    def berths(self) -> BerthsWithResponse:
        """Places for ships."""
        return BerthsWithResponse(self._caller)

    @property
    def movements(self) -> MovementsWithResponse:
        """What ships did."""
        return MovementsWithResponse(self._caller)

    @property
    def cargo(self) -> CargoWithResponse:
        """Cargo in any form."""
        return CargoWithResponse(self._caller)

    def tides(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[float]:
        """As `HarbourApi.tides`."""
        return self._caller.pages(
            ops.TIDES, options=Options(timeout=timeout, retry=retry, headers=headers)
        )
