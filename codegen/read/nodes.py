"""YAML with line numbers: every value knows where it stands in the spec."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import Any, Final, Self, TypeVar, cast

import yaml  # type: ignore[import-untyped]
from attrs import frozen

Scalar = None | bool | int | float | str
T = TypeVar("T")
U = TypeVar("U")


class Line(int):
    """The number of a line, and the file beside the root that it is in."""

    file: str

    def __new__(cls, number: int, file: str = "") -> Self:
        """A line of a file, or of the root."""
        made = super().__new__(cls, number)
        made.file = file
        return made


def file_of(line: int) -> str:
    """The file beside the root that has a line; nothing for the root itself."""
    return line.file if isinstance(line, Line) else ""


@frozen
class Problem:
    """One reason to stop, and the line of the spec that gives it."""

    line: int
    reason: str

    @property
    def file(self) -> str:
        """The file that has the line."""
        return file_of(self.line)


class SpecError(Exception):
    """The spec cannot be turned into code."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Every reason that was found."""
        return [one for one in self.args if isinstance(one, Problem)]


@frozen
class Node:
    """A value of the spec with its line."""

    line: int
    value: Scalar | Mapping[str, Node] | Sequence[Node]

    def stop(self, reason: str) -> SpecError:
        """The exception that names this line."""
        return SpecError(Problem(self.line, reason))

    def fields(self) -> Mapping[str, Node]:
        """The value as a mapping."""
        if isinstance(self.value, Mapping):
            return self.value
        raise self.stop("a mapping is expected here")

    def items(self) -> Sequence[Node]:
        """The value as a list."""
        if isinstance(self.value, Mapping | Scalar):
            raise self.stop("a list is expected here")
        return self.value

    def several(self) -> Sequence[Node]:
        """The values of a list, or the value that stands alone."""
        return [self] if isinstance(self.value, Mapping | Scalar) else self.value

    def children(self) -> Sequence[Node]:
        """The values of a mapping or a list; a scalar has none."""
        if isinstance(self.value, Mapping):
            return list(self.value.values())
        return () if isinstance(self.value, Scalar) else self.value

    def text(self) -> str:
        """The value as text."""
        if isinstance(self.value, str):
            return self.value
        raise self.stop("text is expected here (quote it)")

    def number(self) -> int:
        """The value as a whole number."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return self.value
        raise self.stop("a whole number is expected here")

    def has(self, key: str) -> bool:
        """Whether this is a mapping with that key."""
        return isinstance(self.value, Mapping) and key in self.value

    def at(self, key: str) -> Node:
        """The value under a key that must be there."""
        found = self.fields().get(key)
        if found is None:
            raise self.stop(f"the key {key} is missing")
        return found

    def get(self, key: str, then: Callable[[Node], T], default: U) -> T | U:
        """The value under a key, read by `then`, or the default."""
        found = self.fields().get(key)
        return default if found is None else then(found)

    def plain(self) -> object:
        """The value without line numbers."""
        if isinstance(self.value, Mapping):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, Scalar):
            return self.value
        return [node.plain() for node in self.value]


_NULLS: Final = frozenset({"", "~", "null"})
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]*)")
_FLOAT: Final = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_TRAP: Final = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)"
    r"|[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+)"
    r"|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[-+]?([0-9][0-9_]*)?\.?[0-9_]*([eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?i:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
"""Words that YAML 1.1 and 1.2 read differently, or that look like another type."""

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, where the package has it."""


class _Named(StringIO):
    """A text that the parser knows the name of."""

    name = ""


def load(text: str, file: str = "") -> Node:
    """Read a YAML document.

    Args:
        text: The document.
        file: What it is called, unless it is the root.

    Raises:
        SpecError: It is not YAML, a key stands twice, or a word needs quotes.
    """
    stream = _Named(text)
    stream.name = file
    try:
        root = cast("Any", yaml.compose(stream, _LOADER))  # pyright: ignore[reportUnknownMemberType]
    except yaml.MarkedYAMLError as error:
        mark, what = cast("Any", error).problem_mark, cast("Any", error).problem
        line = Line(mark.line + 1 if mark else 1, file)
        raise SpecError(Problem(line, f"not YAML: {what}")) from error
    if root is None:
        raise SpecError(Problem(Line(1, file), "the spec is empty"))
    return _node(root, _line(root), ())


# The parser has no types of its own: what it gives is Any down here.
def _node(raw: Any, line: int, above: tuple[int, ...]) -> Node:
    if id(raw) in above:
        raise SpecError(Problem(line, "an alias stands inside its own anchor"))
    above = (*above, id(raw))
    if raw.id == "mapping":
        return Node(line, _mapping(raw, above))
    if raw.id == "sequence":
        return Node(line, [_node(one, _line(one), above) for one in raw.value])
    return Node(line, _scalar(raw, line))


def _mapping(raw: Any, above: tuple[int, ...]) -> Mapping[str, Node]:
    result: dict[str, Node] = {}
    for key, value in raw.value:
        line = _line(key)
        name = _scalar(key, line) if key.id == "scalar" else None
        if not isinstance(name, str):
            raise SpecError(Problem(line, "a key must be text (quote it)"))
        if name == "<<":
            raise SpecError(Problem(line, "merge keys are not understood"))
        if name in result:
            raise SpecError(Problem(line, f"the key {name} stands twice"))
        result[name] = _node(value, line, above)
    return result


def _scalar(raw: Any, line: int) -> Scalar:
    value = str(raw.value)
    if raw.style:
        return value
    if value in _NULLS:
        return None
    if value in {"true", "false"}:
        return value == "true"
    if _INTEGER.fullmatch(value):
        return int(value)
    if _FLOAT.fullmatch(value):
        return float(value)
    if _TRAP.fullmatch(value):
        reason = f"{value} reads differently in YAML 1.1 and 1.2; quote it"
        raise SpecError(Problem(line, reason))
    return value


def _line(raw: Any) -> Line:
    return Line(raw.start_mark.line + 1, raw.start_mark.name)
