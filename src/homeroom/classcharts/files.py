"""Files of homework and announcements, fetched with the session as they stream in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urldefrag, urlsplit

from attrs import frozen

from homeroom._core.answer import Answer
from homeroom._core.caller import Caller
from homeroom._core.errors import ConfigurationError
from homeroom._core.failure import Failure, refusal
from homeroom._core.files import Hop, fetch
from homeroom._core.hosts import Origin, joined_url, origin_of
from homeroom._core.options import CallOptions
from homeroom._core.saved import Into, SavedFile
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.classcharts.models import AnnouncementFile, PupilFile, TeacherFile

if TYPE_CHECKING:
    from homeroom.classcharts.client import FileLike

VENDOR: Final = "classcharts.com"
"""The domain whose hosts are the vendor's."""

_LOGIN: Final = re.compile(r".*/(?:login|verify)/?", re.ASCII)
_SAFE: Final = "%/:?#[]@!$&'()*+,;=~-._"


@frozen(kw_only=True)
class Site:
    """Which hosts a session may be sent to, and what is a file there."""

    base_url: str

    def address(self, url: str, near: str | None = None) -> str:
        """The address to ask for.

        Args:
            url: As the service gave it.
            near: The address at which it was given.

        Raises:
            ConfigurationError: It is not at one of the vendor's hosts.
        """
        whole = joined_url(near or f"{self.base_url}/", quote(url.strip(), safe=_SAFE))
        if not self.has(whole):
            raise ConfigurationError("file: is at no host of the vendor")
        return urldefrag(whole).url

    def has(self, url: str) -> bool:
        """Whether an address is the site's, or at another host of the same vendor."""
        there, here = origin_of(url), origin_of(self.base_url)
        if there is None or here is None:
            return False
        vendors = _is_vendors(there) and _is_vendors(here)
        return there == here or (vendors and (there.scheme, there.port) == _HTTPS)

    def follow(self, hop: Hop, answer: Answer) -> Hop | Failure | None:
        """Where a redirect within the vendor's hosts leads."""
        to = answer.headers.get("location")
        if not to or not 300 <= answer.status < 400:
            return None
        target = joined_url(hop.url, to)
        if _LOGIN.fullmatch(urlsplit(target).path):
            return refusal(401, "redirected to a login: the session is over")
        if not self.has(target):
            problem = "the file is at another host, to which no session goes"
            return refusal(answer.status, problem)
        return Hop(self.address(to, hop.url))

    def judge(self, hop: Hop, answer: Answer, size: int) -> Failure | None:
        """Why an answer is no file: the vendor refuses, or a page came instead."""
        failure = EnvelopeRule(self.base_url)(answer)
        if failure is None and answer.body and _is_page(answer):
            problem = "a page came in place of the file"
            return refusal(401, f"{problem}: the session is over, or the link")
        return failure


_HTTPS: Final = ("https", 443)


def _is_vendors(origin: Origin) -> bool:
    return origin.host == VENDOR or origin.host.endswith(f".{VENDOR}")


def _is_page(answer: Answer) -> bool:
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return media in ("text/html", "application/xhtml+xml")


async def download(
    caller: Caller,
    site: Site,
    file: FileLike,
    into: Into,
    limit: int,
    options: CallOptions,
) -> SavedFile:
    """Fetch a file and save it; arguments and errors are as those of the method.

    Args:
        caller: Of the client.
        site: Which hosts the session may be sent to.
        file: A file of an answer, or its address.
        into: A folder, the path of a file, or a binary file.
        limit: Bytes that it may have.
        options: Of the call.
    """
    url, told = _place_of(file)
    hop = Hop(site.address(url))
    return await fetch(
        caller, "download", site, hop, into, told=told, limit=limit, options=options
    )


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
