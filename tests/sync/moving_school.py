"""A ManageBac whose classes a test can change between any two requests."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random

import uvicorn
from attrs import define, field
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

START = datetime(2027, 1, 15, 2, 0, tzinfo=UTC)


@define
class MovingSchool:
    """Classes by id, and what happens to them."""

    classes: dict[int, dict[str, object]] = field(factory=dict)
    deleted: dict[int, datetime] = field(factory=dict)
    hidden: set[int] = field(factory=set)
    """Classes that no list shows, though they are there."""
    now: datetime = START
    asked: list[dict[str, str]] = field(factory=list)
    """The query of every list that was asked for."""
    fetched: int = 0
    """Rows that went out."""
    hook: Callable[[dict[str, str]], None] = lambda _: None
    """Called before a list is answered."""
    broken: Callable[[dict[str, str]], int | None] = lambda _: None
    """The status to answer a list with instead."""
    refused: Callable[[int], int | None] = lambda _: None
    """The status to answer one class with instead."""
    silent: bool = False
    """Whether no class says whether it is archived."""
    dated: bool = True
    ahead: timedelta = timedelta()
    """How wrong the time is that it tells."""
    most: int = 200
    """Rows of a page at most."""
    token: str = "t"
    port: int = 0

    def fill(self, count: int) -> None:
        """Add classes."""
        for _ in range(count):
            self.put(max([*self.classes, *self.deleted], default=0) + 1)

    def put(self, id: int, **fields: object) -> None:
        """Add a class, or change it."""
        before = self.classes.get(
            id, {"id": id, "name": f"Class {id}", "archived": False}
        )
        self.now += timedelta(seconds=1)
        self.deleted.pop(id, None)
        stamp = {"updated_at": self.now.isoformat()}
        self.classes[id] = {**before, **fields, **stamp}

    def drop(self, id: int) -> None:
        """Delete a class."""
        self.now += timedelta(seconds=1)
        del self.classes[id]
        self.deleted[id] = self.now

    def live(self) -> dict[int, tuple[object, object]]:
        """What a copy has to hold: name and archived, by id."""
        return {id: (one["name"], one["archived"]) for id, one in self.classes.items()}

    def changed(self, id: int) -> datetime:
        """When a class changed last."""
        return datetime.fromisoformat(str(self.classes[id]["updated_at"]))

    async def list(self, request: Request) -> JSONResponse:
        """One page."""
        query = dict(request.query_params)
        if request.headers.get("auth-token") != self.token:
            return JSONResponse({"error": "Unauthorized"}, 401)
        self.asked.append(query)
        self.hook(query)
        if (status := self.broken(query)) is not None:
            return JSONResponse({"error": "Fault"}, status)
        archived = query.get("archived", "0").lower() in ("1", "true")
        if "deleted_since" in query:
            since = datetime.fromisoformat(query["deleted_since"])
            gone = sorted(id for id, at in self.deleted.items() if at >= since)
            found: list[dict[str, object]] = [{"id": id} for id in gone]
        else:
            found = [self.classes[id] for id in sorted(self.classes)]
            found = [one for one in found if one["archived"] is archived]
            found = [one for one in found if one["id"] not in self.hidden]
        if "modified_since" in query:
            since = datetime.fromisoformat(query["modified_since"])
            found = [one for one in found if self.changed(one["id"]) >= since]
        size = min(int(query.get("per_page", 100)), self.most)
        page = int(query.get("page", 1))
        rows = found[(page - 1) * size : page * size]
        self.fetched += len(rows)
        if self.silent:
            rows = [{k: v for k, v in row.items() if k != "archived"} for row in rows]
        meta = {
            "current_page": page,
            "total_pages": -(-len(found) // size),
            "total_count": len(found),
            "per_page": size,
        }
        told = format_datetime(self.now + self.ahead, usegmt=True)
        headers = {"date": told} if self.dated else {}
        return JSONResponse({"classes": rows, "meta": meta}, headers=headers)

    async def one(self, request: Request) -> JSONResponse:
        """One class."""
        id = int(request.path_params["id"])
        if (status := self.refused(id)) is not None:
            return JSONResponse({"error": "Fault"}, status)
        found = self.classes.get(id)
        if found is None:
            return JSONResponse({"error": "Not Found"}, 404)
        return JSONResponse({"class": found})

    @asynccontextmanager
    async def serve(self) -> AsyncGenerator[str, None]:
        """The address at which it listens."""
        routes = [
            Route("/{version}/classes", self.list),
            Route("/{version}/classes/{id}", self.one),
        ]
        app = Starlette(routes=routes)
        config = uvicorn.Config(
            app, log_level="critical", date_header=False, lifespan="off"
        )
        listener = socket.create_server(("127.0.0.1", 0))
        server = _Server(config)
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            await server.ready.wait()
            self.port = listener.getsockname()[1]
            yield f"http://127.0.0.1:{self.port}"
        finally:
            server.should_exit = True
            await running


def a_school(classes: int = 600) -> MovingSchool:
    """A school of many pages, which have 15 classes each; none changed of late."""
    made = MovingSchool(most=15)
    made.fill(classes)
    made.now += timedelta(days=1)
    return made


def leave_alone(oak: MovingSchool, draw: Random) -> None:
    """Do nothing."""


def change_some(oak: MovingSchool, draw: Random) -> None:
    """Rename, archive or restore, delete and add a few classes."""
    some = draw.sample(sorted(oak.classes), 3)
    oak.put(some[0], name=f"Renamed {draw.random()}")
    oak.put(some[1], archived=not oak.classes[some[1]]["archived"])
    oak.drop(some[2])
    oak.fill(2)


class _Server(uvicorn.Server):
    """One that says when it listens, and leaves signals to the tests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield
