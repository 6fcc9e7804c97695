"""What changed in a list since a time: active, archived and deleted records."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import datetime, timedelta
from itertools import product
from operator import attrgetter
from typing import Final, Generic, TypeVar, Unpack, cast

from attrs import field, frozen

from homeroom._core import walks
from homeroom._core.options import CallOptions
from homeroom._core.resource import Resource

T = TypeVar("T")

OVERLAP: Final = timedelta(seconds=1)
"""How much earlier is asked for: lists differ in whether the moment itself counts."""


@frozen
class Change(Generic[T]):
    """A record that was changed or deleted."""

    record: T = field(repr=False)
    """As it is now; of one that was deleted, perhaps no more than its id."""
    deleted: bool
    """Whether it was deleted, and not created, changed, archived or restored."""
    archived: bool
    """Whether it is in the list of archived ones, which the record need not say."""


class Changing(Resource, Generic[T]):
    """A resource whose list filters by modification, deletion and archive."""

    async def changes(
        self, *, since: datetime, **options: Unpack[CallOptions]
    ) -> AsyncGenerator[Change[T], None]:
        """Walk all that changed since a time, whether active, archived or deleted.

        A list shows active records or archived ones, and deleted ones under a filter of
        their own, so four lists are walked. Keep the time at which a walk began, and
        give it as `since` next time: what changed meanwhile comes then, and may come
        in both.

        Args:
            since: With a zone, such as `datetime.now(UTC) - timedelta(days=1)`. A
                second earlier is asked for.
            options: Of each call; see `CallOptions`.

        Yields:
            Each record, and whether it was deleted.

        Raises:
            CallError: A page could not be had.
        """
        begin, seen = since - OVERLAP, set[tuple[object, ...]]()
        walk = cast("Callable[..., walks.Pager[T]]", attrgetter("list")(self))
        stamp = attrgetter("id", "updated_at")
        for deleted, archived in product((False, True), repeat=2):
            query = {"deleted_since" if deleted else "modified_since": begin}
            pager = walk(archived=archived, **query, **options)
            async with aclosing(aiter(pager)) as records:
                async for one in records:
                    key = (deleted, *stamp(one))
                    if key not in seen:
                        seen.add(key)
                        yield Change(one, deleted, archived)
