"""Ways to page, as a user describes them."""

from __future__ import annotations

from attrs import frozen

from homeroom._core.plans import CursorPlan, LastIdPlan, OffsetPlan, PagePlan, Paging


@frozen(kw_only=True)
class ByNumber:
    """Pages have numbers, and say how many there are."""

    parameter: str = "page"
    """Query parameter that takes the number."""
    size: str = "per_page"
    """Query parameter for the page size."""
    first: int = 1
    """Number of the first page."""
    page_size: int = 100
    """Items on a page where no size is asked for."""
    max_size: int = 200
    """The largest page that the server gives."""
    total: str | None = "meta.total_count"
    """Where in an answer the count of all items is; `None` if nowhere."""
    pages: str | None = "meta.total_pages"
    """Where the count of pages is; `None` if nowhere."""
    next: str | None = None
    """Where the number of the next page is; `None` if nowhere."""
    key: str = "id"
    """What tells an item from others."""

    def plan(self, items: str, around: str) -> Paging:
        """The plan of a list whose items are there, and its counts below a path."""

        def below(path: str | None) -> str | None:
            return None if path is None else around + path

        return PagePlan(
            page=self.parameter,
            size=self.size,
            first=self.first,
            default_size=self.page_size,
            max_size=self.max_size,
            items=items,
            pages=below(self.pages),
            total=below(self.total),
            more=below(self.next),
            key=self.key,
        )


@frozen(kw_only=True)
class ByCursor:
    """Each page names the cursor of the next."""

    parameter: str = "cursor"
    """Query parameter that takes the cursor."""
    next: str = "meta.next_cursor"
    """Where in an answer the next cursor is; the last page has none."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, items: str, around: str) -> Paging:
        """The plan of a list whose items are there, and its cursor below a path."""
        return CursorPlan(
            cursor=self.parameter, next=around + self.next, size=self.size, items=items
        )


@frozen(kw_only=True)
class ByPage:
    """Pages have numbers and no count; a page without items is the end."""

    parameter: str = "page"
    """Query parameter that takes the number."""
    first: int = 1
    """Number of the first page."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, items: str, around: str) -> Paging:
        """The plan of a list whose items are there."""
        return OffsetPlan(
            offset=self.parameter,
            by_page=True,
            first=self.first,
            size=self.size,
            items=items,
        )


@frozen(kw_only=True)
class ByOffset:
    """Pages begin after a count of items; a page without items is the end."""

    parameter: str = "offset"
    """Query parameter that takes the count."""
    size: str | None = "limit"
    """Query parameter for the page size; `None` if there is none."""

    def plan(self, items: str, around: str) -> Paging:
        """The plan of a list whose items are there."""
        return OffsetPlan(offset=self.parameter, size=self.size, items=items)


@frozen(kw_only=True)
class ByLastId:
    """A page begins after the item whose key is given; the end is one without items."""

    parameter: str = "last_id"
    """Query parameter that takes the key of the last item."""
    key: str = "id"
    """What tells an item from others."""

    def plan(self, items: str, around: str) -> Paging:
        """The plan of a list whose items are there."""
        return LastIdPlan(next=self.parameter, items=items, key=self.key)


Described = ByNumber | ByCursor | ByPage | ByOffset | ByLastId
