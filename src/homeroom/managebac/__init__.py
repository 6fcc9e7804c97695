"""ManageBac, by Faria Education Group: its public API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom.managebac.client import ManageBac as ManageBac
else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(__name__, {"client": "ManageBac"})
    __all__ = __dir__()
