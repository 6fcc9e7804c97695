# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of subjects."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import INDIRECT, UNSET, Model, OpenModel, Unset

__all__ = ["Subject", "SubjectEnvelope", "SubjectGroup", "SubjectGroupEnvelope"]
__all__ += ["SubjectGroupPage", "SubjectGroupWrite", "SubjectIds", "SubjectPage"]
__all__ += ["SubjectWrite"]


@define(kw_only=True, repr=False)
class Subject(OpenModel):
    """A subject of a programme.

    Lists have `sl_code` and `hl_code`, single answers `code`. Source: vendor elsewhere.
    """

    id: int
    subject_group_id: int | None = None
    custom: bool | None = None
    """Whether the school made it."""
    name: str | None = None
    """Name of the subject. Example: `Biology`."""
    title: str | None = None
    sl: bool | None = None
    """Whether it can be taken at standard level."""
    hl: bool | None = None
    """Whether it can be taken at higher level."""
    code: str | None = None
    sl_code: str | None = None
    """Code of the subject at standard level."""
    hl_code: str | None = None
    """Code of the subject at higher level."""
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the subject."""
    scope_and_sequence_based_on: str | None = None
    """What scope and sequence follow; only `phases` is seen."""
    updated_at: datetime | None = None
    self_taught: bool | None = None
    """Whether students teach it to themselves."""
    phases: builtins.list[str] | None = None
    """Its phases, as text."""
    levels: builtins.list[str] | None = None
    """Its language levels."""
    enabled: bool | None = None
    """Whether the school uses it."""


@define(kw_only=True, repr=False)
class SubjectEnvelope(Model):
    """The wrapper around a single subject. Source: vendor elsewhere."""

    subject: Subject


@define(kw_only=True, repr=False)
class SubjectGroup(OpenModel):
    """A group of subjects, such as Sciences. Source: vendor elsewhere."""

    id: int
    name: str | None = None
    """Name of the group. Example: `Sciences`."""
    custom: bool | None = None
    """Whether the school made it; lists do not tell."""
    max_phase: str | None = None
    """Highest phase, `4` or `5`; in the primary years only. Example: `5`."""
    program: str | None = None
    """Code of the programme. Example: `diploma`."""
    updated_at: datetime | None = None


@define(kw_only=True, repr=False)
class SubjectGroupEnvelope(Model):
    """The wrapper around a single subject group. Source: vendor elsewhere."""

    subject_group: SubjectGroup


@define(kw_only=True, repr=False)
class SubjectGroupPage(Model):
    """One page of subject groups. Source: vendor elsewhere."""

    subject_groups: builtins.list[SubjectGroup]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class SubjectGroupWrite(Model):
    """The fields of a subject group that can be written. Source: vendor elsewhere."""

    name: str | Unset = UNSET
    """Name of the group. Example: `Sciences`."""
    max_phase: str | Unset = UNSET
    """Highest phase, `4` or `5`; in the primary years only. Example: `5`."""


@define(kw_only=True, repr=False)
class SubjectIds(Model):
    """The subjects that were switched on or off. Source: vendor elsewhere."""

    subject_ids: builtins.list[int]


@define(kw_only=True, repr=False)
class SubjectPage(Model):
    """One page of subjects. Source: vendor elsewhere."""

    subjects: builtins.list[Subject]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class SubjectWrite(Model):
    """The fields of a subject that can be written; not all can be changed later.
    Source: vendor elsewhere.
    """

    subject_group_id: int | Unset = UNSET
    name: str | Unset = UNSET
    """Name of the subject. Example: `Biology`."""
    title: str | Unset = UNSET
    description: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the subject."""
    scope_and_sequence_based_on: str | Unset = UNSET
    """What scope and sequence follow; only `phases` is seen."""
    code: str | Unset = UNSET
    sl: bool | Unset = UNSET
    """Whether it can be taken at standard level."""
    hl: bool | Unset = UNSET
    """Whether it can be taken at higher level."""
    enabled: bool | Unset = UNSET
    """Whether the school uses it."""


from .shared import PageMeta
