# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of templates."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import INDIRECT, OpenEnum, OpenModel

__all__ = ["Template", "TemplateStatus"]


@define(kw_only=True, repr=False)
class Template(OpenModel):
    """Contents that new classes can start with.

    Which fields are always there is a guess. Source: vendor document.
    """

    template_id: str
    """Class's own identifier of the template. Format: UUID."""
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the template."""
    status: TemplateStatus | None = None
    """Whether it is ready for use."""


class TemplateStatus(OpenEnum):
    """Whether a template is ready for use. Source: vendor document."""

    PUBLISHED = "published"
    DRAFT = "draft"
