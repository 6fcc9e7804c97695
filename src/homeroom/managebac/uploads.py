"""Pictures of people, sent as a form with a file in it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import BinaryIO, Final, TypeAlias, TypeVar

from attrs import evolve, field, frozen

from homeroom._core.call import Call
from homeroom._core.caller import Caller
from homeroom._core.errors import ConfigurationError
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.reading import reader
from homeroom._core.request import EMPTY, WireRequest, build_request
from homeroom._core.served import check_served
from homeroom._core.settings import apply
from homeroom._core.threads import in_thread

T = TypeVar("T")

Picture: TypeAlias = bytes | str | os.PathLike[str] | BinaryIO
"""A picture as it is, the path of one, or an open binary file."""

PICTURE_LIMIT: Final = 10 * 2**20
"""Bytes that a picture may have; the vendor names no bound."""

_STARTS: Final = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
)
"""How pictures begin."""
_MEDIA_TYPE: Final = re.compile(r"image/[a-z0-9][a-z0-9.+-]*", re.ASCII)


@frozen
class Upload:
    """A picture to send; its own name is not sent, since it may be a person's."""

    content: bytes = field(repr=False)
    media_type: str

    def on(self, request: WireRequest) -> WireRequest:
        """The request with the picture in its body, under the form's name for it.

        The name of the field is what servers of this kind take (guess).
        """
        # No file has its own digest in it, so the bound cannot be a part of it.
        bound = f"homeroom-{sha256(self.content).hexdigest()}"
        ending = self.media_type.removeprefix("image/")
        head = (
            f"--{bound}\r\nContent-Disposition: form-data; "
            f'name="avatar[file]"; filename="avatar.{ending}"\r\n'
            f"Content-Type: {self.media_type}\r\n\r\n"
        )
        body = b"".join((head.encode(), self.content, f"\r\n--{bound}--\r\n".encode()))
        media_type = f"multipart/form-data; boundary={bound}"
        headers = {**request.headers, "content-type": media_type}
        return evolve(request, headers=headers, body=body)


async def upload_of(picture: Picture, media_type: str | None) -> Upload:
    """A picture to send, read if it is in a file.

    Raises:
        ConfigurationError: It is none, is empty or is too large.
        OSError: It cannot be read.
    """
    if isinstance(picture, str | os.PathLike):
        content = await in_thread(partial(_read_path, picture))
    elif isinstance(picture, bytes | bytearray | memoryview):
        content = bytes(picture)
    elif callable(getattr(picture, "read", None)):
        content = await in_thread(partial(_read, picture))
    else:
        content = None
    if not isinstance(content, bytes):
        raise ConfigurationError("picture: takes bytes, a path, or a binary file")
    if not 0 < len(content) <= PICTURE_LIMIT:
        problem = f"takes 1 to {PICTURE_LIMIT} bytes"
        raise ConfigurationError(f"picture: {problem}")
    return Upload(content, _media_type(content, media_type))


async def send_upload(
    caller: Caller,
    operation: Operation[T],
    path: Mapping[str, object],
    upload: Upload,
    options: CallOptions,
) -> T:
    """Send a picture.

    Args:
        caller: Of the client.
        operation: What takes it.
        path: Path parameters by name.
        upload: The picture.
        options: Of the call.
    """
    check_served(operation, caller.engine.setup.version, EMPTY)
    settings = apply(caller.settings, options)
    url = caller.url(operation.path, path, [])
    request = upload.on(build_request(operation.method, url, settings.headers))
    read = reader(operation, EMPTY, caller.way(settings))
    call = Call(caller.engine, caller.record(operation), request, settings, read)
    return (await caller.run(call)).data


def _read_path(path: str | os.PathLike[str]) -> bytes:
    with open(path, "rb") as file:
        return _read(file)


def _read(file: BinaryIO) -> bytes:
    """As much of a file as shows whether it is too large."""
    return file.read(PICTURE_LIMIT + 1)


def _media_type(content: bytes, given: str | None) -> str:
    """The media type of a picture: as it is given, or by how it begins."""
    if given is not None:
        if not _MEDIA_TYPE.fullmatch(f"{given}"):
            raise ConfigurationError("media_type: takes one such as image/png")
        return given
    for start, media_type in _STARTS:
        if start.match(content):
            return media_type
    raise ConfigurationError(
        "picture: begins like no PNG, JPEG, GIF or WebP; say what it is by media_type"
    )
