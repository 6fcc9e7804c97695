"""Each field of each answer dropped, nulled and retyped: a value costs itself alone."""

from __future__ import annotations

import copy
import json
from collections.abc import Awaitable, Callable, Iterator
from functools import cache
from typing import Any, get_args, get_origin

import anyio
import attrs
import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom._core.decode import Decoder
from homeroom._core.fields import is_needed, listed_fields
from homeroom._core.loose import structure
from homeroom._core.misfits import Report, Unfit
from homeroom._core.plain import loads
from homeroom._core.shapes import is_union, variants
from homeroom._core.structure import unstructure
from homeroom.sandbox import Sandbox
from tests.core.fakes import FakeClock
from tests.vendors import (
    com,
    test_classcharts_contract as charts,
    test_classe365_contract as e365,
)
from tests.vendors.managebac_calls import CALLS

Step = str | int
Path = tuple[Step, ...]
Answer = tuple[Any, bytes]
"""A type, and a body that is read as it."""

GONE = object()
OTHERS: tuple[object, ...] = (GONE, None, "", "?", "007", -1.5, True, [], {}, [None])
"""What a value becomes: missing, null, or something of another type."""


@cache
def answers(vendor: str) -> tuple[Answer, ...]:
    """What the sandbox answers to each operation of a vendor, read as which type."""
    seen: list[Answer] = []
    fast = Decoder.fast

    def record(self: Decoder, data: bytes, form: Any, *rest: Any) -> object:
        if not str(getattr(form, "__module__", "")).endswith(("envelope", "session")):
            seen.append((form, data))
        return fast(self, data, form, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Decoder, "fast", record)
        anyio.run(VENDORS[vendor])
    longest: dict[Any, bytes] = {}
    for form, data in seen:
        if len(data) > len(longest.get(form, b"")):
            longest[form] = data
    return tuple(longest.items())


async def _managebac() -> None:
    for call in CALLS.values():
        clock = FakeClock().clock()
        sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=clock)
        async with sandbox as school, ManageBac(**school.managebac) as own:
            await call(own)


async def _classcom() -> None:
    for method in com.METHODS.values():
        async with com.sandbox() as school, ClassCom(**school.classcom) as own:
            await method.call(own, await com.ids(own))


async def _classe365() -> None:
    for ways in e365.OPERATIONS.values():
        for call in ways.values():
            async with Sandbox(pupils=10) as school, Classe365(**school.classe365) as c:
                await call(c)


async def _classcharts() -> None:
    for student in charts.STUDENT.values():
        school = charts.sandbox()
        async with school, ClassChartsStudent(**school.classcharts_student) as own:
            await student(own)
    for parent in charts.PARENT.values():
        school = charts.sandbox()
        async with school, ClassChartsParent(**school.classcharts_parent) as other:
            await parent(other)


VENDORS: dict[str, Callable[[], Awaitable[None]]] = {
    "managebac": _managebac,
    "classcom": _classcom,
    "classe365": _classe365,
    "classcharts": _classcharts,
}


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every member of every object; of a list, those of the first two items."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*path, name)
            yield from places(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value[:2]):
            yield from places(inner, (*path, index))


def mutated(value: Any, path: Path, other: object) -> Any:
    """A copy with something else at a place."""
    made = copy.deepcopy(value)
    at = made
    for step in path[:-1]:
        at = at[step]
    if other is GONE:
        del at[path[-1]]
    else:
        at[path[-1]] = other
    return made


