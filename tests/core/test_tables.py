"""Rows of an answer that does not page, wherever they stand in it."""

from __future__ import annotations

from types import SimpleNamespace

from homeroom._core.tables import Table, rows_in


def table(items: str = "", keyed_by: tuple[str, ...] = ()) -> Table:
    """A table whose answers have rows there."""
    return Table(
        name="toys",
        method="toys.list",
        model=SimpleNamespace,
        key=("id",),
        items=items,
        keyed_by=keyed_by,
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
