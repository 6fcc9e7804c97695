"""One call of each method as a user would write it, for its docstring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from codegen.plan.records import Argument, Choice, Method, Model, Property
from codegen.plan.shapes import Either, Many, Named, Plain, Shape, Table
from codegen.write.texts import WIDTH

Classes = Mapping[str, Model | Choice]
"""The classes of a vendor by name."""

_PLAUSIBLE: Final = {
    "int": {"id": "852", "": "1"},
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
        "user_name": '"ada.quill"',
        "name": '"History"',
        "zone": '"Europe/London"',
        "id": '"a7"',
        "": '"text"',
    },
    "JSON": {"": '"text"'},
}
"""Values by type, and by what stands in the name of the argument."""


def example_lines(method: Method, classes: Classes) -> Sequence[str]:
    """The lines of an example."""
    bare = method.positional
    values = [
        _value_of(one, classes)
        if one in bare
        else f"{one.name}={_value_of(one, classes)}"
        for one in _chosen_arguments(method)
    ]
    call = f"client.{method.full_name}"
    before, after = ("async for one in ", ": ...") if method.paging else ("await ", "")
    line = f"{before}{call}({', '.join(values)}){after}"
    if len(line) <= WIDTH - 12:
        return [line]
    return [f"{before}{call}(", *(f"    {one}," for one in values), f"){after}"]


def _chosen_arguments(method: Method) -> Sequence[Argument]:
    """What must be given, and of a change one thing that is changed."""
    found = method.asked
    sent = [one for one in found if one.place in ("body", "form", "rest")]
    firsts = {one.first_of[0] for one in sent if one.first_of}
    needed = {demand.names[0] for demand in method.demands}
    needed |= {one.name for one in found if one.wire in firsts}
    needed |= {one.name for one in found if one.required and not one.first_of}
    changed = [one.name for one in sent if not one.first_of and not _is_id(one.name)]
    if method.verb != "DELETE" and not needed & set(changed):
        needed |= set(changed[:1])
    return [one for one in found if one.name in needed]


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _value_of(one: Argument | Property, classes: Classes) -> str:
    return _value(one.shape, one.name, one.example, classes)


def _value(shape: Shape, name: str, example: object, classes: Classes) -> str:
    """A value: the example of the spec, or one by type and name."""
    match shape, example:
        case Plain("date"), str():
            return f"date{date.fromisoformat(example).timetuple()[:3]}"
        case Plain("str" | "int"), str() | int():
            return _quoted(example)
        case Plain(kind), _:
            values = _PLAUSIBLE[kind].items()
            return next(value for part, value in values if part in name)
        case Named(kind), _:
            return _object(classes[kind], classes)
        case Many(item), _:
            return f"[{_value(item, name.removesuffix('s'), example, classes)}]"
        case Table(item), _:
            return f'{{"key": {_value(item, name, example, classes)}}}'
        case Either(options), _:
            return _value(options[0], name, example, classes)


def _object(one: Model | Choice, classes: Classes) -> str:
    if isinstance(one, Choice):
        return f"{one.name}({_quoted(one.values[0])})"
    needed = [field for field in one.properties if field.required]
    given = needed or one.properties[:1]
    values = [f"{field.name}={_value_of(field, classes)}" for field in given]
    return f"{one.name}({', '.join(values)})"


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)
