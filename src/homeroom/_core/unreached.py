"""Why a server was not reached: from the exceptions of a link to words of ours."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from typing import Final, cast

from homeroom._core.failure import Failure

NO_PROXY: Final = Failure(
    kind="connect", sent=False, problem="no connection was made to the proxy"
)
NOT_THROUGH: Final = Failure(
    kind="connect", sent=False, problem="the proxy made no connection to the server"
)

_ERRNO: Final = {
    errno.ECONNREFUSED: "it was refused",
    errno.EHOSTUNREACH: "there is no way to it",
    errno.ENETUNREACH: "there is no way to it",
    errno.EMFILE: "this process has too many files open",
}
_NO_TRUST: Final = "its authority is not trusted here"
_CERTIFICATE: Final = {
    9: "it is not valid yet, by the clock of this machine",
    10: "it has expired, by the clock of this machine",
    18: f"{_NO_TRUST}, since it signed itself",
    19: _NO_TRUST,
    20: _NO_TRUST,
    21: _NO_TRUST,
    23: "it was revoked",
    62: "it is of another host",
    64: "it is of another host",
}
"""By the numbers that OpenSSL has for what is wrong."""


def no_connection(error: BaseException) -> Failure:
    """The failure of a connection that was not made."""
    reasons = (_reason(one) for one in causes(error))
    return _not_made(next((one for one in reasons if one), ""))


def no_tls(error: BaseException, option: str) -> Failure:
    """The failure of a connection that was not secured.

    Args:
        error: With its causes.
        option: By which a user says who is trusted.
    """
    below = [*causes(error)]
    if any(isinstance(one, ssl.SSLEOFError) for one in below):
        return _not_made("the TLS handshake broke off")
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in below):
        said = next((why for one in below if (why := _mistrust(one))), "")
        problem = "the server's TLS certificate was not accepted"
        problem += f": {said}" if said else ""
        problem += f"; {option} says whom to trust" if _NO_TRUST in said else ""
        return Failure(kind="tls", sent=False, problem=problem)
    reason = "it may not speak TLS at this port, or none that is safe"
    return Failure(kind="tls", sent=False, problem="TLS was not agreed", reason=reason)


def causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what led to it, each once."""
    waiting: list[BaseException | None] = [error]
    seen: list[BaseException] = []
    while waiting:
        one = waiting.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        yield one
        waiting += [one.__context__, one.__cause__]
        if isinstance(one, BaseExceptionGroup):
            group = cast("BaseExceptionGroup[BaseException]", one)
            waiting += group.exceptions


def _not_made(reason: str) -> Failure:
    problem = "no connection was made"
    return Failure(kind="connect", sent=False, problem=problem, reason=reason)


def _mistrust(error: BaseException) -> str:
    """What is wrong with a certificate; aiohttp's own error does not know."""
    code: int = getattr(error, "verify_code", 0)
    return _CERTIFICATE.get(code, "")


def _reason(error: BaseException) -> str:
    if isinstance(error, socket.gaierror):
        return "the name was not found"
    if isinstance(error, TimeoutError):
        return "there was no answer"
    number: int = getattr(error, "errno", None) or 0
    return _ERRNO.get(number, "")
