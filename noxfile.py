"""Every check and job of the project: `python -m nox -s NAME`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["tests", "lint", "types", "codegen"]
nox.options.error_on_external_run = True

PYPROJECT = nox.project.load_toml("pyproject.toml")


def managed() -> Iterator[str]:
    """The folders in which version managers keep Pythons that are on no path."""
    home = Path.home()
    pyenv = Path(os.environ.get("PYENV_ROOT", home / ".pyenv"))
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR", home / ".local/share/uv/python"))
    for kept in (pyenv / "versions", uv, Path("/opt/python")):
        yield from map(str, sorted(kept.glob("*/bin"), key=numbers, reverse=True))


def numbers(folder: Path) -> list[int]:
    """The numbers in the path of a folder, by which 3.11.2 is older than 3.11.10."""
    return [int(one) for one in re.findall(r"\d+", str(folder))]


def present(version: str) -> bool:
    """Whether a Python of that version starts; a version manager's shim may not.

    One that is on no path is put at its end, so that nox finds it too, and nothing that
    was found before is found elsewhere.
    """
    for folder in (*os.get_exec_path(), *managed()):
        found = shutil.which(f"python{version}", path=folder)
        started = found and subprocess.run([found, "-c", ""], capture_output=True)  # noqa: S603
        if started and started.returncode == 0:
            if folder not in os.get_exec_path():
                os.environ["PATH"] = os.pathsep.join((*os.get_exec_path(), folder))
            return True
    return False


SUPPORTED = nox.project.python_versions(PYPROJECT)
PYTHONS = [version for version in (*SUPPORTED, "3.14") if present(version)]
OLDEST, NEWEST = (PYTHONS[0], PYTHONS[-1]) if PYTHONS else (None, None)
WORKERS = min((os.cpu_count() or 1) + 1, 4)  # One more than cores: many tests wait.
PYTEST = ("python", "-m", "pytest", "-n", str(WORKERS))
BRIEF = ("--hypothesis-profile", "brief")
WHOLE = ".[sandbox,sync,postgres,dask]"
LOCK = ".constraints/development.txt"
CONNECTING = ("event_loops", "loops", "network", "stale", "tls", "traces", "unreached")
EXHAUSTIVE = (  # They go the same ways some thousand times.
    "tests/core/test_every_model.py",
    "tests/core/test_moving_lists.py",
    "tests/core/test_slices.py",
    "tests/vendors/test_classe365_tenants.py",
    "tests/vendors/test_mutations.py",
)
UNTRACED = (
    *("tests/codegen", "tests/core/test_architecture.py", "tests/core/test_large.py"),
    *("tests/faults/slow", "tests/soak", "tests/sync/test_all_vendors.py"),
    *EXHAUSTIVE,
    *(
        str(one)
        for one in sorted(Path("tests/faults").glob("test_*.py"))
        if one.stem.removeprefix("test_") not in CONNECTING
    ),
)
DEPENDENT = ("tests/core", "tests/faults", "tests/sandbox")


def dependencies(*groups: str) -> tuple[str, ...]:
    """The packages of some dependency groups in pyproject.toml."""
    return nox.project.dependency_groups(PYPROJECT, *groups)


def requirements() -> list[str]:
    """What users install with the package and its extras, as declared."""
    project = PYPROJECT["project"]
    extras = project["optional-dependencies"].values()
    return [*project["dependencies"], *chain(*extras)]


@nox.session(python=PYTHONS or None)
def tests(session: nox.Session) -> None:
    """Run the tests with every supported Python there is; arguments go to pytest.

    All of them with the oldest, on the lowest versions of dependencies where that is
    the oldest that is supported, and what they reach is measured. The newest leaves
    out the sandbox's own, what looks at source alone and what goes the same ways again
    and again, and draws more examples; those between run the core's alone.
    """
    lowest = session.python == SUPPORTED[0]
    session.install(
        *("-e", WHOLE, *dependencies("tests", "codegen", "coverage")),
        *([one.replace(">=", "==") for one in requirements()] if lowest else []),
    )
    if session.posargs or session.python in PYTHONS[1:]:
        session.run(*PYTEST, *(session.posargs or usual(session.python)))
    else:
        session.run(*PYTEST, *UNTRACED)
        traced(session)


def usual(version: object) -> Iterator[str]:
    """What pytest is told with a Python that is not the oldest."""
    static = "tests/codegen", "tests/core/test_architecture.py"
    for one in (*static, "tests/soak", *EXHAUSTIVE):
        yield f"--ignore={one}"
    if version != NEWEST:
        yield from (*BRIEF, "tests/core")
    else:
        yield "--ignore=tests/sandbox"


def traced(session: nox.Session) -> None:
    """Measure what tests reach; pyproject.toml says how much that must be.

    What keeps time, watches memory or goes the same ways again and again is not among
    them. A tracer makes them slow: the newest Python draws the many examples.
    """
    data = {"COVERAGE_FILE": str(Path(session.create_tmp()) / "coverage")}
    session.run("coverage", "erase", env=data)
    ignored = [f"--ignore={one}" for one in UNTRACED]
    examples = BRIEF if OLDEST != NEWEST else ()
    session.run("coverage", "run", *PYTEST[1:], *ignored, *examples, env=data)
    session.run("coverage", "combine", "--quiet", env=data)
    session.run("coverage", "report", env=data)


@nox.session(python=OLDEST)
def mutation(session: nox.Session) -> None:
    """Break the runtime in small ways, and see that tests notice; names choose modules.

    `-- retry walks/keys` takes these two, `-- --sample 20` that many mutants of each.
    """
    session.install("-e", WHOLE, *dependencies("tests", "coverage", "codegen"))
    session.run("python", "-m", "tests.mutation", *session.posargs)


@nox.session(python=NEWEST)
def search(session: nox.Session) -> None:
    """Draw other examples for every property each time, a thousand or more of each."""
    session.install("-e", WHOLE, *dependencies("tests", "codegen"))
    drawn = ("-m", "hypothesis", "--hypothesis-profile", "search")
    session.run(*PYTEST, *drawn, *session.posargs)


@nox.session(python=NEWEST)
def newest(session: nox.Session) -> None:
    """Test core, faults and sandbox on the newest versions of all dependencies."""
    eager = ("--upgrade", "--upgrade-strategy", "eager")
    session.install(*eager, "-e", WHOLE, *dependencies("tests", "codegen"))
    session.install("--upgrade", "--no-deps", "aiohttp")  # Beyond its bound.
    session.run(*PYTEST, *DEPENDENT, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting."""
    session.install(*dependencies("codegen"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, and that every public name has one."""
    session.install(
        WHOLE,
        "nox",
        *dependencies("types", "codegen", "tests"),
    )
    session.run("mypy")
    session.run("mypy", "tests/typing")
    session.run("mypy", "docs/examples/fastapi_backend")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "homeroom", "--ignoreexternal")


@nox.session
def codegen(session: nox.Session) -> None:
    """Check that generated code matches the specs; `-- --write` writes it."""
    session.install(*dependencies("codegen"))
    check = [] if "--write" in session.posargs else ["--check"]
    session.run("python", "-m", "codegen", *check)


@nox.session(python=OLDEST)
def faults(session: nox.Session) -> None:
    """Let go wrong all that may, and print what comes of it; `-- 4 29` for some."""
    session.install("-e", WHOLE, *dependencies("tests"))
    session.run("python", "-m", "tests.faults", *session.posargs)


@nox.session(python=OLDEST)
def kills(session: nox.Session) -> None:
    """Kill syncs into DuckDB more often than the tests have time for."""
    session.install("-e", WHOLE, *dependencies("tests"))
    session.run("python", "-m", "pytest", "tests/kills", *session.posargs)


@nox.session(python=OLDEST)
def warehouse(session: nox.Session) -> None:
    """Test syncs into a PostgreSQL server, which runs for as long as they do."""
    session.install("-e", WHOLE, *dependencies("tests"))
    session.run("python", "-m", "pytest", "tests/warehouse", *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """Copy schools of all vendors into DuckDB for two nights, while things go wrong."""
    session.install(".[sandbox,sync]")
    session.run("homeroom", "demo", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Compare speed and memory with others in one run; names choose groups of rows.

    `-- --json PATH` keeps the rows, `-- --markdown PATH` prints such a file as a table.
    """
    session.install(WHOLE, *dependencies("bench", "codegen"))
    session.run("python", "-m", "tests.bench", *session.posargs)


@nox.session(python=OLDEST)
def lock(session: nox.Session) -> None:
    """Pin what developers install, with hashes; `-- --upgrade` takes the newest."""
    session.install(*dependencies("lock"))
    every = ("--all-extras", "--group", "development", "--generate-hashes")
    machine = ("--universal", "--python-version", str(OLDEST))
    bare = ("--no-emit-index-url", "--no-emit-find-links", "--no-header")
    options = (*every, *machine, *bare, "--no-annotate", "--quiet", "-o", LOCK)
    session.run("uv", "pip", "compile", "pyproject.toml", *options, *session.posargs)


@nox.session(python=OLDEST)
def audit(session: nox.Session) -> None:
    """Ask a service for known holes in what is pinned; fails where it says nothing."""
    session.install("--require-hashes", "--no-deps", "-r", LOCK)
    session.run("pip-audit", "--strict", "--progress-spinner", "off", *session.posargs)


@nox.session(python=OLDEST)
def build(session: nox.Session) -> None:
    """Build sdist and wheel into dist/, the wheel with a list of all that it needs."""
    session.install(*dependencies("build"))
    made, beside = Path("dist"), Path(session.create_tmp()).absolute()
    shutil.rmtree(made, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(made))
    (wheel,) = made.glob("*.whl")
    alone, sbom = str(beside / "alone"), str(beside / "homeroom.cdx.json")
    session.run("python", "-m", "venv", "--clear", "--without-pip", alone)
    session.run("python", "-m", "pip", "--python", alone, "install", str(wheel))
    session.run(
        *("cyclonedx-py", "environment", "--pyproject", "pyproject.toml"),
        *("--mc-type", "library", "--output-reproducible", "-o", sbom, alone),
    )
    session.run("python", "-m", "tests.supply.wheel", str(wheel), sbom)
    again = ("--no-deps", "--force-reinstall", str(wheel))
    session.run("python", "-m", "pip", "--python", alone, "install", *again)


@nox.session(python=OLDEST)
def soak(session: nox.Session) -> None:
    """Call everything at once while all goes wrong: 5 minutes, or `-- --seconds N`."""
    session.install("-e", ".")
    session.run("python", "-m", "tests.soak", *session.posargs)


@nox.session
def peers(session: nox.Session) -> None:
    """Run clients that others published against the sandbox."""
    session.install("-e", ".[sandbox]", *dependencies("peers"))
    own = ("--confcutdir", "tests/peers", "tests/peers")
    session.run("python", "-m", "pytest", *own, *session.posargs)
