"""The models of the Class API."""

from __future__ import annotations

from homeroom.classcom._generated.models import *  # noqa: F403
from homeroom.classcom._generated.models import __all__ as __all__
