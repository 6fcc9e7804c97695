# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubCoach."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import date

from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.resource import Resource
from homeroom._core.response import Response
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[SwimTime]:
        """List the times that a swimmer swam.

        Source: guess.

        Args:
            swimmer_id: The swimmer. Source: guess.
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
            path={"swimmer_id": swimmer_id},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def bests(
        self,
        swimmer_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> dict[str, float]:
        """Get the best time of a swimmer in each style.

        Source: guess.

        Args:
            swimmer_id: The swimmer. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            Seconds by style.
        """
        response = await self._caller.call(
            ops.TIMES_BESTS,
            path={"swimmer_id": swimmer_id},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class TimesWithResponse(Resource):
    """As `Times`, with status, headers and attempts around the data."""

    def list(
        self,
        swimmer_id: int,
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
            path={"swimmer_id": swimmer_id},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def bests(
        self,
        swimmer_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[dict[str, float]]:
        """As `Times.bests`, with status, headers and attempts."""
        return await self._caller.call(
            ops.TIMES_BESTS,
            path={"swimmer_id": swimmer_id},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Entries(Resource):
    """Entries for races."""

    async def toggle(
        self,
        entry_id: int,
        *,
        swimmer_id: int,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Confirm an entry, or take the confirmation back.

        Source: guess.

        Args:
            entry_id: The entry. Source: guess.
            swimmer_id: Who swims. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": swimmer_id},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class EntriesWithResponse(Resource):
    """As `Entries`, with status, headers and attempts around the data."""

    async def toggle(
        self,
        entry_id: int,
        *,
        swimmer_id: int,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Entries.toggle`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ENTRIES_TOGGLE,
            path={"entry_id": entry_id},
            query={"swimmerId": swimmer_id},
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

    async def publish(
        self,
        *,
        text: str,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> str:
        """Publish a notice.

        Source: guess.

        Args:
            text: Text of the notice. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            Number of the notice.

        Raises:
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        response = await self._caller.call(
            ops.NOTICES_PUBLISH,
            json={"text": text, "author": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


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

    async def publish(
        self,
        *,
        text: str,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[str]:
        """As `Notices.publish`, with status, headers and attempts."""
        return await self._caller.call(
            ops.NOTICES_PUBLISH,
            json={"text": text, "author": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Swimmers(Resource):
    """Swimmers that a coach trains."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Swimmer]:
        """List swimmers.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The swimmers.
        """
        response = await self._caller.call(
            ops.SWIMMERS_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class SwimmersWithResponse(Resource):
    """As `Swimmers`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Swimmer]]:
        """As `Swimmers.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.SWIMMERS_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ClubCoachApi(Resource):
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

    @property
    def swimmers(self) -> Swimmers:
        """Swimmers that a coach trains."""
        return Swimmers(self._caller)

    async def me(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> CoachAnswerDataUser:
        """Get the account that is logged in.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The account.
        """
        response = await self._caller.call(
            ops.ME_COACH, options=Options(timeout=timeout, retry=retry, headers=headers)
        )
        return response.data


class ClubCoachApiWithResponse(Resource):
    """As `ClubCoachApi`, with status, headers and attempts around the data."""

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

    @property
    def swimmers(self) -> SwimmersWithResponse:
        """Swimmers that a coach trains."""
        return SwimmersWithResponse(self._caller)

    async def me(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[CoachAnswerDataUser]:
        """As `ClubCoachApi.me`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ME_COACH, options=Options(timeout=timeout, retry=retry, headers=headers)
        )
