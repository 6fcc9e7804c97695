"""The ClassCharts client of pupils."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Self, Unpack

from homeroom._core.environment import optional, require
from homeroom._core.options import ClientOptions
from homeroom._core.resource import Attached
from homeroom._core.secret import Secret
from homeroom.classcharts._generated.student import ClassChartsStudentApi
from homeroom.classcharts.client import ClassChartsClient
from homeroom.classcharts.credentials import (
    PUPILS,
    LoginWay,
    SessionOptions,
    StudentCredentials,
    given_session,
)

if TYPE_CHECKING:
    from homeroom.classcharts._generated.student_with_response import (
        ClassChartsStudentApiWithResponse,
    )


class ClassChartsStudent(ClassChartsClient, ClassChartsStudentApi):
    """An asyncio client for one pupil on ClassCharts; it logs in on first use.

    Where each method is known from is its `Source`, explained at
    `ClassChartsStudentApi`.

    Args:
        code: The pupil's ClassCharts code, in any case.
        date_of_birth: The pupil's, as a date or as text such as `2011-03-04`.
        session: From `session()` of another client, or what a browser has: the value
            of the cookie `student_session_credentials`, or the id in it. Then
            code and date of birth are needed only once it is over.
        login: `form` logs in as the website does (vendor document), `json` by the
            API's own login (third party).
        keep_alive: Whether the session is renewed in the background, from the first
            call until `aclose`, so that a client that is seldom asked need not log in
            each time.
        remember: Whether the service is asked to remember the login; what that does
            there nobody says.
        timezone: IANA name of the school's time zone, such as `Europe/London`; left
            out, local times stay naive, since the student API does not tell.
        base_url: Another site, such as a sandbox's; it may have a path and, at its end,
            the API's own, `/apiv2student`.
        options: As in `ClientOptions`.

    Raises:
        ConfigurationError: An option cannot work; its value is not in the text.
    """

    with_response: Attached[ClassChartsStudentApiWithResponse] = Attached(
        "homeroom.classcharts._generated.student_with_response:"
        "ClassChartsStudentApiWithResponse"
    )
    """The same methods, returning the data with status, headers and attempts."""

    _role = "student"

    def __init__(
        self,
        *,
        code: str | Secret | None = None,
        date_of_birth: date | str | Secret | None = None,
        session: str | Secret | None = None,
        login: LoginWay = "form",
        keep_alive: bool = False,
        remember: bool = False,
        timezone: str | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = StudentCredentials(code=code, date_of_birth=date_of_birth)
        del code, date_of_birth  # A trace may show variables.
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
        """A client from `CLASSCHARTS_CODE` and `CLASSCHARTS_DATE_OF_BIRTH`, and where
        set `CLASSCHARTS_TIMEZONE` and `CLASSCHARTS_BASE_URL`.

        The date is written `YYYY-MM-DD`.

        Args:
            keep_alive: As for the class.
            remember: As for the class.
            options: As in `ClientOptions`.

        Raises:
            ConfigurationError: A value is missing or cannot work.
        """
        require("CLASSCHARTS_CODE", "CLASSCHARTS_DATE_OF_BIRTH", where=PUPILS)
        return cls(
            code=os.environ["CLASSCHARTS_CODE"],
            date_of_birth=os.environ["CLASSCHARTS_DATE_OF_BIRTH"],
            timezone=optional("CLASSCHARTS_TIMEZONE"),
            base_url=optional("CLASSCHARTS_BASE_URL"),
            keep_alive=keep_alive,
            remember=remember,
            **options,
        )
