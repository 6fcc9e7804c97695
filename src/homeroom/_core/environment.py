"""Options that come from the environment."""

from __future__ import annotations

import os

from homeroom._core.errors import ConfigurationError
from homeroom._core.options import CLIENT_NAMES, INHERIT, CallOptions


def require(*names: str, where: str) -> None:
    """Refuse an environment that lacks one of some variables.

    Args:
        names: Of the variables.
        where: Where the user gets what goes into them.

    Raises:
        ConfigurationError: It names those that are missing, or are empty.
    """
    absent = ", ".join(name for name in names if not os.environ.get(name))
    if absent:
        absent += " are" if "," in absent else " is"
        raise ConfigurationError(f"{absent} not set in the environment; {where}")


def optional(name: str) -> str | None:
    """A variable; `None` where it is empty too."""
    return os.environ.get(name) or None


def missing(
    option: str, variable: str, where: str, options: CallOptions = INHERIT
) -> ConfigurationError:
    """The error of a client that was made without an option that it needs.

    Args:
        option: Which.
        variable: From which `from_env()` reads it.
        where: Where the user gets it.
        options: The others, one of which may be this one with its name misspelt.

    Raises:
        TypeError: One of the others does not exist.
    """
    from homeroom._core.settings import check_names

    check_names(options, CLIENT_NAMES)
    return ConfigurationError(
        f"{option}: is missing; {where}; from_env() reads it from {variable}"
    )
