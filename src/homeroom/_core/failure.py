"""How an attempt fails, and what tells a failure from a success."""

from __future__ import annotations

from collections.abc import Callable
from http.client import responses
from typing import Final, Literal, NamedTuple
from urllib.parse import urlsplit

from homeroom._core.answer import Answer

Kind = Literal[
    "status",
    "connect",
    "interrupted",
    "truncated",
    "unreadable",
    "tls",
    "protocol",
    "timeout",
]
"""What ended an attempt without a success."""


class Failure(NamedTuple):
    """How an attempt failed."""

    kind: Kind
    problem: str = ""
    """For the error, in one line; nothing in it is a server's word."""
    why: str = ""
    """The cause, where no connection was made."""
    status: int | None = None
    """The HTTP status that it counts as, whichever it came with."""
    retry_after: float | None = None
    """Seconds that the server asked to wait."""
    doubtful: bool = False
    """Whether a write may have been carried out, though the status says no."""

    @property
    def sent(self) -> bool:
        """Whether the server may have seen the request."""
        return self.kind not in ("connect", "tls")

    @property
    def throttled(self) -> bool:
        """Whether the server refused the request for its rate."""
        return self.status == 429


NOT_CONNECTED: Final = Failure("connect", "no connection was made")
BAD_CERTIFICATE: Final = Failure("tls", "the server's TLS certificate was not accepted")
NO_TLS: Final = Failure("tls", "no TLS could be spoken with the server")
NOT_HTTP: Final = Failure("protocol", "the server did not answer in valid HTTP")
INTERRUPTED: Final = Failure(
    "interrupted", "the connection broke before the answer was complete"
)
CUT_SHORT: Final = Failure("truncated", "the answer is cut short")


def not_through(status: int | None) -> Failure:
    """The failure of a proxy that answered so, or not at all."""
    problem = "the proxy made no connection to the server"
    why = f"it answered {status}" if status else ""
    return NOT_CONNECTED._replace(problem=problem, why=why)


def no_proxy(why: str) -> Failure:
    """The failure of a proxy that was not reached itself."""
    problem = f"{NOT_CONNECTED.problem} to the proxy"
    return NOT_CONNECTED._replace(problem=f"{problem}: {why}" if why else problem)


def at_place(failure: Failure, url: str) -> Failure:
    """The failure, with where the connection was to go if none was made."""
    if failure.sent:
        return failure
    parts = urlsplit(url)
    host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    told = f"{host}:{port}: {failure.why}" if failure.why else f"{host}:{port}"
    return failure._replace(problem=f"{failure.problem} ({told})")


SuccessRule = Callable[[Answer], Failure | None]
"""From an answer to why it is no success; `None` for a success."""


def by_status(answer: Answer) -> Failure | None:
    """The rule of HTTP: 2xx is a success and nothing else."""
    if 200 <= answer.status < 300:
        return None
    return refusal(answer.status, _phrase(answer.status))


def refusal(status: int, problem: str, *, doubtful: bool = False) -> Failure:
    """The failure of an answer that counts as that status."""
    return Failure("status", problem, status=status, doubtful=doubtful)


def _phrase(status: int) -> str:
    """A status in words."""
    if status // 100 == 3:
        return f"{status}, a redirect, which is not followed"
    return f"{status} {responses.get(status, '')}".rstrip()
