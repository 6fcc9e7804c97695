"""What all answers of ClassCharts are wrapped in, and how it says no."""

from __future__ import annotations

from typing import Final, Literal
from urllib.parse import quote

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.classcharts.variants import Otherwise

Body = dict[str, object]

DeadForm = Literal["error", "expired", "status", "forbidden", "redirect"]
"""How a request with a dead session is answered, see `not_logged_in`."""

DEAD_FORMS: Final[tuple[DeadForm, ...]] = (
    "error",
    "expired",
    "status",
    "forbidden",
    "redirect",
)

VERIFIER: Final = "https://session.tes.example/v1/verify"
"""Where the vendor sends a parent whose cookies are missing. The path: third party;
the host is one that cannot exist.
"""

NOT_LOGGED_IN: Final = "You are not logged in. [1]"
INVALID: Final = "Invalid request"


def success(data: object, meta: object = (), *, flag: object = 1) -> Body:
    """A success; an absent `meta` and empty maps are empty arrays (third party).

    Args:
        data: An empty map is shown as an array.
        meta: The same.
        flag: The value of `success`: 1, and `True` on report cards (third party).
    """
    return {"data": data or [], "meta": meta or [], "success": flag}


def refused(error: str, *, expired: int = 0) -> Refusal:
    """A failure, which has HTTP status 200 (third party).

    Args:
        error: What the vendor says.
        expired: 1 for a session that is over, in one of the forms.
    """
    body: Body = {"success": 0, "expired": expired, "error": error, "meta": []}
    return Refusal(200, body)


def invalid() -> Refusal:
    """The refusal of a request that makes no sense.

    The text: third party. That it covers ids of others, bad dates and unknown paths:
    a guess.
    """
    return refused(INVALID)


def with_status(status: int, error: str) -> Refusal:
    """A failure with a status of its own, in the newer shape (third party)."""
    body: Body = {
        "data": None,
        "meta": None,
        "success": 0,
        "expired": 0,
        "error": error,
    }
    headers = {"Location": VERIFIER} if 300 <= status < 400 else None
    return Refusal(status, body, headers)


def not_logged_in(form: DeadForm, url: str) -> Refusal:
    """The answer to a request without a session, or with a dead one.

    All forms: third party, in conflict with each other.

    Args:
        form: `error` and `expired` are a 200 with that flag 0 or 1, `status` is a 401,
            `forbidden` a 403, `redirect` leads to another host.
        url: What was asked for.
    """
    match form:
        case "error":
            return refused(NOT_LOGGED_IN)
        case "expired":
            return refused(NOT_LOGGED_IN, expired=1)
        case "status":
            return with_status(401, NOT_LOGGED_IN)
        case "forbidden":
            return with_status(403, NOT_LOGGED_IN)
        case "redirect":
            return to_verifier(url)


def not_taken(otherwise: Otherwise, url: str) -> Refusal:
    """The answer to a request by a method that is not taken."""
    match otherwise:
        case "status":
            return with_status(401, NOT_LOGGED_IN)
        case "forbidden":
            return with_status(403, NOT_LOGGED_IN)
        case "method":
            return with_status(405, "Method not allowed")
        case "redirect":
            return to_verifier(url)


def to_verifier(url: str) -> Refusal:
    """A redirect to another host, with the way back (third party)."""
    target = f"{VERIFIER}?returnUrl={quote(url, safe='')}"
    return Refusal(302, [], {"Location": target})
