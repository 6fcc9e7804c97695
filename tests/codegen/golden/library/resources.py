# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Methods of Library."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Unpack

from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import Answer, Book, BooksUpdateManyAnswerResultsItem, Kind, Loan, Shelf

__all__ = [
    "Books",
    "BooksWithResponse",
    "LibraryApi",
    "LibraryApiWithResponse",
    "Shelves",
    "ShelvesWithResponse",
]


class Books(Resource):
    """Books of the library."""

    def list(
        self,
        *,
        kinds: Sequence[Kind] | Unset = UNSET,
        from_: date | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[Book]:
        """List books.

        Source: guess; invented.

        Args:
            kinds: Kinds to list. Source: guess.
            from_: First day of publication. Format: YYYY-MM-DD. Source: guess.
            page: Page to start from. At least 0. Default: 0. Source: guess.
            page_size: Books on a page. At least 1. At most 50. Default: 20. Source:
                guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Book`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.BOOKS_LIST,
            query={"kinds": kinds, "from": from_, "page": page, "pageSize": page_size},
            options=options,
        )

    async def create(
        self,
        *,
        title: str,
        class_: str | None,
        language: str | Unset | None = UNSET,
        tags: str | Sequence[str] | Unset = UNSET,
        loan: Loan | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Answer:
        """Add a book.

        Source: guess.

        Args:
            title: Title. Source: guess.
            class_: Shelf mark; null for none. Source: guess.
            language: Language; null clears it. Source: guess.
            tags: One tag or several. Source: guess.
            loan: Terms of the loan. Source: guess.
            notes: Notes by author. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The book.

        Raises:
            ConflictError: The book is there already. Source: guess.
            StatusError: The library is a teapot. Source: guess.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.BOOKS_CREATE,
            json={
                "title": title,
                "class": class_,
                "language": language,
                "tags": tags,
                "loan": loan,
                "notes": notes,
            },
            options=options,
        )

    async def update_many(
        self, *, loans: Sequence[Loan], **options: Unpack[CallOptions]
    ) -> BulkOutcome[BooksUpdateManyAnswerResultsItem]:
        """Change many books.

        Source: guess.

        Args:
            loans: The loans. Source: guess.
            options: As in `CallOptions`.

        Returns:
            One result for each loan.
        """
        return await self._caller.call(
            ops.BOOKS_UPDATE_MANY, json={"loans": loans}, options=options
        )

    async def get(self, number: int, **options: Unpack[CallOptions]) -> Book:
        """Get one book.

        Source: guess.

        Args:
            number: The book. Source: guess.
            options: As in `CallOptions`.

        Returns:
            The book.
        """
        return await self._caller.call(
            ops.BOOKS_GET, path={"number": number}, options=options
        )


class BooksWithResponse(WithResponse[Books]):
    """As `Books`, with status, headers and attempts around the data."""

    _plain = Books

    list: Final = walking(Books.list)

    create: Final = responding(Books.create)

    update_many: Final = responding(Books.update_many)

    get: Final = responding(Books.get)


class Shelves(Resource):
    """Shelves, each inside another."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Shelf]:
        """List all shelves.

        Say "hello", 'hello' and \"\"\"hello\"\"\". A path such as C:\\new\\table, an Ω
        and a 漢字.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            The shelves.
        """
        return await self._caller.call(ops.SHELVES_LIST, options=options)


class ShelvesWithResponse(WithResponse[Shelves]):
    """As `Shelves`, with status, headers and attempts around the data."""

    _plain = Shelves

    list: Final = responding(Shelves.list)


class LibraryApi(Resource):
    """An invented library; every construct that codegen knows."""

    books: Attached[Books] = Attached(Books)

    shelves: Attached[Shelves] = Attached(Shelves)

    async def hours(self, **options: Unpack[CallOptions]) -> dict[str, list[str]]:
        """Tell the opening hours.

        Source: guess.

        Args:
            options: As in `CallOptions`.

        Returns:
            Hours by day.
        """
        return await self._caller.call(ops.HOURS, options=options)


class LibraryApiWithResponse(WithResponse[LibraryApi]):
    """As `LibraryApi`, with status, headers and attempts around the data."""

    _plain = LibraryApi

    books: Attached[BooksWithResponse] = Attached(BooksWithResponse)

    shelves: Attached[ShelvesWithResponse] = Attached(ShelvesWithResponse)

    hours: Final = responding(LibraryApi.hours)
