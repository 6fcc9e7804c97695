# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubSwimmer."""

from __future__ import annotations

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
from .models import Notice, Style, Swimmer, SwimTime

__all__ = [
    "ClubSwimmerApi",
    "ClubSwimmerApiWithResponse",
    "Entries",
    "EntriesWithResponse",
    "Notices",
    "NoticesWithResponse",
    "Times",
    "TimesWithResponse",
]


class Times(Resource):
    """Times that were swum."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[SwimTime]:
        """List the times that a swimmer swam.

        Source: guess.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: guess.
            to: Last day. Format: YYYY-MM-DD. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `SwimTime`, newest first, up to 25 on a page, back to `from_`;
            nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": OWNER},
            query={"from": from_, "to": to},
            options=options,
        )

    async def bests(self, **options: Unpack[CallOptions]) -> dict[str, float]:
        """Get the best time of a swimmer in each style.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            Seconds by style.
        """
        return await self._caller.call(
            ops.TIMES_BESTS, path={"swimmer_id": OWNER}, options=options
        )


class TimesWithResponse(WithResponse[Times]):
    """As `Times`, with status, headers and attempts around the data."""

    _plain = Times

    list: Final = walking(Times.list)

    bests: Final = responding(Times.bests)


class Entries(Resource):
    """Entries for races."""

    async def add(
        self,
        race_id: int,
        *,
        style: Style,
        remark: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Enter a race.

        Source: guess.

        Args:
            race_id: The race. Source: guess.
            style: In which style. Source: guess.
            remark: A remark. Source: guess.
            options: As in `CallOptions`.

        Raises:
            ConflictError: The race is full. Source: guess.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_ADD,
            path={"race_id": race_id},
            form={"swimmer": OWNER, "style": style, "remark": remark},
            options=options,
        )

    async def toggle(self, entry_id: int, **options: Unpack[CallOptions]) -> None:
        """Confirm an entry, or take the confirmation back.

        Source: guess.

        Args:
            entry_id: The entry. Source: guess.
            options: As in `CallOptions`.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": OWNER},
            options=options,
        )


class EntriesWithResponse(WithResponse[Entries]):
    """As `Entries`, with status, headers and attempts around the data."""

    _plain = Entries

    add: Final = responding(Entries.add)

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


class NoticesWithResponse(WithResponse[Notices]):
    """As `Notices`, with status, headers and attempts around the data."""

    _plain = Notices

    list: Final = walking(Notices.list)


class ClubSwimmerApi(Resource):
    """An invented swimming club with two roles."""

    times: Attached[Times] = Attached(Times)

    entries: Attached[Entries] = Attached(Entries)

    notices: Attached[Notices] = Attached(Notices)

    async def me(self, **options: Unpack[CallOptions]) -> Swimmer:
        """Get the account that is logged in.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            The swimmer.
        """
        return await self._caller.call(ops.ME_SWIMMER, options=options)


class ClubSwimmerApiWithResponse(WithResponse[ClubSwimmerApi]):
    """As `ClubSwimmerApi`, with status, headers and attempts around the data."""

    _plain = ClubSwimmerApi

    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)

    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)

    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)

    me: Final = responding(ClubSwimmerApi.me)
