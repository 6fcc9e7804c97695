"""What every store does, whatever database is below it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from homeroom.sync.batches import Batch, Counts
from homeroom.sync.store import RowsRefused, Store
from tests.sync.places import Place, marked, rows, written
from tests.sync.samples import (
    CLASSES,
    OAKFIELD,
    a_batch,
    a_target,
    arrow,
    named,
)


class RowsContract:
    """How rows are written. The fixture `place` is a new database."""

    @pytest.fixture
    def store(self, place: Place) -> Iterator[Store]:
        """An open store that has the table of classes."""
        with closing(place.open()) as opened:
            opened.prepare(CLASSES)
            yield opened

    def test_new_changed_and_equal_rows_are_told_apart(self, place: Place) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            (first,) = store.commit([a_batch(named(1), named(2), named(3))])
        before = written(place)
        with closing(place.open()) as store:
            (second,) = store.commit([a_batch(named(1), named(2, "Drama"), named(4))])
        after = written(place)
        assert first == Counts(new=3)
        assert second == Counts(new=1, changed=1)
        assert after[OAKFIELD, 1] == before[OAKFIELD, 1]
        assert after[OAKFIELD, 2] > before[OAKFIELD, 2]
        assert after[OAKFIELD, 3] == before[OAKFIELD, 3]
        assert rows(place, "id, name") == [
            (OAKFIELD, 1, "Art"),
            (OAKFIELD, 2, "Drama"),
            (OAKFIELD, 3, "Art"),
            (OAKFIELD, 4, "Art"),
        ]

    def test_a_null_differs_from_a_value_and_equals_a_null(self, store: Store) -> None:
        assert store.commit([a_batch(named(1, house=None))]) == [Counts(new=1)]
        assert store.commit([a_batch(named(1, house=None))]) == [Counts()]
        assert store.commit([a_batch(named(1, house="Elm"))]) == [Counts(changed=1)]
        assert store.commit([a_batch(named(1, house=None))]) == [Counts(changed=1)]
        assert store.commit([a_batch(named(1, house=""))]) == [Counts(changed=1)]

    def test_of_rows_with_one_key_the_last_counts(self, place: Place) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            counts = store.commit(
                [
                    a_batch(named(1, "one"), named(2), named(1, "two")),
                    a_batch(named(1, "three"), named(1, "four")),
                ]
            )
        assert counts == [Counts(new=1), Counts(new=1)]
        assert rows(place, "id, name") == [(OAKFIELD, 1, "four"), (OAKFIELD, 2, "Art")]

    def test_schools_do_not_touch_each_other(self, place: Place) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit([a_batch(named(1)), a_batch(named(1, "Drama"), school="elm")])
            counts = store.commit(
                [a_batch(gone=[named(1)]), a_batch(named(1, "Dance"), school="elm")]
            )
        assert counts == [Counts(deleted=1), Counts(changed=1)]
        assert rows(place, "name") == [("elm", "Dance"), (OAKFIELD, "Art")]
        assert marked(place) == {(OAKFIELD, 1)}

    def test_a_mark_blanks_nothing_and_a_row_that_comes_back_loses_it(
        self, place: Place
    ) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit([a_batch(named(1), named(2))])
            gone = [named(1), named(1), named(77)]
            assert store.commit([a_batch(gone=gone)]) == [Counts(deleted=1)]
            assert store.commit([a_batch(gone=gone)]) == [Counts()]
        assert marked(place) == {(OAKFIELD, 1)}
        assert rows(place, "name") == [(OAKFIELD, "Art"), (OAKFIELD, "Art")]
        with closing(place.open()) as store:
            assert store.commit([a_batch(named(1))]) == [Counts(changed=1)]
            assert store.commit([a_batch(named(1))]) == [Counts()]
        assert marked(place) == set()

    def test_live_rows_are_those_without_a_mark(self, store: Store) -> None:
        store.commit([a_batch(named(1), named(2, "Drama")), a_batch(gone=[named(1)])])
        store.commit([a_batch(named(9), school="elm")])
        assert store.live(OAKFIELD, CLASSES).to_pylist() == [{"id": 2}]
        found = store.live(OAKFIELD, CLASSES, ("name", "id")).to_pylist()
        assert found == [{"name": "Drama", "id": 2}]
        assert store.live("nobody", CLASSES).num_rows == 0
        assert (1, 0) == tuple(store.count(s, CLASSES) for s in (OAKFIELD, "nobody"))
        assert (
            store.live("nobody", CLASSES).schema
            == arrow(a_target(), []).schema.empty_table().select(["id"]).schema
        )

    def test_a_commit_of_many_is_as_if_one_came_after_the_other(
        self, place: Place
    ) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            counts = store.commit(
                [
                    a_batch(named(1), named(2), named(3)),
                    a_batch(named(4), gone=[named(1), named(4)]),
                    a_batch(named(1, "back")),
                    a_batch(gone=[named(2)], emptied=("name",)),
                    a_batch(named(3, "again")),
                ]
            )
        assert counts == [
            Counts(new=3),
            Counts(new=1, deleted=2),
            Counts(changed=1),
            Counts(deleted=1),
            Counts(changed=1),
        ]
        assert marked(place) == {(OAKFIELD, 2), (OAKFIELD, 4)}
        assert rows(place, "id, name") == [
            (OAKFIELD, 1, None),
            (OAKFIELD, 2, None),
            (OAKFIELD, 3, "again"),
            (OAKFIELD, 4, None),
        ]

    def test_a_column_is_emptied_and_can_be_filled_again(self, place: Place) -> None:
        narrow = a_target(name="text")
        with closing(place.open()) as store:
            store.prepare(narrow)
            store.prepare(CLASSES)
            both = named(1, house="Elm"), named(2, house="Oak")
            store.commit([a_batch(*both), a_batch(*both, school="elm")])
            store.commit([a_batch(gone=[named(2)])])
            emptied = a_batch(named(1), target=narrow, emptied=("house", "no_such"))
            assert store.commit([emptied]) == [Counts()]
        assert rows(place, "id, house") == [
            ("elm", 1, "Elm"),
            ("elm", 2, "Oak"),
            (OAKFIELD, 1, None),
            (OAKFIELD, 2, None),
        ]
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            assert store.commit([a_batch(*both)]) == [Counts(changed=2)]
        assert rows(place, "id, house")[2:] == [
            (OAKFIELD, 1, "Elm"),
            (OAKFIELD, 2, "Oak"),
        ]

    def test_a_column_that_no_row_brings_any_more_stays(self, place: Place) -> None:
        narrow = a_target(name="text")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit([a_batch(named(1, house="Elm"), named(2, house="Oak"))])
            store.prepare(narrow)
            changed = a_batch(named(2, "Drama"), named(3), target=narrow)
            assert store.commit([changed]) == [Counts(new=1, changed=1)]
        assert rows(place, "id, name, house") == [
            (OAKFIELD, 1, "Art", "Elm"),
            (OAKFIELD, 2, "Drama", "Oak"),
            (OAKFIELD, 3, "Art", None),
        ]

    def test_batches_may_have_other_columns_than_their_neighbours(
        self, place: Place
    ) -> None:
        narrow = a_target(name="text")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            counts = store.commit(
                [
                    a_batch(named(1, house="Elm")),
                    a_batch(named(1), school="elm", target=narrow),
                ]
            )
        assert counts == [Counts(new=1), Counts(new=1)]
        assert rows(place, "house") == [("elm", None), (OAKFIELD, "Elm")]

    def test_a_key_of_several_columns_is_one(self, store: Store) -> None:
        members = a_target("managebac_members", ("class_id", "id"), class_id="integer")
        store.prepare(members)
        several = [{"class_id": 1, "id": 1}, {"class_id": 1, "id": 2}]
        other = {"class_id": 2, "id": 1}
        store.commit([a_batch(*several, other, target=members)])
        assert store.commit([a_batch(*several, target=members)]) == [Counts()]
        gone = a_batch(target=members, gone=[several[0]])
        assert store.commit([gone]) == [Counts(deleted=1)]
        left = store.live(OAKFIELD, members).to_pylist()
        assert sorted(one.items() for one in left) == sorted(
            one.items() for one in (several[1], other)
        )

    def test_several_tables_are_written_together(self, store: Store) -> None:
        other = a_target("classcom_users", ("email",), email="text")
        store.prepare(other)
        users = a_batch({"id": 1, "email": "kim@example.org"}, target=other)
        assert store.commit([a_batch(named(1)), users]) == [Counts(new=1)] * 2
        assert store.commit([a_batch(named(1)), users]) == [Counts()] * 2
        assert store.live(OAKFIELD, other).to_pylist() == [{"email": "kim@example.org"}]

    def test_nothing_may_be_committed(self, store: Store) -> None:
        assert store.commit([]) == []
        empty = Batch(school=OAKFIELD, target=CLASSES, rows=arrow(CLASSES, []))
        assert store.commit([empty]) == [Counts()]
        assert store.commit([a_batch(gone=[])]) == [Counts()]


EVERYTHING = a_target(
    "managebac_everything",
    whole="integer",
    number="number",
    text="text",
    flag="flag",
    day="day",
    moment="moment",
    local="local",
    clock="time",
    nested="json",
)
EDGES: dict[str, list[Any]] = {
    "whole": [2**63 - 1, -(2**63), 0, None],
    "number": [1.5, -0.1, 1e308, float("inf"), 0.1 + 0.2, 5e-324, None],
    "text": [
        "",
        " ",
        "null",
        "NULL",
        "\\N",
        "\\.",
        "a\n\\.\nb",
        'say "hi", it\'s',
        "two\nlines\r\n",
        "tab\tcomma,semi;",
        "Zoë 你好 \U0001f393",
        "e\u0301",
        "x" * 200_000,
        None,
    ],
    "flag": [True, False, None],
    "day": [date(1, 1, 1), date(9999, 12, 31), date(2026, 2, 28), None],
    "moment": [
        datetime(2026, 3, 1, 12, 30, 15, 123456, UTC),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, UTC),
        None,
    ],
    "local": [datetime(2026, 3, 29, 2, 30), datetime(1, 1, 1), None],
    "clock": [time(0, 0), time(23, 59, 59, 999999), None],
    "nested": ['{"a": [1, null, "x\\n"]}', "[]", "{}", '"text"', "null", "1e3", None],
}


class ValuesContract:
    """Which values are kept, and how. The fixture `place` is a new database."""

    @pytest.mark.parametrize("column", EDGES)
    def test_a_value_is_the_same_on_the_next_night(
        self, place: Place, column: str
    ) -> None:
        """And comes back as it was."""
        came = [{"id": n, column: value} for n, value in enumerate(EDGES[column])]
        with closing(place.open()) as store:
            store.prepare(EVERYTHING)
            (first,) = store.commit([a_batch(*came, target=EVERYTHING)])
        with closing(place.open()) as store:
            store.prepare(EVERYTHING)
            (second,) = store.commit([a_batch(*came, target=EVERYTHING)])
            found = store.live(OAKFIELD, EVERYTHING, ("id", column)).to_pylist()
        assert first == Counts(new=len(came))
        assert second == Counts()
        if column != "nested":
            assert sorted(found, key=lambda one: one["id"]) == came

    @pytest.mark.parametrize(
        ("column", "value", "kept"),
        [
            ("text", "a\0b\0", "a\ufffdb\ufffd"),
            ("text", "as text: \\u0000", "as text: \\u0000"),
            ("nested", '["\\u0000\\u0000"]', '["\ufffd\ufffd"]'),
            ("nested", '["\\\\u0000"]', '["\\\\u0000"]'),
            ("nested", '["\\\\\\u0000 \\n"]', '["\\\\\ufffd \\n"]'),
        ],
    )
    def test_a_nul_is_replaced_and_ends_nothing(
        self, place: Place, column: str, value: str, kept: str
    ) -> None:
        batch = a_batch({"id": 1, column: value}, {"id": 2}, target=EVERYTHING)
        with closing(place.open()) as store:
            store.prepare(EVERYTHING)
            assert store.commit([batch]) == [Counts(new=2)]
            assert store.commit([batch]) == [Counts()]
            found = store.live(OAKFIELD, EVERYTHING, ("id", column)).to_pylist()
        assert {one["id"]: one[column] for one in found} == {1: kept, 2: None}

    def test_names_may_be_anything(self, place: Place) -> None:
        odd = a_target(
            'select "x"; drop',
            ("order", "Größe '"),
            **{"order": "text", "Größe '": "text", "group": "text", 'a"b': "json"},
        )
        school = "O'Brien\"; drop table x; --"
        came = {"id": 1, "order": "x", "Größe '": "y", "group": "z", 'a"b': "{}"}
        with closing(place.open()) as store:
            store.prepare(odd)
            batch = a_batch(
                came, school=school, target=odd, states={"it's": {"a'": "\"'"}}
            )
            assert store.commit([batch]) == [Counts(new=1)]
            assert store.commit([batch]) == [Counts()]
            again = a_batch({**came, "group": "!"}, school=school, target=odd)
            assert store.commit([again]) == [Counts(changed=1)]
            assert store.live(school, odd, ["group"]).to_pylist() == [{"group": "!"}]
            assert store.states(school) == {(odd.name, "it's"): {"a'": "\"'"}}
            gone = a_batch(school=school, target=odd, gone=[came], emptied=("group",))
            assert store.commit([gone]) == [Counts(deleted=1)]

    def test_a_row_without_a_key_is_refused_and_nothing_is_written(
        self, place: Place
    ) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            bad = a_batch({"id": None, "name": "canary"}, states={"": {"page": 2}})
            with pytest.raises(RowsRefused) as refused:
                store.commit([a_batch(named(1), states={"": {"page": 1}}), bad])
            assert store.states(OAKFIELD) == {}
            assert store.commit([a_batch(named(1))]) == [Counts(new=1)]
        assert "canary" not in str(refused.value)
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_a_value_of_another_type_is_refused_without_being_told(
        self, place: Place
    ) -> None:
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            wrong = arrow(a_target(id="text"), [{"id": "canary"}])
            wrong = wrong.append_column("name", wrong.column("id"))
            wrong = wrong.append_column("house", wrong.column("id"))
            batch = Batch(school=OAKFIELD, target=CLASSES, rows=wrong)
            with pytest.raises(RowsRefused, match=r"managebac_classes\.id") as refused:
                store.commit([batch])
            assert store.commit([a_batch(named(1))]) == [Counts(new=1)]
        assert "canary" not in str(refused.value)


class StatesContract:
    """What is remembered. The fixture `place` is a new database."""

    def test_states_are_kept_with_the_rows_they_hold_for(self, place: Place) -> None:
        first: dict[str, Any] = {"mark": "2026-11-25", "page": 3, "sub": {"x": [None]}}
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit(
                [
                    a_batch(named(1), states={"": {"page": 1}, '{"class_id":1}': {}}),
                    a_batch(states={"": first}),
                    a_batch(school="elm", states={"": {"page": 9}}),
                ]
            )
        with closing(place.open()) as store:
            assert store.states("elm") == {("managebac_classes", ""): {"page": 9}}
            assert store.states("nobody") == {}
            assert store.states(OAKFIELD) == {
                ("managebac_classes", ""): first,
                ("managebac_classes", '{"class_id":1}'): {},
            }
            store.commit([a_batch(states={'{"class_id":1}': None, "unknown": None})])
            assert store.states(OAKFIELD) == {("managebac_classes", ""): first}

    def test_states_are_listed_and_reset_and_the_rows_stay(self, place: Place) -> None:
        other = a_target("managebac_users")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit(
                [
                    a_batch(named(1), states={"": {"page": 1}, "b": {"page": 2}}),
                    a_batch(states={"": {"page": 3}}, target=other),
                    a_batch(states={"": {"page": 4}}, school="elm"),
                ]
            )
            assert [
                (row.school, row.table, row.asked, row.state)
                for row in store.state_rows()
            ] == [
                ("elm", "managebac_classes", "", {"page": 4}),
                (OAKFIELD, "managebac_classes", "", {"page": 1}),
                (OAKFIELD, "managebac_classes", "b", {"page": 2}),
                (OAKFIELD, "managebac_users", "", {"page": 3}),
            ]
            assert store.reset(OAKFIELD, "managebac_classes") == 2
            assert store.reset(OAKFIELD) == 1
            assert store.reset(OAKFIELD) == 0
            assert [row.school for row in store.state_rows()] == ["elm"]
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_of_a_table_that_was_dropped_nothing_is_known(self, place: Place) -> None:
        """Its rows are read whole again: the state would run ahead of them."""
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            store.commit([a_batch(named(1), states={"": {"mark": "2026-11-25"}})])
        place.run("drop table managebac_classes")
        with closing(place.open()) as store:
            assert store.states(OAKFIELD) == {}
            store.prepare(CLASSES)
            assert store.states(OAKFIELD) == {}
            assert store.commit([a_batch(named(1))]) == [Counts(new=1)]
