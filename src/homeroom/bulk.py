"""Many calls of one method, and outcomes of calls that change many records."""

from __future__ import annotations

from homeroom._core.bulk import BulkOutcome as BulkOutcome, ItemOutcome as ItemOutcome
from homeroom._core.bulk_rows import (
    Row as Row,
    RowDone as RowDone,
    RowFailed as RowFailed,
    RowsOutcome as RowsOutcome,
)
from homeroom._core.bulk_run import Bulk as Bulk, bulk as bulk
