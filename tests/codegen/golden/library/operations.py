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
    method="GET",
    path="/books",
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
    method="POST",
    path="/books",
    safety="unsafe",
    body=lambda: models.Answer,
)
BOOKS_UPDATE_MANY: Final[
    Operation[BulkOutcome[models.BooksUpdateManyAnswerResultsItem]]
] = Operation(
    name="books.update_many",
    method="PATCH",
    path="/books/bulk",
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
    method="GET",
    path="/books/{number}",
    safety="idempotent",
    body=lambda: models.Answer,
    unwrap="class_",
)
SHELVES_LIST: Final[Operation[list[models.Shelf]]] = Operation(
    name="shelves.list",
    method="GET",
    path="/shelves",
    safety="idempotent",
    body=lambda: list[models.Shelf],
)
HOURS: Final[Operation[dict[str, list[str]]]] = Operation(
    name="hours",
    method="GET",
    path="/hours",
    safety="idempotent",
    body=dict[str, list[str]],
)
