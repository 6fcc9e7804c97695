# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of shared."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import JSON, NOTHING_MORE, Model, OpenEnum, OpenModel, rest

__all__ = ["Acknowledgement", "ItemStatus", "PageMeta"]


@define(kw_only=True, repr=False)
class Acknowledgement(OpenModel):
    """The request was carried out. Source: vendor document."""

    status: str
    """The word `ok`. Example: `ok`."""


class ItemStatus(OpenEnum):
    """What became of one item of a bulk request. Source: vendor document."""

    OK = "ok"
    UNPROCESSABLE_ENTITY = "unprocessable_entity"
    NOT_FOUND = "not_found"


@define(kw_only=True, repr=False)
class PageMeta(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    current_page: int | None = None
    """Number of this page, from 1."""
    total_pages: int | None = None
    """Number of pages."""
    total_count: int | None = None
    """Number of records on all pages."""
    per_page: int | None = None
    """Records on a full page, as the service decided."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE,
        repr=False,
        metadata=rest("next_page", "prev_page", "modified_since", "deleted_since"),
    )
