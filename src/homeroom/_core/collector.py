"""Python's garbage collector, while many records come at once."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None, None, None]:
    """Let it wait for the end of the block, which takes milliseconds.

    It begins anew after a number of new objects, and now and then goes through all
    that there are. So it would go through the same records again and again while the
    next of them are made.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
