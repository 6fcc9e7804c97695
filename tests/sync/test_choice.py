"""What of a table may be kept: levels, columns, pseudonyms; canaries look for ways out.

No value above the level gets into what is written, whatever shape a server gives it.
"""

from __future__ import annotations

import copy
import importlib
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import define, evolve

from homeroom import from_dict
from homeroom._core.fields import is_needed, listed_fields
from homeroom._core.model import Model
from homeroom._core.tables import Days, Parent, Table
from homeroom.errors import ConfigurationError
from homeroom.rows import Column, ColumnType
from homeroom.sync.choice import Choice, make_choice
from homeroom.sync.config import Personal, School
from tests.core.records import MODELS, VENDORS
from tests.sync.canaries import LEVELS, Aviary, Canary, Guardian, Pupil, Written


@define(kw_only=True)
class Lesson(Model):
    """A record with a field that is called as a column of every table."""

    school: int
    room: str | None = None


SECRET = b"a key that nobody may know"
PUPILS = Table(name="pupils", method="pupils.list", model=Pupil, key=("id",))
VISITS = Table(
    name="visits",
    method="visits.list",
    model=Guardian,
    key=("id",),
    asked=(
        Column(name="pupil_id", type=ColumnType.INTEGER),
        Column(name="house", type=ColumnType.TEXT),
        Column(name="on", type=ColumnType.DAY),
    ),
    parent=Parent(table="pupils", keys={"pupil_id": "id", "house": "house"}),
    days=Days(argument="on", back=1, ahead=1),
)


def school(level: str = "direct", **more: Any) -> School:
    """A school that keeps what is marked up to a level."""
    return School(name="oakfield", vendor="v", personal=Personal(level), **more)


def choice_of(
    model: Any, level: str, secret: bytes | None = None, key: str = ""
) -> Choice:
    """What may be kept of a table of any model."""
    table = Table(name="t", method="t.list", model=model, key=(key,) if key else ())
    return make_choice("v", table, None, school(level), secret)


def above(canary: Canary, level: str) -> bool:
    """Whether a value may not be kept at a level."""
    return LEVELS.index(canary.mark or "none") > LEVELS.index(level)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("model", [Pupil, Guardian, *MODELS], ids=lambda m: m.__name__)
def test_no_value_above_the_level_is_written(model: Any, level: str) -> None:
    """Neither in a column nor inside of one; what may be kept is there."""
    aviary = Aviary()
    item = from_dict(model, aviary.document(model))
    written = Written(choice_of(model, level).rows([item], {}))
    for one in aviary.canaries:
        assert written.has(*one.texts) is not above(one, level), one


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("model", [Pupil, Guardian, *MODELS], ids=lambda m: m.__name__)
def test_an_odd_value_above_the_level_is_not_in_extra(model: Any, level: str) -> None:
    """Where a type is wrong, the raw value is kept beside what no spec lists."""
    choice, aviary = choice_of(model, level), Aviary()
    document = aviary.document(model)
    for name in [one.wire for one in listed_fields(model) if not is_needed(one)]:
        inside = [one for one in aviary.canaries if one.path[0] == name]
        texts = [text for one in inside for text in one.texts]
        for odd in ({"odd": [document[name]]}, [[texts]], " ".join(texts)):
            item = from_dict(model, {**document, name: odd})
            written = Written(choice.rows([item], {}))
            for one in inside:
                assert not (above(one, level) and written.has(*one.texts)), one


@pytest.mark.parametrize("level", LEVELS)
def test_an_odd_value_inside_of_another_is_not_written(level: str) -> None:
    """At any depth: an item of a list, the entry of a map, a part of a part."""
    aviary = Aviary()
    clean = aviary.document(Pupil)
    for one in (one for one in aviary.canaries if one.path != ("id",)):
        for odd in (
            {"x": one.texts[0]},
            [[one.texts[0]]],
            {"name": {"deep": [one.texts[0]]}},
        ):
            document = copy.deepcopy(clean)
            at: Any = document
            for step in one.path[:-1]:
                at = at[step]
            at[one.path[-1]] = odd
            item = from_dict(Pupil, document)
            written = Written(choice_of(Pupil, level).rows([item], {}))
            assert not (above(one, level) and written.has(*one.texts)), (one, odd)


