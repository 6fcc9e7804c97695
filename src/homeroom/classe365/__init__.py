"""Classe365: its REST API of version 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom.classe365.client import Classe365 as Classe365
    from homeroom.classe365.named import NamedResource as NamedResource
    from homeroom.classe365.paging import (
        ByCursor as ByCursor,
        ByOffset as ByOffset,
        ByPage as ByPage,
    )
else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "client": "Classe365",
            "named": "NamedResource",
            "paging": "ByCursor ByOffset ByPage",
        },
    )
    __all__ = __dir__()
