# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of pupil_fields."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, Model
from homeroom._core.model import rest

__all__ = ["CustomField", "CustomFields", "CustomFieldsEnvelope"]


@define(kw_only=True, repr=False)
class CustomField(Model):
    """A field that a school added to its pupils. Source: third party."""

    id: int
    """Unique number of the field."""
    name: str | None = None
    graphic: str | None = None
    """Picture or colour of the field."""
    value: str | None = field(default=None, metadata=SENSITIVE)
    """Its value for the pupil."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CustomFields(Model):
    """The fields that a school added to a pupil, and a note. Source: third party."""

    note: str | None = field(default=None, metadata=SENSITIVE)
    """A note on the pupil."""
    fields: list[CustomField]
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CustomFieldsEnvelope(Model):
    """The wrapper around the school's own fields. Source: third party."""

    data: CustomFields
