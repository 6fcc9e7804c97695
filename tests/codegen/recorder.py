"""A caller that keeps what generated methods ask of it."""

from __future__ import annotations

from collections.abc import Callable

from homeroom._core.response import Response

ResponseHook = Callable[[Response[object]], None]


class Recorder:
    """A caller that keeps what it was asked, and answers 200 with its data."""

    def __init__(self, data: object) -> None:
        self.data = data
        self.asked: dict[str, object] = {}
        self.response = Response(
            data=data, status=200, headers={}, request_id=None, attempts=()
        )
        self._hook: ResponseHook | None = None

    def with_hook(self, hook: ResponseHook) -> Recorder:
        self._hook = hook
        return self

    async def call(self, operation: object, **asked: object) -> object:
        self.asked = {"operation": operation, **asked}
        if self._hook is not None:
            self._hook(self.response)
        return self.data

    def pages(self, operation: object, **asked: object) -> str:
        self.asked = {"operation": operation, **asked}
        return "pager"
