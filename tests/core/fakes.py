"""A clock, a transport and a school that tests hold in their hand."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx
from attrs import define, field

from homeroom import ManageBac
from homeroom._core.call import Call
from homeroom._core.clock import Clock

TOKEN = "canary-5f1d0c"
BASE_URL = "https://school.example.org/mb"

SETTLED = 20
"""Turns of the event loop after which nobody else has anything to do."""

Handler = Callable[[httpx.Request], "httpx.Response | Awaitable[httpx.Response]"]


@define(eq=False)
class FakeClock:
    """Time that moves to the next sleeper's end once everybody else is waiting."""

    now: float = 1000.0
    epoch: float = 1_800_000_000.0
    draw: float = 0.5
    slept: list[float] = field(factory=list)
    _due: list[float] = field(factory=list)

    async def sleep(self, seconds: float) -> None:
        """Sleep without waiting."""
        self.slept.append(seconds)
        due = self.now + seconds
        self._due.append(due)
        try:
            calm = 0
            while calm < SETTLED:
                await asyncio.sleep(0)
                calm = calm + 1 if due <= min(self._due) else 0
            self.now = max(self.now, due)
        finally:
            self._due.remove(due)

    def clock(self) -> Clock:
        """The record that the runtime takes."""
        return Clock(
            monotonic=lambda: self.now,
            wall=lambda: self.epoch + self.now,
            random=lambda: self.draw,
            sleep=self.sleep,
        )


class Canned(httpx.AsyncBaseTransport):
    """Gives its answers in order, the last one for ever; an exception is raised."""

    def __init__(self, *answers: Handler | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.closed = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        made = answer(request)
        return made if isinstance(made, httpx.Response) else await made

    async def aclose(self) -> None:
        self.closed += 1


def reply(body: Any = None, status: int = 200, **headers: str) -> Handler:
    """An answer of JSON, or of bytes as they are; `_` in a header name is `-`."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: httpx.Response(status, headers=named, content=content)


def client(
    transport: httpx.AsyncBaseTransport, clock: FakeClock | None = None, **options: Any
) -> ManageBac:
    """A client of the canned school."""
    made = (clock or FakeClock()).clock()
    address = {} if {"region", "host"} & set(options) else {"base_url": BASE_URL}
    given = {"token": TOKEN, **address, **options}
    return ManageBac(transport=transport, clock=made, **given)


def a_class(number: int, **fields: object) -> dict[str, object]:
    """A class as the vendor lists it, with the fields that are always there."""
    return {"id": number, "name": f"Class {number}", **fields}


def a_page(
    numbers: Iterable[int], *, page: int = 1, pages: int = 1, total: int | None = None
) -> dict[str, object]:
    """The body of a list answer; a single page counts its rows, others say 1."""
    numbers = list(numbers)
    if total is None:
        total = len(numbers) if pages == 1 else 1
    meta = {"current_page": page, "total_pages": pages, "total_count": total}
    classes = [a_class(number) for number in numbers]
    return {"classes": classes, "meta": {**meta, "per_page": 100}}


@define
class School:
    """Serves a list in pages, as the vendor does; the list may change meanwhile."""

    numbers: Sequence[int]
    asked: list[int] = field(factory=list)
    """Page numbers in the order in which they were asked for."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        page = int(request.url.params["page"])
        size = int(request.url.params["per_page"])
        self.asked.append(page)
        total = len(self.numbers)
        rows = self.numbers[(page - 1) * size : page * size]
        body = a_page(rows, page=page, pages=-(-total // size), total=total)
        return httpx.Response(200, json=body)


async def settle() -> None:
    """Let every task run until all of them wait."""
    for _ in range(SETTLED):
        await asyncio.sleep(0)


@contextmanager
def no_call_left() -> Iterator[None]:
    """No call stays in memory, though the collector of garbage does not come."""
    gc.collect()
    gc.disable()
    try:
        before = calls()  # Of other tests.
        yield
        assert len(before) == len(calls())
    finally:
        gc.enable()


def calls() -> list[Call[object]]:
    """All that are in memory."""
    return [one for one in gc.get_objects() if type(one) is Call]
