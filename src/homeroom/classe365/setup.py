"""What a client of a school is made of, and what hides in its successes."""

from __future__ import annotations

import base64

from homeroom._core.answer import Answer
from homeroom._core.auth import HeaderAuth
from homeroom._core.error_body import parse_error, refuses
from homeroom._core.errors import ConfigurationError
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.hosts import check_label, split_base_url
from homeroom._core.options import ClientOptions
from homeroom._core.plain import members
from homeroom._core.secret import Secret
from homeroom._core.setup import Replan, Setup
from homeroom.classe365._generated.operations import DEFAULTS
from homeroom.classe365.lockout import locked_out, tells_rate
from homeroom.classe365.paging import ByCursor, ByOffset, ByPage, items_of, probe


def setup_of(
    subdomain: str,
    api_key: Secret,
    paging: object,
    base_url: str | None,
    options: ClientOptions,
) -> Setup:
    """What a client is made of; arguments are as those of `Classe365`.

    Raises:
        ConfigurationError: One of them cannot work.
    """
    label = check_label(subdomain)
    if base_url is None:
        base_url = f"https://{label}.classe365.com"
    base_url, _ = split_base_url(base_url, "restv2")
    return Setup(
        vendor="classe365",
        root=f"{base_url}/restv2",
        auth=HeaderAuth("authorization", _pair(label, api_key), "Basic "),
        success_rule=_success_rule,
        defaults=DEFAULTS,
        replan=_replan(paging),
        options=options,
    )


def _replan(paging: object) -> Replan:
    if paging is None:
        return probe
    if isinstance(paging, ByCursor | ByPage | ByOffset):
        return lambda spec: paging.plan(items_of(spec), "")
    raise ConfigurationError("paging: takes a ByCursor, ByPage or ByOffset")


def _pair(subdomain: str, api_key: Secret) -> Secret:
    """What HTTP Basic sends: the subdomain is the user (vendor document)."""
    pair = f"{subdomain}:{api_key.reveal()}".encode()
    return Secret(base64.b64encode(pair).decode(), name="api_key")


def _success_rule(answer: Answer) -> Failure | None:
    """The rule of HTTP, with the lockouts and refusals that hide in a success.

    An error is a `message` that ends in an error code, perhaps with `errors` (vendor
    document); all other signs are guesses.
    """
    failure = by_status(answer) or locked_out(answer)
    said = {} if failure else members(answer.body)
    if failure or not said or said.keys() & {"record", "records"}:
        return failure
    detail = parse_error(answer.body)
    if refuses(said) and tells_rate(said):
        return refusal(429, "locked out: an error that says 429")
    if refuses(said) or (detail and detail.code):
        return refusal(400, "refused inside a success; `error.detail` says why")
    return None
