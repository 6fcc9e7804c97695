"""What a client of a school is made of, and how the API refuses."""

from __future__ import annotations

import re
from typing import Final

from homeroom._core.answer import Answer
from homeroom._core.error_body import refuses
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.options import CLIENT_NAMES, ClientOptions
from homeroom._core.plain import members
from homeroom._core.settings import check_names
from homeroom._core.setup import Setup, clock_of
from homeroom.managebac._generated.operations import DEFAULTS
from homeroom.managebac.address import address_of
from homeroom.managebac.credentials import Credentials

_REFUSALS: Final = ("error", "errors", "allowed_params", "data", "meta")
"""What a refusal may hold besides words."""
_RECORDS: Final = re.compile(
    rb'\s*\{\s*"(?!(?:%b)")[^"\\]*"\s*:\s*[\[{]' % "|".join(_REFUSALS).encode()
)
"""How an answer begins that has more to say; a look at all of a page takes long."""


def setup_of(
    credentials: Credentials,
    region: str | None,
    host: str | None,
    base_url: str | None,
    version: str | None,
    options: ClientOptions,
) -> Setup:
    """What a client of a school is made of; arguments are as those of `ManageBac`.

    Raises:
        ConfigurationError: One of them cannot work.
        TypeError: There is no such option.
    """
    check_names(options, CLIENT_NAMES)
    address = address_of(region, host, base_url, version)
    return Setup(
        vendor="managebac",
        root=address.root,
        version=address.version,
        auth=credentials.auth(address.base, clock_of(options)),
        success_rule=_success_rule,
        defaults=DEFAULTS,
        options=options,
    )


def _success_rule(answer: Answer) -> Failure | None:
    """The rule of HTTP, with refusals in a success that hold nothing else (guess)."""
    failure = by_status(answer)
    if failure or _RECORDS.match(answer.body):
        return failure
    said = members(answer.body)
    held = [value for name, value in said.items() if name not in _REFUSALS]
    alone = "id" not in said and not any(isinstance(one, dict | list) for one in held)
    if alone and refuses(said):
        return refusal(400, "refused inside a success; `error.detail` says why")
    return None
