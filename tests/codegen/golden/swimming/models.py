# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Models of ClubSwimmer and ClubCoach.

`Source` is where a fact comes from, at a class or method and then at what differs from
it: `vendor document` (the page that the client is built on), `vendor elsewhere` (other
text of the vendor), `third party` (code or text of somebody else) or `guess`.
"""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from homeroom._core.model import UNSET, Model, OpenEnum, Unset, redacted, wire

__all__ = [
    "Bests",
    "CoachAnswer",
    "CoachAnswerData",
    "CoachAnswerDataUser",
    "Notice",
    "NoticePage",
    "NoticePageData",
    "Published",
    "PublishedData",
    "Style",
    "SwimTime",
    "Swimmer",
    "SwimmerAnswer",
    "SwimmerAnswerData",
    "SwimmerList",
    "TimePage",
]


@define(kw_only=True)
class Bests(Model):
    """Best times, wrapped. Source: guess."""

    data: dict[str, float]
    """Seconds by style."""


@define(kw_only=True)
class CoachAnswer(Model):
    """A coach, wrapped. Source: guess."""

    data: CoachAnswerData
    """The wrapper."""


@define(kw_only=True)
class CoachAnswerData(Model):
    """The wrapper. Source: guess."""

    user: CoachAnswerDataUser


@define(kw_only=True)
class CoachAnswerDataUser(Model):
    """A coach. Source: guess."""

    email: str = field(repr=redacted)
    """The address."""


@define(kw_only=True)
class Notice(Model):
    """A notice. Source: guess."""

    id: str
    """Number of the notice."""
    text: str


@define(kw_only=True)
class NoticePage(Model):
    """One page of notices. Source: guess."""

    data: NoticePageData
    """The wrapper."""


@define(kw_only=True)
class NoticePageData(Model):
    """The wrapper. Source: guess."""

    notices: list[Notice]


@define(kw_only=True)
class Published(Model):
    """A notice, wrapped. Source: guess."""

    data: PublishedData
    """The wrapper."""


@define(kw_only=True)
class PublishedData(Model):
    """The wrapper. Source: guess."""

    notice: Notice


class Style(OpenEnum):
    """A style. Source: guess."""

    BREAST = "breast"
    BACK = "back"
    BUTTERFLY = "butterfly"
    NO = "no"


@define(kw_only=True)
class SwimTime(Model):
    """A time that was swum. Source: guess."""

    time_id: int = field(metadata=wire("timeId"))
    """Number of the time."""
    style: Style
    swum_at: datetime | Unset | None = field(default=UNSET, metadata=wire("swumAt"))
    """When it was swum. Format: YYYY-MM-DD HH:MM:SS, local. Example: `2024-05-06
    07:08:09`.
    """
    splits: dict[str, float] | Unset | None = UNSET
    """Seconds by lane marker."""


@define(kw_only=True)
class Swimmer(Model):
    """A swimmer. Source: guess."""

    id: int
    """Number of the swimmer."""
    name: str = field(repr=redacted)
    """First and last name."""


@define(kw_only=True)
class SwimmerAnswer(Model):
    """A swimmer, wrapped. Source: guess."""

    data: SwimmerAnswerData
    """The wrapper."""


@define(kw_only=True)
class SwimmerAnswerData(Model):
    """The wrapper. Source: guess."""

    user: Swimmer


@define(kw_only=True)
class SwimmerList(Model):
    """Swimmers, wrapped. Source: guess."""

    data: list[Swimmer]


@define(kw_only=True)
class TimePage(Model):
    """One page of times. Source: guess."""

    times: list[SwimTime] = field(metadata=wire("data"))
