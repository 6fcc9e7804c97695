"""JSON to models: the fast path, and that the exact one agrees with it."""

from __future__ import annotations

import json
import math
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import define
from hypothesis import example, given, strategies as st

from homeroom import UNSET
from homeroom._core.decode import decode, dumps
from homeroom._core.loose import structure
from homeroom._core.misfits import Report, Unfit
from homeroom._core.plain import Malformed, loads
from homeroom.errors import BodyError, DecodeError
from tests.core.fakes import Canned, a_class, client, reply
from tests.core.shapes import ANY, TREES, Bud, Kind, Leaf, Tree

LEAST = {"name": "Oak", "class": 7}


def as_tree(*, strict: bool = False, **fields: object) -> Tree:
    """The tree that a JSON object with those fields becomes."""
    report = Report(strict=strict)
    return decode(json.dumps({**LEAST, **fields}).encode(), Tree, report)


def outcome(way: Any, value: object) -> object:
    """What a way of decoding gives, or the error it raises."""
    try:
        return way(value, Tree)
    except Unfit:
        return Unfit


@given(TREES | ANY)
def test_both_ways_accept_and_refuse_the_same(value: object) -> None:
    """Bytes through the fast path and values through the exact one agree."""
    fast = outcome(decode, json.dumps(value).encode())
    assert fast == outcome(structure, loads(json.dumps(value).encode()))


@pytest.mark.parametrize(
    "text",
    [
        "2021-06-28t12:39:36z",
        "2021-06-28T12:39:36.1Z",
        "2021-06-28T12:39:36+0800",
    ],
)
def test_a_time_means_the_same_on_both_ways(text: str) -> None:
    """A form of time is the same moment whichever path reads it."""
    value = {**LEAST, "planted": text}
    fast = outcome(decode, json.dumps(value).encode())
    assert fast == outcome(structure, value)


def test_fields_take_their_types() -> None:
    """Every form of field becomes what its annotation says."""
    tree = as_tree(
        kind="large",
        kinds=["small", "huge"],
        planted="2021-06-28T12:39:36.000Z",
        felled="2022-01-02",
        leaf={"id": 1, "share": 2},
        leaves=[{"id": 2}],
        by_name={"a": {"id": 3}},
        notes={"x": ["y"]},
        extra={"any": [1, None]},
    )
    assert Kind.LARGE is tree.kind
    assert [Kind.SMALL, "huge"] == tree.kinds
    assert datetime(2021, 6, 28, 12, 39, 36, tzinfo=UTC) == tree.planted
    assert date(2022, 1, 2) == tree.felled
    assert Leaf(id=1, share=2.0) == tree.leaf
    assert float is type(tree.leaf.share)  # type: ignore[union-attr]
    assert [Leaf(id=2)] == tree.leaves
    assert {"a": Leaf(id=3)} == tree.by_name
    assert {"x": ["y"]} == tree.notes
    assert {"any": [1, None]} == tree.extra


def test_a_renamed_field_is_read_by_its_wire_name() -> None:
    """`class` in JSON is `class_` in Python, and nothing else is."""
    assert 7 == as_tree().class_
    with pytest.raises(Unfit, match=r"^\$\.class: missing$"):
        decode(b'{"name": "Oak", "class_": 7}', Tree)


def test_absent_and_null_are_told_apart() -> None:
    """A field that is left out is `UNSET` where null has its own meaning."""
    assert UNSET is as_tree().leaf
    assert as_tree(leaf=None).leaf is None
    with pytest.raises(Unfit, match=r"^\$\.leaves: expected array$"):
        as_tree(strict=True, leaves=None)


def test_unknown_names_are_ignored() -> None:
    """What the vendor adds later does no harm, at any depth."""
    assert as_tree(leaf={"id": 1}) == as_tree(leaf={"id": 1, "new": {}}, new=[1])


def test_a_date_alone_is_a_time_at_midnight_utc() -> None:
    """Vendors write dates into fields of times."""
    assert datetime(2021, 6, 28, tzinfo=UTC) == as_tree(planted="2021-06-28").planted


def test_a_union_becomes_the_model_that_knows_most_names() -> None:
    """Of two models that fit, the one with more of the names given is taken."""
    assert Bud(id=1, colour="red") == as_tree(growth={"id": 1, "colour": "red"}).growth
    assert Leaf(id=1, share=0.5) == as_tree(growth={"id": 1, "share": 0.5}).growth
    assert as_tree(growth=None).growth is None


def test_text_or_a_list_of_text() -> None:
    """A field of two forms takes either."""
    assert "a" == as_tree(mixed="a").mixed
    assert ["a", "b"] == as_tree(mixed=["a", "b"]).mixed


def test_models_inside_themselves() -> None:
    """A recursive model is read to any depth that JSON has."""
    value: dict[str, object] = {**LEAST}
    for _ in range(50):
        value = {**LEAST, "above": value, "branches": [LEAST]}
    tree: Tree | None = decode(json.dumps(value).encode(), Tree)
    depth = 0
    while tree is not None and tree.above:
        tree, depth = tree.above, depth + 1
    assert 50 == depth


@define(kw_only=True)
class Loose:
    """A model whose union has two forms of text."""

    when: date | str | None = None
    kind: Kind | int | str | None = None
    rows: list[int] | list[str] | None = None


@define(kw_only=True)
class Named:
    """A model with another, or with its name."""

    leaf: Leaf | str | None = None


def test_a_union_that_the_fast_path_cannot_tell_apart() -> None:
    """Two forms of text, or two of lists, are a matter for the exact path."""
    assert date(2021, 6, 28) == decode(b'{"when": "2021-06-28"}', Loose).when
    assert "soon" == decode(b'{"when": "soon"}', Loose).when
    assert ["a"] == decode(b'{"rows": ["a"]}', Loose).rows


