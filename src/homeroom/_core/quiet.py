"""What httpx logs while it works for a client: the names of events alone."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

LOGGERS: Final = (
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
    "hpack.hpack",
    "hpack.table",
)
"""Those that quote headers at DEBUG, the cookies of a session among them."""

_OURS: Final[ContextVar[bool]] = ContextVar("ours", default=False)
"""Whether it works for a client just now."""


def _name_only(record: logging.LogRecord) -> bool:
    """Leave the first word of a line, such as `receive_response_headers.complete`."""
    if _OURS.get():
        record.msg, record.args = record.getMessage().partition(" ")[0], None
    return True


def cut_lines() -> None:
    """Have the loggers cut what they log where it is `hushed`."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(_name_only)  # It is there once at most.


@contextmanager
def hushed() -> Generator[None, None, None]:
    """Have the lines of this task, and of those that it begins, name events alone."""
    before = _OURS.set(True)
    try:
        yield
    finally:
        _OURS.reset(before)