@pytest.mark.parametrize("name", ["dob", "DOB", "seen_unix", "Seen-Unix", "phone"])
def test_what_no_spec_lists_has_no_name_of_a_marked_field(name: str) -> None:
    """Also written otherwise, and also further inside."""
    item = from_dict(
        Pupil,
        {
            "id": 1,
            name: {"x": "canary-1."},
            "pet": {"about": [{name: "canary-2.", "age": 3}]},
            "labels": {"a": {name: "canary-3.", "b": 1}},
            "guardian": {"toy": {name: "canary-4.", "c": 1}},
        },
    )
    table = choice_of(Pupil, "direct").rows([item], {})
    written = Written(table)
    [row] = table.to_pylist()
    assert {"pet": {"about": [{"age": 3}]}} == json.loads(row["extra"])
    assert {"a": {"b": 1}} == json.loads(row["labels"])
    assert {"toy": {"c": 1}} == json.loads(row["guardian"])
    assert not any(written.has(f"canary-{number}.") for number in range(1, 5))
    whole = Written(choice_of(Pupil, "sensitive").rows([item], {}))
    assert all(whole.has(f"canary-{number}.") for number in range(1, 5))


@pytest.mark.parametrize("level", LEVELS)
def test_no_id_of_a_person_is_written_where_pseudonyms_are(level: str) -> None:
    """Single, in lists, as keys of maps, nested, as keys, asked by, odd."""
    aviary = Aviary()
    document = aviary.document(Pupil)
    persons = [one for one in aviary.canaries if one.person]
    assert len(persons) > 20
    choice = choice_of(Pupil, level, SECRET, "id")
    written = Written(choice.rows([from_dict(Pupil, document)], {}))
    for one in persons:
        assert not written.has(*one.texts), one
    for one in (one for one in persons if one.path != ("id",)):
        odd = copy.deepcopy(document)
        at: Any = odd
        for step in one.path[:-1]:
            at = at[step]
        at[one.path[-1]] = {"odd": {"id": [one.texts[0]]}, "more": [one.texts[0]]}
        written = Written(choice.rows([from_dict(Pupil, odd)], {}))
        assert not written.has(*one.texts), one
    for name in ("guardian", "by_day", "part"):
        odd = {"id": 1, name: [[one.texts[0] for one in persons]]}
        written = Written(choice.rows([from_dict(Pupil, odd)], {}))
        assert not any(written.has(*one.texts) for one in persons)


def test_a_pseudonym_is_the_same_wherever_the_id_is() -> None:
    """So tables still join: as number and as text, single, in lists and nested."""
    item = from_dict(
        Pupil,
        {
            "id": 5,
            "tutor_id": "5",
            "friend_ids": [5, 6],
            "seats": {"5": 5},
            "found": {"a": [5, {"b": "5"}], "c": None},
            "guardian": {"id": 5, "wards": [5]},
        },
    )
    choice = make_choice("v", PUPILS, None, school(), SECRET)
    [row] = choice.rows([item], {}).to_pylist()
    five = row["id"]
    assert 32 == len(five)
    assert five == row["tutor_id"]
    [first, other] = json.loads(row["friend_ids"])
    assert first == five != other
    assert {five: five} == json.loads(row["seats"])
    assert five in str(json.loads(row["found"]))
    assert {"id": five, "wards": [five]} == json.loads(row["guardian"])
    visits = make_choice("v", VISITS, PUPILS, school(), SECRET)
    [visit] = visits.rows(
        [Guardian(id=5)], {"pupil_id": 5, "house": "Elm", "on": date(2026, 1, 2)}
    ).to_pylist()
    assert (five, five, "Elm") == (visit["pupil_id"], visit["id"], visit["house"])


