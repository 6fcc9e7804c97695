"""The Class client: where the API lives, its key, and which scope a key lacks."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Self

from homeroom._core.auth import HeaderAuth
from homeroom._core.client import Client
from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions, Limits, RetryPolicy
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup
from homeroom.classcom._generated.resources import ClassComApi
from homeroom.classcom._generated.with_response import ClassComApiWithResponse

if TYPE_CHECKING:
    from homeroom._core.answer import Answer
    from homeroom._core.httpx_link import Transport

_SCOPE: Final = re.compile(
    rb"(?:(?:class|enrollment|schedule|template|user):(?:read|write)"
    rb"|(?:attendance|metrics):read) required"
)
"""How a refusal names the scope that a key lacks (vendor document)."""

_ERROR: Final = re.compile(rb'\s*\{\s*"error"\s*:\s*"')


class ClassCom(Client, ClassComApi):
    """An asyncio client for one organization on Class.

    Args:
        api_key: The secret of an API key; its scopes decide what it may do.
        base_url: The organization's, from the page where its API keys are edited; the
            paths of the API begin below it.
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
        api_key: str | Secret | None = None,
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
        if base_url is None:
            raise ConfigurationError(
                "base_url: is missing; it stands where the organization's keys are made"
            )
        super().__init__(
            Setup(
                vendor="classcom",
                root=base_url,
                auth=HeaderAuth("authorization", api_key, "Bearer "),
                success_rule=_success_rule,
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
        """A client from `CLASSCOM_API_KEY` and `CLASSCOM_BASE_URL`.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        for name in ("CLASSCOM_API_KEY", "CLASSCOM_BASE_URL"):
            if not os.environ.get(name):
                raise ConfigurationError(f"{name} is not set in the environment")
        return cls(
            api_key=os.environ["CLASSCOM_API_KEY"],
            base_url=os.environ["CLASSCOM_BASE_URL"],
        )

    @property
    def with_response(self) -> ClassComApiWithResponse:
        """The same methods, returning the data with status, headers and attempts."""
        return ClassComApiWithResponse(self._caller)


def _success_rule(answer: Answer) -> Failure | None:
    """The rule of HTTP, with the scope that is missing; scopes are known words.

    An `error` counts whatever the status (third party).
    """
    failure = by_status(answer)
    if failure is None and _ERROR.match(answer.body):
        return refusal(400, "refused inside a success; `error.detail` says why")
    scope = _SCOPE.search(answer.body) if answer.status == 403 else None
    if failure is None or scope is None:
        return failure
    name = scope[0].partition(b" ")[0].decode()
    return refusal(403, f"{failure.problem}: the key lacks the scope {name}")
