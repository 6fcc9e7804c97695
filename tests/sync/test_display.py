"""What is shown while a sync runs, by a clock that stands still until told."""

from __future__ import annotations

import io

import pytest
from attrs import define

from homeroom.sync.display import Board, display
from homeroom.sync.events import Pause, Progress
from homeroom.sync.outlet import Outlet


@define
class Stopwatch:
    """A clock."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    """A terminal; once it is gone, nothing can be written."""

    gone = False

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.gone:
            raise OSError("Input/output error")
        return super().write(text)


def progress(school: str, rows: int = 0, *, done: bool = False) -> Progress:
    """What a sync tells."""
    return Progress(
        school=school, table="" if done else "classes", rows=rows, done=done
    )


def test_plain_lines_come_when_a_school_is_through_or_now_and_then() -> None:
    """So that a log of an hour shows that all goes on, and is short."""
    stream, clock = io.StringIO(), Stopwatch()
    with display(Outlet(stream), Board(["oakfield", "brook"], clock)) as shown:
        for second in range(65):
            clock.now = float(second)
            shown.tell(progress("oakfield", 1000))
        shown.tell(progress("brook", done=True))
        shown.tell(progress("oakfield", done=True))
    assert [
        "0 of 2 schools through, 31,000 rows read",
        "0 of 2 schools through, 61,000 rows read",
        "brook: 0 rows in 0.0 s",
        "oakfield: 65,000 rows in 64.0 s, 1,016 rows/s",
    ] == stream.getvalue().splitlines()


def test_a_school_that_is_tried_again_is_under_way_again() -> None:
    """Its rows are counted on."""
    board = Board(["oakfield"], Stopwatch())
    board.take(progress("oakfield", 10))
    board.take(progress("oakfield", done=True))
    assert "1 of 1 schools through, 10 rows read" == board.total()
    board.take(progress("oakfield", 5))
    assert "0 of 1 schools through, 15 rows read" == board.total()


def test_a_live_display_is_drawn_ten_times_a_second_at_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However fast pages come: drawing takes longer than decoding them."""
    stream, clock = Terminal(), Stopwatch()
    monkeypatch.setenv("TERM", "xterm")
    with display(Outlet(stream), Board(["oakfield"], clock)) as shown:
        shown.tell(progress("oakfield", 1))
        before = len(stream.getvalue())
        for _ in range(1000):
            shown.tell(progress("oakfield", 1))
        assert before == len(stream.getvalue())
        clock.now += 1
        shown.tell(progress("oakfield", 1))
        assert "oakfield: 1,002 rows in 1.0 s" in stream.getvalue()[before:]


def test_a_terminal_that_goes_away_ends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The display is lost, the sync is not."""
    monkeypatch.setenv("TERM", "xterm")
    stream, clock = Terminal(), Stopwatch()
    with display(Outlet(stream), Board(["oakfield"], clock)) as shown:
        shown.tell(progress("oakfield", 1))
        stream.gone = True
        clock.now += 1
        shown.tell(progress("oakfield", 1))
        shown.tell(progress("oakfield", done=True))


def test_what_is_not_complete_is_told_when_a_school_is_through() -> None:
    """A school that failed in a moment is not taken for one that is done."""
    stream = io.StringIO()
    with display(Outlet(stream), Board(["oakfield"], Stopwatch())) as shown:
        words = {"unfinished": "1 held, 2 failed"}
        shown.tell(Progress(school="oakfield", table="", rows=0, done=True, **words))
        shown.tell(progress("oakfield", done=True))
    assert [
        "oakfield: 0 rows in 0.0 s; 1 held, 2 failed",
        "oakfield: 0 rows in 0.0 s",
    ] == stream.getvalue().splitlines()


def test_a_school_of_which_nothing_was_told_before_says_how_long_it_took() -> None:
    """One that was copied elsewhere."""
    stream = io.StringIO()
    with display(Outlet(stream), Board(["oakfield"], Stopwatch())) as shown:
        told = Progress(school="oakfield", table="", rows=50, done=True, seconds=2.5)
        shown.tell(told)
    assert "oakfield: 50 rows in 2.5 s, 20 rows/s\n" == stream.getvalue()


@pytest.mark.parametrize("kind", [io.StringIO, Terminal])
def test_a_pause_is_told(kind: type[io.StringIO]) -> None:
    """Else nobody knows why nothing goes on."""
    stream = kind()
    names = [f"school {number}" for number in range(1, 8)]
    board = Board(names, Stopwatch())
    with display(Outlet(stream), board) as shown:
        shown.tell(progress("school 1", done=True))
        assert "1 of 7 schools through, 0 rows read" == board.total()
        shown.tell(Pause(schools=names[:2], seconds=30.0))
        assert "0 of 7 schools through, 0 rows read" == board.total()
        shown.tell(Pause(schools=names, seconds=7.5))
    text = " ".join(stream.getvalue().split())
    assert "tried again in 30 s: school 1, school 2" in text
    five = ", ".join(names[:5])
    assert f"tried again in 7.5 s: {five} and 2 more" in text
