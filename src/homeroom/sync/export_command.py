"""`homeroom export`: the tables of a DuckDB file as files of their own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from homeroom.sync.failing import exit_code_of
from homeroom.sync.outlet import Outlet
from homeroom.sync.parts import Export, exporter
from homeroom.sync.typeset import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add = parser.add_argument
    add("file", metavar="FILE.duckdb", type=Path, help="which `homeroom sync` wrote")
    add("--to", metavar="FOLDER", type=Path, required=True, help="where to write")
    add("--format", choices=("parquet", "csv"), default="parquet")


def main(arguments: argparse.Namespace, *, export: Export | None = None) -> int:
    """Write the tables, and say which.

    Args:
        arguments: As `add_arguments` declares them.
        export: What writes; left out, what reads DuckDB.

    Returns:
        The exit code.
    """

    def work() -> int:
        write = export or exporter()
        written = write(arguments.file, arguments.to, arguments.format)
        lines = (f"{path}: {counted(rows, 'row')}\n" for path, rows in written.items())
        Outlet(sys.stdout, data=True).write("".join(lines))
        return 0

    return exit_code_of(work)
