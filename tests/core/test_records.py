"""Lists that are read record by record: when it stops, and what it remembers."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from homeroom._core import decode as decoding
from homeroom._core.decode import Decoder, dumps
from homeroom._core.loose import MOST_LOST
from homeroom._core.misfits import Report, Unfit
from homeroom._core.slices import LARGE
from homeroom.managebac.models import ClassPage, SchoolClass
from tests.core.fakes import a_class


def read(
    value: object, form: Any, decoder: Decoder | None = None
) -> tuple[Report, list[bool]]:
    """The report of a reading, and for each stop whether there was a job."""
    report, stops = Report(), list[bool]()
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    for job in (decoder or Decoder()).in_steps(data, form, report):
        stops.append(job is not None)
        if job is not None:
            job()
    return report, stops


def test_slices_that_fit_are_read_as_one() -> None:
    """Not record by record, and without a thread."""
    data = json.dumps([a_class(n) for n in range(20_000)]).encode()
    report, stops = read(data, list[SchoolClass])
    assert 20_000 == len(report.value)
    assert len(stops) <= 2 + len(data) // LARGE
    assert not any(stops)


@pytest.mark.parametrize("odd", [{}, {"name": "half \ud800 a pair"}])
def test_a_page_is_read_in_slices(odd: dict[str, str]) -> None:
    """As a list is, also where the fast parser refuses the document as a whole."""
    rows = [a_class(n, uniq_id="x" * 200) for n in range(6000)]
    value = {"classes": [*rows, a_class(9, **odd)], "meta": {}}
    report, stops = read(value, ClassPage)
    assert 6001 == len(report.value.classes)
    assert len(stops) > 4
    assert not any(stops)


def test_a_record_with_many_values_is_a_job() -> None:
    """All other records are read on the spot."""
    giant = a_class(2, teachers=[{"teacher_id": n} for n in range(210_000)])
    report, stops = read([a_class(1), giant, a_class(3)], list[SchoolClass])
    assert [1, 2, 3] == [one.id for one in report.value]
    assert 1 == sum(stops)


def test_a_record_with_too_many_values_leaves_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those behind it, too."""
    monkeypatch.setattr(decoding, "MOST_VALUES", 100_000)
    monkeypatch.setattr(decoding, "_MANY_VALUES", 50_000)
    giant = a_class(2, teachers=[{}] * 110_000)
    report, _ = read([a_class(1), giant, a_class(3), a_class(4)], list[SchoolClass])
    assert [1, 3, 4] == [one.id for one in report.value]
    assert [("$[]", 1)] == [(one.place, one.count) for one in report.misfits]


def test_names_are_remembered_from_slice_to_slice() -> None:
    """A name that no spec lists makes the first slice slow, and no other."""
    rows = [a_class(n, house="Red") for n in range(20_000)]
    _, stops = read(rows, list[SchoolClass])
    assert len(stops) < 100


def test_names_are_remembered_from_answer_to_answer() -> None:
    """Also where the answer is one record."""
    decoder, data = Decoder(), json.dumps(a_class(1, house="Red")).encode()
    first = decoder.decode(data, SchoolClass)
    assert first == decoder.fast(data, SchoolClass)


def test_a_list_of_which_nothing_fits_is_given_up() -> None:
    """After some records, of however many."""
    report = Report()
    steps = Decoder().in_steps(
        b"[" + b"0," * 900_000 + b"0]", list[SchoolClass], report
    )
    with pytest.raises(Unfit):
        list(steps)
    (misfit,) = report.misfits
    assert MOST_LOST == misfit.count


def test_what_stands_beside_records_is_told_apart() -> None:
    """Numbers of one digit too, in a list that the fast parser does not take."""
    text = b'[1,2,{"id":1,"name":"half \\ud800"}]'
    report, _ = read(text, list[SchoolClass])
    assert [1] == [one.id for one in report.value]
    assert [2] == [one.count for one in report.misfits]


def test_members_that_go_by_stop_a_reading_seldom() -> None:
    """Once for each hundred of them."""
    data = b"{" + b",".join(b'"k%d":0' % n for n in range(5000)) + b',"classes":[]}'
    _, stops = read(data, ClassPage)
    assert 50 <= len(stops) < 60


def test_dates_may_be_names_in_a_body() -> None:
    """Also beside null."""
    body = {date(2026, 11, 26): None}
    assert b'{"2026-11-26":null}' == dumps(body)
