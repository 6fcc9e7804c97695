"""Credentials, and the strategies that put them on requests."""

from __future__ import annotations

from homeroom._core.auth import (
    Auth,
    HeaderAuth,
    QueryAuth,
)
from homeroom._core.secret import (
    Secret,
)

__all__ = [
    "Auth",
    "HeaderAuth",
    "QueryAuth",
    "Secret",
]
