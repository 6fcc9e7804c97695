"""What the clients of pupils and parents share: where the API lives, one session."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Unpack

from attrs import evolve

from homeroom._core.client import Client
from homeroom._core.options import CallOptions, ClientOptions
from homeroom._core.saved import FILE_LIMIT, Into, SavedFile
from homeroom._core.secret import Secret
from homeroom.classcharts import models
from homeroom.classcharts._generated.operations import PREFIXES
from homeroom.classcharts.credentials import Credentials, SessionOptions

if TYPE_CHECKING:
    from homeroom.classcharts.session import Role

FileLike: TypeAlias = (
    "str | models.TeacherFile | models.PupilFile | models.AnnouncementFile"
)
"""A file of an answer, or its address."""


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
        from homeroom.classcharts.setup import setup_of
        from homeroom.classcharts.verbs import EitherWay

        setup, verbs = setup_of(
            self._role, credentials, session, how, timezone, base_url, options
        )
        super().__init__(setup)
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
        from homeroom.classcharts.files import Site, download

        root = self._caller.engine.setup.root
        site = Site(base_url=root.removesuffix(PREFIXES[self._role]))
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
        from homeroom.classcharts.session import Session, export_session

        self._caller.engine.lifecycle.check()
        credential = await self._caller.engine.credentials.ready()
        assert isinstance(credential.auth, Session)
        return export_session(credential.auth, self._role)
