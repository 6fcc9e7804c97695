"""The models of a spec that has many: modules of them, loaded on first use."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from codegen.plan.names import python_name
from codegen.plan.paths import reached
from codegen.plan.records import Api
from codegen.plan.shapes import named
from codegen.read.nodes import file_of
from codegen.write.models import class_texts, module
from codegen.write.texts import imports

_INDEX = """from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    {imports}
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {{
{names}
        }},
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
    found = class_texts(api)
    for home, names in homes.items():
        # At the end, since modules may need each other in a circle.
        parts = [*(found[name] for name in names), _foreign(api, home, homes)]
        yield f"models/{home}.py", f"Models of {home}.", module(names, parts)


def _index(api: Api, homes: Mapping[str, Sequence[str]]) -> str:
    return _INDEX.format(
        imports="\n    ".join(f"from .{home} import *" for home in sorted(homes)),
        names="\n".join(_names(home, homes[home], api) for home in sorted(homes)),
    )


def _names(home: str, names: Sequence[str], api: Api) -> str:
    """The names of a module as one text, those behind a bar that are not shown."""
    shown = [name for name in names if name in api.public]
    hidden = [name for name in names if name not in api.public]
    text = " ".join([*shown, *(["|", *hidden] if hidden else [])])
    wrapped = textwrap.wrap(text, 72, initial_indent=" " * (len(home) + 4))
    return " ".join([f'"{home}":', *(f'"{one.lstrip()} "' for one in wrapped), ","])


def _foreign(api: Api, home: str, homes: Mapping[str, Sequence[str]]) -> str:
    """The imports of the classes that a module takes from others."""
    fields = [
        one
        for model in api.models
        if model.name in homes[home]
        for one in model.properties
    ]
    needed = {name for one in fields for name in named(one.shape)}
    found = {
        other: [name for name in names if name in needed]
        for other, names in sorted(homes.items())
        if other != home
    }
    return "\n".join(imports(f".{one}", names) for one, names in found.items() if names)
