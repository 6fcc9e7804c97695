"""`homeroom check`: whether a credential opens ManageBac, and what it may do there."""

from __future__ import annotations

import argparse
import json
from typing import Any

import httpx
import pytest

from homeroom import check, cli
from tests.core.fakes import BASE_URL, TOKEN, Canned, Handler, client, reply

PONG = reply({"pong": "ok"})
TOLD = ["students/index", "classes/index", "students/excusals/index", "students/show"]
DENIED = reply({"error": "canary"}, 401)


def checked(
    capsys: pytest.CaptureFixture[str], *answers: Handler | Exception, **options: Any
) -> tuple[int, str, dict[str, Any]]:
    """Exit code, text, and JSON of a check of a school that answers so."""
    codes = []
    for as_json in (False, True):
        server = Canned(*answers)
        codes.append(
            check.main(
                argparse.Namespace(vendor="managebac", json=as_json),
                make=lambda server=server: client(server, **{"retry": None} | options),
            )
        )
    out, err = capsys.readouterr()
    text, _, last = out.removesuffix("\n").rpartition("\n")
    assert 1 == len(set(codes))
    for one in (out, err):
        assert TOKEN not in one
        assert "canary" not in one
    return codes[0], text, json.loads(last)


def test_what_a_token_may_do_is_said_by_resource(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In order, each resource once."""
    code, text, found = checked(capsys, PONG, reply({"permissions": TOLD}))
    where = f"<ManageBac {BASE_URL}/v2p3>"
    assert [
        where,
        "the credential is taken",
        "it has 4 permissions:",
        "  classes            index",
        "  students           index, show",
        "  students/excusals  index",
    ] == text.splitlines()
    assert 0 == code
    assert {
        "client": where,
        "ok": True,
        "problem": None,
        "not_told": None,
        "permissions": {
            "classes": ["index"],
            "students": ["index", "show"],
            "students/excusals": ["index"],
        },
    } == found


@pytest.mark.parametrize("told", [[], ["ping"], ["/", "a//b"], TOLD * 3])
def test_odd_permissions_are_said_too(
    told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """None, without a resource, with odd slashes, or again and again."""
    code, text, found = checked(capsys, PONG, reply({"permissions": told}))
    assert 0 == code
    said = sum(map(len, found["permissions"].values()))
    assert len(set(told)) == said
    assert f"it has {said} permission" in text


def test_a_server_does_not_command_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is not printable is not printed."""
    told = {"permissions": ["a\x1b[2J/b\r\n", "\u202ex/y"]}
    _, text, _ = checked(capsys, PONG, reply(told))
    assert all(line.isprintable() for line in text.splitlines())


@pytest.mark.parametrize(
    ("answer", "options", "code", "text"),
    [
        (DENIED, {}, 0, "not told: managebac auth.permissions: 401"),
        (reply({"error": "canary"}, 403), {}, 0, "not told: managebac auth.perm"),
        (reply({"error": "canary"}, 404), {}, 0, "not told: managebac auth.perm"),
        (PONG, {"version": "v2p2"}, 0, "served from v2p3 on, and this client asks"),
        (reply(b"", 500), {}, 1, "not told: managebac auth.permissions: 500"),
        (reply(b"<p>canary"), {}, 1, "not told: managebac auth.permissions: "),
        (httpx.ReadError("canary"), {}, 1, "not told: managebac auth.permissions: "),
    ],
)
def test_where_permissions_cannot_be_asked_the_ping_still_counts(
    answer: Handler | Exception,
    options: dict[str, Any],
    code: int,
    text: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It says why; that is a failure only where the service did not answer."""
    ended, said, found = checked(capsys, PONG, answer, **options)
    assert code == ended
    assert "the credential is taken" in said
    assert text in said
    assert (True, None) == (found["ok"], found["permissions"])
    assert text.removeprefix("not told: ") in found["not_told"]


@pytest.mark.parametrize(
    ("answer", "code", "text"),
    [
        (DENIED, 4, "the credential is refused: managebac ping: 401"),
        (reply(b"", 503), 1, "no answer: managebac ping: 503"),
        (httpx.ConnectError("canary"), 1, "no answer: managebac ping: no connection"),
        (reply(b"<p>canary"), 1, "no answer: managebac ping: the answer is not JSON"),
    ],
)
def test_a_credential_that_does_not_open_it(
    answer: Handler | Exception,
    code: int,
    text: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing more is asked; a refusal is told from a service that does not answer."""
    ended, said, found = checked(capsys, answer)
    assert code == ended
    assert text in said
    assert (False, None) == (found["ok"], found["permissions"])
    assert "code" not in found


def test_refused_credentials_of_an_application(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is wrong with them is said."""
    refusal = reply({"error": "invalid_scope", "error_description": "canary"}, 400)
    given = {"token": None, "client_id": "a", "client_secret": "b"}
    code, text, _ = checked(capsys, refusal, **given)
    assert 4 == code
    assert "refused (invalid_scope): give scopes that the application has" in text


def test_the_environment_says_what_to_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is missing there is wrong use."""
    for name in ("TOKEN", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"MANAGEBAC_{name}", raising=False)
    for words in (["check"], ["check", "managebac", "--json"]):
        assert 2 == cli.main(words)
        out, err = capsys.readouterr()
        assert "" == out
        assert "homeroom: MANAGEBAC_TOKEN is not set in the environment" in err
