"""A stand-in for the platforms, because nobody can test on a school's live data.

Needs the extra `sandbox`: `pip install "homeroom[sandbox]"`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom.sandbox.server import Served, serve
    from homeroom.sandbox.stand_in import Sandbox

__all__ = ["Sandbox", "Served", "serve"]

_HOMES = {"Sandbox": "stand_in", "Served": "server", "serve": "server"}


def __getattr__(name: str) -> object:
    # Late, so that the command line can say which extra is missing.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value
