"""Mutants: which there are of a text, and what each makes of it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.modules import MODULES, Module
from tests.mutation.mutants import mutants

SOURCE = '''
"""Docstring."""

MOST: Final = 3

def ask(left: int, *, why: str = "") -> bool:
    """Docstring."""
    if left < MOST and ready:
        tell("a few words", "word")
    return left - 1
'''


def told() -> dict[str, str]:
    """Each mutant, and the first line in which the text is another."""
    before = ast.unparse(ast.parse(SOURCE)).splitlines()
    found: dict[str, str] = {}
    for number in range(len(mutants(ast.parse(SOURCE)))):
        tree = ast.parse(SOURCE)
        mutant = mutants(tree)[number]
        mutant.make()
        after = ast.unparse(tree).splitlines()
        changed = [b for a, b in zip(before, after, strict=True) if a != b]
        found[f"{mutant.where}: {mutant.text}"] = changed[0].strip()
    return found


def test_each_place_is_changed_by_itself() -> None:
    """What decides and what acts; no text for people, no annotation."""
    assert {
        "MOST: 3 → 4": "MOST: Final = 4",
        "ask: '' → 'XX'": "def ask(left: int, *, why: str='XX') -> bool:",
        "ask: left < MOST and ready → left < MOST or ready": (
            "if left < MOST or ready:"
        ),
        "ask: left < MOST → left <= MOST": "if left <= MOST and ready:",
        "ask: ready → not ready": "if left < MOST and (not ready):",
        "ask: tell('a few words', 'word') → pass": "pass",
        "ask: 'word' → 'XXword'": "tell('a few words', 'XXword')",
        "ask: return left - 1 → return None": "return None",
        "ask: left - 1 → left + 1": "return left + 1",
        "ask: 1 → 2": "return left - 2",
    } == told()


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name)
def test_each_module_has_tests(module: Module) -> None:
    """The table names files that are there."""
    assert module.path.is_file()
    assert [] == [one for one in module.tests if not Path(one).is_file()]
    assert mutants(module.tree())
