"""The ClassCharts client of parents."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Self, Unpack

from homeroom._core.environment import optional, require
from homeroom._core.options import ClientOptions
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom.classcharts._generated.parent import ClassChartsParentApi
from homeroom.classcharts.client import ClassChartsClient
from homeroom.classcharts.credentials import (
    PARENTS,
    LoginWay,
    ParentCredentials,
    SessionOptions,
    given_session,
)

if TYPE_CHECKING:
    from homeroom.classcharts._generated.parent_with_response import (
        ClassChartsParentApiWithResponse,
    )


class ClassChartsParent(ClassChartsClient, ClassChartsParentApi):
    """An asyncio client for one parent on ClassCharts; it logs in on first use.

    Every method about a pupil takes the pupil's id, from `pupils.list()`: first, or as
    `pupil_id` after the id of a report, a report card or a target. Where each method is
    known from is its `Source`, explained at `ClassChartsParentApi`.

    Args:
        email: The parent's.
        password: The parent's.
        session: From `session()` of another client, or what a browser has: the value
            of the cookie `parent_session_credentials`, or the id in it. Then
            email and password are needed only once it is over.
        login: `form` logs in as the website does (vendor document), `json` by the
            API's own login (third party).
        keep_alive: Whether the session is renewed in the background, from the first
            call until `aclose`, so that a client that is seldom asked need not log in
            each time.
        remember: Whether the service is asked to remember the login; what that does
            there nobody says.
        timezone: IANA name of the schools' time zone, such as `Europe/London`; left
            out, it is asked for once with the list of pupils. Where it is not there
            either, local times stay naive.
        base_url: Another site, such as a sandbox's; it may have a path and, at its end,
            the API's own, `/apiv2parent`.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[ClassChartsParentApiWithResponse] = Attached(
        "homeroom.classcharts._generated.parent_with_response:"
        "ClassChartsParentApiWithResponse"
    )
    """The same methods, returning the data with status, headers and attempts."""

    _role = "parent"

    def __init__(
        self,
        *,
        email: str | Secret | None = None,
        password: str | Secret | None = None,
        session: str | Secret | None = None,
        login: LoginWay = "form",
        keep_alive: bool = False,
        remember: bool = False,
        timezone: str | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = ParentCredentials(email=email, password=password)
        del email, password  # A trace may show variables.
        session = given_session(session)
        how = SessionOptions(login=login, keep_alive=keep_alive, remember=remember)
        super().__init__(credentials, session, how, timezone, base_url, options)

    @classmethod
    def from_env(
        cls,
        *,
        keep_alive: bool = False,
        remember: bool = False,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """A client from `CLASSCHARTS_EMAIL` and `CLASSCHARTS_PASSWORD`, and where set
        `CLASSCHARTS_TIMEZONE` and `CLASSCHARTS_BASE_URL`.

        Args:
            keep_alive: As for the class.
            remember: As for the class.
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: A value is missing or cannot work.
        """
        require("CLASSCHARTS_EMAIL", "CLASSCHARTS_PASSWORD", where=PARENTS)
        return cls(
            email=os.environ["CLASSCHARTS_EMAIL"],
            password=os.environ["CLASSCHARTS_PASSWORD"],
            timezone=optional("CLASSCHARTS_TIMEZONE"),
            base_url=optional("CLASSCHARTS_BASE_URL"),
            keep_alive=keep_alive,
            remember=remember,
            **options,
        )
