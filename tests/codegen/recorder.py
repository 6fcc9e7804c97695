"""A caller that keeps what generated methods ask of it."""

from __future__ import annotations


class Recorder:
    """A caller that keeps what it was asked."""

    def __init__(self, data: object) -> None:
        self.data = data
        self.asked: dict[str, object] = {}

    async def call(self, operation: object, **asked: object) -> Recorder:
        self.asked = {"operation": operation, **asked}
        return self

    def pages(self, operation: object, **asked: object) -> str:
        self.asked = {"operation": operation, **asked}
        return "pager"
