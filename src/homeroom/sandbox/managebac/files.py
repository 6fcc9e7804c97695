"""Files behind short-lived links on another host, which take no credentials."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final

from attrs import frozen
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import Refusal

LIFETIME: Final = 300
"""Seconds that a link is good for (a guess)."""
_MOST: Final = 1_000
"""Links that are remembered."""
_HOSTS: Final = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


@frozen(kw_only=True)
class File:
    """A file."""

    content: bytes
    media_type: str
    name: str = ""
    """As what it is saved; empty for one that is shown."""


class Files:
    """Files that requests were sent on to.

    Args:
        now: Seconds since the epoch.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._held: dict[str, tuple[File, float]] = {}
        self._count = 0

    def redirect(self, root: str, file: File) -> Response:
        """A 302 to a file: on another host name of this machine, with a signature.

        Args:
            root: Address of the stand-in as the request has it.
            file: What the link shows.
        """
        self._count += 1
        signature = sha256(f"homeroom sandbox/file/{self._count}".encode()).hexdigest()
        while len(self._held) >= _MOST:
            del self._held[next(iter(self._held))]
        self._held[signature] = (file, self._now() + LIFETIME)
        url = f"{_elsewhere(root)}/files/{self._count}?signature={signature}"
        return Response(status_code=302, headers={"Location": url})

    def routes(self) -> list[BaseRoute]:
        """Where the links lead."""
        return [Route("/files/{number}", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The file of a link; credentials are refused, as stores of files do."""
        headers = {"auth-token", "authorization"} & {*request.headers.keys()}
        if headers or "auth_token" in request.query_params:
            said = "Only one way to sign in is allowed; the link has a signature."
            raise Refusal(400, {"error": said})
        signature = request.query_params.get("signature", "")
        file, ends = self._held.get(signature, (None, 0.0))
        if file is None or ends <= self._now():
            raise Refusal(403, {"error": "The link has run out."})
        saved = f'attachment; filename="{file.name}"'
        extra = {"Content-Disposition": saved} if file.name else {}
        return Response(file.content, media_type=file.media_type, headers=extra)


def _elsewhere(root: str) -> str:
    """The same machine under its other name, so that a client sees another host."""
    scheme, _, rest = root.rstrip("/").partition("://")
    place, slash, path = rest.partition("/")
    host, colon, port = place.partition(":")
    return f"{scheme}://{_HOSTS.get(host, host)}{colon}{port}{slash}{path}"
