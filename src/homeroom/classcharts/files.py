"""Files of homework and announcements, fetched with the session as they stream in."""

from __future__ import annotations

import re
from email.message import Message
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final, TypeAlias
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.call import Call
from homeroom._core.call_errors import CallRecord
from homeroom._core.caller import Caller
from homeroom._core.errors import ConfigurationError, RedirectError
from homeroom._core.failure import Failure, refusal
from homeroom._core.options import CallOptions, apply
from homeroom._core.reading import Reading
from homeroom._core.request import build_request, for_bytes
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.classcharts.models import AnnouncementFile, PupilFile, TeacherFile
from homeroom.classcharts.saving import Into, NotSaved, Sink, is_file, sink_for

FileLike: TypeAlias = "str | TeacherFile | PupilFile | AnnouncementFile"
"""A file of an answer, or its address."""

VENDOR: Final = "classcharts.com"
"""The domain whose hosts are the vendor's."""

MOST_HOPS: Final = 5

_HOST: Final = re.compile(r"[a-z0-9.-]+|[0-9a-f:]+", re.ASCII)
_LOGIN: Final = re.compile(r".*/(?:login|verify)/?", re.ASCII)
_SAFE: Final = "%/:?#[]@!$&'()*+,;=~-._"
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.ASCII
)
"""Names that are no files on Windows."""


@frozen(kw_only=True)
class SavedFile:
    """A file that was fetched."""

    name: str = field(repr=False)
    """Without any folder, and safe to use as a name."""
    media_type: str
    """As the service says, such as `application/pdf`."""
    size: int
    """Bytes."""
    path: str | None = field(default=None, repr=False)
    """Where it was saved, if it was by a path."""


@frozen(kw_only=True)
class Site:
    """Which hosts a session may be sent to."""

    base_url: str

    def address(self, url: str, near: str | None = None) -> str:
        """The address to ask for.

        Args:
            url: As the service gave it.
            near: The address at which it was given.

        Raises:
            ConfigurationError: It is not at one of the vendor's hosts.
        """
        whole = _joined(near or f"{self.base_url}/", quote(url.strip(), safe=_SAFE))
        if not self.has(whole):
            raise ConfigurationError("file: is at no host of the vendor")
        return urldefrag(whole).url

    def has(self, url: str) -> bool:
        """Whether an address is the site's, or at another host of the same vendor."""
        there, here = _origin(url), _origin(self.base_url)
        if there is None or here is None:
            return False
        vendors = there.is_vendors and here.is_vendors
        return there == here or (vendors and there.whole == ("https", 443))


@frozen
class _Origin:
    whole: tuple[str, int]
    """Scheme and port."""
    host: str

    @property
    def is_vendors(self) -> bool:
        return self.host == VENDOR or self.host.endswith(f".{VENDOR}")


def _joined(near: str, url: str) -> str:
    """An address given at another; empty for what is none."""
    try:
        return urljoin(near, url)
    except ValueError:
        return ""


def _origin(url: str) -> _Origin | None:
    """Where an address leads; `None` for one that no two libraries read alike."""
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        return None
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    if usual is None or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    return _Origin((parts.scheme, port or usual), host)


@frozen
class FileRule:
    """Tells files, and redirects to them, from failures and from other answers."""

    site: Site
    asked: str
    """The address."""
    limit: int
    """Bytes that a file may have."""

    def __call__(self, answer: Answer) -> Failure | None:
        """`None` for a file or a redirect within the vendor's hosts."""
        if 300 <= answer.status < 400 and (to := answer.headers.get("location")):
            target = _joined(self.asked, to)
            if _LOGIN.fullmatch(urlsplit(target).path):
                return refusal(401, "redirected to a login: the session is over")
            if not self.site.has(target):
                problem = "the file is at another host, to which no session goes"
                return refusal(answer.status, problem)
            return None
        failure = EnvelopeRule(self.site.base_url)(answer)
        if failure is None and answer.body and _is_page(answer):
            problem = "a page came in place of the file"
            return refusal(401, f"{problem}: the session is over, or the link")
        if failure is None and len(answer.body) > self.limit:
            problem = f"larger than {self.limit} bytes"
            return Failure(kind="unreadable", sent=True, problem=problem)
        return failure


