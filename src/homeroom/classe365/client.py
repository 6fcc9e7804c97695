"""The Classe365 client: where a school's API lives, its key, and how lists page."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Self, Unpack

from homeroom._core.client import Client
from homeroom._core.environment import missing, optional, require
from homeroom._core.options import ClientOptions
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom._core.walks.described import ByCursor, ByOffset, ByPage
from homeroom.classe365._generated.resources import Classe365Api
from homeroom.classe365.named import NamedResource

if TYPE_CHECKING:
    from homeroom.classe365._generated.with_response import Classe365ApiWithResponse

_WHERE: Final = "keys are made under Modules > Administration > APIs"


class Classe365(Client, Classe365Api):
    """An asyncio client for one school on Classe365.

    Where each method is known from is its `Source`, explained at `Classe365Api`.

    It is gentle and patient, because the vendor locks out past about 20 calls a minute
    (third party): 2 requests in flight, a minute of rest after a lockout, and 300
    seconds for a call. With a `timeout` below a minute, a lockout is an error at once.

    Args:
        subdomain: The school's, such as `oakfield` of `oakfield.classe365.com`.
        api_key: From Modules > Administration > APIs; it may be limited to modules.
        paging: How lists page, which the vendor does not say: `ByCursor()`, `ByPage()`
            or `ByOffset()`, each with the names of its parameters. Left out, a cursor
            is followed where a page names one, and else two more requests find out,
            once for the client, whether pages go by `page` or `offset`; up to four
            where the school refuses names that it does not know.
        base_url: A whole address, with or without the `/restv2` at its end, such as a
            sandbox's; left out, it follows from the subdomain.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[Classe365ApiWithResponse] = Attached(
        "homeroom.classe365._generated.with_response:Classe365ApiWithResponse"
    )
    """The same methods, returning the data with status, headers and attempts."""

    def __init__(
        self,
        *,
        subdomain: str | None = None,
        api_key: str | Secret | None = None,
        paging: ByCursor | ByPage | ByOffset | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        if not api_key:
            raise missing("api_key", "CLASSE365_API_KEY", _WHERE, options)
        api_key = Secret.of(api_key, name="api_key")  # So that no trace shows the text.
        if not subdomain:
            raise missing("subdomain", "CLASSE365_SUBDOMAIN", _WHERE, options)
        from homeroom.classe365.setup import setup_of

        super().__init__(setup_of(subdomain, api_key, paging, base_url, options))

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """A client from `CLASSE365_SUBDOMAIN` and `CLASSE365_API_KEY`, and where set
        `CLASSE365_BASE_URL`.

        Args:
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        require("CLASSE365_SUBDOMAIN", "CLASSE365_API_KEY", where=_WHERE)
        return cls(
            subdomain=os.environ["CLASSE365_SUBDOMAIN"],
            api_key=os.environ["CLASSE365_API_KEY"],
            base_url=optional("CLASSE365_BASE_URL"),
            **options,
        )

    def resource(self, name: str) -> NamedResource:
        """Any resource of the school, such as `teachers`, in the way of the known ones.

        Args:
            name: As it stands in the path; which there are is not documented.
        """
        return NamedResource(name, self._caller)
