"""What changed in a list since a time: active, archived and deleted records."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar, Unpack

from attrs import field, frozen

from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom.managebac._generated.models import SchoolClass
from homeroom.managebac._generated.resources import Classes as GeneratedClasses

T = TypeVar("T")

OVERLAP: Final = timedelta(seconds=1)
"""How much earlier is asked for: whether the moment itself counts is not documented."""


@frozen
class Change(Generic[T]):
    """A record that was changed or deleted."""

    record: T = field(repr=False)
    """As it is now; of one that was deleted, perhaps no more than its id."""
    deleted: bool
    """Whether it was deleted, and not created, changed, archived or restored."""
    archived: bool
    """Whether it is in the list of archived ones, which the record need not say."""


class Classes(GeneratedClasses):
    """Classes of the school and the students in them."""

    async def changes(
        self,
        *,
        since: datetime,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> AsyncGenerator[Change[SchoolClass], None]:
        """Walk all that changed since a time, whether active, archived or deleted.

        A list shows active classes or archived ones, and deleted ones under a filter of
        their own, so four lists are walked. Keep the time at which a walk began, and
        give it as `since` next time: what changed meanwhile comes then. A class may
        come in both; take each as the latest word.

        Args:
            since: With a zone, such as `datetime.now(UTC) - timedelta(days=1)`. A
                second earlier is asked for.
            per_page: Classes on a page.
            options: Of each call; see `CallOptions`.

        Yields:
            Each record, and whether it was deleted.

        Raises:
            CallError: A page could not be had.
        """
        begin, seen = since - OVERLAP, set[tuple[int, bool, datetime | None]]()
        for deleted in (False, True):
            for archived in (False, True):
                pager = self.list(
                    modified_since=UNSET if deleted else begin,
                    deleted_since=begin if deleted else UNSET,
                    archived=archived,
                    per_page=per_page,
                    **options,
                )
                async with aclosing(pager.pages()) as pages:
                    async for page in pages:
                        for one in page.items:
                            key = one.id, deleted, one.updated_at or None
                            if key not in seen:
                                seen.add(key)
                                yield Change(one, deleted, archived)
