"""Credentials, and the strategies that put them on requests."""

from __future__ import annotations

from homeroom._core.auth import (
    Auth as Auth,
    HeaderAuth as HeaderAuth,
    QueryAuth as QueryAuth,
)
from homeroom._core.secret import Secret as Secret