def test_a_model_or_text() -> None:
    """A field that holds a model or its name takes either, or null."""
    assert Leaf(id=1) == decode(b'{"leaf": {"id": 1}}', Named).leaf
    assert "oak" == decode(b'{"leaf": "oak"}', Named).leaf
    assert decode(b'{"leaf": null}', Named).leaf is None


@pytest.mark.parametrize(
    ("form", "text", "value"),
    [
        (list[Leaf], b'[{"id": 1}]', [Leaf(id=1)]),
        (dict[str, Leaf], b'{"a": {"id": 1}}', {"a": Leaf(id=1)}),
        (list[int], b"[1]", [1]),
        (object, b'{"a": [1]}', {"a": [1]}),
        (list[list[Leaf]], b'[[{"id": 1}]]', [[Leaf(id=1)]]),
    ],
)
def test_forms_other_than_a_model(form: Any, text: bytes, value: object) -> None:
    """Lists and maps of models, and plain JSON, decode as well."""
    assert value == decode(text, form)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (b"", True),
        (b"{", True),
        (b'{"a": [1, 2', True),
        (b'{"a', True),
        (b"<html>", False),
        (b"{} {}", False),
        (b'{"a": NaN}', False),
        (b"[Infinity]", False),
        (b"\xff", False),
        (b'{"a": "\xe9"}', False),
        (b"[" * 100_000, False),
    ],
    ids=range(11),
)
def test_what_is_not_json(text: bytes, cut: bool) -> None:
    """Damage is one error, which knows a cut from other damage."""
    for form in (Tree, object, list[int]):
        with pytest.raises(Malformed) as caught:
            decode(text, form)
        assert cut is caught.value.cut
    with pytest.raises(Malformed):
        loads(text)


@given(st.binary(max_size=30))
def test_hostile_bytes_raise_one_of_two_errors(data: bytes) -> None:
    """Whatever arrives is data, not JSON, or a misfit."""
    with suppress(Malformed, Unfit):
        assert Tree is type(decode(data, Tree))


@given(TREES)
@example(
    {
        "name": "oak",
        "class": 0,
        "above": {"name": "root", "class": 0},
        "branches": [{"name": "twig", "class": 0}],
    }
)
def test_what_was_decoded_encodes_to_an_equal_model(value: object) -> None:
    """Encoding a model and decoding it again gives an equal one."""
    tree = outcome(decode, json.dumps(value).encode())
    if isinstance(tree, Tree):
        assert tree == decode(dumps(tree), Tree)


def test_numbers_keep_their_size() -> None:
    """Integers beyond 64 bits are kept; a fraction is no integer."""
    big = 2**80
    assert big == as_tree(leaf={"id": big}).leaf.id  # type: ignore[union-attr]
    for wrong in (1.5, "1", True, None, math.pi):
        with pytest.raises(Unfit, match=r"^\$\.leaf\.id: expected integer$"):
            as_tree(strict=True, leaf={"id": wrong})


@pytest.mark.anyio
async def test_a_misfit_names_the_exact_place_and_no_value() -> None:
    """The error of a call lists the places by their names in JSON."""
    rows = [a_class(1), {"id": "Canary", "name": 5}, {"name": "Canary"}]
    meta = {"current_page": 1, "total_pages": 1, "total_count": 3, "per_page": 100}
    server = Canned(reply({"classes": rows, "meta": meta}))
    async with client(server) as mb:
        with pytest.raises(DecodeError) as caught:
            await mb.classes.list(strict=True).collect()
    places = (
        "$.classes[1].id: expected integer",
        "$.classes[1].name: expected string",
        "$.classes[2].id: missing",
    )
    assert places == caught.value.paths
    assert all(place in str(caught.value) for place in places)
    assert "Canary" not in str(caught.value)
    assert 1 == len(server.requests)


@pytest.mark.anyio
async def test_an_answer_that_is_not_json_is_described_by_type_and_size() -> None:
    """A login page is an error that quotes none of it."""
    html = reply(b"<html>Canary</html>", content_type="text/html; charset=utf-8")
    odd = reply(b"<html>Canary</html>", content_type="Canary Quill")
    server = Canned(html, odd)
    async with client(server) as mb:
        for shown in ("19 bytes of text/html", "19 bytes of another type"):
            with pytest.raises(DecodeError, match=shown) as caught:
                await mb.ping()
            assert "Canary" not in str(caught.value)
            assert not caught.value.retryable


@pytest.mark.anyio
async def test_cut_json_is_tried_again_for_a_read() -> None:
    """A body that stops in the middle is a broken connection, not a misfit."""
    server = Canned(reply(b'{"pong": "o'), reply({"pong": "ok"}))
    async with client(server) as mb:
        answer = await mb.with_response.ping()
    assert "ok" == answer.data.pong
    assert ["truncated", "ok"] == [attempt.outcome for attempt in answer.attempts]


@pytest.mark.anyio
@pytest.mark.parametrize("status", [200, 204])
async def test_a_body_that_was_never_promised_is_not_cut(status: int) -> None:
    """Where data is due, no body at all is an answer that does not fit."""
    server = Canned(reply(b"", status=status, content_length="0"))
    async with client(server) as mb:
        with pytest.raises(DecodeError, match="not JSON but 0 bytes"):
            await mb.ping()
    assert 1 == len(server.requests)


@pytest.mark.anyio
async def test_json_that_stays_cut_is_a_body_error() -> None:
    """After the last attempt the error says so."""
    server = Canned(reply(b'{"pong": "o'))
    async with client(server) as mb:
        with pytest.raises(BodyError, match="cut short after 3 attempts"):
            await mb.ping()
