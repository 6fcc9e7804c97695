# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of schedules."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import OpenModel, unix

__all__ = ["ClassDate", "CreatedClassDate"]


@define(kw_only=True, repr=False)
class ClassDate(OpenModel):
    """One date of a class. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date. Format: UUID."""
    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    start_time: datetime | None = field(default=None, metadata=unix())
    """When the session starts."""
    end_time: datetime | None = field(default=None, metadata=unix())
    """When the session ends."""
    session_id: str | None = None
    """Perhaps the session that attendance names. (third party)"""


@define(kw_only=True, repr=False)
class CreatedClassDate(OpenModel):
    """What comes back for a new date. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date. Format: UUID."""
