"""What the calls share: records of the sandbox of 30 pupils and 12 classes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Final

from homeroom import ManageBac

Call = Callable[[ManageBac], Awaitable[object]]
"""Calls one operation, as often as all its arguments need."""

LONG_AGO: Final = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)
DAY: Final = date(2027, 1, 12)
"""A Tuesday, three days before the clock of the tests."""

STUDENT: Final = 1
"""In `GROUP` and `CLASS`."""
OTHERS: Final = (13, 25)
"""Two more who are there too."""
PARENT: Final = 500_001
"""Of `STUDENT`."""
TEACHER: Final = 301_960
"""Of `CLASS`."""
GROUP: Final = 601
CLASS: Final = 852
TERM: Final = 123
YEAR: Final = 52
"""Of the diploma, in which the clock of the tests is."""

MYP_CLASS: Final = 857
MYP_GROUP: Final = 603
MYP_STUDENT: Final = 3


def is_of(name: str, method: str, path: str) -> bool:
    """Whether a request to a path, with its version, is of an operation of the spec."""
    wanted, _, template = name.partition(" ")
    pattern = re.sub(r"\{\w+\}", "[^/]+", template)
    return method == wanted and bool(re.fullmatch(rf"/v2p\d{pattern}", path))
