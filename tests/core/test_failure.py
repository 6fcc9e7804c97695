"""What is said of a connection that was not made: where to, and why."""

from __future__ import annotations

import pytest

from homeroom._core.failure import (
    BAD_CERTIFICATE,
    INTERRUPTED,
    NO_TLS,
    NOT_CONNECTED,
    Failure,
    at_place,
    no_proxy,
    not_through,
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
