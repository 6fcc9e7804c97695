"""How lists may page; the vendor's document does not say how they do."""

from __future__ import annotations

from typing import cast

from homeroom._core.plans import CursorPlan, Paging, ProbePlan
from homeroom._core.walks.described import (
    ByCursor as ByCursor,
    ByOffset as ByOffset,
    ByPage as ByPage,
)


def probe(spec: Paging) -> Paging:
    """The plan of a list that says by its answers how it pages, or does not."""
    known = cast("CursorPlan", spec)
    page, offset = known.probe
    return ProbePlan(
        cursor=known.cursor,
        next=known.next,
        page=page,
        offset=offset,
        size=known.size,
        items=known.items,
        key="id",
        # Not `meta.count`, which may as well be that of the page.
        totals=("meta.total", "meta.total_count", "meta.total_records"),
    )


def items_of(spec: Paging) -> str:
    """Where the spec says that the records are."""
    return cast("CursorPlan", spec).items
