"""ClassCharts: the student API and the parent API."""

from __future__ import annotations

from homeroom._core.files import SavedFile
from homeroom.classcharts.parent import ClassChartsParent
from homeroom.classcharts.student import ClassChartsStudent

__all__ = ["ClassChartsParent", "ClassChartsStudent", "SavedFile"]
