"""The cases of `cases.toml`: what may go wrong, and the tests of what comes of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

TESTS = Path(__file__).parents[1]


@frozen(kw_only=True)
class Case:
    """One thing that may go wrong."""

    number: int
    what: str
    comes: str = ""
    """What comes of it."""
    tests: tuple[str, ...] = ()
    """As pytest names them, below `tests/`; a file stands for all of its tests."""
    not_here: str = ""
    """Why there is nothing to test."""

    def holds(self, node: str) -> bool:
        """Whether a test that ran, by its id, is one of this case."""
        for test in self.tests:
            rest = node.removeprefix(f"tests/{test}")
            if rest != node and rest[:1] in ("", ":", "["):
                return True
        return False


def cases() -> Mapping[int, Case]:
    """All of them, by number."""
    text = Path(__file__).with_name("cases.toml").read_text(encoding="utf-8")
    found = (
        Case(**{**row, "tests": tuple(row.get("tests", ()))})
        for row in tomllib.loads(text)["case"]
    )
    return {case.number: case for case in found}
