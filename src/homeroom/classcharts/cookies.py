"""The cookies of a session, kept and sent as browsers do (RFC 6265), within bounds.

`http.cookiejar` wants requests of urllib and reads the machine's clock, aiohttp's jar
wants an event loop and keeps nothing of a server that has no name.
"""

from __future__ import annotations

import re
from calendar import timegm
from collections import defaultdict
from collections.abc import Iterable, Mapping
from email.utils import parsedate
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from attrs import define, evolve, field, frozen

MOST: Final = 20
"""Cookies that are kept; a browser keeps 50 of a site, and sites set a handful."""

LARGEST: Final = 4096
"""Bytes of one, name and value."""

LONGEST: Final = 8192
"""Bytes of all; servers refuse headers that are longer."""

Key = tuple[str, str, str]
"""Name, domain and path, which no two cookies share."""

_SECONDS: Final = re.compile(r"-?[0-9]{1,15}")


@define(kw_only=True)
class Cookie:
    """A cookie with what says where it goes.

    `Secure` needs no field: all that is asked goes over TLS, or stays on this machine.
    """

    name: str
    value: str = field(repr=False)
    domain: str
    exact: bool = True
    """Whether it goes to that host alone, and to none below it."""
    path: str = "/"
    ends: float | None = None
    """When it is over, in seconds since the epoch; `None` for with the session."""

    def goes_to(self, url: str) -> bool:
        """Whether it is sent to an address."""
        host, path = _place(url)
        if host != self.domain and (self.exact or not _is_below(host, self.domain)):
            return False
        return path == self.path or path.startswith(f"{self.path.rstrip('/')}/")

    def is_over(self, now: float) -> bool:
        """Whether its time has come."""
        return self.ends is not None and self.ends <= now

    @property
    def size(self) -> int:
        """Bytes of it in a header."""
        return len(self.name) + len(self.value) + 3


@frozen
class CookieJar:
    """The cookies that are kept, the oldest first; it never changes."""

    cookies: tuple[Cookie, ...] = ()

    def after(self, lines: Iterable[str], url: str, now: float) -> CookieJar:
        """The jar once the `Set-Cookie` headers of an answer are read.

        Beyond the bounds a new cookie is left out, so that nothing that a server sets
        again and again drives out those of the login.

        Args:
            lines: The headers.
            url: What was asked for.
            now: Seconds since the epoch.
        """
        kept = {_key(one): one for one in self.cookies if not one.is_over(now)}
        for line in lines:
            cookie = read_cookie(line, url, now)
            if cookie is None:
                continue
            if cookie.is_over(now):
                kept.pop(_key(cookie), None)
            elif _fits(cookie, kept):
                kept[_key(cookie)] = cookie
        return CookieJar(tuple(kept.values()))

    def header(self, url: str, now: float) -> str:
        """The `Cookie` header for an address, empty if none goes there."""
        sent = [
            one for one in self.cookies if one.goes_to(url) and not one.is_over(now)
        ]
        sent.sort(key=lambda one: -len(one.path))
        return "; ".join(f"{one.name}={one.value}" for one in sent)

    def with_cookie(self, cookie: Cookie) -> CookieJar:
        """The jar with a cookie of ours, in the place of one that it replaces."""
        kept = {_key(one): one for one in self.cookies}
        return CookieJar(tuple({**kept, _key(cookie): cookie}.values()))


def read_cookie(line: str, url: str, now: float) -> Cookie | None:
    """The cookie of a `Set-Cookie` header; `None` where it is not to be kept.

    Args:
        line: The header; what is not printable ASCII could not be sent back.
        url: What was asked for.
        now: Seconds since the epoch.
    """
    pair, _, rest = line.partition(";")
    name, equals, value = pair.partition("=")
    name, value = name.strip(), value.strip()
    if not (name and equals and pair.isascii() and pair.strip().isprintable()):
        return None
    host, path = _place(url)
    cookie = Cookie(name=name, value=value, domain=host, path=_folder(path))
    attributes = _attributes(rest)
    domain = attributes["domain"].removeprefix(".").lower()
    if domain and domain != host:
        if "." not in domain or not _is_below(host, domain):
            return None
        cookie = evolve(cookie, domain=domain)
    wanted = attributes["path"]
    return evolve(
        cookie,
        exact="." not in domain or _is_address(host),
        path=wanted if wanted.startswith("/") else cookie.path,
        ends=_end(attributes, now),
    )


def _attributes(text: str) -> defaultdict[str, str]:
    """The attributes of a cookie by name, of which the last one counts."""
    pairs = (part.partition("=") for part in text.split(";"))
    found = ((name.strip().lower(), value.strip()) for name, _, value in pairs)
    return defaultdict(str, found)


def _end(attributes: defaultdict[str, str], now: float) -> float | None:
    """When a cookie is over; `Max-Age` goes before `Expires`."""
    age, told = attributes["max-age"], attributes["expires"]
    if _SECONDS.fullmatch(age):
        return now + int(age)
    try:
        moment = parsedate(told) or parsedate(f"{told} GMT")
        # As UTC whatever it says: the zone of this machine must not count.
        return None if moment is None else timegm(moment)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _fits(cookie: Cookie, kept: Mapping[Key, Cookie]) -> bool:
    """Whether there is room for it beside the others, or in the place of an older."""
    beside = [one.size for key, one in kept.items() if key != _key(cookie)]
    room = len(beside) < MOST and sum(beside) + cookie.size <= LONGEST
    return room and cookie.size <= LARGEST


def _key(cookie: Cookie) -> Key:
    return cookie.name, cookie.domain, cookie.path


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url.partition("?")[0])  # Which it knows from the page before.
    return parts.hostname or "", parts.path or "/"


def _folder(path: str) -> str:
    """The path that a cookie has where it names none."""
    return path.rpartition("/")[0] or "/"


def _is_below(host: str, domain: str) -> bool:
    return host.endswith(f".{domain}") and not _is_address(host)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
