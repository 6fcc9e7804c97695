"""Plain JSON values to models, losing as little as can be: what does not fit is told.

For each type a reader is made on first use. A value that fits nowhere costs itself: an
optional field stays absent and keeps the value in `extra`, an item is left out of its
list, a record without its key is set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar, cast, get_args, get_origin

import attrs

from homeroom._core.fields import (
    Listed,
    is_needed,
    listed_fields,
    rest_field,
    silent_names,
)
from homeroom._core.misfits import MOST_NAMES, Report
from homeroom._core.model import NOTHING_MORE, UNIX
from homeroom._core.scalars import (
    ABSENT,
    BAD,
    READERS,
    Reader,
    enum_reader,
    exact_reader,
    kind_of,
)
from homeroom._core.shapes import (
    Ready,
    RecordShapes,
    expected,
    holds_records,
    is_union,
    likeliest,
    object_shapes,
    one_scalar,
    promises_more,
    rewrapped,
    variants,
)

T = TypeVar("T")

MOST_LOST: Final = 1000
"""Records that do not fit after which a list is given up, while none has fitted."""

_QUICK: Final = (str, int, float, bool)
"""What is right whenever the type is; of models, only what was read before is one."""


def structure(value: object, form: type[T], report: Report | None = None) -> T:
    """Plain Python values as models.

    Args:
        value: What a JSON document can hold.
        form: What it becomes.
        report: Gets told what is odd.

    Raises:
        Unfit: They do not fit as a whole, or the report is strict and has something.
    """
    report = report or Report()
    try:
        shape = value if report.strict else rewrapped(value, form)
        found = reader_of(cast("Hashable", form))(shape, report)
        if found is BAD or found is ABSENT:
            report.give_up(expected(form), value)
    except RecursionError:
        found = BAD
        report.give_up("nested too deeply", None)
    if found is BAD or found is ABSENT or (report.strict and report.misfits):
        raise report.unfit()
    report.partial = False
    return cast("T", found)


@cache
def reader_of(form: Any) -> Reader:
    """What reads a type."""
    origin, arguments = get_origin(form), get_args(form)
    if is_union(form):
        return _union_reader(variants(form), null=type(None) in arguments)
    if origin is list:
        return _list_reader(arguments[0])
    if origin is dict:
        return _map_reader(arguments[1])
    if form is object:
        return lambda value, _: value
    if form in READERS:
        return READERS[form]
    if issubclass(form, Enum):
        return enum_reader(form)
    return _model_reader(form)


def _list_reader(item: Any) -> Reader:
    record, why = attrs.has(item), expected(item)
    quick = item if item in _QUICK or record else None
    reshape = RecordShapes(item) if record else one_scalar

    def read(value: Any, report: Report) -> Any:
        kind = kind_of(value)
        if kind is not list:
            if kind is Ready:
                return list[Any](value)
            shape, value = value, BAD if report.strict else reshape(value)
            if value is BAD:
                return BAD
            if promises_more(shape):
                report.give_up("one page of several", shape)
        take, path = reader_of(item), report.path
        items: list[Any] = []
        lost, partial = 0, False
        path.append(0)
        for index, one in enumerate(value):
            if type(one) is quick:
                items.append(one)
                continue
            path[-1] = index
            found = take(one, report)
            if found is BAD or found is ABSENT:
                # A record without its key costs itself alone, at any depth.
                partial = partial or not (record and report.why)
                report.give_up(why, one, record=record)
                lost += 1
                if lost == MOST_LOST and not items:
                    break
            else:
                items.append(found)
        path.pop()
        if lost > 1 and record and not items:
            report.fail("no item fits")
            return BAD
        report.partial = report.partial or partial
        return items

    return read


def _map_reader(item: Any) -> Reader:
    why = expected(item)

    def read(value: Any, report: Report) -> Any:
        if type(value) is not dict:
            # PHP writes a map without entries as a list.
            return {} if type(value) is list and not value else BAD
        take, path = reader_of(item), report.path
        entries: dict[str, Any] = {}
        path.append("*")
        for key, one in cast("dict[str, Any]", value).items():
            found = take(one, report)
            if found is BAD or found is ABSENT:
                report.give_up(why, one)
                report.partial = True
            else:
                entries[key] = found
        path.pop()
        return entries

    return read


def _union_reader(shown: list[Any], *, null: bool) -> Reader:
    models = [one for one in shown if attrs.has(one)]
    lists = [one for one in shown if get_origin(one) is list]
    only = reader_of(shown[0]) if len(shown) == 1 else None

    def read(value: Any, report: Report) -> Any:
        if value is None and null:
            return None
        if only is not None:
            return only(value, report)
        kind = kind_of(value)
        if kind is list and lists:
            return _first_that_fits(value, report, lists)
        if kind in (dict, list) and models:
            form = likeliest(models, value)
            return reader_of(form)(value, report) if form else BAD
        return _first_that_fits(value, report, shown)

    return read


def _first_that_fits(value: Any, report: Report, forms: list[Any]) -> Any:
    """By the first form that has no doubt, or else by the first that takes it."""
    if len(forms) == 1:
        return reader_of(forms[0])(value, report)
    for strict in (True,) if report.strict else (True, False):
        for form in forms:
            trial = Report(strict=strict, zone=report.zone)
            found = reader_of(form)(value, trial)
            if found is not BAD and not trial.misfits:
                return found
    return BAD


def _model_reader(form: Any) -> Reader:
    fields, rest, new = listed_fields(form), rest_field(form), form.__new__
    known = silent_names(form).union(one.wire for one in fields)
    reshape, more = object_shapes(form, fields), _more_names(form, known)
    keeps = rest is not None
    readers = [(one.name, one.wire, field_reader(one, keeps=keeps)) for one in fields]

    def read(value: Any, report: Report) -> Any:
        if type(value) is not dict:
            value = reshape(value, report.strict)
            if value is BAD or value is ABSENT:
                return value
        members = cast("dict[str, Any]", value)
        model, lacks = new(form), False
        extra: Kept = None
        for name, wire, take in readers:
            found, extra = take(members.get(wire, ABSENT), extra, report)
            lacks = lacks or found is BAD
            setattr(model, name, found)
        if lacks:
            return BAD
        if rest is not None:
            if not known.issuperset(members):
                extra = more(members, extra, report)
            setattr(model, rest, NOTHING_MORE if extra is None else extra)
        return model

    return read


Kept = dict[str, Any] | None
FieldReader = Callable[[Any, Kept, Report], tuple[Any, Kept]]


def field_reader(one: Listed, *, keeps: bool) -> FieldReader:
    """What reads the value of a field, and keeps it if it gets lost.

    It gives `BAD` where a record cannot do without the field.

    Args:
        one: The field.
        keeps: Whether what gets lost can be kept.
    """
    why = "expected integer" if one.unix else expected(one.hint)
    needed, name, null = is_needed(one), one.wire, one.null
    absent = None if null else one.default
    form = UNIX if one.unix else one.hint
    shown = list[Any]() if one.unix else variants(one.hint)
    plain = shown if {*shown} <= {str, int} or shown[0] in _QUICK else []
    exact = exact_reader(shown[0]) if len(shown) == 1 else None

    def read(value: Any, extra: Kept, report: Report) -> tuple[Any, Kept]:
        if type(value) in plain and not (needed and value == ""):
            return value, extra
        if value is None and null:
            return None, extra
        if not needed and (value is ABSENT or (value is None and not report.strict)):
            return one.default, extra
        if exact and type(value) is str:
            found = exact(value, report)
            if found is not value:
                return found, extra
        take = reader_of(form)  # Not before, for models inside themselves.
        before, report.why = report.why, ""
        report.path.append(name)
        found = BAD if value is ABSENT else take(value, report)
        if needed and found is ABSENT and not report.strict:
            found = take({}, report)  # An object may need nothing.
        report.path.pop()
        if needed and value is None and holds_records(one) and not report.strict:
            report.give_up(why, value, name)
            found = list[Any]()
        if needed and (found is BAD or found is ABSENT or found == ""):
            missing = value is ABSENT or found is not BAD
            report.lacks(name, "missing" if missing else why, before)
            return BAD, extra
        lost, report.partial = report.partial, False
        if found is BAD:
            report.give_up(why, value, name)
            found, lost = one.default, True
        elif found is ABSENT:
            found = absent
        report.why = before
        if lost and keeps and not needed:
            extra = {} if extra is None else extra
            extra[name] = value
        return found, extra

    return read


def _more_names(form: type, known: frozenset[str]) -> Any:
    def more(value: dict[str, Any], extra: Kept, report: Report) -> Kept:
        """The members that the spec does not list, beside those that were kept."""
        unknown = {name: one for name, one in value.items() if name not in known}
        met = report.names.setdefault(form, {})
        if len(met) < MOST_NAMES:
            met.update(dict.fromkeys(unknown))
        return unknown if extra is None else {**extra, **unknown}

    return more
