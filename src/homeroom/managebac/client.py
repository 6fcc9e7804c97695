"""The ManageBac client: where the API lives and how it wants its token."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, Self

from homeroom._core.auth import Auth, HeaderAuth, QueryAuth
from homeroom._core.client import Client
from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import check_base_url, from_host
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions, Limits, RetryPolicy
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup
from homeroom.managebac._generated.operations import REGIONS, VERSION
from homeroom.managebac._generated.resources import ManageBacApi
from homeroom.managebac._generated.with_response import ManageBacApiWithResponse

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport

_VERSION: Final = re.compile(r"v\d{1,2}(?:p\d{1,2})?")


class ManageBac(Client, ManageBacApi):
    """An asyncio client for one ManageBac school; its token selects the school.

    Args:
        token: From Settings > Develop > API Manager in ManageBac.
        region: Where the school is hosted: `ca` (the international default), `cn`,
            `us1`, `us2` or `test`.
        host: A host that no region names, such as `api.devel.managebac.com`.
        base_url: A whole address instead, such as a sandbox's; may have a path.
        version: API version in the path; the client is made for `v2p0`.
        token_in: `header` sends `auth-token`, `query` sends `auth_token`.
        timeout: Seconds for a call over all attempts; `None`: no deadline.
        retry: When to try again; `None`: one attempt only.
        headers: To send with every call.
        strict: Whether a value of a wrong type, or a record without its key, is an
            error.
        limits: Bounds for the client as a whole.
        transport: An `httpx.AsyncBaseTransport` to use instead of aiohttp.
        trust_env: Whether a proxy is read from the environment.
        clock: Time, chance and sleep; for tests.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    def __init__(
        self,
        *,
        token: str | Secret | None = None,
        region: str | None = None,
        host: str | None = None,
        base_url: str | None = None,
        version: str = VERSION,
        token_in: Literal["header", "query"] = "header",  # noqa: S107 - not a token
        timeout: float | None | Unset = UNSET,
        retry: RetryPolicy | None | Unset = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
        strict: bool = False,
        limits: Limits | None = None,
        transport: Transport | None = None,
        trust_env: bool = False,
        clock: Clock | None = None,
    ) -> None:
        token = Secret.of(token, name="token")  # So that no trace shows the text.
        auth = _auth(token, token_in)
        super().__init__(
            Setup(
                vendor="managebac",
                root=_base_url(region, host, base_url, version),
                auth=auth,
                options=CallOptions(
                    timeout=timeout, retry=retry, headers=headers, strict=strict
                ),
                limits=limits or Limits(),
                transport=transport,
                trust_env=trust_env,
                clock=clock or Clock(),
            )
        )

    @classmethod
    def from_env(cls) -> Self:
        """A client from `MANAGEBAC_TOKEN`, and where set `MANAGEBAC_REGION` or
        `MANAGEBAC_BASE_URL`.

        Raises:
            ConfigurationError: The token is missing, or a value cannot work.
        """
        token = os.environ.get("MANAGEBAC_TOKEN")
        if not token:
            raise ConfigurationError("MANAGEBAC_TOKEN is not set in the environment")
        return cls(
            token=token,
            region=os.environ.get("MANAGEBAC_REGION") or None,
            base_url=os.environ.get("MANAGEBAC_BASE_URL") or None,
        )

    @property
    def with_response(self) -> ManageBacApiWithResponse:
        """The same methods, returning the data with status, headers and attempts."""
        return ManageBacApiWithResponse(self._caller)


def _auth(secret: Secret, token_in: str) -> Auth:
    match token_in:
        case "header":
            return HeaderAuth("auth-token", secret)
        case "query":
            return QueryAuth("auth_token", secret)
        case _:
            raise ConfigurationError("token_in: 'header' or 'query'")


def _base_url(
    region: str | None, host: str | None, base_url: str | None, version: str
) -> str:
    """The address with the version; at most one of the three may be given."""
    if sum(given is not None for given in (region, host, base_url)) > 1:
        raise ConfigurationError("give one of region, host and base_url")
    if not _VERSION.fullmatch(version):
        raise ConfigurationError("version: must look like v2 or v2p0")
    if base_url is not None:
        return f"{check_base_url(base_url)}/{version}"
    if host is not None:
        return f"{from_host(host)}/{version}"
    return f"{_region_url('ca' if region is None else region)}/{version}"


def _region_url(region: str) -> str:
    if region not in REGIONS:
        raise ConfigurationError(f"region: one of {', '.join(REGIONS)}")
    return REGIONS[region]
