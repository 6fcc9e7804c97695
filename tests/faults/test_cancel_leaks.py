"""A call that somebody cancels shows no key and no pupil, wherever it was."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, suppress
from tempfile import TemporaryDirectory
from typing import Any, Literal

import anyio
import httpx
import pytest
from attrs import define, field, frozen

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    Limits,
    ManageBac,
    RetryPolicy,
)
from homeroom._core.httpx_link import LOGGERS
from homeroom.bulk import bulk
from homeroom.managebac.models import ClassPage
from homeroom.options import Clock
from homeroom.paging import ByPage

from .charts import BORN, BORN_MARKS, Site
from .leaks import KEY, NAME, SAID
from .server import (
    CLASS,
    Exchange,
    FaultServer,
    Handler,
    answer,
    as_json,
    http,
)
from .watch import chain, everything_logged, marks_in, trace_of

pytestmark = pytest.mark.anyio

Client = Any
"""One of a vendor's clients; each has `request`."""

Link = Literal["aiohttp", "httpx"]
NEVER: Mapping[str, Any] = {
    "timeout": None,
    "retry": RetryPolicy(base=1000, cap=1000, throttle_base=1000),
}
"""Options with which nothing ends a call but who cancels it."""


def managebac(url: str, **options: Any) -> Client:
    """With a key in a header."""
    return ManageBac(token=KEY, base_url=url, **options)


def by_query(url: str, **options: Any) -> Client:
    """With a key in the address."""
    return ManageBac(token=KEY, base_url=url, token_in="query", **options)


def classcom(url: str, **options: Any) -> Client:
    """With a key behind a word."""
    return ClassCom(api_key=KEY, base_url=url, **options)


def classe365(url: str, **options: Any) -> Client:
    """With a key packed in Base64, which it is told by too."""
    return Classe365(subdomain="oak", api_key=KEY, base_url=url, **options)


def pupil(url: str, **options: Any) -> Client:
    """With what a pupil logs in by."""
    return ClassChartsStudent(code=KEY, date_of_birth=BORN, base_url=url, **options)


def parent(url: str, **options: Any) -> Client:
    """With what a parent logs in by."""
    email = f"{KEY}@example.org"
    return ClassChartsParent(email=email, password=SAID, base_url=url, **options)


KEYS = {one.__name__: one for one in (managebac, by_query, classcom, classe365)}
LOGINS = {one.__name__: one for one in (pupil, parent)}

PACKED = base64.b64encode(f"oak:{KEY}".encode()).decode()[8:24]
"""A part of the key as Classe365 has it."""


@define
class Stage:
    """Where a call is when it is cancelled, and what tells that it is there."""

    reached: asyncio.Event = field(factory=asyncio.Event)

    async def silent(self, exchange: Exchange) -> None:
        """Never answer."""
        self.reached.set()
        await exchange.gone()

    async def half(self, exchange: Exchange) -> None:
        """Give half of an answer about a pupil."""
        body = json.dumps({"class": {**CLASS, "name": NAME}, "note": SAID}).encode()
        await exchange.send(http(200, body, length=9999))
        asyncio.get_running_loop().call_later(0.02, self.reached.set)
        await exchange.gone()

    async def sleep(self, _: float) -> None:
        """Take a pause that has no end."""
        self.reached.set()
        await asyncio.Event().wait()

    def clock(self) -> Clock:
        """With such pauses."""
        return Clock(sleep=self.sleep)


def handler(stage: str, at: Stage) -> Handler:
    """What the server does, by the stage that a call shall be cancelled in."""
    return {
        "connect": at.silent,
        "head": at.silent,
        "body": at.half,
        "back-off": answer(as_json({"error": SAID}, 503)),
        "pause": answer(as_json({"error": SAID}, 429, {"retry-after": "1000"})),
        "queue": at.silent,
        "login": at.silent,
    }[stage]


async def read(ours: Client) -> object:
    """Anything that needs the credential."""
    return await ours.request("GET", "/anything")


async def by_timeout(work: Awaitable[object], at: Stage) -> None:
    """As `asyncio.timeout` does."""
    async with asyncio.timeout(None) as scope:
        await _when(at, lambda: scope.reschedule(asyncio.get_running_loop().time()))
        await work


async def by_scope(work: Awaitable[object], at: Stage) -> None:
    """As `anyio.fail_after` does."""
    with anyio.fail_after(1000) as scope:
        await _when(at, lambda: setattr(scope, "deadline", anyio.current_time()))
        await work


async def by_task(work: Awaitable[object], at: Stage) -> None:
    """As whoever holds a task does."""
    task = asyncio.ensure_future(work)
    await _when(at, task.cancel)
    await task


