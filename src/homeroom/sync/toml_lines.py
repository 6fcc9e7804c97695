"""Where the keys of a TOML file stand, which `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import define, field

Path = tuple[str | int, ...]
"""Keys from the top of the file to a value; an item of a list by its number."""

_QUOTED: Final = r'"(?:[^"\\\n]|\\.)*"' + r"|'[^'\n]*'"
_STRING: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' + r"|'''.*?'{3,5}|" + _QUOTED, re.DOTALL
)
_KEY: Final = re.compile(rf"[A-Za-z0-9_-]+|{_QUOTED}")
_DOT: Final = re.compile(r"[ \t]*\.[ \t]*")
_SPACE: Final = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_PLAIN: Final = re.compile(r"[^,\]}#\n]*")


def key_lines(text: str) -> Mapping[Path, int]:
    """The line of each key, table and list item, from 1.

    Args:
        text: A file that `tomllib` reads.

    Returns:
        By path; the empty path stands for the file.
    """
    scanner = _Scanner(text)
    scanner.file()
    return scanner.lines


@define
class _Scanner:
    """Reads a file once from its start; as it is valid, little is checked."""

    text: str
    at: int = 0
    lines: dict[Path, int] = field(factory=lambda: dict[Path, int]({(): 1}))
    _line: int = 1
    _counted: int = 0
    """Up to where `_line` has counted."""
    _items: dict[Path, int] = field(factory=dict[Path, int])
    """How many `[[tables]]` of a name there are by now."""

    def file(self) -> None:
        """All headers and keys."""
        table: Path = ()
        self._skip(_SPACE)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_SPACE)

    def _header(self) -> Path:
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        self._skip(_SPACE)
        path: Path = ()
        keys = list(self._keys())
        for number, (key, line) in enumerate(keys, 1):
            path = (*path, key)
            self.lines.setdefault(path, line)
            if many and number == len(keys):
                self._items[path] = self._items.get(path, 0) + 1
            if path in self._items:
                path = (*path, self._items[path] - 1)
                self.lines.setdefault(path, line)
        self._skip(_SPACE)
        self.at += 2 if many else 1
        return path

    def _pair(self, table: Path) -> None:
        """A key, which may be dotted, and its value."""
        path = table
        for key, line in self._keys():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._skip(_SPACE)
        self.at += 1
        self._skip(_SPACE)
        self._value(path)

    def _keys(self) -> Iterator[tuple[str, int]]:
        dotted = True
        while dotted:
            line, word = self._here(), self._skip(_KEY)
            yield tomllib.loads(f"{word}=0").popitem()[0], line
            dotted = bool(self._skip(_DOT))

    def _value(self, path: Path) -> None:
        opened = self.text[self.at]
        if opened in "\"'":
            self._skip(_STRING)
        elif opened not in "[{":
            self._skip(_PLAIN)
        else:
            self.at += 1
            self._inside(path, "]" if opened == "[" else "}")

    def _inside(self, path: Path, end: str) -> None:
        """The items of a list, or the pairs of a table, to its end."""
        number = 0
        self._skip(_SPACE)
        while self.text[self.at] != end:
            if end == "}":
                self._pair(path)
            else:
                self.lines[*path, number] = self._here()
                self._value((*path, number))
                number += 1
            self._skip(_SPACE)
            if self.text[self.at] == ",":
                self.at += 1
                self._skip(_SPACE)
        self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Go behind what a pattern finds here, and give it."""
        found = pattern.match(self.text, self.at)
        word = found[0] if found else ""
        self.at += len(word)
        return word

    def _here(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line
