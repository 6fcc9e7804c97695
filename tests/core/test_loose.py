"""What vendors really send: read as far as it can be, and what is lost is told."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import define, field

from homeroom import from_dict, to_dict
from homeroom._core.decode import Decoder, decode
from homeroom._core.loose import MOST_LOST
from homeroom._core.misfits import MOST_NAMES, Misfit, Report, Unfit
from homeroom._core.model import JSON, NOTHING_MORE, Model, OpenEnum, redacted, rest
from homeroom.errors import DecodeError


class Answer(OpenEnum):
    """Yes or no, as a vendor writes it."""

    YES = "yes"
    NO = "no"


@define(kw_only=True, repr=False)
class Part(Model):
    """An object inside of a record."""

    id: int | None = None
    name: str | None = None
    extra: Mapping[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Row(Model):
    """A record with a field of each kind."""

    id: int
    text: str | None = None
    count: int | None = None
    share: float | None = None
    flag: bool | None = None
    day: date | None = None
    at: datetime | None = None
    word: Answer | None = None
    part: Part | None = None
    parts: list[Part] | None = None
    words: list[str] | None = None
    notes: dict[str, str] | None = field(default=None, repr=redacted)
    extra: Mapping[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True)
class Page(Model):
    """What is around the records."""

    rows: list[Row]
    meta: Part | None = None


@define(kw_only=True, repr=False)
class Named(Model):
    """A record whose key is text."""

    key: str
    extra: Mapping[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True)
class Ids(Model):
    """What is around numbers."""

    ids: list[int]


@define(kw_only=True, repr=False)
class Group(Model):
    """A record that holds others."""

    members: list[Named] | None = None
    extra: Mapping[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


def row(**fields: object) -> Row:
    """The record that an object with those members becomes."""
    return decode(json.dumps({"id": 1, **fields}).encode(), Row)


def page(*rows: object) -> tuple[Page, tuple[Misfit, ...]]:
    """A page of these records, and what did not fit."""
    report = Report()
    data = json.dumps({"rows": rows}).encode()
    return decode(data, Page, report), report.misfits


@pytest.mark.parametrize(
    ("name", "given", "taken"),
    [
        ("text", 5, "5"),
        ("text", 1.5, "1.5"),
        ("count", "1", 1),
        ("count", "-12", -12),
        ("count", 852.0, 852),
        ("share", "1.5", 1.5),
        ("share", 2, 2.0),
        ("flag", 1, True),
        ("flag", "0", False),
        ("flag", "yes", True),
        ("flag", "false", False),
        ("day", "2026-01-02T00:00:00.000Z", date(2026, 1, 2)),
        ("day", "2026-01-02 00:00:00", date(2026, 1, 2)),
        ("day", "", None),
        ("day", "0000-00-00", None),
        ("at", "0000-00-00 00:00:00", None),
        ("at", "", None),
        ("at", "2026-01-02", datetime(2026, 1, 2, tzinfo=UTC)),
        ("at", "2026-01-02 10:00:00 UTC", datetime(2026, 1, 2, 10, tzinfo=UTC)),
        ("at", "2026-01-02 10:00:00 +0000", datetime(2026, 1, 2, 10, tzinfo=UTC)),
        ("at", "2026-01-02t10:00:00z", datetime(2026, 1, 2, 10, tzinfo=UTC)),
        ("word", 5, Answer("5")),
        ("word", True, Answer.YES),
        ("part", [], None),
        ("part", [{"id": 2}], Part(id=2)),
        ("part", {}, Part()),
        ("parts", {"id": 2}, [Part(id=2)]),
        ("parts", {"0": {"id": 2}, "1": {"id": 3}}, [Part(id=2), Part(id=3)]),
        ("parts", {"2026-01-02": [{"id": 2}]}, [Part(id=2)]),
        ("parts", {"data": [{"id": 2}], "pagination": {}}, [Part(id=2)]),
        ("words", "one", ["one"]),
        ("notes", [], {}),
        ("notes", None, None),
    ],
)
def test_what_can_mean_one_thing_only_is_taken(
    name: str, given: object, taken: object
) -> None:
    """Without a misfit, and without a trace in `extra`; strictly it is an error."""
    report = Report()
    made = decode(json.dumps({"id": 1, name: given}).encode(), Row, report)
    assert (taken, type(taken)) == (getattr(made, name), type(getattr(made, name)))
    assert () == report.misfits
    assert {} == made.extra


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("text", True),
        ("text", ["x"]),
        ("count", "007"),
        ("count", 1.5),
        ("count", True),
        ("count", "1e3"),
        ("count", ""),
        ("share", "NaN"),
        ("flag", 2),
        ("flag", "maybe"),
        ("day", "1724052600"),
        ("day", "2026-01-02T10:00:00Z"),
        ("day", "2026-02-30"),
        ("at", "1724052600"),
        ("at", 1724052600),
        ("at", "soon"),
        ("word", []),
        ("part", "x"),
        ("part", [1, 2]),
        ("parts", [{"id": []}, 3]),
        ("parts", {"error": "x"}),
        ("words", True),
        ("words", [[]]),
        ("notes", {"a": []}),
        ("notes", "x"),
    ],
)
def test_a_value_that_fits_nowhere_costs_itself(name: str, given: object) -> None:
    """It is in `extra`, told, and comes back in the dict; strictly it is an error."""
    report = Report()
    value = {"id": 1, "text": "kept", name: given}
    made = decode(json.dumps(value).encode(), Row, report)
    assert 1 == made.id
    assert name == "text" or "kept" == made.text
    assert report.misfits
    whole = made.extra.get(name) == given
    assert whole or any(one.extra for one in made.parts or ())
    if getattr(made, name) is None:
        assert given == to_dict(made)[name]
    with pytest.raises(DecodeError) as caught:
        from_dict(Row, value, strict=True)
    assert all(path.startswith(f"$.{name}") for path in caught.value.paths)


@pytest.mark.parametrize("key", [None, "", "x", "007", 1.5, True, [], {}])
def test_a_record_without_its_key_is_set_aside(key: object) -> None:
    """The others are there; a single one is an error."""
    made, misfits = page({"id": 1}, {"id": key, "text": "x"}, {"id": 3})
    assert [1, 3] == [one.id for one in made.rows]
    (odd,) = misfits
    assert ("$.rows[]", 1, 1, True) == (odd.place, odd.count, odd.first, odd.set_aside)
    assert {"id": key, "text": "x"} == odd.raw
    assert 1 == odd.rows
    with pytest.raises(Unfit, match=r"^\$\.id: "):
        row(id=key)


def test_a_record_inside_another_costs_itself_as_well() -> None:
    """It is told, and the list around it is not kept a second time."""
    rows = [{"members": [{"key": "a"}, {"name": "x"}, {"key": "b"}]} for _ in range(3)]
    report = Report()
    made = decode(json.dumps(rows).encode(), list[Group], report)
    assert [Group(members=[Named(key="a"), Named(key="b")])] * 3 == made
    (odd,) = report.misfits
    assert ("$[].members[]", "key: missing", 3) == (odd.place, odd.reason, odd.count)
    assert odd.set_aside
    assert {"members": [{"key": "a"}, {"key": "b"}]} == to_dict(made[0])


def test_a_list_that_is_needed_is_a_list() -> None:
    """A number alone stands for a list of one, as it does in any other list."""
    assert Ids(ids=[5]) == decode(b'{"ids": 5}', Ids)
    with pytest.raises(Unfit):
        decode(b'{"ids": 5}', Ids, Report(strict=True))


@pytest.mark.parametrize("key", ["missing", None, "", [], True])
def test_text_that_is_a_key_says_something(key: object) -> None:
    """Empty text identifies nothing, on the fast way as on the loose one."""
    value = {} if key == "missing" else {"key": key}
    with pytest.raises(Unfit, match="key"):
        decode(json.dumps(value).encode(), Named)
    rows = json.dumps([{"key": "a"}, value]).encode()
    assert [Named(key="a")] == decode(rows, list[Named])


def test_a_list_of_which_nothing_fits_is_an_error() -> None:
    """From two records on: a renamed key must not read as an empty list."""
    with pytest.raises(Unfit) as caught:
        page({"ID": 1}, {"ID": 2})
    assert ("$.rows[0].id: missing", "$.rows[1].id: missing") == caught.value.paths
    made, misfits = page({"ID": 1})
    assert [] == made.rows
    assert [True] == [one.set_aside for one in misfits]
    assert [] == page()[0].rows


def test_a_list_is_given_up_early_when_nothing_fits() -> None:
    """So that a small body of rubbish costs little."""
    report = Report()
    data = b'{"rows":[' + b",".join([b"{}"] * 50_000) + b"]}"
    with pytest.raises(Unfit):
        decode(data, Page, report)
    assert [MOST_LOST] == [one.count for one in report.misfits]


def test_misfits_are_counted_by_place_and_reason() -> None:
    """With the first index and value, which no repr shows."""
    rows = [{"id": n, "at": "Canary", "part": {"id": "Canary"}} for n in range(5)]
    _, misfits = page({"id": 9}, *rows)
    told = [(one.place, one.reason, one.count, one.first) for one in misfits]
    assert [
        ("$.rows[].at", "expected date-time", 5, 1),
        ("$.rows[].part.id", "expected integer", 5, 1),
    ] == told
    assert ["Canary", "Canary"] == [one.raw for one in misfits]
    assert "Canary" not in repr(misfits)
    assert misfits == pickle.loads(pickle.dumps(misfits))


def test_an_error_in_a_union_names_the_place() -> None:
    """As anywhere else."""
    with pytest.raises(Unfit) as caught:
        decode(
            b'{"rows": [{"id": 1}, {"id": "x"}]}',
            Page | list[Row],  # type: ignore[arg-type]
            Report(strict=True),
        )
    assert ("$.rows[1].id: expected integer",) == caught.value.paths


@pytest.mark.parametrize("decoder", [Decoder()], ids=[""])
def test_unknown_members_are_kept_each_time(decoder: Decoder) -> None:
    """Also nested, also with a name that a field of Python could not have."""
    value = {"id": 1, "a b": [1], "extra": {"x": None}, "part": {"id": 2, "class": "y"}}
    for _ in range(3):
        made = decoder.decode(json.dumps({"rows": [value, {"id": 2}]}).encode(), Page)
        first, second = made.rows
        assert {"a b": [1], "extra": {"x": None}} == first.extra
        assert first.part
        assert {"class": "y"} == first.part.extra
        assert second.extra is NOTHING_MORE
        assert value == to_dict(first)
        assert first == from_dict(Row, to_dict(first))


def test_names_are_learned_within_bounds() -> None:
    """A map by id that looks like an object does not grow a decoder without end."""
    decoder = Decoder()
    for start in range(0, 200, 50):
        names = {f"n{n}": n for n in range(start, start + 50)}
        data = json.dumps([{"id": 1, **names}]).encode()
        (made,) = decoder.decode(data, list[Row])
        assert names == made.extra
    ((_, learned),) = decoder._names[list[Row]]
    assert MOST_NAMES == len(learned)


def test_names_of_the_envelope_are_not_kept() -> None:
    """What a model knows and has no field for is no surprise."""
    assert row(success=1).extra is NOTHING_MORE
    assert {"x": 1} == row(success=1, x=1).extra


def test_nothing_more_stays_nothing() -> None:
    """It is one object, equal to an empty dict, and cannot be changed."""
    assert {} == NOTHING_MORE == {}
    for same in (
        copy.copy(NOTHING_MORE),
        copy.deepcopy(NOTHING_MORE),
        pickle.loads(pickle.dumps(NOTHING_MORE)),
    ):
        assert same is NOTHING_MORE
    shared: Any = NOTHING_MORE
    with pytest.raises(TypeError, match="make a dict"):
        shared["a"] = 1
    with pytest.raises(TypeError):
        shared.update(a=1)


def test_extra_belongs_to_a_record() -> None:
    """Equality, copies, pickles and the dict have it; of it, the repr has a count."""
    made = row(text="a", house="Canary", count="x")
    assert {"house": "Canary", "count": "x"} == made.extra
    assert made != row(text="a")
    for same in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert made == same
    assert "extra=<2>" in repr(made)
    assert "Canary" not in repr(made)
    assert "extra" not in repr(row())
    made.count = 7
    assert {"id": 1, "text": "a", "count": 7, "house": "Canary"} == to_dict(made)


def test_what_is_missing_or_null_is_absent() -> None:
    """No misfit, on either way of reading."""
    made, misfits = page({"id": 1}, {"id": 2, "text": None, "parts": None, "odd": 1})
    assert () == misfits
    assert [None, None] == [one.parts for one in made.rows]


@pytest.mark.parametrize("value", [b"[]", b'[{"id": 1}]', b'{"rows": [{"id": 1}]}'])
def test_a_page_may_be_its_list(value: bytes) -> None:
    """With or without what is around it."""
    assert [1, 1][: value.count(b"id")] == [one.id for one in decode(value, Page).rows]


def test_a_list_out_of_pages_is_told() -> None:
    """The first page of several is not taken for the list in silence."""
    report = Report()
    more: dict[str, object] = {"data": [{"id": 1}], "pagination": {"next_page": 2}}
    rows = decode(json.dumps(more).encode(), list[Row], report)
    assert [1] == [one.id for one in rows]
    assert ["one page of several"] == [one.reason for one in report.misfits]


def test_records_that_are_null_are_told() -> None:
    """It may be how an empty list is written, and is not taken for one in silence."""
    report = Report()
    assert Page(rows=[]) == decode(b'{"rows": null}', Page, report)
    assert ["$.rows"] == [one.place for one in report.misfits]


@pytest.mark.parametrize(
    ("number", "kept"),
    [(b"1" * 5000, "1" * 5000), (b"1e400", "1e400"), (b"-1e400", "-1e400")],
)
def test_a_number_beyond_all_bounds_costs_its_field(number: bytes, kept: str) -> None:
    """It is kept as text."""
    data = b'{"rows": [{"id": 1}, {"id": 2, "count": ' + number + b"}]}"
    made = decode(data, Page)
    assert [1, 2] == [one.id for one in made.rows]
    assert {"count": kept} == made.rows[1].extra


def test_of_names_that_come_twice_the_last_wins() -> None:
    """On every way of reading."""
    assert 2 == decode(b'{"id": "x", "id": 2}', Row).id
    assert 2 == decode(b'{"id": 1, "id": 2}', Row).id
    assert {"a": 2} == decode(b'{"id": 1, "a": 1, "a": 2}', Row).extra
    rows = decode(b'{"rows": [], "rows": [{"id": 1, "x": 1}]}', Page).rows
    assert [{"x": 1}] == [one.extra for one in rows]


def test_half_a_surrogate_is_text() -> None:
    """A name cut in the middle of a character is no broken document."""
    assert "\ud800" == decode(b'{"id": 1, "text": "\\ud800"}', Row).text


def test_strict_tells_all_but_unknown_names() -> None:
    """A wrong type, a tolerated value and a lost record; what is new is no error."""
    strict = Report(strict=True)
    data = b'{"rows": [{"id": 1, "new": 1}, {"id": "2"}, {"id": 3, "flag": 1}, {}]}'
    with pytest.raises(Unfit) as caught:
        decode(data, Page, strict)
    assert (
        "$.rows[1].id: expected integer",
        "$.rows[2].flag: expected boolean",
        "$.rows[3].id: missing",
    ) == caught.value.paths
    assert {"new": 1} == decode(b'{"id": 1, "new": 1}', Row, Report(strict=True)).extra


def test_a_list_that_lost_items_survives_a_round_trip() -> None:
    """The raw list goes out as long as the field is what was read of it."""
    value: dict[str, JSON] = {
        "id": 1,
        "words": ["a", {}, "b"],
        "parts": [{"id": 1}, 7],
        "notes": {"x": "y", "z": []},
    }
    row = from_dict(Row, value)
    assert (["a", "b"], {"x": "y"}) == (row.words, row.notes)
    assert value == to_dict(row)
    assert row == from_dict(Row, to_dict(row))
    row.words = ["c"]
    assert ["c"] == to_dict(row)["words"]
    assert row.words == from_dict(Row, to_dict(row)).words


def test_what_cannot_be_read_back_is_written_by_its_fields() -> None:
    """A record without its key, made by hand."""
    row = Row(id="", words=["a"], extra={"words": 1})  # type: ignore[arg-type]
    assert {"id": "", "words": ["a"]} == to_dict(row)
