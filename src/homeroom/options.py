"""What can be set on a client, a view or a call."""

from __future__ import annotations

from homeroom._core.model import (
    UNSET,
    Unset,
)
from homeroom._core.options import (
    Limits,
    RetryPolicy,
)

__all__ = [
    "UNSET",
    "Limits",
    "RetryPolicy",
    "Unset",
]
