"""Tables as source: records that a sync reads."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from codegen.plan.records import Api
from codegen.plan.shapes import Named
from codegen.plan.table_records import Table
from codegen.write.printer import printed

_TABLE_IMPORTS: Final = """
from collections.abc import Mapping
from datetime import timedelta
from typing import Final
from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Days, One, Parent, Since, Table, Taken
from . import models
"""


def tables_source(api: Api, vendor: str) -> str:
    """The module of tables, not yet formatted; clients are known by the vendor's word
    and their role.
    """
    kept = {
        f"{vendor}_{role}" if role else vendor: tuple(map(_qualified, tables))
        for role, tables in api.tables.items()
    }
    return "\n".join(
        [
            "from __future__ import annotations",
            _TABLE_IMPORTS,
            '__all__ = ["TABLES"]',
            f"TABLES: Final[Mapping[str, tuple[Table, ...]]] = {printed(kept, end='')}",
            '"""Of each client, by the word for it."""',
            "",
        ]
    )


def _qualified(table: Table) -> Table:
    """With its model by the module's name, since models may be called like records."""
    return evolve(table, model=Named(f"models.{table.model.name}"))
