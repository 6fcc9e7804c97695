"""Copies of schools' lists in a database of one's own, kept up to date by night.

`homeroom sync` is the command. A program of one's own does the same with
`await run(config, store)`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from homeroom.sync.config import (
        Config as Config,
        Into as Into,
        Personal as Personal,
        Reference as Reference,
        School as School,
    )
    from homeroom.sync.config_file import read_config as read_config
    from homeroom.sync.engine import run as run
    from homeroom.sync.opening import open_store as open_store
    from homeroom.sync.report import (
        Report as Report,
        Status as Status,
        TableReport as TableReport,
    )
    from homeroom.sync.store import StoreError as StoreError

__all__ = [
    "Config",
    "Into",
    "Personal",
    "Reference",
    "Report",
    "School",
    "Status",
    "StoreError",
    "TableReport",
    "open_store",
    "read_config",
    "run",
]

_HOMES: Final = {
    **dict.fromkeys(("Config", "Into", "Personal", "Reference", "School"), "config"),
    **dict.fromkeys(("Report", "Status", "TableReport"), "report"),
    "StoreError": "store",
    "open_store": "opening",
    "read_config": "config_file",
    "run": "engine",
}
"""Loaded on first use, so that the command starts without what it does not need."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
