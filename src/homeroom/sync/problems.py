"""What is wrong with a file: all of it at once, each with its line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from homeroom.errors import ConfigurationError

_LONGEST: Final = 60
"""Characters of a word of the user's that an error repeats."""


@frozen
class Problem:
    """Something to mend in a file."""

    line: int
    """From 1; 0 is for the file as a whole."""
    text: str
    """What is wrong, and what to write instead; no secret."""


class ConfigProblems(ConfigurationError):
    """A file cannot be used; nothing was sent.

    Args:
        file: Its name.
        problems: What is wrong with it.
    """

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.problems: tuple[Problem, ...] = tuple(
            sorted(problems, key=lambda one: one.line)
        )
        super().__init__("\n".join(map(self._line, self.problems)))

    def _line(self, problem: Problem) -> str:
        place = f"{self.file}:{problem.line}" if problem.line else self.file
        return f"{place}: {problem.text}"

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.file, self.problems))


def shown(word: str) -> str:
    """A word of the user's as an error may repeat it: quoted, printable, not long."""
    cut = word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…"
    return (
        '"'
        + "".join(one if one.isprintable() else ascii(one)[1:-1] for one in cut)
        + '"'
    )


def near(word: str, words: Collection[str]) -> str:
    """What a misspelt word may have been meant for, as the end of a sentence."""
    found = get_close_matches(word, words, 1)
    return f"; did you mean {found[0]}?" if found else ""


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them."""
    return ", ".join(words)
