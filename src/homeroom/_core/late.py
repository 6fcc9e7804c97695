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
    shown, homes = list[str](), dict[str, str]()
    for home, names in modules.items():
        listed, _, hidden = names.partition("|")
        shown += listed.split()
        homes |= dict.fromkeys((listed + hidden).split(), home)

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
