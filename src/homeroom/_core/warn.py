"""Warnings that point at the line of the user's code."""

from __future__ import annotations

import inspect
import warnings


def warn_user(text: str, category: type[Warning]) -> None:
    """Warn at the nearest line outside of this package."""
    frame, level = inspect.currentframe(), 1
    while frame and frame.f_globals.get("__name__", "").startswith("homeroom."):
        frame, level = frame.f_back, level + 1
    warnings.warn(text, category, stacklevel=level)
