"""Reading YAML: line numbers, and the words that two versions read differently."""

from __future__ import annotations

import pytest

from codegen.read.nodes import Problem, SpecError, load


@pytest.mark.parametrize(
    "word",
    [
        *("no", "No", "yes", "on", "off", "y", "N", "True", "FALSE", "NULL"),
        *("010", "0x1F", "0o17", "0b11", "1_000", "12:30:45", "1e3", "+1", ".5"),
        *(".inf", "-.INF", ".nan", "2024-01-01", "2024-01-01T00:00:00Z"),
    ],
)
def test_trap(word: str) -> None:
    """A word that is text to one reader and not to another needs quotes."""
    with pytest.raises(SpecError) as caught:
        load(f"a: 1\nb: {word}\n")
    reason = f"{word} reads differently in YAML 1.1 and 1.2; quote it"
    assert [Problem(2, reason)] == caught.value.problems
    assert word == load(f"b: '{word}'").at("b").text()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("true", True), ("false", False), ("null", None), ("~", None), ("", None)),
        *(("0", 0), ("-12", -12), ("1.5", 1.5), ("3.1.0", "3.1.0"), ("a b", "a b")),
        *(("note", "note"), ("'1'", "1"), ('"no"', "no"), (">-\n  no", "no")),
    ],
)
def test_scalar(text: str, value: object) -> None:
    """Plain words become values, quoted ones stay text."""
    found = load(f"a: {text}\n").at("a").value
    assert (type(value), value) == (type(found), found)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "the key a stands twice"),
        ("a: 1\n200: x\n", 2, "a key must be text (quote it)"),
        ("a: 1\nno: x\n", 2, "no reads differently in YAML 1.1 and 1.2; quote it"),
        ("a: 1\n[1]: x\n", 2, "a key must be text (quote it)"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", 3, "merge keys are not understood"),
        ("a: &x\n  b: *x\n", 2, "an alias stands inside its own anchor"),
        ("", 1, "the spec is empty"),
    ],
)
def test_refused(text: str, line: int, reason: str) -> None:
    """Other traps stop with their line."""
    with pytest.raises(SpecError) as caught:
        load(text)
    assert [Problem(line, reason)] == caught.value.problems


def test_not_yaml() -> None:
    """A syntax error stops with its line."""
    with pytest.raises(SpecError) as caught:
        load("a: 1\nb: [1, 2\nc: 3\n")
    (problem,) = caught.value.problems
    assert problem.reason.startswith("not YAML: ")
    assert 2 <= problem.line <= 3


def test_lines() -> None:
    """A value stands where its key does, one of a list where it begins."""
    root = load("a: &x\n  b: 1\nc:\n  - d\n  - *x\n")
    assert 1 == root.at("a").line
    assert 2 == root.at("a").at("b").line
    assert [4, 1] == [one.line for one in root.at("c").items()]
    assert {"a": {"b": 1}, "c": ["d", {"b": 1}]} == root.plain()
