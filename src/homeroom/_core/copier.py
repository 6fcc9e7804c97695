"""The fast way: what msgspec makes of JSON is copied into models, in compiled code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, cast, get_args, get_origin

import attrs
import msgspec

from homeroom._core.fields import is_needed, listed_fields, rest_field
from homeroom._core.loose import field_reader, structure
from homeroom._core.misfits import Report
from homeroom._core.model import NOTHING_MORE, UNIX, UNSET
from homeroom._core.plain import loads
from homeroom._core.scalars import ABSENT, BAD
from homeroom._core.shapes import is_union, variants
from homeroom._core.twins import Names, Odd, Twins, around_models, is_mixed

Convert = Callable[[Any, Report, tuple[Any, ...]], Any]
"""Makes ours what msgspec made, and tells what is odd; the last is where it stands."""


class Refused(Exception):
    """Something that only the loose way reads."""


@lru_cache(maxsize=512)
def fast_way(
    form: Any, names: Names, odd: Odd, *, local: bool
) -> tuple[msgspec.json.Decoder[Any], Convert]:
    """What decodes JSON, and what makes a value of that type out of it.

    Args:
        form: The type.
        names: Those to expect.
        odd: Of the fields whose values may be odd.
        local: Whether times without a zone get that of the report.
    """
    twins = Twins(dict(names), odd)
    decoder = msgspec.json.Decoder(twins.complete(form))
    return decoder, _Copier(twins, local=local).compiled(form)


class _Copier:
    """Writes a function that makes models out of twins, those inside of them in place.

    Args:
        twins: How the models look to msgspec.
        local: Whether times without a zone get that of the report.
    """

    def __init__(self, twins: Twins, *, local: bool) -> None:
        self._twins, self._local = twins, local
        self._scope: dict[str, Any] = {
            "NOTHING": NOTHING_MORE,
            "UNSET": UNSET,
            "BAD": BAD,
            "ABSENT": ABSENT,
            "loads": loads,
            "Refused": Refused,
            "exactly": _exactly,
            "placed": _placed,
            "combine": datetime.combine,
            "fromtimestamp": datetime.fromtimestamp,
            "UTC": UTC,
        }
        self._lines: list[str] = []
        self._functions: list[Any] = []
        self._inside: list[Any] = []
        self._place: list[str] = []

    def compiled(self, form: Any) -> Convert:
        """The function for a type."""
        self._functions = [form]
        for number, one in enumerate(self._functions):
            self._add(0, f"def copy{number}(value, report, place):")
            self._value(one, "value", 1)
            self._add(1, "return value")
        exec("\n".join(self._lines), self._scope)  # noqa: S102 - names of attrs fields
        return cast("Convert", self._scope["copy0"])

    def _add(self, depth: int, line: str) -> None:
        self._lines.append("    " * depth + line)

    def _variable(self, value: object = None) -> str:
        name = f"v{len(self._scope)}"
        self._scope[name] = value
        return name

    def _is_ready(self, form: Any) -> bool:
        """Whether msgspec makes a value of the type as it shall be."""
        if is_union(form):
            return not is_mixed(form) and all(map(self._is_ready, variants(form)))
        if get_origin(form) in (list, dict):
            return self._is_ready(get_args(form)[-1])
        local = self._local and form is datetime
        return not (form is UNIX or local or attrs.has(form))

    def _value(self, form: Any, value: str, depth: int) -> None:
        """Lines after which the variable holds what it shall."""
        if self._is_ready(form):
            self._add(depth, "pass")
        elif is_union(form):
            self._union(form, value, depth)
        elif get_origin(form) in (list, dict):  # In place, since nobody else has it.
            self._items(form, value, depth)
        elif form is UNIX:
            self._add(depth, f"if type({value}) is int:")
            self._add(depth + 1, f"{value} = fromtimestamp({value}, UTC)")
        elif form is datetime:
            self._add(depth, f"if {value}.tzinfo is None:")
            # A third of what `replace` takes.
            time = f"combine({value}, {value}.time(), report.zone)"
            self._add(depth + 1, f"{value} = {time}")
        else:
            self._model_or_call(form, value, depth)

    def _union(self, form: Any, value: str, depth: int) -> None:
        if is_mixed(form):
            kind = self._variable(form)
            self._add(depth, f"if {value} is not UNSET:")
            self._add(depth + 1, f"{value} = exactly({value}, {kind}, report.zone)")
            return
        shown = variants(form)
        for one in shown:
            if not self._is_ready(one):
                test = f"type({value}) is {self._kind(one)}"
                self._add(depth, f"if {test if len(shown) > 1 else value}:")
                self._value(one, value, depth + 1)

    def _items(self, form: Any, value: str, depth: int) -> None:
        at, item = self._variable(), self._variable()
        of_list = get_origin(form) is list
        each = f"enumerate({value})" if of_list else f"{value}.items()"
        self._add(depth, f"for {at}, {item} in {each}:")
        self._place.append(at if of_list else "'*'")
        self._value(get_args(form)[-1], item, depth + 1)
        self._place.pop()
        self._add(depth + 1, f"{value}[{at}] = {item}")

    def _kind(self, form: Any) -> str:
        """The exact type of what msgspec makes, for a type that is no union."""
        return self._variable(self._twins.structs.get(form) or get_origin(form) or form)

    def _at(self) -> str:
        """The place of a value, as an expression."""
        return f"(*place, {', '.join(self._place)})"

    def _model_or_call(self, form: Any, value: str, depth: int) -> None:
        odd = any(map(self._twins.may_be_odd, listed_fields(form)))
        if self._inside and (odd or form in self._inside):
            if form not in self._functions:
                self._functions.append(form)
            number = self._functions.index(form)
            self._add(depth, f"{value} = copy{number}({value}, report, {self._at()})")
            return
        self._inside.append(form)
        self._model(form, value, depth, odd=odd)
        self._inside.pop()

    def _model(self, form: Any, value: str, depth: int, *, odd: bool) -> None:
        model, new, kind = (self._variable(one) for one in (None, form.__new__, form))
        self._add(depth, f"{model} = {new}({kind})")
        if odd:
            self._add(depth, "extra = None")
        for one in listed_fields(form):
            hint = one.hint if is_needed(one) else one.hint | None
            hint, given = UNIX if one.unix else hint, f"{value}.{one.name}"
            if self._twins.may_be_odd(one):
                self._add(depth, f"v = {given}")
                self._odd(one, depth, keeps=rest_field(form) is not None)
                given = "v"
            elif not self._is_ready(hint):
                self._add(depth, f"{(inner := self._variable())} = {given}")
                self._place.append(repr(one.wire))
                self._value(hint, inner, depth)
                self._place.pop()
                given = inner
            self._add(depth, f"{model}.{one.name} = {given}")
        self._rest(form, model, value, depth, "extra" if odd else "None")
        self._add(depth, f"{value} = {model}")

    def _odd(self, one: Any, depth: int, *, keeps: bool) -> None:
        """Lines that read a field loosely, unless it holds the models it shall.

        A list of models comes as JSON, since it is kept as it came where one is lost.
        """
        kept, at, name = around_models(one), self._at(), repr(one.wire)
        item: Any = get_args(kept)[0] if get_origin(kept) is list else None
        if item:
            decode = self._variable(self._twins.odd_list(item).decode)
            self._add(depth, f"raw, v = v, v if v is ABSENT else {decode}(v)")
            kept = list[item | int]  # Other than models, anything is left alone.
        if kept:
            self._add(depth, f"if type(v) is {self._kind(kept)}:")
            self._place.append(name)
            self._value(kept, "v", depth + 1)
            self._place.pop()
            only = f"{self._variable({item})}.issuperset(map(type, v))"
            others = f"if type(v) is not list or not {only}:" if item else "else:"
            self._add(depth, others)
            depth += 1
        read = self._variable(field_reader(one, keeps=keeps))
        self._add(depth, "given = v")
        self._add(depth, f"v, extra = {read}(v, extra, placed(report, {at}))")
        self._add(depth, "if v is BAD: raise Refused")
        if item:
            lost = f"extra and extra.get({name}, BAD) is given"
            self._add(depth, f"if {lost}: extra[{name}] = loads(raw)")

    def _rest(self, form: Any, model: str, value: str, depth: int, kept: str) -> None:
        rest, names = rest_field(form), self._twins.names.get(form, ())
        if names:
            self._add(depth, f"{(more := self._variable())} = {kept} or {{}}")
            for number, name in enumerate(names):
                self._add(depth, f"one = {value}.more{number}")
                self._add(depth, f"if one is not UNSET: {more}[{name!r}] = one")
            kept = more
        if rest is not None:
            self._add(depth, f"{model}.{rest} = {kept} or NOTHING")


def _placed(report: Report, place: tuple[str | int, ...]) -> Report:
    report.path = [*place]
    return report


def _exactly(value: object, form: Any, zone: Any) -> object:
    report = Report(strict=True, zone=zone)
    found = structure(value, form, report)
    if report.names:
        raise Refused  # So that the names are learned.
    return found
