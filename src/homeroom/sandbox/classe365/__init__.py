"""The stand-in for Classe365: what its document says, and careful guesses beyond."""

from __future__ import annotations

from homeroom.sandbox.classe365.lockout import Lockout
from homeroom.sandbox.classe365.paging import Paging
from homeroom.sandbox.classe365.vendor import Classe365Vendor

__all__ = ["Classe365Vendor", "Lockout", "Paging"]
