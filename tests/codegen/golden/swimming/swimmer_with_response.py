# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubSwimmer that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .swimmer import ClubSwimmerApi, Entries, Notices, Times


class TimesWithResponse(WithResponse[Times]):
    """As `Times`, with the HTTP answer around the data."""

    _plain = Times
    list: Final = walking(Times.list)
    bests: Final = responding(Times.bests)


class EntriesWithResponse(WithResponse[Entries]):
    """As `Entries`, with the HTTP answer around the data."""

    _plain = Entries
    add: Final = responding(Entries.add)
    toggle: Final = responding(Entries.toggle)


class NoticesWithResponse(WithResponse[Notices]):
    """As `Notices`, with the HTTP answer around the data."""

    _plain = Notices
    list: Final = walking(Notices.list)


class ClubSwimmerApiWithResponse(WithResponse[ClubSwimmerApi]):
    """As `ClubSwimmerApi`, with the HTTP answer around the data."""

    _plain = ClubSwimmerApi
    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)
    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)
    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)
    me: Final = responding(ClubSwimmerApi.me)
