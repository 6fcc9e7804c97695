"""How far a sync is: a live line for each school, or plain lines without a terminal."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, cast

from attrs import define, field

from homeroom.sync.events import Event, Pause, Progress
from homeroom.sync.outlet import Outlet

if TYPE_CHECKING:
    from typing import TextIO

    from rich.text import Text

Now = Callable[[], float]

_SOON: Final = 0.1
"""Seconds between two looks of a live display."""
_LATER: Final = 30.0
"""Seconds after which a plain line says that all goes on."""


@define(kw_only=True)
class SchoolLine:
    """How far a school is."""

    name: str
    started: float
    table: str = ""
    rows: int = 0
    done: bool = False
    unfinished: str = ""
    seconds: float = 0.0

    def text(self) -> str:
        """It in words."""
        measured = self.rows and self.seconds
        speed = f", {self.rows / self.seconds:,.0f} rows/s" if measured else ""
        read = f"{self.name}: {self.rows:,} rows in {self.seconds:.1f} s{speed}"
        return f"{read}; {self.unfinished}" if self.unfinished else read


@define
class Board:
    """What is known of all schools, from what a sync tells."""

    names: Sequence[str]
    now: Now
    lines: dict[str, SchoolLine] = field(factory=dict[str, SchoolLine], init=False)
    """Of the schools that were begun."""

    def take(self, progress: Progress) -> SchoolLine:
        """Take note of what a sync tells."""
        line = self.lines.get(progress.school)
        if line is None:
            line = SchoolLine(name=progress.school, started=self.now())
            self.lines[line.name] = line
        line.rows += progress.rows
        line.table = progress.table
        line.done, line.unfinished = progress.done, progress.unfinished
        line.seconds = progress.seconds or self.now() - line.started
        return line

    def pause(self, pause: Pause) -> None:
        """Take note of schools that are not through after all."""
        for name in pause.schools:
            if name in self.lines:
                self.lines[name].done = False

    def total(self) -> str:
        """All schools in words."""
        done = sum(one.done for one in self.lines.values())
        rows = sum(one.rows for one in self.lines.values())
        return f"{done} of {len(self.names)} schools through, {rows:,} rows read"


class Display(Protocol):
    """Shows progress from when it is entered until it is left."""

    def __enter__(self) -> Display: ...

    def __exit__(self, *_: object) -> None: ...

    def tell(self, event: Event) -> None:
        """Show what a sync tells."""
        ...


def display(outlet: Outlet, board: Board) -> Display:
    """A display that suits where it is shown.

    Args:
        outlet: Where.
        board: What takes note of all schools.
    """
    if outlet.isatty() and os.environ.get("TERM") not in ("dumb", "unknown"):
        return _LiveLines(outlet, board)
    return _PlainLines(outlet, board)


class _PlainLines:
    """A line when a school is through, and now and then one for all."""

    def __init__(self, outlet: Outlet, board: Board) -> None:
        self._outlet, self._board = outlet, board
        self._last = board.now()

    def __enter__(self) -> _PlainLines:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, event: Event) -> None:
        """Write a line, if it is time for one."""
        if isinstance(event, Pause):
            self._board.pause(event)
            self._say(str(event))
            return
        line = self._board.take(event)
        if line.done:
            self._say(line.text())
        elif self._board.now() - self._last >= _LATER:
            self._say(self._board.total())

    def _say(self, text: str) -> None:
        self._last = self._board.now()
        self._outlet.write(f"{text}\n")


class _LiveLines:
    """A live line for each school under way; one that is through scrolls up."""

    def __init__(self, outlet: Outlet, board: Board) -> None:
        from rich.console import Console
        from rich.live import Live

        self._board = board
        console = Console(file=cast("TextIO", outlet), force_terminal=True)
        self._live = Live(
            console=console,
            get_renderable=self._lines,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            vertical_overflow="crop",
        )
        self._last = board.now()

    def __enter__(self) -> _LiveLines:
        self._live.start(refresh=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def tell(self, event: Event) -> None:
        """Show it, unless something else was shown a moment ago."""
        if isinstance(event, Pause):
            self._board.pause(event)
            self._live.console.print(_cropped(str(event)))
            return
        begun = event.school not in self._board.lines
        line = self._board.take(event)
        if line.done:
            self._live.console.print(_cropped(line.text()))
        if begun or line.done or self._board.now() - self._last >= _SOON:
            self._last = self._board.now()
            self._live.refresh()

    def _lines(self) -> Text:
        under_way = (one for one in self._board.lines.values() if not one.done)
        shown = (f"  {one.text()}  {one.table}".rstrip() for one in under_way)
        return _cropped("\n".join([self._board.total(), *shown]))


def _cropped(text: str) -> Text:
    """Text as it is: names of schools are no markup, and lines do not wrap."""
    from rich.text import Text

    return Text(text, no_wrap=True, overflow="crop")
