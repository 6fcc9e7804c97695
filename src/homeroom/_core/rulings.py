"""Whether an answer is a success, and if not, as which status it counts."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from attrs import frozen

from homeroom._core.wire import Answer


@frozen
class Ruling:
    """Why an answer is not a success."""

    status: int
    """The HTTP status that it counts as, whichever it came with."""
    problem: str
    """For the error; nothing in it is a server's word."""


Judge = Callable[[Answer], Ruling | None]
"""`None` for a success."""


def by_status(answer: Answer) -> Ruling | None:
    """The rule of HTTP: 2xx is a success and nothing else."""
    if 200 <= answer.status < 300:
        return None
    return Ruling(answer.status, phrase(answer.status))


def phrase(status: int) -> str:
    """A status in words."""
    if 300 <= status < 400:
        return f"{status}, a redirect, which is not followed"
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status}"
