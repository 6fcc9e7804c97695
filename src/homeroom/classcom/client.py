"""The Class client: where the API lives, its key, and which scope a key lacks."""

from __future__ import annotations

import os
import re
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING, Final, Self, Unpack

from homeroom._core.auth import HeaderAuth
from homeroom._core.client import Client
from homeroom._core.environment import missing, require
from homeroom._core.error_body import REFUSING, refuses
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.hosts import split_base_url
from homeroom._core.options import ClientOptions
from homeroom._core.plain import members
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom._core.setup import Setup
from homeroom.classcom._generated.resources import ClassComApi
from homeroom.classcom._generated.with_response import ClassComApiWithResponse

if TYPE_CHECKING:
    from homeroom._core.answer import Answer

_WHERE: Final = "both stand on the page where the organization's API keys are edited"

_SCOPE: Final = re.compile(
    rb"(?:(?:class|enrollment|schedule|template|user):(?:read|write)"
    rb"|(?:attendance|metrics):read) required"
)
"""How a refusal names the scope that a key lacks (vendor document)."""


class ClassCom(Client, ClassComApi):
    """An asyncio client for one organization on Class.

    Where each method is known from is its `Source`, explained at `ClassComApi`.

    Args:
        api_key: The secret of an API key; its scopes decide what it may do.
        base_url: The organization's, from the page where its API keys are edited, with
            or without the `/api/v1` at its end.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[ClassComApiWithResponse] = Attached(ClassComApiWithResponse)
    """The same methods, returning the data with status, headers and attempts."""

    def __init__(
        self,
        *,
        api_key: str | Secret | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        if not api_key:
            raise missing("api_key", "CLASSCOM_API_KEY", _WHERE, options)
        api_key = Secret.of(api_key, name="api_key")  # So that no trace shows the text.
        if base_url is None:
            raise missing("base_url", "CLASSCOM_BASE_URL", _WHERE, options)
        base_url, _ = split_base_url(base_url, "api/v1")
        super().__init__(
            Setup(
                vendor="classcom",
                root=f"{base_url}/api/v1",
                auth=HeaderAuth("authorization", api_key, "Bearer "),
                success_rule=_success_rule,
                zone=_in_utc,
                options=options,
            )
        )

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """A client from `CLASSCOM_API_KEY` and `CLASSCOM_BASE_URL`.

        Args:
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        require("CLASSCOM_API_KEY", "CLASSCOM_BASE_URL", where=_WHERE)
        return cls(
            api_key=os.environ["CLASSCOM_API_KEY"],
            base_url=os.environ["CLASSCOM_BASE_URL"],
            **options,
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
