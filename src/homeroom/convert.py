"""Models to plain dicts and back."""

from __future__ import annotations

from homeroom._core.structure import (
    from_dict,
    to_dict,
)

__all__ = [
    "from_dict",
    "to_dict",
]
