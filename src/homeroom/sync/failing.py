"""How a command ends: with a line for what went wrong, and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable

from homeroom.errors import ConfigurationError
from homeroom.sync.outlet import Outlet, OutputLost
from homeroom.sync.problems import ConfigProblems
from homeroom.sync.stopping import Stopped
from homeroom.sync.store import StoreError


def exit_code_of(work: Callable[[], int]) -> int:
    """The exit code of a command's work.

    Args:
        work: It gives one if nothing goes wrong.

    Returns:
        What it gives; 2 for wrong use, 1 where a database is of no use or data cannot
        be written, 130 after a signal.
    """
    try:
        return work()
    except ConfigProblems as error:
        return _told(str(error), 2)  # Its lines begin with the file's name.
    except ConfigurationError as error:
        return _told(f"homeroom: {error}", 2)
    except (StoreError, OutputLost) as error:
        return _told(f"homeroom: {error}", 1)
    except (Stopped, KeyboardInterrupt):
        return 130


def _told(problem: str, code: int) -> int:
    Outlet(sys.stderr).write(f"{problem}\n")
    return code
