"""Class, the virtual classroom of class.com: its API of version 1."""

from __future__ import annotations

from homeroom.classcom.client import ClassCom

__all__ = ["ClassCom"]
