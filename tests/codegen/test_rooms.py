"""The rooms of codegen: imports go one way, and a name is defined once."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from codegen.__main__ import ROOT

CODEGEN = ROOT / "codegen"
MODULES = sorted(CODEGEN.rglob("*.py"))
MAY_IMPORT = {"read": {"read"}, "plan": {"plan", "read"}}
MAY_IMPORT["write"] = {"write", *MAY_IMPORT["plan"]}


def imported(path: Path) -> Iterator[Sequence[str]]:
    """The dotted names that a module imports, in steps."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name.split(".") for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = (node.module or "").split(".")
            yield from ([*module, one.name] for one in node.names)


def defined(path: Path) -> Iterator[str]:
    """The names that a module defines at its top."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.Assign():
                targets = [one for one in node.targets if isinstance(one, ast.Name)]
                yield from (one.id for one in targets)
            case ast.AnnAssign(target=ast.Name(name)):
                yield name
            case _:
                pass


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_look_one_way(room: str) -> None:
    """The writer knows the plan, the plan knows the reader, and neither looks back."""
    paths = [one for one in MODULES if one.parent == CODEGEN / room]
    assert len(paths) > 3
    found = {
        (path.name, steps[1])
        for path in paths
        for steps in imported(path)
        if steps[0] == "codegen"
    }
    allowed = MAY_IMPORT[room]
    assert [] == [one for one in sorted(found) if one[1] not in allowed]


def test_every_module_is_in_a_room() -> None:
    """Beside the rooms there is the command, and nothing else."""
    outside = {one.name for one in MODULES if one.parent.name not in MAY_IMPORT}
    assert {"__init__.py", "__main__.py"} == outside


def test_the_library_is_not_imported() -> None:
    """Codegen needs nothing of what it writes for."""
    steps = [one for path in MODULES for one in imported(path)]
    assert ["codegen"] in [one[:1] for one in steps]
    assert [] == [one for one in steps if one[0] in ("homeroom", "src", "tests")]


def test_a_name_is_defined_in_one_module() -> None:
    """No two modules define the same name, private ones included."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for name in set(defined(path)):
            places[name].append(path.relative_to(CODEGEN).as_posix())
    assert places["plan"] == ["plan/api.py"]
    assert {} == {name: found for name, found in places.items() if len(found) > 1}


def test_codegen_stays_small() -> None:
    """All of codegen has at most 5,152 lines."""
    texts = [path.read_text(encoding="utf-8") for path in MODULES]
    assert sum(text.count("\n") for text in texts) <= 5152


def generated(pattern: str) -> str:
    """The text of all generated modules with such a name."""
    found = sorted((ROOT / "src" / "homeroom").glob(f"*/_generated/**/{pattern}"))
    return "".join(path.read_text(encoding="utf-8") for path in found)


def test_generated_code_stays_small() -> None:
    """All of it, tables too, is at most 87 lines for each plan of a call."""
    text = generated("*.py")
    plans = text.count("    safety=")
    assert plans > 190
    assert text.count("\n") <= 87 * plans


def test_generated_tables_stay_small() -> None:
    """A table takes at most 15 lines."""
    text = generated("tables.py")
    assert text.count(" Table(") > 5
    assert text.count("\n") <= 15 * text.count(" Table(")
