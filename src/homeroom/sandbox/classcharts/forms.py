"""The fields of a request's body, in every form that clients send them."""

from __future__ import annotations

import json
from email import policy
from email.parser import BytesParser
from typing import Final, cast
from urllib.parse import parse_qsl

from homeroom.sandbox.shapes import read_object

_PARSER: Final = BytesParser(policy=policy.HTTP)


def read_form(body: bytes, content_type: str) -> dict[str, str]:
    """The fields of a body, whatever it says that it is.

    Urlencoded: vendor document. Multipart, JSON and urlencoded under the name of
    `text/plain`: third party. What cannot be read has no fields.

    Args:
        body: As sent.
        content_type: The header, or empty.
    """
    if content_type.lower().startswith("multipart/form-data"):
        return _parts(body, content_type)
    if body.lstrip().startswith(b"{"):
        return _members(body)
    text = body.decode("utf-8", "replace")
    return dict(parse_qsl(text, keep_blank_values=True))


def _parts(body: bytes, content_type: str) -> dict[str, str]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    fields: dict[str, str] = {}
    for part in _PARSER.parsebytes(head + body).walk():
        name: object = part.get_param("name", header="content-disposition")
        if isinstance(name, str):
            content = cast("bytes", part.get_payload(decode=True) or b"")
            fields[name] = content.decode("utf-8", "replace")
    return fields


def _members(body: bytes) -> dict[str, str]:
    members = read_object(body) or {}
    return {name: _text(value) for name, value in members.items()}


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
