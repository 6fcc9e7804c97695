"""Resources as source: typed methods with their docstrings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from codegen.plan.names import pascal
from codegen.plan.records import Api, Argument, Client, Group, Method, of_role
from codegen.plan.shapes import annotation, within
from codegen.write.calls import statements
from codegen.write.docs import method_docstring, raises_anywhere, usual_failures
from codegen.write.examples import Classes
from codegen.write.models import absence
from codegen.write.operations import result_type
from codegen.write.texts import docstring, exports

_METHOD_IMPORTS: Final = """
import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal, Unpack, overload
from homeroom._core.bulk import BulkOutcome
from homeroom._core.changes import Changing
from homeroom._core.groups import at_least_one, exactly_one, first_given, with_extra
from homeroom._core.model import JSON, OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core import walks
from homeroom._core.plans import Operation
from homeroom._core.request import joined
from homeroom._core.resource import Attached, Resource
from homeroom._core.response import Saved
from homeroom._core.times import day, time_zone, unix_seconds
from . import models, operations as ops
"""
_SINCE: Final = {"modified_since", "deleted_since", "archived"}
"""Filters of a list by which its changes can be told."""
_OPTIONS: Final = "**options: Unpack[CallOptions]"
_LABELS: Final = """`Source` is where a fact comes from, at a class or method and then
at what differs from it: `vendor document` (the page that the client is built on),
`vendor elsewhere` (other text of the vendor), `third party` (code or text of somebody
else) or `guess`."""
_OPTIONS_TOLD: Final = """Every method takes `options` of its call, see `CallOptions`.
One that gives a pager sends nothing before that is used."""
_SINCE_TOLD: Final = """`Since` is the version that serves something first: a client for
an older one raises `ConfigurationError` and sends nothing."""


def resources_source(api: Api, client: Client) -> str:
    """The module of resources of one client, not yet formatted."""
    classes = {one.name: one for one in api.classes}
    made = resources(api, client)
    return "\n\n".join(
        [
            "from __future__ import annotations",
            f"{_METHOD_IMPORTS}\n{exports(sorted(one.name for one in made))}",
            *(_class(one, classes) for one in made),
            "",
        ]
    )


@frozen
class ResourceClass:
    """A class of methods: those of a group, or the client's own beside its groups."""

    name: str
    doc: str
    methods: Sequence[Method]
    groups: Sequence[Group] = ()
    more: Sequence[str] = ()
    """Further paragraphs of its docstring."""

    @property
    def list_name(self) -> str:
        """How the built-in list is called in the class."""
        shadowed = any(one.name == "list" for one in self.methods)
        return "builtins.list" if shadowed else "list"


def resources(api: Api, client: Client) -> Sequence[ResourceClass]:
    """The classes of one client, that of the client last."""
    methods = of_role(api.methods, client.role)
    usual = usual_failures(methods)
    methods = [
        evolve(one, raises=[o for o in one.raises if o not in usual] or one.raises)
        for one in methods
    ]
    told = [_LABELS, _OPTIONS_TOLD, *([_SINCE_TOLD] if api.versions else [])]
    more = [" ".join(one.split()) for one in told]
    more += raises_anywhere(usual)
    has = {one.resource for one in methods}
    groups = [one for one in api.groups if one.name in has]

    def of(resource: str | None) -> Sequence[Method]:
        return [one for one in methods if one.resource == resource]

    return [
        *(ResourceClass(pascal(one.name), one.doc, of(one.name)) for one in groups),
        ResourceClass(f"{client.name}Api", api.doc, of(None), groups, more),
    ]


def _class(one: ResourceClass, classes: Classes) -> str:
    base = "Resource"
    for method in one.methods:
        if method.paging and {arg.name for arg in method.arguments} >= _SINCE:
            base = f'Changing["{result_type(method)}"]'
    head = f"class {one.name}({base}):\n    {docstring([one.doc, *one.more], 4)}"
    blocks = [head, *(attached(group) for group in one.groups)]
    blocks += [_method(method, one.list_name, classes) for method in one.methods]
    return "\n\n".join(blocks)


def attached(group: Group, suffix: str = "") -> str:
    """The attribute of a client that holds a resource."""
    name = pascal(group.name) + suffix
    doc = docstring([group.doc], 4, attribute=True)
    text = f"    {group.name}: Attached[{name}] = Attached({name})"
    return text if suffix else f"{text}\n    {doc}"


def _method(method: Method, list_name: str, classes: Classes) -> str:
    """A method, after its overloads if it has some."""
    body = [method_docstring(method, classes), *statements(method, list_name)]
    return "\n".join(
        [
            *_overloads(method, list_name),
            f"    {_head(method, list_name, {})}:",
            *(f"        {line}" for line in body),
        ]
    )


def _overloads(method: Method, list_name: str) -> Iterator[str]:
    """The heads of an overloaded method, one for each answer."""
    if not method.by:
        return
    flags = ("Literal[False] | Unset = UNSET", "Literal[True]")
    for one, flag in zip(method.variants, flags, strict=True):
        only = evolve(one, other=None, arguments=method.arguments)
        head = _head(only, list_name, {method.by: f"{method.by}: {flag}"})
        yield f"    @overload\n    {head}: ..."


def _head(method: Method, list_name: str, told: Mapping[str, str]) -> str:
    """The signature; some parameters may be told, else follow from their arguments."""
    kind = " | ".join(result_type(one, list_name) for one in method.variants)
    start = "def" if method.paging else "async def"
    kind = f"walks.Pager[{kind}]" if method.paging else kind
    shown = {one.name: told.get(one.name, _declared(one)) for one in method.asked}
    bare = [shown.pop(one.name) for one in method.positional]
    star = ["*"] if shown else []
    parameters = ", ".join(["self", *bare, *star, *shown.values(), _OPTIONS])
    return f"{start} {method.name}({parameters}) -> {kind}"


def _declared(one: Argument) -> str:
    required = one.required and not one.first_of
    suffix, default = absence(required=required, nullable=one.nullable, sent=True)
    shape = within(one.shape, "models")
    text = f"{one.name}: {annotation(shape, sent=True)}{suffix}"
    return f"{text} = {default}" if default else text
