"""Per-item outcomes of calls that change many records."""

from __future__ import annotations

from homeroom._core.bulk import BulkOutcome as BulkOutcome, ItemOutcome as ItemOutcome
