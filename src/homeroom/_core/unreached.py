"""Why no connection was made, from the exceptions that say so."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator, Sequence
from typing import Final, cast

from attrs import evolve

from homeroom._core.failure import BAD_CERTIFICATE, NO_TLS, NOT_CONNECTED, Failure

_REFUSED_FOR: Final = {
    9: "it is not valid yet, by the clock of this machine",
    10: "it has expired, by the clock of this machine",
    18: "its authority is not trusted here, since it signed itself",
    19: "its authority is not trusted here",
    20: "its authority is not trusted here",
    21: "its authority is not trusted here",
    23: "it was revoked",
    62: "it is of another host",
    64: "it is of another host",
}
"""By the codes with which OpenSSL refuses a certificate."""
_DISTRUST: Final = range(18, 22)

_NO_TLS: Final = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"}
"""How OpenSSL takes an answer that is no TLS."""

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


def unreached(error: BaseException, trust: str) -> Failure:
    """The failure of a connection that was not made.

    Args:
        error: What was raised; its causes are looked at, too.
        trust: The option by which users say whom to trust, such as a school itself.
    """
    found = list(causes(error))
    blamed = [one for one in found if isinstance(one, ssl.SSLError)]
    if not blamed or isinstance(blamed[-1], _HUNG_UP):
        return evolve(NOT_CONNECTED, why=_network_reason(found))
    first = blamed[-1]  # Those around it may be aiohttp's, which are of its kind.
    if isinstance(first, ssl.SSLCertVerificationError):
        code: int = getattr(first, "verify_code", 0)
        way = f"; {trust} says whom to trust" if code in _DISTRUST else ""
        return evolve(BAD_CERTIFICATE, why=f"{_REFUSED_FOR.get(code, '')}{way}")
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
            group = cast("BaseExceptionGroup[BaseException]", one)
            waiting += reversed(group.exceptions)
        waiting += [below for below in (one.__context__, one.__cause__) if below]


_HUNG_UP: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionResetError)
"""The peer went away, whatever it spoke."""


def _tls_reason(error: ssl.SSLError) -> str:
    """In OpenSSL's own word, where it is another than that no TLS came."""
    word = f"{getattr(error, 'reason', None) or ''}"
    if word in _NO_TLS:
        return "what answers there speaks no TLS, but perhaps plain HTTP"
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
    numbers = (one.errno or 0 for one in found if isinstance(one, OSError))
    return next((errno.errorcode[n] for n in numbers if n in errno.errorcode), "")
