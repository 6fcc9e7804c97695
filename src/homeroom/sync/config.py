"""What a user asks a sync to do, as the file says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from attrs import field, frozen

OUTAGES_AGAIN: Final = (30.0, 120.0)
"""Seconds before each further try of the schools whose servers failed."""


class Personal(StrEnum):
    """How much of what is known of persons may be kept, by the marks in the specs."""

    NONE = "none"
    INDIRECT = "indirect"
    DIRECT = "direct"
    SENSITIVE = "sensitive"


@frozen
class Reference:
    """Where a secret is: never the secret."""

    kind: str
    """`env` or `keyring`."""
    name: str


@frozen(kw_only=True)
class School:
    """One school, or one account of it."""

    name: str
    vendor: str
    """As clients are called in `Sandbox.clients()`: `managebac`, `classcom`, …"""
    client: Mapping[str, object] = field(factory=dict[str, object], repr=False)
    """Keyword arguments of its client; secrets are a `Reference`."""
    tables: tuple[str, ...] = ("*",)
    """Patterns; one that begins with `!` leaves tables out."""
    personal: Personal = Personal.DIRECT
    columns: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    """Patterns of columns by pattern of tables; `!` leaves columns out."""
    pseudonyms: Reference | None = None
    """The key by which ids of persons are replaced."""


@frozen(kw_only=True)
class Into:
    """The database."""

    duckdb: Path | None = None
    postgres: Reference | None = None


@frozen(kw_only=True)
class Config:
    """A whole file."""

    into: Into
    schools: tuple[School, ...]
    schools_at_once: int = 8
    outages_again: tuple[float, ...] = OUTAGES_AGAIN
    """Seconds before each further try of the schools whose servers failed."""
    full_refresh: timedelta = timedelta(days=7)
    """How old the last whole reading of a table may be."""
    trust_env: bool = False
    """Whether a proxy is read from the environment."""
