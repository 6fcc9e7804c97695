"""Walks over lists, page by page."""

from __future__ import annotations

from homeroom._core.caller import (
    PageSizeWarning,
)
from homeroom._core.pages import (
    Checkpoint,
    Page,
    Pager,
)

__all__ = [
    "Checkpoint",
    "Page",
    "PageSizeWarning",
    "Pager",
]
