# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of report_cards."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, JSON, NOTHING_MORE, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenModel, Unset, json_name, rest

__all__ = ["ParentComment", "ReportCard", "ReportCardAnswer", "ReportCardMeta"]
__all__ += ["ReportCardPreview", "ReportCardsEnvelope", "SummaryComment"]
__all__ += ["SummaryCommentEnvelope", "Target", "TargetCard", "TargetEnvelope"]
__all__ += ["TargetPeriod", "TargetPreview", "TargetProgress"]


@define(kw_only=True, repr=False)
class ParentComment(OpenModel):
    """What a parent wrote on a report card. Source: third party."""

    id: int | None = None
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The text."""
    date: str | None = None
    """When it was written, `DD/MM/YYYY HH:mm`. Example: `01/06/2023 09:00`."""
    can_edit: bool | None = None
    """Whether the viewer may change it."""


@define(kw_only=True, repr=False)
class ReportCard(OpenModel):
    """A report card with its targets. Source: third party."""

    id: int
    start_date: str | None = None
    """First day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `01/06/2023`.
    """
    end_date: str | None = None
    """Last day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `03/06/2023`.
    """
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why the pupil has the card."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The reason in more words."""
    level: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Who watches over the card."""
    teacher: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Name of the teacher."""
    parent_comments: list[ParentComment] | Unset | None = UNSET
    targets: list[TargetPreview] | None = None
    """The targets, whose ids `report_cards.target` takes."""


@define(kw_only=True, repr=False)
class ReportCardAnswer(Model):
    """A report card, and the days of the week that it forbids. Source: third party."""

    card: list[ReportCard] | ReportCard = field(metadata=json_name("data"))
    """The card, or a list of one."""
    meta: ReportCardMeta | None = None
    """The days of the week that it forbids."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class ReportCardMeta(OpenModel):
    """What a report card forbids. Source: third party."""

    forbidden_days_of_week: list[int] | None = None
    """Days of the week by number. Which day is 0, and what is forbidden on them, is
    not known.
    """


@define(kw_only=True, repr=False)
class ReportCardPreview(OpenModel):
    """A report card, as a list shows it. Source: third party."""

    id: int
    start_date: str | None = None
    """First day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `01/06/2023`.
    """
    end_date: str | None = None
    """Last day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `03/06/2023`.
    """
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why the pupil has the card."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The reason in more words."""


@define(kw_only=True, repr=False)
class ReportCardsEnvelope(Model):
    """The wrapper around the list of report cards. Source: third party."""

    data: list[ReportCardPreview]


@define(kw_only=True, repr=False)
class SummaryComment(OpenModel):
    """The summary that a teacher wrote on a report card. Source: third party."""

    id: int
    report_card_id: int | None = None
    text: str | None = field(default=None, metadata=SENSITIVE)
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    date: str | None = None
    """When it was written, `DD/MM/YYYY HH:mm`. Example: `01/06/2023 09:00`."""


@define(kw_only=True, repr=False)
class SummaryCommentEnvelope(Model):
    """The wrapper around a summary. Source: third party."""

    data: list[SummaryComment] | SummaryComment
    """The comment, or a list of comments."""


@define(kw_only=True, repr=False)
class Target(OpenModel):
    """A target of a report card. Source: third party."""

    id: int | None = None
    description: str | None = field(default=None, metadata=SENSITIVE)
    """What the pupil is to do."""
    pupil_report_card: TargetCard | Unset | None = UNSET


@define(kw_only=True, repr=False)
class TargetCard(OpenModel):
    """The card that a target belongs to. Source: third party."""

    id: int | None = None
    required_teacher_action: str | Unset | None = UNSET
    """What teachers have to do. Example: `ranking`."""


@define(kw_only=True, repr=False)
class TargetEnvelope(Model):
    """The wrapper around a target and its periods. Source: third party."""

    data: TargetProgress
    """The target and its periods."""


@define(kw_only=True, repr=False)
class TargetPeriod(OpenModel):
    """How a pupil kept a target in one period. Source: third party."""

    id: int | None = None
    label: str | None = None
    """Name of the period. Example: `P1`."""
    met: YesNo | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Whether the target was kept; null when nothing was noted."""
    mark_id: int | Unset | None = UNSET
    """Unique number of what was noted."""
    mark_ranking: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """How well the target was kept."""
    comment_description: str | None = field(default=None, metadata=SENSITIVE)
    """What the teacher wrote."""
    comment_created: str | None = None
    """When the teacher wrote it, `DD/MM/YYYY HH:mm`."""
    teacher_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)


@define(kw_only=True, repr=False)
class TargetPreview(OpenModel):
    """A target of a report card, as the card shows it. Source: third party."""

    id: int | None = None


@define(kw_only=True, repr=False)
class TargetProgress(OpenModel):
    """How a pupil kept one target of a report card. Source: third party."""

    target: Target | None = None
    periods: list[TargetPeriod]
    """The periods of the day."""


from .shared import YesNo
