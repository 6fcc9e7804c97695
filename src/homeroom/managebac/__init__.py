"""ManageBac, by Faria Education Group: the Classes section of its public API."""

from __future__ import annotations

from homeroom.managebac.client import ManageBac

__all__ = ["ManageBac"]
