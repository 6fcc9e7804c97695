"""Operations as source: the plans that the runtime reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from codegen.plan.records import (
    PAGING,
    Api,
    Defaults,
    Method,
    PagePlan,
    Paging,
    Regions,
    Site,
)
from codegen.plan.shapes import Plain, Shape, annotation, named, within
from codegen.plan.versions import introduced
from codegen.write.printer import call, printed

_PLAN_IMPORTS: Final = """
from collections.abc import Mapping
from functools import partial
from datetime import date, datetime
from typing import Final
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import JSON
from homeroom._core.plans import BulkPlan, Defaults, Introduced, Operation, {plans}
from homeroom._core.response import Saved
"""

_SAME: Final = (
    *("safety", "body", "unwrap", "nothing", "first", "created", "empty"),
    *("idempotent_with", "since", "newer", "paging", "bulk"),
)
"""Fields of a plan that are called like those of a method."""


def operations_source(api: Api) -> str:
    """The module of plans, not yet formatted."""
    plans = [plan for method in api.methods for plan in method.variants]
    parts = [
        "from __future__ import annotations",
        _PLAN_IMPORTS.format(plans=", ".join(PAGING)),
        "from . import models",
        *_address(api.address),
        *_defaults(api.defaults),
        *_versions_of(plans, api.versions),
    ]
    pages = _shared_pages(plans)
    for plan, name in pages.items():
        fields = printed(plan).removeprefix("PagePlan(").replace("items='',", "")
        parts.append(f"{name}: Final = partial(PagePlan, {fields}")
    return "\n".join([*parts, "", *(_operation(one, pages) for one in plans), ""])


def _address(address: Regions | Site | None) -> Iterator[str]:
    if isinstance(address, Site):
        yield f'BASE_URL: Final = {printed(address.url)}\n"""Scheme and host."""'
        yield f"PREFIXES: Final[Mapping[str, str]] = {printed(address.prefixes)}"
        yield '"""First part of every path, by role."""'
    if isinstance(address, Regions):
        yield f"REGIONS: Final[Mapping[str, str]] = {printed(address.servers)}"
        yield '"""Scheme and host by region; the first is the default."""'
        if address.version is not None:
            yield f"VERSION: Final = {printed(address.version)}"
            yield '"""The version that the spec describes: first part of every path."""'
            versions = printed(tuple(address.versions))
            yield f"VERSIONS: Final[tuple[str, ...]] = {versions}"
            yield '"""All versions that the vendor serves."""'


def _defaults(defaults: Defaults | None) -> Iterator[str]:
    if defaults:
        yield f"DEFAULTS: Final = {printed(defaults)}"
        yield f'"""What a client keeps to unless told otherwise ({defaults.source})."""'


def _versions_of(plans: Sequence[Method], versions: Sequence[str]) -> Iterator[str]:
    """The constants of versions that the plans mention."""
    told = {name for one in plans for name in [one.since, *(one.newer or {}).values()]}
    for name, version in introduced(versions).items():
        if Plain(name) in told:
            yield f"{name}: Final = {printed(version, end='')}"


def result_type(method: Method, list_name: str = "list") -> str:
    """What the user gets, as source text; for a list operation, the item."""
    data = annotation(within(method.data, "models"), sent=False, list_name=list_name)
    if method.created:
        return f"Saved[{data}]"
    return f"BulkOutcome[{data}]" if method.bulk else data


def _shared_pages(plans: Sequence[Method]) -> Mapping[PagePlan, str]:
    """How several lists page that differ in their items alone, by constants for it."""
    found = Counter(_without_items(one.paging) for one in plans)
    shared = [one for one, count in found.items() if one is not None and count > 1]
    return {one: f"PAGES_{n}" for n, one in enumerate(shared, 1)}


def _without_items(plan: Paging | None) -> PagePlan | None:
    return evolve(plan, items="") if isinstance(plan, PagePlan) else None


def _written_later(shape: Shape) -> Shape:
    """A type in a plan, whose classes are not loaded before it is used."""
    text = annotation(within(shape, "models"), sent=False)
    return Plain(f"lambda: {text}") if any(named(shape)) else shape


def _operation(method: Method, pages: Mapping[PagePlan, str]) -> str:
    paging: object = method.paging
    shared = _without_items(method.paging)
    if isinstance(paging, PagePlan) and shared and shared in pages:
        paging = Plain(f"{pages[shared]}(items={printed(paging.items)})")
    owners = [one.name for one in method.arguments if one.own and one.place == "path"]
    plan = call(
        "Operation",
        {
            "name": method.full_name,
            "request": f"{method.verb} {method.path}",
            "about": owners[0] if owners else None,
            **{name: getattr(method, name) for name in _SAME},
            "body": _written_later(method.body),
            "paging": paging,
        },
    )
    return f"{method.plan}: Final[Operation[{result_type(method)}]] = {plan}"
