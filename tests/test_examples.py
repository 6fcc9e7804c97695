"""Examples in the docs: each is a folder with tests of its own, which pass there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import homeroom

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(one.parent for one in (ROOT / "docs/examples").glob("*/README.md"))
SOURCE = str(Path(homeroom.__file__).parents[1])


def test_examples_are_found_and_linked() -> None:
    """The guide and the README lead to each of them."""
    assert EXAMPLES
    for text in (ROOT / "README.md", ROOT / "docs/guide.md"):
        said = text.read_text()
        assert [] == [
            one.name for one in EXAMPLES if f"examples/{one.name}" not in said
        ]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda one: str(one.name))
def test_an_example_passes_its_own_tests(folder: Path) -> None:
    """As its README runs them."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert " passed" in done.stdout
