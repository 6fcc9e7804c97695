"""The stand-in for ClassCharts: the student API and the parent API, with sessions."""

from __future__ import annotations

from homeroom.sandbox.classcharts.sessions import Sessions
from homeroom.sandbox.classcharts.vendor import ClassChartsVendor

__all__ = ["ClassChartsVendor", "Sessions"]
