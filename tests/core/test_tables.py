"""Rows of an answer that does not page, wherever they stand in it."""

from __future__ import annotations

from types import SimpleNamespace

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Table, Taken
from homeroom.sync.asking import rows_in


def table(
    items: str = "",
    keyed_by: tuple[str, ...] = (),
    inner: tuple[str, ...] = (),
    taken: tuple[Taken, ...] = (),
) -> Table:
    """A table whose answers have rows there."""
    return Table(
        name="toys",
        method="toys.list",
        model=SimpleNamespace,
        key=("id",),
        items=items,
        keyed_by=keyed_by,
        inner=inner,
        taken=taken,
    )


def test_a_list_is_its_rows() -> None:
    """Also an empty one."""
    assert [({}, [1, 2])] == list(rows_in(table(), [1, 2]))
    assert [({}, [])] == list(rows_in(table(), []))


def test_a_record_alone_is_a_row() -> None:
    """Vendors that send one record, or a list of one, mean the same; none is no row."""
    answer = SimpleNamespace(box=SimpleNamespace(toy="bear"))
    assert [({}, ["bear"])] == list(rows_in(table("box.toy"), answer))
    answer.box.toy = ["bear"]
    assert [({}, ["bear"])] == list(rows_in(table("box.toy"), answer))
    answer.box.toy = None
    assert [] == list(rows_in(table("box.toy"), answer))


def test_the_keys_of_maps_come_with_the_rows() -> None:
    """One for each level, whether the last holds records or lists of them."""
    answer = {"mon": {"am": "bear", "pm": ["ball", "kite"]}, "tue": {}}
    found = list(rows_in(table(keyed_by=("day", "half")), answer))
    expected = [
        ({"day": "mon", "half": "am"}, ["bear"]),
        ({"day": "mon", "half": "pm"}, ["ball", "kite"]),
    ]
    assert expected == found


def test_rows_inside_of_records_have_columns_from_the_last_of_these() -> None:
    """Through maps and lists; what is not there, or empty, holds no rows."""
    red = SimpleNamespace(id=1, toys=["bear", "kite"])
    shelf = SimpleNamespace(id=7, boxes=[red, SimpleNamespace(id=2, toys=None)])
    empty = SimpleNamespace(id=8, boxes=None)
    answer = {"attic": [shelf, empty], "cellar": [], "hall": SimpleNamespace(boxes=red)}
    box = Taken(column=Column(name="box", type=ColumnType.INTEGER), field="id")
    made = table(keyed_by=("room",), inner=("boxes", "toys"), taken=(box,))
    expected = [
        ({"room": "attic", "box": 1}, ["bear", "kite"]),
        ({"room": "hall", "box": 1}, ["bear", "kite"]),
    ]
    assert expected == list(rows_in(made, answer))
