"""Large documents, cut into small ones that are lists and objects of their own."""

from __future__ import annotations

import json
import time
from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st

from homeroom._core.plain import Malformed, Steps, loads, loads_in_steps, whole
from homeroom._core.slices import LARGE, Text

TRICKY = ["", "a,b", "},{", '},{"id":', "[", "]]", '"', "\\", '\\"', "é", "x" * 70]
WORDS = st.sampled_from(TRICKY) | st.text(max_size=5)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(-1e9, 1e9) | WORDS
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=6)
        | st.dictionaries(WORDS, inner, max_size=5)
        | st.lists(st.fixed_dictionaries({"id": st.integers(), "x": inner}))
    ),
    max_leaves=40,
)
MEMBER = '"k":[1,2,3,4,5,6,7,8]'
COMMAS = '",,"'
WIDE = '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}'
STYLES: list[dict[str, Any]] = [
    {},
    {"separators": (",", ":")},
    {"separators": (" , ", " : ")},
    {"indent": 1, "ensure_ascii": False},
]


def written(value: object, style: dict[str, Any], *, around: str = "") -> bytes:
    """A value as JSON; halves of surrogate pairs can be written as escapes only."""
    text = json.dumps(value, **style)
    return f"{around}{text}{around}".encode(errors="surrogatepass")


def joined(text: Text, size: int) -> Any:
    """What the slices of a document hold together, each read by Python's parser."""
    parts = [json.loads(bytes(one.data)) for one in text.slices(size)]
    assert all(parts), "no slice is empty"
    if text.opens == b"[":
        return [item for part in parts for item in part]
    return {name: item for part in parts for name, item in part.items()}


def run(steps: Steps[Any]) -> tuple[Any, int]:
    """What some steps lead to, and how often they stop."""
    stops = 0
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value, stops
        stops += 1


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("[]", {1: [], 100: []}),
        (" [ ] ", {1: [], 100: []}),
        ("{ }\n", {1: [], 100: []}),
        ("[1,2,3]", {1: ["1", "2", "3"], 4: ["1", "2,3"], 5: ["1,2,3"]}),
        (" [1 , 2 ,3 ] ", {1: ["1 ", " 2 ", "3 "], 4: ["1 , 2 ", "3 "]}),
        (
            '{"a":1,"b":[2,3],"c":{"d":4}}',
            {
                1: ['"a":1', '"b":[2,3]', '"c":{"d":4}'],
                12: ['"a":1,"b":[2,3]', '"c":{"d":4}'],
                99: ['"a":1,"b":[2,3],"c":{"d":4}'],
            },
        ),
        ('{ "a" : 1 , "b" : 2 }', {1: ['"a" : 1 ', ' "b" : 2 ']}),
        (
            '["a,b","},{",[1,[2,3]],4]',
            {
                1: ['"a,b"', '"},{"', "[1,[2,3]]", "4"],
                12: ['"a,b"', '"},{",[1,[2,3]]', "4"],
            },
        ),
        (
            '[{"id":1,"t":[{"id":2},{"id":3}]},{"id":4},{"id":5}]',
            {12: ['{"id":1,"t":[{"id":2},{"id":3}]}', '{"id":4}', '{"id":5}']},
        ),
        (
            '[{"id":1} , {"id":22} , {"x":3}]',
            {
                4: ['{"id":1} ', ' {"id":22} ', ' {"x":3}'],
                12: ['{"id":1} , {"id":22} ', ' {"x":3}'],
            },
        ),
        ('["\\ud800","a",1]', {4: ['"\\ud800"', '"a"', "1"]}),
        (
            f"[{','.join([WIDE] * 8)}]",
            {60: [f"{WIDE},{WIDE}"] * 3 + [WIDE] * 2},
        ),
        (
            f"{{{','.join([MEMBER] * 8)}}}",
            {30: [f"{MEMBER},{MEMBER}"] * 3 + [MEMBER] * 2},
        ),
        (
            f"[{','.join([COMMAS] * 30)}]",
            {
                80: [",".join([COMMAS] * n) for n in (*[2] * 7, 16)],
                90: [",".join([COMMAS] * n) for n in (3, 3, 3, 3, 18)],
            },
        ),
        ('{"a,\\"b":1,"c":"\\ud800,"}', {4: ['"a,\\"b":1', '"c":"\\ud800,"']}),
    ],
    ids=range(15),
)
def test_slices_end_where_items_do(text: str, cuts: dict[int, list[str]]) -> None:
    """After the first comma between two of them that lies so far on."""
    whole = Text.of(text.encode())
    opens, closes = text.strip()[0], text.strip()[-1]
    for size, parts in cuts.items():
        found = [bytes(one.data).decode() for one in whole.slices(size)]
        assert [f"{opens}{part}{closes}" for part in parts] == found


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("{}", []),
        (" { } ", []),
        ('{"a":1}', [("a", "1")]),
        ('{ "a" : [1 , 2] , "b,\\"" :{} }', [("a", "[1 , 2] "), ('b,"', "{} ")]),
        ('{"a":1,"a":"\\ud800"}', [("a", "1"), ("a", '"\\ud800"')]),
        ('{"\\ud800":1}', [("\ud800", "1")]),
        ('{"\\uD800":"\\uDc00","a":2}', [("\ud800", '"\\uDc00"'), ("a", "2")]),
    ],
    ids=range(7),
)
def test_members_have_their_names(text: str, members: list[tuple[str, str]]) -> None:
    """As Python reads them, and all that follows the colon."""
    found = Text.of(text.encode()).members()
    assert members == [(name, bytes(one.data).decode()) for name, one in found]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "1",
        "",
        "{",
        '{"a":1',
        '{"a":1]',
        '{"a"}',
        '{"a":1,}',
        '{"a":1X"b":2}',
        '{"a":1}X',
        '{"a":{}',
        '{"a":1 "b":2}',
    ],
)
def test_what_is_no_object_has_no_members(text: str) -> None:
    """Which need not be known before; of `1` and of what is cut off, too."""
    with pytest.raises(ValueError):
        list(Text.unchecked(text.encode()).members())


