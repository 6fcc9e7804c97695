"""Lists that are read record by record: when it stops, and what it remembers."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest
from attrs import define, field

from homeroom._core import decode as decoding
from homeroom._core.decode import Decoder, dumps
from homeroom._core.loose import MOST_LOST
from homeroom._core.misfits import Report, Unfit
from homeroom._core.model import JSON, NOTHING_MORE, UNIX, rest
from homeroom._core.slices import LARGE
from homeroom.errors import ConfigurationError
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


def test_a_record_behind_one_with_too_many_values_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where one slice has both, since it begins as no other record does."""
    monkeypatch.setattr(decoding, "MOST_VALUES", 100_000)
    monkeypatch.setattr(decoding, "_MANY_VALUES", 50_000)
    giant = a_class(2, teachers=[{}] * 110_000)
    rows = [giant, {"name": "Botany", "id": 3}, *(a_class(n) for n in range(4, 9))]
    report, _ = read(rows, list[SchoolClass])
    assert [3, 4, 5, 6, 7, 8] == [one.id for one in report.value]


COMMAS = 150_000
"""In a document of which no more is read than that."""


@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize("where", ["record", "records", "beside"])
def test_as_many_values_as_there_may_be_are_read(
    where: str, more: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one record, in one of several, and beside them; and not one more."""
    monkeypatch.setattr(decoding, "MOST_VALUES", COMMAS)
    monkeypatch.setattr(decoding, "_MANY_VALUES", 1000)
    giant: Any = a_class(2, teachers=[{}] * (COMMAS - 1 + more))
    if where == "record":
        value, form = giant, SchoolClass
    elif where == "records":
        value, form = [a_class(1), giant], list[SchoolClass]
    else:
        value, form = {"classes": [], "meta": [{}] * (COMMAS + 1 + more)}, ClassPage
    if where == "records":
        report, _ = read(value, form)
        assert 2 - more == len(report.value)
    elif more:
        with pytest.raises(Unfit, match="more than"):
            read(value, form)
    else:
        assert read(value, form)[0].value


def test_a_job_has_more_values_than_what_is_read_on_the_spot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At the bound, nothing is handed to a thread."""
    rows = [a_class(n, uniq_id="x" * 300) for n in range(1000)]
    commas = json.dumps(rows).count(",")
    for bound, jobs in ((commas, False), (100, True)):
        monkeypatch.setattr(decoding, "_MANY_VALUES", bound)
        _, stops = read(rows, list[SchoolClass])
        assert jobs is any(stops)


@define(kw_only=True)
class Shelf:
    """A page that keeps what no spec lists; it holds records beside other lists."""

    books: list[SchoolClass]
    labels: list[str] | None = None
    rest: Mapping[str, JSON] = field(default=NOTHING_MORE, metadata=rest())


@define(kw_only=True)
class Bell:
    """A time that travels as seconds."""

    at: datetime = field(metadata={UNIX: True})


@define(kw_only=True)
class Pair:
    """A page of two lists of records."""

    ours: list[SchoolClass]
    theirs: list[SchoolClass]


def test_what_a_large_page_has_beside_its_records_is_kept() -> None:
    """Listed or not."""
    rows = [a_class(n, uniq_id="x" * 300) for n in range(3000)]
    value = {"labels": ["a"], "books": rows, "house": "Red"}
    report, stops = read(value, Shelf)
    assert 3000 == len(report.value.books)
    assert (["a"], {"house": "Red"}) == (report.value.labels, report.value.rest)
    assert not any(stops)


def test_a_large_page_of_two_lists_has_both() -> None:
    """It is not about one of them."""
    rows = [a_class(n, uniq_id="x" * 300) for n in range(1000)]
    report, _ = read({"ours": rows, "theirs": rows[:7]}, Pair)
    assert (1000, 7) == (len(report.value.ours), len(report.value.theirs))


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
    assert "house" not in repr(decoder)


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


def test_names_in_a_body_may_be_what_the_fast_writer_takes() -> None:
    """Though the one that looks for numbers beyond all bounds takes fewer of them."""
    key = UUID(int=7)
    assert f'{{"{key}":null}}'.encode() == dumps({key: None})
    raw = {"a": None, "b": msgspec.Raw(b"1")}
    assert b'{"a":null,"b":1}' == dumps(raw)
    for wrong in (math.nan, math.inf, [{"a": -math.inf}]):
        with pytest.raises(ConfigurationError, match="JSON cannot carry"):
            dumps({key: wrong})


def test_what_is_wrong_with_a_time_in_a_body_is_said() -> None:
    """And not that the body holds something odd."""
    with pytest.raises(ConfigurationError, match="zone"):
        dumps(Bell(at=datetime(2026, 11, 26)))
