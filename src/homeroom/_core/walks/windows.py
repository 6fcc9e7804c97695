"""Windows of time that a walk through events has still to ask for."""

from __future__ import annotations

from typing import Literal, Self, cast

from attrs import frozen

from homeroom._core.model import JSON
from homeroom._core.walks.checkpoint import Size

Direction = Literal["on", "back", "halves", "probe"]
Window = tuple[int | None, int | None]
"""Seconds between which events begin; `None` for no bound."""


@frozen(kw_only=True)
class Search:
    """Where a walk stands; as JSON, it is the position."""

    way: Direction = "on"
    windows: list[Window]
    """Those to ask for, the next one last."""
    size: Size
    seen: dict[str, int]
    """Events that may come again, and how often they came."""

    @classmethod
    def of(cls, position: JSON, window: Window, size: int) -> Self:
        """From a position; the beginning has the window of the user."""
        if not isinstance(position, dict):
            return cls(windows=[window], size=size, seen={})
        return cls(**cast("dict[str, list[Window]]", position))  # type: ignore[arg-type]

    def position(self) -> JSON:
        """As JSON."""
        windows: list[JSON] = [list(one) for one in self.windows]
        seen = cast("JSON", self.seen)
        return {"way": self.way, "windows": windows, "size": self.size, "seen": seen}
