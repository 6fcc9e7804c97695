"""The lists of ClassCharts that can be kept as tables, and how each is asked for."""

from __future__ import annotations

from homeroom.classcharts._generated.tables import TABLES as TABLES
