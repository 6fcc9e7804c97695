"""Two platforms on one raw server, which spoils some of its answers, and keeps count.

Run as `python -m tests.soak.site SEED LIE`; it prints its address and serves until
its stdin ends. A lie is for the soak's own tests: it must find that.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping
from math import inf
from typing import Final
from urllib.parse import parse_qs, quote

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
from tests.soak.faults import (
    ANSWERS,
    BREAKS,
    NOT_OVER_HTTPX,
    OWN_WAY,
    REFUSED,
    Deck,
    well,
)
from tests.soak.ledger import CLIENTS

LISTS_KEPT: Final = 2000
LATE: Final = "expires=Tue, 28-Nov-2028 10:28:45 GMT; Max-Age=7776000; path=/"
WRITES: Final = ("add_students", "homeworkticked")
BULKS: Final = "students"
ROWS: Final = 1000
"""More than a list has: a row's id is its list's number times this, plus a place."""


def size_of(number: int) -> int:
    """How many rows a list has at first."""
    return 30 + number % 40


def whole(number: int) -> list[int]:
    """The rows of a list as they are at first, by their ids."""
    return [number * ROWS + place for place in range(size_of(number))]


def may_go(place: int) -> bool:
    """Whether the row at a place is one that may be removed."""
    return place % 7 == 3


def name_of(number: int, client: int) -> str:
    """What a record is called."""
    return f"number {number} of client {client}"


@define
class Lists:
    """Rows of the lists that are walked now; some of them change meanwhile."""

    _rows: OrderedDict[int, list[int]] = field(factory=OrderedDict, init=False)

    def rows(self, number: int) -> list[int]:
        """The rows of a list as they are now."""
        if number not in self._rows:
            self._rows[number] = whole(number)
            if len(self._rows) > LISTS_KEPT:
                self._rows.popitem(last=False)
        return self._rows[number]

    def move(self, number: int) -> None:
        """Remove the first row that may go."""
        rows = self.rows(number)
        found = next((one for one in rows if may_go(one % ROWS)), None)
        if found is not None:
            rows.remove(found)

    def page(self, number: int, query: Mapping[str, list[str]]) -> dict[str, object]:
        """A page of a list, as ManageBac has it."""
        rows = self.rows(number)
        page, size = (int(query.get(name, ["1"])[0]) for name in ("page", "per_page"))
        begin = (page - 1) * size
        return {
            "classes": [
                {"id": one, "name": f"row {one}"} for one in rows[begin : begin + size]
            ],
            "meta": {
                "current_page": page,
                "total_pages": max(1, -(-len(rows) // size)),
                "total_count": len(rows),
                "per_page": size,
            },
        }


@define
class Sessions:
    """Who is logged in: by account, the sessions that are alive."""

    _count: int = field(default=0, init=False)
    _alive: dict[str, list[str]] = field(factory=dict, init=False)

    def open(self, account: str) -> str:
        """A session of an account; the four before it live on."""
        self._count += 1
        one = f"{account}-{self._count}"
        self._alive[account] = [*self._alive.get(account, [])[-4:], one]
        return one

    def end(self, account: str) -> None:
        """End all of an account."""
        self._alive[account] = []

    def lives(self, session: str) -> bool:
        """Whether a session may still be used."""
        return session in self._alive.get(account_of(session), ())


def account_of(session: str) -> str:
    """Whose session it is."""
    return session.rpartition("-")[0]


@define
class Site:
    """Answers for both platforms, well or not.

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
    foreign: int = field(default=0, init=False)
    """Requests with the credential of another client."""
    together: Handler | None = field(default=None, init=False)
    """Answers once there are no faults any more."""
    lists: Lists = field(factory=Lists, init=False)
    sessions: Sessions = field(factory=Sessions, init=False)
    decks: Mapping[tuple[str, str], Deck] = field(init=False)

    def __attrs_post_init__(self) -> None:
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

    async def __call__(self, exchange: Exchange) -> None:
        """Answer one request."""
        request = exchange.request
        if request.path.startswith("/_"):
            await exchange.send(self._control(request.path))
        elif self.together is not None and not request.path.endswith(SESSION):
            await self.together(exchange)
        else:
            await self._spoilt(exchange)

    async def _spoilt(self, exchange: Exchange) -> None:
        request = exchange.request
        kind = self._kind(request)
        fault = self.decks[kind, request.headers["x-link"]].draw()
        if fault == "moved list":
            self.lists.move(_list_of(request))
        if fault == "dead session":
            self.sessions.end(account_of(_session(request)))
        spoil = {**BREAKS, **ANSWERS}.get(fault or "", well)
        if kind == "pupil" and not self.sessions.lives(_session(request)):
            spoil = well  # It is refused, and has to be told so.
        elif fault not in REFUSED:
            self._carry_out(request)
        if spoil is not well or fault in OWN_WAY:
            self.met[str(fault)] += 1
        await spoil(exchange, self.answer(request))

    def _kind(self, request: Request) -> str:
        if "/v2p3" in request.path:
            return "list" if request.path.endswith("/classes") else "record"
        return "session" if request.path.endswith(SESSION) else "pupil"

    def _carry_out(self, request: Request) -> None:
        """Do what a write asks for, and count it."""
        number = _number(request)
        is_write = request.method == "PATCH" or any(x in request.path for x in WRITES)
        if is_write and number is not None:
            self._grow(number)
            self.carried_out[number] += 1 + (self.lie == "twice" and number % 2 == 0)

    def _grow(self, number: int) -> None:
        missing = number + 1 - len(self.carried_out)
        self.carried_out.extend(bytes(max(0, missing)))

    def answer(self, request: Request) -> bytes:
        """What is right."""
        if "/v2p3" in request.path:
            return self._managebac(request)
        return self._classcharts(request)

    def _managebac(self, request: Request) -> bytes:
        client = int(request.headers["auth-token"].rpartition("-")[2])
        if request.path.endswith("/classes"):
            query = parse_qs(request.target.partition("?")[2])
            return as_json(self.lists.page(_list_of(request), query))
        ident = int(request.path.split("/")[3])
        self.foreign += ident % CLIENTS != client
        if self.lie == "mixed" and self.chance.random() < 0.5:
            ident += CLIENTS
        if request.path.endswith(BULKS) and request.method == "PATCH":
            given = json.loads(request.body)["students"]
            results = [{"id": one["id"], "status": "ok"} for one in given]
            return as_json({"students": results})
        if request.path.endswith("add_students"):
            return as_json({"status": "ok"})
        one = {"id": ident, "name": name_of(ident // CLIENTS, client)}
        return as_json(one if request.method == "PATCH" else {"class": one})

    def _classcharts(self, request: Request) -> bytes:
        if request.path.endswith("/login"):
            return self._logged_in(request)
        session = _session(request)
        if not self.sessions.lives(session):
            return as_json({"success": 0, "expired": 1, "error": "Logged out"})
        account = account_of(session)
        pupil = int(account.rpartition("_")[2])
        last = request.path.rpartition("/")[2]
        if last == "ping":
            meta = {"session_id": self.sessions.open(account)}
            user = {"id": pupil, "name": "Ada Oak", "first_name": "Ada"}
            return as_json({"success": 1, "data": {"user": user}, "meta": meta})
        if last == "pupils":
            return _success([{"id": pupil, "timezone": "Europe/London"}])
        if WRITES[1] in request.path:
            self.foreign += int(last) % CLIENTS != pupil
            return _success([])
        self.foreign += int(last) != pupil
        if "activity" in request.path:
            return _success(_timeline(request))
        number = _list_of(request)
        return _success([{"id": number, "attended": "yes", "notes": account}])

    def _logged_in(self, request: Request) -> bytes:
        role = request.path.split("/")[1]
        fields = parse_qs(request.body.decode())
        secret = fields["code" if role == "student" else "email"][0]
        session = self.sessions.open(f"{role}_{''.join(filter(str.isdigit, secret))}")
        cookie = quote(f'{{"remember_me":false,"session_id":"{session}"}}', safe="")
        lines = f"set-cookie: {role}_session_credentials={cookie}; {LATE}\r\n\r\n"
        head = http(302, headers={"location": f"/mobile/{role}"})
        return head[:-2] + lines.encode()

    def _control(self, path: str) -> bytes:
        """What the soak asks of the server itself."""
        if path == "/_carried_out":
            return http(200, bytes(self.carried_out))
        if path.startswith("/_together/"):
            self.together = Together(int(path.rpartition("/")[2]), self._well)
        return as_json({"met": self.met, "foreign": self.foreign, "open": self.open()})

    async def _well(self, exchange: Exchange) -> None:
        await exchange.send(self.answer(exchange.request))


SESSION: Final = ("/login", "/ping", "/pupils")
"""What a login asks for."""


def _timeline(request: Request) -> list[dict[str, object]]:
    """The next ten points of a list, newest first, behind the one that was last."""
    query = parse_qs(request.target.partition("?")[2])
    last = int(query.get("last_id", ["0"])[0]) or inf
    left = [one for one in reversed(whole(_list_of(request))) if one < last]
    moment = "2026-11-26T10:00:00+00:00"
    return [{"id": one, "type": "behaviour", "timestamp": moment} for one in left[:10]]


def _success(data: object) -> bytes:
    return as_json({"success": 1, "data": data, "meta": []})


def _session(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Basic ")


def _list_of(request: Request) -> int:
    return int(request.headers["x-number"])


def _number(request: Request) -> int | None:
    """The number in the id that a request is about."""
    ids = [int(one) for one in request.path.split("/") if one.isdigit()]
    return ids[-1] // CLIENTS if ids else None


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
