"""Secrets in a file: where they are, and never what they are."""

from __future__ import annotations

import re
from typing import Final, cast

from homeroom.sync.config import Reference
from homeroom.sync.secrets import SecretMissing, resolve
from homeroom.sync.sections import Section

_KEYRING: Final = '{ keyring = "service/user" }'
_FORMS: Final = {
    "env": re.compile(r"[A-Za-z_]\w*", re.ASCII),
    "keyring": re.compile(r"(?!\s).+/[^/\s]+"),
}


def example_of(school: str, key: str) -> str:
    """How a reference is written.

    Args:
        school: Its name, of which a variable's is made.
        key: Whose value it is.
    """
    words = re.sub(r"\W+", "_", f"{school}_{key}", flags=re.ASCII).upper()
    return f'{key} = {{ env = "{words.lstrip("_0123456789")}" }}'


def read_reference(section: Section, key: str, example: str) -> Reference | None:
    """A reference to a secret, if it is there and as it should be.

    Args:
        section: Where to look.
        key: Whose value it is.
        example: How it is written.
    """
    value = section.values.get(key)
    if value is None:
        return None
    if not isinstance(value, dict):
        section.problem(key, f"a secret may not stand in the file: write {example}")
        return None
    given = list(cast("dict[str, object]", value).items())
    kind, name = given[0] if len(given) == 1 else ("", None)
    if kind not in _FORMS:
        words = f"takes env or keyring: write {example} or {key} = {_KEYRING}"
        section.problem(key, words)
    elif isinstance(name, str) and _FORMS[kind].fullmatch(name):
        return Reference(kind, name)
    elif kind == "env":
        section.problem(key, f"env takes the name of a variable: write {example}")
    else:
        words = f"keyring takes a service and a user: write {key} = {_KEYRING}"
        section.problem(key, words)
    return None


def is_there(section: Section, key: str, reference: Reference) -> bool:
    """Whether a secret is where its reference says; if not, that is noted."""
    try:
        resolve(reference)
    except SecretMissing as error:
        section.problem(key, str(error))
        return False
    return True
