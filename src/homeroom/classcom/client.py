"""The Class client: where the API lives, and its key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Self, Unpack

from homeroom._core.client import Client
from homeroom._core.environment import missing, require
from homeroom._core.options import ClientOptions
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom.classcom._generated.resources import ClassComApi

if TYPE_CHECKING:
    from homeroom.classcom._generated.with_response import ClassComApiWithResponse

_WHERE: Final = "both stand on the page where the organization's API keys are edited"


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

    with_response: Attached[ClassComApiWithResponse] = Attached(
        "homeroom.classcom._generated.with_response:ClassComApiWithResponse"
    )
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
        from homeroom.classcom.setup import setup_of

        super().__init__(setup_of(api_key, base_url, options))

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
