"""What got out of the library: all that is logged, raised and shown."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

MARKS = ("xq81canarykey", "quillonia", "zephyrbane")
"""What shows that a canary got out, in any letter case and encoding."""


@contextmanager
def everything_logged() -> Iterator[list[str]]:
    """All that any logger says meanwhile, with asyncio at its most talkative."""
    texts: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            texts.append(f"{self.format(record)} {record.args!r} {vars(record)!r}")

    loop, root, keep = asyncio.get_running_loop(), logging.getLogger(), Keep()
    names = ["homeroom", "homeroom.managebac", "asyncio", "aiohttp.client", "root"]
    levels = {log: log.level for log in (root, *map(logging.getLogger, names))}
    slow = loop.slow_callback_duration
    root.addHandler(keep)
    try:
        for log in levels:
            log.setLevel(logging.DEBUG)
        loop.set_debug(True)
        loop.slow_callback_duration = 0.0
        yield texts
    finally:
        loop.slow_callback_duration = slow
        loop.set_debug(False)
        for log, level in levels.items():
            log.setLevel(level)
        root.removeHandler(keep)


def trace_of(error: BaseException) -> str:
    """The trace of an error with the variables of every frame."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(trace.format())


def chain(error: BaseException) -> list[BaseException]:
    """An error with everything that hangs on it, each once."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or any(one is known for known in found):
            continue
        found.append(one)
        waiting += [one.__cause__, one.__context__]
        waiting += getattr(one, "exceptions", ())
    return found


def marks_in(*texts: object) -> set[str]:
    """The canaries that show in some texts."""
    whole = "\n".join(map(str, texts)).casefold()
    return {mark for mark in MARKS if mark in whole}
