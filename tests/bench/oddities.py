"""Pages with values that no spec expects, against the same pages without them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.classe365.models import StudentPage
from homeroom.managebac.models import ClassPage
from tests.bench.answers import classe365, managebac
from tests.bench.measure import Row, interleave, spent
from tests.bench.peers import pydantics

REPEATS: Final = 40
ROUNDS: Final = 15

ODDITIES: Final[dict[str, tuple[str, Callable[[int, dict[str, object]], None]]]] = {
    "one odd value": (
        "<=2.5",
        lambda n, row: row.update(created_at="soon") if n == 50 else None,
    ),
    "one empty map as PHP writes it": (
        "<=2.5",
        lambda n, row: row.update(subjects={}, teachers={}) if n == 50 else None,
    ),
    "an odd value in all": ("<=7", lambda _, row: row.update(created_at="soon")),
}


def unknown_rows() -> Iterator[Row]:
    """What members cost that no spec lists, from the third page on."""
    clean = classe365.students(0, count=1000, more={})
    full = classe365.students(0, count=1000, more=classe365.CUSTOM)
    decoder = Decoder()
    figures = interleave(
        {
            "full": spent(partial(decoder.decode, full, StudentPage), REPEATS),
            "clean": spent(partial(decoder.decode, clean, StudentPage), REPEATS),
            "pydantic": spent(
                partial(pydantics.StudentPage.model_validate_json, full), REPEATS
            ),
        },
        ROUNDS,
        warm=2,
    )
    size, count = classe365.SIZE, len(classe365.CUSTOM)
    name = f"decode {size} students with {count} unknown members each, ms, against"
    yield Row.of(
        f"{name} pydantic v2",
        figures["full"],
        figures["pydantic"],
        goal="<=0.9",
        setting=pydantics.WITH_EXTRA,
    )
    yield Row.of(
        f"{name} a page without", figures["full"], figures["clean"], goal="<=2.5"
    )


def odd_rows() -> Iterator[Row]:
    """What oddities cost, against the page without them."""
    clean = managebac.page(1)
    for name, (goal, spoil) in ODDITIES.items():
        answer = json.loads(clean)
        for number, row in enumerate(answer["classes"]):
            spoil(number, row)
        odd, decoder = json.dumps(answer).encode(), Decoder()
        figures = interleave(
            {
                "odd": spent(partial(decoder.decode, odd, ClassPage), REPEATS),
                "clean": spent(partial(decoder.decode, clean, ClassPage), REPEATS),
            },
            ROUNDS,
        )
        title = f"decode a page of 100 with {name}, ms, against a clean one"
        yield Row.of(title, figures["odd"], figures["clean"], goal=goal)


def rows() -> Iterator[Row]:
    """Unknown members, then odd values."""
    yield from unknown_rows()
    yield from odd_rows()
