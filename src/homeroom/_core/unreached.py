"""Why no connection was made, from the exceptions that say so."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from homeroom._core.failure import BAD_CERTIFICATE, NO_TLS, NOT_CONNECTED, Failure

_OWN_AUTHORITY: Final = (
    "; ssl= takes an SSLContext that trusts a school's own authority"
)

_REFUSED_FOR: Final = {
    9: "it is not valid yet",
    10: "it has expired",
    18: f"it is self-signed{_OWN_AUTHORITY}",
    19: f"its authority is not trusted here{_OWN_AUTHORITY}",
    20: f"its authority is not known here{_OWN_AUTHORITY}",
    21: f"its authority is not known here{_OWN_AUTHORITY}",
    23: "it was revoked",
    62: "it is for another name",
    64: "it is for another address",
}
"""The codes with which OpenSSL refuses a certificate."""

_NO_TLS: Final = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"}
"""How OpenSSL takes an answer that is no TLS."""
_PLAIN: Final = "what answers there speaks no TLS, but perhaps plain HTTP"

_BY_NUMBER: Final = {
    errno.ECONNREFUSED: "refused; nothing listens there",
    errno.ETIMEDOUT: "it did not answer in time",
    errno.EHOSTUNREACH: "there is no way to it",
    errno.ENETUNREACH: "there is no way to it",
    errno.EMFILE: "too many open files; share a Pool, or raise `ulimit -n`",
    errno.ENFILE: "too many open files on this machine",
    errno.EADDRNOTAVAIL: "no port is free here",
    errno.EACCES: "this machine does not allow it",
    errno.EPERM: "this machine does not allow it",
}


def unreached(error: BaseException) -> Failure:
    """The failure of a connection that was not made.

    Args:
        error: What was raised; its causes are looked at, too.
    """
    found = list(causes(error))
    blamed = [one for one in found if isinstance(one, ssl.SSLError)]
    if not blamed or isinstance(blamed[-1], _HUNG_UP):
        return evolve(NOT_CONNECTED, why=_network_reason(found))
    first = blamed[-1]  # Those around it may be aiohttp's, which are of its kind.
    if isinstance(first, ssl.SSLCertVerificationError):
        why = _REFUSED_FOR.get(getattr(first, "verify_code", 0), "")
        return evolve(BAD_CERTIFICATE, why=why)
    return evolve(NO_TLS, why=_tls_reason(first))


def causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that led to it, each once."""
    met, waiting = set[int](), [error]
    while waiting:
        one = waiting.pop()
        if id(one) in met:
            continue
        met.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting += reversed(one.exceptions)
        waiting += [below for below in (one.__context__, one.__cause__) if below]


_HUNG_UP: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionResetError)
"""The peer went away, whatever it spoke."""


def _tls_reason(error: ssl.SSLError) -> str:
    """In OpenSSL's own word, where it is another than that no TLS came."""
    word = f"{getattr(error, 'reason', None) or ''}"
    if word in _NO_TLS:
        return _PLAIN
    return word.replace("_", " ").lower() if word.isidentifier() else ""


def _network_reason(found: Sequence[BaseException]) -> str:
    for one in found:
        if isinstance(one, socket.gaierror):
            return "the name was not found"
        if isinstance(one, _HUNG_UP):
            return "it hung up"
        if isinstance(one, OSError) and one.errno in _BY_NUMBER:
            return _BY_NUMBER[one.errno]
    if any(isinstance(one, TimeoutError) for one in found):
        return "it did not answer in time"
    numbers = (one.errno for one in found if isinstance(one, OSError))
    return next((errno.errorcode[n] for n in numbers if n in errno.errorcode), "")
