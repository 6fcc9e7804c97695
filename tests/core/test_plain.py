"""JSON as plain values: what tells how it went, and what is beyond all bounds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from homeroom._core.plain import (
    Malformed,
    Steps,
    glance,
    loads,
    loads_in_steps,
    members,
    plain,
    values_in,
    whole,
)
from homeroom._core.slices import LARGE, Text

DEEP = b"[" * 100_000 + b"]" * 100_000


def padded(size: int) -> bytes:
    """An object of so many bytes."""
    return b'{"a":1,"b":"%s"}' % (b"x" * (size - 14))


def run(steps: Steps[Any]) -> tuple[Any, int]:
    """What some steps lead to, and how often they stop."""
    stops = 0
    while True:
        try:
            assert next(steps) is None
        except StopIteration as done:
            return done.value, stops
        stops += 1


@pytest.mark.parametrize("read", [loads, whole, loads_in_steps])
@pytest.mark.parametrize(
    ("data", "cut"),
    [
        (b"", True),
        (b'{"a":[1,', True),
        (b'{"a":"\\ud800', True),
        (b"nope", False),
        (b"[1]]", False),
        (b"[01]", False),
        (b"{'a':1}", False),
        (b"[NaN]", False),
        (b"[-Infinity]", False),
        (DEEP, False),
    ],
    ids=range(10),
)
def test_what_is_no_json_is_told_from_what_stops(
    read: Any, data: bytes, cut: bool
) -> None:
    """The error says which, and quotes nothing."""
    with pytest.raises(Malformed) as caught:
        run(read(data)) if read is loads_in_steps else read(data)
    assert cut is caught.value.cut
    assert ("cut short" if cut else "not JSON") == str(caught.value)
    assert None is caught.value.__context__


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e999", "1e999"),
        ("-1e999", "-1e999"),
        ("1e308", 1e308),
        ("9" * 3999, int("9" * 3999)),
        ("9" * 4301, "9" * 4301),
        ("-" + "9" * 4301, "-" + "9" * 4301),
        ('"\\ud800"', "\ud800"),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ("18446744073709551616", 2**64),
        ("1.5", 1.5),
    ],
)
def test_a_number_beyond_all_bounds_is_text(text: str, value: object) -> None:
    """It costs nothing else; half a surrogate pair is read as Python reads it."""
    for data in (text.encode(), memoryview(text.encode())):
        found = loads(data)
        assert (value, type(value)) == (found, type(found))
    assert {"a": [value], "b": 1} == loads(f'{{"a":[{text}],"b":1}}'.encode())


def test_beside_what_is_odd_a_long_number_is_text() -> None:
    """From 4,000 digits on, before Python refuses it."""
    digits = "9" * 3999
    odd = f'["\\ud800",{digits},-{digits},1e999]'
    assert ["\ud800", int(digits), f"-{digits}", "1e999"] == loads(odd.encode())


def test_members_are_those_of_a_small_object() -> None:
    """64 KiB at most; an answer that is larger has records, and is a success."""
    assert {"a": 1, "b": "x" * (65_536 - 14)} == members(padded(65_536))
    assert {} == members(padded(65_537))
    assert {} == members(padded(65_537), ("a",))
    assert {"a": 1} == members(b" " * 63 + b'{"a":1}')
    assert {} == members(b" " * 64 + b'{"a":1}')
    for data in (b"", b"[1]", b'"{"', b"1", b'[{"a":1}]', b"{", b"{]", b'{"a":nope}'):
        assert {} == members(data)
        assert {} == members(data, ("a",))


def test_of_members_those_are_read_that_tell() -> None:
    """What else there is may be what no parser takes, but for a half of a pair."""
    value = b'{"c":1e999,"a":[1],"b":{"c":2}}'
    assert {"a": [1], "b": {"c": 2}} == members(value, ("b", "a", "z"))
    assert {"c": "1e999"} == members(value, ("c",))
    assert {} == members(value, ("z",))
    assert ["b", "a"] == list(members(value, ("b", "a")))
    half = b'{"c":"\\ud800","a":1}'
    assert 1 == members(half, ("a",))["a"]
    assert {"c": "\ud800", "a": 1} == members(half)


def test_a_glance_is_at_the_first_thousand_members() -> None:
    """Each of 64 KiB at most; the rest of a large answer is not gone through."""
    many = {f"k{n}": n for n in range(1100)}
    data = json.dumps(many).encode()
    assert {"k0": 0, "k999": 999} == glance(data, ("k0", "k999", "k1000"))
    texts = {"a": "x" * 65_534, "b": "x" * 65_535, "c": 1e999}
    data = json.dumps(texts).replace("Infinity", "1e999").encode()
    assert {"a": "x" * 65_534, "c": "1e999"} == glance(data, ("a", "b", "c"))
    assert {} == glance(b'[{"a":1}]', ("a",))
    for broken in (b'{"a":1', b'{"a":1}}', DEEP):
        with pytest.raises(Malformed):
            glance(broken, ("a",))


def rows(size: int) -> bytes:
    """A list of numbers of so many bytes."""
    return b"[1" + b",1" * ((size - 3) // 2) + b" " * ((size - 3) % 2) + b"]"


def test_what_is_not_large_is_read_at_once() -> None:
    """From a byte more on, it is read in steps."""
    assert (json.loads(rows(LARGE)), 0) == run(loads_in_steps(rows(LARGE)))
    found, stops = run(loads_in_steps(rows(LARGE + 1)))
    assert json.loads(rows(LARGE + 1)) == found
    assert stops > 0
    text = b'"%s"' % (b"x" * 2 * LARGE)
    assert (json.loads(text), 0) == run(loads_in_steps(text))
    assert (json.loads(rows(3 * LARGE)), 0) == run(plain(whole(rows(3 * LARGE)), 0))


@pytest.mark.parametrize(
    "member", [b'{"a":%s,"b":[%s,2]}', b'[[0,1,2,%s,1],3,4,{"a":%s}]']
)
def test_what_is_inside_of_something_is_read_in_steps(member: bytes) -> None:
    """Down to eight levels; nothing is lost on the way, or comes twice."""
    inner = rows(4 * LARGE)
    data = member % (inner, inner)
    found, stops = run(loads_in_steps(data))
    assert json.loads(data) == found
    assert 8 < stops < 20


@pytest.mark.parametrize(("opens", "closes"), [(b'{"a":', b"}"), (b"[", b"]")])
@pytest.mark.parametrize(("level", "steps"), [(1, 3), (7, 3), (8, 0), (9, -1)])
def test_what_is_deep_inside_is_read_at_once(
    opens: bytes, closes: bytes, level: int, steps: int
) -> None:
    """Below eight levels; each of those above is a step."""
    deep = opens * level + rows(4 * LARGE) + closes * level
    found, stops = run(loads_in_steps(deep))
    assert json.loads(deep) == found
    assert steps == min(stops - level, 3)


@pytest.mark.parametrize("empty", ["[]", "{}", '{"a":{}}', "[[]]", '[{},1,""]'])
def test_what_is_empty_stays_what_it_is(empty: str) -> None:
    """However much white space is in it."""
    wide = empty.replace("{", "{" + " " * 2 * LARGE).replace("[", "[" + " " * 3 * LARGE)
    assert json.loads(empty) == run(loads_in_steps(wide.encode()))[0]


def test_values_are_counted_in_what_is_large_alone() -> None:
    """By the commas; what is small has none that count."""
    assert 0 == values_in(rows(LARGE))
    assert (LARGE - 2) // 2 == values_in(rows(LARGE + 1))
    assert (LARGE - 2) // 2 == values_in(memoryview(rows(LARGE + 1)))
    assert 0 == values_in(Text.of(rows(LARGE)).data)
