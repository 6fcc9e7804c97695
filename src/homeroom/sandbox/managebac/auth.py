"""What tokens may do, and how OAuth 2.0 applications get theirs."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.access import Application, Keys
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.shapes import read_object


def pong(call: Call) -> object:
    """Say that the token is good (vendor elsewhere)."""
    return {"pong": "ok"}


def show_permissions(call: Call) -> object:
    """What the token may do; for one without limits, all that there is."""
    return {"permissions": sorted(call.access.permissions)}


def issue_token(body: bytes, keys: Keys, lifetime: int, now: int) -> Response:
    """Give an application an access token (vendor elsewhere).

    The words of refusals are a guess.

    Args:
        body: What was sent.
        keys: Knows the applications.
        lifetime: Seconds that the token is good for.
        now: Seconds since the epoch.
    """
    sent = read_object(body)
    if sent is None:
        raise _refusal("invalid_request", "The request is not a JSON object.")
    if sent.get("grant_type") != "client_credentials":
        raise _refusal("unsupported_grant_type", "The grant type is not supported.")
    found = keys.application(sent.get("client_id"), sent.get("client_secret"))
    if found is None:
        raise _refusal("invalid_client", "Client authentication failed.", 401)
    scopes = _scopes(found, str(sent.get("scope") or ""))
    given = {
        "access_token": keys.issue(found, scopes, lifetime),
        "token_type": "Bearer",
        "expires_in": lifetime,
        "scope": " ".join(scopes),
        "created_at": now,
    }
    return answer(given, headers={"Cache-Control": "no-store"})


def _scopes(application: Application, asked: str) -> Iterable[str]:
    wanted = asked.split() if asked else application.scopes
    if not {*wanted} <= {*application.scopes}:
        said = "The requested scope is invalid, unknown, or malformed."
        raise _refusal("invalid_scope", said)
    return wanted


def _refusal(error: str, description: str, status: int = 400) -> Refusal:
    return Refusal(status, {"error": error, "error_description": description})
