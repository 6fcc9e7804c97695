"""The fast way over answers that are odd: what it takes, it reads as the loose one."""

from __future__ import annotations

import importlib
import json
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from homeroom._core.decode import Decoder
from homeroom._core.fields import Listed, is_needed, listed_fields
from homeroom._core.loose import structure
from homeroom._core.misfits import MOST_NAMES, Misfit, Report, Unfit
from homeroom._core.plain import loads
from homeroom._core.scalars import BAD
from homeroom._core.shapes import variants
from homeroom._core.slices import LARGE
from homeroom.managebac.models import ClassPage, PypPhase, SchoolClass
from tests.core.fakes import a_class
from tests.core.shapes import ANY, TEXTS, TIMES, TREES, Tree

EAST = timezone(timedelta(hours=5))
VENDORS = ("classcharts", "classcom", "classe365", "managebac")
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS | st.integers(0, 9),
    int: st.integers(-5, 2**40) | st.sampled_from(["7", "x", 1.5, 2**70]),
    float: st.floats(allow_nan=False, allow_infinity=False, width=32),
    bool: st.booleans() | st.sampled_from([0, "yes"]),
    datetime: TIMES | st.sampled_from(["2026-01-02 10:00:00 +0800", "0000-00-00"]),
    date: TIMES | st.just(""),
    object: ANY,
}


def models(vendor: str) -> list[Any]:
    """All classes of answers, and of what is sent."""
    found = importlib.import_module(f"homeroom.{vendor}.models")
    named = [getattr(found, name) for name in dir(found)]
    return [one for one in named if isinstance(one, type) and attrs.has(one)]


def values(form: Any, deep: int) -> st.SearchStrategy[Any]:
    """JSON that mostly fits a type."""
    (shown, *others) = variants(form)
    if others:
        return st.one_of([values(one, deep) for one in (shown, *others)])
    origin = get_origin(shown)
    if origin is list and deep:
        return st.lists(values(get_args(shown)[0], deep), max_size=2)
    if origin is dict and deep:
        inner = values(get_args(shown)[1], deep)
        return st.dictionaries(TEXTS, inner, max_size=2) | st.just([])
    if attrs.has(shown) and deep:
        return objects(shown, deep - 1) | st.sampled_from([[], None])
    if isinstance(shown, type) and issubclass(shown, Enum):
        return st.sampled_from([one.value for one in shown]) | TEXTS
    return PLAIN.get(shown, st.sampled_from([[], {}, None]))


def objects(form: Any, deep: int) -> st.SearchStrategy[Any]:
    """Objects that have what a model needs, and some of what else it may have."""

    def drawn(one: Listed) -> st.SearchStrategy[Any]:
        return values(int if one.unix else one.hint, deep)

    fields = listed_fields(form)
    needed = {one.wire: drawn(one) for one in fields if is_needed(one)}
    more = {one.wire: drawn(one) | ANY for one in fields if not is_needed(one)}
    few = dict(list(more.items())[:12])
    return st.fixed_dictionaries(needed, optional={**few, "house": ANY})


def told(report: Report) -> list[tuple[Misfit, str]]:
    """What did not fit, with the values, which alone make no misfit another one."""
    return [(one, repr(one.raw)) for one in report.misfits]


def read(decoder: Decoder, data: bytes, form: Any, report: Report) -> object:
    """What a decoder makes of it, and what it tells."""
    try:
        return decoder.decode(data, form, report), told(report)
    except Unfit:
        return Unfit


def read_loosely(data: bytes, form: Any, report: Report) -> object:
    """The same, by the loose way alone."""
    try:
        return structure(loads(data), form, report), told(report)
    except Unfit:
        return Unfit


