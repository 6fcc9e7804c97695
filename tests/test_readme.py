"""README and docs: snippets run, commands exist, the copy of the demo is true."""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from homeroom.sandbox import demo

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TEXTS = (README, *sorted((ROOT / "docs").rglob("*.md")))
SNIPPETS = [
    snippet
    for text in TEXTS
    for snippet in re.findall(r"^```python\n(.*?)^```", text.read_text(), re.M | re.S)
]


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """Where the snippets find a sandbox, and what opens it."""
    command = [sys.executable, "-m", "homeroom", "sandbox", "--port", "0", "--json"]
    with subprocess.Popen(
        [*command, "--rate", "0"], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        opened = json.loads(server.stdout.readline())
        yield {**os.environ, **variables(opened), "PYTHONWARNINGS": "error"}
        server.terminate()


def variables(opened: Mapping[str, Any]) -> dict[str, str]:
    """What `from_env` reads: an argument `x` of vendor V stands in V_X."""
    return {
        f"{vendor}_{name}".upper(): value
        for vendor, options in opened.items()
        for name, value in flat(options)
    }


def flat(options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values; where a vendor has roles, those of all roles."""
    for name, value in options.items():
        if isinstance(value, str):
            yield name, value
        else:
            yield from flat(value)


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_snippet_runs(number: int, environment: dict[str, str]) -> None:
    """Every Python block is a program that ends well."""
    done = subprocess.run(
        [sys.executable, "-c", SNIPPETS[number]],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("session", ["demo", "tests"])
def test_two_commands_stand_as_agreed(session: str) -> None:
    """The two lines that do everything are in the README word for word."""
    made = "python3 -m venv .venv && .venv/bin/python -m pip install nox"
    command = f"{made} && .venv/bin/python -m nox -s {session}"
    assert command in README.read_text().splitlines()


def test_sync_is_the_demos_own() -> None:
    """The function to copy is the one that the demo runs, docstring aside."""
    shown = next(snippet for snippet in SNIPPETS if "async def sync" in snippet)
    assert _without_docstring(inspect.getsource(demo.sync)) in ast.unparse(
        ast.parse(shown)
    )


def _without_docstring(source: str) -> str:
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.AsyncFunctionDef)
    function.body = function.body[1:]
    return ast.unparse(function)
