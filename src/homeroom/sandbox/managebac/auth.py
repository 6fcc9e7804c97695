"""What tokens may do, and how OAuth 2.0 applications get theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.access import Application, Keys
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.shapes import read_object


def pong(call: Call) -> Response:
    """Say that the token is good (vendor elsewhere)."""
    return answer({"pong": "ok"})


def show_permissions(call: Call) -> Response:
    """What the token may do; for one without limits, all that there is."""
    return answer({"permissions": sorted(call.granted)})


OPERATIONS: Final = (
    Operation("GET", "/ping", pong, permission=""),
    Operation(
        "GET", "/auth/permissions", show_permissions, since="v2p3", permission=""
    ),
)


async def issue_token(
    request: Request, keys: Keys, settings: Settings, now: int
) -> Response:
    """Give an application an access token (vendor elsewhere).

    The words of refusals are a guess.
    """
    sent = await _sent(request)
    if sent.get("grant_type") != "client_credentials":
        raise _refusal(
            400, "unsupported_grant_type", "The grant type is not supported."
        )
    found = keys.application(sent.get("client_id"), sent.get("client_secret"))
    if found is None:
        raise _refusal(401, "invalid_client", "Client authentication failed.")
    scopes = _scopes(found, sent.get("scope"))
    token = keys.issue(found, scopes, settings.oauth_lifetime)
    body = {
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": settings.oauth_lifetime,
        "scope": " ".join(scopes),
        "created_at": now,
    }
    return answer(body, headers={"Cache-Control": "no-store"})


def _scopes(application: Application, asked: object) -> Iterable[str]:
    scopes = application.scopes
    if asked is None or asked == "":
        return scopes
    wanted = str(asked).split()
    if not set(wanted) <= set(scopes):
        said = "The requested scope is invalid, unknown, or malformed."
        raise _refusal(400, "invalid_scope", said)
    return wanted


async def _sent(request: Request) -> dict[str, object]:
    body = read_object(await request.body())
    if body is None:
        raise _refusal(400, "invalid_request", "The request is not a JSON object.")
    return body


def _refusal(status: int, error: str, description: str) -> Refusal:
    return Refusal(status, {"error": error, "error_description": description})
