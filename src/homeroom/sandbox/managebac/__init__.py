"""The stand-in for ManageBac: the Classes section, and enough to see its effects."""

from __future__ import annotations

from homeroom.sandbox.managebac.vendor import ManageBacVendor

__all__ = ["ManageBacVendor"]