def test_a_slice_is_cut_again() -> None:
    """With halves of surrogate pairs in it, too."""
    whole = Text.of(b'[["\\ud800",1],["\\udc00,",{"a":"\\ud800"}]]')
    found = [
        [bytes(part.data) for part in piece[1:-1].slices(1)]
        for piece in whole.slices(1)
    ]
    first, second = [rb'["\ud800"]', b"[1]"], [rb'["\udc00,"]', rb'[{"a":"\ud800"}]']
    assert [first, second] == found


@pytest.mark.parametrize("count", [0, 1, 4094, 4095, 4096, 4097, 9000])
def test_blanks_at_the_end_are_no_items(count: int) -> None:
    """However many."""
    blanks = b" \n\t\r" * count
    whole = Text.of(b'{"a":[1,22]}' + blanks[:count])
    [(name, items)] = whole.members()
    assert ("a", [1, 22]) == (name, joined(items, 2))
    assert [] == list(Text.of(b"[]" + blanks[:count]).slices())


def test_blanks_at_the_end_hold_nothing_up() -> None:
    """They are packed small, and others wait meanwhile."""
    text = Text.of(b'{"a":[1]}' + b" " * 2**24)
    begun = time.process_time()
    assert ["a"] == [name for name, _ in text.members()]
    assert time.process_time() - begun < 0.3


def test_a_part_of_a_text_is_one() -> None:
    """With its length, and what it begins with."""
    text = Text.of(b' [{"a":1}]')
    assert (10, b"[") == (len(text), text.opens)
    assert (8, b"{") == (len(text[2:]), text[2:].opens)
    assert b'{"a":1}' == bytes(text[2:-1].clean)
    assert b"" == Text.unchecked(b" " * 99).opens
    assert 262_144 == LARGE


@given(
    st.lists(VALUES) | st.dictionaries(WORDS, VALUES),
    st.sampled_from(STYLES),
    st.integers(1, 200),
    st.sampled_from(["", " \n"]),
)
def test_slices_hold_all_and_nothing_else(
    value: Any, style: dict[str, Any], size: int, around: str
) -> None:
    """Wherever commas and brackets are, in texts and deep inside."""
    data = written(value, style, around=around)
    assert value == joined(Text.of(data), size)


@given(st.dictionaries(WORDS, VALUES), st.sampled_from(STYLES))
def test_members_are_those_of_the_object(value: Any, style: dict[str, Any]) -> None:
    """Each with its name and its text."""
    text = Text.of(written(value, style))
    found = [(name, json.loads(bytes(one.data))) for name, one in text.members()]
    assert list(value.items()) == found


