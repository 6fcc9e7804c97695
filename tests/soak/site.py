"""All platforms on one raw server, which spoils some of its answers, and keeps count.

Run as `python -m tests.soak.site SEED LIE`; it prints its address and serves until
its stdin ends. A lie is for the soak's own tests: it must find that.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping

from attrs import define, field

from tests.faults.server import (
    Exchange,
    FaultServer,
    Handler,
    Request,
    Together,
    as_json,
    http,
)
from tests.soak.answers import LOGIN, Answers, is_list, list_of, session_of, written
from tests.soak.faults import (
    ANSWERS,
    BREAKS,
    NOT_OVER_HTTPX,
    OWN_WAY,
    REFUSED,
    Deck,
    well,
)
from tests.soak.lists import account_of


@define
class Site:
    """Answers for all platforms, well or not.

    Args:
        chance: By which faults are mixed.
        lie: `mixed` gives a record of somebody else, `twice` carries a write out twice.
    """

    chance: random.Random
    lie: str = ""
    open: Callable[[], int] = int
    """How many connections are open."""
    carried_out: bytearray = field(factory=bytearray, init=False)
    """How often, by number."""
    met: Counter[str] = field(factory=Counter, init=False)
    together: Handler | None = field(default=None, init=False)
    """Answers once there are no faults any more."""
    answer: Answers = field(init=False)
    decks: Mapping[tuple[str, str], Deck] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.answer = Answers(self._mixes)
        usual = [*BREAKS, *ANSWERS]
        kinds = {
            "record": usual,
            "list": [*usual, "moved list", "moved list"],
            "session": list(BREAKS),
            "pupil": [*usual, "dead session"],
        }
        self.decks = {
            (name, link): Deck([one for one in those if one not in never], self.chance)
            for name, those in kinds.items()
            for link, never in (("aiohttp", ()), ("httpx", NOT_OVER_HTTPX))
        }

    def _mixes(self) -> bool:
        return self.lie == "mixed" and self.chance.random() < 0.5

    async def __call__(self, exchange: Exchange) -> None:
        """Answer one request."""
        request = exchange.request
        if request.path.startswith("/_"):
            await exchange.send(self._control(request.path))
        elif self.together is not None and not request.path.endswith(LOGIN):
            await self.together(exchange)
        else:
            await self._spoilt(exchange)

    async def _spoilt(self, exchange: Exchange) -> None:
        request, sessions = exchange.request, self.answer.sessions
        kind, session = self._kind(request), session_of(request)
        fault = self.decks[kind, request.headers["x-link"]].draw()
        if fault == "moved list":
            self.answer.lists.move(list_of(request))
        if fault == "dead session" and not sessions.end(account_of(session)):
            fault = None
        spoil = {**BREAKS, **ANSWERS}.get(fault or "", well)
        if kind == "pupil" and not sessions.lives(session):
            spoil = well  # It is refused, and has to be told so.
        elif fault not in REFUSED:
            self._carry_out(request)
        if spoil is not well or fault in OWN_WAY:
            self.met[str(fault)] += 1
        elif kind == "pupil" and sessions.lives(session):
            sessions.serve(session)
        await spoil(exchange, self.answer(request))

    def _kind(self, request: Request) -> str:
        if request.path.endswith(LOGIN):
            return "session"
        if "apiv2" in request.path:
            return "pupil"
        return "list" if is_list(request) else "record"

    def _carry_out(self, request: Request) -> None:
        """Do what a write asks for, and count it."""
        number = written(request)
        if number is not None:
            self._grow(number)
            self.carried_out[number] += 1 + (self.lie == "twice" and number % 2 == 0)

    def _grow(self, number: int) -> None:
        missing = number + 1 - len(self.carried_out)
        self.carried_out.extend(bytes(max(0, missing)))

    def _control(self, path: str) -> bytes:
        """What the soak asks of the server itself."""
        if path == "/_carried_out":
            return http(200, bytes(self.carried_out))
        if path.startswith("/_together/"):
            self.together = Together(int(path.rpartition("/")[2]), self._well)
        return as_json(
            {"met": self.met, "foreign": self.answer.foreign, "open": self.open()}
        )

    async def _well(self, exchange: Exchange) -> None:
        await exchange.send(self.answer(exchange.request))


async def serve(seed: int, lie: str) -> None:
    """Say where, and serve until stdin ends, which it does with who started this."""
    site = Site(random.Random(seed), lie)

    async def handle(exchange: Exchange) -> None:
        server.requests.clear()  # They would fill the memory.
        server.seen.clear()
        await site(exchange)

    server = FaultServer(handle)
    site.open = lambda: server.open
    async with server:
        print(server.url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2]))
