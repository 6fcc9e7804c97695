# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of pupil_fields."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import SENSITIVE, Model, OpenModel

__all__ = ["CustomField", "CustomFields", "CustomFieldsEnvelope"]


@define(kw_only=True, repr=False)
class CustomField(OpenModel):
    """A field that a school added to its pupils. Source: third party."""

    id: int
    name: str | None = None
    graphic: str | None = None
    """Picture or colour of the field."""
    value: str | None = field(default=None, metadata=SENSITIVE)
    """Its value for the pupil."""


@define(kw_only=True, repr=False)
class CustomFields(OpenModel):
    """The fields that a school added to a pupil, and a note. Source: third party."""

    note: str | None = field(default=None, metadata=SENSITIVE)
    """A note on the pupil."""
    fields: list[CustomField]


@define(kw_only=True, repr=False)
class CustomFieldsEnvelope(Model):
    """The wrapper around the school's own fields. Source: third party."""

    data: CustomFields
