# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubCoach that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .coach import Times, Entries, Notices, Swimmers, ClubCoachApi


class TimesWithResponse(WithResponse[Times]):
    list: Final = walking(Times.list)
    bests: Final = responding(Times.bests)


class EntriesWithResponse(WithResponse[Entries]):
    toggle: Final = responding(Entries.toggle)


class NoticesWithResponse(WithResponse[Notices]):
    list: Final = walking(Notices.list)
    publish: Final = responding(Notices.publish)


class SwimmersWithResponse(WithResponse[Swimmers]):
    list: Final = responding(Swimmers.list)


class ClubCoachApiWithResponse(WithResponse[ClubCoachApi]):
    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)
    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)
    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)
    swimmers: Attached[SwimmersWithResponse] = Attached(SwimmersWithResponse)
    me: Final = responding(ClubCoachApi.me)
