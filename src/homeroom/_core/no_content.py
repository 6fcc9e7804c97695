"""Connections of aiohttp that bear a body where HTTP allows none."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, Final, cast

import aiohttp
from aiohttp.client_proto import ResponseHandler

LONGEST_HEAD: Final = 64 * 1024
"""Bytes of an answer's head that are waited for."""

_NO_CONTENT: Final = b"HTTP/1.1 204"
_ANNOUNCED: Final = re.compile(
    rb"\r\n(?:content-length: *[1-9]\d*|transfer-encoding:[^\r]*)(?=\r|$)",
    re.IGNORECASE,
)


class LenientConnector(aiohttp.TCPConnector):
    """Makes such connections; takes what its base does."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # pyright: ignore[reportUnknownMemberType]
        made = partial(_Protocol, loop=self._loop)
        self._factory = cast("partial[ResponseHandler]", made)


class _Protocol(ResponseHandler):
    """Drops the body of a 204, which aiohttp takes for a broken answer to come.

    Such an answer is made to end its connection, so that nothing late is read from it.
    """

    _begun: bytes | None = None
    """What came of an answer whose status line is not whole yet."""
    _deaf = False

    def set_response_params(self, **params: Any) -> None:
        """An answer is about to come."""
        self._begun = b""
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        if self._deaf:
            return
        if self._begun is not None:
            data, self._begun = self._begun + data, None
            if _NO_CONTENT.startswith(data[:12]) or data[9:12] == b"204":
                head, end, body = data.partition(b"\r\n\r\n")
                if not end and len(data) < LONGEST_HEAD:
                    self._begun = data
                    return
                if end and (body or _ANNOUNCED.search(head)):
                    self._deaf = True
                    data = _ANNOUNCED.sub(b"", head) + b"\r\nconnection: close" + end
        super().data_received(data)
