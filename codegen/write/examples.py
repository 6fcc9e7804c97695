"""One call of each method as a user would write it, for its docstring."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from zlib import crc32

from codegen.plan.records import Argument, Choice, Method, Model, Property
from codegen.plan.shapes import UUID, Either, Many, Map, Named, Plain, Shape
from codegen.write.texts import WIDTH

Classes = Mapping[str, Model | Choice]
"""The classes of a vendor by name."""

_PLAUSIBLE: Final = {
    "int": {"": "1"},
    "float": {"": "1.5"},
    "bool": {"": "True"},
    "date": {"birth": "date(2012, 3, 4)", "": "date(2026, 9, 1)"},
    "datetime": {
        "end": "datetime(2026, 9, 1, 9, 30, tzinfo=UTC)",
        "": "datetime(2026, 9, 1, 8, 30, tzinfo=UTC)",
    },
    "str": {
        "email": '"ada@example.org"',
        "first_name": '"Ada"',
        "last_name": '"Quill"',
        "user_name": '"Ada Quill"',
        "name": '"History"',
        "zone": '"Europe/London"',
        "id": '"P-1041"',
        "": '"text"',
    },
}
"""Values by type, and by what stands in the name of the argument."""

_NUMBERS: Final = {"deferred": 316, "class": 852, "pupil": 1041, "student": 1041}
"""Ids by what stands in the name; any other follows from the name."""

_TELLING: Final = ("name", "email", "first_name", "last_name", "class_name")
"""What a change or a new record is told by, where nothing must be given."""


def example_lines(method: Method, classes: Classes) -> Sequence[str]:
    """The lines of an example."""
    bare = method.positional
    # Python wants those without a name first.
    chosen = sorted(_chosen_arguments(method), key=lambda one: one not in bare)
    values = [
        ("" if one in bare else f"{one.name}=")
        + _value_of(one, method.resource or "", classes)
        for one in chosen
    ]
    call = f"client.{method.full_name}({', '.join(values)})"
    before, after = ("async for one in ", ": ...") if method.paging else ("await ", "")
    return _folded(before, call, after)


def _folded(before: str, text: str, after: str) -> Sequence[str]:
    """An expression on one line; else its parts on one, or on one each."""
    if len(before + text + after) <= WIDTH - 12:
        return [f"{before}{text}{after}"]
    match ast.parse(text, mode="eval").body:
        case ast.Call(func, args, keywords):
            inside = [("", one) for one in args]
            inside += [(f"{one.arg}=", one.value) for one in keywords]
            start, end = f"{ast.get_source_segment(text, func)}(", ")"
        case ast.List(items):
            inside, start, end = [("", one) for one in items], "[", "]"
        case _:
            return [f"{before}{text}{after}"]
    pad = " " * (len(before) - len(before.lstrip())) + "    "
    shown = [(name, ast.get_source_segment(text, one) or "") for name, one in inside]
    parts = [pad + ", ".join(map("".join, shown))]
    if len(parts[0]) > WIDTH - 12:
        parts = [line for name, one in shown for line in _folded(pad + name, one, ",")]
    return [f"{before}{start}", *parts, f"{pad[4:]}{end}{after}"]


def _chosen_arguments(method: Method) -> Sequence[Argument]:
    """What must be given, and of a change something that is changed."""
    found = method.asked
    sent = [one for one in found if one.place in ("body", "form", "rest")]
    firsts = {one.first_of[0] for one in sent if one.first_of}
    needed = {demand.names[0] for demand in method.demands}
    needed |= {one.name for one in found if one.wire in firsts}
    needed |= {one.name for one in found if one.required and not one.first_of}
    free = [one for one in sent if not one.first_of]
    changed = [one for one in free if one.example or not _is_id(one.name)]
    if method.verb != "DELETE" and not needed & {one.name for one in changed}:
        telling = [one for one in changed if one.example or one.name in _TELLING]
        needed |= {one.name for one in telling or changed[:1]}
    return [one for one in found if one.name in needed]


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _value_of(one: Argument | Property, owner: str, classes: Classes) -> str:
    name = f"{owner}_id".lower() if one.name == "id" else one.name
    return _value(one.shape, name, one.example, classes)


def _value(shape: Shape, name: str, example: object, classes: Classes) -> str:
    """A value: the example of the spec, or one by type and name."""
    match shape, example:
        case Plain("date"), str():
            return f"date{date.fromisoformat(example).timetuple()[:3]}"
        case Plain("str" | "int") | Map(), str() | int() | Mapping():
            return json.dumps(example)
        case Plain("str", form), _ if form == UUID:
            return json.dumps(str(uuid5(NAMESPACE_URL, name)))
        case Plain("int"), _ if _is_id(name):
            known = [number for part, number in _NUMBERS.items() if part in name]
            return str([*known, 100 + crc32(name.encode()) % 900][0])
        case Plain(kind), _:
            values = _PLAUSIBLE.get(kind, {"": '"text"'}).items()
            return next(value for part, value in values if part in name)
        case Named(kind), _:
            return _object(classes[kind], classes)
        case Many(item), _:
            return f"[{_value(item, name.removesuffix('s'), example, classes)}]"
        case Map(item), _:
            return f'{{"key": {_value(item, name, example, classes)}}}'
        case Either(options), _:
            return _value(options[0], name, example, classes)


def _object(one: Model | Choice, classes: Classes) -> str:
    if isinstance(one, Choice):
        return f"{one.name}.{one.members[0]}"
    needed = [field for field in one.properties if field.required]
    telling = [own for own in one.properties if own.name in ("id", *_TELLING)]
    given = needed or telling or one.properties[:1]
    values = [f"{field.name}={_value_of(field, one.name, classes)}" for field in given]
    return f"{one.name}({', '.join(values)})"
