"""How every store makes, widens and refuses tables, and whose databases it takes."""

from __future__ import annotations

from contextlib import closing

import pytest

from homeroom.sync.batches import Counts, Target
from homeroom.sync.store import StoreError
from tests.sync.places import Place, marked, rows, written
from tests.sync.samples import CLASSES, OAKFIELD, Row, a_batch, a_target, named


def kept(place: Place, target: Target, *came: Row) -> None:
    """Keep some rows."""
    with closing(place.open()) as store:
        store.prepare(target)
        store.commit([a_batch(*came, target=target, states={"": {"page": 1}})])


class ShapeContract:
    """How tables change. The fixture `place` is a new database."""

    def test_a_table_begins_with_the_school_and_ends_with_the_marks(
        self, place: Place
    ) -> None:
        kept(place, CLASSES)
        found = place.run(
            "select column_name from information_schema.columns "
            "where table_name = 'managebac_classes' order by ordinal_position"
        )
        names = [name for (name,) in found]
        bare = ["school", "id", "name", "house", "_synced_at", "_deleted_at"]
        assert names[:6] == bare
        assert set(names[6:]) <= {"_hash"}

    def test_a_column_that_is_new_is_added_and_filled(self, place: Place) -> None:
        kept(place, a_target(name="text"), named(1), named(2))
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            batch = a_batch(named(1, house="Elm"), named(2))
            assert store.commit([batch]) == [Counts(changed=1)]
        assert rows(place, "id, house") == [(OAKFIELD, 1, "Elm"), (OAKFIELD, 2, None)]

    def test_a_column_that_somebody_dropped_is_filled_again(self, place: Place) -> None:
        kept(place, CLASSES, named(1, house="Elm"))
        place.run("alter table managebac_classes drop column house")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            assert store.commit([a_batch(named(1, house="Elm"))]) == [Counts(changed=1)]
        assert rows(place, "house") == [(OAKFIELD, "Elm")]

    def test_a_column_that_somebody_added_is_left_alone(self, place: Place) -> None:
        kept(place, CLASSES, named(1), named(2))
        place.run("alter table managebac_classes add column note decimal(5, 2)")
        place.run("update managebac_classes set note = 1.25")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            counts = store.commit([a_batch(named(1, "Drama"), named(2), named(3))])
            assert counts == [Counts(new=1, changed=1)]
        found = place.run("select id, cast(note as varchar) from managebac_classes")
        assert sorted(found, key=str) == [(1, "1.25"), (2, "1.25"), (3, None)]

    @pytest.mark.parametrize(
        ("before", "value", "after", "came"),
        [
            ("integer", 7, "number", 7.5),
            ("integer", 2**53, "number", 7.5),
            ("number", 7.0, "integer", 8),
            ("integer", 7, "text", "seven"),
            ("number", 7.5, "text", "seven"),
            ("flag", True, "text", "maybe"),
            ("json", "[1]", "text", "seven"),
            ("text", "seven", "integer", 7),
            ("text", "seven", "json", "[7]"),
        ],
    )
    def test_a_column_is_widened_where_nothing_is_lost(
        self, place: Place, before: str, value: object, after: str, came: object
    ) -> None:
        kept(place, a_target(mark=before), {"id": 1, "mark": value}, {"id": 2})
        was = written(place)
        target = a_target(mark=after)
        new = a_batch({"id": 2, "mark": came}, target=target)
        with closing(place.open()) as store:
            store.prepare(target)
            assert store.commit([new]) == [Counts(changed=1)]
            assert store.commit([new]) == [Counts()]
            assert store.states(OAKFIELD) == {("managebac_classes", ""): {"page": 1}}
            found = store.live(OAKFIELD, target, ("id", "mark")).to_pylist()
        assert written(place)[OAKFIELD, 1] == was[OAKFIELD, 1]
        texts = {one["id"]: str(one["mark"]).lower() for one in found}
        assert texts[2] == str(came)
        if after != "number":
            assert texts[1].removesuffix(".0") == str(value).lower().removesuffix(".0")
        else:
            assert float(texts[1]) == value

    @pytest.mark.parametrize(
        ("before", "value", "after"),
        [
            ("integer", 2**53 + 1, "number"),
            ("number", 7.5, "integer"),
            ("number", float("nan"), "integer"),
            ("number", 1e300, "integer"),
            ("day", None, "moment"),
            ("moment", None, "integer"),
            ("flag", True, "integer"),
        ],
    )
    def test_a_column_that_would_lose_something_is_refused_with_a_way_out(
        self, place: Place, before: str, value: object, after: str
    ) -> None:
        kept(place, a_target(mark=before), {"id": 1, "mark": value})
        with closing(place.open()) as store:
            said = (
                f"column mark of table managebac_classes holds {before}, where {after} "
                "is wanted now: rename or drop the table"
            )
            with pytest.raises(StoreError, match=said) as error:
                store.prepare(a_target(mark=after))
            assert "\n" not in str(error.value)
            store.prepare(a_target("managebac_others"))
        assert len(rows(place, "mark")) == 1

    def test_ids_may_be_pseudonyms_at_one_school_and_none_at_another(
        self, place: Place
    ) -> None:
        plain, covered = a_target(), a_target(id="text", name="text", house="text")
        kept(place, plain, named(1), named(2))
        with closing(place.open()) as store:
            store.prepare(covered)
            elm = a_batch(named("p-7f"), school="elm", target=covered)  # type: ignore[arg-type]
            assert store.commit([elm]) == [Counts(new=1)]
            store.prepare(plain)
            oak = a_batch(named(1), named(3, "Drama"), gone=[named(2)])
            assert store.commit([oak]) == [Counts(new=1, deleted=1)]
            found = store.live(OAKFIELD, plain).column("id").to_pylist()
            assert sorted(found) == [1, 3]
            assert store.live("elm", plain).to_pylist() == [{"id": "p-7f"}]

    def test_another_key_is_refused_with_a_way_out(self, place: Place) -> None:
        kept(place, CLASSES, named(1))
        with closing(place.open()) as store:
            said = "has the key id, where id, name is wanted now: rename or drop"
            with pytest.raises(StoreError, match=said):
                store.prepare(a_target(CLASSES.name, ("id", "name"), name="text"))
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_a_table_that_we_did_not_make_is_left_alone(self, place: Place) -> None:
        place.run("create table managebac_classes (school text, id bigint)")
        with closing(place.open()) as store:
            said = "its table managebac_classes was not made by homeroom; rename"
            with pytest.raises(StoreError, match=said):
                store.prepare(CLASSES)
        assert rows(place, "id") == []

    def test_a_failed_change_leaves_the_table_as_it_was(self, place: Place) -> None:
        kept(place, a_target(mark="integer"), {"id": 1, "mark": 2**60})
        with closing(place.open()) as store:
            with pytest.raises(StoreError):
                store.prepare(a_target(more="text", mark="number"))
            again = a_target(mark="integer", more="text")
            store.prepare(again)
            batch = a_batch({"id": 1, "mark": 5, "more": "x"}, target=again)
            assert store.commit([batch]) == [Counts(changed=1)]
        assert rows(place, "mark, more") == [(OAKFIELD, 5, "x")]


