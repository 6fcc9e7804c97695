"""What records keep in memory, against pydantic's."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.classe365.models import StudentPage
from homeroom.managebac.models import ClassPage
from tests.bench.answers import classe365, managebac
from tests.bench.measure import Row, interleave
from tests.bench.peers import pydantics

RECORDS: Final = 4_000
ROUNDS: Final = 5

Decode = Callable[[bytes], object]


def held(decode: Decode, bodies: Sequence[bytes]) -> float:
    """Bytes that each record keeps, once all pages are decoded."""
    decode(bodies[0])  # What is made once is not the records'.
    gc.collect()
    tracemalloc.start()
    kept = [decode(body) for body in bodies]
    found = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return found / RECORDS


def rows() -> Iterator[Row]:
    """Records as the spec says, then some of which it says half."""
    classes = [managebac.page(n + 1) for n in range(RECORDS // 100)]
    students = [
        classe365.students(begun, count=RECORDS, more=classe365.CUSTOM)
        for begun in range(0, RECORDS, classe365.SIZE)
    ]
    decoder, count = Decoder(), len(classe365.CUSTOM)
    kinds: tuple[tuple[str, Sequence[bytes], Decode, Decode, str, str], ...] = (
        (
            "a class",
            classes,
            lambda body: decoder.decode(body, ClassPage),
            pydantics.ClassPage.model_validate_json,
            "<=0.45",
            pydantics.SETTING,
        ),
        (
            f"a student with {count} unknown members",
            students,
            lambda body: decoder.decode(body, StudentPage),
            pydantics.StudentPage.model_validate_json,
            "<=0.65",
            pydantics.WITH_EXTRA,
        ),
    )
    for name, bodies, ours, peer, goal, setting in kinds:
        figures = interleave(
            {"ours": partial(held, ours, bodies), "peer": partial(held, peer, bodies)},
            ROUNDS,
        )
        yield Row.of(
            f"bytes that {name} keeps, against pydantic v2",
            figures["ours"],
            figures["peer"],
            goal=goal,
            setting=setting,
        )