def test_schools_and_keys_have_their_own_pseudonyms() -> None:
    """Nobody can join what belongs to two schools."""
    item = Pupil(id=5)
    found = {
        make_choice("v", PUPILS, None, one, key).rows([item], {})["id"][0].as_py()
        for one in (school(), evolve(school(), name="elmwood"))
        for key in (SECRET, SECRET + b"!")
    }
    assert 4 == len(found)


def test_a_key_that_can_be_guessed_is_refused() -> None:
    """Ids are small numbers: who has the key has them all."""
    with pytest.raises(ConfigurationError, match="16 bytes or more"):
        make_choice("v", PUPILS, None, school(), b"short")


def test_the_target_says_what_is_written() -> None:
    """What was asked by first, then the key, then the fields."""
    choice = make_choice("v", VISITS, PUPILS, school(), None)
    assert "v_visits" == choice.target.name
    assert {
        "pupil_id": "integer",
        "house": "text",
        "on": "day",
        "id": "integer",
        "note": "text",
        "title": "text",
        "wards": "json",
        "extra": "json",
    } == {one.name: one.type for one in choice.target.columns}
    assert ("pupil_id", "house", "on", "id") == choice.target.key
    assert ("phone",) == choice.left_out
    assert choice.reversible


def test_rows_are_as_the_target() -> None:
    """Also of an empty page, and with pseudonyms, which are text."""
    asked = {"pupil_id": 5, "house": None, "on": date(2026, 1, 2)}
    for secret in (None, SECRET):
        choice = make_choice("v", VISITS, PUPILS, school(), secret)
        names = [one.name for one in choice.target.columns]
        for items in ([], [Guardian(id=1, title="x")]):
            assert names == choice.rows(items, asked).column_names
    assert ColumnType.TEXT == choice.target.columns[0].type
    assert not choice.reversible
    assert make_choice(
        "v", evolve(VISITS, key=("note",)), None, school(), SECRET
    ).reversible


def test_keys_are_kept_at_every_level() -> None:
    """Rows could not be told apart without them."""
    table = evolve(PUPILS, key=("id", "name"))
    choice = make_choice("v", table, None, school("none"), None)
    names = [one.name for one in choice.target.columns]
    assert ["_key", "id", "name", "house"] == names[:4]
    assert "name" not in choice.left_out
    assert "extra" in choice.left_out


def test_a_record_without_a_key_that_can_be_held_is_left_out() -> None:
    """It could never be found again."""
    items = [Pupil(id=1), Pupil(id=2**64), Pupil(id=3)]
    choice = make_choice("v", PUPILS, None, school(), None)
    assert [1, 3] == choice.rows(items, {})["id"].to_pylist()
    assert 0 == choice.rows(items[1:2], {}).num_rows
    visits = make_choice("v", evolve(VISITS, asked=()), None, school(), None)
    found = visits.rows([Guardian(), Guardian(id=2)], {})
    assert [2] == found["id"].to_pylist()


def test_a_key_that_may_be_missing_in_part_is_whole_in_a_column() -> None:
    """No database takes null for a key: a text holds the parts together."""
    table = evolve(PUPILS, key=("name", "points", "seen"))
    seen = datetime(2026, 1, 2, tzinfo=UTC)
    items = [
        Pupil(id=1, name="a", points=1, seen=seen),
        Pupil(id=2, name="a"),
        Pupil(id=3, points=1),
        Pupil(id=4),
        Pupil(id=5, name="a", points=2**64),
        Pupil(id=6, name="a", seen=seen.replace(tzinfo=None)),
    ]
    choice = make_choice("v", table, None, school(), None)
    assert ("_key",) == choice.target.key
    found = choice.rows(items, {})
    assert [1, 2, 3] == found["id"].to_pylist()
    assert [
        '["a",1,"2026-01-02T00:00:00Z"]',
        '["a",null,null]',
        "[null,1,null]",
    ] == found["_key"].to_pylist()
    names = [one.name for one in choice.target.columns]
    assert ["_key", "name", "points", "seen"] == names[:4]
    for given in (items, [], items[3:4]):
        assert names == choice.rows(given, {}).column_names
        assert found.schema == choice.rows(given, {}).schema


