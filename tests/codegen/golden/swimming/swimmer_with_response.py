# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Methods of ClubSwimmer that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .swimmer import Times, Entries, Notices, ClubSwimmerApi


class TimesWithResponse(WithResponse[Times]):
    list: Final = walking(Times.list)
    bests: Final = responding(Times.bests)


class EntriesWithResponse(WithResponse[Entries]):
    add: Final = responding(Entries.add)
    toggle: Final = responding(Entries.toggle)


class NoticesWithResponse(WithResponse[Notices]):
    list: Final = walking(Notices.list)


class ClubSwimmerApiWithResponse(WithResponse[ClubSwimmerApi]):
    times: Attached[TimesWithResponse] = Attached(TimesWithResponse)
    entries: Attached[EntriesWithResponse] = Attached(EntriesWithResponse)
    notices: Attached[NoticesWithResponse] = Attached(NoticesWithResponse)
    me: Final = responding(ClubSwimmerApi.me)