class OwnerContract:
    """Whose databases a store takes. The fixture `place` is a new database."""

    def test_a_copy_is_not_written_until_it_is_adopted(self, place: Place) -> None:
        kept(place, CLASSES, named(1))
        copy = place.copy()
        for dry in (False, True):
            with pytest.raises(StoreError, match="was copied or moved here from") as no:
                copy.open(dry=dry)
            assert "homeroom sync --adopt" in str(no.value)
            assert "\n" not in str(no.value)
        with closing(copy.open(adopt=True)) as store:
            assert store.states(OAKFIELD) == {("managebac_classes", ""): {"page": 1}}
            assert store.commit([a_batch(named(1), named(2))]) == [Counts(new=1)]
        copy.open().close()
        place.open(adopt=True).close()
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_a_newer_layout_is_refused_with_a_way_out(self, place: Place) -> None:
        kept(place, CLASSES, named(1))
        place.run("update _sync_about set value = '99' where name = 'layout'")
        with pytest.raises(StoreError, match="written by a newer homeroom; update"):
            place.open(adopt=True)
        assert rows(place, "id") == [(OAKFIELD, 1)]

    @pytest.mark.parametrize("layout", ["0", "odd"])
    def test_an_older_layout_is_refused_with_a_way_out(
        self, place: Place, layout: str
    ) -> None:
        kept(place, CLASSES, named(1))
        place.run(f"update _sync_about set value = '{layout}' where name = 'layout'")
        with pytest.raises(StoreError, match="none of this homeroom; rename that"):
            place.open()
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_a_table_of_states_that_is_not_ours_is_left_alone(
        self, place: Place
    ) -> None:
        place.run("create table _sync (state text)")
        with pytest.raises(
            StoreError, match="its table _sync is none of this homeroom"
        ):
            place.open()
        assert place.run("select * from _sync") == []

    def test_states_that_somebody_dropped_are_forgotten(self, place: Place) -> None:
        kept(place, CLASSES, named(1))
        place.run("drop table _sync")
        with closing(place.open(dry=True)) as store:
            assert store.states(OAKFIELD) == {}
        with closing(place.open()) as store:
            assert store.states(OAKFIELD) == {}
            store.prepare(CLASSES)
            assert store.commit([a_batch(named(1), named(2))]) == [Counts(new=1)]

    @pytest.mark.parametrize("column", ["_synced_at", "_deleted_at"])
    def test_columns_of_our_own_that_somebody_dropped_are_made_anew(
        self, place: Place, column: str
    ) -> None:
        kept(place, CLASSES, named(1), named(2))
        place.run(f"alter table managebac_classes drop column {column}")
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            assert store.count(OAKFIELD, CLASSES) == 2
            counts = store.commit([a_batch(named(1), named(3), gone=[named(2)])])
        assert counts == [Counts(new=1, deleted=1)]
        assert marked(place) == {(OAKFIELD, 2)}

    def test_a_store_shows_only_where_it_is(self, place: Place) -> None:
        with closing(place.open()) as store:
            assert repr(store).startswith("<store ")
            assert "password" not in repr(store)


