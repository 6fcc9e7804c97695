"""The lists of Classe365 that can be kept as tables, and how each is asked for."""

from __future__ import annotations

from homeroom.classe365._generated.tables import TABLES as TABLES