def check(value: object, form: Any, decoder: Decoder) -> None:
    """All ways agree, also those of a decoder that remembers other answers."""
    data = json.dumps(value).encode()
    for zone in (None, EAST):
        for strict in (False, True):
            slow = read_loosely(data, form, Report(zone=zone, strict=strict))
            for _ in range(3):
                fast = read(decoder, data, form, Report(zone=zone, strict=strict))
                assert slow == fast


@given(TREES | st.lists(TREES, max_size=3))
def test_a_decoder_that_remembers_reads_the_same(value: object) -> None:
    """Whatever it has met before."""
    check(value, list[Tree] if isinstance(value, list) else Tree, REMEMBERS)


REMEMBERS = Decoder()


@pytest.mark.parametrize("vendor", VENDORS)
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_all_ways_agree_on_the_models_of_all_vendors(
    vendor: str, data: st.DataObject
) -> None:
    """Alone and in a list, where the values are right, odd or missing."""
    form = data.draw(st.sampled_from(models(vendor)))
    rows = data.draw(st.lists(objects(form, 2), min_size=1, max_size=3))
    check(rows[0], form, Decoder())
    check(rows, list[form], Decoder())


def a_page(*rows: object, meta: object = None) -> bytes:
    """The body of a page."""
    return json.dumps({"classes": rows, "meta": {} if meta is None else meta}).encode()


@pytest.mark.parametrize(
    ("odd", "places"),
    [
        ({"created_at": "soon"}, ["$.classes[].created_at"]),
        ({"created_at": "2026-01-02 10:00:00 +0800"}, []),
        ({"teachers": [{"teacher_id": "x"}]}, ["$.classes[].teachers[].teacher_id"]),
        ({"teachers": {"teacher_id": 5}}, []),
        ({"teachers": 5}, ["$.classes[].teachers"]),
        ({"teachers": [{"teacher_id": 2}, None]}, ["$.classes[].teachers[]"]),
        ({"teachers": [[], {"teacher_id": 2}]}, ["$.classes[].teachers[]"]),
        (
            {"teachers": [None, "x"]},
            ["$.classes[].teachers[]", "$.classes[].teachers"],
        ),
        ({"archived": "yes", "grade": 12, "subject_option": []}, []),
        ({"applicable_levels": ["HL", {}]}, ["$.classes[].applicable_levels[]"]),
    ],
)
def test_what_was_odd_before_is_fast(odd: dict[str, object], places: list[str]) -> None:
    """With the same values and misfits, each with its own first index."""
    teachers = [{"teacher_id": 1}]
    rows = [a_class(n, teachers=teachers) for n in range(5)]
    data, decoder = a_page(*rows, a_class(5, **odd), *rows), Decoder()
    assert decoder.fast(data, ClassPage) is BAD
    for _ in range(len(odd)):
        decoder.decode(data, ClassPage)
    report, slow = Report(), Report()
    assert structure(loads(data), ClassPage, slow) == decoder.fast(
        data, ClassPage, report
    )
    assert slow.misfits == report.misfits
    assert places == [one.place for one in report.misfits]
    assert all(one.first == 5 for one in report.misfits)


@pytest.mark.parametrize(
    "strands",
    [
        [[], {"title": [None]}],
        [[{"title": [0]}], {"title": [1]}],
        [{"title": [0]}, [], {"title": [2]}, {"criteria": 5}],
        [[{"criteria": 3, "title": [0]}], {"title": [1]}, {"criteria": [4]}, {}],
    ],
)
def test_what_is_odd_is_told_in_the_order_in_which_it_came(strands: object) -> None:
    """Whichever of them the fast way goes through first."""
    decoder = Decoder()
    check({"strands": strands}, PypPhase, decoder)
    check([{"phase": 1}, {"strands": strands}], list[PypPhase], decoder)


def test_what_is_kept_of_a_list_is_as_it_came() -> None:
    """All of it, with the items that were read, though one was lost."""
    came = [{"teacher_id": 2, "room": 5, "since": "2026-01-02"}, None]
    data, decoder = a_page(a_class(1, teachers=came)), Decoder()
    for _ in range(4):
        (found,) = decoder.decode(data, ClassPage).classes
        assert [2] == [one.teacher_id for one in found.teachers or ()]
        assert came == found.extra["teachers"]


