# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubSwimmer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.resource import Resource
from homeroom._core.response import Response
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[SwimTime]:
        """List the times that a swimmer swam.

        Source: guess.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: guess.
            to: Last day. Format: YYYY-MM-DD. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `SwimTime`, newest first, up to 25 on a page, back to `from_`;
            nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def bests(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> dict[str, float]:
        """Get the best time of a swimmer in each style.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            Seconds by style.
        """
        response = await self._caller.call(
            ops.TIMES_BESTS,
            path={"swimmer_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class TimesWithResponse(Resource):
    """As `Times`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[SwimTime]:
        """As `Times.list`."""
        return self._caller.pages(
            ops.TIMES_LIST,
            path={"swimmer_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def bests(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[dict[str, float]]:
        """As `Times.bests`, with status, headers and attempts."""
        return await self._caller.call(
            ops.TIMES_BESTS,
            path={"swimmer_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Entries(Resource):
    """Entries for races."""

    async def add(
        self,
        race_id: int,
        *,
        style: Style,
        remark: str | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Enter a race.

        Source: guess.

        Args:
            race_id: The race. Source: guess.
            style: In which style. Source: guess.
            remark: A remark. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            ConflictError: The race is full. Source: guess.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_ADD,
            path={"race_id": race_id},
            form={"swimmer": OWNER, "style": style, "remark": remark},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def toggle(
        self,
        entry_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Confirm an entry, or take the confirmation back.

        Source: guess.

        Args:
            entry_id: The entry. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class EntriesWithResponse(Resource):
    """As `Entries`, with status, headers and attempts around the data."""

    async def add(
        self,
        race_id: int,
        *,
        style: Style,
        remark: str | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Entries.add`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ENTRIES_ADD,
            path={"race_id": race_id},
            form={"swimmer": OWNER, "style": style, "remark": remark},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def toggle(
        self,
        entry_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Entries.toggle`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Notices(Resource):
    """Notices of the club."""

    def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Notice]:
        """List notices.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `Notice`, newest first, up to 10 on a page; nothing is sent
            before it is used.
        """
        return self._caller.pages(
            ops.NOTICES_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class NoticesWithResponse(Resource):
    """As `Notices`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Notice]:
        """As `Notices.list`."""
        return self._caller.pages(
            ops.NOTICES_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ClubSwimmerApi(Resource):
    """An invented swimming club with two roles."""

    @property
    def times(self) -> Times:
        """Times that were swum."""
        return Times(self._caller)

    @property
    def entries(self) -> Entries:
        """Entries for races."""
        return Entries(self._caller)

    @property
    def notices(self) -> Notices:
        """Notices of the club."""
        return Notices(self._caller)

    async def me(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Swimmer:
        """Get the account that is logged in.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The swimmer.
        """
        response = await self._caller.call(
            ops.ME_SWIMMER,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class ClubSwimmerApiWithResponse(Resource):
    """As `ClubSwimmerApi`, with status, headers and attempts around the data."""

    @property
    def times(self) -> TimesWithResponse:
        """Times that were swum."""
        return TimesWithResponse(self._caller)

    @property
    def entries(self) -> EntriesWithResponse:
        """Entries for races."""
        return EntriesWithResponse(self._caller)

    @property
    def notices(self) -> NoticesWithResponse:
        """Notices of the club."""
        return NoticesWithResponse(self._caller)

    async def me(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Swimmer]:
        """As `ClubSwimmerApi.me`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ME_SWIMMER,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
