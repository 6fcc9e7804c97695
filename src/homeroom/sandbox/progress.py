"""How far a sync is: live bars in a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Display(Protocol):
    """Shows progress from when it is entered until it is left."""

    def __enter__(self) -> Display: ...

    def __exit__(self, *_: object) -> None: ...

    def advance(self, name: str, records: int) -> None:
        """Take note of the records of a page.

        Args:
            name: Of the list.
            records: How many the page has.
        """
        ...


def display(console: Console, there: Mapping[str, int]) -> Display:
    """A display that suits the console.

    Args:
        console: Where to show it.
        there: How many records each list has, by name.
    """
    return _Bars(console, there) if console.is_terminal else _Lines(console, there)


class _Bars:
    """A live bar for each list."""

    def __init__(self, console: Console, there: Mapping[str, int]) -> None:
        width = max(map(len, there))
        name = TextColumn(f"{{task.description:{width}}}")
        self._progress = Progress(
            name, BarColumn(), MofNCompleteColumn(), console=console
        )
        self._tasks = {
            name: self._progress.add_task(name, total=total)
            for name, total in there.items()
        }

    def __enter__(self) -> _Bars:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def advance(self, name: str, records: int) -> None:
        """Move the list's bar."""
        self._progress.advance(self._tasks[name], records)


class _Lines:
    """A line when another quarter of a list is there."""

    def __init__(self, console: Console, there: Mapping[str, int]) -> None:
        self._console = console
        self._there = there
        self._seen = dict.fromkeys(there, 0)

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def advance(self, name: str, records: int) -> None:
        """Print a line when a quarter is full."""
        total, before = self._there[name], self._seen[name]
        seen = self._seen[name] = before + records
        if total and seen * 4 // total > before * 4 // total:
            self._console.print(f"{name}: {seen:,} of {total:,} records")
