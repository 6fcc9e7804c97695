# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubCoach."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Final, Unpack

from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import CoachAnswerDataUser, Notice, Swimmer, SwimTime

__all__ = [
    "ClubCoachApi",
    "ClubCoachApiWithResponse",
    "Entries",
    "EntriesWithResponse",
    "Notices",
    "NoticesWithResponse",
    "Swimmers",
    "SwimmersWithResponse",
    "Times",
    "TimesWithResponse",
]


class Times(Resource):
    """Times that were swum."""

    def list(
        self,
        swimmer_id: int,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[SwimTime]:
        """List the times that a swimmer swam.

        Source: guess.

        Args:
            swimmer_id: The swimmer. Source: guess.
            from_: First day. Format: YYYY-MM-DD. Source: guess.
            to: Last day. Format: YYYY-MM-DD. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `SwimTime`, newest first, up to 25 on a page, back to `from_`;
            nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": swimmer_id},
            query={"from": from_, "to": to},
            options=options,
        )

    async def bests(
        self, swimmer_id: int, **options: Unpack[CallOptions]
    ) -> dict[str, float]:
        """Get the best time of a swimmer in each style.

        Source: guess.

        Args:
            swimmer_id: The swimmer. Source: guess.
            options: As in `CallOptions`.

        Returns:
            Seconds by style.
        """
        return await self._caller.call(
            ops.TIMES_BESTS, path={"swimmer_id": swimmer_id}, options=options
        )


class TimesWithResponse(WithResponse[Times]):
    """As `Times`, with status, headers and attempts around the data."""

    _plain = Times

    list: Final = walking(Times.list)

    bests: Final = responding(Times.bests)


class Entries(Resource):
    """Entries for races."""

    async def toggle(
        self, entry_id: int, *, swimmer_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Confirm an entry, or take the confirmation back.

        Source: guess.

        Args:
            entry_id: The entry. Source: guess.
            swimmer_id: Who swims. Source: guess.
            options: As in `CallOptions`.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": swimmer_id},
            options=options,
        )


class EntriesWithResponse(WithResponse[Entries]):
    """As `Entries`, with status, headers and attempts around the data."""

    _plain = Entries

    toggle: Final = responding(Entries.toggle)


class Notices(Resource):
    """Notices of the club."""

    def list(self, **options: Unpack[CallOptions]) -> Pager[Notice]:
        """List notices.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            A pager over `Notice`, newest first, up to 10 on a page; nothing is sent
            before it is used.
        """
        return self._caller.pages(ops.NOTICES_LIST, options=options)

    async def publish(self, *, text: str, **options: Unpack[CallOptions]) -> str:
        """Publish a notice.

        Source: guess.

        Args:
            text: Text of the notice. Source: guess.
            options: As in `CallOptions`.

        Returns:
            Number of the notice.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.NOTICES_PUBLISH, json={"text": text, "author": OWNER}, options=options
        )


class NoticesWithResponse(WithResponse[Notices]):
    """As `Notices`, with status, headers and attempts around the data."""

    _plain = Notices

    list: Final = walking(Notices.list)

    publish: Final = responding(Notices.publish)


class Swimmers(Resource):
    """Swimmers that a coach trains."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Swimmer]:
        """List swimmers.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            The swimmers.
        """
        return await self._caller.call(ops.SWIMMERS_LIST, options=options)


class SwimmersWithResponse(WithResponse[Swimmers]):
    """As `Swimmers`, with status, headers and attempts around the data."""

    _plain = Swimmers

    list: Final = responding(Swimmers.list)


class ClubCoachApi(Resource):
    """An invented swimming club with two roles."""

    times: Attached[Times] = Attached(Times)

    entries: Attached[Entries] = Attached(Entries)

    notices: Attached[Notices] = Attached(Notices)

    swimmers: Attached[Swimmers] = Attached(Swimmers)

    async def me(self, **options: Unpack[CallOptions]) -> CoachAnswerDataUser:
        """Get the account that is logged in.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            The account.
        """
        return await self._caller.call(ops.ME_COACH, options=options)


class ClubCoachApiWithResponse(WithResponse[ClubCoachApi]):
    """As `ClubCoachApi`, with status, headers and attempts around the data."""

    _plain = ClubCoachApi

    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)

    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)

    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)

    swimmers: Attached[SwimmersWithResponse] = Attached(SwimmersWithResponse)

    me: Final = responding(ClubCoachApi.me)
