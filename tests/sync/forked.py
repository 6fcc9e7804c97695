"""Processes that begin at once, with all that a sync imports, and are killed."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext
from typing import Final

FORKED: Final[ForkServerContext] = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.sync.killed", "tests.sync.killed_nights"])
