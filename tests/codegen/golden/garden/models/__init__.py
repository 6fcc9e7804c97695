# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of Garden, loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    from .beds import *
    from .plants import *
    from .shared import *
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "beds": "Bed Label ",
            "plants": "NewPlant Plant Stage ",
            "shared": "Soil ",
        },
    )
    __all__ = __dir__()