def test_an_empty_map_as_php_writes_it_is_fast() -> None:
    """Around the records, and for an object that others have."""
    decoder, data = Decoder(), a_page(a_class(1), meta=[])
    first = decoder.decode(data, ClassPage)
    assert first == decoder.fast(data, ClassPage)


def test_what_is_odd_is_an_error_where_all_is_told() -> None:
    """Also once it is remembered."""
    decoder, data = Decoder(), a_page(a_class(1, grade=12))
    decoder.decode(data, ClassPage)
    assert decoder.fast(data, ClassPage) is not BAD
    assert decoder.fast(data, ClassPage, Report(strict=True)) is BAD
    with pytest.raises(Unfit, match=r"^\$\.classes\[0\]\.grade: expected string"):
        decoder.decode(data, ClassPage, Report(strict=True))


def test_a_record_without_its_key_is_no_odd_value() -> None:
    """It is set aside each time, and told once each time."""
    decoder, data = Decoder(), a_page(a_class(1), {"id": None, "name": "x"})
    for _ in range(3):
        report = Report()
        page = decoder.decode(data, ClassPage, report)
        assert [1] == [one.id for one in page.classes]
        (odd,) = report.misfits
        assert (1, True) == (odd.count, odd.set_aside)


@pytest.mark.parametrize("wrapped", [True, False], ids=["page", "list"])
def test_odd_values_of_large_answers_have_their_place(wrapped: bool) -> None:
    """Count and first index are those in the whole, though it comes in slices."""
    rows = [a_class(n, uniq_id="x" * 200) for n in range(6000)]
    for number in range(2000, 6000, 2):
        rows[number]["created_at"] = "soon"
    data = a_page(*rows) if wrapped else json.dumps(rows).encode()
    assert len(data) > 3 * LARGE
    decoder, report = Decoder(), Report()
    form: Any = ClassPage if wrapped else list[SchoolClass]
    made: Any = decoder.decode(data, form, report)
    items = made.classes if wrapped else made
    assert list(range(6000)) == [one.id for one in items]
    assert {"created_at": "soon"} == items[5998].extra
    place = "$.classes[].created_at" if wrapped else "$[].created_at"
    reason = "expected date-time"
    odd = Misfit(place=place, reason=reason, count=2000, first=2000, raw="soon")
    assert (odd,) == report.misfits


def test_odd_fields_are_remembered_within_bounds() -> None:
    """As unknown names are."""
    decoder = Decoder()
    names = [one.wire for one in listed_fields(Tree)]
    least = {"name": "Oak", "class": 7}
    for name in names * 2:
        read(decoder, json.dumps({**least, name: [[]]}).encode(), Tree, Report())
    (known,) = decoder._odd.values()
    assert 5 < len(known) <= MOST_NAMES
    assert "soon" not in repr(decoder)
    fields = {f"f{n}": attrs.field(default=None, type=int | None) for n in range(40)}
    wide, decoder = attrs.make_class("Wide", fields, kw_only=True), Decoder()
    for name in list(fields) * 2:
        read(decoder, json.dumps({name: [[]]}).encode(), wide, Report())
    assert {wide: tuple(fields)[:32]} == decoder._odd


def test_a_field_that_is_always_odd_leaves_room_for_others() -> None:
    """However often it was met, one that is odd later is remembered as well."""
    decoder = Decoder()
    for odd in ({"grade": 12}, {"grade": 12, "archived": "maybe"}):
        data = a_page(a_class(1, **odd))
        for _ in range(MOST_NAMES + 1):
            decoder.decode(data, ClassPage)
        assert decoder.fast(data, ClassPage) is not BAD
