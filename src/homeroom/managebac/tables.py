"""The lists of ManageBac that can be kept as tables, and how each is asked for."""

from __future__ import annotations

from homeroom.managebac._generated.tables import TABLES as TABLES
