"""The shape of the package: who imports whom, and how large things are."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import homeroom

ROOT = Path(homeroom.__file__).parent
FILES = {
    "homeroom." + ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted(ROOT.rglob("*.py"))
}
MODULES = {name.removesuffix(".__init__"): path for name, path in FILES.items()}
CORE = [name for name in MODULES if name.startswith("homeroom._core")]
PUBLIC = [
    name
    for name, path in MODULES.items()
    if path.parent == ROOT and path.stem not in ("__init__", "__main__", "cli")
]
VENDORS = ("homeroom.managebac",)
OWNERS = {
    "httpx": {"homeroom._core.httpx_link"},
    "aiohttp": {"homeroom._core.aiohttp_link", "homeroom._core.no_content"},
    "yarl": {"homeroom._core.aiohttp_link"},
    "msgspec": {
        "homeroom._core.decode",
        "homeroom._core.scalars",
        "homeroom._core.twins",
    },
    "cattrs": {"homeroom._core.structure"},
}


def tree(name: str) -> ast.Module:
    """The parsed source of a module."""
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def statements(body: list[ast.stmt], *, inner: bool) -> Iterator[ast.stmt]:
    """The statements that run: at import, or with `inner` at any time."""
    for one in body:
        if isinstance(one, ast.If) and "TYPE_CHECKING" in ast.dump(one.test):
            yield from statements(one.orelse, inner=inner)
            continue
        yield one
        if inner or not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in ("body", "orelse", "finalbody"):
                yield from statements(getattr(one, part, []), inner=inner)


def imports(name: str, *, inner: bool = False) -> set[str]:
    """The modules that a module imports by name when it runs."""
    found: set[str] = set()
    package = name if MODULES[name].stem == "__init__" else name.rpartition(".")[0]
    for one in statements(tree(name).body, inner=inner):
        if isinstance(one, ast.Import):
            found |= {alias.name for alias in one.names}
        elif isinstance(one, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - one.level + 1]
            base = ".".join(
                [*(parents if one.level else []), *filter(None, [one.module])]
            )
            whole = {f"{base}.{alias.name}" for alias in one.names}
            found |= (whole & set(MODULES)) or {base}
    return found


@pytest.mark.parametrize(("package", "owners"), OWNERS.items())
def test_few_modules_know_each_package(package: str, owners: set[str]) -> None:
    """So that a package can be swapped in one file."""
    users = {
        name
        for name in MODULES
        if not name.startswith("homeroom.sandbox")
        and any(one.split(".")[0] == package for one in imports(name, inner=True))
    }
    assert owners == users


@pytest.mark.parametrize("name", CORE)
def test_the_core_knows_only_itself(name: str) -> None:
    """No public module and no vendor is imported in `_core`."""
    ours = {one for one in imports(name, inner=True) if one.startswith("homeroom")}
    assert {one for one in ours if not one.startswith("homeroom._core")} == set()
    words = MODULES[name].read_text(encoding="utf-8").casefold()
    known = {v for v in ("classe365", "classcharts", "classcom") if v in words}
    assert set() == known


@pytest.mark.parametrize("name", [*PUBLIC, "homeroom"])
def test_public_modules_know_no_vendor(name: str) -> None:
    """Imports go one way: vendor, public, core."""
    assert not [
        one for one in imports(name, inner=True) for v in VENDORS if one.startswith(v)
    ]


def test_no_module_imports_itself_in_a_circle() -> None:
    """At import time the modules form an order."""
    graph = {name: imports(name) & set(MODULES) - {name} for name in MODULES}
    order = list(TopologicalSorter(graph).static_order())
    assert set(MODULES) == set(order)


def test_imports_are_found_at_all() -> None:
    """The reader of imports sees what is there, and skips what only types need."""
    seen = imports("homeroom._core.call")
    assert {"homeroom._core.gate", "homeroom._core.retry", "asyncio"} <= seen
    assert "homeroom.errors" not in imports("homeroom")
    assert "homeroom._core.caller" not in imports("homeroom._core.resource")
    inner = imports("homeroom._core.errors", inner=True)
    assert "homeroom._core.error_body" in inner - imports("homeroom._core.errors")


def test_importing_the_package_loads_nothing_heavy() -> None:
    """Names load on first use; the import alone costs next to nothing."""
    heavy = (
        "'httpx', 'aiohttp', 'attrs', 'attr', 'cattrs', 'msgspec', 'anyio', 'asyncio'"
    )
    code = f"import sys, homeroom; print([m for m in ({heavy}) if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT.parent)},
    )
    assert "[]" == ran.stdout.strip()


HAND_WRITTEN = {
    name: path.read_text(encoding="utf-8").count("\n")
    for name, path in MODULES.items()
    if "_generated" not in name
}


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_modules_are_short(name: str) -> None:
    """A module that nobody can read at a sitting is two modules."""
    assert HAND_WRITTEN[name] < 350


def code_lines(name: str) -> int:
    """How many lines hold code: no blank line, comment or docstring."""
    source = MODULES[name].read_text(encoding="utf-8")
    said: set[int] = set()
    for one in ast.walk(ast.parse(source)):
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
            said |= set(range(one.lineno, (one.end_lineno or 0) + 1))
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in NO_CODE:
            held |= set(range(token.start[0], token.end[0] + 1))
    return len(held - said)


NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def test_the_runtime_is_thin() -> None:
    """The core and the public modules together hold under 3,300 lines of code."""
    assert sum(map(code_lines, [*CORE, *PUBLIC, "homeroom"])) < 3300


@pytest.mark.parametrize("name", [*CORE, *PUBLIC])
def test_modules_and_public_names_are_documented(name: str) -> None:
    """Every module, public class and public function says what it is for."""
    parsed = tree(name)
    assert ast.get_docstring(parsed)
    defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    bare = [
        one.name
        for one in parsed.body
        if isinstance(one, defined)
        and not one.name.startswith("_")
        and not ast.get_docstring(one)
    ]
    assert [] == bare


def test_functions_are_short() -> None:
    """No function in the core and the public modules has more than 60 lines."""
    for name in [*CORE, *PUBLIC]:
        for one in ast.walk(tree(name)):
            if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (one.end_lineno or 0) - one.lineno < 60, f"{name}: {one.name}"
