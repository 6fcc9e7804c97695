"""Values of plans as Python source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import attrs

from codegen.plan.shapes import Shape, annotation


def printed(value: object) -> str:
    """A value as source: a shape as a type, a record by what is not default."""
    if isinstance(value, Shape):
        return annotation(value, sent=False)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return f"{{{', '.join(f'{key!r}: {printed(one)}' for key, one in pairs)}}}"
    kind = type(value)
    if attrs.has(kind):
        shown = [
            (one, getattr(value, one.name)) for one in attrs.fields(kind) if one.repr
        ]
        given = {one.name: found for one, found in shown if found != one.default}
        return call(kind.__name__, given)
    return repr(value)


def call(name: str, arguments: Mapping[str, object]) -> str:
    """A call with keywords, a line each; those without a value are left out."""
    given = [
        f"{keyword}={printed(value)}"
        for keyword, value in arguments.items()
        if value is not None and value is not False
    ]
    return f"{name}({', '.join(given)},)"
