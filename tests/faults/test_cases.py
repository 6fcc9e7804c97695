"""Each case of `cases.toml` has tests that exist, or says why it has none."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache

import pytest

from .cases import TESTS, Case, cases
from .outcomes import Outcomes, table

CASES = cases()


def test_numbers_go_on_from_one() -> None:
    """None is left out, and none comes twice."""
    assert [*range(1, len(CASES) + 1)] == [*CASES]
    text = (TESTS / "faults" / "cases.toml").read_text(encoding="utf-8")
    assert len(CASES) == text.count("[[case]]") >= 60


@cache
def functions(file: str) -> frozenset[str]:
    """The tests of a file."""
    parsed = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    defined = ast.FunctionDef | ast.AsyncFunctionDef
    found = (one.name for one in parsed.body if isinstance(one, defined))
    return frozenset(name for name in found if name.startswith("test_"))


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: str(case.number))
def test_a_case_has_tests_or_a_reason(case: Case) -> None:
    """Not both; and each test is there."""
    assert case.what
    assert bool(case.tests) == bool(case.comes) != bool(case.not_here)
    assert len(case.tests) == len(set(case.tests))
    for test in case.tests:
        file, _, name = test.partition("::")
        assert name in functions(file) if name else functions(file)


def report(node: str, outcome: str, when: str = "call") -> pytest.TestReport:
    """What pytest tells of a test."""
    return pytest.TestReport(node, ("", 0, ""), {}, outcome, None, when)  # type: ignore[arg-type]


def test_the_table_tells_what_became_of_each_case() -> None:
    """A failure anywhere is one of its case, and so is silence."""
    made = {
        number: Case(number=number, what=f"what {number}", comes="peace", tests=tests)
        for number, tests in enumerate(
            [
                ("a.py",),
                ("a.py::test_b", "b.py"),
                ("a.py::test_bc",),
                ("c.py::test_d",),
                ("e.py",),
            ],
            start=1,
        )
    }
    made[6] = Case(number=6, what="what 6", not_here="nobody does that")
    outcomes = Outcomes()
    for node, outcome, when in (
        ("tests/a.py::test_b[x]", "passed", "call"),
        ("tests/a.py::test_bc", "passed", "call"),
        ("tests/b.py::test_y", "failed", "call"),
        ("tests/c.py::test_d", "passed", "call"),
        ("tests/c.py::test_d", "failed", "teardown"),
        ("tests/e.py::test_z", "skipped", "setup"),
    ):
        outcomes.pytest_runtest_logreport(report(node, outcome, when))
    assert [2, 4, 5] == [one.number for one in outcomes.failed(made)]
    lines = [*table(made, outcomes)]
    assert "2 passed, 3 failed" == lines[-1]
    assert "6 cases, of which 1 do not apply" == lines[-2]
    shown = {int(line[:3]): line for line in lines if line[:3].strip().isdigit()}
    assert shown[1].endswith("passed: peace (2 of 2 tests)")
    assert "FAILED: peace (1 of 2 tests)" in shown[2]
    assert shown[3].endswith("passed: peace (1 of 1 tests)")
    assert "FAILED: peace (0 of 0 tests)" in shown[5]
    assert shown[6].endswith("does not apply: nobody does that")


def test_the_command_runs_some_of_them() -> None:
    """Its last line counts the cases."""
    command = [sys.executable, "-m", "tests.faults", "27", "41"]
    done = subprocess.run(
        command, cwd=TESTS.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("\n1 passed, 0 failed\n")
    assert "a Retry-After that is no time" in done.stdout
