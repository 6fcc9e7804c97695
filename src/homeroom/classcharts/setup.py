"""What a client of a pupil or parent is made of."""

from __future__ import annotations

from typing import Final

from homeroom._core.hosts import split_base_url
from homeroom._core.login import LoginSetup
from homeroom._core.options import CLIENT_NAMES, ClientOptions
from homeroom._core.secret import Secret
from homeroom._core.settings import check_names, check_values
from homeroom._core.setup import Setup, clock_of
from homeroom._core.times import given_zone
from homeroom.classcharts._generated.operations import BASE_URL, PREFIXES
from homeroom.classcharts.credentials import Credentials, SessionOptions
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.classcharts.login import ClassChartsLogin
from homeroom.classcharts.session import Role, Sessions
from homeroom.classcharts.verbs import Verbs

_PREFIX: Final = "|".join(one.removeprefix("/") for one in PREFIXES.values())


def setup_of(
    role: Role,
    credentials: Credentials,
    session: Secret | None,
    how: SessionOptions,
    timezone: str | None,
    base_url: str | None,
    options: ClientOptions,
) -> tuple[Setup, Verbs]:
    """What a client is made of; arguments are as those of `ClassChartsClient`.

    Raises:
        ConfigurationError: One of them cannot work.
        TypeError: There is no such option.
    """
    check_names(options, CLIENT_NAMES)
    check_values(options)
    if base_url is None:
        base_url = BASE_URL
    base_url, _ = split_base_url(base_url, _PREFIX)
    root = f"{base_url}{PREFIXES[role]}"
    only_session = session is not None and credentials == type(credentials)()
    fields = None if only_session else credentials.login_fields()
    clock = clock_of(options)
    verbs = Verbs(root=root)
    sessions = Sessions(
        root=root, role=role, clock=clock, remember=how.remember, verbs=verbs
    )
    login = ClassChartsLogin(
        base_url=base_url,
        sessions=sessions,
        fields=fields,
        login=how.login,
        clock=clock,
        zone=None if timezone is None else given_zone(timezone),
    )
    setup = Setup(
        vendor="classcharts",
        root=root,
        auth=LoginSetup(
            login,
            fields.form if fields else {"session": session},
            session and sessions.imported(session),
            keep_alive=how.keep_alive,
        ),
        success_rule=EnvelopeRule(base_url),
        zone=login.zone_for,
        options=options,
    )
    return setup, verbs