@given(st.lists(st.text(max_size=3) | st.just("\ud800") | st.just("\udc00x")))
def test_halves_of_surrogate_pairs_pass_through(words: list[str]) -> None:
    """Such a document is cut by a copy without them, and read as it is."""
    value = {"words": [{"id": n, "w": word} for n, word in enumerate(words)]}
    data = json.dumps(value).encode()
    ((name, inner),) = Text.of(data).members()
    assert "words" == name
    assert value["words"] == joined(inner, 20)
    assert value == loads(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"[", b"[1,]", b"[1 2]", b'{"a"}', b"[1]x", b"<html>", b'["\\ud800"', b"nul"],
)
def test_what_is_no_json_has_no_slices(data: bytes) -> None:
    """It is refused as a whole."""
    with pytest.raises(ValueError):
        Text.of(data)
    with pytest.raises(Malformed):
        whole(data)


def test_what_is_cut_short_is_told_from_rubbish() -> None:
    """Also where something else in it is odd."""
    for data in (b'[{"a":1}', b'["\\ud800", "b'):
        with pytest.raises(Malformed) as caught:
            whole(data)
        assert caught.value.cut


def test_the_end_of_a_value_is_where_msgspec_says() -> None:
    """One byte before the number in its message, which is relied on."""
    for data, end in ((b"1,2", 1), (b' {"a":[1]}\n, 2', 11), (b'"a,b" ]', 6)):
        with pytest.raises(msgspec.DecodeError, match=rf"trailing .* \(byte {end + 1}"):
            msgspec.json.decode(data, type=msgspec.Raw)


ROW = b'{"id":7,"name":"Ada","more":[{"id":1},{"id":2}]}'

SHAPES = {
    "rows": b"[" + b",".join([ROW] * 40_000) + b"]",
    "empty objects": b"[" + b",".join([b"{}"] * 700_000) + b"]",
    "numbers": b"[" + b",".join([b"0"] * 1_000_000) + b"]",
    "other rows": b"[" + ROW + b"," + b",".join([b'[{"id":1},2]'] * 150_000) + b"]",
    "members": b"{" + b",".join(b'"n%d":[1,2]' % n for n in range(130_000)) + b"}",
    "like commas": b"[" + b",".join([b'",},{\\"id\\":"'] * 140_000) + b"]",
    "inside rows": b'[{"id":1,"t":[' + b",".join([b'{"id":1}'] * 9) + b"]}]",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_slices_are_of_one_size(shape: str) -> None:
    """About 256 KiB, whatever the items are, and hardly smaller."""
    text = Text.of(SHAPES[shape])
    sizes = [len(one) for one in text.slices()]
    assert max(sizes) <= 1.01 * LARGE
    assert len(sizes) <= 1 + 8 * len(text) // LARGE
    assert len(sizes) <= 2 + len(text) // LARGE or shape == "like commas"


def test_an_item_that_is_large_is_a_slice_by_itself() -> None:
    """Nothing can be cut inside of it."""
    giant = b'{"id":1,"t":[' + b",".join([b'{"id":1}'] * 100_000) + b"]}"
    text = Text.of(b"[" + b",".join([ROW, giant, ROW, ROW]) + b"]")
    found = [json.loads(bytes(one.data)) for one in text.slices()]
    assert 4 == sum(map(len, found))
    assert len(found) in (2, 3)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("inside", [b"%s", b'{"a":{"b":%s},"c":1}', b"[[1,[%s]],2]"])
def test_values_are_those_of_a_reading_in_one(shape: str, inside: bytes) -> None:
    """At any depth; and it stops in between."""
    data = inside.replace(b"%s", SHAPES[shape])
    found, stops = run(loads_in_steps(data))
    assert json.loads(data) == found
    assert stops >= len(data) // LARGE - 2


@given(st.dictionaries(WORDS, VALUES, max_size=4), st.data())
def test_members_of_what_may_be_no_json(value: Any, data: st.DataObject) -> None:
    """An object that was not checked is refused where it is none, and only there."""
    text = written(value, data.draw(st.sampled_from(STYLES)))
    at = data.draw(st.integers(0, len(text)))
    to = data.draw(st.integers(at, min(at + 3, len(text))))
    byte = data.draw(st.sampled_from([b"", b"}", b"{", b",", b'"', b":", b"]", b"1"]))
    text = text[:at] + byte + text[to:]
    try:
        checked = whole(text)
    except Malformed:
        with pytest.raises(ValueError):
            list(Text.unchecked(text).members())
        return
    try:
        found = json.loads(text)
    except ValueError:
        return  # What is no UTF-8 is found when a value is read.
    if not isinstance(found, dict):
        with pytest.raises(ValueError, match="no object"):
            list(Text.unchecked(text).members())
        return
    assert found == {
        name: json.loads(bytes(one.data)) for name, one in checked.members()
    }
