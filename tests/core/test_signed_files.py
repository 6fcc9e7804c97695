"""Files of ManageBac, which lie at signed addresses of hosts that see no credential."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from homeroom import ManageBac, errors
from homeroom._core.hosts import origin_of
from homeroom.files import SavedFile
from homeroom.managebac.files import may_lead
from tests.core.fakes import BASE_URL, TOKEN, Canned, Handler, client, reply

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
SIGNED = "https://files.example.com/b/41%2Fportrait.png?x-sig=canary%2Bsig%3D&n=1"
API = f"{BASE_URL}/v2p3"

Download = Callable[[ManageBac, Any], Any]

DOWNLOADS: dict[str, Download] = {
    "/avatars/41": lambda mb, into: mb.avatars.download(41, into),
    "/classes/1/tasks/2/submissions/3/files/4": (
        lambda mb, into: mb.submissions.download(1, 2, 3, 4, into)
    ),
    "/school/programs/diploma/reports/9/download/pdf": (
        lambda mb, into: mb.term_reports.download("diploma", 9, "pdf", into)
    ),
}


def to(url: str = SIGNED, status: int = 302) -> Handler:
    """A redirect."""
    return reply(b"", status, location=url)


def png(body: bytes = PNG, status: int = 200, **headers: str) -> Handler:
    """A picture."""
    return reply(body, status, **{"content_type": "image/png", **headers})


def held(folder: Path) -> list[str]:
    """The names of all files in a folder."""
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("path", DOWNLOADS)
@pytest.mark.parametrize("token_in", ["header", "query"])
async def test_a_file_is_fetched_without_the_credential(
    path: str, token_in: str, tmp_path: Path
) -> None:
    """The API gets it, and the host of the file gets neither it nor the user's headers;
    the signature arrives as it was given."""
    server = Canned(to(), png())
    own = {"x-own": "canary-own", "cookie": "canary=1"}
    async with client(server, token_in=token_in, headers=own) as mb:
        saved = await DOWNLOADS[path](mb, tmp_path)
    assert isinstance(saved, SavedFile)
    assert ("portrait.png", "image/png", len(PNG)) == (
        saved.name,
        saved.media_type,
        saved.size,
    )
    assert PNG == (tmp_path / "portrait.png").read_bytes()
    first, second = server.requests
    assert f"{API}{path}" == str(first.url).partition("?")[0]
    sent = first.headers["auth-token"] if token_in == "header" else str(first.url)
    assert TOKEN in sent
    assert "canary-own" == first.headers["x-own"]
    assert SIGNED == str(second.url)
    named = {*second.headers} - {"host", "content-length"}
    assert {"accept", "accept-encoding", "user-agent"} == named
    assert ("*/*", "identity") == (
        second.headers["accept"],
        second.headers["accept-encoding"],
    )


async def test_a_file_goes_into_memory_within_a_bound() -> None:
    """Into a binary file of the user, of which nothing is left if it is too large."""
    async with client(Canned(to(), png())) as mb:
        saved = await mb.avatars.download(41, opened := io.BytesIO())
    assert (None, PNG) == (saved.path, opened.getvalue())
    for answer in (png(), reply(Endless().read(), content_type="image/png")):
        async with client(Canned(to(), answer)) as mb:
            with pytest.raises(errors.BodyError, match="larger than 1000 bytes"):
                await mb.avatars.download(41, opened := io.BytesIO(), limit=1000)
        assert b"" == opened.getvalue()


class Endless(httpx.AsyncByteStream):
    """A body that breaks off, or does not end."""

    def __init__(self, count: int = 10**9, broken: bool = False) -> None:
        self.count, self.broken, self.taken = count, broken, 0

    def read(self) -> bytes:
        """A part of it."""
        return b"x" * 5000

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(self.count):
            self.taken += 1
            yield b"x" * 1000
        if self.broken:
            raise httpx.ReadError("broken")


async def test_an_endless_file_is_not_read_on(tmp_path: Path) -> None:
    """It is streamed, and given up at the bound."""
    body = Endless()
    server = Canned(to(), lambda _: httpx.Response(200, stream=body))
    async with client(server) as mb:
        with pytest.raises(errors.BodyError, match="larger than 5000 bytes"):
            await mb.avatars.download(41, tmp_path, limit=5000)
    assert body.taken < 300
    assert [] == held(tmp_path)


async def test_a_file_that_breaks_off_never_looks_whole(tmp_path: Path) -> None:
    """It is fetched anew from the start; where it breaks each time, nothing is left."""
    bodies = [Endless(500, broken=True), Endless(3)]
    serve: Handler = lambda _: httpx.Response(200, stream=bodies.pop(0))  # noqa: E731
    async with client(Canned(to(), serve, serve)) as mb:
        assert 3000 == (await mb.avatars.download(41, tmp_path / "a")).size
    for broken in (
        png(b"x" * 10, content_length="20"),
        png(PNG, status=206, content_range="bytes 0-9/20"),
        lambda _: httpx.Response(200, stream=Endless(500, broken=True)),
    ):
        async with client(Canned(to(), broken)) as mb:
            with pytest.raises(errors.CallError):
                await mb.avatars.download(41, tmp_path / "b")
            with pytest.raises(errors.CallError):
                await mb.avatars.download(41, opened := io.BytesIO())
        assert b"" == opened.getvalue()
    assert ["a"] == held(tmp_path)


@pytest.mark.parametrize(
    ("answer", "kind", "text"),
    [
        (reply({"error": "Access Denied"}, 401), errors.AuthenticationError, "401"),
        (reply({"error": "canary"}, 403), errors.PermissionDeniedError, "403"),
        (reply({"error": "canary"}, 404), errors.NotFoundError, "404"),
        (reply({"error": "canary"}), errors.BadRequestError, "refused inside"),
        (reply({"id": 1}, content_type="application/json"), errors.BodyError, "place"),
        (reply(b"<p>x", content_type="text/html"), errors.BodyError, "in place of"),
        (png(b""), errors.NotFoundError, "there is no file"),
        (reply(b"", 204), errors.NotFoundError, "there is no file"),
        (reply(b"", 302), errors.RedirectError, "302"),
        (reply(b"", 304, location=SIGNED), errors.RedirectError, "304"),
        (reply(b"", 500), errors.ServerError, "500"),
    ],
)
async def test_what_the_api_says_in_place_of_a_file(
    answer: Handler, kind: type[errors.CallError], text: str, tmp_path: Path
) -> None:
    """Is an error, also as a success that holds JSON, a page or nothing."""
    server = Canned(answer)
    async with client(server, retry=None) as mb:
        with pytest.raises(kind, match=text) as caught:
            await mb.avatars.download(41, tmp_path)
    assert str(caught.value).startswith("managebac avatars.download: ")
    assert "canary" not in str(caught.value)
    assert 1 == len(server.requests)
    assert [] == held(tmp_path)


@pytest.mark.parametrize(
    ("answer", "kind", "text"),
    [
        (
            reply(b"<Error/>", 403),
            errors.PermissionDeniedError,
            "host that has the fil",
        ),
        (reply(b"", 401), errors.PermissionDeniedError, "the file answered 401"),
        (reply(b"", 404), errors.NotFoundError, "the file answered 404"),
        (reply(b"", 429), errors.ServerError, "the file answered 429"),
        (
            reply({"error": "Expired"}, content_type="application/json"),
            errors.BadRequestError,
            "refused",
        ),
        (reply(b"<p>Log in", content_type="text/html"), errors.BodyError, "a page"),
    ],
)
async def test_what_another_host_says_in_place_of_a_file(
    answer: Handler, kind: type[errors.CallError], text: str, tmp_path: Path
) -> None:
    """Says nothing of the token, and does not hold back calls to the API."""
    async with client(Canned(to(), answer), retry=None) as mb:
        with pytest.raises(kind, match=text):
            await mb.submissions.download(1, 2, 3, 4, tmp_path)
        assert 0.0 == mb.pause.left
    assert [] == held(tmp_path)


async def test_a_file_may_be_json_a_page_or_empty(tmp_path: Path) -> None:
    """Where another host serves it, and says that it is a file if it is a page."""
    named = 'inline; filename="work.html"'
    for number, (body, headers) in enumerate(
        [
            (b'{"a": 1}', {"content_type": "application/json"}),
            (b"<p>x", {"content_type": "text/html", "content_disposition": named}),
            (b"", {"content_type": "text/plain"}),
            (PNG, {}),
        ]
    ):
        async with client(Canned(to(), reply(body, **headers))) as mb:
            path = tmp_path / f"{number}"
            saved = await mb.submissions.download(1, 2, 3, 4, path)
        assert (len(body), body) == (saved.size, path.read_bytes())


async def test_the_api_may_have_the_file_itself(tmp_path: Path) -> None:
    """At once, or at another address of its own, which gets the credential."""
    server = Canned(to("/mb/v2p3/blobs/7?n=1", 307), to(f"{API}/c", 303), png())
    async with client(server, token_in="query") as mb:
        assert "c" == (await mb.avatars.download(41, tmp_path)).name
    assert 3 == len(server.requests)
    assert {TOKEN} == {one.url.params["auth_token"] for one in server.requests}
    assert "1" == server.requests[1].url.params["n"]


async def test_nothing_brings_the_credential_back(tmp_path: Path) -> None:
    """Another host may lead to the API, which then is asked as any host is."""
    server = Canned(to(), to(f"{API}/students"), png())
    async with client(server) as mb:
        await mb.avatars.download(41, tmp_path)
    assert [True, False, False] == [
        "auth-token" in one.headers for one in server.requests
    ]


async def test_redirects_have_an_end(tmp_path: Path) -> None:
    """After five the rest is not looked at."""
    server = Canned(to())
    async with client(server) as mb:
        with pytest.raises(errors.RedirectError, match=r"download: more than 5"):
            await mb.avatars.download(41, tmp_path)
    assert 5 == len(server.requests)


FORBIDDEN = [
    "http://files.example.com/x",
    "ftp://files.example.com/x",
    "file:///etc/passwd",
    "data:image/png;base64,AA",
    "javascript:alert(1)",
    "https://user:pw@files.example.com/x",
    "https://school.example.org@files.example.com/x",
    "https://files.example.com\\.school.example.org/x",
    "https://files.example.com:x/",
    "https://[::1/x",
    "https://localhost/x",
    "https://a.localhost./x",
    "https://intranet/x",
    "https://printer.local/x",
    "https://metadata.google.internal/x",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f.0x0.0x0.0x1/x",
    "https://0177.0.0.1/x",
    "https://10.1.2.3:8443/x",
    "https://172.16.0.9/x",
    "https://192.168.1.1/x",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/x",
    "https://0.0.0.0/x",
    "https://[::1]/x",
    "https://[::]/x",
    "https://[fe80::1]/x",
    "https://[fd00::1]/x",
    "https://[::ffff:7f00:1]/x",
    "https://[64:ff9b::7f00:1]/x",
]


@pytest.mark.parametrize("url", FORBIDDEN)
async def test_no_file_is_asked_for_nearby_or_in_the_open(
    url: str, tmp_path: Path
) -> None:
    """Nothing is sent there, and the error does not show where it was."""
    for start in ([], [to()]):
        server = Canned(*start, to(url))
        async with client(server) as mb:
            with pytest.raises(errors.RedirectError, match="no file is asked") as told:
                await mb.avatars.download(41, tmp_path)
        assert 1 + len(start) == len(server.requests)
        assert url not in str(told.value)
    assert [] == held(tmp_path)


@pytest.mark.parametrize(
    ("here", "there", "good"),
    [
        ("https://api.example.org", "https://93.184.216.34/x", True),
        ("https://api.example.org", "https://files.example.com:8443/x", True),
        ("https://api.example.org", "http://127.0.0.1/x", False),
        ("http://127.0.0.1:80", "http://127.0.0.1:81/x", True),
        ("http://127.0.0.1:80", "http://localhost:81/x", True),
        ("http://[::1]:80", "http://127.0.0.1:81/x", True),
        ("http://127.0.0.1:80", "https://10.0.0.1/x", True),
        ("http://127.0.0.1:80", "http://10.0.0.1/x", False),
        ("http://127.0.0.1:80", "http://files.example.com/x", False),
        ("http://127.0.0.1:80", "https://files.example.com/x", True),
        ("https://10.0.0.5", "https://10.0.0.6/x", True),
        ("https://10.0.0.5", "http://127.0.0.1/x", False),
    ],
)
def test_where_a_way_may_lead(here: str, there: str, good: bool) -> None:
    """To machines nearby only where the API is one, and in the open on loopback."""
    from_, to_ = origin_of(here), origin_of(there)
    assert from_ is not None
    assert to_ is not None
    assert good is may_lead(to_, from_)


async def test_an_older_version_has_no_files(tmp_path: Path) -> None:
    """That is said before anything is sent."""
    server = Canned(png())
    async with client(server, version="v2p2") as mb:
        for one in DOWNLOADS.values():
            with pytest.raises(errors.ConfigurationError, match="from v2p3 on"):
                await one(mb, tmp_path)
    assert [] == server.requests


async def test_a_signed_address_shows_nowhere(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """It opens the file for whoever has it: neither logs nor errors nor traces do."""
    caplog.set_level(logging.DEBUG)
    server = Canned(to(), reply(b"", 403))
    async with client(server) as mb:
        with pytest.raises(errors.PermissionDeniedError) as caught:
            await mb.avatars.download(41, tmp_path)
    told = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    ours = [one for one in told.stack if "homeroom" in one.filename]
    assert len(ours) > 3
    shown = [repr(one.locals) for one in ours] + [str(caught.value), caplog.text]
    assert "canary" not in "".join(shown)


@pytest.mark.parametrize("segment", ["", "..", "a/../b", "x?y#z"])
async def test_no_argument_leads_elsewhere(segment: str, tmp_path: Path) -> None:
    """A path parameter is one segment, or refused."""
    server = Canned(png())
    async with client(server) as mb:
        try:
            await mb.term_reports.download(segment, 9, "pdf", tmp_path)
        except errors.ConfigurationError:
            assert [] == server.requests
        else:
            assert 9 == server.requests[0].url.raw_path.count(b"/")
