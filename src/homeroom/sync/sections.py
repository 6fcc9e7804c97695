"""A table of a TOML file, read key by key; what is wrong is noted with its line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time
from itertools import takewhile
from typing import Final, cast

from attrs import field, frozen

from homeroom.sync.problems import Problem, listed, near, shown
from homeroom.sync.toml_lines import Path

_KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    str: "text",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
    date: "a day",
    time: "a time",
}


@frozen
class Notes:
    """What was found wrong with a file so far."""

    lines: Mapping[Path, int]
    """Where its keys stand."""
    problems: list[Problem] = field(factory=list[Problem])

    noted: set[Path] = field(factory=set[Path])
    """What they are about."""

    def add(self, path: Path, text: str) -> None:
        """Note a problem with what stands at a path."""
        self.noted.add(path)
        self.problems.append(Problem(self.line(path), text))

    def line(self, path: Path) -> int:
        """The line of a path, or of the nearest one around it."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]


@frozen
class Section:
    """One table of the file."""

    path: Path
    values: Mapping[str, object] = field(repr=False)
    """They may be secrets that should not be there."""
    notes: Notes = field(repr=False)

    def line(self, key: str) -> int:
        """Where a key stands."""
        return self.notes.line((*self.path, key))

    def problem(self, key: str, words: str) -> None:
        """Note what is wrong with the value of a key."""
        self.note((*self.path, key), words)

    def note(self, path: Path, words: str) -> None:
        """Note what is wrong with the value at a path, which is named by its keys."""
        keys = takewhile(lambda key: isinstance(key, str), reversed(path))
        self.notes.add(path, f"{'.'.join(map(str, [*keys][::-1]))}: {words}")

    def missing(self, key: str, example: str) -> None:
        """Note that a key is not there."""
        self.problem(key, f"is missing: write {example}")

    def is_noted(self, key: str) -> bool:
        """Whether something is wrong with the value of a key."""
        return (*self.path, key) in self.notes.noted

    def is_table(self, key: str) -> bool:
        """Whether the value of a key is a table."""
        return isinstance(self.values.get(key), dict)

    def only(self, known: Collection[str]) -> None:
        """Note all keys but some."""
        for key in self.values:
            if key not in known:
                hint = near(key, known) or f"; here stand {listed(known)}"
                self.notes.add((*self.path, key), f"unknown key {shown(key)}{hint}")

    def get(self, key: str, kinds: Collection[type], example: str) -> object:
        """The value of a key; `None` if it is not there, or of another kind.

        Args:
            key: Which.
            kinds: Which are fit; an error names the first.
            example: What to write instead of a value of another kind.
        """
        value = self.values.get(key)
        if value is None or type(value) in kinds:
            return value
        words = f"takes {_KINDS[next(iter(kinds))]}, not {kind_of(value)}"
        self.problem(key, f"{words}: write {example}")
        return None

    def text(self, key: str, example: str) -> str | None:
        """A text, if it is there."""
        return cast("str | None", self.get(key, [str], example))

    def needed(self, key: str, example: str) -> str | None:
        """A text that has to be there; if it is not, that is noted."""
        if key not in self.values:
            self.missing(key, example)
        return self.text(key, example)

    def texts(self, key: str, example: str) -> tuple[str, ...] | None:
        """A list of texts, if it is there and as it should be."""
        found = self._items(key, [str], "texts", example)
        return cast("tuple[str, ...] | None", found)

    def numbers(self, key: str, example: str) -> tuple[float, ...] | None:
        """A list of numbers, if it is there and as it should be."""
        found = self._items(key, [int, float], "numbers", example)
        return cast("tuple[float, ...] | None", found)

    def section(self, key: str, example: str) -> Section | None:
        """A table below this one, if it is there."""
        found = self.get(key, [dict], example)
        if found is None:
            return None
        return Section((*self.path, key), cast("dict[str, object]", found), self.notes)

    def sections(self, key: str, example: str) -> Sequence[Section]:
        """The tables of a list below this one."""
        found: list[Section] = []
        for number, one in enumerate(self._list(key, example) or ()):
            path: Path = (*self.path, key, number)
            if isinstance(one, dict):
                values = cast("dict[str, object]", one)
                found.append(Section(path, values, self.notes))
            else:
                words = f"{key}: takes tables, not {kind_of(one)}: write {example}"
                self.notes.add(path, words)
        return found

    def _items(
        self, key: str, kinds: Collection[type], name: str, example: str
    ) -> tuple[object, ...] | None:
        found = self._list(key, example)
        for number, one in enumerate(found or ()):
            if type(one) not in kinds:
                words = f"{key}: takes {name}, not {kind_of(one)}: write {example}"
                self.notes.add((*self.path, key, number), words)
                return None
        return None if found is None else tuple(found)

    def _list(self, key: str, example: str) -> list[object] | None:
        return cast("list[object] | None", self.get(key, [list], example))


def kind_of(value: object) -> str:
    """What kind of value stands in the file, in words."""
    return next(words for kind, words in _KINDS.items() if isinstance(value, kind))
