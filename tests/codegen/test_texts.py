"""Docstring literals hold any text."""

from __future__ import annotations

import ast
import inspect

import pytest
from hypothesis import example, given, strategies as st

from codegen.plan.names import constant, is_snake, pascal, python_name
from codegen.write.texts import docstring, first_clause, marked, says_more

WORDS = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=20)


@given(st.lists(WORDS, min_size=1, max_size=40), st.sampled_from([0, 4, 8]))
@example(['"""', "\\"], 4)
@example(["\\N{x}", '"'], 4)
@example(['a"'], 8)
@example(["a\\"], 0)
def test_docstring_round_trip(words: list[str], indent: int) -> None:
    """Whatever the words, the literal reads back as those words."""
    literal = docstring([" ".join(words)], indent)
    text = ast.literal_eval(literal)
    assert words == inspect.cleandoc(text).split()


@given(st.lists(st.text("abc ", min_size=1), min_size=1, max_size=60))
def test_docstring_width(words: list[str]) -> None:
    """No line of ordinary words is longer than 88 columns."""
    text = " ".join(" ".join(words).split())
    literal = docstring([f"x {text}", "A second paragraph."], 8)
    lines = f"{' ' * 8}{literal}".split("\n")
    longest = max(len(word) for word in f"x {text}".split())
    assert all(len(line) <= max(88, 12 + longest) for line in lines)


@pytest.mark.parametrize(("length", "lines"), [(73, 1), (74, 1), (75, 3), (77, 3)])
def test_docstring_of_one_line(length: int, lines: int) -> None:
    """A text that leaves no room for the closing quotes is wrapped."""
    text = f"As {'x' * (length - 7)} it."
    literal = f"{' ' * 8}{docstring([text], 8)}".split("\n")
    assert lines == len(literal)
    assert all(len(line) <= 88 for line in literal)


def test_docstring_of_attribute() -> None:
    """The closing quotes of an attribute may stand on a line of their own."""
    text = f"As {'x' * 70} it."
    expected = [f'"""{text}', f'{" " * 8}"""']
    assert expected == docstring([text], 8, attribute=True).split("\n")


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("class", "class_"),
        ("from", "from_"),
        ("None", "none"),
        ("field", "field_"),
        ("camelCase", "camel_case"),
        ("HTTPStatus", "http_status"),
        ("per-page", "per_page"),
        ("@id", "id"),
        ("student_ids", "student_ids"),
        ("1st", None),
        ("漢字", None),
        ("", None),
    ],
)
def test_python_name(wire: str, name: str | None) -> None:
    """Wire names become snake_case names, or none at all."""
    assert name == python_name(wire)


@given(st.text(max_size=30))
def test_python_name_is_usable(wire: str) -> None:
    """A name that is made can be used as it is."""
    name = python_name(wire)
    assert name is None or is_snake(name)


def test_other_cases() -> None:
    """Class names and constants."""
    assert "ClassSection" == pascal("class_section")
    assert "BookId" == pascal("bookId")
    assert "CLASSES_ADD_STUDENTS" == constant("classes.add_students")


@pytest.mark.parametrize(
    ("source", "around", "expected"),
    [
        ("guess", "guess", "The day."),
        ("third party", "vendor document", "The day. (third party)"),
        ("vendor document", "guess", "The day. (vendor document)"),
    ],
)
def test_a_source_is_marked_where_it_differs(
    source: str, around: str, expected: str
) -> None:
    """What a field shares with its class is not said again."""
    assert expected == marked("The day.", source, around)


def test_a_mark_stands_alone_without_a_text() -> None:
    """A text that says nothing may still have a source that differs."""
    assert "(guess)" == marked("", "guess", "third party")


@pytest.mark.parametrize(
    ("doc", "more"),
    [
        ("First name.", False),
        ("The first name.", False),
        ("First name of the pupil.", False),
        ("Name by which the pupil is called.", True),
        ("First name. Format: YYYY-MM-DD.", True),
        ("First name. Example: `Ada`.", True),
    ],
)
def test_a_text_says_more_than_the_name(doc: str, more: bool) -> None:
    """The words of the field and its class say nothing; facts do."""
    assert more == says_more(doc, "first_name", "Pupil")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No such record.", "No such record."),
        ("No such record. It may be gone.", "No such record."),
        ("Over the limit; the body is not documented.", "Over the limit."),
        ("Values were refused, among them an id.", "Values were refused."),
        ("The service failed (500) or was down.", "The service failed."),
        ("Nothing that could be cut by its clauses", "Nothing that could be cut …"),
    ],
)
def test_the_first_clause_fits(text: str, expected: str) -> None:
    """What is cut is cut between clauses, or else between words."""
    found = first_clause(text, 28)
    assert expected == found
    assert len(found) <= 28
