"""Files behind addresses that a signature opens for a while, without a credential."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.shapes import read_whole

LIFETIME: Final = 60
"""Seconds for which an address opens a file; short-lived: vendor elsewhere."""

PATH: Final = "/storage/{kind}/{key:path}"

_CREDENTIALS: Final = ("auth-token", "authorization")

Read = Callable[[str], tuple[bytes, str] | None]
"""From the key of a file to its content and media type, if there is one."""


class Storage:
    """Where files lie, on another path than the API.

    Args:
        secret: What signatures are made with.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, secret: str, now: Callable[[], int]) -> None:
        self._secret = secret.encode()
        self._now = now
        self._kinds: dict[str, Read] = {}

    def keep(self, kind: str, read: Read) -> None:
        """Serve a kind of files."""
        self._kinds[kind] = read

    def sent_to(self, root: str, kind: str, key: str) -> Response:
        """A 302 to a file.

        Args:
            root: Where the vendor is, such as `http://127.0.0.1:8000/managebac`.
            kind: What kind of file it is.
            key: Which of that kind.
        """
        expires = self._now() // 1000 + LIFETIME
        path = f"/storage/{kind}/{quote(key)}"
        query = f"expires={expires}&signature={self._sign(kind, key, expires)}"
        return Response(status_code=302, headers={"Location": f"{root}{path}?{query}"})

    def show(self, request: Request) -> Response:
        """A file, for who was sent here.

        Raises:
            Refusal: 400 for a request that brings a credential too, as signed
                addresses of storage services do; 403 for a signature that is wrong or
                too old; 404 where nothing is. All a guess.
        """
        kind, key = request.path_params["kind"], request.path_params["key"]
        if any(name in request.headers for name in _CREDENTIALS) or (
            "auth_token" in request.query_params
        ):
            raise Refusal(400, {"error": "Only one auth mechanism allowed"})
        expires = read_whole(request.query_params.get("expires", ""), digits=12) or 0
        given = request.query_params.get("signature", "")
        if not hmac.compare_digest(
            given.encode(), self._sign(kind, key, expires).encode()
        ):
            raise Refusal(403, {"error": "The signature does not match"})
        if expires * 1000 < self._now():
            raise Refusal(403, {"error": "Request has expired"})
        found = self._kinds[kind](key) if kind in self._kinds else None
        if found is None:
            raise Refusal(404, {"error": "The specified key does not exist"})
        content, media = found
        return Response(content, media_type=media)

    def _sign(self, kind: str, key: str, expires: int) -> str:
        said = f"{kind}/{key}/{expires}".encode()
        return hmac.new(self._secret, said, sha256).hexdigest()
