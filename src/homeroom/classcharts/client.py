"""The ClassCharts clients: where the APIs live and how pupils and parents log in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, Self

from attrs import frozen

from homeroom._core.client import Client
from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import check_base_url
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions, Limits, RetryPolicy
from homeroom._core.secret import Secret
from homeroom._core.setup import LoginSetup, Setup
from homeroom._core.times import find_zone, time_zone
from homeroom.classcharts._generated.operations import PREFIXES, SITE
from homeroom.classcharts._generated.parent import ClassChartsParentApi
from homeroom.classcharts._generated.parent_with_response import (
    ClassChartsParentApiWithResponse,
)
from homeroom.classcharts._generated.student import ClassChartsStudentApi
from homeroom.classcharts._generated.student_with_response import (
    ClassChartsStudentApiWithResponse,
)
from homeroom.classcharts.credentials import ParentKeys, PupilKeys
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.classcharts.login import ClassChartsLogin
from homeroom.classcharts.session import (
    Role,
    SessionAuth,
    export_session,
    import_session,
)

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport

LoginWay = Literal["form", "json"]


class _ClassCharts(Client):
    """What both clients share: one session, and taking it along."""

    _role: Role

    async def session(self) -> Secret:
        """The session, to go on with in another client by `session=`.

        Logs in if that was not done yet. It opens the account for minutes (third
        party), so keep it like a password.

        Returns:
            The session id and its cookies as one text; `reveal()` shows it.

        Raises:
            LoginError: The vendor refuses the login.
        """
        self._caller.engine.lifecycle.check()
        credential = await self._caller.engine.credentials.ready()
        assert isinstance(credential.auth, SessionAuth)
        return export_session(credential.auth, self._role)


class ClassChartsStudent(_ClassCharts, ClassChartsStudentApi):
    """An asyncio client for one pupil on ClassCharts; it logs in on first use.

    Args:
        code: The pupil's ClassCharts code, in any case.
        date_of_birth: The pupil's, as a date or as text such as `2011-03-04`.
        session: From `session()` of another client; then code and date of birth are
            needed only once it is over.
        login: `form` logs in as the website does (vendor document), `json` by the
            API's own login (third party).
        timezone: IANA name of the school's time zone, such as `Europe/London`; left
            out, local times stay naive, since the student API does not tell.
        base_url: Another site, such as a sandbox's; may have a path.
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

    _role = "student"

    def __init__(
        self,
        *,
        code: str | Secret | None = None,
        date_of_birth: date | str | None = None,
        session: str | Secret | None = None,
        login: LoginWay = "form",
        timezone: str | None = None,
        base_url: str = SITE,
        timeout: float | None | Unset = UNSET,
        retry: RetryPolicy | None | Unset = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
        strict: bool = False,
        limits: Limits | None = None,
        transport: Transport | None = None,
        trust_env: bool = False,
        clock: Clock | None = None,
    ) -> None:
        keys = PupilKeys(code=code, date_of_birth=date_of_birth, session=session)
        del code, date_of_birth, session  # A trace may show variables.
        super().__init__(
            _setup(
                keys,
                _Site(base_url, self._role, login, timezone),
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
        """A client from `CLASSCHARTS_CODE` and `CLASSCHARTS_DATE_OF_BIRTH`, and where
        set `CLASSCHARTS_TIMEZONE` and `CLASSCHARTS_BASE_URL`.

        The date is written `YYYY-MM-DD`.

        Raises:
            ConfigurationError: A value is missing or cannot work.
        """
        return cls(
            date_of_birth=_needed_date("CLASSCHARTS_DATE_OF_BIRTH"),
            code=_needed("CLASSCHARTS_CODE"),
            timezone=os.environ.get("CLASSCHARTS_TIMEZONE") or None,
            base_url=os.environ.get("CLASSCHARTS_BASE_URL") or SITE,
        )

    @property
    def with_response(self) -> ClassChartsStudentApiWithResponse:
        """The same methods, returning the data with status, headers and attempts."""
        return ClassChartsStudentApiWithResponse(self._caller)


class ClassChartsParent(_ClassCharts, ClassChartsParentApi):
    """An asyncio client for one parent on ClassCharts; it logs in on first use.

    Every method about a pupil takes the pupil's id, from `pupils.list()`.

    Args:
        email: The parent's.
        password: The parent's.
        session: From `session()` of another client; then email and password are
            needed only once it is over.
        login: `form` logs in as the website does (vendor document), `json` by the
            API's own login (third party).
        timezone: IANA name of the schools' time zone, such as `Europe/London`; left
            out, it is asked for once with the list of pupils. Where it is not there
            either, local times stay naive.
        base_url: Another site, such as a sandbox's; may have a path.
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

    _role = "parent"

    def __init__(
        self,
        *,
        email: str | Secret | None = None,
        password: str | Secret | None = None,
        session: str | Secret | None = None,
        login: LoginWay = "form",
        timezone: str | None = None,
        base_url: str = SITE,
        timeout: float | None | Unset = UNSET,
        retry: RetryPolicy | None | Unset = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
        strict: bool = False,
        limits: Limits | None = None,
        transport: Transport | None = None,
        trust_env: bool = False,
        clock: Clock | None = None,
    ) -> None:
        keys = ParentKeys(email=email, password=password, session=session)
        del email, password, session  # A trace may show variables.
        super().__init__(
            _setup(
                keys,
                _Site(base_url, self._role, login, timezone),
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
        """A client from `CLASSCHARTS_EMAIL` and `CLASSCHARTS_PASSWORD`, and where set
        `CLASSCHARTS_TIMEZONE` and `CLASSCHARTS_BASE_URL`.

        Raises:
            ConfigurationError: A value is missing or cannot work.
        """
        return cls(
            email=_needed("CLASSCHARTS_EMAIL"),
            password=_needed("CLASSCHARTS_PASSWORD"),
            timezone=os.environ.get("CLASSCHARTS_TIMEZONE") or None,
            base_url=os.environ.get("CLASSCHARTS_BASE_URL") or SITE,
        )

    @property
    def with_response(self) -> ClassChartsParentApiWithResponse:
        """The same methods, returning the data with status, headers and attempts."""
        return ClassChartsParentApiWithResponse(self._caller)


@frozen
class _Site:
    """Where and how a client logs in."""

    base_url: str
    role: Role
    way: LoginWay
    timezone: str | None


def _setup(
    keys: PupilKeys | ParentKeys,
    site: _Site,
    *,
    options: CallOptions,
    limits: Limits,
    transport: Transport | None,
    trust_env: bool,
    clock: Clock,
) -> Setup:
    if site.way not in ("form", "json"):
        raise ConfigurationError("login: 'form' or 'json'")
    session, credentials = keys.checked_session(), keys.credentials()
    time_zone(site.timezone)
    zone = find_zone(site.timezone) if site.timezone else None
    base_url = check_base_url(site.base_url)
    login = ClassChartsLogin(
        site=base_url,
        prefix=PREFIXES[site.role],
        role=site.role,
        credentials=credentials,
        by=site.way,
        clock=clock,
        zone=zone,
    )
    return Setup(
        vendor="classcharts",
        root=f"{base_url}{PREFIXES[site.role]}",
        auth=LoginSetup(login, session and import_session(session, site.role)),
        success_rule=EnvelopeRule(base_url),
        zone=login.zone_for,
        options=options,
        limits=limits,
        transport=transport,
        trust_env=trust_env,
        clock=clock,
    )


def _needed(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise ConfigurationError(f"{name} is not set in the environment")
    return value


def _needed_date(name: str) -> date:
    try:
        return date.fromisoformat(_needed(name))
    except ConfigurationError:
        raise
    except ValueError:
        pass  # Outside, since its text quotes the value.
    raise ConfigurationError(f"{name}: write it YYYY-MM-DD")