async def by_group(work: Awaitable[object], at: Stage) -> None:
    """As a group does, whose other task fails."""
    failed = asyncio.get_running_loop().create_future()
    seen: list[BaseException] = []

    async def ours() -> None:
        try:
            await work
        except BaseException as error:
            seen.append(error)
            raise

    async def other() -> None:
        await failed

    await _when(at, lambda: failed.set_exception(ValueError()))
    with suppress(ExceptionGroup):
        async with asyncio.TaskGroup() as group:
            group.create_task(ours())
            group.create_task(other())
    raise seen[0]


async def _when(at: Stage, act: Callable[[], object]) -> None:
    """Do that once the stage is reached, in a task of its own."""

    async def later() -> None:
        await at.reached.wait()
        for _ in range(3):
            await asyncio.sleep(0)
        act()

    WATCHERS.append(asyncio.create_task(later()))


WATCHERS: list[asyncio.Task[None]] = []
WAYS = {one.__name__: one for one in (by_timeout, by_scope, by_task, by_group)}


@pytest.fixture(autouse=True)
def no_watcher_left() -> Iterator[None]:
    """Each test has its own."""
    yield
    WATCHERS.clear()


async def traces(cancelled: Awaitable[None]) -> str:
    """All that hangs on the error, each with the variables of every frame."""
    try:
        await cancelled
    except (TimeoutError, asyncio.CancelledError) as error:
        found = "".join(map(trace_of, chain(error)))
        assert "test_cancel_leaks.py" in found
        return found
    raise AssertionError("nothing was cancelled")


def shown(*texts: str) -> set[str]:
    """What of keys and pupils is in some texts."""
    whole = "\n".join(texts)
    return marks_in(whole) | {one for one in (PACKED, *BORN_MARKS) if one in whole}


def link_options(link: Link) -> dict[str, Any]:
    """The options by which a client uses a link."""
    if link == "aiohttp":
        return {}
    return {"transport": httpx.AsyncHTTPTransport(verify=False)}


COMBINATIONS = [
    *((make, stage) for make in KEYS for stage in ("head", "body", "back-off")),
    *((make, stage) for make in LOGINS for stage in ("head", "body", "back-off")),
    *((make, stage) for make in ("by_query", "pupil") for stage in ("pause", "queue")),
    *((make, "connect") for make in (*KEYS, *LOGINS)),
    *((make, "login") for make in LOGINS),
]


@pytest.mark.parametrize("link", ["aiohttp", "httpx"])
@pytest.mark.parametrize(("make", "stage"), COMBINATIONS)
async def test_a_cancelled_call_shows_nothing(
    make: str, stage: str, link: Link
) -> None:
    """By whichever way: neither in its trace with all variables nor in any log."""
    for way in WAYS.values():
        with everything_logged() as logs:
            found = await _cancelled(make, stage, link, way)
        assert set() == shown(found, *logs)


async def _cancelled(make: str, stage: str, link: Link, way: Callable[..., Any]) -> str:
    """The traces of a call that was cancelled in a stage."""
    at = Stage()
    options = {**NEVER, **link_options(link)}
    if stage in ("back-off", "pause"):
        options["clock"] = at.clock()
    if stage == "queue":
        options["limits"] = Limits(in_flight=1)
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        last, handle = "login" if stage == "login" else "anything", handler(stage, at)
        server = await enter(
            FaultServer(Site(last, handle) if make in LOGINS else handle)
        )
        url = server.url
        if stage == "connect":  # It takes connections, and waits for a head.
            url = url.replace("http:", "https:")
            WATCHERS.append(asyncio.create_task(_connected(server, at)))
        ours = await enter((KEYS | LOGINS)[make](url, **options))
        if stage == "queue":
            WATCHERS.append(asyncio.create_task(_ignored(read(ours))))
            await at.reached.wait()
        found = await traces(way(read(ours), at))
        if stage == "connect":  # httpx closes no socket in a handshake that is cut.
            await server.__aexit__(None, None, None)
            while ours._caller.engine.wire.link.__dict__.get("_under_way"):  # noqa: ASYNC110
                await asyncio.sleep(0)
        return found


async def _connected(server: FaultServer, at: Stage) -> None:
    while not server.connections:  # noqa: ASYNC110
        await asyncio.sleep(0)
    at.reached.set()


async def _ignored(work: Awaitable[object]) -> None:
    with suppress(Exception):
        await work


