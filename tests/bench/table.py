"""Rows as tables, with what each peer was set to below them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.bench.measure import Row


def read(text: str) -> list[Row]:
    """The rows of a file that a run wrote."""
    return [Row(**one) for one in json.loads(text)]


def as_text(rows: Sequence[Row]) -> str:
    """The rows as lines of text."""
    width = max(len(row.name) for row in rows)
    heads = ("ours", "peer", "ratio", "goal", "met", "note")
    lines = [f"{'':{width}}" + "".join(f"{head:>10}" for head in heads)]
    notes = _notes(rows)
    for row in rows:
        figures = (f"{row.ours:.4g}", f"{row.peer:.4g}", f"{row.ratio:.2f}")
        note = f"[{notes[row.setting]}]" if row.setting else ""
        cells = (*figures, row.goal, "yes" if row.met else "NO", note)
        lines.append(f"{row.name:{width}}" + "".join(f"{cell:>10}" for cell in cells))
    return "\n".join([*lines, *(f"[{n}] {text}" for text, n in notes.items())])


def as_markdown(rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown."""
    notes = _notes(rows)
    lines = [
        "| what | ours | peer | ratio | goal | met |",
        "| --- |" + " ---: |" * 4 + " --- |",
    ]
    for row in rows:
        note = f" [{notes[row.setting]}]" if row.setting else ""
        goal = row.goal.replace("<=", "≤ ").replace(">=", "≥ ")
        figures = f"{_short(row.ours)} | {_short(row.peer)} | {row.ratio:.2f} | {goal}"
        met = "yes" if row.met else "no"
        lines.append(f"| {row.name}{note} | {figures} | {met} |")
    return "\n".join([*lines, "", *(f"{n}. {text}" for text, n in notes.items())])


def _short(figure: float) -> str:
    """Three digits of a figure, and all before the point."""
    return f"{figure:.3g}" if figure < 1000 else f"{figure:,.0f}"


def _notes(rows: Sequence[Row]) -> dict[str, int]:
    """The settings of peers, numbered from 1 in the order in which they come."""
    settings = dict.fromkeys(row.setting for row in rows if row.setting)
    return {text: number for number, text in enumerate(settings, 1)}
