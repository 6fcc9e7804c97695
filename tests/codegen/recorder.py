"""A caller that keeps what generated methods ask of it."""

from __future__ import annotations

from collections.abc import Callable

from homeroom._core.response import Response


class Recorder:
    """A caller that keeps what it was asked."""

    def __init__(self, data: object) -> None:
        self.data = data
        self.asked: dict[str, object] = {}
        self.listener: Callable[[Response[object]], None] | None = None

    def heard_by(self, listener: Callable[[Response[object]], None]) -> Recorder:
        self.listener = listener
        return self

    async def call(self, operation: object, **asked: object) -> object:
        self.asked = {"operation": operation, **asked}
        if self.listener:
            answer = {"status": 200, "headers": {}, "request_id": None, "attempts": ()}
            self.listener(Response(data=self.data, **answer))
        return self.data

    def pages(self, operation: object, **asked: object) -> str:
        self.asked = {"operation": operation, **asked}
        return "pager"
