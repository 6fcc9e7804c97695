"""Warnings that point at the line of the user's code."""

from __future__ import annotations

import inspect
import warnings
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from types import FrameType


def warn_user(text: str, category: type[Warning], *, again: bool = False) -> None:
    """Warn at the nearest line outside of this package.

    Args:
        text: What to say.
        category: Of the warning.
        again: Whether to say it also where the same was said at the same line, unless
            a filter forbids it.
    """
    frame, level = _outside()
    if frame and again:
        place = frame.f_code.co_filename, frame.f_lineno
        warnings.warn_explicit(text, category, *place, frame.f_globals.get("__name__"))
    else:
        warnings.warn(text, category, stacklevel=level)


def _outside() -> tuple[FrameType | None, int]:
    """The nearest frame outside of this package, and its level above who asks."""
    frame, level = inspect.currentframe(), 0
    while frame and frame.f_globals.get("__name__", "").startswith("homeroom."):
        frame, level = frame.f_back, level + 1
    return frame, level


class Maker(NamedTuple):
    """Where a client or pool was made: the nearest line outside of this package."""

    kind: str
    """Such as `pool`."""
    path: str
    line: int

    @classmethod
    def of(cls, kind: str) -> Self:
        """The one whose code runs just now."""
        frame, _ = _outside()
        place = (
            (frame.f_code.co_filename, frame.f_lineno) if frame else ("<unknown>", 0)
        )
        return cls(kind, *place)

    def warn_unclosed(self) -> None:
        """Say that what was made there is gone and was not closed."""
        text = (
            f"a homeroom {self.kind}, made at {self.path}:{self.line}, was not closed; "
            "use it with `async with`, or call `aclose` at the end"
        )
        warnings.warn_explicit(text, ResourceWarning, self.path, self.line)
