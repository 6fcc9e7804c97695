"""The lines of a TOML file's keys, held against files of which they are known."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from attrs import define, field
from hypothesis import given, strategies as st

from homeroom.sync.toml_lines import Path, key_lines

KEYS = st.sampled_from(
    ["a", "b-1", "42", "", "x.y", "it's", 'q"', "#", "[a]", "ü", "="]
)
TRAPS = [
    "",
    "a = 1",
    "[a]",
    "# no",
    "'",
    '"',
    '""',
    "\\",
    "\n[[a]]\nb = 1\n",
    "}",
    "]\n",
]
SCALARS = st.one_of(
    st.sampled_from(TRAPS),
    st.integers(-9, 9),
    st.booleans(),
    st.sampled_from([1.5, "1979-05-27 07:32:00", "2000-01-01"]),
)
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda below: (
            st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=3)
        ),
        max_leaves=12,
    ),
    max_size=5,
)


@define
class Writer:
    """Writes a tree as TOML in one of many ways, and notes where its keys stand."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    text: str = ""
    lines: dict[Path, int] = field(factory=lambda: {(): 1})

    def pick(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def put(self, text: str) -> None:
        self.text += text

    def note(self, path: Path) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def file(self, tree: dict[str, Any]) -> None:
        self.gap()
        self.table((), tree)

    def gap(self) -> None:
        self.put(self.pick("", "", "\n", " # [[a]] b = 1\n", "\t\r\n"))

    def table(self, path: Path, tree: dict[str, Any], *, bare: bool = False) -> None:
        """A table's own pairs, then the tables below it; bare, it has no header."""
        below = [key for key, one in tree.items() if bare or self.is_own(one)]
        for key, value in tree.items():
            if key not in below:
                self.pair(path, (key,), value)
                self.put(self.pick("", " # a = 1"))
                self.put(self.pick("\n", "\r\n"))
                self.gap_line()
        for key in below:
            value = tree[key]
            if isinstance(value, list):
                for number, one in enumerate(value):
                    self.header(path, key, number)
                    self.table((*path, key, number), one)
            else:
                tables = value and all(isinstance(one, dict) for one in value.values())
                bare = bool(tables) and self.pick(True, False)
                if not bare:
                    self.header(path, key, None)
                self.table((*path, key), value, bare=bare)

    def is_own(self, value: Any) -> bool:
        """Whether a value gets headers of its own."""
        tables = isinstance(value, dict) or (
            isinstance(value, list)
            and bool(value)
            and all(isinstance(one, dict) for one in value)
        )
        return tables and self.pick(True, False)

    def gap_line(self) -> None:
        self.put(self.pick("", "", "\n", "  # 'x\n"))

    def header(self, path: Path, key: str, number: int | None) -> None:
        self.put(self.pick("", " ") + ("[" if number is None else "[["))
        names = [one for one in (*path, key) if isinstance(one, str)]
        self.put(self.pick("", " "))
        for place, name in enumerate(names):
            self.put(
                " . " if place and self.pick(True, False) else "." if place else ""
            )
            if place == len(names) - 1:
                for size in range(len(path) + 1):
                    self.note((*path, key)[:size])
                self.note((*path, key))
                if number is not None:
                    self.note((*path, key, number))
            self.put(self.key(name))
        self.put(self.pick("", " ") + ("]" if number is None else "]]"))
        self.put(self.pick("", " # ]") + "\n")

    def pair(self, path: Path, keys: Path, value: Any) -> None:
        """`key = value`, or `key.inner = value` for each below it."""
        if isinstance(value, dict) and len(value) == 1 and self.pick(True, False):
            ((inner, below),) = value.items()
            self.pair(path, (*keys, inner), below)
            return
        for place, name in enumerate(keys):
            self.put(self.pick(".", " .\t") if place else "")
            self.note((*path, *keys[: place + 1]))
            assert isinstance(name, str)
            self.put(self.key(name))
        self.put(self.pick("=", " = ", "\t= "))
        self.value((*path, *keys), value)

    def key(self, name: str) -> str:
        bare = name.isascii() and name.replace("-", "").isalnum()
        forms = [json.dumps(name), json.dumps(name, ensure_ascii=False)]
        forms += [name] * 3 if bare else []
        forms += [f"'{name}'"] if "'" not in name else []
        return self.pick(*forms)

    def value(self, path: Path, value: Any) -> None:
        if isinstance(value, dict):
            self.put("{")
            for place, (key, one) in enumerate(value.items()):
                self.put(self.pick(", ", ",") if place else self.pick("", " "))
                self.pair(path, (key,), one)
            self.put(self.pick("", " ") + "}")
        elif isinstance(value, list):
            self.put("[")
            self.gap()
            for number, one in enumerate(value):
                self.note((*path, number))
                self.value((*path, number), one)
                self.gap()
                if number < len(value) - 1 or self.pick(True, False):
                    self.put(",")
                    self.gap()
            self.put("]")
        elif isinstance(value, str):
            self.put(self.text_of(value))
        else:
            self.put(str(value).lower())

    def text_of(self, value: str) -> str:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        forms = [json.dumps(value), f'"""{escaped}"""', f'"""\n{escaped}\\\n  """']
        if value[:1].isdigit():
            forms.append(value)
        if "'" not in value:
            forms += [f"'''{value}'''", f"'''\n''{value}'''"]
            forms += [] if "\n" in value else [f"'{value}'"]
        return self.pick(*forms)


def paths(value: Any, path: Path = ()) -> set[Path]:
    """The paths of all keys and items of a value."""
    found = {path}
    pairs = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        pairs = enumerate(value)
    for key, one in pairs:
        found |= paths(one, (*path, key))
    return found


@given(tree=TREES, data=st.data())
def test_every_key_has_its_line(tree: dict[str, Any], data: st.DataObject) -> None:
    """Whatever a file holds and however it is written; and nothing else has one."""
    writer = Writer(data.draw)
    writer.file(tree)
    assert paths(tomllib.loads(writer.text)) == paths(tree)
    assert writer.lines == key_lines(writer.text)


@pytest.mark.parametrize(
    "value",
    [
        '"""a"" b"""',
        '"""a"""""',
        '"""\\""""',
        '"""\n""x\n"""',
        '""""""',
        "'''a'''''",
        "'''\n\\'''",
        '""',
        "''",
        r'"\\"',
        "[[1, 2],\n[],]",
        "[{ a = '}' }]",
        "1979-05-27T07:32:00Z # '",
        "0xdead_beef",
        "-inf",
    ],
)
def test_the_end_of_a_value_is_found(value: str) -> None:
    """Also where quotes stand before its end, or brackets in it."""
    text = f"a = {value}\nb = 1\n"
    line = text[: text.index("\nb")].count("\n") + 2
    assert {"a", "b"} == tomllib.loads(text).keys()
    assert line == key_lines(text)["b",]


def test_lines_are_counted_from_one() -> None:
    """Each table of a list is a place of its own."""
    text = (
        "\n[[school]]\nname = 'a'\n\n[[school]]\nname = 'b'\ncolumns.c = ['d',\n'e']\n"
    )
    assert {
        (): 1,
        ("school",): 2,
        ("school", 0): 2,
        ("school", 0, "name"): 3,
        ("school", 1): 5,
        ("school", 1, "name"): 6,
        ("school", 1, "columns"): 7,
        ("school", 1, "columns", "c"): 7,
        ("school", 1, "columns", "c", 0): 7,
        ("school", 1, "columns", "c", 1): 8,
    } == key_lines(text)
