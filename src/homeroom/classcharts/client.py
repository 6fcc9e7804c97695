"""What the clients of pupils and parents share: where the API lives, one session."""

from __future__ import annotations

from typing import Final, Unpack, get_args

from attrs import evolve, field, frozen

from homeroom._core.client import Client
from homeroom._core.files import FILE_LIMIT, SavedFile
from homeroom._core.hosts import split_base_url
from homeroom._core.options import (
    CLIENT_NAMES,
    CallOptions,
    ClientOptions,
    OptionRule,
    check_names,
    check_values,
)
from homeroom._core.saving import Into
from homeroom._core.secret import Secret
from homeroom._core.setup import LoginSetup, Setup, clock_of
from homeroom._core.times import given_zone
from homeroom.classcharts._generated.operations import BASE_URL, PREFIXES
from homeroom.classcharts.credentials import Credentials
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.classcharts.files import FileLike, Site, download
from homeroom.classcharts.login import ClassChartsLogin, LoginWay
from homeroom.classcharts.session import Role, Session, Sessions, export_session
from homeroom.classcharts.verbs import EitherWay, Verbs

_PREFIX: Final = "|".join(one.removeprefix("/") for one in PREFIXES.values())

_SWITCH: Final = OptionRule("True or False", lambda given: isinstance(given, bool))


@frozen(kw_only=True)
class SessionOptions:
    """How to log in, and how sessions go on."""

    login: LoginWay = field(
        validator=OptionRule("'form' or 'json'", lambda way: way in get_args(LoginWay))
    )
    keep_alive: bool = field(validator=_SWITCH)
    remember: bool = field(validator=_SWITCH)


class ClassChartsClient(Client):
    """A client that logs in on first use, and keeps one session.

    Args:
        credentials: What it logs in with.
        session: To go on with, until it is over.
        how: How to log in, and how sessions go on.
        timezone: IANA name.
        base_url: Another site than the vendor's.
        options: Of the client.
    """

    _role: Role

    def __init__(
        self,
        credentials: Credentials,
        session: Secret | None,
        how: SessionOptions,
        timezone: str | None,
        base_url: str | None,
        options: ClientOptions,
    ) -> None:
        check_names(options, CLIENT_NAMES)
        check_values(options)
        if base_url is None:
            base_url = BASE_URL
        base_url, _ = split_base_url(base_url, _PREFIX)
        self._base_url = base_url
        root = f"{base_url}{PREFIXES[self._role]}"
        only_session = session is not None and credentials == type(credentials)()
        fields = None if only_session else credentials.login_fields()
        clock = clock_of(options)
        verbs = Verbs(root=root)
        sessions = Sessions(
            root=root,
            role=self._role,
            clock=clock,
            remember=how.remember,
            verbs=verbs,
        )
        login = ClassChartsLogin(
            base_url=base_url,
            sessions=sessions,
            fields=fields,
            login=how.login,
            clock=clock,
            zone=None if timezone is None else given_zone(timezone),
        )
        super().__init__(
            Setup(
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
        )
        self._caller = evolve(self._caller, run=EitherWay(verbs))

    async def download(
        self,
        file: FileLike,
        into: Into,
        *,
        limit: int = FILE_LIMIT,
        **options: Unpack[CallOptions],
    ) -> SavedFile:
        """Fetch a file of a homework or an announcement with the session.

        It is written as it comes, never held as a whole, and where it does not come
        whole nothing is left of it. The session goes to hosts of the vendor alone, and
        redirects to others are not followed. Links run out: list the homework anew.

        Args:
            file: A file of an answer, such as `homework.validated_attachments[0]`, or
                its address.
            into: A folder, in which it gets its own name, without any folders in that
                and with a number where that is taken; the path of a file; or a binary
                file such as an `io.BytesIO`.
            limit: Bytes that it may have.
            options: As in `CallOptions`; `timeout` is for the whole file.

        Returns:
            Name, size, media type and path.

        Raises:
            BodyError: It is larger than `limit`, or cut short.
            RedirectError: It is at another host.
            AuthenticationError: The session is over, or the link.
            CallError: It does not come.
            ConfigurationError: An argument cannot work; nothing was sent.
            OSError: It cannot be written.
        """
        site = Site(base_url=self._base_url)
        return await download(self._caller, site, file, into, limit, options)

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
        assert isinstance(credential.auth, Session)
        return export_session(credential.auth, self._role)
