"""Run all comparisons and print one table."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench import (
    arrow,
    calling,
    committing,
    decoding,
    importing,
    loading,
    machines,
    schools,
    walking,
)
from tests.bench.measure import CLIENT_CORE, Row, pin


async def measured() -> list[Row]:
    """All rows, measured one after another."""
    rows = [*decoding.rows(), *arrow.rows(), *committing.rows()]
    for one in (calling, walking, schools, loading, machines):
        rows += [row async for row in one.rows()]
    return [*rows, *importing.rows()]


def table(rows: Sequence[Row]) -> str:
    """The rows as lines of text."""
    width = max(len(row.name) for row in rows)
    heads = ("ours", "peer", "ratio", "goal", "met")
    lines = [f"{'':{width}}" + "".join(f"{head:>10}" for head in heads)]
    for row in rows:
        figures = (f"{row.ours:.4g}", f"{row.peer:.4g}", f"{row.ratio:.2f}")
        cells = (*figures, row.goal, "yes" if row.met else "NO")
        lines.append(f"{row.name:{width}}" + "".join(f"{cell:>10}" for cell in cells))
    return "\n".join(lines)


def main() -> int:
    """Measure and report; the exit code says whether every goal was met."""
    parser = argparse.ArgumentParser(prog="nox -s bench --")
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    arguments = parser.parse_args()
    pin(CLIENT_CORE)
    rows = asyncio.run(measured())
    print(table(rows))
    if arguments.json:
        arguments.json.write_text(json.dumps([row.to_json() for row in rows], indent=2))
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
