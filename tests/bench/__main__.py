"""Measure all comparisons, or some, and print one table."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from tests.bench.measure import CLIENT_CORE, CORES, Row, pin
from tests.bench.table import as_markdown, as_text, read

GROUPS: Final = (
    "decoding",
    "reading",
    "oddities",
    "arrow",
    "committing",
    "calling",
    "rates",
    "walking",
    "records",
    "growth",
    "keeping",
    "schools",
    "loading",
    "machines",
    "importing",
)
"""Modules that measure rows of one kind each, in the order of the table."""


async def measured(groups: Sequence[str]) -> AsyncIterator[Row]:
    """The rows of some groups, measured one after another."""
    for name in groups:
        found = import_module(f"tests.bench.{name}").rows()
        if isinstance(found, AsyncIterator):
            async for row in found:
                yield row
        else:
            for row in found:
                yield row


def chosen(names: Sequence[str]) -> list[str]:
    """The groups of these names in the order of the table, or all for no names.

    Raises:
        SystemExit: There is no group of that name.
    """
    unknown = sorted({*names} - {*GROUPS})
    if unknown:
        known = ", ".join(GROUPS)
        raise SystemExit(f"no such group: {', '.join(unknown)}; there are {known}")
    return [name for name in GROUPS if name in names or not names]


def arguments() -> argparse.ArgumentParser:
    """What may be said."""
    parser = argparse.ArgumentParser(prog="nox -s bench --", description=__doc__)
    parser.add_argument(
        "groups", nargs="*", metavar="NAME", help=f"of {', '.join(GROUPS)}; or all"
    )
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    parser.add_argument(
        "--markdown",
        type=Path,
        metavar="JSON",
        help="measure nothing, print the rows of such a file as a table in Markdown",
    )
    return parser


async def report(groups: Sequence[str]) -> list[Row]:
    """The rows of some groups; each is told when it is there, since all take long."""
    rows: list[Row] = []
    async for row in measured(groups):
        print(f"{row.name}: {row.ratio:.2f}", file=sys.stderr, flush=True)
        rows.append(row)
    return rows


def main() -> int:
    """Measure and report; the exit code says whether every goal was met."""
    asked = arguments().parse_args()
    groups = chosen(asked.groups)
    if asked.markdown:
        print(as_markdown(read(asked.markdown.read_text())))
        return 0
    if len(CORES) < 2:
        print("One core: client and server share it, and no figure means much.")
    pin(CLIENT_CORE)
    rows = asyncio.run(report(groups))
    print(as_text(rows))
    if asked.json:
        asked.json.write_text(json.dumps([row.to_json() for row in rows], indent=2))
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
