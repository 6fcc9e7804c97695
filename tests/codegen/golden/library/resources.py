# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Methods of Library."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date

from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.resource import Resource
from homeroom._core.response import Response
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Book]:
        """List books.

        Source: guess; invented.

        Args:
            kinds: Kinds to list. Source: guess.
            from_: First day of publication. Format: YYYY-MM-DD. Source: guess.
            page: Page to start from. At least 0. Default: 0. Source: guess.
            page_size: Books on a page. At least 1. At most 50. Default: 20. Source:
                guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `Book`; nothing is sent before it is used.
        """
        return self._caller.pages(
            ops.BOOKS_LIST,
            query={"kinds": kinds, "from": from_, "page": page, "pageSize": page_size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
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
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The book.

        Raises:
            ConflictError: The book is there already. Source: guess.
            StatusError: The library is a teapot. Source: guess.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        response = await self._caller.call(
            ops.BOOKS_CREATE,
            json={
                "title": title,
                "class": class_,
                "language": language,
                "tags": tags,
                "loan": loan,
                "notes": notes,
            },
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def update_many(
        self,
        *,
        loans: Sequence[Loan],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> BulkOutcome[BooksUpdateManyAnswerResultsItem]:
        """Change many books.

        Source: guess.

        Args:
            loans: The loans. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            One result for each loan.
        """
        response = await self._caller.call(
            ops.BOOKS_UPDATE_MANY,
            json={"loans": loans},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def get(
        self,
        number: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Book:
        """Get one book.

        Source: guess.

        Args:
            number: The book. Source: guess.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The book.
        """
        response = await self._caller.call(
            ops.BOOKS_GET,
            path={"number": number},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class BooksWithResponse(Resource):
    """As `Books`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        kinds: Sequence[Kind] | Unset = UNSET,
        from_: date | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[Book]:
        """As `Books.list`."""
        return self._caller.pages(
            ops.BOOKS_LIST,
            query={"kinds": kinds, "from": from_, "page": page, "pageSize": page_size},
            options=Options(timeout=timeout, retry=retry, headers=headers),
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
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Answer]:
        """As `Books.create`, with status, headers and attempts."""
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
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def update_many(
        self,
        *,
        loans: Sequence[Loan],
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[BulkOutcome[BooksUpdateManyAnswerResultsItem]]:
        """As `Books.update_many`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BOOKS_UPDATE_MANY,
            json={"loans": loans},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        number: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Book]:
        """As `Books.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BOOKS_GET,
            path={"number": number},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Shelves(Resource):
    """Shelves, each inside another."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Shelf]:
        """List all shelves.

        Say "hello", 'hello' and \"\"\"hello\"\"\". A path such as C:\\new\\table, an Ω
        and a 漢字.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The shelves.
        """
        response = await self._caller.call(
            ops.SHELVES_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class ShelvesWithResponse(Resource):
    """As `Shelves`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Shelf]]:
        """As `Shelves.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.SHELVES_LIST,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class LibraryApi(Resource):
    """An invented library; every construct that codegen knows."""

    @property
    def books(self) -> Books:
        """Books of the library."""
        return Books(self._caller)

    @property
    def shelves(self) -> Shelves:
        """Shelves, each inside another."""
        return Shelves(self._caller)

    async def hours(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> dict[str, list[str]]:
        """Tell the opening hours.

        Source: guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            Hours by day.
        """
        response = await self._caller.call(
            ops.HOURS, options=Options(timeout=timeout, retry=retry, headers=headers)
        )
        return response.data


class LibraryApiWithResponse(Resource):
    """As `LibraryApi`, with status, headers and attempts around the data."""

    @property
    def books(self) -> BooksWithResponse:
        """Books of the library."""
        return BooksWithResponse(self._caller)

    @property
    def shelves(self) -> ShelvesWithResponse:
        """Shelves, each inside another."""
        return ShelvesWithResponse(self._caller)

    async def hours(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[dict[str, list[str]]]:
        """As `LibraryApi.hours`, with status, headers and attempts."""
        return await self._caller.call(
            ops.HOURS, options=Options(timeout=timeout, retry=retry, headers=headers)
        )
