# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Models of Library."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime

from attrs import define, field

from homeroom._core.model import JSON, UNSET, Model, OpenEnum, Unset, redacted, wire

__all__ = [
    "Answer",
    "Book",
    "BookCoverOption2",
    "BookPage",
    "BookPageData",
    "BooksUpdateManyAnswer",
    "BooksUpdateManyAnswerResultsItem",
    "BooksUpdateManyAnswerResultsItemState",
    "Kind",
    "Loan",
    "Shelf",
]


@define(kw_only=True)
class Answer(Model):
    """A wrapper.

    Source: guess.
    """

    class_: Book = field(metadata=wire("class"))
    """The book, under a reserved word. Source: guess."""


@define(kw_only=True)
class Book(Model):
    """Ends with a quote: ".

    Source: guess.
    """

    isbn: str
    """A backslash \\ and \"\"\" quotes. Source: guess."""
    title: str | None = None
    """Ends with a "quote". Source: guess."""
    returned: datetime | None
    """When it came back; null while it is out. Format: ISO 8601. Source: guess."""
    date: dt.date
    """A field named as its type. Format: YYYY-MM-DD. Source: guess."""
    due: dt.date | None = None
    """When it is due. Format: YYYY-MM-DD. Source: guess."""
    subtitle: str | Unset | None = UNSET
    """Absent and null differ. Source: guess."""
    kinds: builtins.list[Kind] | None = None
    """Its kinds. Source: guess."""
    list: builtins.list[int] | None = None
    """A field named list. Source: guess."""
    from_: str | None = field(default=None, metadata=wire("from"))
    """A reserved word. Source: guess."""
    field_: str | None = field(default=None, metadata=wire("field"))
    """A name that the class body needs. Source: guess."""
    camel_case: bool | None = field(default=None, metadata=wire("camelCase"))
    """In camel case. Source: guess."""
    at_id: float | None = field(default=None, metadata=wire("@id"))
    """Not an identifier. Source: guess."""
    borrower: str | None = field(default=None, repr=redacted)
    """Who has it. Source: third party; somebody."""
    loan: Loan | None = None
    """Its loan. Source: guess."""
    extra: dict[str, JSON] | None = None
    """Whatever else. Source: guess."""
    cover: Kind | BookCoverOption2 | Unset | None = UNSET
    """Either a colour or a picture. Source: guess."""


@define(kw_only=True)
class BookCoverOption2(Model):
    """A picture.

    Source: guess.
    """

    url: str
    """Where it is. Source: guess."""


@define(kw_only=True)
class BookPage(Model):
    """One page of books.

    Source: guess.
    """

    data: BookPageData
    """The wrapper. Source: guess."""
    total_count: int = field(metadata=wire("totalCount"))
    """All books. Source: guess."""


@define(kw_only=True)
class BookPageData(Model):
    """The wrapper.

    Source: guess.
    """

    books: builtins.list[Book]
    """The books. Source: guess."""


@define(kw_only=True)
class BooksUpdateManyAnswer(Model):
    """Results of a change.

    Source: guess.
    """

    results: builtins.list[BooksUpdateManyAnswerResultsItem]
    """The results. Source: guess."""


@define(kw_only=True)
class BooksUpdateManyAnswerResultsItem(Model):
    """One result.

    Source: guess.
    """

    book_id: int = field(metadata=wire("bookId"))
    """The book. Source: guess."""
    state: BooksUpdateManyAnswerResultsItemState
    """How it went. Source: guess."""
    why: JSON
    """Reasons, in any form. Source: guess."""


class BooksUpdateManyAnswerResultsItemState(OpenEnum):
    """How it went.

    Source: guess.
    """

    DONE = "done"
    NOT_FOUND = "not found"
    VALUE_404 = "404"


class Kind(OpenEnum):
    """What kind of book.

    Source: guess.
    """

    NOVEL = "novel"
    COMIC_BOOK = "comic-book"
    VALUE_1984 = "1984"
    NONE = "none"


@define(kw_only=True)
class Loan(Model):
    """A loan, sent and received.

    Source: guess.
    """

    book_id: int = field(metadata=wire("bookId"))
    """The book. Source: guess."""
    until: dt.date | Unset = UNSET
    """Last day. Format: YYYY-MM-DD. Source: guess."""
    reader: str | Unset | None = field(default=UNSET, repr=redacted)
    """Who reads it. Source: guess."""


@define(kw_only=True)
class Shelf(Model):
    """A shelf that holds shelves.

    Source: guess.
    """

    name: str
    """Größe: "groß". Source: guess."""
    inner: builtins.list[Shelf]
    """Shelves inside. Source: guess."""
    outer: Shelf | None = None
    """The shelf around. Source: guess."""
