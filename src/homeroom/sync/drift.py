"""Drift: what no spec knows, counted by place and type, never by value.

Most records have none. So a compiled function says which records are worth a closer
look.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final, cast, get_args, get_origin

import attrs

from homeroom._core.fields import listed_fields, rest_field
from homeroom._core.misfits import Misfit
from homeroom._core.model import UNSET, Open
from homeroom._core.shapes import variants
from homeroom.sync.report import Drift

MOST_PLACES: Final = 100
"""Places of a table that are told apart: a server may make up names without end."""
UNKNOWN: Final = "unknown member"
BEYOND: Final = "…"
"""The place of all others."""
MOST_NAMES: Final = 5
"""Members that no spec knows at one place: where there are more, it may be a map, and
its keys what it is about, such as pupils or days."""
_NAME: Final = re.compile(r"(?!.*\d{3})[a-z_][A-Za-z0-9_]{0,39}", re.ASCII)
"""What a member of an object is called: a pupil or an address is called otherwise."""
_FEW: Final = 8
"""Members of an enum that are faster compared one by one."""
_TYPES: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}

Counts = dict[Drift, int]
Sift = Callable[[Iterable[Any]], Iterable[Any]]
"""Those records in which there is something that no spec knows."""


def drift_of(items: Sequence[object], model: type) -> Counts:
    """How often records have members and enum values that no spec knows.

    Args:
        items: Records.
        model: Their class.
    """
    found: Counts = {}
    for one in _sift_of(model)(items):
        _look(one, "$", found)
    return found


def misfit_drift(misfits: Iterable[Misfit]) -> Counts:
    """How often values did not fit, by place and reason."""
    found: Counts = {}
    for one in misfits:
        _add(found, Drift("misfit", one.place, one.reason), one.count)
    return found


def add_drift(total: Counts, more: Mapping[Drift, int]) -> None:
    """Add counts to those of a table, which tell only so many places apart."""
    for one, count in more.items():
        _add(total, one, count)


def folded(total: Mapping[Drift, int]) -> Counts:
    """Counts of a table as they may be told: names that may be data are `*`."""
    places = Counter(
        place for place, _ in {_place(one) for one in total if one.kind == UNKNOWN}
    )
    found: Counts = {}
    for one, count in total.items():
        place, _ = _place(one)
        if one.kind == UNKNOWN and places[place] > MOST_NAMES:
            one = Drift(one.kind, f"{place}.*", one.type)
        found[one] = found.get(one, 0) + count
    return found


def _place(one: Drift) -> tuple[str, str]:
    """Where a member is, and its name."""
    place, _, name = one.path.rpartition(".")
    return place, name


def _add(found: Counts, one: Drift, count: int = 1) -> None:
    if one not in found and len(found) >= MOST_PLACES:
        one = Drift(one.kind, BEYOND, "")
    found[one] = found.get(one, 0) + count


@cache
def _sift_of(form: Any) -> Sift:
    """The compiled sift of a model."""
    scope: dict[str, Any] = {"UNSET": UNSET, "odd": _is_odd}
    lines = ["def sift(models):", "    found = {}", "    for model in models:"]
    lines.append("        pass")  # There may be nothing to look at.
    if rest := rest_field(form):
        lines.append(f"        if model.{rest}: found[id(model)] = model")
    for number, one in enumerate(listed_fields(form)):
        if _may_drift(one.hint):
            lines.append(f"        value = model.{one.name}")
            lines += _sift_lines(one.hint, f"inner{number}", scope)
    lines.append("    return found.values()")
    exec("\n".join(lines), scope)  # noqa: S102 - the names are attrs fields
    return cast("Sift", scope["sift"])


def _sift_lines(hint: Any, name: str, scope: dict[str, Any]) -> list[str]:
    """Lines that look into `value`; `name` is free in the scope."""
    shown = variants(hint)
    several = get_origin(shown[0]) is list
    form = get_args(shown[0])[0] if several else shown[0]
    if len(shown) > 1 or get_origin(form) is not None:
        return ["        if value and odd(value): found[id(model)] = model"]
    if attrs.has(form):
        rest, alone = rest_field(form), not any(map(_may_drift, _hints(form)))
        scope[name] = partial(_is_worth_a_look, form)
        test = f"one.{rest}" if rest and alone else f"{name}(one)"
    else:
        # By identity, since an enum's hash is made in Python.
        known = (*form, None, UNSET)
        few = len(known) <= _FEW
        scope[name] = known if few else {*map(id, known)}
        test = f"one not in {name}" if few else f"id(one) not in {name}"
    # The number 0 may be what an enum does not know.
    single = "(value,) if value else ()" if attrs.has(form) else "(value,)"
    items = "value or ()" if several else single
    return [
        f"        for one in {items}:",
        f"            if {test}:",
        "                found[id(model)] = model",
        "                break",
    ]


def _is_worth_a_look(form: Any, value: object) -> bool:
    return bool(_sift_of(form)((value,)))


def _hints(form: Any) -> Iterator[Any]:
    return (one.hint for one in listed_fields(form))


@cache
def _may_drift(form: Any) -> bool:
    """Whether there is something to look for in values of a type."""
    if get_origin(form) is not None:
        return any(_may_drift(one) for one in get_args(form))
    return attrs.has(form) or (isinstance(form, type) and issubclass(form, Open))


def _is_odd(value: object) -> bool:
    found: Counts = {}
    _look(value, "", found)
    return bool(found)


def _look(value: Any, path: str, found: Counts) -> None:
    """Count what is in a value, of whichever type it is."""
    kind = cast("Any", type(value))
    if attrs.has(kind):
        _look_at_model(value, path, found)
    elif kind is list:
        for one in value:
            _look(one, f"{path}[]", found)
    elif kind is dict:
        for one in value.values():
            _look(one, f"{path}[*]", found)
    elif isinstance(value, Open) and not value.known:
        kind = "string" if isinstance(value, str) else "number"
        _add(found, Drift("new enum value", path, kind))


def _look_at_model(model: Any, path: str, found: Counts) -> None:
    form = cast("Any", type(model))
    fields, rest = listed_fields(form), rest_field(form)
    listed = {one.wire for one in fields}
    more: Mapping[str, object] = getattr(model, rest) if rest else {}
    for name, value in more.items():
        # What did not fit is there too, under the name of its field.
        if name not in listed:
            shown = name if _NAME.fullmatch(name) else "*"
            kind = _TYPES.get(type(value), "object")
            _add(found, Drift(UNKNOWN, f"{path}.{shown}", kind))
    for one in fields:
        if _may_drift(one.hint):
            _look(getattr(model, one.name), f"{path}.{one.wire}", found)