def test_no_id_of_a_person_is_in_a_key_that_is_whole() -> None:
    """It is made of pseudonyms too."""
    table = evolve(PUPILS, key=("id", "name"))
    choice = make_choice("v", table, None, school(), SECRET)
    written = choice.rows([Pupil(id=771_000_001, name="a")], {})
    assert not Written(written).has("771000001")
    assert written["_key"].to_pylist() == [f'["{written["id"][0].as_py()}","a"]']
    assert not choice.reversible


def test_rows_that_stand_in_maps_have_columns_for_their_keys() -> None:
    """These come with what was asked, and are no part of its text."""
    table = evolve(VISITS, key=("day", "id"), keyed_by=("day",))
    choice = make_choice("v", table, PUPILS, school(), None)
    assert ("pupil_id", "house", "on", "day", "id") == choice.target.key
    asked = {"pupil_id": 5, "house": "Elm", "on": date(2026, 1, 2)}
    above = {"day": "2026-01-02"}
    [row] = choice.rows([Guardian(id=7)], {**asked, **above}).to_pylist()
    assert ("2026-01-02", 7) == (row["day"], row["id"])
    assert choice.asked(asked) == choice.asked({**asked, **above})
    with pytest.raises(ValueError, match="is no column"):
        choice.rows([], {**asked, **above, "other": 1})


def test_what_a_row_was_asked_by_stands_in_place_of_its_own() -> None:
    """A field of that name gives way, and is not told as left out."""
    asked = (Column(name="house", type=ColumnType.TEXT),)
    choice = make_choice("v", evolve(PUPILS, asked=asked), None, school(), None)
    names = [one.name for one in choice.target.columns]
    assert ["house", "id", "name"] == names[:3]
    assert 1 == names.count("house")
    assert "house" not in choice.left_out
    table = choice.rows([Pupil(id=1, house="Oak")], {"house": "Elm"})
    assert ["Elm"] == table["house"].to_pylist()


@pytest.mark.parametrize("secret", [None, SECRET])
@pytest.mark.parametrize("level", LEVELS)
def test_every_table_of_every_vendor_has_rows(level: str, secret: Any) -> None:
    """As its target says, and no column twice."""
    count = 0
    for vendor in VENDORS:
        tables = importlib.import_module(f"homeroom.{vendor}.tables").TABLES
        for client, those in tables.items():
            by_name = {one.name: one for one in those}
            for table in those:
                parent = by_name.get(table.parent.table) if table.parent else None
                choice = make_choice(client, table, parent, school(level), secret)
                given: dict[str, object] = dict.fromkeys(table.keyed_by, "x")
                taken = [one.column for one in table.taken]
                given |= {one.name: ASKED[one.type] for one in (*taken, *table.asked)}
                item = from_dict(table.model, Aviary().document(table.model))
                found = choice.rows([item], given)
                names = [one.name for one in choice.target.columns]
                assert names == found.column_names
                assert len({*names, "school"}) == len(names) + 1
                assert 1 == found.num_rows
                assert not any(found[one].null_count for one in choice.target.key)
                assert {*choice.target.key} <= {*names}
                count += 1
    assert count > 30


ASKED = {
    ColumnType.INTEGER: 5,
    ColumnType.TEXT: "a",
    ColumnType.DAY: date(2026, 1, 2),
}


def test_columns_are_chosen_by_patterns() -> None:
    """Of tables and of columns; keys stay, and `!` leaves columns out."""

    def names(**columns: tuple[str, ...]) -> list[str]:
        choice = make_choice("v", PUPILS, None, school(columns=columns), None)
        return [one.name for one in choice.target.columns]

    whole = names()
    assert ["id", "house"] == names(pupils=("house",))
    assert ["id", "guardian", "guardians"] == names(**{"pup*": ("guardian*",)})
    assert [one for one in whole if one != "house"] == names(**{"*": ("!house",)})
    assert whole == names(others=("house",))
    assert [one for one in whole if one != "house"] == names(
        pupils=("!house", "!id"), others=("id",)
    )
    assert ["id", "name"] == names(**{"*": ("!house",), "pupils": ("house", "name")})
    assert ["id", "extra"] == names(pupils=("extra",))


