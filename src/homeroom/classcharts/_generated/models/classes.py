# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of classes."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, INDIRECT, Model, OpenModel

__all__ = ["ClassesEnvelope", "SchoolClass"]


@define(kw_only=True, repr=False)
class ClassesEnvelope(Model):
    """The wrapper around classes. Source: third party."""

    data: list[SchoolClass]


@define(kw_only=True, repr=False)
class SchoolClass(OpenModel):
    """A class of a pupil. Source: third party."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    subject: str | None = None
    """Name of the subject."""
    room: str | None = None
    """Name of the room."""
    teacher: str | None = field(default=None, metadata=DIRECT)
    """Name of the first teacher."""
    teachers: list[str] | None = field(default=None, metadata=DIRECT)
    """Names of all teachers."""
