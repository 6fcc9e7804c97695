"""How lists may page; the vendor's document does not say how they do."""

from __future__ import annotations

from typing import cast

from attrs import frozen

from homeroom._core.plans import CursorPlan, OffsetPlan, Paging, ProbePlan


@frozen(kw_only=True)
class ByCursor:
    """Each page names the cursor of the next (guess)."""

    parameter: str = "cursor"
    """Query parameter that takes the cursor."""
    next: str = "meta.next_cursor"
    """Where in an answer the next cursor is; the last page has none."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, spec: Paging) -> Paging:
        """The plan of a list whose items are where the spec says."""
        return CursorPlan(
            cursor=self.parameter, next=self.next, size=self.size, items=_items(spec)
        )


@frozen(kw_only=True)
class ByPage:
    """Pages have numbers, and the list ends where a page has no records (guess)."""

    parameter: str = "page"
    """Query parameter that takes the number."""
    first: int = 1
    """Number of the first page."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, spec: Paging) -> Paging:
        """The plan of a list whose items are where the spec says."""
        return OffsetPlan(
            offset=self.parameter,
            by_page=True,
            first=self.first,
            size=self.size,
            items=_items(spec),
        )


@frozen(kw_only=True)
class ByOffset:
    """Pages begin after a count of records, up to a page that has none (guess)."""

    parameter: str = "offset"
    """Query parameter that takes the count."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, spec: Paging) -> Paging:
        """The plan of a list whose items are where the spec says."""
        return OffsetPlan(offset=self.parameter, size=self.size, items=_items(spec))


def probe(spec: Paging) -> Paging:
    """The plan of a list that says by its answers how it pages, or does not."""
    return ProbePlan(
        cursor="cursor",
        next="meta.next_cursor",
        page="page",
        offset="offset",
        size="limit",
        items=_items(spec),
        key="id",
        totals=("meta.total", "meta.total_count", "meta.total_records", "meta.count"),
    )


def _items(spec: Paging) -> str:
    return cast("CursorPlan", spec).items
