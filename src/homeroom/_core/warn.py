"""Warnings that point at the line of the user's code."""

from __future__ import annotations

import inspect
import warnings


def warn_user(text: str, category: type[Warning], *, again: bool = False) -> None:
    """Warn at the nearest line outside of this package.

    Args:
        text: What to say.
        category: Of the warning.
        again: Whether to say it also where the same was said at the same line, unless
            a filter forbids it.
    """
    frame, level = inspect.currentframe(), 1
    while frame and frame.f_globals.get("__name__", "").startswith("homeroom."):
        frame, level = frame.f_back, level + 1
    if frame and again:
        place = frame.f_code.co_filename, frame.f_lineno
        warnings.warn_explicit(text, category, *place, frame.f_globals.get("__name__"))
    else:
        warnings.warn(text, category, stacklevel=level)
