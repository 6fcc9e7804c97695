"""The models of ManageBac's API."""

from __future__ import annotations

from homeroom.managebac._generated.models import *  # noqa: F403
from homeroom.managebac._generated.models import __all__ as __all__
