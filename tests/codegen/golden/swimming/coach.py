# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubCoach."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Unpack

from homeroom._core import walks
from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["ClubCoachApi", "Entries", "Notices", "Swimmers", "Times"]


class Times(Resource):
    """Times that were swum."""

    def list(
        self,
        swimmer_id: int,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SwimTime]:
        """List the times that a swimmer swam. Source: guess.

        Args:
            swimmer_id: The swimmer.
            from_: First day.
            to: Last day.

        Returns:
            A pager over `SwimTime`, newest first, up to 25 on a page, back to `from_`.

        Example:
            async for one in client.times.list(696): ...
        """
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": swimmer_id},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )

    async def bests(
        self, swimmer_id: int, **options: Unpack[CallOptions]
    ) -> dict[str, float]:
        """Get the best time of a swimmer in each style. Source: guess.

        Returns:
            Seconds by style.

        Example:
            await client.times.bests(696)
        """
        return await self._caller.call(
            ops.TIMES_BESTS, path={"swimmer_id": swimmer_id}, options=options
        )


class Entries(Resource):
    """Entries for races."""

    async def toggle(
        self, entry_id: int, *, swimmer_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Confirm an entry, or take the confirmation back. Source: guess.

        Args:
            entry_id: The entry.
            swimmer_id: Who swims.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.entries.toggle(374, swimmer_id=696)
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": swimmer_id},
            options=options,
        )


class Notices(Resource):
    """Notices of the club."""

    def list(self, **options: Unpack[CallOptions]) -> walks.Pager[models.Notice]:
        """List notices. Source: guess.

        Returns:
            A pager over `Notice`, newest first, up to 10 on a page.

        Example:
            async for one in client.notices.list(): ...
        """
        return self._caller.pages(ops.NOTICES_LIST, options=options)

    async def publish(self, *, text: str, **options: Unpack[CallOptions]) -> str:
        """Publish a notice. Source: guess.

        Returns:
            Number of the notice.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.notices.publish(text="text")
        """
        return await self._caller.call(
            ops.NOTICES_PUBLISH, json={"text": text, "author": OWNER}, options=options
        )


class Swimmers(Resource):
    """Swimmers that a coach trains."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Swimmer]:
        """List swimmers. Source: guess.

        Example:
            await client.swimmers.list()
        """
        return await self._caller.call(ops.SWIMMERS_LIST, options=options)


class ClubCoachApi(Resource):
    """An invented swimming club with two roles.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.
    """

    times: Attached[Times] = Attached(Times)
    """Times that were swum."""

    entries: Attached[Entries] = Attached(Entries)
    """Entries for races."""

    notices: Attached[Notices] = Attached(Notices)
    """Notices of the club."""

    swimmers: Attached[Swimmers] = Attached(Swimmers)
    """Swimmers that a coach trains."""

    async def me(self, **options: Unpack[CallOptions]) -> models.CoachAnswerDataUser:
        """Get the account that is logged in. Source: guess.

        Example:
            await client.me()
        """
        return await self._caller.call(ops.ME_COACH, options=options)
