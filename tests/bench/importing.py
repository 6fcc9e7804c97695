"""Seconds to import, each in a fresh process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

from tests.bench.measure import Row, interleave

ROUNDS = 9

# httpx loads its command line where click and rich are installed; leave that out.
SCRIPT = """
import sys, time
sys.modules["click"] = sys.modules["rich"] = None
begun = time.perf_counter()
import {name}
print(time.perf_counter() - begun)
"""


def fresh(name: str) -> Callable[[], float]:
    """Milliseconds to import a package."""

    def measure() -> float:
        command = [sys.executable, "-c", SCRIPT.format(name=name)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(done.stdout) * 1000

    return measure


def rows() -> Iterator[Row]:
    """The comparison."""
    figures = interleave(
        {"homeroom": fresh("homeroom"), "httpx": fresh("httpx")}, ROUNDS
    )
    yield Row.of(
        "import homeroom, ms, against httpx",
        figures["homeroom"],
        figures["httpx"],
        goal="<=0.2",
    )
