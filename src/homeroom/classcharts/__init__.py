"""ClassCharts: the student API and the parent API."""

from __future__ import annotations

from homeroom.classcharts.client import ClassChartsParent, ClassChartsStudent

__all__ = ["ClassChartsParent", "ClassChartsStudent"]
