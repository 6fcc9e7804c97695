# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of behaviour."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import JSON, NOTHING_MORE, SENSITIVE, Model, OpenModel
from homeroom._core.model import json_name, rest

__all__ = ["BehaviourMeta", "BehaviourReport", "BehaviourStep", "BehaviourSummary"]


@define(kw_only=True, repr=False)
class BehaviourMeta(OpenModel):
    """The period that counts of behaviour points are about. Source: third party."""

    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    step_size: str | None = None
    """Length of the steps in a chart. Example: `week`."""


@define(kw_only=True, repr=False)
class BehaviourReport(Model):
    """The counts of behaviour points, with their period. Source: third party."""

    summary: BehaviourSummary = field(metadata=json_name("data"))
    meta: BehaviourMeta | None = None
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class BehaviourStep(OpenModel):
    """Counts of behaviour points for one step of time. Source: third party."""

    positive: int | None = field(default=None, metadata=SENSITIVE)
    """Number of positive points."""
    negative: int | None = field(default=None, metadata=SENSITIVE)
    """Number of negative points; may be below zero."""
    name: str | None = None
    """Label of the step, its first day as month/day/year. Example: `9/4/2023`."""
    start: dt.date | None = None
    """First day."""
    end: dt.date | None = None
    """Last day."""


@define(kw_only=True, repr=False)
class BehaviourSummary(OpenModel):
    """Counts of behaviour points. Source: third party."""

    timeline: list[BehaviourStep] | None = field(default=None, metadata=SENSITIVE)
    """Counts by week, or by another step."""
    positive_reasons: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Number of points by what they were given for."""
    negative_reasons: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Number of points by what they were given for."""
    other_positive: list[str] | None = field(default=None, metadata=SENSITIVE)
    """Further reasons of positive points, without a chart of their own."""
    other_negative: list[str] | None = field(default=None, metadata=SENSITIVE)
    """Further reasons of negative points, without a chart of their own."""
    other_positive_count: list[dict[str, int]] | dict[str, int] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Number of points by further reason."""
    other_negative_count: list[dict[str, int]] | dict[str, int] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Number of points by further reason; may be negative."""
