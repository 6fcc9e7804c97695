"""Names of a package that are loaded from its modules when they are first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

TYPE_CHECKING = False  # As in `typing`, whose import would be most of the cost.
if TYPE_CHECKING:
    from typing import Any


def on_first_use(
    package: str, modules: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and the `__dir__` of a package.

    Args:
        package: Its name.
        modules: By module of the package, the names that it has, with blanks between;
            those behind a bar are there, though not shown.
    """
    parts = {home: names.partition("|") for home, names in modules.items()}
    shown = [name for names, _, _ in parts.values() for name in names.split()]
    homes = {
        name: home
        for home, (names, _, hidden) in parts.items()
        for name in (names + hidden).split()
    }

    def get(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = named(f"{package}.{homes[name]}", name)
        setattr(sys.modules[package], name, value)
        return value

    return get, lambda: sorted(shown)


def named(module: str, name: str) -> Any:
    """What a module calls so; the module is imported if it was not."""
    from importlib import import_module

    return getattr(import_module(module), name)
