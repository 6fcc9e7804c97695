"""Walks over lists, page by page."""

from __future__ import annotations

from homeroom._core.changes import Change as Change
from homeroom._core.walks.checkpoint import Checkpoint as Checkpoint
from homeroom._core.walks.described import (
    ByCursor as ByCursor,
    ByLastId as ByLastId,
    ByNumber as ByNumber,
    ByOffset as ByOffset,
    ByPage as ByPage,
)
from homeroom._core.walks.pager import (
    Page as Page,
    Pager as Pager,
    PagingWarning as PagingWarning,
)
from homeroom._core.walks.sizes import PageSizeWarning as PageSizeWarning
