"""Records as rows: fixed columns, plain values, and no value that costs a page."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pyarrow as pa
import pytest
from attrs import define, field

from homeroom import UNSET, from_dict, to_dict
from homeroom._core.model import (
    JSON,
    LOCAL,
    NOTHING_MORE,
    Model,
    json_name,
    rest,
    unix,
)
from homeroom.classcharts.models import ActivityPoint
from homeroom.errors import ConfigurationError
from homeroom.managebac.models import ClassSubject, SchoolClass
from homeroom.options import Unset
from homeroom.rows import Column, ColumnType, columns, to_arrow, to_row
from tests.core.shapes import Kind

EAST = timezone(timedelta(hours=5, minutes=30))
NOON = datetime(2026, 3, 1, 12, 0, 0, 250_000, EAST)


@define(kw_only=True)
class Inner(Model):
    """A model inside another."""

    id: int
    from_: datetime | None = field(default=None, metadata=json_name("from"))
    began: datetime | None = field(default=None, metadata=unix())
    seen: str | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True)
class Whole(Model):
    """One field of each sort."""

    id: int
    class_: str | None = field(default=None, metadata=json_name("class"))
    kind: Kind | Unset | None = UNSET
    share: float | None = None
    open: bool | None = None
    day: date | None = None
    moment: datetime | None = None
    unix_moment: datetime | None = field(default=None, metadata=unix())
    clock: datetime | None = field(default=None, metadata={LOCAL: True})
    at: time | None = None
    code: int | str | Unset | None = UNSET
    score: int | float | None = None
    flag: bool | Kind | None = None
    option: str | list[str] | None = None
    days: list[date] | None = None
    kinds: list[Kind] | None = None
    inner: Inner | None = None
    inners: list[Inner] | None = None
    by_name: dict[str, Inner] | None = None
    free: dict[str, JSON] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


TYPES = {
    "id": "integer",
    "class_": "text",
    "kind": "text",
    "share": "number",
    "open": "flag",
    "day": "day",
    "moment": "moment",
    "unix_moment": "moment",
    "clock": "local",
    "at": "time",
    "code": "text",
    "score": "number",
    "flag": "text",
    "option": "json",
    "days": "json",
    "kinds": "json",
    "inner": "json",
    "inners": "json",
    "by_name": "json",
    "free": "json",
    "extra": "json",
}
ARROW = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "text": pa.string(),
    "flag": pa.bool_(),
    "day": pa.date32(),
    "moment": pa.timestamp("us", "UTC"),
    "local": pa.timestamp("us"),
    "time": pa.time64("us"),
    "json": pa.string(),
}


def test_columns_are_those_of_the_model() -> None:
    """By name in Python, in the order of its fields, and `extra` last."""
    assert TYPES == {one.name: one.type for one in columns(Whole)}
    assert Column(name="id", type=ColumnType.INTEGER) == columns(Whole)[0]


def test_arrow_has_a_type_for_each_column() -> None:
    """Times with a zone are in UTC, to the microsecond."""
    assert {name: ARROW[kind] for name, kind in TYPES.items()} == {
        one.name: one.type for one in to_arrow([], Whole).schema
    }


WHOLE = Whole(
    id=7,
    class_="7B",
    kind=Kind("huge"),
    share=0.5,
    open=False,
    day=date(2026, 3, 1),
    moment=NOON,
    unix_moment=NOON,
    clock=NOON,
    at=time(8, 30),
    code=12,
    score=3,
    flag=True,
    option="a",
    days=[date(2026, 3, 1)],
    kinds=[Kind.SMALL, Kind("huge")],
    inner=Inner(id=1, from_=NOON, began=NOON.replace(microsecond=0), seen=None),
    inners=[],
    by_name={"a b": Inner(id=2, extra={"house": "Elm"})},
    free={"x": [1, None, "é"]},
    extra={"more": {"deep": 1}},
)
ROW = {
    "id": 7,
    "class_": "7B",
    "kind": "huge",
    "share": 0.5,
    "open": False,
    "day": date(2026, 3, 1),
    "moment": datetime(2026, 3, 1, 6, 30, 0, 250_000, UTC),
    "unix_moment": datetime(2026, 3, 1, 6, 30, 0, 250_000, UTC),
    "clock": datetime(2026, 3, 1, 12, 0, 0, 250_000),
    "at": time(8, 30),
    "code": "12",
    "score": 3.0,
    "flag": "true",
    "option": '"a"',
    "days": '["2026-03-01"]',
    "kinds": '["small","huge"]',
    "inner": '{"id":1,"from":"2026-03-01T12:00:00.250+05:30","began":1772346600,'
    '"seen":null}',
    "inners": "[]",
    "by_name": '{"a b":{"id":2,"house":"Elm"}}',
    "free": '{"x":[1,null,"é"]}',
    "extra": '{"more":{"deep":1}}',
}


def test_a_row_holds_plain_values() -> None:
    """UTC for times with a zone, the clock's time where the school's counts, JSON."""
    assert ROW == to_row(WHOLE)
    assert list(ROW) == list(to_row(WHOLE))
    assert str is type(to_row(WHOLE)["kind"])


def test_a_table_holds_the_same() -> None:
    """Each row as `to_row` gives it."""
    assert [ROW] == to_arrow([WHOLE]).to_pylist()


def test_times_by_the_clocks_of_a_school_are_marked_in_its_spec() -> None:
    """Pupils get them without a zone, and parents with one: the column is the same."""
    [column] = [one for one in columns(ActivityPoint) if one.name == "timestamp"]
    assert ColumnType.LOCAL is column.type
    naive = datetime(2026, 3, 1, 12, 0)
    for moment in (naive, naive.replace(tzinfo=EAST), naive.replace(tzinfo=UTC)):
        point = ActivityPoint(id=1, timestamp=moment)
        assert naive == to_row(point)["timestamp"]
        assert [naive] == to_arrow([point])["timestamp"].to_pylist()


def test_what_is_absent_is_null() -> None:
    """No `UNSET`, and no text for nothing more."""
    row = to_row(Whole(id=1))
    assert {"id": 1, **dict.fromkeys(TYPES.keys() - {"id"})} == row
    assert [row] == to_arrow([Whole(id=1)]).to_pylist()


def test_what_rows_were_asked_by_comes_first() -> None:
    """With types of its own, and in place of a field of that name."""
    asked = {
        "class_id": 5,
        "day": date(2026, 1, 2),
        "word": "a",
        "at": NOON,
        "nothing": None,
    }
    row = to_row(Whole(id=1), asked=asked)
    assert [*asked, *(one for one in TYPES if one not in asked)] == list(row)
    assert asked == {name: row[name] for name in asked}
    table = to_arrow([Whole(id=1)], asked=asked)
    assert [row] == table.to_pylist()
    assert table.schema == to_arrow([], Whole, asked=asked).schema
    assert [pa.int64(), pa.date32(), pa.string()] == table.schema.types[:3]


ODD: dict[str, tuple[dict[str, Any], dict[str, object]]] = {
    "an integer beyond 64 bits": ({"id": 2**63}, {"id": 2**63}),
    "one below": ({"id": -(2**63) - 1}, {"id": -(2**63) - 1}),
    "no number": ({"share": float("nan")}, {}),
    "one too large": ({"share": 10**400}, {"share": 10**400}),
    "an infinite one": ({"share": float("-inf")}, {}),
    "a time without a zone": (
        {"moment": datetime(2026, 3, 1)},
        {"moment": "2026-03-01T00:00:00.000"},
    ),
    "a time before the calendar": (
        {"moment": datetime(1, 1, 1, tzinfo=EAST)},
        {"moment": "0001-01-01T00:00:00.000+05:30"},
    ),
    "one behind it": (
        {"moment": datetime(9999, 12, 31, 23, tzinfo=timezone(-timedelta(hours=1)))},
        {"moment": "9999-12-31T23:00:00.000-01:00"},
    ),
}


@pytest.mark.parametrize(("given", "kept"), ODD.values(), ids=ODD)
def test_what_a_column_cannot_hold_is_in_extra(
    given: dict[str, Any], kept: dict[str, object]
) -> None:
    """And costs neither its row nor the others."""
    item = Whole(**{"id": 1, "extra": {"house": "Elm"}, **given})
    table = to_arrow([Whole(id=1), item, Whole(id=2)])
    [name] = given
    before, row, after = table.to_pylist()
    assert row == to_row(item)
    assert row[name] is None
    assert {"house": "Elm", **kept} == json.loads(row["extra"])
    assert (1, 2) == (before["id"], after["id"])


EDGES: dict[str, tuple[dict[str, Any], object]] = {
    "the largest": ({"id": 2**63 - 1}, 2**63 - 1),
    "the smallest": ({"id": -(2**63)}, -(2**63)),
    "year 1": (
        {"moment": datetime(1, 1, 1, tzinfo=UTC)},
        datetime(1, 1, 1, tzinfo=UTC),
    ),
    "year 9999": (
        {"moment": datetime(9999, 12, 31, 23, 59, 59, 999_999, UTC)},
        datetime(9999, 12, 31, 23, 59, 59, 999_999, UTC),
    ),
    "the first day": ({"day": date(1, 1, 1)}, date(1, 1, 1)),
    "the last day": ({"day": date(9999, 12, 31)}, date(9999, 12, 31)),
    "half a surrogate": ({"class_": "a\ud800b"}, "a\ufffdb"),
    "a whole one": ({"class_": "\ud83d\ude00"}, "\U0001f600"),
    "halves inside": ({"free": {"\udc00": "\ud800"}}, '{"\ufffd":"\ufffd"}'),
    "no number inside": ({"free": {"a": float("nan")}}, '{"a":null}'),
    "no number beside half a surrogate": (
        {"free": {"a": float("nan"), "b": "\ud800"}},
        '{"a":null,"b":"\ufffd"}',
    ),
    "a large one inside": ({"free": {"a": 2**70}}, f'{{"a":{2**70}}}'),
    "what JSON cannot carry": ({"free": {"a": object()}}, None),
    "lines": ({"option": "a\nb\r\u2028"}, '"a\\nb\\r\u2028"'),
}


@pytest.mark.parametrize(("given", "cell"), EDGES.values(), ids=EDGES)
def test_values_at_the_edges_stand_in_their_columns(
    given: dict[str, Any], cell: object
) -> None:
    """Half a surrogate is replaced; the rest of its text stays."""
    item = Whole(**{"id": 1, **given})
    [name] = given
    assert cell == to_row(item)[name]
    assert [to_row(Whole(id=1)), to_row(item)] == to_arrow(
        [Whole(id=1), item]
    ).to_pylist()


def test_a_value_that_holds_itself_costs_itself() -> None:
    """It has no end, and no JSON."""
    free: dict[str, Any] = {}
    free["again"] = free
    item = Whole(id=1, free=free, inner=Inner(id=1, extra=free))
    row = to_row(item)
    assert (1, None, None) == (row["id"], row["free"], row["inner"])
    assert [row] == to_arrow([item]).to_pylist()


def test_a_number_with_too_many_digits_costs_itself() -> None:
    """Python writes no more than some thousands."""
    large = 10 ** (sys.get_int_max_str_digits() + 1)
    item = Whole(id=large, code=large, share=1.0, class_="a")
    row = to_row(item)
    assert (None, None, 1.0, "a") == tuple(
        row[name] for name in ("id", "code", "share", "class_")
    )
    assert [row] == to_arrow([item]).to_pylist()


def test_a_list_that_holds_something_else_is_written_as_it_is() -> None:
    """Types are not checked at run time."""
    item = Whole(id=1, inners=[Inner(id=1), {"id": 2}, None])  # type: ignore[list-item]
    assert '[{"id":1},{"id":2},null]' == to_row(item)["inners"]
    assert [to_row(item)] == to_arrow([item]).to_pylist()


def test_what_did_not_fit_is_whole_in_nested_json() -> None:
    """The list of which an item is odd stands as it came."""
    data = {"id": 1, "inner": {"id": 2, "seen": ["odd"]}}
    row = to_row(from_dict(Whole, data))
    assert '{"id":2,"seen":["odd"]}' == row["inner"]


def test_a_model_that_keeps_nothing_more_has_no_extra() -> None:
    """An odd value is lost there."""

    @define(kw_only=True)
    class Bare(Model):
        """A model that refuses what it does not know."""

        id: int

    assert ["id"] == [one.name for one in columns(Bare)]
    assert [{"id": None}] == to_arrow([Bare(id=2**64)]).to_pylist()


def test_an_empty_list_has_all_columns() -> None:
    """If its class is told."""
    table = to_arrow([], SchoolClass)
    assert 0 == table.num_rows
    assert [one.name for one in columns(SchoolClass)] == table.column_names
    with pytest.raises(ConfigurationError, match="model: give the class"):
        to_arrow([])


def test_records_are_of_one_class() -> None:
    """Else there is no one set of columns."""
    with pytest.raises(ConfigurationError, match="ClassSubject, SchoolClass"):
        to_arrow([SchoolClass(id=1), ClassSubject(id=1)])
    with pytest.raises(ConfigurationError, match="ClassSubject, SchoolClass"):
        to_arrow([SchoolClass(id=1)], ClassSubject)
    with pytest.raises(ConfigurationError, match="a class of a vendor's models"):
        to_arrow([{"id": 1}])
    with pytest.raises(ConfigurationError, match="a class of a vendor's models"):
        to_row(5)
    with pytest.raises(ConfigurationError, match="a class of a vendor's models"):
        columns(int)


def test_items_may_come_one_by_one() -> None:
    """From a generator, such as the items of several pages."""
    table = to_arrow(SchoolClass(id=number) for number in range(3))
    assert [0, 1, 2] == table["id"].to_pylist()


def test_without_pyarrow_the_error_names_the_extra() -> None:
    """Rows as dicts need nothing."""
    program = """
import sys
sys.modules["pyarrow"] = None
from homeroom.managebac.models import SchoolClass
from homeroom.rows import columns, to_arrow, to_row
print(to_row(SchoolClass(id=1))["id"], columns(SchoolClass)[0].name)
try:
    to_arrow([SchoolClass(id=1)])
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__)
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    problem = 'Arrow tables need pyarrow: pip install "homeroom[sync]"'
    assert ["1 id", f"{problem} None True"] == ran.stdout.splitlines()


def test_nested_json_is_what_to_dict_gives() -> None:
    """In the vendor's names, with the same texts of times."""
    told = to_dict(WHOLE)
    row = to_row(WHOLE)
    for column in columns(Whole):
        if column.type is ColumnType.JSON and column.name != "extra":
            assert told[column.name] == json.loads(str(row[column.name]))
