# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of excusals."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, SENSITIVE, UNSET, Model, OpenModel, Unset

__all__ = ["Excusal", "ExcusalCreate", "ExcusalEnvelope", "ExcusalPage"]
__all__ += ["ExcusalUpdate"]


@define(kw_only=True, repr=False)
class Excusal(OpenModel):
    """An excuse for the absence of a student on one day or more.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the excusal; a sample of those of one day lacks it."""
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    parent_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The parent who asked for it."""
    start_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """Last day."""
    duration: int | None = field(default=None, metadata=SENSITIVE)
    """Number of days, 1 to 12."""
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """Free text, often about health."""
    created_at: datetime | None = None
    updated_at: datetime | None = None


@define(kw_only=True, repr=False)
class ExcusalCreate(Model):
    """The fields of a new excusal. Source: vendor elsewhere."""

    parent_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The parent who asks for it; has to be one of the student's."""
    start_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text."""


@define(kw_only=True, repr=False)
class ExcusalEnvelope(Model):
    """The wrapper around a single excusal. Source: vendor elsewhere."""

    excusal: Excusal


@define(kw_only=True, repr=False)
class ExcusalPage(Model):
    """One page of excusals. Source: vendor elsewhere."""

    excusals: builtins.list[Excusal]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ExcusalUpdate(Model):
    """The fields of an excusal that can be changed. Source: vendor elsewhere."""

    end_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text."""


from .shared import PageMeta
