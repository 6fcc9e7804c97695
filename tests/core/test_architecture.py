"""The shape of the package: who imports whom, and how large things are."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import homeroom
from homeroom.sandbox.managebac.operations import OPERATIONS

ROOT = Path(homeroom.__file__).parent
REPOSITORY = Path(__file__).parents[2]
FILES = {
    "homeroom." + ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted(ROOT.rglob("*.py"))
}
MODULES = {name.removesuffix(".__init__"): path for name, path in FILES.items()}
CORE = [name for name in MODULES if name.startswith("homeroom._core")]
PUBLIC = [
    name
    for name, path in MODULES.items()
    if path.parent == ROOT and path.stem not in ("__init__", "__main__", "check", "cli")
]
VENDORS = sorted(path.parent.name for path in ROOT.glob("*/_generated"))
OWNERS = {
    "httpx": {"homeroom._core.httpx_link"},
    "aiohttp": {"homeroom._core.aiohttp_link", "homeroom._core.connector"},
    "yarl": {"homeroom._core.aiohttp_link"},
    "msgspec": {
        "homeroom._core.copier",
        "homeroom._core.decode",
        "homeroom.rows.nested",
        "homeroom._core.plain",
        "homeroom._core.scalars",
        "homeroom._core.slices",
        "homeroom._core.twins",
        "homeroom._core.walks.checkpoint",
    },
    "cattrs": {"homeroom._core.structure"},
    "pydantic": set(),
    "pydantic_core": {"homeroom._core.pydantic_schema"},
    "rich": {"homeroom.sync.display"},
    "keyring": {"homeroom.sync.secrets"},
    "pyarrow": {
        "homeroom.rows.arrow",
        "homeroom.sync.duckdb_store",
        "homeroom.sync.hashed_rows",
        "homeroom.sync.judging",
        "homeroom.sync.ledger",
        "homeroom.sync.postgres_store",
        "homeroom.sync.proving",
        "homeroom.sync.sql_store",
        "homeroom.sync.staging",
    },
    "distributed": {"homeroom.sync.dask_run"},
    "duckdb": {"homeroom.sync.duckdb_store"},
    "psycopg": {"homeroom.sync.postgres_store"},
}
"""Which modules know a package, of those that are not outside."""

OUTSIDE = ("homeroom.sandbox", "homeroom.demo")
"""What stands for servers and for users: it must not share a mistake with the rest."""

ROOMS = {
    "core": {"core"},
    "public": {"core", "public"},
    "generated": {"core", "public", "generated"},
    "vendor": {"core", "public", "generated", "vendor"},
    "front": {"core", "public", "vendor", "front"},
    "sandbox": {"public", "vendor", "front", "sandbox"},
    "rows": {"core", "rows"},
    "sync": {"core", "public", "vendor", "front", "rows", "sync"},
    "command": {"core", "public", "vendor", "front", "sandbox", "sync", "command"},
}
"""Where a module may stand, and the rooms that it may import from.

The sandbox knows no core: a stand-in for servers must not share its client's mistakes.
"""

COMMAND = ("check", "cli", "__main__", "demo")

CODEGEN = {
    path.relative_to(REPOSITORY).as_posix(): path
    for path in sorted((REPOSITORY / "codegen").rglob("*.py"))
}


@cache
def parsed(path: Path) -> ast.Module:
    """The parsed source of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def tree(name: str) -> ast.Module:
    """The parsed source of a module."""
    return parsed(MODULES[name])


def room(name: str) -> str:
    """The room in which a module stands."""
    first, *rest = name.split(".")[1:] or ["front"]
    if first in VENDORS:
        return "generated" if rest[:1] == ["_generated"] else "vendor"
    named = {"_core": "core", **dict.fromkeys(COMMAND, "command")}
    return named.get(
        first, first if first in ("front", "rows", "sandbox", "sync") else "public"
    )


