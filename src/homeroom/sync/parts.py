"""The parts of a sync that a command puts together; others can be given instead."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from homeroom.sync.config import Config, Into
from homeroom.sync.events import Tell
from homeroom.sync.report import Report
from homeroom.sync.store import Store


class Run(Protocol):
    """What copies."""

    async def __call__(
        self,
        config: Config,
        store: Store,
        *,
        tell: Tell,
        full: bool,
        accept: frozenset[str],
    ) -> Report:
        """Copy schools into a database."""
        ...


class OpenStore(Protocol):
    """What opens a database."""

    def __call__(self, into: Into, *, adopt: bool = False, dry: bool = False) -> Store:
        """Open it."""
        ...


class Export(Protocol):
    """What writes the tables of a DuckDB file to files."""

    def __call__(self, file: Path, folder: Path, form: str, /) -> Mapping[Path, int]:
        """Write them as `parquet` or `csv`; the rows of each file."""
        ...


def engine() -> Run:
    """The engine, which loads when it is used."""
    return cast("Run", import_module("homeroom.sync.engine").run)


def stores() -> OpenStore:
    """What opens databases, which loads its drivers when it is used."""
    return cast("OpenStore", import_module("homeroom.sync.opening").open_store)


def exporter() -> Export:
    """What exports, which loads DuckDB when it is used."""
    return cast("Export", import_module("homeroom.sync.export").export)
