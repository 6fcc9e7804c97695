"""The public conversion: models to dicts and back, and the places of misfits."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given

from homeroom import UNSET, from_dict, to_dict
from homeroom._core.decode import decode
from homeroom._core.loose import structure
from homeroom._core.misfits import MOST_PATHS, Unfit
from homeroom.errors import DecodeError
from homeroom.managebac.models import ClassUpsert, Level, SchoolClass, StudentLevel
from tests.core.shapes import TREES, Kind, Leaf, Tree

LEAST = {"name": "Oak", "class": 7}


@given(TREES)
def test_a_model_comes_back_from_its_dict(value: dict[str, object]) -> None:
    """`from_dict` undoes `to_dict`, and the dict is plain JSON."""
    try:
        tree = from_dict(Tree, value)
    except DecodeError:
        return
    plain = to_dict(tree)
    assert tree == from_dict(Tree, plain)
    assert plain == json.loads(json.dumps(plain))


def test_a_dict_has_the_names_and_forms_of_the_wire() -> None:
    """Renamed fields, enums, times and dates are written as the vendor has them."""
    tree = Tree(
        name="Oak",
        class_=7,
        kind=Kind("huge"),
        planted=datetime(2021, 6, 28, 12, 39, 36, tzinfo=UTC),
        felled=date(2022, 1, 2),
        leaf=None,
        branches=[Tree(name="Twig", class_=8)],
    )
    assert {
        **LEAST,
        "kind": "huge",
        "planted": "2021-06-28T12:39:36.000Z",
        "felled": "2022-01-02",
        "leaf": None,
        "branches": [{"name": "Twig", "class": 8}],
    } == to_dict(tree)
    assert str is type(to_dict(tree)["kind"])


def test_absent_fields_are_left_out() -> None:
    """A write holds what was set and nothing else."""
    assert {} == to_dict(ClassUpsert())
    assert {"id": 0, "name": "", "sl": False} == to_dict(
        ClassUpsert(id=0, name="", sl=False, hl=UNSET)
    )
    assert {"id": 1, "level": "HL"} == to_dict(StudentLevel(id=1, level=Level.HL))


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({"name": None}, ["$.name: expected string"]),
        ({"class": 1.0}, ["$.class: expected integer"]),
        ({"class": True}, ["$.class: expected integer"]),
        ({"open": 1}, ["$.open: expected boolean"]),
        ({"kind": 5}, ["$.kind: expected string"]),
        ({"kind": None}, ["$.kind: expected string"]),
        ({"kinds": ["small", 5]}, ["$.kinds[1]: expected string"]),
        ({"kinds": "small"}, ["$.kinds: expected array"]),
        ({"planted": "soon"}, ["$.planted: expected date-time"]),
        ({"planted": 5}, ["$.planted: expected date-time"]),
        ({"felled": "soon"}, ["$.felled: expected date"]),
        ({"leaf": ["x"]}, ["$.leaf: expected object"]),
        ({"leaf": {}}, ["$.leaf.id: missing"]),
        ({"leaf": {"id": 1, "share": "x"}}, ["$.leaf.share: expected number"]),
        ({"leaves": [{"id": 1}, {"id": "x"}]}, ["$.leaves[1].id: expected integer"]),
        (
            {"leaves": [{}, 3]},
            ["$.leaves[0].id: missing", "$.leaves[1]: expected object"],
        ),
        ({"by_name": {"Canary": {}}}, ["$.by_name[*].id: missing"]),
        ({"notes": {"Canary": ["x", 1]}}, ["$.notes[*][1]: expected string"]),
        ({"notes": ["x"]}, ["$.notes: expected object"]),
        ({"growth": {"colour": "red"}}, ["$.growth.id: missing"]),
        ({"mixed": 5}, ["$.mixed: fits none of the forms allowed"]),
        ({"above": {**LEAST, "class": "x"}}, ["$.above.class: expected integer"]),
        (
            {"branches": [{**LEAST, "branches": [{**LEAST, "name": 1}]}]},
            ["$.branches[0].branches[0].name: expected string"],
        ),
        (
            {"name": 1, "class": "x"},
            ["$.name: expected string", "$.class: expected integer"],
        ),
    ],
)
def test_a_misfit_names_every_place(fields: Any, places: list[str]) -> None:
    """Places go by JSON names and indexes; keys of free maps show as `*`."""
    with pytest.raises(DecodeError) as caught:
        from_dict(Tree, {**LEAST, **fields}, strict=True)
    assert tuple(places) == caught.value.paths
    assert "Canary" not in str(caught.value)
    assert caught.value.__cause__ is None is caught.value.__context__


def test_an_empty_list_stands_for_an_empty_object() -> None:
    """PHP writes so: a map is empty, a model is absent; in JSON text as in values."""
    value = {**LEAST, "notes": [], "leaf": []}
    tree = from_dict(Tree, value)
    assert ({}, None) == (tree.notes, tree.leaf)
    assert tree == decode(json.dumps(value).encode(), Tree)


def test_an_error_names_a_bounded_number_of_places() -> None:
    """A page of broken rows does not make an error of a thousand lines."""
    with pytest.raises(DecodeError) as caught:
        from_dict(Tree, {**LEAST, "leaves": [{}] * 1000}, strict=True)
    assert 20 == MOST_PATHS == len(caught.value.paths)


@pytest.mark.parametrize("value", [None, [], "x", 3, True])
def test_what_is_no_object_is_no_model(value: Any) -> None:
    """The place of a misfit as a whole is the root."""
    with pytest.raises(DecodeError, match=r"Leaf.*\$: expected object"):
        from_dict(Leaf, value)


def test_depth_is_a_misfit_like_any_other() -> None:
    """Values nested beyond what Python can follow raise no other error."""
    value: dict[str, object] = dict(LEAST)
    for _ in range(5000):
        value = {**LEAST, "above": value}
    with pytest.raises(Unfit):
        structure(value, Tree)


def test_models_are_taken_from_a_list_of_objects() -> None:
    """The exact way knows lists and maps as well."""
    assert [Leaf(id=1)] == structure([{"id": 1}], list[Leaf])
    assert {"a": Leaf(id=1)} == structure({"a": {"id": 1}}, dict[str, Leaf])


def test_a_school_class_from_a_stored_dict() -> None:
    """What was stored as JSON becomes the model again; extra names do no harm."""
    stored = {"id": 1, "name": "Art", "applicable_levels": ["HL", "XL"], "new": 1}
    made = from_dict(SchoolClass, stored)
    assert [Level.HL, "XL"] == made.applicable_levels
    assert stored == to_dict(made)
