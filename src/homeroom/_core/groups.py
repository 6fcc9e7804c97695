"""Arguments that go together: groups, and fields that no argument stands for."""

from __future__ import annotations

from collections.abc import Mapping

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET, Unset


def exactly_one(**group: object) -> None:
    """Refuse none and several, and an empty text, which may stand for all.

    Raises:
        ConfigurationError: It names the group.
    """
    given = _given(group)
    if len(given) != 1 or group[given[0]] == "":
        raise ConfigurationError(f"give exactly one of {', '.join(group)}")


def at_least_one(**group: object) -> None:
    """Refuse none.

    Raises:
        ConfigurationError: It names the group.
    """
    if not _given(group):
        raise ConfigurationError(f"give at least one of {', '.join(group)}")


def first_given(chosen: object, **group: object) -> object:
    """What the user chose, or else the name of the first argument that has a value.

    Raises:
        ConfigurationError: None has.
    """
    if chosen is not UNSET:
        return chosen
    at_least_one(**group)
    return _given(group)[0]


def with_extra(
    fields: Mapping[str, object], extra: Mapping[str, JSON] | Unset
) -> Mapping[str, object]:
    """The fields of a body with further ones.

    Raises:
        ConfigurationError: One of these has an argument of its own.
    """
    twice = sorted(fields.keys() & extra.keys()) if extra else ()
    if twice:
        raise ConfigurationError(f"extra: give {', '.join(twice)} as arguments")
    return {**fields, **(extra or {})}


def _given(group: dict[str, object]) -> list[str]:
    return [n for n, value in group.items() if value is not UNSET and value is not None]
