"""The kinds of faults, each as a way to spoil an answer that was well."""

from __future__ import annotations

import gzip
import random
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from attrs import define, field

from tests.faults.server import (
    Exchange,
    answer,
    as_json,
    drip,
    hang_up,
    http,
    last_words,
    reset,
    silence,
)

Spoil = Callable[[Exchange, bytes], Awaitable[None]]
"""Answers in place of the bytes that would have been right."""

REFUSED: Final = {"429 that names a wait", "429 that names none"}
"""Faults by which the server says that it has done nothing."""


def body_of(whole: bytes) -> bytes:
    """The body of an answer."""
    return whole.partition(b"\r\n\r\n")[2]


async def well(exchange: Exchange, whole: bytes) -> None:
    """No fault."""
    await exchange.send(whole)


async def reset_at_once(exchange: Exchange, _: bytes) -> None:
    """A reset before the answer."""
    await reset(exchange)


async def reset_in_head(exchange: Exchange, whole: bytes) -> None:
    """A reset after half of the status line."""
    await exchange.send(whole[:9])
    exchange.reset()


async def reset_in_body(exchange: Exchange, whole: bytes) -> None:
    """A reset before the last bytes."""
    await exchange.send(whole[:-3])
    exchange.reset()


async def hang_up_at_once(exchange: Exchange, _: bytes) -> None:
    """The connection ends in order, without an answer."""
    await hang_up(exchange)


async def cut_body(exchange: Exchange, whole: bytes) -> None:
    """The connection ends in order, before the last bytes."""
    await last_words(whole[:-3])(exchange)


async def told_429(exchange: Exchange, whole: bytes) -> None:
    """Too many requests, with what to wait and which pace to keep."""
    headers = {"x-ratelimit-limit": "400", "x-ratelimit-period": "1"}
    wait = str(int(len(whole) % 4 == 0))
    await exchange.send(as_json({}, 429, {"retry-after": wait, **headers}))


async def untold_429(exchange: Exchange, _: bytes) -> None:
    """Too many requests, and no word on what to do."""
    await exchange.send(as_json({}, 429))


async def failing(exchange: Exchange, whole: bytes) -> None:
    """One of the 5xx."""
    status = (500, 502, 503, 504)[len(whole) % 4]
    await exchange.send(as_json({"error": "no"}, status))


async def broken_json(exchange: Exchange, whole: bytes) -> None:
    """JSON that stops in the middle, with a length that is right."""
    await exchange.send(http(200, body_of(whole)[:-2]))


async def wrong_json(exchange: Exchange, _: bytes) -> None:
    """JSON of another shape."""
    await exchange.send(as_json(["wrong", "shape"]))


async def page_of_html(exchange: Exchange, _: bytes) -> None:
    """A page for people, as if all were well."""
    headers = {"content-type": "text/html"}
    await exchange.send(http(200, b"<h1>Back soon</h1>", headers=headers))


async def slow_drip(exchange: Exchange, whole: bytes) -> None:
    """The last bytes one by one."""
    await drip(whole, every=0.004, at_once=len(whole) - 12)(exchange)


async def cut_gzip(exchange: Exchange, whole: bytes) -> None:
    """A gzip stream without its end, with a length that is right."""
    packed = gzip.compress(body_of(whole))[:-9]
    await exchange.send(http(200, packed, headers={"content-encoding": "gzip"}))


async def stale(exchange: Exchange, whole: bytes) -> None:
    """A good answer on a connection that ends right after it, without a word."""
    await last_words(whole)(exchange)


async def pushed(exchange: Exchange, whole: bytes) -> None:
    """A good answer, and behind it one that nobody asked for."""
    foreign = as_json({"class": {"id": 1, "name": "Pushed"}, "success": 1, "data": []})
    await answer(whole + foreign)(exchange)


async def no_answer(exchange: Exchange, _: bytes) -> None:
    """Nothing, until the client has enough of it."""
    await silence(exchange)


BREAKS: Mapping[str, Spoil] = {
    "reset at once": reset_at_once,
    "reset in the head": reset_in_head,
    "reset in the body": reset_in_body,
    "hung up at once": hang_up_at_once,
    "cut body": cut_body,
    "5xx": failing,
    "slow drip": slow_drip,
    "stale connection": stale,
}
"""What can happen to any request, be it a login."""

ANSWERS: Mapping[str, Spoil] = {
    "429 that names a wait": told_429,
    "429 that names none": untold_429,
    "broken JSON": broken_json,
    "wrong JSON": wrong_json,
    "HTML": page_of_html,
    "cut gzip": cut_gzip,
    "pushed answer": pushed,
    "no answer": no_answer,
}

NOT_OVER_HTTPX: Final = {"pushed answer"}
"""Httpx's own transport takes it for the next answer, where nobody can see it."""

OWN_WAY: Final = ("moved list", "dead session")
"""Faults that the site makes by itself: its answers are well formed."""

KINDS: Final = (*BREAKS, *ANSWERS, *OWN_WAY)
CANCELLED: Final = "cancelled by the caller"
DEADLINE: Final = "deadline"
CALLERS: Final = (CANCELLED, DEADLINE)
"""Faults on our side of the wire."""


@define
class Deck:
    """Faults in an order of chance: each once, and three times as many good answers.

    So all have come after a known number of requests, and none by luck alone.
    """

    kinds: Sequence[str]
    chance: random.Random
    _cards: deque[str | None] = field(factory=deque, init=False)

    def draw(self) -> str | None:
        """The fault of the next request, if it has one."""
        if not self._cards:
            cards = [*self.kinds, *[None] * (3 * len(self.kinds))]
            self.chance.shuffle(cards)
            self._cards.extend(cards)
        return self._cards.popleft()
