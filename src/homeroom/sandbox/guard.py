"""Who is answered: what asks for this machine, and no web page from elsewhere."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request

from homeroom.sandbox.answers import Refusal

_NO_BODY: Final = ("GET", "HEAD", "OPTIONS")


def is_here(request: Request) -> bool:
    """Whether a request asks for a loopback name or the address that it came to."""
    return _is_ours(f"//{request.headers.get('host', '')}", request)


def objection(request: Request) -> Refusal | None:
    """Why a request to a control route is refused; `None` if it is not.

    A page that a browser shows can send requests to loopback. It cannot hide its
    origin, and cannot say that it sends JSON without asking first, which is refused.
    """
    if not is_here(request):
        problem = "Host: control routes answer to 127.0.0.1 and localhost only."
        return Refusal(403, {"error": problem})
    origin = request.headers.get("origin")
    if origin is not None and not _is_ours(origin, request):
        problem = "Origin: control routes are not for web pages from elsewhere."
        return Refusal(403, {"error": problem})
    if request.method not in _NO_BODY and not _is_json(request):
        problem = "Content-Type: control routes take application/json only."
        return Refusal(415, {"error": problem})
    return None


def _is_ours(url: str, request: Request) -> bool:
    host = _host(url)
    return _is_loopback(host) or (host != "" and host == _bound(request))


def _is_json(request: Request) -> bool:
    """Whether a request sends JSON, or nothing."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    length = request.headers.get("content-length", "0")
    empty = length == "0" and "transfer-encoding" not in request.headers
    return media == "application/json" or (empty and not media)


def _bound(request: Request) -> str:
    server: tuple[str, int | None] | None = request.scope.get("server")
    return server[0].lower() if server else ""


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
