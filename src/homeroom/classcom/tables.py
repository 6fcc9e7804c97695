"""The lists of Class that can be kept as tables, and how each is asked for."""

from __future__ import annotations

from homeroom.classcom._generated.tables import TABLES as TABLES
