"""JSON answers, the times in them, and refusals that end a request early."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.shapes import as_object, read_json

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=date.isoformat
)
_EPOCH: Final = datetime(1970, 1, 1)
JSON_TYPE: Final = "application/json; charset=utf-8"


class Refusal(Exception):
    """The request is answered with a failure.

    Args:
        status: HTTP status.
        body: What the answer says, as JSON.
        headers: Further headers of the answer.
    """

    def __init__(
        self, status: int, body: object, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status)
        self.status = status
        self.body = body
        self.headers = headers

    def response(self) -> Response:
        """The refusal as an answer."""
        return answer(self.body, status=self.status, headers=self.headers)


def encode(value: object) -> bytes:
    """A value as compact JSON; days are text."""
    return _ENCODER.encode(value).encode()


def plain(values: Mapping[str, object]) -> dict[str, object]:
    """Values as they are once they were sent as JSON and read again."""
    return as_object(read_json(encode(values))) or {}


def answer(
    body: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A JSON answer; bytes are taken as JSON that is already encoded."""
    content = body if isinstance(body, bytes) else encode(body)
    return Response(content, status, headers, JSON_TYPE)


def timestamp(moment: int) -> str:
    """Milliseconds since the epoch, such as `2025-07-01T06:00:00.000Z`."""
    zoneless = (_EPOCH + timedelta(milliseconds=moment)).isoformat("T", "milliseconds")
    return f"{zoneless}Z"
