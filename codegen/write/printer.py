"""Values of plans as Python source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from typing import cast

import attrs

from codegen.plan.shapes import Shape, annotation


def printed(value: object, end: str = ",") -> str:
    """A value as source: a shape as a type, a record by what is not default.

    Args:
        value: What to print.
        end: What stands behind the last argument of a call. With a comma, the formatter
            gives each argument a line.
    """
    if isinstance(value, Shape):
        return annotation(value, sent=False)
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, timedelta):
        return f"timedelta(seconds={value.total_seconds():.0f})"
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return f"{{{', '.join(f'{key!r}: {printed(one, end)}' for key, one in pairs)}}}"
    if isinstance(value, tuple):
        items = [printed(one, end) for one in cast("tuple[object, ...]", value)]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    kind = type(value)
    if attrs.has(kind):
        shown = [
            (one, getattr(value, one.name)) for one in attrs.fields(kind) if one.repr
        ]
        unlike = {o.name: found for o, found in shown if found not in (o.default, {})}
        return call(kind.__name__, unlike, end)
    return repr(value)


def call(name: str, arguments: Mapping[str, object], end: str = ",") -> str:
    """A call with keywords; those without a value are left out."""
    given = [
        f"{keyword}={printed(value, '')}"
        for keyword, value in arguments.items()
        if value is not None and value is not False
    ]
    return f"{name}({', '.join(given)}{end})"
