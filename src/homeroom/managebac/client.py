"""The ManageBac client: where the API lives and how it wants its token."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, Literal, Self, Unpack

from homeroom._core.auth import Auth, HeaderAuth, QueryAuth
from homeroom._core.client import Client
from homeroom._core.environment import missing, optional, require
from homeroom._core.error_body import refuses
from homeroom._core.errors import ConfigurationError
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.hosts import from_host, split_base_url
from homeroom._core.options import ClientOptions
from homeroom._core.plain import members
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup
from homeroom.managebac._generated.operations import DEFAULTS, REGIONS, VERSION
from homeroom.managebac._generated.resources import ManageBacApi
from homeroom.managebac._generated.with_response import ManageBacApiWithResponse

if TYPE_CHECKING:
    from homeroom._core.answer import Answer

_VERSION: Final = r"v\d{1,2}(?:p\d{1,2})?"
_WHERE: Final = "make one in ManageBac, under Settings > Develop > API Manager"

_REFUSALS: Final = ("error", "errors", "allowed_params", "data", "meta")
"""What a refusal may hold besides words."""
_SIGNS: Final = (b'"error', b'"success"', b'"status"')
"""One of these is in a refusal."""


class ManageBac(Client, ManageBacApi):
    """An asyncio client for one ManageBac school; its token selects the school.

    Where each method is known from is its `Source`, explained at `ManageBacApi`.

    Args:
        token: From Settings > Develop > API Manager in ManageBac.
        region: Where the school is hosted: `ca` (the international default), `cn`,
            `us1`, `us2` or `test`.
        host: A host of the vendor that no region names, such as
            `api.devel.managebac.com`.
        base_url: A whole address instead, such as a sandbox's; it may have a path and,
            at its end, the version.
        version: API version in the path; left out, it is the one of `base_url`, or else
            `v2p0`, for which the client is made.
        token_in: `header` sends `auth-token`, `query` sends `auth_token`.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[ManageBacApiWithResponse] = Attached(
        ManageBacApiWithResponse
    )
    """The same methods, returning the data with status, headers and attempts."""

    def __init__(
        self,
        *,
        token: str | Secret | None = None,
        region: str | None = None,
        host: str | None = None,
        base_url: str | None = None,
        version: str | None = None,
        token_in: Literal["header", "query"] = "header",  # noqa: S107 - not a token
        **options: Unpack[ClientOptions],
    ) -> None:
        if not token:
            raise missing("token", "MANAGEBAC_TOKEN", _WHERE, options)
        token = Secret.of(token, name="token")  # So that no trace shows the text.
        auth = _auth(token, token_in)
        root = _root(region, host, base_url, version)
        super().__init__(
            Setup(
                vendor="managebac",
                root=root,
                auth=auth,
                success_rule=_success_rule,
                defaults=DEFAULTS,
                options=options,
            )
        )

    @classmethod
    def from_env(
        cls, *, version: str | None = None, **options: Unpack[ClientOptions]
    ) -> Self:
        """A client from `MANAGEBAC_TOKEN`, and where set `MANAGEBAC_VERSION` and one of
        `MANAGEBAC_REGION`, `MANAGEBAC_HOST` and `MANAGEBAC_BASE_URL`.

        Args:
            version: Instead of `MANAGEBAC_VERSION`.
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: The token is missing, or a value cannot work.
        """
        require("MANAGEBAC_TOKEN", where=_WHERE)
        return cls(
            token=os.environ["MANAGEBAC_TOKEN"],
            region=optional("MANAGEBAC_REGION"),
            host=optional("MANAGEBAC_HOST"),
            base_url=optional("MANAGEBAC_BASE_URL"),
            version=optional("MANAGEBAC_VERSION") if version is None else version,
            **options,
        )


def _success_rule(answer: Answer) -> Failure | None:
    """The rule of HTTP, with refusals in a success that hold nothing else (guess)."""
    failure = by_status(answer)
    if failure or not any(sign in answer.body for sign in _SIGNS):
        return failure
    said = members(answer.body)
    held = [value for name, value in said.items() if name not in _REFUSALS]
    alone = "id" not in said and not any(isinstance(one, dict | list) for one in held)
    if alone and refuses(said):
        return refusal(400, "refused inside a success; `error.detail` says why")
    return None


def _auth(secret: Secret, token_in: str) -> Auth:
    match token_in:
        case "header":
            return HeaderAuth("auth-token", secret)
        case "query":
            return QueryAuth("auth_token", secret)
        case _:
            raise ConfigurationError("token_in: takes 'header' or 'query'")


def _root(
    region: str | None, host: str | None, base_url: str | None, version: str | None
) -> str:
    """The address with the version; at most one of the first three may be given."""
    if sum(given is not None for given in (region, host, base_url)) > 1:
        raise ConfigurationError("give one of region, host and base_url")
    if base_url is not None:
        base, found = split_base_url(base_url, _VERSION)
    else:
        base, found = _region_url(region) if host is None else _own_url(host), None
    if version is not None and not re.fullmatch(_VERSION, str(version), re.ASCII):
        raise ConfigurationError("version: takes one such as v2 or v2p0")
    if version and found and version != found:
        raise ConfigurationError("version: another one ends base_url; give one of them")
    return f"{base}/{version or found or VERSION}"


def _own_url(host: str) -> str:
    """The address of a host in one of the vendor's domains."""
    url = from_host(host)
    if _domain(url) not in map(_domain, REGIONS.values()):
        raise ConfigurationError(
            "host: takes one of the vendor, such as api.devel.managebac.com; "
            "base_url takes any other address"
        )
    return url


def _domain(url: str) -> list[str]:
    return url.removeprefix("https://").split(".")[-2:]


def _region_url(region: str | None) -> str:
    if region is None:
        return REGIONS["ca"]
    if str(region) not in REGIONS:
        raise ConfigurationError(
            f"region: takes one of {', '.join(REGIONS)}; "
            "from_env() reads it from MANAGEBAC_REGION"
        )
    return REGIONS[region]
