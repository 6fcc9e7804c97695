"""What type checkers see of bulks. Checked, never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TypedDict, assert_type

from homeroom import UNSET, BulkOutcome, ClassCom, Classe365, ManageBac, Response, Saved
from homeroom.bulk import Bulk, Row, RowDone, RowFailed, RowsOutcome, bulk
from homeroom.classcom.models import DeferredEnrollment, Enrollment, User
from homeroom.classe365.models import Record
from homeroom.errors import HomeroomError, PartialFailure, RowsError
from homeroom.managebac.models import SchoolClass, StudentResult
from homeroom.options import Unset


class Person(TypedDict):
    """A row may have a type of its own."""

    email: str
    user_name: str


async def outcomes(com: ClassCom) -> None:
    """Results are those of the method."""
    people: list[Person] = [{"email": "ada@example.org", "user_name": "Ada"}]
    run = bulk(com.users.save, people, concurrency=8)
    assert_type(run, Bulk[Saved[User]])
    outcome = await run
    assert_type(outcome, RowsOutcome[Saved[User]])
    assert_type(run.outcome, RowsOutcome[Saved[User]])
    assert_type(outcome.succeeded, tuple[RowDone[Saved[User]], ...])
    assert_type(outcome.succeeded[0].result.record, User)
    assert_type(outcome.failed, tuple[RowFailed, ...])
    assert_type(outcome.unknown, tuple[RowFailed, ...])
    assert_type(outcome.failed[0].error, HomeroomError)
    assert_type(outcome.not_sent, tuple[Row, ...])
    assert_type(outcome.not_sent[0].arguments, Mapping[str, object])
    assert_type(outcome.again, tuple[Mapping[str, object], ...])
    assert_type(outcome.by_message(), Mapping[str, tuple[RowFailed, ...]])
    assert_type(outcome.stopped, HomeroomError | None)
    assert_type(outcome.ok, bool)
    assert_type([one.index for one in outcome], list[int])
    await bulk(com.users.save, outcome.again)
    outcome.raise_for_failures()
    wider: RowsOutcome[object] = outcome
    print(wider)
    outcome.succeeded = ()  # type: ignore[misc]
    print(outcome.failed[0].result)  # type: ignore[attr-defined]


async def methods(com: ClassCom, e365: Classe365, mb: ManageBac) -> None:
    """Any method that is awaited will do, of views and with responses as well."""
    none: list[dict[str, object]] = []
    one = await bulk(com.enrollments.create, none)
    assert_type(one, RowsOutcome[Enrollment | DeferredEnrollment])
    assert_type(await bulk(mb.classes.update, none), RowsOutcome[SchoolClass])
    levels = await bulk(mb.classes.update_students, none)
    assert_type(levels, RowsOutcome[BulkOutcome[StudentResult]])
    view = mb.with_options(timeout=3).with_response
    answers = await bulk(view.classes.update, none)
    assert_type(answers, RowsOutcome[Response[SchoolClass]])
    saved = await bulk(e365.resource("teachers").save, none)
    assert_type(saved, RowsOutcome[Saved[Record]])
    bulk(mb.classes.list, none)  # type: ignore[arg-type]
    bulk(mb.classes.update(1), none)  # type: ignore[arg-type]
    bulk(mb.with_options, none)  # type: ignore[arg-type]
    bulk(mb, none)  # type: ignore[arg-type]


def rows(mb: ManageBac, some: int | Unset) -> None:
    """Rows are mappings, from whatever gives them."""

    def generator() -> Iterator[dict[str, int]]:
        yield {"class_id": 5}

    async def later() -> AsyncIterator[dict[str, int]]:
        yield {"class_id": 5}

    bulk(mb.classes.get, generator())
    bulk(mb.classes.get, later(), concurrency=some)
    bulk(mb.classes.get, ({"class_id": n} for n in range(3)), concurrency=UNSET)
    bulk(mb.classes.get, [5])  # type: ignore[list-item]
    bulk(mb.classes.get, "5")  # type: ignore[arg-type]
    bulk(mb.classes.get, later)  # type: ignore[arg-type]
    bulk(mb.classes.get, [], 8)  # type: ignore[call-arg]
    bulk(mb.classes.get, [], concurrency="8")  # type: ignore[arg-type]
    bulk(mb.classes.get, [], concurrency=None)  # type: ignore[arg-type]


def errors(refused: RowsError, partial: PartialFailure) -> None:
    """Errors of a bulk say which rows they are about."""
    assert_type(refused.problems, Mapping[int, tuple[str, ...]])
    if isinstance(partial.outcome, RowsOutcome):
        print(partial.outcome.again)
