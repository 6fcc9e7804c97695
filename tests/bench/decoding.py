"""Decoding a page of 100 classes: ours, msgspec.Struct, openapi-python-client."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, cast

import msgspec

from codegen.__main__ import ROOT
from codegen.read.spec import read
from homeroom._core.decode import Decoder, decode
from homeroom.managebac.models import ClassPage
from tests.bench.measure import Row, interleave
from tests.bench.page import page

REPEATS = 60
ROUNDS = 9
SPEC = ROOT / "openapi" / "managebac.yaml"


class Teacher(msgspec.Struct):
    """As the spec has it."""

    teacher_id: int
    show_on_reports: bool | None = None
    teacher_archived: bool | None = None


class Subject(msgspec.Struct):
    """As the spec has it."""

    id: int
    name: str | None = None
    subject_group_id: int | None = None
    subject_group: str | None = None


class School(msgspec.Struct):
    """A class, as the spec has it; the practical limit of decoding in Python."""

    id: int
    name: str
    description: str | None = None
    language: str | None = None
    uniq_id: str | None = None
    class_section: str | None = None
    start_term_id: int | None = None
    end_term_id: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    grade: str | None = None
    grade_number: int | None = None
    applicable_levels: list[str] | None = None
    program: str | None = None
    program_code: str | None = None
    subject_id: int | None = None
    subject_name: str | None = None
    subject_group: str | None = None
    subject_group_id: int | None = None
    subject_option: str | list[str] | None = None
    lock_memberships: str | None = None
    archived: bool | None = None
    subjects: list[Subject] | None = None
    teachers: list[Teacher] | None = None


class Meta(msgspec.Struct):
    """As the spec has it."""

    current_page: int
    total_pages: int
    total_count: int
    per_page: int


class Whole(msgspec.Struct):
    """A page."""

    classes: list[School]
    meta: Meta


class FromDict(Protocol):
    """A model of openapi-python-client."""

    def from_dict(self, source: object) -> object:
        """Decode a dict."""
        ...


def peer_model(folder: str) -> FromDict:
    """The page model that openapi-python-client makes from our spec."""
    target, spec = Path(folder) / "peer", Path(folder) / "spec.json"
    spec.write_text(json.dumps(read(SPEC).root.plain()), encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "openapi_python_client", "generate"),
            *("--path", str(spec), "--output-path", str(target), "--meta", "none"),
        ],
        check=True,
        capture_output=True,
    )
    sys.path.insert(0, folder)
    return cast("FromDict", importlib.import_module("peer.models").ClassPage)


def timed(run: Callable[[], object]) -> Callable[[], float]:
    """Milliseconds for one run."""

    def measure() -> float:
        begun = time.perf_counter()
        for _ in range(REPEATS):
            run()
        return (time.perf_counter() - begun) / REPEATS * 1000

    return measure


ODDITIES: dict[str, tuple[str, Callable[[int, dict[str, object]], None]]] = {
    "names that no spec lists in all": ("<=2.5", lambda n, row: row.update(house=n)),
    "one odd value": (
        "<=2.5",
        lambda n, row: row.update(created_at="soon") if n == 50 else None,
    ),
    "an odd value in all": ("<=7", lambda _, row: row.update(created_at="soon")),
}


def odd_rows(clean: bytes) -> Iterator[Row]:
    """What oddities cost, against the page without them."""
    for name, (goal, spoil) in ODDITIES.items():
        answer = json.loads(clean)
        for number, row in enumerate(answer["classes"]):
            spoil(number, row)
        odd, decoder = json.dumps(answer).encode(), Decoder()
        figures = interleave(
            {
                "odd": timed(partial(decoder.decode, odd, ClassPage)),
                "clean": timed(partial(decoder.decode, clean, ClassPage)),
            },
            ROUNDS,
        )
        title = f"decode a page of 100 with {name}, ms, against a clean one"
        yield Row.of(title, figures["odd"], figures["clean"], goal=goal)


def rows() -> Iterator[Row]:
    """The two comparisons."""
    body = page(1)
    struct = msgspec.json.Decoder(Whole)
    with TemporaryDirectory() as folder:
        model = peer_model(folder)
        candidates = {
            "ours": timed(lambda: decode(body, ClassPage)),
            "struct": timed(lambda: struct.decode(body)),
            "opc": timed(lambda: model.from_dict(json.loads(body))),
        }
        figures = interleave(candidates, ROUNDS)
    yield from odd_rows(body)
    name = "decode a page of 100, ms, against"
    yield Row.of(
        f"{name} msgspec.Struct", figures["ours"], figures["struct"], goal="<=2.6"
    )
    yield Row.of(
        f"{name} openapi-python-client", figures["ours"], figures["opc"], goal="<=0.33"
    )
