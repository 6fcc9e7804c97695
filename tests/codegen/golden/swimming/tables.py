# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Tables of ClubSwimmer and ClubCoach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.tables import Table

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "swimming_swimmer": (),
    "swimming_coach": (),
}
"""Of each client, by the word for it."""
