"""Pictures that are sent to ManageBac, as a form with a file in it."""

from __future__ import annotations

import io
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import httpx
import pytest

from homeroom import errors
from homeroom.managebac import uploads
from tests.core.fakes import BASE_URL, TOKEN, Canned, client, reply

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) + b"\r\n--homeroom-\r\n\x00"
OK = reply({"status": "ok"})


def part_of(request: httpx.Request) -> Message:
    """The one part of a form that was sent, as another library reads it."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
    parts = message_from_bytes(head + request.content).get_payload()
    assert isinstance(parts, list)
    (part,) = parts
    assert isinstance(part, Message)
    return part


@pytest.mark.parametrize("resource", ["students", "teachers"])
async def test_a_picture_is_sent_as_a_form(resource: str) -> None:
    """Whole, with its media type, and with the credential."""
    server = Canned(OK)
    async with client(server) as mb:
        done = await getattr(mb, resource).upload_avatar(852, PNG)
    assert "ok" == done.status
    request = server.requests[0]
    assert ("PUT", f"{BASE_URL}/v2p3/{resource}/852/avatar") == (
        request.method,
        str(request.url),
    )
    assert TOKEN == request.headers["auth-token"]
    part = part_of(request)
    assert ("image/png", PNG) == (
        part.get_content_type(),
        part.get_payload(decode=True),
    )
    assert "avatar[file]" == part.get_param("name", header="content-disposition")


@pytest.mark.parametrize("how", ["bytes", "array", "view", "path", "text", "file"])
async def test_a_picture_may_come_from_anywhere(how: str, tmp_path: Path) -> None:
    """Its own name is not sent: it may be a person's."""
    path = tmp_path / "canary.png"
    path.write_bytes(PNG)
    server = Canned(OK)
    given: dict[str, Any] = {
        "bytes": PNG,
        "array": bytearray(PNG),
        "view": memoryview(PNG),
        "path": path,
        "text": str(path),
        "file": io.BytesIO(PNG),
    }
    async with client(server) as mb:
        await mb.students.upload_avatar(852, given[how])
    assert PNG == part_of(server.requests[0]).get_payload(decode=True)
    assert b"canary" not in server.requests[0].content


@pytest.mark.parametrize(
    ("content", "given", "media_type"),
    [
        (PNG, None, "image/png"),
        (b"\xff\xd8\xff\xe0x", None, "image/jpeg"),
        (b"GIF89ax", None, "image/gif"),
        (b"RIFF\n\n\n\nWEBPVP8 ", None, "image/webp"),
        (b"BM....", "image/bmp", "image/bmp"),
        (PNG, "image/x-png", "image/x-png"),
    ],
)
async def test_the_media_type_is_seen_or_said(
    content: bytes, given: str | None, media_type: str
) -> None:
    """What is said counts."""
    server = Canned(OK)
    async with client(server) as mb:
        await mb.teachers.upload_avatar(852, content, media_type=given)
    assert media_type == part_of(server.requests[0]).get_content_type()


@pytest.mark.parametrize(
    ("picture", "media_type", "text"),
    [
        (b"", None, "^picture: takes 1 to"),
        (b"<svg canary>", None, "^picture: begins like no"),
        (b"x" * 2000, "image/png", "^picture: takes 1 to 1000 bytes"),
        (io.BytesIO(b"x" * 2000), "image/png", "^picture: takes 1 to 1000 bytes"),
        (io.StringIO("canary"), None, "^picture: takes bytes"),
        (None, None, "^picture: takes bytes"),
        (7, None, "^picture: takes bytes"),
        (PNG, "text/html", "^media_type: takes"),
        (PNG, "image/png\r\nx-canary: 1", "^media_type: takes"),
        (PNG, 7, "^media_type: takes"),
    ],
)
async def test_what_is_no_picture_is_not_sent(
    picture: Any, media_type: Any, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error does not show it."""
    monkeypatch.setattr(uploads, "PICTURE_LIMIT", 1000)
    server = Canned(OK)
    async with client(server) as mb:
        with pytest.raises(errors.ConfigurationError, match=text) as caught:
            await mb.students.upload_avatar(852, picture, media_type=media_type)
    assert [] == server.requests
    assert "canary" not in str(caught.value)


async def test_a_large_file_is_not_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """One byte beyond the bound is enough to know."""
    monkeypatch.setattr(uploads, "PICTURE_LIMIT", 1000)
    file = io.BytesIO(PNG * 1000)
    async with client(Canned(OK)) as mb:
        with pytest.raises(errors.ConfigurationError, match="1000 bytes"):
            await mb.students.upload_avatar(852, file)
    assert 1001 == file.tell()


async def test_a_file_that_is_not_there_is_an_error_of_its_own(tmp_path: Path) -> None:
    """As of the system."""
    async with client(Canned(OK)) as mb:
        with pytest.raises(FileNotFoundError):
            await mb.students.upload_avatar(852, tmp_path / "no.png")


async def test_an_upload_is_a_call_like_any_other() -> None:
    """It is repeated as a whole after a 503, and a refusal says which fields."""
    refused = reply({"errors": {"base": ["Too wide"]}}, 422)
    server = Canned(reply(b"", 503), OK, refused)
    async with client(server) as mb:
        await mb.students.upload_avatar(852, PNG)
        with pytest.raises(errors.ValidationError, match=r"students\.upload_avatar"):
            await mb.students.upload_avatar(852, PNG)
        bodies = {one.content for one in server.requests}
        assert 3 == len(server.requests)
        assert 1 == len(bodies)


async def test_older_versions_have_no_pictures_of_teachers() -> None:
    """That is said before anything is sent."""
    server = Canned(OK)
    async with client(server, version="v2p0") as mb:
        with pytest.raises(errors.ConfigurationError, match="from v2p1 on"):
            await mb.teachers.upload_avatar(852, PNG)
        await mb.students.upload_avatar(852, PNG)
    assert 1 == len(server.requests)
