"""Resources as source: typed methods with their docstrings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from codegen.calls import statements
from codegen.docs import asked, long
from codegen.models import absence
from codegen.names import pascal
from codegen.operations import result_type
from codegen.records import Api, Argument, Client, Group, Method
from codegen.shapes import annotation, named
from codegen.texts import docstring

_IMPORTS = """
import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, Literal, Unpack, overload
from homeroom._core.bulk import BulkOutcome
from homeroom._core.groups import at_least_one, exactly_one, first_given, with_extra
from homeroom._core.model import JSON, OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.walks.pager import Pager
from homeroom._core.plans import Operation
from homeroom._core.resource import Attached, Resource, WithResponse
from homeroom._core.resource import responding, walking
from homeroom._core.response import Saved
from homeroom._core.times import time_zone, unix_seconds
from . import operations as ops
"""

_OPTIONS = "**options: Unpack[CallOptions]"


def resources_source(api: Api, client: Client) -> str:
    """The module of resources of one client, not yet formatted."""
    methods = _methods(api, client)
    resources = {one.resource for one in methods}
    groups = [one for one in api.groups if one.name in resources]
    parts = [
        "from __future__ import annotations",
        _IMPORTS,
        _model_imports(methods),
        f"__all__ = [{', '.join(_exports(client, groups))}]",
    ]
    for group in groups:
        name = pascal(group.name)
        members = [one for one in methods if one.resource == group.name]
        parts += _pair(name, group.doc, members, [])
    direct = [one for one in methods if one.resource is None]
    parts += _pair(f"{client.name}Api", api.doc, direct, groups)
    return "\n\n".join([*parts, ""])


def _methods(api: Api, client: Client) -> Sequence[Method]:
    """The methods of one client; an owner is left on what it fills in, no other."""
    role = client.role
    return [
        evolve(
            method,
            arguments=[
                one if one.own == role else evolve(one, own=None)
                for one in method.arguments
            ],
        )
        for method in api.methods
        if role is None or role in method.roles
    ]


def _exports(client: Client, groups: Sequence[Group]) -> Sequence[str]:
    names = [f"{client.name}Api", *(pascal(group.name) for group in groups)]
    views = [f"{name}WithResponse" for name in names]
    return [f'"{name}"' for name in sorted([*names, *views])]


def _pair(
    name: str, doc: str, members: Sequence[Method], groups: Sequence[Group]
) -> list[str]:
    """A class, and the class whose methods give the HTTP answer around the data."""
    view = f"As `{name}`, with status, headers and attempts around the data."
    return [
        _class(name, doc, members, groups),
        _view(name, view, members, groups),
    ]


def _class(
    name: str, doc: str, members: Sequence[Method], groups: Sequence[Group]
) -> str:
    shadowed = any(one.name == "list" for one in members)
    list_name = "builtins.list" if shadowed else "list"
    blocks = [f"class {name}(Resource):\n    {docstring([doc], 4)}"]
    blocks += [_attribute(group, "") for group in groups]
    blocks += [_method(one, list_name) for one in members]
    return "\n\n".join(blocks)


def _view(
    name: str, doc: str, members: Sequence[Method], groups: Sequence[Group]
) -> str:
    blocks = [
        f"class {name}WithResponse(WithResponse[{name}]):\n    {docstring([doc], 4)}",
        f"    _plain = {name}",
    ]
    blocks += [_attribute(group, "WithResponse") for group in groups]
    for one in members:
        kind = "walking" if one.paging else "responding"
        blocks.append(f"    {one.name}: Final = {kind}({name}.{one.name})")
    return "\n\n".join(blocks)


def _attribute(group: Group, suffix: str) -> str:
    name = pascal(group.name) + suffix
    return f"    {group.name}: Attached[{name}] = Attached({name})"


def _method(method: Method, list_name: str) -> str:
    """A method, after its overloads if it has some."""
    body = [long(method), *statements(method, list_name)]
    kinds = [result_type(one, list_name) for one in method.variants]
    return "\n".join(
        [
            *_overloads(method, kinds),
            f"    {_head(method, {}, ' | '.join(kinds))}",
            *(f"        {line}" for line in body),
        ]
    )


def _overloads(method: Method, kinds: Sequence[str]) -> Iterator[str]:
    if not method.overload:
        return
    by = method.overload.by
    flags = ("Literal[False] | Unset = UNSET", "Literal[True]")
    for kind, flag in zip(kinds, flags, strict=True):
        yield "    @overload"
        yield f"    {_head(method, {by: f'{by}: {flag}'}, kind)} ..."
        yield ""


def _head(method: Method, told: Mapping[str, str], kind: str) -> str:
    start = "def" if method.paging else "async def"
    if method.paging:
        kind = f"Pager[{kind}]"
    return f"{start} {method.name}({_signature(method, told)}) -> {kind}:"


def _signature(method: Method, told: Mapping[str, str]) -> str:
    """The parameters; some may be told instead of following from their arguments."""
    shown = {one.name: told.get(one.name, _declared(one)) for one in asked(method)}
    positional = [shown.pop(name) for name in _positional(method)]
    star = ["*"] if shown else []
    return ", ".join(["self", *positional, *star, *shown.values(), _OPTIONS])


def _positional(method: Method) -> Sequence[str]:
    """Arguments that need no name: those of the path, or else the one that must be."""
    in_path = [one.name for one in asked(method) if one.place == "path"]
    needed = [one for one in asked(method) if one.required]
    if in_path or len(needed) != 1 or needed[0].place != "query":
        return in_path
    return [needed[0].name]


def _declared(one: Argument) -> str:
    required = one.required and not one.first_of
    suffix, default = absence(required=required, nullable=one.nullable, sent=True)
    text = f"{one.name}: {annotation(one.shape, sent=True)}{suffix}"
    return f"{text} = {default}" if default else text


def _model_imports(methods: Sequence[Method]) -> str:
    names = {
        name
        for plan in methods
        for method in plan.variants
        for shape in (method.data, *(one.shape for one in method.arguments))
        for name in named(shape)
    }
    if not names:
        return ""
    return f"from .models import {', '.join(sorted(names))}"
