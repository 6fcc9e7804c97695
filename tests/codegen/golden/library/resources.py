# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Methods of Library."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Unpack

from homeroom._core import walks
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["Books", "LibraryApi", "Shelves"]


class Books(Resource):
    """Books of the library."""

    def list(
        self,
        *,
        kinds: Sequence[models.Kind] | Unset = UNSET,
        from_: date | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Book]:
        """List books. Source: guess.

        Args:
            kinds: Kinds to list.
            from_: First day of publication.
            page: Page to start from. At least 0. Default: 0.
            page_size: Books on a page. From 1 to 50. Default: 20.

        Example:
            async for one in client.books.list(): ...
        """
        return self._caller.pages(
            ops.BOOKS_LIST,
            query={
                "kinds": kinds,
                "from": day(from_),
                "page": page,
                "pageSize": page_size,
            },
            options=options,
        )

    async def create(
        self,
        *,
        title: str,
        class_: str | None,
        language: str | Unset | None = UNSET,
        tags: str | Sequence[str] | Unset = UNSET,
        loan: models.Loan | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Add a book. Source: guess.

        Args:
            title: Title.
            class_: Shelf mark; null for none.
            language: Language; null clears it.
            tags: One tag or several.
            loan: Terms of the loan.
            notes: Notes by author.

        Raises:
            ConflictError: The book is there already.
            StatusError: The library is a teapot.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.books.create(title="text", class_="text")
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
        self, *, loans: Sequence[models.Loan], **options: Unpack[CallOptions]
    ) -> BulkOutcome[models.BooksUpdateManyAnswerResultsItem]:
        """Change many books. Source: guess.

        Returns:
            One result for each loan.

        Example:
            await client.books.update_many(loans=[Loan(book_id=337)])
        """
        return await self._caller.call(
            ops.BOOKS_UPDATE_MANY, json={"loans": loans}, options=options
        )

    async def get(self, number: int, **options: Unpack[CallOptions]) -> models.Book:
        """Get one book. Source: guess.

        Example:
            await client.books.get(1)
        """
        return await self._caller.call(
            ops.BOOKS_GET, path={"number": number}, options=options
        )


class Shelves(Resource):
    """Shelves, each inside another."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[models.Shelf]:
        """List all shelves.

        Say "hello", 'hello' and \"\"\"hello\"\"\". A path such as C:\\new\\table, an Ω
        and a 漢字. Source: guess.

        Example:
            await client.shelves.list()
        """
        return await self._caller.call(ops.SHELVES_LIST, options=options)


class LibraryApi(Resource):
    """An invented library; every construct that codegen knows.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.
    """

    books: Attached[Books] = Attached(Books)
    """Books of the library."""

    shelves: Attached[Shelves] = Attached(Shelves)
    """Shelves, each inside another."""

    async def hours(self, **options: Unpack[CallOptions]) -> dict[str, list[str]]:
        """Tell the opening hours. Source: guess.

        Returns:
            Hours by day.

        Example:
            await client.hours()
        """
        return await self._caller.call(ops.HOURS, options=options)