def _is_page(answer: Answer) -> bool:
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return media in ("text/html", "application/xhtml+xml")


async def fetch(
    caller: Caller,
    site: Site,
    file: FileLike,
    into: Into,
    limit: int,
    options: CallOptions,
) -> SavedFile:
    """Fetch a file and save it.

    Args:
        caller: Of the client.
        site: Which hosts the session may be sent to.
        file: A file of an answer, or its address.
        into: A folder, the path of a file, or a binary file.
        limit: Bytes that it may have.
        options: Of the call.

    Raises:
        CallError: It did not come.
        ConfigurationError: An argument cannot work.
        OSError: It cannot be saved.
    """
    url, told = _place_of(file)
    address = site.address(url)
    if type(limit) is not int or limit < 1:
        raise ConfigurationError("limit: takes a whole number above 0")
    error: OSError
    try:
        async with sink_for(into, limit) as sink:
            for _ in range(MOST_HOPS):
                answer = await _ask(caller, site, address, sink, options)
                if not 300 <= answer.status < 400:
                    name = file_name(told, _disposed(answer), urlsplit(address).path)
                    path = await sink.keep(name)
                    return SavedFile(
                        name=name,
                        media_type=answer.headers.get("content-type", ""),
                        size=sink.size,
                        path=path,
                    )
                address = site.address(answer.headers.get("location", ""), address)
    except NotSaved as broken:
        error = broken.error
    else:
        raise RedirectError(f"classcharts download: more than {MOST_HOPS} redirects")
    raise error.with_traceback(None)  # Its frames have what came.


async def _ask(
    caller: Caller, site: Site, address: str, sink: Sink, options: CallOptions
) -> Answer:
    """The answer at an address; its body is in the sink, if it is a file."""
    engine, settings = caller.engine, apply(caller.settings, options)
    engine = evolve(
        engine,
        wire=engine.wire.taken_by(sink.take),
        setup=evolve(engine.setup, success_rule=FileRule(site, address, sink.limit)),
    )
    headers = {**settings.headers, "accept-encoding": "identity"}
    request = for_bytes(build_request("GET", address, headers))
    record = CallRecord(vendor="classcharts", name="download", safety="idempotent")
    read = partial(_saved, sink)
    return (await caller.run(Call(engine, record, request, settings, read))).data


async def _saved(sink: Sink, answer: Answer) -> Reading[Answer]:
    """The answer, once its body is in the sink."""
    if not 300 <= answer.status < 400 and not is_file(answer.headers):
        await sink.save(answer.body)
    return Reading(data=answer)


def _place_of(file: object) -> tuple[str, str]:
    """The address of a file, and its name where that is told."""
    if isinstance(file, AnnouncementFile):
        url, names = file.url, [file.filename]
    elif isinstance(file, TeacherFile | PupilFile):
        url, names = file.validated_file or file.file, [file.filename, file.file_name]
    else:
        url, names = file if isinstance(file, str) else None, []
    if not url:
        raise ConfigurationError("file: takes a file of an answer, or its address")
    if not isinstance(file, str):
        names.append(_text(getattr(file, "extra", {}).get("fileName")))
    return url, next(filter(None, names), "")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _disposed(answer: Answer) -> str:
    """The name in `Content-Disposition`, if there is one."""
    header = answer.headers.get("content-disposition", "")
    message = Message()
    message["content-disposition"] = re.sub(r"[\r\n]", " ", header)
    return message.get_filename("")


def file_name(*told: str) -> str:
    """The first name that is one, without folders and what no system takes."""
    for one in told:
        base = PurePosixPath(PureWindowsPath(unquote(one)).name).name
        kept = "".join(c for c in base if c.isprintable() and c not in '<>:"/\\|?*')
        kept = kept.strip(". ")
        if kept:
            stem, dot, end = kept.rpartition(".")
            ending = f"{dot}{end}" if stem and len(end) < 16 else ""
            start = kept.removesuffix(ending).encode()[:180].decode(errors="ignore")
            return f"_{start}{ending}" if _RESERVED.fullmatch(kept) else start + ending
    return "file"
