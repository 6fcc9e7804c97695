"""The models of ClassCharts' student and parent APIs."""

from __future__ import annotations

from homeroom.classcharts._generated.models import *  # noqa: F403
from homeroom.classcharts._generated.models import __all__ as __all__
