"""Operations as source: the plans that the runtime reads."""

from __future__ import annotations

from codegen.names import constant
from codegen.records import Api, Bulk, Method, Paging
from codegen.shapes import annotation, named

_IMPORTS = """
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import JSON
from homeroom._core.plans import BulkPlan, Operation, PagePlan
"""


def operations_source(api: Api) -> str:
    """The module of plans, not yet formatted."""
    regions = ", ".join(f'"{one.name}": "{one.url}"' for one in api.regions)
    parts = [
        "from __future__ import annotations",
        _IMPORTS,
        _model_imports(api),
        f"REGIONS: Final[Mapping[str, str]] = {{{regions}}}",
        '"""Scheme and host by region; the first is the default."""',
    ]
    if api.version is not None:
        versions = ", ".join(f'"{one}"' for one in api.versions)
        parts += [
            f'VERSION: Final = "{api.version}"',
            '"""The version that the spec describes: first part of every path."""',
            f"VERSIONS: Final[tuple[str, ...]] = ({versions},)",
            '"""All versions that the vendor serves."""',
        ]
    return "\n".join([*parts, "", *map(_operation, api.methods), ""])


def result_type(method: Method, list_name: str = "list") -> str:
    """What the user gets, as source text; for a list operation, the item."""
    data = annotation(method.data, sent=False, list_name=list_name)
    return f"BulkOutcome[{data}]" if method.bulk else data


def _model_imports(api: Api) -> str:
    names = {
        name
        for method in api.methods
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
    if method.paging:
        fields.append(f"paging={_paging(method.paging)}")
    if method.bulk:
        fields.append(f"bulk={_bulk(method.bulk)}")
    name = constant(method.full_name)
    return f"{name}: Final[Operation[{kind}]] = Operation({', '.join(fields)},)"


def _paging(plan: Paging) -> str:
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
