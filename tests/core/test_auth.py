"""Strategies that put a credential on a request."""

from __future__ import annotations

import math

import pytest
from attrs import evolve

from homeroom import Secret
from homeroom._core.auth import Anonymous, FixedCredential
from homeroom._core.failure import Failure
from homeroom._core.request import WireRequest
from homeroom.auth import Auth, HeaderAuth, QueryAuth

KEY = Secret("canary&=5f")


def request(url: str = "https://x.example/a") -> WireRequest:
    """A request without a credential."""
    return WireRequest(method="GET", url=url, headers={"accept": "*/*"}, body=None)


def test_a_header_is_added_to_a_copy() -> None:
    """The request that was given stays as it was."""
    bare = request()
    signed = HeaderAuth("auth-token", KEY).sign(bare)
    assert {"accept": "*/*", "auth-token": "canary&=5f"} == signed.headers
    assert {"accept": "*/*"} == bare.headers
    assert bare.url == signed.url


@pytest.mark.parametrize(
    ("url", "signed"),
    [
        ("https://x.example/a", "https://x.example/a?auth_token=canary%26%3D5f"),
        (
            "https://x.example/a?b=c",
            "https://x.example/a?b=c&auth_token=canary%26%3D5f",
        ),
    ],
)
def test_a_query_parameter_is_quoted(url: str, signed: str) -> None:
    """Nothing in a credential can become another parameter."""
    assert signed == QueryAuth("auth_token", KEY).sign(request(url)).whole_url


def test_a_query_parameter_follows_what_is_hidden_already() -> None:
    """Such as the signature of a file."""
    signed = evolve(request(), hidden="signature=f0")
    signed = QueryAuth("key", Secret("a b/+&", free=True)).sign(signed)
    assert "https://x.example/a" == signed.url
    assert "https://x.example/a?signature=f0&key=a%20b%2F%2B%26" == signed.whole_url


def test_without_a_credential_a_request_is_sent_as_it_is() -> None:
    """To no server that it is not for."""
    bare = request()
    assert bare is Anonymous().sign(bare)


@pytest.mark.parametrize("strategy", [HeaderAuth("n", KEY), QueryAuth("n", KEY)])
def test_a_strategy_does_not_show_its_credential(strategy: Auth) -> None:
    """Neither its repr nor that of a signed request."""
    assert "canary" not in repr(strategy)
    assert "canary" not in repr(strategy.sign(request()))


@pytest.mark.anyio
async def test_a_key_that_is_refused_is_the_only_one() -> None:
    """It is signed with for each call, and there is no other to be had."""
    auth = HeaderAuth("x-key", Secret("canary"))
    kept = FixedCredential(auth)
    credential = await kept.ready()
    assert auth is credential.auth
    assert (None, math.inf) == (credential.owner, credential.renew_at)
    assert kept.reject(credential) is False
    assert credential is await kept.ready()
    failure = Failure(kind="status", status=401)
    assert failure is kept.explain(failure)
    assert "HeaderAuth(name='x-key', prefix='')" == repr(auth)
    assert "QueryAuth(name='key')" == repr(QueryAuth("key", Secret("canary")))
    assert "canary" not in repr(credential)
    assert "auth" not in repr(credential)
