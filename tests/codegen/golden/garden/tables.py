# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Tables of Garden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.tables import Table

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {"garden": ()}
"""Of each client, by the word for it."""
