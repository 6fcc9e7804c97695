"""The command: `python -m tests.mutation [module ...] [--sample N]`.

It fails where tests notice too few mutants, or where one survives for which
`mutation.md` has no reason.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path
from typing import Final

# Loaded once, for all forks; nothing of the library is.
import aiohttp  # noqa: F401
import anyio.pytest_plugin  # noqa: F401
import cattrs  # noqa: F401
import httpx  # noqa: F401
import hypothesis.strategies  # noqa: F401
import msgspec  # noqa: F401

from tests.mutation.modules import MODULES, UNMEASURED, Module
from tests.mutation.mutants import mutants
from tests.mutation.runs import ALIVE, LOST, fates

LEAST: Final = 0.93
"""Mutants of each module that tests have to notice."""
REASONS: Final = Path("tests/mutation.md")


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="*", help="such as retry or walks; else all")
    parser.add_argument("--sample", type=int, help="as many mutants of each, at random")
    given = parser.parse_args()
    named = [*MODULES, *UNMEASURED] if given.modules else MODULES
    asked = [one for one in named if not given.modules or _is(one, given.modules)]
    ended = [judge(one, given.sample) for one in asked]
    return 0 if ended and all(ended) else 1


def _is(module: Module, names: list[str]) -> bool:
    return any(f"/{name}/" in f"/{module.name}/" for name in names)


def judge(module: Module, sample: int | None) -> bool:
    """Run a module's mutants, and say which survive without a reason."""
    numbers = range(len(mutants(module.tree())))
    drawn = random.Random(0).sample(numbers, min(sample or sys.maxsize, len(numbers)))
    known = reasons(module)
    killed = left = 0
    for mutant, fate in fates(module, sorted(drawn)):
        if fate not in (ALIVE, LOST):
            killed += 1
        elif (survivor := f"{mutant.where}: {mutant.text}") not in known:
            left += 1
            unreached = " (no test reaches it)" if fate == LOST else ""
            print(f"- `{survivor}`: line {mutant.lines.start}{unreached}", flush=True)
    print(
        f"{module.name}: {killed} of {len(drawn)} killed, {left} to see to", flush=True
    )
    return killed >= LEAST * len(drawn) and not left


def reasons(module: Module) -> set[str]:
    """The survivors of a module for which `mutation.md` has a reason."""
    sections = re.split("^## ", REASONS.read_text(), flags=re.MULTILINE)
    mine = [one for one in sections if one.partition("\n")[0].strip() == module.name]
    return set(re.findall("^- `(.+?)`: ", "".join(mine), re.MULTILINE))


if __name__ == "__main__":
    sys.exit(main())