async def test_a_canary_would_be_seen() -> None:
    """A frame that has it shows it, in the error or in what it came from."""

    async def careless(at: Stage) -> None:
        headers = {"auth-token": KEY}
        at.reached.set()
        await asyncio.Event().wait()
        del headers

    for way in WAYS.values():
        at = Stage()
        assert {"xq81canarykey"} == shown(await traces(way(careless(at), at)))


async def test_what_anyio_cancels_ends_where_its_scope_ends() -> None:
    """A scope knows its own cancel, though it comes without its frames."""
    at = Stage()
    async with FaultServer(at.silent) as server, managebac(server.url) as ours:
        with anyio.move_on_after(1000) as scope:
            await _when(at, scope.cancel)
            await read(ours)
        assert scope.cancelled_caught
        async with asyncio.timeout(None) as outer:
            at.reached.clear()
            await _when(at, scope.cancel)  # Another one's; nothing happens.
            server.handler = answer(as_json({}))
            assert {} == await read(ours)
        assert not outer.expired()


CAME = {"classes": [{"id": n, "name": NAME, NAME: SAID} for n in range(3)]}


@pytest.mark.parametrize("link", ["aiohttp", "httpx"])
@pytest.mark.parametrize("how", ["collect", "items", "pages", "ahead", "plain"])
async def test_a_cancelled_walk_shows_nothing_of_what_came(
    how: str, link: Link
) -> None:
    """Records of earlier pages, free JSON too, and the filters stay unseen."""
    meta = {"current_page": 1, "total_pages": 3, "total_count": 9, "per_page": 3}
    at = Stage()

    async def serve(exchange: Exchange) -> None:
        if exchange.number == 1:
            await exchange.send(as_json({**CAME, "meta": meta}))
        else:
            await at.silent(exchange)

    async with (
        FaultServer(serve) as server,
        managebac(server.url, **NEVER, **link_options(link)) as ours,
    ):
        for way in WAYS.values():
            at.reached.clear()
            server.seen.clear()
            assert set() == shown(await traces(way(_walk(ours, how), at)))


async def _walk(ours: Client, how: str) -> None:
    """Some way to walk a list, of which nothing is kept here."""
    pager = ours.classes.list(per_page=3)
    if how == "plain":
        paging = ByPage(size="per_page")
        query = {"q": NAME}
        pager = ours.pages("GET", "/x", items="classes", paging=paging, query=query)
        del query
    if how in ("collect", "plain"):
        await pager.collect()
    elif how == "ahead":
        await pager.prefetch(2).collect()
    elif how == "pages":
        async for _ in pager.pages():
            del _
    else:
        async for _ in pager:
            del _


ODD = {"id": 1, "name": NAME, "created_at": SAID, NAME: {SAID: NAME}}


def page_of(rows: int) -> bytes:
    """A page of classes, all with an odd value."""
    classes = [{**ODD, "id": n} for n in range(rows)]
    return json.dumps({"classes": classes, "meta": {"total_pages": 1}}).encode()


LARGE_PAGE = page_of(4000)
LARGER_PAGE = page_of(12_000)
"""One whose rows a thread goes through."""
NAMES = [{"class_id": n, "name": NAME} for n in range(5)]
PICTURE = b"\x89PNG\r\n\x1a\n" + NAME.encode()


async def _coming() -> AsyncIterator[Mapping[str, object]]:
    for place in range(len(NAMES)):
        await asyncio.sleep(0)
        yield NAMES[place]


async def _download(ours: Client) -> None:
    """A file with a name that is a person's, at an address that is signed."""
    with TemporaryDirectory() as folder:
        await ours.avatars.download(852, folder)


def _anything(request: httpx.Request) -> httpx.Response:
    """A record, a picture behind a redirect, and pages without end."""
    if request.method != "GET":
        return httpx.Response(200, json={"id": 1, "name": NAME, "status": "ok"})
    if request.url.path.endswith("/avatars/852"):
        signed = f"https://x.example/signed?sig={NAME.partition(' ')[0]}"
        return httpx.Response(302, headers={"location": signed})
    if request.url.path == "/signed":
        name = {"content-disposition": f'attachment; filename="{NAME}.png"'}
        headers = {"content-type": "image/png", **name}
        return httpx.Response(200, content=PICTURE * 20_000, headers=headers)
    larger = request.url.path.endswith("/larger")
    return httpx.Response(200, content=LARGER_PAGE if larger else LARGE_PAGE)


