"""The models of a spec that has many: modules of them, loaded on first use."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from codegen.plan.names import python_name
from codegen.plan.reached import reached
from codegen.plan.records import Api
from codegen.plan.shapes import named
from codegen.read.nodes import file_of
from codegen.write.models import MODEL_IMPORTS, class_texts
from codegen.write.texts import exports

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


_MANY: Final = 20
"""Classes that take as long to load as all else of a client."""


def is_packaged(api: Api) -> bool:
    """Whether models are in several modules: they are many, or in several files."""
    return len(api.classes) > _MANY or any(file_of(one.line) for one in api.classes)


def _homes(api: Api) -> Mapping[str, str]:
    """The module of each class: called like its file, or else like the only resource
    that has to do with it; `shared` is for all.
    """
    models = {one.name: one for one in api.models}
    users: dict[str, set[str]] = defaultdict(set)
    for method in api.methods:
        shapes = [one.shape for one in method.arguments]
        shapes += [one.body for one in method.variants]
        for name in reached(models, shapes):
            users[name].add(method.resource or "")
    found = {one.name: PurePosixPath(file_of(one.line)).stem for one in api.classes}
    return {
        name: python_name(file or (users[name].pop() if len(users[name]) == 1 else ""))
        or "shared"
        for name, file in sorted(found.items())
    }


def packaged_models(api: Api) -> Iterator[tuple[str, str, str]]:
    """The modules of the package, not yet formatted: name, docstring and code."""
    homes: dict[str, list[str]] = defaultdict(list)
    for name, home in _homes(api).items():
        homes[home].append(name)
    doc = f"Models of {api.name}, loaded on first use."
    yield "models/__init__.py", doc, _index(api, homes)
    texts, needed = class_texts(api), _foreign(api)
    for home, names in homes.items():
        parts = [f"{MODEL_IMPORTS}\n{exports(names)}"]
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
    homes = _homes(api)
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
