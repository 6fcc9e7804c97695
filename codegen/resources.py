"""Resources as source: typed methods with their docstrings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from codegen.models import absence
from codegen.names import pascal
from codegen.operations import result_type
from codegen.records import Api, Argument, Client, Group, LastId, Method
from codegen.shapes import annotation, named
from codegen.texts import docstring, section

_IMPORTS = """
import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import JSON, OWNER, UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.pages import Pager
from homeroom._core.resource import Resource
from homeroom._core.response import Response
from . import operations as ops
"""

_OPTIONS = (
    "timeout: float | Unset | None = UNSET",
    "retry: RetryPolicy | Unset | None = UNSET",
    "headers: Mapping[str, str | None] | Unset = UNSET",
)
_PASSED = "Options(timeout=timeout, retry=retry, headers=headers)"
_OPTION_DOCS = (
    "timeout: Seconds for the whole call, over all attempts; `None` for no limit.",
    "retry: When to try again; `None` for a single attempt.",
    "headers: Headers to add; `None` as a value removes one.",
)

_KEYWORDS: Final = (
    ("path", "path"),
    ("query", "query"),
    ("body", "json"),
    ("form", "form"),
)
"""Where an argument goes, and the keyword that takes it there."""

_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "ValidationError",
    "429": "RateLimitError",
    "5XX": "ServerError",
}


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
        _class(name, doc, members, groups, ""),
        _class(f"{name}WithResponse", view, members, groups, name),
    ]


def _class(
    name: str, doc: str, members: Sequence[Method], groups: Sequence[Group], of: str
) -> str:
    suffix = "WithResponse" if of else ""
    shadowed = any(one.name == "list" for one in members)
    list_name = "builtins.list" if shadowed else "list"
    blocks = [f"class {name}(Resource):\n    {docstring([doc], 4)}"]
    blocks += [_attribute(group, suffix) for group in groups]
    blocks += [_method(one, list_name, of) for one in members]
    return "\n\n".join(blocks)


def _attribute(group: Group, suffix: str) -> str:
    name = pascal(group.name) + suffix
    # Not cached: a view of a client is a copy of it with another caller.
    return "\n".join(
        [
            "    @property",
            f"    def {group.name}(self) -> {name}:",
            f"        {docstring([group.doc], 8)}",
            f"        return {name}(self._caller)",
        ]
    )


def _method(method: Method, list_name: str, of: str) -> str:
    kind = result_type(method, list_name)
    if of and not method.paging:
        kind = f"Response[{kind}]"
    start = "def" if method.paging else "async def"
    result = f"Pager[{kind}]" if method.paging else kind
    doc = _short(method, of) if of else _long(method)
    return "\n".join(
        [
            f"    {start} {method.name}({_signature(method)}) -> {result}:",
            f"        {doc}",
            f"        {_statement(method, bool(of))}",
        ]
    )


def _signature(method: Method) -> str:
    asked = _asked(method)
    positional = [_declared(one) for one in asked if one.place == "path"]
    named = [_declared(one) for one in asked if one.place != "path"]
    return ", ".join(["self", *positional, "*", *named, *_OPTIONS])


def _asked(method: Method) -> Sequence[Argument]:
    """The arguments that the user passes."""
    return [one for one in method.arguments if one.own is None]


def _declared(one: Argument) -> str:
    suffix, default = absence(required=one.required, nullable=one.nullable, sent=True)
    text = f"{one.name}: {annotation(one.shape, sent=True)}{suffix}"
    return f"{text} = {default}" if default else text


def _statement(method: Method, view: bool) -> str:
    verb = "pages" if method.paging else "call"
    arguments = [f"ops.{method.plan}", *_mappings(method)]
    call = f"self._caller.{verb}({', '.join(arguments)}, options={_PASSED})"
    if method.paging:
        return f"return {call}"
    if view:
        return f"return await {call}"
    if method.nothing:
        return f"await {call}"
    return f"response = await {call}\n        return response.data"


def _mappings(method: Method) -> Iterator[str]:
    """The arguments by where they go; paths are templates of Python names."""
    for place, keyword in _KEYWORDS:
        pairs = [
            f"{(one.name if place == 'path' else one.wire)!r}: {_value(one)}"
            for one in method.arguments
            if one.place == place
        ]
        if pairs:
            yield f"{keyword}={{{', '.join(pairs)}}}"


def _value(one: Argument) -> str:
    return "OWNER" if one.own else one.name


def _short(method: Method, of: str) -> str:
    tail = "." if method.paging else ", with status, headers and attempts."
    return docstring([f"As `{of}.{method.name}`{tail}"], 8)


def _long(method: Method) -> str:
    arguments = [f"{one.name}: {one.doc}" for one in _asked(method)]
    return docstring(
        [
            method.summary,
            method.doc,
            f"Source: {method.source}.",
            section("Args", [*arguments, *_OPTION_DOCS]),
            section("Returns", [] if method.nothing else [_returned(method)]),
            section("Raises", _raised(method)),
        ],
        8,
    )


def _returned(method: Method) -> str:
    if not method.paging:
        return method.returns
    item = annotation(method.data, sent=False)
    if isinstance(method.paging, LastId):
        return _walked(method, item, method.paging)
    return f"A pager over `{item}`; nothing is sent before it is used."


def _walked(method: Method, item: str, plan: LastId) -> str:
    text = f"A pager over `{item}`, newest first, up to {plan.default_size} on a page"
    for one in method.arguments:
        if one.place == "query" and one.wire == plan.since:
            text += f", back to `{one.name}`"
    return f"{text}; nothing is sent before it is used."


def _raised(method: Method) -> Sequence[str]:
    found = [
        f"{_ERRORS.get(one.status, 'StatusError')}: {one.doc}" for one in method.raises
    ]
    if method.safety == "unsafe":
        unknown = "The connection broke; the request may have been carried out."
        found.append(f"OutcomeUnknown: {unknown}")
    return found


def _model_imports(methods: Sequence[Method]) -> str:
    names = {
        name
        for method in methods
        for shape in (method.data, *(one.shape for one in method.arguments))
        for name in named(shape)
    }
    if not names:
        return ""
    return f"from .models import {', '.join(sorted(names))}"
