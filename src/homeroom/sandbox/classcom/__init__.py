"""The stand-in for Class: all operations of the vendor document."""

from __future__ import annotations

from homeroom.sandbox.classcom.settings import Settings
from homeroom.sandbox.classcom.vendor import ClassComVendor

__all__ = ["ClassComVendor", "Settings"]
