"""The `homeroom` command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Final

from attrs import frozen

from homeroom import __version__


@frozen(kw_only=True)
class Listed:
    """Where a command lives."""

    module: str
    """Imported when the command is used. Its `add_arguments` takes the parser; its
    `main` takes what was parsed, and returns the exit code."""
    help: str
    extra: str
    """Extra that its packages come with; empty where it needs none."""


COMMANDS: Final = {
    "check": Listed(
        module="homeroom.check",
        help="say whether a credential opens ManageBac, and what it may do there",
        extra="",
    ),
    "sandbox": Listed(
        module="homeroom.sandbox.command",
        help="serve a stand-in for the platforms on this machine",
        extra="sandbox",
    ),
    "demo": Listed(
        module="homeroom.demo.command",
        help="sync lists of invented schools from a sandbox, for two nights",
        extra="sandbox,sync",
    ),
    "sync": Listed(
        module="homeroom.sync.command",
        help="copy schools' lists into a database",
        extra="sync",
    ),
    "sync state": Listed(
        module="homeroom.sync.state_command",
        help="show what is remembered of each table, or forget it",
        extra="sync",
    ),
    "export": Listed(
        module="homeroom.sync.export_command",
        help="write the tables of a DuckDB file to Parquet or CSV files",
        extra="sync",
    ),
}

_EXTRAS: Final = {"psycopg": "postgres", "distributed": "dask"}
"""Extras of packages that only some uses of a command need."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; those of the process if left out.

    Returns:
        The exit code: 0 for success, 2 for wrong use or a missing package.
    """
    words = _joined(sys.argv[1:] if argv is None else argv)
    chosen = next((word for word in words if word in COMMANDS), None)
    try:
        command = None if chosen is None else import_module(COMMANDS[chosen].module)
        parser = _parser(chosen, command)
        arguments = parser.parse_args(words)
        if command is None:
            parser.print_help(sys.stderr)
            return 2
        return int(command.main(arguments))
    except ModuleNotFoundError as error:
        missing = (error.name or "").split(".")[0]
        if chosen is None or missing == "homeroom":
            raise
        extra = _EXTRAS.get(missing, COMMANDS[chosen].extra)
        return _fail(f'{missing} is missing: install the extra "{extra}" of homeroom')


def _joined(words: Sequence[str]) -> Sequence[str]:
    """The words, with the two of a command such as `sync state` in one."""
    first = " ".join(words[:2])
    return [first, *words[2:]] if first in COMMANDS else words


def _parser(chosen: str | None, command: ModuleType | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="homeroom", description="Tools around the homeroom client."
    )
    parser.add_argument(
        "--version", action="version", version=f"homeroom {__version__}"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, listed in COMMANDS.items():
        below = commands.add_parser(name, help=listed.help, description=listed.help)
        if command and name == chosen:
            command.add_arguments(below)
    return parser


def _fail(problem: str) -> int:
    sys.stderr.write(f"homeroom: {problem}\n")
    return 2
