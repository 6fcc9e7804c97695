"""Pages with values that no spec expects, against the same pages without them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.classe365.models import RecordPage, StudentPage
from homeroom.managebac.models import ClassPage
from tests.bench.answers import classe365, managebac
from tests.bench.measure import Row, interleave, spent
from tests.bench.peers import pydantics

REPEATS: Final = 40
ROUNDS: Final = 15
ONE, ALL = range(50, 51), range(100)


def odd_classes(which: range) -> bytes:
    """A page of classes, some of which were made at a time that is none."""
    answer = json.loads(managebac.page(1))
    for number in which:
        answer["classes"][number]["created_at"] = "soon"
    return json.dumps(answer).encode()


def holed_classes() -> bytes:
    """A page of classes, each of which has a null among its teachers."""
    answer = json.loads(managebac.page(1))
    for one in answer["classes"]:
        one["teachers"].append(None)
    return json.dumps(answer).encode()


def odd_students() -> bytes:
    """A page of students whose empty map is written as PHP does: as an empty list."""
    answer = json.loads(classe365.students(0, count=1000, more={}))
    return json.dumps({**answer, "meta": []}).encode()


def unknown_rows() -> Iterator[Row]:
    """What members cost that no spec lists, from the third page on."""
    clean = classe365.students(0, count=1000, more={})
    full = classe365.students(0, count=1000, more=classe365.CUSTOM)
    decoder = Decoder()
    figures = interleave(
        {
            "full": spent(partial(decoder.decode, full, StudentPage), REPEATS),
            "clean": spent(partial(decoder.decode, clean, StudentPage), REPEATS),
            "full, pydantic": spent(
                partial(pydantics.StudentPage.model_validate_json, full), REPEATS
            ),
            "free": spent(partial(decoder.decode, clean, RecordPage), REPEATS),
            "free, pydantic": spent(
                partial(pydantics.RecordPage.model_validate_json, clean), REPEATS
            ),
        },
        ROUNDS,
        warm=2,
    )
    known = len(classe365.student(1, {}))
    for kind, count, of in (
        ("full", len(classe365.CUSTOM), known + len(classe365.CUSTOM)),
        ("free", known - 1, known),
    ):
        name = f"decode {classe365.SIZE} records, {count} of {of} members unknown, ms"
        yield Row.of(
            f"{name}, against pydantic v2",
            figures[kind],
            figures[f"{kind}, pydantic"],
            goal="<=0.9",
            setting=pydantics.WITH_EXTRA,
        )
        if kind == "full":
            yield Row.of(
                f"{name}, against a page without them",
                figures[kind],
                figures["clean"],
                goal="<=2.5",
            )


def odd_rows() -> Iterator[Row]:
    """What oddities cost, against the page without them."""
    classes = managebac.page(1)
    students = classe365.students(0, count=1000, more={})
    cases: tuple[tuple[str, str, type[object], bytes, bytes], ...] = (
        ("100, one odd value", "<=2.5", ClassPage, odd_classes(range(50, 51)), classes),
        (
            "100, an odd value in all",
            "<=7",
            ClassPage,
            odd_classes(range(100)),
            classes,
        ),
        ("100, a null in a list of each", "<=4", ClassPage, holed_classes(), classes),
        ("200, an empty map as []", "<=2.5", StudentPage, odd_students(), students),
    )
    for name, goal, form, odd, clean in cases:
        decoder = Decoder()
        figures = interleave(
            {
                "odd": spent(partial(decoder.decode, odd, form), REPEATS),
                "clean": spent(partial(decoder.decode, clean, form), REPEATS),
            },
            ROUNDS,
        )
        title = f"decode a page of {name}, ms, against the same without"
        yield Row.of(title, figures["odd"], figures["clean"], goal=goal)


def rows() -> Iterator[Row]:
    """Unknown members, then odd values."""
    yield from unknown_rows()
    yield from odd_rows()
