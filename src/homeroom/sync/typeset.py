"""Text for terminals: columns that stand in line, and lines that wrap."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from unicodedata import combining, east_asian_width


def aligned(rows: Sequence[Sequence[str]], words: int) -> list[str]:
    """Rows as lines whose columns stand below one another.

    Args:
        rows: Of the same length each.
        words: How many columns hold words, which stand left; numbers stand right.
    """
    widths = [max(map(_length, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_cells(row, widths, words)).rstrip() for row in rows]


def breadth(lines: Sequence[str]) -> int:
    """How many columns of a terminal the longest line takes."""
    return max(map(_length, lines), default=0)


def wrapped(line: str, width: int | None, indent: str = "") -> list[str]:
    """A line as several of a width; without one, as it is."""
    if width is None:
        return [indent + line]
    return wrap(
        line,
        max(width, 20),
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def counted(count: int, word: str) -> str:
    """A number of things in words."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _cells(row: Sequence[str], widths: Sequence[int], words: int) -> list[str]:
    cells: list[str] = []
    for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
        space = " " * (width - _length(cell))
        cells.append(cell + space if place < words else space + cell)
    return cells


def _length(text: str) -> int:
    return sum(
        0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1
        for one in text
    )