def vendor(name: str) -> str | None:
    """The vendor to whose package a module belongs."""
    return next((v for v in VENDORS if f"{name}.".startswith(f"homeroom.{v}.")), None)


def statements(body: list[ast.stmt], *, inner: bool) -> Iterator[ast.stmt]:
    """The statements that run: at import, or with `inner` at any time."""
    for one in body:
        if isinstance(one, ast.If) and "TYPE_CHECKING" in ast.dump(one.test):
            yield from statements(one.orelse, inner=inner)
            continue
        yield one
        if inner or not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in ("body", "handlers", "orelse", "finalbody", "cases"):
                yield from statements(getattr(one, part, []), inner=inner)


@cache
def imports(name: str, *, inner: bool = False) -> set[str]:
    """The modules that a module imports by name when it runs."""
    return imported(name, statements(tree(name).body, inner=inner))


@cache
def mentions(name: str) -> set[str]:
    """Our modules that a module imports anywhere, be it for types alone."""
    found = imported(name, ast.walk(tree(name)))
    return {one for one in found if one.split(".")[0] == "homeroom"}


def imported(name: str, nodes: Iterable[ast.AST]) -> set[str]:
    """The modules that some statements of a module import by name."""
    found: set[str] = set()
    package = name if MODULES[name].stem == "__init__" else name.rpartition(".")[0]
    for one in nodes:
        if isinstance(one, ast.Import):
            found |= {alias.name for alias in one.names}
        elif isinstance(one, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - one.level + 1]
            base = ".".join(
                [*(parents if one.level else []), *filter(None, [one.module])]
            )
            whole = [f"{base}.{alias.name}" for alias in one.names]
            found |= {named if named in MODULES else base for named in whole}
    return found


@pytest.mark.parametrize(("package", "owners"), OWNERS.items())
def test_one_place_knows_each_package(package: str, owners: set[str]) -> None:
    """So that a package can be swapped there."""
    users = {
        name
        for name in MODULES
        if not name.startswith(OUTSIDE)
        and any(one.split(".")[0] == package for one in imports(name, inner=True))
    }
    assert owners == users


def test_vendors_are_found_at_all() -> None:
    """Each vendor with a spec has a package that these tests know."""
    assert len(VENDORS) == len(list((REPOSITORY / "openapi").glob("*.yaml")))
    assert {"vendor"} == {room(f"homeroom.{one}.client") for one in VENDORS}
    assert set(ROOMS) == {room(name) for name in MODULES}


@pytest.mark.parametrize("name", MODULES)
def test_rooms_are_in_one_direction(name: str) -> None:
    """Vendor, public, core; the sandbox above them; types are no exception."""
    assert {room(one) for one in mentions(name)} <= ROOMS[room(name)]


def test_the_package_itself_runs_only_the_core() -> None:
    """All other names load on first use."""
    assert {"core"} == {room(one) for one in imports("homeroom") & set(MODULES)}


@pytest.mark.parametrize("name", CORE)
def test_the_core_names_no_vendor(name: str) -> None:
    """Not even in prose, but for an example."""
    text = MODULES[name].read_text(encoding="utf-8").casefold()
    words = text.replace("such as `managebac`", "")
    assert [] == [one for one in VENDORS if one in words]


@pytest.mark.parametrize("name", [name for name in MODULES if vendor(name)])
def test_no_vendor_imports_another(name: str) -> None:
    """What two vendors share belongs in the core."""
    assert {vendor(one) for one in mentions(name)} <= {vendor(name), None}


@pytest.mark.parametrize("name", MODULES)
def test_generated_code_is_imported_by_its_own_vendor(name: str) -> None:
    """Everyone else, the sandbox too, goes through the vendor's public names."""
    sealed = {one for one in mentions(name) if room(one) == "generated"}
    assert {vendor(one) for one in sealed} <= {vendor(name)}


