"""What is said of a connection that was not made: where to, and why."""

from __future__ import annotations

import pytest

from homeroom._core.answer import Answer
from homeroom._core.failure import (
    BAD_CERTIFICATE,
    CUT_SHORT,
    INTERRUPTED,
    NO_TLS,
    NOT_CONNECTED,
    NOT_HTTP,
    Failure,
    at_place,
    by_status,
    no_proxy,
    not_through,
    refusal,
)


@pytest.mark.parametrize("failure", [NOT_CONNECTED, BAD_CERTIFICATE, NO_TLS])
@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://school.example.org/x?y=z", "school.example.org:443"),
        ("https://school.example.org:8443/x", "school.example.org:8443"),
        ("http://localhost/x", "localhost:80"),
    ],
)
def test_it_says_where_to(failure: Failure, url: str, place: str) -> None:
    """Host and port, and nothing else of the address."""
    assert f"{failure.problem} ({place})" == at_place(failure, url).problem
    assert failure.kind == at_place(failure, url).kind


def test_a_connection_that_broke_needs_no_place() -> None:
    """Since it was made."""
    assert INTERRUPTED is at_place(INTERRUPTED, "https://school.example.org")


def test_it_says_what_the_proxy_did() -> None:
    """Whether it was not reached, said no, or said nothing."""
    told = [not_through(407), not_through(None), no_proxy("refused"), no_proxy("")]
    assert [
        "the proxy made no connection to the server (localhost:80: it answered 407)",
        "the proxy made no connection to the server (localhost:80)",
        "no connection was made to the proxy: refused (localhost:80)",
        "no connection was made to the proxy (localhost:80)",
    ] == [at_place(one, "http://localhost").problem for one in told]
    assert [("connect", False)] * 4 == [(one.kind, one.sent) for one in told]


def judged(status: int) -> Failure | None:
    """What an answer with that status is, by the rule of HTTP."""
    return by_status(Answer(status=status, headers={}, body=b""))


def test_a_success_is_2xx_and_nothing_else() -> None:
    """By the rule of HTTP."""
    assert [*range(200, 300)] == [n for n in range(100, 600) if judged(n) is None]


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (199, "199"),
        (299 + 1, "300, a redirect, which is not followed"),
        (399, "399, a redirect, which is not followed"),
        (400, "400 Bad Request"),
        (503, "503 Service Unavailable"),
        (599, "599"),
    ],
)
def test_a_status_is_told_in_words(status: int, problem: str) -> None:
    """Those of HTTP, never those of the server."""
    failure = judged(status)
    assert refusal(status, problem) == failure
    assert ("status", True, status, problem, False) == (
        *(failure.kind, failure.sent, failure.status),
        *(failure.problem, failure.doubtful),
    )
    assert (status == 429) is failure.throttled


def test_each_way_to_break_is_told_in_one_line() -> None:
    """And whether the server may have seen the request."""
    told = (NOT_CONNECTED, BAD_CERTIFICATE, NO_TLS, NOT_HTTP, INTERRUPTED, CUT_SHORT)
    assert [
        ("connect", False, "no connection was made"),
        ("tls", False, "the server's TLS certificate was not accepted"),
        ("tls", False, "no TLS could be spoken with the server"),
        ("protocol", True, "the server did not answer in valid HTTP"),
        ("interrupted", True, "the connection broke before the answer was complete"),
        ("truncated", True, "the answer is cut short"),
    ] == [(one.kind, one.sent, one.problem) for one in told]
    assert refusal(429, "busy", doubtful=True).doubtful is True
    assert refusal(429, "busy").throttled is True
