"""Every check and job of the project: `python -m nox -s NAME`."""

from __future__ import annotations

import shutil
import subprocess

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["tests", "lint", "types", "codegen"]
nox.options.error_on_external_run = True

PYPROJECT = nox.project.load_toml("pyproject.toml")


def present(version: str) -> bool:
    """Whether a Python of that version starts; a version manager's shim may not."""
    found = shutil.which(f"python{version}")
    if found is None:
        return False
    started = subprocess.run([found, "-c", ""], capture_output=True)  # noqa: S603
    return started.returncode == 0


PYTHONS = [v for v in ("3.11", "3.12", "3.13") if present(v)]


def dependencies(*groups: str) -> tuple[str, ...]:
    """The packages of some dependency groups in pyproject.toml."""
    return nox.project.dependency_groups(PYPROJECT, *groups)


@nox.session(python=PYTHONS or None)
def tests(session: nox.Session) -> None:
    """Run the tests with every supported Python there is; arguments go to pytest.

    Those of codegen run with the oldest only: it is no part of what users install.
    """
    session.install("-e", ".[sandbox,cli]", *dependencies("tests", "codegen"))
    later = session.python in PYTHONS[1:]
    ignored = ["--ignore=tests/codegen"] if later else []
    session.run("python", "-m", "pytest", *ignored, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting."""
    session.install(*dependencies("codegen"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, and that every public name has one."""
    session.install(".[sandbox,cli]", "nox", *dependencies("types", "codegen", "tests"))
    session.run("mypy")
    session.run("mypy", "tests/typing")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "homeroom", "--ignoreexternal")


@nox.session
def codegen(session: nox.Session) -> None:
    """Check that generated code matches the specs; `-- --write` writes it."""
    session.install(*dependencies("codegen"))
    check = [] if "--write" in session.posargs else ["--check"]
    session.run("python", "-m", "codegen", *check)


@nox.session
def demo(session: nox.Session) -> None:
    """Sync lists of all vendors from a sandbox, faults included, and print a table."""
    session.install(".[sandbox,cli]")
    session.run("homeroom", "demo", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Compare speed and memory with others in one run; `-- --json PATH` keeps it."""
    session.install(".[sandbox]", *dependencies("bench"))
    session.run("python", "-m", "tests.bench", *session.posargs)


@nox.session
def peers(session: nox.Session) -> None:
    """Run clients that others published against the sandbox."""
    session.install("-e", ".[sandbox]", *dependencies("peers"))
    own = ("--confcutdir", "tests/peers", "tests/peers")
    session.run("python", "-m", "pytest", *own, *session.posargs)
