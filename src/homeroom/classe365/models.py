"""The models of the Classe365 API."""

from __future__ import annotations

from homeroom.classe365._generated.models import *  # noqa: F403
from homeroom.classe365._generated.models import __all__ as __all__
