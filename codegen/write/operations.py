"""Operations as source: the plans that the runtime reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.plan.records import PAGING, Api, Defaults, Method, Regions, Site
from codegen.plan.shapes import Plain, annotation
from codegen.plan.versions import introduced
from codegen.write.models import model_imports
from codegen.write.printer import call, printed

_PLAN_IMPORTS: Final = """
from collections.abc import Mapping
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
        model_imports(api),
        *_address(api.address),
        *_defaults(api.defaults),
        *_versions_of(plans, api.versions),
    ]
    return "\n".join([*parts, "", *map(_operation, plans), ""])


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
    data = annotation(method.data, sent=False, list_name=list_name)
    if method.created:
        return f"Saved[{data}]"
    return f"BulkOutcome[{data}]" if method.bulk else data


def _operation(method: Method) -> str:
    owners = [one.name for one in method.arguments if one.own and one.place == "path"]
    plan = call(
        "Operation",
        {
            "name": method.full_name,
            "method": method.verb,
            "path": method.path,
            "about": owners[0] if owners else None,
            **{name: getattr(method, name) for name in _SAME},
        },
    )
    return f"{method.plan}: Final[Operation[{result_type(method)}]] = {plan}"
