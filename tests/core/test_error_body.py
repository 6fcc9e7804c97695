"""What the body of a refusal says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from homeroom._core.error_body import (
    REFUSING,
    messages,
    messages_by_field,
    parse_error,
    refuses,
)
from homeroom._core.plain import members
from homeroom.errors import ErrorDetail


def parsed(body: object) -> ErrorDetail | None:
    """The detail in a JSON body."""
    return parse_error(json.dumps(body).encode())


def test_errors_as_a_map_of_fields() -> None:
    """The first 422 shape, with messages for the whole record under `base`."""
    body = {"errors": {"name": ["is too long", "is odd"], "base": ["No term"]}}
    fields = {"name": ("is too long", "is odd"), "base": ("No term",)}
    assert ErrorDetail(fields=fields) == parsed(body)


def test_error_as_a_map_of_fields() -> None:
    """The second 422 shape, whose key is in the singular."""
    assert ErrorDetail(fields={"due": ("is past",)}) == parsed(
        {"error": {"due": ["is past"]}}
    )


def test_error_with_allowed_parameters() -> None:
    """The third 422 shape, whose list holds names and objects."""
    allowed = ["name", {"subject_ids": []}]
    detail = ErrorDetail(message="unpermitted: :x", allowed=tuple(allowed))
    assert detail == parsed({"error": "unpermitted: :x", "allowed_params": allowed})


def test_data_beside_an_error_is_a_map_of_fields() -> None:
    """Class puts them there."""
    said = {"error": "Request failed validation", "data": {"email": ["is bad"]}}
    fields = {"email": ("is bad",)}
    assert ErrorDetail(message=said["error"], fields=fields) == parsed(said)


def test_a_message_may_end_in_a_code() -> None:
    """Classe365 writes so, with a list of failures beside it."""
    text = "Validation failed (error_code: invalid_parameters)"
    errors = [{"field": "name"}]
    detail = ErrorDetail(message=text, code="invalid_parameters", errors=tuple(errors))
    assert detail == parsed({"message": text, "errors": errors})
    assert ErrorDetail(message="No") == parsed({"message": "No"})


@pytest.mark.parametrize("key", ["error", "errors"])
def test_a_bare_text_is_the_message(key: str) -> None:
    """Text under either key is for the whole request, with a reason beside it."""
    detail = ErrorDetail(message="Access Denied", reason="archived")
    assert detail == parsed({key: "Access Denied", "reason": "archived"})


def test_a_message_may_be_text_where_a_list_is_described() -> None:
    """One text for a field counts as a list of one; other forms become text."""
    fields = {"name": ("is taken",), "ids": ("1", "None"), "odd": ()}
    body = {"errors": {"name": "is taken", "ids": [1, None], "odd": 3}}
    detail = parsed(body)
    assert detail is not None
    assert fields == detail.fields
    assert ("one",) == messages("one")


def test_both_keys_are_read() -> None:
    """A text and a map of fields do not hide each other."""
    detail = ErrorDetail(message="No", fields={"name": ("is taken",)})
    assert detail == parsed({"error": "No", "errors": {"name": ["is taken"]}})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Sign in</body></html>",
        b"[]",
        b'"error"',
        b"null",
        b"{}",
        b'{"text": "no"}',
        b'{"error": null}',
        b'{"error": "cut',
        b"\xff\xfe",
        b'{"error": "\xe9"}',
        b'{"error": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"error": ' * 100_000,
    ],
    ids=range(14),
)
def test_other_bodies_have_no_detail(body: bytes) -> None:
    """HTML, other JSON, damage and depth give `None`, never an exception."""
    assert parse_error(body) is None


@pytest.mark.parametrize("key", ["error", "errors"])
def test_depth_does_not_break_the_detail(key: str) -> None:
    """However deep a message is nested, asking for the detail raises nothing."""
    for depth in (*range(1, 200, 40), *range(200, 1100, 3)):
        nested = b"[" * depth + b"]" * depth
        body = b'{"%s": {"name": %s}}' % (key.encode(), nested)
        detail = parse_error(body)
        assert detail is None or {"name"} == set(detail.fields)


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, False),
        ({"error": "No"}, True),
        ({"error": "", "errors": [], "success": 1, "status": "ok"}, False),
        ({"error": False}, False),
        ({"error": "false", "errors": "0"}, False),
        ({"error": {"name": []}}, True),
        ({"errors": ["No"]}, True),
        ({"success": 0}, True),
        ({"success": "false"}, True),
        ({"success": "perhaps"}, False),
        ({"success": None, "status": 500}, False),
        *(({"status": word}, True) for word in ("error", "fail", "failed")),
    ],
)
def test_an_answer_says_that_it_is_a_refusal(
    said: dict[str, object], refused: bool
) -> None:
    """By one of four members, which are enough to know."""
    assert refused is refuses(said)
    body = json.dumps({"data": [1], **said}).encode()
    assert refused is refuses(members(body, REFUSING))


def test_messages_have_an_end() -> None:
    """Below eight levels they are no more than told of."""
    nested: object = "deep"
    for _ in range(9):
        nested = [nested]
    assert ("deep",) == messages(nested[0])  # type: ignore[index]
    assert ("…",) == messages(nested)
    named: object = "deep"
    for _ in range(9):
        named = {"a": named}
    assert ("a: " * 8 + "deep",) == messages(named["a"])  # type: ignore[index]
    assert ("a: " * 8 + "…",) == messages(named)
    assert ("a: b: 1", "c: None") == messages({"a": {"b": 1}, "c": None})
    assert () == messages(7) == messages(None)
    assert {"base": ("No",)} == messages_by_field("No")
    assert {"name": ("No",)} == messages_by_field({"name": "No"})
    assert {} == messages_by_field([]) == messages_by_field(None)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "base"]), inner, max_size=2)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["error", "errors", "allowed_params", "reason"])


@given(st.dictionaries(KEYS, JSON))
def test_any_json_is_read_without_an_exception(body: dict[str, object]) -> None:
    """The detail always has its documented types."""
    detail = parsed(body)
    if detail is None:
        assert body.get("error") is None is body.get("errors")
        return
    assert all(
        isinstance(name, str) and all(isinstance(one, str) for one in said)
        for name, said in detail.fields.items()
    )
    assert "ErrorDetail()" == repr(detail)
