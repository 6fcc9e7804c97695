"""Where a PostgreSQL database is, told without its password."""

from __future__ import annotations

import getpass
import os
import re
import socket
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from homeroom.sync.store import StoreError

_FORM: Final = (
    "the URL of PostgreSQL cannot be read: its form is "
    "postgresql://user:password@host:port/database, and special characters in the "
    "password are percent-encoded"
)
_PATIENCE: Final = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}
_REASONS: Final = {
    "password authentication failed": "it refuses the user or the password",
    "no password supplied": "it asks for a password, and the URL has none",
    "no pg_hba.conf entry": "it lets nobody in from here in this way",
    r"role .* does not exist": "there is no such user",
    r"database .* does not exist": "there is no such database",
    "refused|No such file": "nobody listens there",
    "timeout|timed out": "it does not answer",
    "resolve|translate host name|not known": "the name of its host is not known",
    "too many|remaining connection slots": "it has no connection to spare",
    "SSL|certificate": "TLS failed",
    "starting up|shutting down": "it is starting or shutting down",
}
"""What is said of a failure, for what PostgreSQL says: that may hold anything."""


@frozen(kw_only=True)
class Address:
    """Where a database is."""

    name: str
    """As errors call it."""
    patience: Mapping[str, str] = field(repr=False)
    """How long to wait for it, as far as the URL does not say."""

    @classmethod
    def of(cls, said: Mapping[str, object]) -> Address:
        """Read the parts of a URL, and show none that could be of the password.

        Raises:
            StoreError: The URL was read otherwise than it was meant.
        """
        host, port = str(said.get("host") or ""), str(said.get("port") or "")
        database = str(said.get("dbname") or "")
        odd = not re.fullmatch(r"[\d,]*", port) or "/" in database
        if odd or "@" in host + database + str(said.get("user") or ""):
            raise unreadable()
        place = f"{host}{':' if port else ''}{port}{'/' if database else ''}{database}"
        return cls(
            name=f"PostgreSQL at {place}" if place else "PostgreSQL",
            patience={name: _PATIENCE[name] for name in _PATIENCE if name not in said},
        )

    def unreached(self, said: str) -> StoreError:
        """That nobody could connect, and why as far as it is known."""
        reasons = (why for words, why in _REASONS.items() if re.search(words, said))
        return StoreError(f"{self.name}: {next(reasons, 'it cannot be reached')}")


def unreadable() -> StoreError:
    """That a URL is none, without a part of it."""
    return StoreError(_FORM)


def holder_name() -> str:
    """Who this process is, in the 63 bytes that PostgreSQL has for that."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "somebody"
    name = f"homeroom {user[:20]}@{socket.gethostname()[:20]} pid {os.getpid()}"
    return name.encode("ascii", "replace").decode()
