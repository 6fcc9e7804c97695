"""`python -m tests.faults [NUMBER ...]`: all that may go wrong, and what comes of it.

It runs the tests of these cases, or of all, and prints a table of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

import pytest

from .cases import Case, cases
from .outcomes import Outcomes, table


def main(numbers: Sequence[str]) -> int:
    """Run the tests; 0 if each case has one that passed and none that failed."""
    known = cases()
    asked = {int(one): known[int(one)] for one in numbers} or known
    outcomes = Outcomes()
    code = pytest.main([*_options(asked), *_tests(asked)], plugins=[outcomes])
    print(*table(asked, outcomes), sep="\n")
    return int(code) or bool(outcomes.failed(asked))


def _options(asked: Mapping[int, Case]) -> Iterator[str]:
    yield from ("-q", "--no-header", "-r", "fE", "-p", "no:cacheprovider")
    if len(asked) > 9:
        yield from ("-n", str(min(os.cpu_count() or 1, 4)))


def _tests(asked: Mapping[int, Case]) -> Sequence[str]:
    """All tests, a file before what is in it; pytest runs none of them twice."""
    return [
        f"tests/{one}" for one in sorted({t for c in asked.values() for t in c.tests})
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
