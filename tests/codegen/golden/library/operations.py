# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Plans of Library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.bulk import BulkOutcome
from homeroom._core.plans import BulkPlan, Operation, PagePlan

from . import models

REGIONS: Final[Mapping[str, str]] = {"main": "https://library.example"}
"""Scheme and host by region; the first is the default."""

BOOKS_LIST: Final[Operation[models.Book]] = Operation(
    name="books.list",
    request="GET /books",
    safety="idempotent",
    body=lambda: models.BookPage,
    paging=PagePlan(
        page="page",
        size="pageSize",
        first=0,
        default_size=20,
        max_size=50,
        items="data.books",
        key="isbn",
        total="total_count",
    ),
)
BOOKS_CREATE: Final[Operation[models.Answer]] = Operation(
    name="books.create",
    request="POST /books",
    safety="unsafe",
    body=lambda: models.Answer,
)
BOOKS_UPDATE_MANY: Final[
    Operation[BulkOutcome[models.BooksUpdateManyAnswerResultsItem]]
] = Operation(
    name="books.update_many",
    request="PATCH /books/bulk",
    safety="idempotent",
    body=lambda: models.BooksUpdateManyAnswer,
    bulk=BulkPlan(
        sent="loans",
        items="results",
        key="book_id",
        status="state",
        ok="done",
        errors="why",
    ),
)
BOOKS_GET: Final[Operation[models.Book]] = Operation(
    name="books.get",
    request="GET /books/{number}",
    safety="idempotent",
    body=lambda: models.Answer,
    unwrap="class_",
)
SHELVES_LIST: Final[Operation[list[models.Shelf]]] = Operation(
    name="shelves.list",
    request="GET /shelves",
    safety="idempotent",
    body=lambda: list[models.Shelf],
)
HOURS: Final[Operation[dict[str, list[str]]]] = Operation(
    name="hours",
    request="GET /hours",
    safety="idempotent",
    body=dict[str, list[str]],
)
