"""Windows of time that a walk through events has still to ask for."""

from __future__ import annotations

from typing import Literal, Self, cast, get_args

from attrs import define, frozen

from homeroom._core.model import JSON

Direction = Literal["on", "back", "halves", "probe"]
Window = tuple[int | None, int | None]
"""Seconds between which events begin; `None` for no bound."""


@define
class EventHabits:
    """What answers of a server showed, in any walk of a client."""

    largest: int = 0
    """The most events that one held."""
    rising: bool = False
    """Whether the oldest come first, and the newest are cut off."""


@frozen(kw_only=True)
class Search:
    """Where a walk stands; as JSON, it is the position."""

    way: Direction = "on"
    windows: list[Window]
    """Those to ask for, the next one last."""
    size: int
    seen: dict[str, int]
    """Events that may come again, and how often they came."""

    @classmethod
    def of(cls, position: JSON, window: Window, size: int) -> Self:
        """From a position; the beginning has the window of the user."""
        if not isinstance(position, dict):
            return cls(windows=[window], size=size, seen={})
        return cls(**cast("dict[str, list[Window]]", position))  # type: ignore[arg-type]

    @classmethod
    def fits(cls, position: JSON) -> bool:
        """Whether it is the JSON of such a place."""
        if not isinstance(position, dict):
            return False
        if position.keys() != {"way", "windows", "size", "seen"}:
            return False
        windows = position["windows"]
        return (
            position["way"] in get_args(Direction)
            and type(size := position["size"]) is int
            and size > 0
            and isinstance(position["seen"], dict)
            and isinstance(windows, list)
            and all(_is_window(one) for one in windows)
        )

    def position(self) -> JSON:
        """As JSON."""
        windows: list[JSON] = [list(one) for one in self.windows]
        seen: dict[str, JSON] = {**self.seen}
        return {"way": self.way, "windows": windows, "size": self.size, "seen": seen}


def _is_window(value: JSON) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(one is None or type(one) is int for one in value)
    )
