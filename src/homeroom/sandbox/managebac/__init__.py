"""The stand-in for ManageBac: its operations as tables over kinds of records."""

from __future__ import annotations

from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.managebac.vendor import ManageBacVendor

__all__ = ["ManageBacVendor", "Settings"]
