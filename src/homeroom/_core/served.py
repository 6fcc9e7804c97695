"""What a version of an API serves, decided before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET
from homeroom._core.plain import loads
from homeroom._core.plans import Introduced, Operation


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
    if operation.since and version in operation.since.before:
        raise _older(operation.name, operation.since, version)
    newer = operation.newer or {}
    lacking = {path: one for path, one in newer.items() if version in one.before}
    if not lacking:
        return
    sent = {**query, **cast("Mapping[str, object]", loads(body or b"{}"))}
    for path, one in lacking.items():
        if _is_given(sent, path.split(".")):
            raise _older(f"{operation.name}: {path}", one, version)


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


def _older(name: str, since: Introduced, version: str) -> ConfigurationError:
    told = f"served from {since.version} on, and this client asks for {version}"
    return ConfigurationError(f"{name}: {told}; give version={since.version!r}")
