"""Classe365: its REST API of version 2."""

from __future__ import annotations

from homeroom.classe365.client import Classe365
from homeroom.classe365.named import NamedResource
from homeroom.classe365.paging import ByCursor, ByOffset, ByPage

__all__ = ["ByCursor", "ByOffset", "ByPage", "Classe365", "NamedResource"]
