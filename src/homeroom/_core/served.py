"""What a version of an API serves, decided before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET
from homeroom._core.plain import loads
from homeroom._core.plans import Operation


def check_served(
    operation: Operation[object],
    version: str,
    query: Mapping[str, object],
    body: bytes | None = None,
) -> None:
    """Refuse what an older version than the operation, or an argument, needs lacks.

    Args:
        operation: What is called.
        version: The one that the client asks for.
        query: Arguments in the query.
        body: The JSON that would be sent.

    Raises:
        ConfigurationError: It says what is not served, and which version serves it.
    """
    if not (operation.since or operation.newer):
        return
    late = {"": operation.since, **(operation.newer or {})}
    lacking = [
        (path, one) for path, one in late.items() if one and version in one.before
    ]
    fields = loads(body or b"{}") if lacking else {}
    sent = {**query, **cast("Mapping[str, object]", fields)}
    for path, one in lacking:
        if not path or _is_given(sent, path.split(".")):
            name = f"{operation.name}: {path}" if path else operation.name
            told = f"served from {one.version} on, and this client asks for {version}"
            raise ConfigurationError(f"{name}: {told}; give version={one.version!r}")


def _is_given(value: object, steps: Sequence[str]) -> bool:
    if not steps:
        return value is not UNSET
    if isinstance(value, list):
        return any(_is_given(one, steps) for one in cast("list[object]", value))
    if not isinstance(value, Mapping):
        return False
    inside = cast("Mapping[str, object]", value)
    if steps[0] == "*":
        return any(_is_given(one, steps[1:]) for one in inside.values())
    return steps[0] in inside and _is_given(inside[steps[0]], steps[1:])
