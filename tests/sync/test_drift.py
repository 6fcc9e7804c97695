"""Drift: what no spec knows, by place and type and count, and never a value."""

from __future__ import annotations

import json

import pytest

from homeroom import from_dict
from homeroom._core.decode import Decoder
from homeroom._core.misfits import Misfit, Report
from homeroom.managebac.models import ClassPage, Level, SchoolClass
from homeroom.sync.drift import (
    MOST_PLACES,
    add_drift,
    drift_of,
    folded,
    misfit_drift,
)
from homeroom.sync.report import Drift
from tests.core.shapes import Kind, Tree
from tests.sync.canaries import Guardian, Pupil


def unknown(path: str, kind: str = "string") -> Drift:
    """A member that no spec lists."""
    return Drift("unknown member", path, kind)


def test_a_page_as_the_spec_has_it_has_none() -> None:
    """Also where it has nothing at all."""
    item = SchoolClass(id=1, applicable_levels=[Level.HL, Level.SL])
    assert {} == drift_of([item], SchoolClass)
    assert {} == drift_of([], SchoolClass)


def test_members_are_counted_by_place_and_type() -> None:
    """Of the record, in lists, maps, parts and parts of parts."""
    more = {"pet": "x"}
    pupil = {
        "id": 1,
        "pet": {"name": "x"},
        "guardian": {"id": 1, "car": None},
        "guardians": [more, more, {}],
        "by_day": {"2026-01-02": [more], "Ada Oak": [more, more]},
        "either": [more],
        "part": {"id": 1, "shelf": "x", "title": "y", **more},
        "sibling": {"id": 2, "age": 7, "guardian": {"old": [1]}},
    }
    items = [from_dict(Pupil, one) for one in (pupil, {"id": 2, "pet": 1.5}, pupil)]
    assert {
        unknown("$.pet", "object"): 2,
        unknown("$.pet", "number"): 1,
        unknown("$.guardian.car", "null"): 2,
        unknown("$.guardians[].pet"): 4,
        unknown("$.by_day[*][].pet"): 6,
        unknown("$.either[].pet"): 2,
        unknown("$.part.shelf"): 2,
        unknown("$.part.pet"): 2,
        unknown("$.sibling.age", "number"): 2,
        unknown("$.sibling.guardian.old", "array"): 2,
    } == drift_of(items, Pupil)


def test_enum_values_are_counted_and_not_shown() -> None:
    """Single, in lists, in models inside themselves."""
    tree = Tree(
        name="a",
        class_=1,
        kind=Kind("canary"),
        kinds=[Kind.SMALL, Kind("canary"), Kind("other")],
        above=Tree(name="b", class_=1, kind=Kind("canary")),
        branches=[Tree(name="c", class_=2, kind=Kind.LARGE, kinds=[Kind("canary")])],
    )
    found = drift_of([tree, Tree(name="d", class_=3)], Tree)
    assert {
        Drift("new enum value", "$.kind", "string"): 1,
        Drift("new enum value", "$.kinds[]", "string"): 2,
        Drift("new enum value", "$.above.kind", "string"): 1,
        Drift("new enum value", "$.branches[].kinds[]", "string"): 1,
    } == found
    assert "canary" not in repr(found)


def test_text_where_an_enum_is_declared_is_no_drift() -> None:
    """Types are not checked at run time."""
    item = Tree(name="a", class_=1, kind="small")  # type: ignore[arg-type]
    assert {} == drift_of([item], Tree)


def test_what_did_not_fit_is_no_unknown_member() -> None:
    """It is among the misfits, with its place and the reason."""
    body = json.dumps(
        {
            "classes": [
                {"id": 1, "created_at": ["canary"], "teachers": [{"teacher_id": "x"}]},
                {"id": 2, "created_at": "canary", "house": True},
                {"name": "canary"},
            ]
        }
    ).encode()
    report = Report()
    page = Decoder().decode(body, ClassPage, report)
    assert {unknown("$.house", "boolean"): 1} == drift_of(page.classes, SchoolClass)
    found = misfit_drift(report.misfits)
    assert {
        Drift("misfit", "$.classes[].created_at", "expected date-time"): 2,
        Drift("misfit", "$.classes[].teachers[].teacher_id", "expected integer"): 1,
        Drift("misfit", "$.classes[]", "id: missing"): 1,
    } == found
    assert "canary" not in repr(found)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Oak",
        "ada@example.org",
        "Ada",
        "7B",
        "",
        "2011-03-04",
        "a" * 41,
        "id_48213",
        "p482",
    ],
)
def test_a_name_that_may_be_a_value_is_not_shown(name: str) -> None:
    """A server may use pupils as names of members."""
    item = from_dict(Guardian, {"id": 1, name: 5})
    assert {unknown("$.*", "number"): 1} == drift_of([item], Guardian)


def test_places_are_bounded() -> None:
    """A server may make up names without end."""
    items = [
        from_dict(Guardian, {"id": row, **{f"n{row}_{n}": n for n in range(100)}})
        for row in range(100)
    ]
    found = drift_of(items, Guardian)
    assert MOST_PLACES + 1 == len(found)
    assert 10_000 == sum(found.values())
    assert 10_000 - MOST_PLACES == found[unknown("…", "")]
    total = dict(found)
    add_drift(total, {unknown("$.other"): 3, unknown("$.n0_1", "number"): 1})
    assert MOST_PLACES + 1 == len(total)
    assert 10_003 - MOST_PLACES == total[unknown("…", "")]
    assert 2 == total[unknown("$.n0_1", "number")]


def test_many_names_at_one_place_are_not_told() -> None:
    """They may be those of pupils, and its keys come one by one, page by page."""
    names = ("ada", "ben", "cleo", "dan", "eve", "finn")
    total: dict[Drift, int] = {}
    for name in names:
        pupil = {"id": 1, "pet": "x", "guardian": {"id": 1, name: 5, "car": name}}
        add_drift(total, drift_of([from_dict(Pupil, pupil)], Pupil))
    assert {
        unknown("$.pet"): 6,
        unknown("$.guardian.*", "number"): 6,
        unknown("$.guardian.*"): 6,
    } == folded(total)


def test_few_names_are_told() -> None:
    """A server that got new members is to be known; of two types, one is one name."""
    items = [
        from_dict(Guardian, {"id": 1, **dict.fromkeys("abcde", value)})
        for value in (1, "x")
    ]
    found = drift_of(items, Guardian)
    assert 10 == len(found)
    found[Drift("new enum value", "$.f", "string")] = 1
    found[unknown("…", "")] = 3
    assert found == folded(found)


def test_counts_of_pages_add_up() -> None:
    """Of one table."""
    total: dict[Drift, int] = {}
    misfit = Misfit(place="$[].a", reason="expected string", count=2, first=0, raw=1)
    add_drift(total, misfit_drift([misfit, misfit]))
    add_drift(total, misfit_drift([misfit]))
    assert {Drift("misfit", "$[].a", "expected string"): 6} == total
