"""What became of the cases, by the reports of their tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from textwrap import shorten

import pytest
from attrs import define, field

from .cases import Case

WIDE = 58
"""Of the column that says what goes wrong."""


@define
class Outcomes:
    """A plugin of pytest that keeps what became of each test."""

    passed: set[str] = field(factory=set)
    broken: set[str] = field(factory=set)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Hear of a test, once before it, once of it and once after it."""
        if report.failed:
            self.broken.add(report.nodeid)
        elif report.passed and report.when == "call":
            self.passed.add(report.nodeid)

    def of(self, case: Case) -> Counter[str]:
        """How many tests of a case passed, and how many failed."""
        broken = sum(map(case.holds, self.broken))
        passed = sum(map(case.holds, self.passed - self.broken))
        return Counter(passed=passed, failed=broken)

    def failed(self, asked: Mapping[int, Case]) -> list[Case]:
        """The cases that something is wrong with, or of which no test ran."""
        held = (case for case in asked.values() if not case.not_here)
        return [one for one in held if self._is_failed(one)]

    def _is_failed(self, case: Case) -> bool:
        counts = self.of(case)
        return counts["failed"] > 0 or counts["passed"] == 0


def table(asked: Mapping[int, Case], outcomes: Outcomes) -> Iterator[str]:
    """A line for each case, and one that counts them."""
    failed = outcomes.failed(asked)
    yield ""
    for number, case in asked.items():
        what = f"{number:3}  {shorten(case.what, WIDE, placeholder=' …'):{WIDE}}"
        if case.not_here:
            yield f"{what}  does not apply: {case.not_here}"
            continue
        counts = outcomes.of(case)
        verdict = "FAILED" if case in failed else "passed"
        tests = f"{counts['passed']} of {counts.total()} tests"
        yield f"{what}  {verdict}: {case.comes} ({tests})"
    away = sum(bool(case.not_here) for case in asked.values())
    yield ""
    yield f"{len(asked)} cases, of which {away} do not apply"
    yield f"{len(asked) - away - len(failed)} passed, {len(failed)} failed"
