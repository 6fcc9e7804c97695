"""The Classe365 client: where a school's API lives, its key, and how lists page."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Self

from homeroom._core.auth import HeaderAuth
from homeroom._core.client import Client
from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import check_base_url, check_label
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions, Limits, RetryPolicy
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup
from homeroom.classe365._generated.resources import Classe365Api
from homeroom.classe365._generated.with_response import Classe365ApiWithResponse
from homeroom.classe365.named import NamedResource
from homeroom.classe365.paging import ByCursor, ByOffset, ByPage

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport


class Classe365(Client, Classe365Api):
    """An asyncio client for one school on Classe365.

    Args:
        subdomain: The school's, such as `oakfield` of `oakfield.classe365.com`.
        api_key: From Modules > Administration > APIs; it may be limited to modules.
        paging: How lists page, which the vendor does not say: `ByCursor()`, `ByPage()`
            or `ByOffset()`, each with the names of its parameters.
        base_url: A whole address, with or without the `/restv2` at its end, such as a
            sandbox's; left out, it follows from the subdomain.
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
        subdomain: str | None = None,
        api_key: str | Secret | None = None,
        paging: ByCursor | ByPage | ByOffset | None = None,
        base_url: str | None = None,
        timeout: float | None | Unset = UNSET,
        retry: RetryPolicy | None | Unset = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
        strict: bool = False,
        limits: Limits | None = None,
        transport: Transport | None = None,
        trust_env: bool = False,
        clock: Clock | None = None,
    ) -> None:
        api_key = Secret.of(api_key, name="api_key")  # So that no trace shows the text.
        label = check_label(subdomain or "")
        site = check_base_url(base_url or f"https://{label}.classe365.com")
        super().__init__(
            Setup(
                vendor="classe365",
                root=f"{site.removesuffix('/restv2')}/restv2",
                auth=HeaderAuth("authorization", _pair(label, api_key), "Basic "),
                replan=(paging or ByCursor()).plan,
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
        """A client from `CLASSE365_SUBDOMAIN` and `CLASSE365_API_KEY`, and where set
        `CLASSE365_BASE_URL`.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        for name in ("CLASSE365_SUBDOMAIN", "CLASSE365_API_KEY"):
            if not os.environ.get(name):
                raise ConfigurationError(f"{name} is not set in the environment")
        return cls(
            subdomain=os.environ["CLASSE365_SUBDOMAIN"],
            api_key=os.environ["CLASSE365_API_KEY"],
            base_url=os.environ.get("CLASSE365_BASE_URL") or None,
        )

    def resource(self, name: str) -> NamedResource:
        """Any resource of the school, such as `teachers`, in the way of the known ones.

        Args:
            name: As it stands in the path; which there are is not documented.
        """
        return NamedResource(name, self.records)

    @property
    def with_response(self) -> Classe365ApiWithResponse:
        """The same methods, returning the data with status, headers and attempts."""
        return Classe365ApiWithResponse(self._caller)


def _pair(subdomain: str, api_key: Secret) -> Secret:
    """What HTTP Basic sends: the subdomain is the user (vendor document)."""
    pair = f"{subdomain}:{api_key.reveal()}".encode()
    return Secret(base64.b64encode(pair).decode(), name="api_key")
