"""The ManageBac client: how the API wants its token, and how it refuses."""

# pyright: reportIncompatibleVariableOverride=false
# Resources with methods by hand stand in for the generated ones; nobody sets either.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Self, Unpack

from homeroom._core.client import Client
from homeroom._core.environment import optional, require
from homeroom._core.options import ClientOptions
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom.managebac._generated.resources import ManageBacApi
from homeroom.managebac.credentials import (
    APPLICATION,
    APPLICATIONS,
    TOKENS,
    Credentials,
)

if TYPE_CHECKING:
    from homeroom.managebac._generated.with_response import ManageBacApiWithResponse
    from homeroom.managebac.resources import (
        Avatars,
        Students,
        Submissions,
        Teachers,
        TermReports,
    )


class ManageBac(Client, ManageBacApi):
    """An asyncio client for one ManageBac school; its token selects the school.

    Where each method is known from is its `Source`, explained at `ManageBacApi`.

    Args:
        token: From Settings > Develop > API Manager in ManageBac.
        client_id: Of an OAuth application, in place of `token`: tokens are then had by
            it as needed, and anew before they end.
        client_secret: Of the same.
        scopes: Of the tokens, as a list or in a text with spaces between them; left
            out, all that the application has.
        region: Where the school is hosted: `ca` (the international default), `cn`,
            `us1`, `us2` or `test`.
        host: A host of the vendor that no region names, such as
            `api.devel.managebac.com`.
        base_url: A whole address instead, such as a sandbox's; it may have a path and,
            at its end, the version.
        version: API version in the path; left out, it is the one of `base_url`, or else
            `v2p3`: no other serves all operations, and `v2p0`, the oldest, is announced
            for deprecation. What an older one lacks is refused before it is sent.
        token_in: `header` sends `token` as `auth-token`, `query` as `auth_token`.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[ManageBacApiWithResponse] = Attached(
        "homeroom.managebac._generated.with_response:ManageBacApiWithResponse"
    )
    """The same methods, returning the data with status, headers and attempts."""

    students: Attached[Students] = Attached("homeroom.managebac.resources:Students")
    teachers: Attached[Teachers] = Attached("homeroom.managebac.resources:Teachers")
    submissions: Attached[Submissions] = Attached(
        "homeroom.managebac.resources:Submissions"
    )
    term_reports: Attached[TermReports] = Attached(
        "homeroom.managebac.resources:TermReports"
    )
    avatars: Attached[Avatars] = Attached("homeroom.managebac.resources:Avatars")

    def __init__(
        self,
        *,
        token: str | Secret | None = None,
        client_id: str | Secret | None = None,
        client_secret: str | Secret | None = None,
        scopes: str | Sequence[str] | None = None,
        region: str | None = None,
        host: str | None = None,
        base_url: str | None = None,
        version: str | None = None,
        token_in: Literal["header", "query"] = "header",  # noqa: S107 - not a token
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = Credentials(
            token=token,
            client_id=client_id,
            client_secret=client_secret,
            scopes=scopes,
            token_in=token_in,
        )
        del token, client_id, client_secret  # A trace may show variables.
        from homeroom.managebac.setup import setup_of

        super().__init__(
            setup_of(credentials, region, host, base_url, version, options)
        )

    @classmethod
    def from_env(
        cls, *, version: str | None = None, **options: Unpack[ClientOptions]
    ) -> Self:
        """A client from `MANAGEBAC_TOKEN`, or from `MANAGEBAC_CLIENT_ID` and
        `MANAGEBAC_CLIENT_SECRET`, and where set `MANAGEBAC_SCOPES`.

        Where set, `MANAGEBAC_VERSION` counts too, and one of `MANAGEBAC_REGION`,
        `MANAGEBAC_HOST` and `MANAGEBAC_BASE_URL`.

        Args:
            version: Instead of `MANAGEBAC_VERSION`.
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: A credential is missing, or a value cannot work.
        """
        if any(map(optional, APPLICATION)):
            require(*APPLICATION, where=APPLICATIONS)
        else:
            require("MANAGEBAC_TOKEN", where=TOKENS)
        return cls(
            token=optional("MANAGEBAC_TOKEN"),
            client_id=optional("MANAGEBAC_CLIENT_ID"),
            client_secret=optional("MANAGEBAC_CLIENT_SECRET"),
            scopes=optional("MANAGEBAC_SCOPES"),
            region=optional("MANAGEBAC_REGION"),
            host=optional("MANAGEBAC_HOST"),
            base_url=optional("MANAGEBAC_BASE_URL"),
            version=optional("MANAGEBAC_VERSION") if version is None else version,
            **options,
        )
