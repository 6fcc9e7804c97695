"""Walks over lists: routes decide without I/O, the pager fetches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom._core.walks.described import Described as Described
    from homeroom._core.walks.pager import Pager as Pager
else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__, {"described": "Described", "pager": "Pager"}
    )
