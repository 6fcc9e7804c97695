# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubCoach that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .coach import ClubCoachApi, Entries, Notices, Swimmers, Times


class TimesWithResponse(WithResponse[Times]):
    """As `Times`, with the HTTP answer around the data."""

    _plain = Times
    list: Final = walking(Times.list)
    bests: Final = responding(Times.bests)


class EntriesWithResponse(WithResponse[Entries]):
    """As `Entries`, with the HTTP answer around the data."""

    _plain = Entries
    toggle: Final = responding(Entries.toggle)


class NoticesWithResponse(WithResponse[Notices]):
    """As `Notices`, with the HTTP answer around the data."""

    _plain = Notices
    list: Final = walking(Notices.list)
    publish: Final = responding(Notices.publish)


class SwimmersWithResponse(WithResponse[Swimmers]):
    """As `Swimmers`, with the HTTP answer around the data."""

    _plain = Swimmers
    list: Final = responding(Swimmers.list)


class ClubCoachApiWithResponse(WithResponse[ClubCoachApi]):
    """As `ClubCoachApi`, with the HTTP answer around the data."""

    _plain = ClubCoachApi
    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)
    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)
    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)
    swimmers: Attached[SwimmersWithResponse] = Attached(SwimmersWithResponse)
    me: Final = responding(ClubCoachApi.me)
