"""A short soak passes, and a server that lies is found out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from homeroom.errors import ConnectFailed, OutcomeUnknown, OutcomeUnread
from tests.soak.calls import MixedUp, RowsLost, check_walk
from tests.soak.ledger import Ledger, Told, wrongly_told
from tests.soak.lists import ROWS, may_go, whole
from tests.soak.memory import SHORTEST, Memory

ROOT = Path(__file__).parents[2]
MB = 2**20


def soak(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, in a process of its own."""
    command = [sys.executable, "-m", "tests.soak", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300
    )


def test_five_seconds_of_everything() -> None:
    """Nothing is mixed up, told wrongly or left open, whatever the machine's speed."""
    done = soak("--seconds", "5")
    assert (0, "") == (done.returncode, done.stderr), done.stdout
    last = done.stdout.splitlines()[-1]
    assert re.fullmatch(r"\d+ passed, 0 failed", last)


@pytest.mark.parametrize(
    ("lie", "found"),
    [
        ("mixed", r"^answers mixed up +[1-9]"),
        ("twice", r"^writes not as told +[1-9]\d* twice"),
    ],
)
def test_a_server_that_lies_is_found_out(lie: str, found: str) -> None:
    """So the checks can fail."""
    done = soak("--seconds", "2", "--lie", lie)
    assert 1 == done.returncode, done.stdout
    assert re.search(found, done.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("told", "times", "right"),
    [
        (Told.DONE, 1, True),
        (Told.DONE, 0, False),
        (Told.NOT_DONE, 0, True),
        (Told.NOT_DONE, 1, False),
        (Told.UNKNOWN, 0, True),
        (Told.UNKNOWN, 1, True),
        (Told.UNKNOWN, 2, False),
        (Told.CANCELLED, 1, True),
        (Told.CANCELLED, 2, False),
        (Told.NO_WRITE, 1, False),
    ],
)
def test_what_is_told_is_held_against_what_was_done(
    told: Told, times: int, right: bool
) -> None:
    """Nothing is carried out twice, whatever is told."""
    wrong = wrongly_told(bytearray([Told.NO_WRITE, told]), bytes([0, times]))
    assert right is not bool(wrong)


def test_what_the_server_never_saw_was_not_done() -> None:
    """Its record ends with the last write that came."""
    assert wrongly_told(bytearray([Told.DONE]), b"") == {
        "done, and 0 times carried out": 1
    }


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ConnectFailed("x"), Told.NOT_DONE),
        (OutcomeUnknown("x"), Told.UNKNOWN),
        (OutcomeUnread("x"), Told.DONE),
    ],
)
def test_an_error_says_whether_it_was_done(
    error: ConnectFailed | OutcomeUnknown | OutcomeUnread, told: Told
) -> None:
    """By its class."""
    ledger = Ledger()
    ledger.failed(ledger.number(), error)
    assert bytearray([told]) == ledger.told


def test_memory_that_grows_is_found() -> None:
    """In a run that is long enough to tell, and not in one that is just beginning."""
    flat = Memory([60 * MB] * 400, SHORTEST)
    growing = Memory([60 * MB + n * MB // 20 for n in range(400)], SHORTEST)
    beginning = Memory([20 * MB, *[60 * MB] * 400], SHORTEST)
    assert not flat.verdict
    assert not beginning.verdict
    assert "from 66.5 MiB to 75.5 MiB" == growing.verdict


WHOLE = whole(1)
KEPT = [one for one in WHOLE if not may_go(one % ROWS)]


@pytest.mark.parametrize("rows", [WHOLE, KEPT])
def test_a_walk_may_miss_what_was_removed(rows: list[int]) -> None:
    """Whether or not a row that went had come before."""
    check_walk(1, rows, complete=True)


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([*WHOLE, 2 * ROWS], MixedUp),
        ([WHOLE[0], *WHOLE], MixedUp),
        ([*WHOLE[5:], *WHOLE[:5]], MixedUp),
        (WHOLE[1:], RowsLost),
        ([], RowsLost),
    ],
)
def test_a_walk_that_is_wrong_is_found(rows: list[int], wrong: type[Exception]) -> None:
    """A row of another list, one twice, another order, rows that are lost."""
    with pytest.raises(wrong):
        check_walk(1, rows, complete=True)


def test_a_walk_that_says_so_may_lose_rows() -> None:
    """That is what `complete` is for."""
    check_walk(1, WHOLE[1:], complete=False)
