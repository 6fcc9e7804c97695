"""Open enums of whole numbers, wherever models go."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from attrs import define, field
from hypothesis import given, strategies as st
from pydantic import TypeAdapter

from homeroom import from_dict, to_dict
from homeroom._core.bulk_check import takes
from homeroom._core.decode import decode, dumps
from homeroom._core.misfits import Report, Unfit
from homeroom._core.model import (
    JSON,
    NOTHING_MORE,
    UNSET,
    Model,
    OpenIntEnum,
    Unset,
    rest,
)
from homeroom._core.request import query_pairs
from homeroom.rows import ColumnType, columns, to_row
from homeroom.sync.drift import Drift, drift_of


class Light(OpenIntEnum):
    """An enum of this test."""

    DARK = 0
    DIM = 1
    BRIGHT = 9


@define(kw_only=True, repr=False)
class Lamp(Model):
    """A lamp."""

    id: int
    light: Light | None = None
    past: list[Light] | None = None
    wish: Light | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Dial(OpenIntEnum):
    """An enum that does not know 0."""

    ON = 1


@define(kw_only=True, repr=False)
class Radio(Model):
    """A radio."""

    dial: Dial


NUMBERS = st.integers(-(2**63), 2**63 - 1)


@given(NUMBERS)
def test_any_number_goes_in_and_out(number: int) -> None:
    """Known or not, it is the number, and is written back as it came."""
    text = json.dumps({"id": 1, "light": number, "past": [number]}).encode()
    lamp = decode(text, Lamp)
    assert isinstance(lamp.light, Light)
    assert lamp.light == number
    assert lamp.light.known is (number in (0, 1, 9))
    assert (lamp.light is Light(number)) is lamp.light.known
    assert json.loads(dumps(lamp)) == json.loads(text)
    assert from_dict(Lamp, to_dict(lamp)) == lamp
    for one in (pickle.loads(pickle.dumps(lamp)), copy.deepcopy(lamp)):
        assert one == lamp
        assert type(one.light) is Light
    assert str(lamp.light) == str(number)
    assert to_row(lamp)["light"] == number
    assert type(to_row(lamp)["light"]) is int


def test_a_number_beyond_all_columns_stays_beside_them() -> None:
    """No column holds it, and it is not lost."""
    lamp = decode(b'{"id": 1, "light": %d}' % 2**70, Lamp)
    assert lamp.light == 2**70
    assert to_row(lamp)["light"] is None


@pytest.mark.parametrize(
    ("came", "light"), [(b'"9"', Light.BRIGHT), (b"1.0", Light.DIM), (b'"3"', 3)]
)
def test_a_numeral_is_the_number(came: bytes, light: int) -> None:
    """Vendors write numbers as text; a strict reader refuses that."""
    body = b'{"id": 1, "light": %b, "room": 4}' % came
    lamp = decode(body, Lamp)
    assert lamp.light == light
    assert {"room": 4} == lamp.extra
    with pytest.raises(Unfit):
        decode(body, Lamp, Report(strict=True))


@pytest.mark.parametrize("came", [True, "bright", 1.5, [], {}, None])
def test_what_is_no_number_is_kept_beside(came: Any) -> None:
    """The record is read all the same."""
    report = Report()
    lamp = decode(json.dumps({"id": 1, "light": came}).encode(), Lamp, report)
    assert lamp.light is None
    assert lamp.extra == ({} if came is None else {"light": came})
    told = [(one.place, one.reason) for one in report.misfits]
    assert told == ([] if came is None else [("$.light", "expected integer")])


def test_other_types_are_no_members() -> None:
    """Neither text nor a name."""
    for odd in ("1", 1.5, None, [], "DIM"):
        with pytest.raises(ValueError, match="is not a valid Light"):
            Light(odd)


def test_it_is_sent_as_a_number() -> None:
    """In a body and in a query, also where a plain number stands for it."""
    plain: Any = 7
    lamp = Lamp(id=1, light=Light(5), wish=plain)
    assert {"id": 1, "light": 5, "wish": 7} == json.loads(dumps(lamp))
    pairs = query_pairs({"light": Light.DIM, "past": [Light(5), 9]})
    assert [("light", "1"), ("past[]", "5"), ("past[]", "9")] == pairs


def test_rows_of_a_bulk_may_have_it() -> None:
    """A number will do, as text does for other enums."""
    assert takes(Light, 9)
    assert takes(Light | Unset, Light(4))
    assert not takes(Light, "9")
    assert not takes(Light, True)


def test_its_column_is_of_numbers() -> None:
    """So they can be counted and compared."""
    types = {one.name: one.type for one in columns(Lamp)}
    assert types["light"] is types["wish"] is ColumnType.INTEGER
    assert types["past"] is ColumnType.JSON


def test_a_new_number_is_told_as_drift() -> None:
    """The sync says what no spec lists."""

    radio = decode(b'{"dial": 0}', Radio)
    assert {Drift("new enum value", "$.dial", "number"): 1} == drift_of([radio], Radio)
    found = drift_of([Lamp(id=1, light=Light(7)), Lamp(id=2, light=Light.DIM)], Lamp)
    assert {Drift("new enum value", "$.light", "number"): 1} == found


def test_pydantic_reads_writes_and_describes_it() -> None:
    """As the other models."""
    adapter = TypeAdapter(Lamp)
    lamp = adapter.validate_python({"id": 1, "light": 9, "past": [4]})
    assert lamp == Lamp(id=1, light=Light.BRIGHT, past=[Light(4)])
    assert {"id": 1, "light": 9, "past": [4]} == adapter.dump_python(lamp, mode="json")
    shown = TypeAdapter(Light).json_schema()
    known = {"type": "integer", "enum": [0, 1, 9]}
    assert [known, {"type": "integer"}] == shown["anyOf"]
