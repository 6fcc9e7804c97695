"""Credentials that do not show."""

from __future__ import annotations

from typing import final

from homeroom._core.errors import ConfigurationError
from homeroom._core.uncopied import Uncopied


@final
class Secret(Uncopied):
    """A credential whose value appears in no repr, log, error or format.

    Args:
        value: The credential, in printable ASCII without spaces.
        name: What it is called in an error, such as `token`.
        free: Whether any printable text will do, as for a password.

    Raises:
        ConfigurationError: The value is empty, or could not travel in a header.
    """

    __slots__ = ("_value",)

    _copying = "it never changes, so use it as it is"
    _pickling = "send a reference to the key instead"

    def __init__(self, value: str, *, name: str = "secret", free: bool = False) -> None:
        problem = _unfit(value, free=free)
        if problem:
            raise ConfigurationError(f"{name}: {problem}")
        self._value = value

    @classmethod
    def of(cls, value: str | Secret | None, *, name: str, free: bool = False) -> Secret:
        """The value as a secret, checked; a secret stays itself.

        White space around a key goes, such as the line break at the end of a file.
        """
        if isinstance(value, Secret):
            return value
        if isinstance(value, str) and not free:
            value = value.strip()
        return cls("" if value is None else value, name=name, free=free)

    def reveal(self) -> str:
        """The value itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)


def _unfit(value: object, *, free: bool) -> str | None:
    if not isinstance(value, str):
        return "must be text"
    if not value:
        return "is missing"
    if free:
        return None if value.isprintable() else "may hold printable text only"
    if value != value.strip():
        return "has white space or a line break around it; strip it first"
    if not all("!" <= character <= "~" for character in value):
        return "may hold printable ASCII only, without spaces or line breaks"
    return None