def test_a_column_that_was_not_chosen_is_not_in_extra() -> None:
    """Neither when its value is odd."""
    choice = make_choice("v", PUPILS, None, school(columns={"*": ("!house",)}), None)
    item = from_dict(Pupil, {"id": 1, "house": {"x": "canary-1."}, "pet": 2})
    table = choice.rows([item], {})
    assert not Written(table).has("canary-1.")
    assert ['{"pet":2}'] == table["extra"].to_pylist()
    assert "house" in choice.left_out


def test_columns_that_may_hold_too_much_from_other_nights_are_told() -> None:
    """Those with parts that are left out or replaced; keys cannot be emptied."""

    def narrowed(level: str, secret: bytes | None = None, **more: Any) -> set[str]:
        choice = make_choice("v", PUPILS, None, school(level, **more), secret)
        assert not {*choice.narrowed} & {*choice.left_out, *choice.target.key}
        return {*choice.narrowed}

    parts = {"guardian", "guardians", "by_day", "either", "part", "sibling"}
    persons = {"tutor_id", "friend_ids", "seats", "found"}
    assert parts == narrowed("none")
    assert parts | {"extra"} == narrowed("direct")
    assert set() == narrowed("sensitive")
    assert {"extra"} == narrowed("sensitive", columns={"*": ("!house",)})
    assert {*parts, *persons, "doctor", "extra"} == narrowed("sensitive", SECRET)


def test_the_policy_changes_with_what_may_be_kept() -> None:
    """And only then: rows are read whole where it is another."""
    elm = evolve(school(), name="elmwood")
    same = {
        make_choice("v", PUPILS, None, one, None).policy
        for one in (school(), school(), elm, school(columns={"visits": ("id",)}))
    }
    other = [
        make_choice("v", PUPILS, None, *one).policy
        for one in (
            (school("none"), None),
            (school("sensitive"), None),
            (school(columns={"*": ("!house",)}), None),
            (school(), SECRET),
            (school(), SECRET + b"!"),
        )
    ]
    assert 1 == len(same)
    assert 6 == len({*same, *other})
    assert SECRET.decode() not in repr(make_choice("v", PUPILS, None, school(), SECRET))


def test_what_was_asked_has_one_text() -> None:
    """Whichever the order and the type of an id; none for nothing asked."""
    plain = make_choice("v", VISITS, PUPILS, school(), None)
    asked = {"on": date(2026, 1, 2), "house": "Elm", "pupil_id": 5}
    text = '{"house":"Elm","on":"2026-01-02","pupil_id":5}'
    assert text == plain.asked(asked)
    assert text == plain.asked(dict(reversed(asked.items())))
    hidden = make_choice("v", VISITS, PUPILS, school(), SECRET)
    assert hidden.asked(asked) == hidden.asked({**asked, "pupil_id": "5"})
    assert ":5" not in hidden.asked(asked)
    assert "" == make_choice("v", PUPILS, None, school(), None).asked({})


def test_what_was_asked_is_told_apart_whatever_it_is() -> None:
    """Also ids that no column can hold."""
    plain = make_choice("v", VISITS, PUPILS, school(), None)
    asked = {"on": date(2026, 1, 2), "house": "Elm"}
    assert 3 == len({plain.asked({**asked, "pupil_id": 2**64 + n}) for n in range(3)})


def test_columns_that_every_table_has_are_not_a_fields() -> None:
    """A field of that name is called otherwise in the database."""
    table = Table(name="t", method="t.list", model=Lesson, key=("school",))
    choice = make_choice("v", table, None, school(), None)
    assert ("school_",) == choice.target.key
    assert ["school_", "room"] == choice.rows([Lesson(school=1)], {}).column_names
    assert ["school_"] == [
        one.name
        for one in make_choice(
            "v", table, None, school(columns={"*": ("!room",)}), None
        ).target.columns
    ]
