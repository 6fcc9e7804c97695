"""Walks over lists, page by page."""

from __future__ import annotations

from homeroom._core.cursor import (
    PagingWarning as PagingWarning,
)
from homeroom._core.numbered import (
    PageSizeWarning as PageSizeWarning,
)
from homeroom._core.pages import (
    Checkpoint as Checkpoint,
    Page as Page,
    Pager as Pager,
)
