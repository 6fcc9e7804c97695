# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Models of Library."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, JSON, NOTHING_MORE, UNSET, Model, OpenEnum
from homeroom._core.model import OpenModel, Unset, json_name, rest

__all__ = ["Answer", "Book", "BookCoverOption2", "BookPage", "BookPageData"]
__all__ += ["BooksUpdateManyAnswerResultsItem"]
__all__ += ["BooksUpdateManyAnswerResultsItemState", "Kind", "Loan", "Shelf"]


@define(kw_only=True, repr=False)
class Answer(OpenModel):
    """A wrapper. Source: guess."""

    class_: Book = field(metadata=json_name("class"))
    """The book, under a reserved word."""


@define(kw_only=True, repr=False)
class Book(Model):
    """Ends with a quote: ". Source: guess."""

    isbn: str
    """A backslash \\ and \"\"\" quotes."""
    title: str | None = None
    """Ends with a "quote"."""
    returned: datetime | None
    """When it came back; null while it is out."""
    date: dt.date
    """A field named as its type."""
    due: dt.date | None = None
    subtitle: str | Unset | None = UNSET
    """Absent and null differ."""
    kinds: builtins.list[Kind] | None = None
    list: builtins.list[int] | None = None
    """A field named list."""
    from_: str | None = field(default=None, metadata=json_name("from"))
    """A reserved word."""
    field_: str | None = field(default=None, metadata=json_name("field"))
    """A name that the class body needs."""
    camel_case: bool | None = field(default=None, metadata=json_name("camelCase"))
    at_id: float | None = field(default=None, metadata=json_name("@id"))
    """Not an identifier."""
    borrower: str | None = field(default=None, metadata=DIRECT)
    """(third party)"""
    loan: Loan | None = None
    extra: dict[str, JSON] | None = None
    """Whatever else."""
    cover: Kind | BookCoverOption2 | Unset | None = UNSET
    """Either a colour or a picture."""
    extra_: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BookCoverOption2(OpenModel):
    """A picture. Source: guess."""

    url: str
    """Where it is."""


@define(kw_only=True, repr=False)
class BookPage(Model):
    """One page of books. Source: guess."""

    data: BookPageData
    total_count: int = field(metadata=json_name("totalCount"))
    """All books."""


@define(kw_only=True, repr=False)
class BookPageData(Model):
    """The wrapper. Source: guess."""

    books: builtins.list[Book]


@define(kw_only=True, repr=False)
class BooksUpdateManyAnswer(Model):
    """Results of a change. Source: guess."""

    results: builtins.list[BooksUpdateManyAnswerResultsItem]


@define(kw_only=True, repr=False)
class BooksUpdateManyAnswerResultsItem(OpenModel):
    """One result. Source: guess."""

    book_id: int = field(metadata=json_name("bookId"))
    state: BooksUpdateManyAnswerResultsItemState
    why: JSON
    """Reasons, in any form."""


class BooksUpdateManyAnswerResultsItemState(OpenEnum):
    """How it went. Source: guess."""

    DONE = "done"
    NOT_FOUND = "not found"
    VALUE_404 = "404"


class Kind(OpenEnum):
    """What kind of book. Source: guess."""

    NOVEL = "novel"
    COMIC_BOOK = "comic-book"
    VALUE_1984 = "1984"
    NONE = "none"


@define(kw_only=True, repr=False)
class Loan(OpenModel):
    """A loan, sent and received. Source: guess."""

    book_id: int = field(metadata=json_name("bookId"))
    until: dt.date | Unset = UNSET
    """Last day."""
    reader: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Who reads it."""


@define(kw_only=True, repr=False)
class Shelf(OpenModel):
    """A shelf that holds shelves. Source: guess."""

    name: str
    """Größe: "groß"."""
    inner: builtins.list[Shelf]
    """Shelves inside."""
    outer: Shelf | None = None
    """The shelf around."""
