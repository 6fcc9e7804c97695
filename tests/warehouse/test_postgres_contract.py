"""PostgreSQL does what every store does."""

from __future__ import annotations

from tests.sync.shape_contract import DryContract, OwnerContract, ShapeContract
from tests.sync.store_contract import RowsContract, StatesContract, ValuesContract


class TestRows(RowsContract):
    """How rows are written."""


class TestValues(ValuesContract):
    """Which values are kept."""


class TestStates(StatesContract):
    """What is remembered."""


class TestShape(ShapeContract):
    """How tables change."""


class TestOwner(OwnerContract):
    """Whose databases are taken."""


class TestDry(DryContract):
    """Runs that leave nothing."""
