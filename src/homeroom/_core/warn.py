"""Warnings that point at the line of the user's code."""

from __future__ import annotations

import inspect
import warnings
from typing import Any, Self

from attrs import frozen


def warn_user(text: str, category: type[Warning], *, again: bool = False) -> None:
    """Warn at the nearest line outside of this package.

    Args:
        text: What to say.
        category: Of the warning.
        again: Whether to say it also where the same was said at the same line, unless
            a filter forbids it.
    """
    path, line, names = _users_line()
    told: dict[Any, Any] = {} if again else names.setdefault("__warningregistry__", {})
    warnings.warn_explicit(text, category, path, line, names.get("__name__"), told)


def _users_line() -> tuple[str, int, dict[str, Any]]:
    """The nearest line outside of this package, and the names of its module."""
    frame = inspect.currentframe()
    while frame and frame.f_globals.get("__name__", "").startswith("homeroom."):
        frame = frame.f_back
    if frame is None:
        return "<unknown>", 0, {}
    return frame.f_code.co_filename, frame.f_lineno, frame.f_globals


@frozen
class Maker:
    """Where a client or pool was made: the nearest line outside of this package."""

    kind: str
    """Such as `pool`."""
    path: str
    line: int

    @classmethod
    def of(cls, kind: str) -> Self:
        """The one whose code runs just now."""
        path, line, _ = _users_line()
        return cls(kind, path, line)

    def warn_unclosed(self) -> None:
        """Say that what was made there is gone and was not closed."""
        text = (
            f"a homeroom {self.kind}, made at {self.path}:{self.line}, was not closed; "
            "use it with `async with`, or call `aclose` at the end"
        )
        warnings.warn_explicit(text, ResourceWarning, self.path, self.line)
