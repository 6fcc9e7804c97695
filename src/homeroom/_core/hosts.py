"""Base URLs, checked before anything is sent to them."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from homeroom._core.errors import ConfigurationError

_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = rf"{_LABEL}(?:\.{_LABEL})*"
_HOST: Final = rf"{_LABEL}(?:\.{_LABEL})+"
_URL: Final = (
    rf"(?P<scheme>https?)://(?P<host>{_NAME}|\[[0-9a-f:]+\])(?::(?P<port>\d{{1,5}}))?"
    r"(?:/[a-z0-9_~-][a-z0-9._~-]*)*/?"
)

_ANY_PLACE: Final = r"(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d*)?"

_PROXY: Final = (
    r"https?://(?:[^\s/?#@]*@)?(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?/?"
)
A_PROXY: Final = "an address such as http://proxy.example.org:3128"


def from_host(host: str) -> str:
    """The https base URL of a bare host name.

    Raises:
        ConfigurationError: The text is more or less than a host name.
    """
    if not _match_of(_HOST, host):
        raise ConfigurationError("host: takes a bare host name such as api.example.org")
    return f"https://{host.lower()}"


def check_label(label: str) -> str:
    """One label of a host name, in lower case.

    Raises:
        ConfigurationError: It is more or less than that.
    """
    if not _match_of(_LABEL, label):
        raise ConfigurationError("subdomain: takes one host label, such as oakfield")
    return label.lower()


def check_base_url(url: str) -> str:
    """The base URL without a closing slash.

    Https is needed except on loopback; a path prefix is allowed, while credentials,
    dots, a query and a fragment are not.

    Raises:
        ConfigurationError: The URL breaks one of these rules.
    """
    match = _match_of(_URL, url)
    if not match or not 0 < int(match["port"] or 443) < 2**16:
        raise ConfigurationError(
            "base_url: takes scheme, host and at most a port and a plain path, "
            "such as https://api.example.org/prefix"
        )
    if match["scheme"].lower() == "http" and not is_loopback(match["host"].strip("[]")):
        raise ConfigurationError("base_url: must be https, except on loopback")
    return url.rstrip("/")


def split_base_url(url: str, end: str) -> tuple[str, str | None]:
    """A base URL without an end of its path, and that end where it is there.

    Args:
        url: Checked as by `check_base_url`.
        end: A pattern for the last segments.
    """
    url = check_base_url(url)
    match = re.fullmatch(rf"(.*[^/])/({end})", url)
    return (match[1], match[2]) if match else (url, None)


def is_proxy(url: str) -> bool:
    """Whether it is `A_PROXY`, perhaps with a user and a password."""
    return _match_of(_PROXY, url) is not None


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its literal name or address."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Origin(NamedTuple):
    """Where an address leads."""

    scheme: str
    port: int
    host: str


def origin_of(url: str) -> Origin | None:
    """Where an address leads; `None` for one that no two libraries read alike."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    if usual is None or not _match_of(_ANY_PLACE, parts.netloc):
        return None
    return Origin(parts.scheme, port or usual, f"{parts.hostname}")


def joined_url(near: str, url: str) -> str:
    """An address given at another; empty for what is none."""
    try:
        return urljoin(near, url)
    except ValueError:
        return ""


def _match_of(pattern: str, value: object) -> re.Match[str] | None:
    """How a text fits a pattern as a whole; what is no text fits none."""
    text = value if isinstance(value, str) else ""
    return re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII)
