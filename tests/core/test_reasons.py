"""The vendor's words as a list of texts."""

from __future__ import annotations

import json
import time

import pytest

from homeroom._core.error_body import reasons_in


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (b"", []),
        (b"  ", []),
        (b"null", []),
        (b"7", []),
        (b"{}", []),
        (b'{"error": "No"}', ["No"]),
        (b'{"error": "No", "message": "No"}', ["No"]),
        (
            b'{"error": {"name": ["is short", "is odd"]}}',
            ["name: is short", "name: is odd"],
        ),
        (b'{"errors": [{"detail": "No"}], "message": "Oh"}', ["detail: No", "Oh"]),
        (b'{"message": " a\\n b "}', ["a b"]),
        (b'{"error": 0, "errors": [], "message": null}', []),
        (b'["a", "b"]', ["a", "b"]),
        (
            b'{"title": "f", "detail": "e", "reason": "d", "message": "c",'
            b' "errors": "b", "error": "a", "other": "x"}',
            ["a", "b", "c", "d", "e", "f"],
        ),
        (b'"a"', ["a"]),
        (b"a < b\nc", ["a < b", "c"]),
        (b"<p>a &lt; b</p>", ["a < b"]),
        (b"<p>a<br>b</p><style>c</style>", ["a", "b"]),
        (b"<P>a<B>b</B>c <!-- x\ny -->d<BR>e</P>", ["abc d", "e"]),
        (b"<Style>c\nd</style >e<template>f</template>g", ["e g"]),
        (b" <!DOCTYPE html><p>a", ["a"]),
        (b"<1>a", ["<1>a"]),
        (b"<html><script>x", []),
        (b"<html><!-- x", []),
        (b"\xff\xfe", ["\ufffd\ufffd"]),
    ],
)
def test_words_of_any_shape(body: bytes, texts: list[str]) -> None:
    """JSON by its messages, a page by what people see, and text as it is."""
    assert texts == reasons_in(body)


def test_a_hundred_texts_are_enough() -> None:
    """More of them are a page, and no reason."""
    texts = [f"no {number}" for number in range(200)]
    assert texts[:100] == reasons_in(json.dumps({"error": texts}).encode())


def test_a_hostile_body_takes_no_time() -> None:
    """Neither depth, nor tags without end, nor many of them."""
    deep = b"[" * 60_000
    bodies = [
        deep,
        b"<" * 60_000,
        b"<p " * 20_000,
        b"<script" * 9_000,
        b"<!--" * 15_000,
    ]
    bodies += [json.dumps({"error": ["x"] * 9000}).encode(), b"x\n" * 30_000]
    begun = time.perf_counter()
    assert all(len(reasons_in(body)) <= 100 for body in bodies)
    assert time.perf_counter() - begun < 5