@cache
def roots(path: Path) -> set[str]:
    """The top-level packages that a file imports anywhere."""
    found: set[str] = set()
    for one in ast.walk(parsed(path)):
        if isinstance(one, ast.Import):
            found |= {alias.name.split(".")[0] for alias in one.names}
        elif isinstance(one, ast.ImportFrom) and one.level == 0:
            found.add((one.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("name", CODEGEN)
def test_codegen_knows_only_the_names_it_writes(name: str) -> None:
    """It imports nothing of the package, so that it runs before there is one."""
    assert "homeroom" not in roots(CODEGEN[name])


@pytest.mark.parametrize("name", MODULES)
def test_the_package_knows_nothing_of_codegen(name: str) -> None:
    """Nor of the tests: neither is installed with it."""
    assert not roots(MODULES[name]) & {"codegen", "tests"}


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
    assert "homeroom.managebac" in mentions("homeroom") - imports("homeroom")


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


def top_level(body: list[ast.stmt]) -> Iterator[str]:
    """The names that a module defines, but for type variables and dunders."""
    for one in body:
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield one.name
        elif isinstance(one, ast.If | ast.Try):
            yield from top_level([*one.body, *one.orelse])
        elif isinstance(one, ast.Assign | ast.AnnAssign):
            targets = one.targets if isinstance(one, ast.Assign) else [one.target]
            for node in [] if is_type_variable(one.value) else targets:
                yield from (n.id for n in ast.walk(node) if isinstance(n, ast.Name))


def is_type_variable(value: ast.expr | None) -> bool:
    """Whether a name that gets this value is a type variable."""
    makers = ("TypeVar", "TypeVarTuple", "ParamSpec")
    return isinstance(value, ast.Call) and ast.unparse(value.func) in makers


def homonyms(paths: Iterable[Path]) -> dict[str, set[str]]:
    """The names that more than one file defines, and those files."""
    homes: dict[str, set[str]] = {}
    for path in paths:
        for name in top_level(parsed(path).body):
            if not name.startswith("__"):
                homes.setdefault(name, set()).add(f"{path.parent.name}/{path.name}")
    return {name: files for name, files in homes.items() if len(files) > 1}


def test_a_name_of_the_core_means_one_thing() -> None:
    """A top-level name, private or not, is defined in one module of `_core`."""
    assert {} == homonyms(MODULES[name] for name in CORE)


def test_a_name_of_codegen_means_one_thing() -> None:
    """A top-level name, private or not, is defined in one module of codegen."""
    assert {} == homonyms(CODEGEN.values())


@pytest.mark.parametrize(
    "folder",
    ["src/homeroom/_core", "src/homeroom/rows", "src/homeroom/sync", "codegen"],
)
def test_every_module_is_in_the_map(folder: str) -> None:
    """The document on the inside has a line for each."""
    text = (REPOSITORY / "docs" / "internals.md").read_text(encoding="utf-8")
    paths = sorted((REPOSITORY / folder).rglob("*.py"))
    names = [one.relative_to(REPOSITORY / folder).as_posix() for one in paths]
    modules = [one for one in names if not one.endswith("__init__.py")]
    assert len(modules) > 4
    assert [] == [one for one in modules if f"| `{one}` |" not in text]


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
    for one in ast.walk(tree(name)):
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
    """The core and the public modules together hold so many lines of code at most."""
    assert sum(map(code_lines, [*CORE, *PUBLIC, "homeroom"])) < 8542


def test_an_operation_of_the_stand_in_takes_few_lines() -> None:
    """Most of ManageBac's are rows of tables; code says by hand only what differs."""
    names = [name for name in MODULES if name.startswith("homeroom.sandbox.managebac")]
    assert sum(map(code_lines, names)) < 30 * len(OPERATIONS)


@pytest.mark.parametrize("name", [*CORE, *PUBLIC])
def test_modules_and_public_names_are_documented(name: str) -> None:
    """Every module, public class and public function says what it is for."""
    module = tree(name)
    assert ast.get_docstring(module)
    defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    bare = [
        one.name
        for one in module.body
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
