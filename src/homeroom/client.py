"""The base of the vendors' clients."""

from __future__ import annotations

from homeroom._core.client import Client as Client
from homeroom._core.pace import Pause as Pause
