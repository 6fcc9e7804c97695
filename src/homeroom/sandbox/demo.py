"""`homeroom demo`: sync lists of all platforms from a sandbox that fails at times."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
import warnings
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import date, timedelta
from operator import attrgetter
from typing import Final, cast
from urllib.request import Request, urlopen

import anyio
from attrs import define, frozen
from rich import box
from rich.console import Console
from rich.table import Table

from homeroom import (
    ClassChartsParent,
    ClassCom,
    Classe365,
    HomeroomError,
    ManageBac,
    Page,
    Pager,
    RetryPolicy,
)
from homeroom.paging import PagingWarning
from homeroom.sandbox.classcharts.vendor import ParentArguments
from homeroom.sandbox.classcom.vendor import ClassComArguments
from homeroom.sandbox.classe365.vendor import Classe365Arguments
from homeroom.sandbox.command import whole
from homeroom.sandbox.managebac.vendor import ManageBacArguments
from homeroom.sandbox.progress import display
from homeroom.sandbox.school import FEWEST_PUPILS
from homeroom.sandbox.shapes import as_object

FAULTS: Final[list[dict[str, object]]] = [
    {"path": "/managebac/*", "query": {"page": "7"}, "status": 429, "times": 1},
    {"path": "*", "status": 500, "rate": 0.02},
]
"""What goes wrong: one page is refused for its rate, 2 % of requests fail."""

PATIENCE: Final = RetryPolicy(attempts=5)
"""With 2 % of faults, one call in 300 million fails for good."""

HALF_A_YEAR: Final = timedelta(days=182)


@define(kw_only=True)
class Row:
    """What the sync of one list came to."""

    name: str
    pages: int = 0
    records: int = 0
    retries: int = 0
    seconds: float = 0.0
    error: HomeroomError | None = None
    """Why it ended early; its `checkpoint` is where to go on."""


Progressed = Callable[[str, Page[object]], None]
"""Told of each page as it comes, with the list's name."""


async def sync(lists: Mapping[str, Pager[object]], progressed: Progressed) -> list[Row]:
    """Pull any lists of any platforms at once, reading pages ahead.

    A list that fails, such as that of a school whose key is wrong, ends alone.

    Args:
        lists: What to pull, by name.
        progressed: Called with every page, in order within a list.

    Returns:
        A row for each list.
    """
    rows = {name: Row(name=name) for name in lists}

    async def pull(row: Row, pager: Pager[object]) -> None:
        started = time.perf_counter()
        try:
            async for page in pager.prefetch(4).pages():
                row.pages += 1
                row.records += len(page.items)
                row.retries += len(page.response.attempts) - 1
                progressed(row.name, page)
        except HomeroomError as error:
            row.error = error
        row.seconds = time.perf_counter() - started

    async with anyio.create_task_group() as group:
        for name, pager in lists.items():
            group.start_soon(pull, rows[name], pager)
    return list(rows.values())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--classes",
        type=whole(1, 100_000),
        default=20_000,
        help="classes of each ManageBac school, pupils of the others, up to 100,000",
    )


