# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubSwimmer."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from homeroom._core import walks
from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["ClubSwimmerApi", "Entries", "Notices", "Times"]


class Times(Resource):
    """Times that were swum."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SwimTime]:
        """List the times that a swimmer swam. Source: guess.

        Args:
            from_: First day.
            to: Last day.

        Returns:
            A pager over `SwimTime`, newest first, up to 25 on a page, back to `from_`.

        Example:
            async for one in client.times.list(): ...
        """
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": OWNER},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )

    async def bests(self, **options: Unpack[CallOptions]) -> dict[str, float]:
        """Get the best time of a swimmer in each style. Source: guess.

        Returns:
            Seconds by style.

        Example:
            await client.times.bests()
        """
        return await self._caller.call(
            ops.TIMES_BESTS, path={"swimmer_id": OWNER}, options=options
        )


class Entries(Resource):
    """Entries for races."""

    async def add(
        self,
        race_id: int,
        *,
        style: models.Style,
        remark: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Enter a race. Source: guess.

        Raises:
            ConflictError: The race is full.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.entries.add(749, style=Style.BREAST)
        """
        await self._caller.call(
            ops.ENTRIES_ADD,
            path={"race_id": race_id},
            form={"swimmer": OWNER, "style": style, "remark": remark},
            options=options,
        )

    async def toggle(self, entry_id: int, **options: Unpack[CallOptions]) -> None:
        """Confirm an entry, or take the confirmation back. Source: guess.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.entries.toggle(374)
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": OWNER},
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


class ClubSwimmerApi(Resource):
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

    async def me(self, **options: Unpack[CallOptions]) -> models.Swimmer:
        """Get the account that is logged in. Source: guess.

        Example:
            await client.me()
        """
        return await self._caller.call(ops.ME_SWIMMER, options=options)