class DryContract:
    """Runs that leave nothing. The fixture `place` is a new database."""

    def test_a_dry_run_counts_as_a_run_would_and_leaves_nothing(
        self, place: Place
    ) -> None:
        kept(place, CLASSES, named(1), named(2), named(3))
        before = written(place), rows(place, "id, name, house")
        wider = a_target(name="text", house="text", room="text")
        with closing(place.open(dry=True)) as store:
            store.lock(OAKFIELD)
            store.prepare(wider)
            store.prepare(a_target("managebac_users"))
            changed = a_batch(
                named(1, room="12"), named(4), target=wider, states={"": {"page": 2}}
            )
            assert store.commit([changed]) == [Counts(new=1, changed=1)]
            assert store.commit([changed]) == [Counts()]
            assert store.commit([a_batch(gone=[named(2)])]) == [Counts(deleted=1)]
            assert store.states(OAKFIELD) == {("managebac_classes", ""): {"page": 2}}
            live = store.live(OAKFIELD, CLASSES).column("id").to_pylist()
            assert sorted(live) == [1, 3, 4]
            assert store.reset(OAKFIELD) == 1
        assert (written(place), rows(place, "id, name, house")) == before
        assert marked(place) == set()
        with closing(place.open()) as store:
            assert store.states(OAKFIELD) == {("managebac_classes", ""): {"page": 1}}

    def test_a_dry_run_goes_on_behind_rows_that_are_refused(self, place: Place) -> None:
        kept(place, CLASSES, named(1))
        with closing(place.open(dry=True)) as store:
            store.prepare(CLASSES)
            assert store.commit([a_batch(named(2))]) == [Counts(new=1)]
            with pytest.raises(StoreError):
                store.commit([a_batch({"id": None})])
            with pytest.raises(StoreError):
                store.prepare(a_target(id="day", name="text"))
            assert store.commit([a_batch(named(2), named(3))]) == [Counts(new=1)]
        assert rows(place, "id") == [(OAKFIELD, 1)]

    def test_a_dry_run_needs_no_database_of_ours(self, place: Place) -> None:
        with closing(place.open(dry=True)) as store:
            store.prepare(CLASSES)
            assert store.commit([a_batch(named(1))]) == [Counts(new=1)]
        with closing(place.open()) as store:
            store.prepare(CLASSES)
            assert store.commit([a_batch(named(1))]) == [Counts(new=1)]
