"""The models of a spec in several files: a module for each, loaded on first use."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from codegen.plan.names import python_name
from codegen.plan.records import Api, Choice, Model
from codegen.plan.shapes import named
from codegen.read.nodes import file_of
from codegen.write.models import MODEL_IMPORTS, class_texts

_INDEX = """from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    {imports}
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {public},
        {hidden},
    )
    __all__ = __dir__()
"""


def home_of(one: Model | Choice) -> str:
    """The module of a class: called like its file, `shared` for those of the root."""
    return python_name(PurePosixPath(file_of(one.line)).stem) or "shared"


def packaged_models(api: Api) -> Iterator[tuple[str, str, str]]:
    """The modules of the package, not yet formatted: name, docstring and code."""
    homes: dict[str, list[str]] = defaultdict(list)
    for one in sorted(api.classes, key=lambda one: one.name):
        homes[home_of(one)].append(one.name)
    doc = f"Models of {api.name}: a module for each file of the spec."
    yield "models/__init__.py", doc, _index(api, homes)
    texts, needed = class_texts(api), _foreign(api)
    for home, names in homes.items():
        parts = [f"{MODEL_IMPORTS}\n{_exports(names)}"]
        parts += [texts[name] for name in names]
        # At the end, since modules may need each other in a circle.
        parts += _imports(needed[home], homes)
        yield f"models/{home}.py", f"Models of {home}.", "\n\n".join([*parts, ""])


def _index(api: Api, homes: Mapping[str, Sequence[str]]) -> str:
    return _INDEX.format(
        imports="\n    ".join(f"from .{home} import *" for home in sorted(homes)),
        public=_table(homes, api.public),
        hidden=_table(homes, {one.name for one in api.classes} - set(api.public)),
    )


def _exports(names: Iterable[str]) -> str:
    """The names of a module, in lines that are full."""
    lines = textwrap.wrap(", ".join(f'"{one}"' for one in names), 74)
    return "\n".join(
        f"__all__ {'+=' if n else '='} [{line.rstrip(',')}]"
        for n, line in enumerate(lines)
    )


def _table(homes: Mapping[str, Sequence[str]], wanted: Iterable[str]) -> str:
    """The names of each module as one text."""
    lines = ["{"]
    for home, names in sorted(homes.items()):
        shown = " ".join(name for name in names if name in set(wanted))
        wrapped = textwrap.wrap(shown, 72, initial_indent=" " * (len(home) + 4))
        lines += (
            [f'"{home}": ', *(f'"{one.lstrip()} "' for one in wrapped), ","]
            if shown
            else []
        )
    return "\n".join([*lines, "}"])


def _foreign(api: Api) -> Mapping[str, set[str]]:
    """The classes that each module takes from others."""
    homes = {one.name: home_of(one) for one in api.classes}
    needed: dict[str, set[str]] = defaultdict(set)
    for model in api.models:
        found = {name for one in model.properties for name in named(one.shape)}
        home = homes[model.name]
        needed[home] |= {name for name in found if homes[name] != home}
    return needed


def _imports(needed: set[str], homes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for home, names in sorted(homes.items()):
        found = [name for name in names if name in needed]
        if found:
            yield f"from .{home} import {', '.join(found)}"
