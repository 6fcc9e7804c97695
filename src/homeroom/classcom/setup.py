"""What a client of Class is made of, and which scope a key lacks."""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from typing import Final

from homeroom._core.answer import Answer
from homeroom._core.auth import HeaderAuth
from homeroom._core.error_body import REFUSING, refuses
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.hosts import split_base_url
from homeroom._core.options import ClientOptions
from homeroom._core.plain import members
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup

_SCOPE: Final = re.compile(
    rb"(?:(?:class|enrollment|schedule|template|user):(?:read|write)"
    rb"|(?:attendance|metrics):read) required"
)
"""How a refusal names the scope that a key lacks (vendor document)."""


def setup_of(api_key: Secret, base_url: str, options: ClientOptions) -> Setup:
    """What a client is made of; arguments are as those of `ClassCom`.

    Raises:
        ConfigurationError: The address cannot work.
    """
    base_url, _ = split_base_url(base_url, "api/v1")
    return Setup(
        vendor="classcom",
        root=f"{base_url}/api/v1",
        auth=HeaderAuth("authorization", api_key, "Bearer "),
        success_rule=_success_rule,
        zone=_in_utc,
        options=options,
    )


def _in_utc(_: object) -> tzinfo:
    """Times are in UTC, also where they do not say so (vendor document)."""
    return UTC


def _success_rule(answer: Answer) -> Failure | None:
    """The rule of HTTP, with the scope that is missing; scopes are known words.

    An `error` counts whatever the status (third party); other signs are a guess.
    """
    failure = by_status(answer)
    if failure is None and refuses(members(answer.body, REFUSING)):
        return refusal(400, "refused inside a success; `error.detail` says why")
    scope = _SCOPE.search(answer.body) if answer.status == 403 else None
    if failure is None or scope is None:
        return failure
    name = scope[0].partition(b" ")[0].decode()
    return refusal(403, f"{failure.problem}: the key lacks the scope {name}")
