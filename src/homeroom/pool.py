"""What many clients share."""

from __future__ import annotations

from homeroom._core.pool import Pool as Pool
