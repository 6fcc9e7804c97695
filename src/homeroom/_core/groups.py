"""Arguments of which exactly one, or at least one, must be given."""

from __future__ import annotations

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET


def exactly_one(**group: object) -> None:
    """Refuse none and several.

    Raises:
        ConfigurationError: It names the group.
    """
    if len(_given(group)) != 1:
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


def _given(group: dict[str, object]) -> list[str]:
    return [n for n, value in group.items() if value is not UNSET and value is not None]
