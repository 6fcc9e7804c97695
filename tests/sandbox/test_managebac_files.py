"""Avatars: by file and by address, and the links that show them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

pytestmark = pytest.mark.anyio

V3 = "v2p3"
OK = {"status": "ok"}
PNG = b"\x89PNG\r\n\x1a\n and what follows"
BAD = (400, {"error": "Invalid payload data structure."})
UNREADABLE = (422, {"errors": {"base": ["The image could not be read."]}})


@pytest.fixture
async def bare() -> AsyncIterator[httpx.AsyncClient]:
    """A client without any credentials."""
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


async def link(api: Any, user: int) -> str:
    """Where an avatar is."""
    response = await api.send("GET", f"/avatars/{user}", version=V3)
    assert 302 == response.status_code, response.text
    return str(response.headers["Location"])


def part(content: bytes, name: str = "avatar[file]") -> Any:
    """A file as a form has it."""
    return {"files": {name: ("me.png", content, "image/png")}}


async def test_an_avatar_is_an_image_on_another_host(api: Any, bare: Any) -> None:
    """The link needs no credentials, and leads away from the API's own host."""
    url = await link(api, 1)
    assert urlsplit(api.served.base_url).netloc != urlsplit(url).netloc
    image = await bare.get(url)
    assert (200, "image/png") == (image.status_code, image.headers["Content-Type"])
    assert image.content.startswith(b"\x89PNG\r\n\x1a\n")


async def test_a_link_refuses_credentials(api: Any, bare: Any) -> None:
    """A client that takes its token along to the other host is told so."""
    url = await link(api, 1)
    for headers in ({"auth-token": api.token}, {"Authorization": "Bearer x"}):
        assert 400 == (await bare.get(url, headers=headers)).status_code
    assert 400 == (await bare.get(f"{url}&auth_token=x")).status_code
    assert 200 == (await bare.get(url)).status_code


async def test_a_link_runs_out(api: Any, bare: Any, time: Any) -> None:
    """After five minutes, or with a changed signature, nothing is shown."""
    url = await link(api, 1)
    assert 403 == (await bare.get(f"{url}0")).status_code
    assert 403 == (await bare.get(url.partition("?")[0])).status_code
    time.now += 300
    assert 403 == (await bare.get(url)).status_code
    assert 200 == (await bare.get(await link(api, 1))).status_code


@pytest.mark.parametrize(
    ("path", "user"), [("/students/2", 2), ("/teachers/301961", 301_961)]
)
async def test_an_avatar_is_uploaded_and_taken_away(
    api: Any, bare: Any, path: str, user: int
) -> None:
    """Exactly the bytes that were sent come back; a repeat does no harm."""
    missing = (404, {"error": f"Couldn't find User with 'id'={user}"})
    assert missing == await api.refused("GET", f"/avatars/{user}", version=V3)
    sent = PNG + bytes(range(256)) * 40
    for _ in range(2):
        assert OK == await api.json("PUT", f"{path}/avatar", version=V3, **part(sent))
        assert sent == (await bare.get(await link(api, user))).content
    for _ in range(2):
        assert OK == await api.json("DELETE", f"{path}/avatar", version=V3)
        assert missing == await api.refused("GET", f"/avatars/{user}", version=V3)


async def test_an_avatar_may_be_an_address(api: Any, bare: Any) -> None:
    """In JSON or in a form; the stand-in draws a picture for it."""
    sent = {"avatar": {"remote_file_url": "https://files.example.org/me.png"}}
    assert OK == await api.json("PUT", "/students/2/avatar", json=sent)
    first = (await bare.get(await link(api, 2))).content
    form = {"avatar[remote_file_url]": (None, "https://files.example.org/you.png")}
    assert OK == await api.json("PUT", "/students/2/avatar", files=form)
    assert first != (await bare.get(await link(api, 2))).content


@pytest.mark.parametrize(
    "options",
    [
        part(b"no image"),
        part(b""),
        {"json": {"avatar": {"remote_file_url": "ftp://files.example.org/me.png"}}},
        {"json": {"avatar": {"remote_file_url": "https://"}}},
        {"json": {"avatar": {"remote_file_url": "http://[::1"}}},
        {"json": {"avatar": {}}},
    ],
)
async def test_what_is_no_image_is_refused(api: Any, options: Any) -> None:
    """The avatar stays as it was."""
    before = await api.send("GET", "/avatars/2", version=V3)
    assert UNREADABLE == await api.refused("PUT", "/students/2/avatar", **options)
    after = await api.send("GET", "/avatars/2", version=V3)
    assert (404, 404) == (before.status_code, after.status_code)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"json": {}},
        {"json": {"avatar": "x"}},
        part(PNG, "file"),
        {"content": PNG, "headers": {"Content-Type": "multipart/form-data"}},
        {
            "content": b"--x\r\n\r\nrubbish",
            "headers": {"Content-Type": "multipart/form-data; boundary=x"},
        },
    ],
)
async def test_a_form_without_the_file_is_badly_structured(
    api: Any, options: Any
) -> None:
    """Neither a broken form nor another part is an avatar."""
    assert BAD == await api.refused("PUT", "/students/2/avatar", **options)


@pytest.mark.parametrize("number", ["0", "x", "201"])
async def test_nobody_has_no_avatar(api: Any, number: str) -> None:
    """Unknown and deleted people answer 404."""
    missing = (404, {"error": f"Couldn't find User with 'id'={number}"})
    assert missing == await api.refused("GET", f"/avatars/{number}", version=V3)
    status, _ = await api.refused("PUT", f"/students/{number}/avatar", **part(PNG))
    assert 404 == status
