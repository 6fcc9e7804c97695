"""Files of homework and announcements, fetched with the session."""

from __future__ import annotations

import asyncio
import gzip
import io
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from homeroom import errors
from homeroom._core.files import file_name
from homeroom.classcharts.files import Site as Hosts
from homeroom.classcharts.models import AnnouncementFile, PupilFile, TeacherFile
from tests.core.charts_site import OUT, SITE, Site, parent, read, student
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

PDF = b"%PDF-1.4 \xff\x00" + bytes(range(256)) * 40
URL = f"{SITE}/files/9/menu.pdf"
FILE = AnnouncementFile(filename="menu.pdf", url=URL)

Serve = Callable[[httpx.Request], httpx.Response]


def pdf(body: bytes = PDF, **headers: str) -> httpx.Response:
    """A file."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    given = {"content-type": "application/pdf", **named}
    return httpx.Response(200, content=body, headers=given)


def held(folder: Path) -> list[str]:
    """The names of all files in a folder."""
    return sorted(one.name for one in folder.iterdir())


def serving(site: Site, serve: Serve) -> list[httpx.Request]:
    """Let a site serve files to whom it takes for logged in; what was asked of it."""
    asked: list[httpx.Request] = []

    async def before(request: httpx.Request) -> httpx.Response | None:
        if "/files/" not in request.url.path:
            return None
        asked.append(request)
        alive = request.headers.get("authorization", "")[6:] in site.alive
        return serve(request) if alive else site.dead(request)

    site.before = before
    return asked


async def test_a_file_comes_into_a_folder(tmp_path: Path) -> None:
    """Under its own name, with the session; a second one gets a number."""
    site = Site(role="parent")
    asked = serving(site, lambda _: pdf())
    async with parent(site) as client:
        for path in ("menu.pdf", "menu (2).pdf", "menu (3).pdf"):
            saved = await client.download(FILE, tmp_path)
            assert ("menu.pdf", len(PDF), "application/pdf") == (
                saved.name,
                saved.size,
                saved.media_type,
            )
            assert str(tmp_path / path) == saved.path
            assert PDF == (tmp_path / path).read_bytes()
            assert path not in repr(saved)
    assert 3 == len(held(tmp_path))
    sent = asked[0].headers
    assert sent["authorization"].startswith("Basic canaryid")
    assert "parent_session_credentials" in sent["cookie"]
    assert ("*/*", "identity") == (sent["accept"], sent["accept-encoding"])


async def test_a_file_goes_to_a_path_or_into_an_open_file(tmp_path: Path) -> None:
    """A path is replaced as a whole; an open file is written from where it stands."""
    site = Site()
    serving(site, lambda _: pdf())
    target, opened = tmp_path / "own.bin", io.BytesIO(b"head")
    target.write_bytes(b"old")
    opened.seek(4)
    async with student(site) as client:
        assert str(target) == (await client.download(URL, target)).path
        assert str(target) == (await client.download(URL, str(target))).path
        assert (await client.download(URL, opened)).path is None
    assert PDF == target.read_bytes()
    assert b"head" + PDF == opened.getvalue()


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (TeacherFile(id=1, validated_file=URL, file="x", file_name="a.pdf"), "a.pdf"),
        (PupilFile(id=1, file=URL, filename="b.pdf", file_name="a.pdf"), "b.pdf"),
        (AnnouncementFile(url=URL, extra={"fileName": "c.pdf"}), "c.pdf"),
        (AnnouncementFile(url=URL, extra={"fileName": 7}), "menu.pdf"),
        (AnnouncementFile(url="/files/9/d%20d.pdf?x=1#y"), "d d.pdf"),
        (URL, "menu.pdf"),
        (f"  {URL}  ", "menu.pdf"),
    ],
)
async def test_any_file_of_an_answer_will_do(
    file: Any, name: str, tmp_path: Path
) -> None:
    """Its name is where it has one, else in its address."""
    site = Site()
    serving(site, lambda _: pdf())
    async with student(site) as client:
        assert name == (await client.download(file, tmp_path)).name
    assert [name] == held(tmp_path)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (["../../etc/passwd"], "passwd"),
        (["..\\..\\boot.ini"], "boot.ini"),
        (["/etc/shadow"], "shadow"),
        (["%2e%2e%2fx.pdf"], "x.pdf"),
        (["C:\\x\\y.pdf"], "y.pdf"),
        (["C:y.pdf"], "y.pdf"),
        (["..", ".", "", "a.pdf"], "a.pdf"),
        (["...", "/", "\\"], "file"),
        ([".bashrc"], "bashrc"),
        (["a\r\nb\x00\u202e.pdf"], "ab.pdf"),
        (['a<b>:"|?*.pdf'], "ab.pdf"),
        (["Zoë ☂.pdf"], "Zoë ☂.pdf"),
        (["nul", "con.txt"], "_nul"),
        (["COM1.pdf"], "_COM1.pdf"),
        (["x" * 500 + ".pdf"], "x" * 180 + ".pdf"),
        (["☂" * 500], "☂" * 60),
        (["a." + "x" * 500], "a." + "x" * 178),
    ],
)
def test_a_name_is_a_name_and_nothing_else(told: list[str], name: str) -> None:
    """Without folders, and safe on any system."""
    assert name == file_name(*told)


async def test_the_service_may_tell_the_name(tmp_path: Path) -> None:
    """In a header, where the answer with the file did not."""
    site = Site()
    heads = ['attachment; filename="../a.pdf"', "attachment; filename*=UTF-8''Zo%C3%AB"]
    serving(site, lambda _: pdf(content_disposition=heads.pop(0)))
    async with student(site) as client:
        names = [(await client.download(URL, tmp_path)).name for _ in range(2)]
    assert ["a.pdf", "Zoë"] == names


ELSEWHERE = [
    "https://evil.example/menu.pdf",
    "http://charts.example.org/files/9",
    "https://charts.example.org:444/files/9",
    "https://charts.example.org@evil.example/files/9",
    "https://user:pw@charts.example.org/files/9",
    "https://charts.example.org.evil.example/files/9",
    "https://evil.example\\.charts.example.org/files/9",
    "//evil.example/files/9",
    "file:///etc/passwd",
    "ftp://charts.example.org/files/9",
    "javascript:alert(1)",
    "https://[::1/files/9",
    "https://charts.example.org:x/files/9",
]


@pytest.mark.parametrize("url", ELSEWHERE)
async def test_the_session_goes_to_the_vendor_alone(url: str, tmp_path: Path) -> None:
    """Neither by an address nor by a redirect; nothing is sent, nothing is left."""
    site = Site()
    asked = serving(site, lambda _: httpx.Response(302, headers={"location": url}))
    async with student(site) as client:
        await read(client)
        before = len(site.asked)
        with pytest.raises(errors.ConfigurationError, match="no host of the vendor"):
            await client.download(url, tmp_path)
        assert before == len(site.asked)
        with pytest.raises(errors.RedirectError, match="another host"):
            await client.download(URL, tmp_path)
    assert 1 == len(asked)
    assert [] == held(tmp_path)


@pytest.mark.parametrize(
    ("base", "url", "good"),
    [
        ("https://www.classcharts.com", "https://www.classcharts.com/f", True),
        ("https://www.classcharts.com", "https://WWW.classcharts.com:443/f", True),
        ("https://www.classcharts.com", "https://files.classcharts.com/f", True),
        ("https://www.classcharts.com", "https://classcharts.com/f", True),
        ("https://www.classcharts.com", "http://www.classcharts.com/f", False),
        ("https://www.classcharts.com", "https://files.classcharts.com:8443/f", False),
        ("https://www.classcharts.com", "https://notclasscharts.com/f", False),
        ("https://www.classcharts.com", "https://classcharts.com.example/f", False),
        ("https://www.classcharts.com", "https://s3.example/f", False),
        ("http://127.0.0.1:8000/charts", "http://127.0.0.1:8000/f", True),
        ("http://127.0.0.1:8000/charts", "http://127.0.0.1:8001/f", False),
        ("http://127.0.0.1:8000/charts", "https://www.classcharts.com/f", False),
        ("http://[::1]:8000", "http://[::1]:8000/f", True),
    ],
)
def test_which_hosts_are_the_vendors(base: str, url: str, good: bool) -> None:
    """All of its domain for its own site, and for another site that one alone."""
    assert good is Hosts(base_url=base).has(url)


async def test_a_redirect_within_the_vendor_is_followed(tmp_path: Path) -> None:
    """With the session, and not without end."""
    site, hops = Site(), ["/files/2", f"{SITE}/files/3", "4"]
    asked = serving(
        site,
        lambda _: (
            httpx.Response(302, headers={"location": hops.pop(0)}) if hops else pdf()
        ),
    )
    async with student(site) as client:
        saved = await client.download(URL, tmp_path)
        assert ("4", len(PDF)) == (saved.name, saved.size)
        assert {"Basic"} == {one.headers["authorization"][:5] for one in asked}
        serving(site, lambda _: httpx.Response(302, headers={"location": "/files/2"}))
        with pytest.raises(errors.RedirectError, match="more than 5"):
            await client.download(URL, tmp_path)
    assert 1 == len(held(tmp_path))


DEAD: dict[str, httpx.Response] = {
    "json": httpx.Response(200, json=OUT),
    "403": httpx.Response(403, json=OUT),
    "login": httpx.Response(302, headers={"location": "/student/login"}),
    "verify": httpx.Response(302, headers={"location": "https://s.example.net/verify"}),
    "page": httpx.Response(200, html="<h1>Log in</h1>"),
}


@pytest.mark.parametrize("how", DEAD)
async def test_a_dead_session_is_replaced_for_a_file_too(
    how: str, tmp_path: Path
) -> None:
    """And what says so is never taken for the file."""
    site = Site(dead=lambda _: DEAD[how])
    serving(site, lambda _: pdf())
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        saved = await client.download(FILE, tmp_path)
        assert len(PDF) == saved.size
        serving(site, lambda _: DEAD[how])
        with pytest.raises(errors.AuthenticationError):
            await client.download(FILE, tmp_path)
    assert 1 == len(held(tmp_path))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(404), errors.NotFoundError),
        (httpx.Response(410, text="The link has expired"), errors.StatusError),
        (
            httpx.Response(200, json={"success": 0, "error": "No"}),
            errors.BadRequestError,
        ),
        (httpx.Response(500), errors.ServerError),
        (pdf(content_encoding="br"), errors.BodyError),
    ],
)
async def test_a_file_that_does_not_come_leaves_nothing(
    answer: httpx.Response, kind: type[errors.CallError], tmp_path: Path
) -> None:
    """The error is as of any call."""
    site = Site()
    serving(site, lambda _: answer)
    async with student(site) as client:
        with pytest.raises(kind, match="classcharts download: "):
            await client.download(FILE, tmp_path)
        with pytest.raises(kind):
            await client.download(FILE, opened := io.BytesIO())
    assert [] == held(tmp_path)
    assert b"" == opened.getvalue()


@pytest.mark.parametrize("kind", ["application/json", "text/html"])
async def test_a_file_may_be_json_or_a_page(kind: str, tmp_path: Path) -> None:
    """Where it says that it is an attachment, or where it is no refusal."""
    site = Site()
    body = b'{"success": 0, "error": "x"}'
    serving(
        site,
        lambda _: pdf(body, content_type=kind, content_disposition="attachment"),
    )
    async with student(site) as client:
        assert len(body) == (await client.download(FILE, tmp_path)).size
        serving(site, lambda _: pdf(b"[1, 2]\xff", content_type="application/json"))
        saved = await client.download(FILE, tmp_path / "x")
    assert b"[1, 2]\xff" == (tmp_path / "x").read_bytes()
    assert 7 == saved.size


class Chunks(httpx.AsyncByteStream):
    """A body in pieces, that may break; how many were taken."""

    def __init__(self, count: int, broken: bool = False) -> None:
        self.count, self.broken, self.taken = count, broken, 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(self.count):
            self.taken += 1
            yield b"x" * 1000
        if self.broken:
            raise httpx.ReadError("broken")


async def test_a_file_is_bounded_and_streamed(tmp_path: Path) -> None:
    """By what it says, by what comes, and by what comes out of it."""
    site, endless = Site(), Chunks(10**9)
    answers = [
        lambda _: pdf(content_length="1001", body=b"x"),
        lambda _: httpx.Response(200, stream=endless),
        lambda _: pdf(gzip.compress(b"x" * 10**6), content_encoding="gzip"),
        lambda _: pdf(b"[" + b"1," * 5000 + b"1]", content_type="application/json"),
    ]
    async with student(site) as client:
        for answer in answers:
            serving(site, answer)
            with pytest.raises(errors.BodyError, match="larger than 1000 bytes"):
                await client.download(FILE, tmp_path, limit=1000)
        serving(site, lambda _: pdf(b"x" * 1000))
        assert 1000 == (await client.download(FILE, tmp_path, limit=1000)).size
        serving(site, lambda _: pdf(gzip.compress(PDF), content_encoding="gzip"))
        assert len(PDF) == (await client.download(FILE, tmp_path)).size
    assert endless.taken < 1000
    assert 2 == len(held(tmp_path))


async def test_a_file_that_breaks_off_is_fetched_anew(tmp_path: Path) -> None:
    """From its start; what came before is gone."""
    site = Site()
    bodies = [Chunks(500, broken=True), Chunks(700, broken=True), Chunks(3)]
    serving(site, lambda _: httpx.Response(200, stream=bodies.pop(0)))
    opened = io.BytesIO(b"head")
    opened.seek(4)
    async with student(site) as client:
        saved = await client.download(FILE, opened)
        assert 3000 == saved.size
        cut = pdf(b"x" * 10, content_length="20")
        serving(site, lambda _: cut)
        with pytest.raises(errors.BodyError, match="cut short after 3 attempts"):
            await client.download(FILE, tmp_path)
    assert b"head" + b"x" * 3000 == opened.getvalue()
    assert [] == held(tmp_path)


class Full(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, data: Any, /) -> int:
        raise OSError(28, "No space left on device")


async def test_a_disk_that_is_full_is_no_broken_connection(tmp_path: Path) -> None:
    """It is not tried again, and its own error comes."""
    site = Site()
    asked = serving(site, lambda _: pdf())
    async with student(site) as client:
        with pytest.raises(OSError, match="No space left"):
            await client.download(FILE, Full())
        with pytest.raises(FileNotFoundError):
            await client.download(FILE, tmp_path / "no" / "such" / "folder")
    assert 1 == len(asked)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((AnnouncementFile(filename="a"), "."), "^file: takes"),
        ((None, "."), "^file: takes"),
        (("", "."), "^file: takes"),
        ((7, "."), "^file: takes"),
        ((URL, None), "^into: takes"),
        ((URL, io.StringIO()), "^into: takes"),
        ((URL, io.BufferedReader(io.BytesIO())), "^into: takes"),
    ],
)
async def test_arguments_are_checked_before_anything_is_sent(
    arguments: Any, says: str
) -> None:
    """Without showing them."""
    site = Site()
    async with student(site) as client:
        with pytest.raises(errors.ConfigurationError, match=says):
            await client.download(*arguments)
        with pytest.raises(errors.ConfigurationError, match=r"^limit: takes"):
            await client.download(URL, ".", limit=0)
    assert [] == site.asked


async def test_a_cancelled_download_leaves_nothing(tmp_path: Path) -> None:
    """Nor does one whose time is over."""
    site, clock = Site(), FakeClock()

    class Slow(Chunks):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"x" * 10**6
            await gate()

    async def gate() -> None:
        await asyncio.Event().wait()

    serving(site, lambda _: httpx.Response(200, stream=Slow(1)))
    async with student(site, clock) as client:
        await read(client)
        with pytest.raises(errors.DeadlineExceeded, match="download"):
            await client.download(FILE, tmp_path, timeout=0.2)
    assert [] == held(tmp_path)


async def test_a_file_that_breaks_off_for_good_leaves_nothing_in_an_open_file() -> None:
    """What came of it is taken back; what stood there before stays."""
    site = Site()
    serving(site, lambda _: httpx.Response(200, stream=Chunks(700, broken=True)))
    opened = io.BytesIO(b"head")
    opened.seek(4)
    async with student(site) as client:
        with pytest.raises(errors.TransportError):
            await client.download(FILE, opened)
    assert b"head" == opened.getvalue()


@pytest.mark.parametrize("status", [202, 206])
async def test_a_part_of_a_file_is_none(status: int, tmp_path: Path) -> None:
    """Nobody asked for a part."""
    site = Site()
    part = httpx.Response(status, content=PDF, headers={"content-type": "image/png"})
    serving(site, lambda _: part)
    async with student(site) as client:
        with pytest.raises(errors.BodyError, match=f"answered by {status}"):
            await client.download(FILE, tmp_path)
    assert [] == held(tmp_path)