def main(arguments: argparse.Namespace) -> int:
    """Run the demo.

    Returns:
        The exit code: 0 when every record there was seen once, 1 otherwise.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PagingWarning)  # The last line tells.
            return asyncio.run(_demo(arguments.classes))
    except KeyboardInterrupt:
        return 130


async def _demo(size: int) -> int:
    console = Console()
    async with _sandbox() as root, AsyncExitStack() as stack:
        console.print(f"A sandbox serves schools of four platforms at {root}.")
        await _post(f"{root}/_sandbox/faults", FAULTS)
        chosen = await _choose(root, stack, size)
        seen: dict[str, set[object]] = {name: set() for name in chosen}
        there = {name: one.there for name, one in chosen.items()}
        with display(console, there) as shown:

            def progressed(name: str, page: Page[object]) -> None:
                seen[name].update(map(chosen[name].key, page.items))
                shown.advance(name, len(page.items))

            rows = await sync({n: one.pager for n, one in chosen.items()}, progressed)
    console.print(_table(rows, chosen))
    return _verdict(console, rows, seen, there)


@frozen
class _List:
    """A list to pull, and what is known of it."""

    pager: Pager[object]
    there: int
    """How many records the sandbox says there are."""
    key: Callable[[object], object] = attrgetter("id")
    """Tells a record from all others of the list."""


async def _choose(root: str, stack: AsyncExitStack, size: int) -> dict[str, _List]:
    """Open schools in the sandbox, and clients for them until the stack is left."""
    pupils = max(size, FEWEST_PUPILS)
    return {
        **await _managebac(root, stack, size),
        **await _classcom(root, stack, pupils),
        **await _classe365(root, stack, pupils),
        **await _classcharts(root, stack),
    }


async def _managebac(root: str, stack: AsyncExitStack, size: int) -> dict[str, _List]:
    found: dict[str, _List] = {}
    for seed, name in enumerate(("Oakfield", "Riverside", "Hilltop"), 1):
        options, holds = await _open(root, "managebac", seed=seed, classes=size)
        client = ManageBac(**cast("ManageBacArguments", options), retry=PATIENCE)
        await stack.enter_async_context(client)
        pager = client.classes.list(per_page=200)
        found[f"{name} classes"] = _List(pager, holds["classes"])
    return found


async def _classcom(root: str, stack: AsyncExitStack, size: int) -> dict[str, _List]:
    options, holds = await _open(root, "classcom", seed=4, pupils=size, classes=30)
    client = ClassCom(**cast("ClassComArguments", options), retry=PATIENCE)
    await stack.enter_async_context(client)
    first = (await client.classes.list())[0].class_id
    metrics = client.reporting.metrics(class_id=first, limit=200)
    event = attrgetter("event_start", "student_id", "event_type", "event_value")
    return {
        "Lakeside users": _List(client.users.list(limit=100), holds["users"]),
        "Lakeside events": _List(metrics, holds[f"metrics/{first}"], event),
    }


async def _classe365(root: str, stack: AsyncExitStack, size: int) -> dict[str, _List]:
    options, holds = await _open(root, "classe365", seed=5, pupils=size)
    client = Classe365(**cast("Classe365Arguments", options), retry=PATIENCE)
    await stack.enter_async_context(client)
    pager = client.students.list(limit=200)
    return {"Northgate students": _List(pager, holds["students"])}


async def _classcharts(root: str, stack: AsyncExitStack) -> dict[str, _List]:
    options, holds = await _open(root, "classcharts", seed=6)
    parent = cast("ParentArguments", options["classcharts_parent"])
    client = ClassChartsParent(**parent, retry=PATIENCE)
    await stack.enter_async_context(client)
    child = (await client.pupils.list())[0].id
    pager = client.activity.list(child, from_=date.today() - HALF_A_YEAR)
    return {"Meadow points": _List(pager, holds[f"activity/{child}"])}


async def _open(
    root: str, vendor: str, **sizes: int
) -> tuple[Mapping[str, object], Mapping[str, int]]:
    """A new school: the client's arguments, and how much its lists hold."""
    school = await _post(f"{root}/_sandbox/{vendor}/schools", sizes)
    return school, cast("Mapping[str, int]", school.pop("holds"))


def _verdict(
    console: Console,
    rows: Sequence[Row],
    seen: Mapping[str, set[object]],
    there: Mapping[str, int],
) -> int:
    """Whether every record there came, and came once."""
    distinct = {name: len(keys) for name, keys in seen.items()}
    complete = there == distinct == {row.name: row.records for row in rows}
    word = "complete" if complete else "INCOMPLETE"
    for row in rows:
        if row.error is not None:
            console.print(f"{row.name} ended early: {row.error}")
    total, wanted = sum(distinct.values()), sum(there.values())
    console.print(f"Records seen {total:,}, records there {wanted:,}: {word}.")
    return 0 if complete else 1


@asynccontextmanager
async def _sandbox() -> AsyncGenerator[str, None]:
    """The address of a sandbox in a process of its own, on a free port."""
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "homeroom", "sandbox"),
        *("--port", "0", "--rate", "0", "--json"),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert server.stdout is not None
        line = await server.stdout.readline()
        if not line:
            raise SystemExit("homeroom: the sandbox did not start")
        ready = json.loads(line)
        yield ready["managebac"]["base_url"].removesuffix("/managebac")
    finally:
        with suppress(ProcessLookupError):
            server.terminate()
        await server.wait()


async def _post(url: str, body: object) -> dict[str, object]:
    request = Request(url, json.dumps(body).encode(), method="POST")  # noqa: S310

    def send() -> object:
        with urlopen(request) as answer:  # noqa: S310 - our own sandbox on loopback
            return json.load(answer)

    return as_object(await anyio.to_thread.run_sync(send)) or {}


def _table(rows: Sequence[Row], chosen: Mapping[str, _List]) -> Table:
    table = Table("list", "vendor", box=box.SIMPLE, padding=(0, 1, 0, 0))
    for name in ("pages", "records", "retries", "seconds", "records/s"):
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(
            row.name,
            chosen[row.name].pager.vendor,
            f"{row.pages}",
            f"{row.records:,}",
            f"{row.retries}",
            f"{row.seconds:.2f}",
            f"{row.records / row.seconds:,.0f}",
        )
    return table
