"""Windows of time that a walk through events has still to ask for."""

from __future__ import annotations

from typing import Literal, Self

from attrs import asdict, frozen

from homeroom._core.model import JSON
from homeroom._core.walks.checkpoint import Size, recalled

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
        return recalled(cls, position) or cls(windows=[window], size=size, seen={})

    def position(self) -> JSON:
        """As JSON."""
        windows: list[JSON] = [list(one) for one in self.windows]
        return {**asdict(self, recurse=False), "windows": windows}
