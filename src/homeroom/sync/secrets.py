"""Secrets by their names: looked up where they are used, kept nowhere."""

from __future__ import annotations

import os

from homeroom.errors import ConfigurationError
from homeroom.sync.config import Reference
from homeroom.sync.problems import shown


class SecretMissing(ConfigurationError):
    """A secret is not where it should be; the text says where that is."""


def resolve(reference: Reference) -> str:
    """The secret that a reference names.

    Raises:
        SecretMissing: It is not there, or is empty.
    """
    if reference.kind == "env":
        value, place = os.environ.get(reference.name), "the environment"
    else:
        value, place = _from_keyring(reference.name), "the keyring"
    if not value:
        name = shown(reference.name)
        raise SecretMissing(f"{place} has no {name}, or it is empty")
    return value


def _from_keyring(name: str) -> str | None:
    """What the keyring of this machine has for `service/user`."""
    try:
        import keyring
    except ModuleNotFoundError:
        raise SecretMissing(
            "the package keyring is missing: install it, or use env"
        ) from None
    service, _, user = name.rpartition("/")
    try:
        return keyring.get_password(service, user)
    except Exception as error:  # Its backends raise what they please.
        problem = f"the keyring cannot be read ({type(error).__name__})"
        raise SecretMissing(problem) from None
