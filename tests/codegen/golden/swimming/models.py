# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Models of ClubSwimmer and ClubCoach."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SCHOOL_TIME, UNSET, Model
from homeroom._core.model import OpenEnum, OpenModel, Unset, json_name

__all__ = ["CoachAnswerDataUser", "Notice", "NoticePage", "NoticePageData", "Style"]
__all__ += ["SwimTime", "Swimmer", "TimePage"]


@define(kw_only=True, repr=False)
class Bests(Model):
    """Best times, wrapped. Source: guess."""

    data: dict[str, float]
    """Seconds by style."""


@define(kw_only=True, repr=False)
class CoachAnswer(Model):
    """A coach, wrapped. Source: guess."""

    data: CoachAnswerData


@define(kw_only=True, repr=False)
class CoachAnswerData(Model):
    """The wrapper. Source: guess."""

    user: CoachAnswerDataUser


@define(kw_only=True, repr=False)
class CoachAnswerDataUser(OpenModel):
    """A coach. Source: guess."""

    email: str = field(metadata=DIRECT)


@define(kw_only=True, repr=False)
class Notice(OpenModel):
    """A notice. Source: guess."""

    id: str
    text: str


@define(kw_only=True, repr=False)
class NoticePage(Model):
    """One page of notices. Source: guess."""

    data: NoticePageData


@define(kw_only=True, repr=False)
class NoticePageData(Model):
    """The wrapper. Source: guess."""

    notices: list[Notice]


@define(kw_only=True, repr=False)
class Published(Model):
    """A notice, wrapped. Source: guess."""

    data: PublishedData


@define(kw_only=True, repr=False)
class PublishedData(Model):
    """The wrapper. Source: guess."""

    notice: Notice


class Style(OpenEnum):
    """A style. Source: guess."""

    BREAST = "breast"
    BACK = "back"
    BUTTERFLY = "butterfly"
    NO = "no"


@define(kw_only=True, repr=False)
class SwimTime(OpenModel):
    """A time that was swum. Source: guess."""

    time_id: int = field(metadata=json_name("timeId"))
    """Number of the time."""
    style: Style
    swum_at: datetime | Unset | None = field(
        default=UNSET, metadata=json_name("swumAt") | SCHOOL_TIME
    )
    """When it was swum. In the school's local time. Example: `2024-05-06 07:08:09`."""
    splits: dict[str, float] | Unset | None = UNSET
    """Seconds by lane marker."""


@define(kw_only=True, repr=False)
class Swimmer(OpenModel):
    """A swimmer. Source: guess."""

    id: int = field(metadata=ID_OF_PERSON)
    name: str = field(metadata=DIRECT)
    """First and last name."""


@define(kw_only=True, repr=False)
class SwimmerAnswer(Model):
    """A swimmer, wrapped. Source: guess."""

    data: SwimmerAnswerData


@define(kw_only=True, repr=False)
class SwimmerAnswerData(Model):
    """The wrapper. Source: guess."""

    user: Swimmer


@define(kw_only=True, repr=False)
class SwimmerList(Model):
    """Swimmers, wrapped. Source: guess."""

    data: list[Swimmer]


@define(kw_only=True, repr=False)
class TimePage(Model):
    """One page of times. Source: guess."""

    times: list[SwimTime] = field(metadata=json_name("data"))
