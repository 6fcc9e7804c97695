"""Operations as source: the plans that the runtime reads."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.records import (
    Api,
    Bulk,
    Cursor,
    LastId,
    Method,
    PageNumbers,
    Paging,
    Regions,
    Site,
    Times,
)
from codegen.shapes import annotation, named

_IMPORTS = """
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import JSON
from homeroom._core.plans import BulkPlan, CursorPlan, LastIdPlan, Operation
from homeroom._core.plans import PagePlan, TimePlan
from homeroom._core.response import Saved
"""


def operations_source(api: Api) -> str:
    """The module of plans, not yet formatted."""
    plans = [plan for method in api.methods for plan in method.variants]
    parts = [
        "from __future__ import annotations",
        _IMPORTS,
        _model_imports(plans),
        *_address(api.address),
    ]
    return "\n".join([*parts, "", *map(_operation, plans), ""])


def _address(address: Regions | Site | None) -> Sequence[str]:
    match address:
        case Site():
            return _site(address)
        case Regions():
            return _regions(address)
        case None:
            return []


def _site(site: Site) -> Sequence[str]:
    prefixes = ", ".join(f'"{role}": "{one}"' for role, one in site.prefixes.items())
    return [
        f'BASE_URL: Final = "{site.url}"',
        '"""Scheme and host."""',
        f"PREFIXES: Final[Mapping[str, str]] = {{{prefixes}}}",
        '"""First part of every path, by role."""',
    ]


def _regions(regions: Regions) -> Sequence[str]:
    listed = ", ".join(f'"{one.name}": "{one.url}"' for one in regions.servers)
    parts = [
        f"REGIONS: Final[Mapping[str, str]] = {{{listed}}}",
        '"""Scheme and host by region; the first is the default."""',
    ]
    if regions.version is not None:
        versions = ", ".join(f'"{one}"' for one in regions.versions)
        parts += [
            f'VERSION: Final = "{regions.version}"',
            '"""The version that the spec describes: first part of every path."""',
            f"VERSIONS: Final[tuple[str, ...]] = ({versions},)",
            '"""All versions that the vendor serves."""',
        ]
    return parts


def result_type(method: Method, list_name: str = "list") -> str:
    """What the user gets, as source text; for a list operation, the item."""
    data = annotation(method.data, sent=False, list_name=list_name)
    if method.created:
        return f"Saved[{data}]"
    return f"BulkOutcome[{data}]" if method.bulk else data


def _model_imports(methods: Sequence[Method]) -> str:
    names = {
        name
        for method in methods
        for shape in (method.answer, method.data)
        for name in named(shape)
    }
    if not names:
        return ""
    return f"from .models import {', '.join(sorted(names))}"


def _operation(method: Method) -> str:
    kind = result_type(method)
    fields = [
        f'name="{method.full_name}"',
        f'method="{method.verb}"',
        f"path={method.path!r}",
        f'safety="{method.safety}"',
        f"answer={annotation(method.answer, sent=False)}",
    ]
    if method.unwrap:
        fields.append(f'unwrap="{method.unwrap}"')
    flags = ("nothing", "first", "created", "empty")
    fields += [f"{flag}=True" for flag in flags if getattr(method, flag)]
    if method.idempotent_with:
        fields.append(f"idempotent_with={method.idempotent_with!r}")
    if method.paging:
        fields.append(f"paging={_paging(method.paging)}")
    if method.bulk:
        fields.append(f"bulk={_bulk(method.bulk)}")
    return f"{method.plan}: Final[Operation[{kind}]] = Operation({', '.join(fields)},)"


def _paging(plan: Paging) -> str:
    match plan:
        case PageNumbers():
            return _page_numbers(plan)
        case LastId():
            return _last_id(plan)
        case Cursor():
            return _cursor(plan)
        case Times():
            return _times(plan)


def _page_numbers(plan: PageNumbers) -> str:
    fields = [
        f"page={plan.page!r}",
        f"size={plan.size!r}",
        f"first={plan.first}",
        f"default_size={plan.default_size}",
        f"max_size={plan.max_size}",
        f"items={plan.items!r}",
        f"key={plan.key!r}",
    ]
    fields += [
        f"{name}={value!r}"
        for name, value in (
            ("number", plan.number),
            ("pages", plan.pages),
            ("total", plan.total),
        )
        if value is not None
    ]
    return f"PagePlan({', '.join(fields)},)"


def _last_id(plan: LastId) -> str:
    fields = [f"next={plan.next!r}", f"items={plan.items!r}", f"key={plan.key!r}"]
    if plan.since is not None:
        fields += [f"since={plan.since!r}", f"moment={plan.moment!r}"]
    return f"LastIdPlan({', '.join(fields)},)"


def _cursor(plan: Cursor) -> str:
    fields = [f"cursor={plan.cursor!r}", f"next={plan.next!r}", f"items={plan.items!r}"]
    if plan.size is not None:
        fields.append(f"size={plan.size!r}")
    return f"CursorPlan({', '.join(fields)},)"


def _times(plan: Times) -> str:
    fields = [
        f"after={plan.after!r}",
        f"size={plan.size!r}",
        f"default_size={plan.default_size}",
        f"max_size={plan.max_size}",
        f"moment={plan.moment!r}",
    ]
    return f"TimePlan({', '.join(fields)},)"


def _bulk(plan: Bulk) -> str:
    fields = [
        f"sent={plan.sent!r}",
        f"items={plan.items!r}",
        f"key={plan.key!r}",
        f"status={plan.status!r}",
        f"ok={plan.ok!r}",
        f"errors={plan.errors!r}",
    ]
    return f"BulkPlan({', '.join(fields)},)"