def flat(value: Any, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """All that is in plain values, by place."""
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from flat(inner, (*path, name))
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from flat(inner, (*path, index))
    else:
        yield path, value


def keys_of(form: Any, path: Path) -> set[Path]:
    """The places along a path where something is that a record cannot do without."""
    found: set[Path] = set()
    for number, step in enumerate(path):
        forms = variants(form) if is_union(form) else [form]
        inside = []
        for one in forms:
            if get_origin(one) is list and type(step) is int:
                inside.append(get_args(one)[0])
            elif get_origin(one) is dict:
                inside.append(get_args(one)[1])
            elif isinstance(one, type) and attrs.has(one):
                for each in listed_fields(one):
                    if each.wire == step:
                        inside.append(each.hint)
                        if is_needed(each):
                            found.add(path[: number + 1])
        if not inside:
            break
        form = inside[0] if len(inside) == 1 else inside[0] | inside[1]
    return found


def read(data: bytes, form: Any, decoder: Decoder) -> tuple[object, tuple[Any, ...]]:
    """What a decoder makes of a body, and what it says did not fit."""
    report = Report()
    try:
        return decoder.decode(data, form, report), report.misfits
    except Unfit:
        return Unfit, ()


def read_slowly(data: bytes, form: Any) -> tuple[object, tuple[Any, ...]]:
    """The same without the fast way."""
    report = Report()
    try:
        return structure(loads(data), form, report), report.misfits
    except Unfit:
        return Unfit, ()


def lost(before: object, after: object) -> set[Path]:
    """The places whose values are not what they were."""
    old, new = dict(flat(unstructure(before))), dict(flat(unstructure(after)))
    return {path for path in old if old[path] != new.get(path, GONE)}


def is_below(path: Path, top: Path) -> bool:
    """Whether a place is that one or inside of it."""
    return path[: len(top)] == top


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_mutated_field_costs_itself(vendor: str) -> None:
    """What is no key and does not hold the records loses nothing but itself."""
    count = 0
    for form, data in answers(vendor):
        value = json.loads(data)
        before, odd = read(data, form, Decoder())
        assert before is not Unfit
        assert () == odd
        for path in places(value):
            if path in keys_of(form, path):
                continue
            for other in OTHERS:
                count += 1
                changed = json.dumps(mutated(value, path, other)).encode()
                after, _ = read(changed, form, Decoder())
                assert after is not Unfit, (form, path, other)
                beside = {one for one in lost(before, after) if not is_below(one, path)}
                assert set() == beside, (form, path, other)
    assert count > 200


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_mutated_key_costs_its_record(vendor: str) -> None:
    """In a list of several, the others are all there."""
    count = 0
    for form, data in answers(vendor):
        value = json.loads(data)
        for path in places(value):
            record = path[:-1]
            if path not in keys_of(form, path) or not record or type(record[-1]) is str:
                continue
            rows = value
            for step in record[:-1]:
                rows = rows[step]
            if len(rows) < 2:
                continue
            for other in (GONE, None, [None]):
                count += 1
                changed = json.dumps(mutated(value, path, other)).encode()
                after, odd = read(changed, form, Decoder())
                assert after is not Unfit, (form, path, other)
                rest = copy.deepcopy(value)
                at = rest
                for step in record[:-1]:
                    at = at[step]
                del at[record[-1]]
                expected, _ = read(json.dumps(rest).encode(), form, Decoder())
                assert set() == lost(expected, after), (form, path, other)
                assert any(one.set_aside for one in odd)
    assert count


@pytest.mark.parametrize("vendor", VENDORS)
def test_all_ways_of_reading_agree(vendor: str) -> None:
    """The fast way, the loose one and a decoder that has seen it give the same."""
    for form, data in answers(vendor):
        value = json.loads(data)
        decoder = Decoder()
        for path in places(value):
            for other in (*OTHERS, {"unknown": 1}, 5, "1", "2026-01-02"):
                changed = mutated(value, path, other)
                if path and isinstance(other, dict):
                    at = changed
                    for step in path[:-1]:
                        at = at[step]
                    at["a name that no spec lists"] = other
                text = json.dumps(changed).encode()
                slow = read_slowly(text, form)
                assert slow == read(text, form, decoder), (form, path, other)
                assert slow == read(text, form, decoder), (form, path, other)