READS: Mapping[str, Callable[[Client], Awaitable[object]]] = {
    "list": lambda ours: ours.classes.list().collect(),
    "typed": lambda ours: ours.request("GET", "/x", type=ClassPage),
    "plain": lambda ours: ours.request("GET", "/x"),
    "free": lambda ours: ours.pages(
        "GET", "/larger", items="classes", paging=ByPage()
    ).collect(),
    "bulk": lambda ours: bulk(ours.classes.update, NAMES, concurrency=2),
    "bulk as it comes": lambda ours: bulk(ours.classes.update, _coming()),
    "upload": lambda ours: ours.students.upload_avatar(852, io.BytesIO(PICTURE)),
    "download": _download,
}


@pytest.mark.filterwarnings("ignore::homeroom.response.MisfitWarning")
@pytest.mark.filterwarnings("ignore::homeroom.paging.PagingWarning")
@pytest.mark.parametrize("how", READS)
async def test_a_call_that_is_cancelled_in_any_turn_of_the_loop(how: str) -> None:
    """From the first one to the last, while a large answer is read too.

    Neither its trace nor what the event loop logs, where it debugs, shows anything.
    """
    stages = 0
    async with managebac(
        "https://x.example", transport=httpx.MockTransport(_anything)
    ) as ours:
        for turns in range(500):
            with everything_logged() as logs:
                found = await _cancelled_after(turns, READS[how], ours)
            assert set() == shown(found or "", *logs)
            if found is None:
                break
            stages += 1
    assert stages > 3


async def _cancelled_after(
    turns: int, work: Callable[[Client], Awaitable[object]], ours: Client
) -> str | None:
    """The traces of what is cancelled after so many turns; nothing if it was over."""

    async def without_result() -> None:  # It is the user's, and a task shows it.
        await work(ours)

    task = asyncio.create_task(without_result())
    for _ in range(turns):
        await asyncio.sleep(0)
    if task.done():
        task.exception()  # The second page is the first one again.
        return None
    task.cancel()
    return "".join(map(trace_of, chain(await _cancel_of(task))))


async def _cancel_of(task: asyncio.Future[object]) -> BaseException:
    try:
        await task
    except asyncio.CancelledError as error:
        return error
    raise AssertionError("it was not cancelled")


@pytest.mark.parametrize("make", ["managebac", "pupil"])
async def test_a_client_that_hangs_up_on_an_asgi_app(make: str) -> None:
    """The app's task is cancelled, as by Starlette, while it waits for the vendor."""
    from starlette.responses import StreamingResponse

    at, errors = Stage(), list[BaseException]()

    async def hung_up() -> dict[str, str]:
        await at.reached.wait()
        return {"type": "http.disconnect"}

    async def swallow(_: object) -> None:
        pass

    async def body(ours: Client) -> Any:
        yield b"begun"
        try:
            await read(ours)
        except BaseException as error:
            errors.append(error)
            raise

    last = Site("anything", at.silent)
    async with (
        FaultServer(last if make == "pupil" else at.silent) as server,
        (KEYS | LOGINS)[make](server.url, **NEVER) as ours,
    ):
        app = StreamingResponse(body(ours))
        await app({"type": "http"}, hung_up, swallow)  # type: ignore[arg-type]
    assert [asyncio.CancelledError] == [type(one) for one in errors]
    assert set() == shown(*(trace_of(one) for one in chain(errors[0])))


async def test_httpx_at_debug_names_events_alone_while_it_works_for_a_client() -> None:
    """Else it logs headers, and with them the cookies of a session."""
    with everything_logged() as logs:
        async with (
            FaultServer(Site()) as server,
            pupil(server.url, **link_options("httpx")) as ours,
        ):
            await ours.detentions.list()
            async with httpx.AsyncClient() as own:
                await own.get(f"{server.url}/somewhere?q=1")
    assert set() == shown(*logs)
    said = [line for line in logs if "receive_response_headers.complete" in line]
    assert [False, False, False, True] == ["HTTP/1.1" in line for line in said]


def test_all_loggers_of_httpx_are_known() -> None:
    """One that a new version adds would say everything."""
    import httpcore  # noqa: F401

    known = logging.root.manager.loggerDict
    theirs = {name for name in known if name.startswith("httpcore.")}
    assert theirs <= set(LOGGERS)
    assert len(theirs) > 3


@frozen
class Quoting(httpx.AsyncBaseTransport):
    """A transport by HTTP/2, whose encoder logs each header."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        log = logging.getLogger("hpack.hpack")
        for pair in request.headers.raw:
            log.debug("Adding %s to the header table", pair)
        return httpx.Response(200, json={})


async def test_an_encoder_of_http_2_names_no_header() -> None:
    """What it logs is cut as well."""
    with everything_logged() as logs:
        async with managebac("https://x.example", transport=Quoting()) as ours:
            await ours.request("GET", "/x")
    assert set() == shown(*logs)
    assert any("Adding" in line for line in logs)
