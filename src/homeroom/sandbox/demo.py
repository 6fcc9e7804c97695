"""`homeroom demo`: sync three schools from a sandbox that fails now and then."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Final, Protocol, TypedDict, cast
from urllib.request import Request, urlopen

import anyio
from attrs import define
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from homeroom import ManageBac
from homeroom.managebac.models import SchoolClass
from homeroom.paging import Page
from homeroom.sandbox.command import whole

TENANTS: Final = ("Oakfield", "Riverside", "Hilltop")

FAULTS: Final[list[dict[str, object]]] = [
    {"path": "/managebac/*", "query": {"page": "7"}, "status": 429, "times": 1},
    {"path": "/managebac/*", "status": 500, "rate": 0.02},
]
"""What goes wrong: one page is refused for its rate, 2 % of requests fail."""


@define(kw_only=True)
class Row:
    """What the sync of one tenant came to."""

    tenant: str
    pages: int = 0
    records: int = 0
    retries: int = 0
    seconds: float = 0.0


Progressed = Callable[[str, Page[SchoolClass]], None]
"""Told of each page as it comes, with the tenant's name."""


async def sync(tenants: Mapping[str, ManageBac], progressed: Progressed) -> list[Row]:
    """Pull all classes of several schools at once, reading pages ahead.

    Args:
        tenants: A client for each school, by name.
        progressed: Called with every page, in order within a school.

    Returns:
        A row for each school.

    Raises:
        ExceptionGroup: A school could not be read to its end. Its `CallError` has the
            `checkpoint` to resume from.
    """
    rows = {name: Row(tenant=name) for name in tenants}

    async def pull(row: Row, managebac: ManageBac) -> None:
        started = time.perf_counter()
        async for page in managebac.classes.list(per_page=200).prefetch(4).pages():
            row.pages += 1
            row.records += len(page.items)
            row.retries += len(page.response.attempts) - 1
            progressed(row.tenant, page)
        row.seconds = time.perf_counter() - started

    async with anyio.create_task_group() as group:
        for name, managebac in tenants.items():
            group.start_soon(pull, rows[name], managebac)
    return list(rows.values())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--classes",
        type=whole(1, 100_000),
        default=20_000,
        help="classes in each school, up to 100,000",
    )


def main(arguments: argparse.Namespace) -> int:
    """Run the demo.

    Returns:
        The exit code: 0 when every record there was seen, 1 otherwise.
    """
    try:
        return asyncio.run(_demo(arguments.classes))
    except KeyboardInterrupt:
        return 130


async def _demo(classes: int) -> int:
    console = Console()
    async with _sandbox() as root, AsyncExitStack() as stack:
        schools = [
            await _post(
                f"{root}/_sandbox/managebac/schools", {"seed": n, "classes": classes}
            )
            for n in range(1, len(TENANTS) + 1)
        ]
        console.print(f"A sandbox serves {len(TENANTS)} schools at {root}.")
        await _post(f"{root}/_sandbox/faults", FAULTS)
        tenants = {
            name: await stack.enter_async_context(
                ManageBac(base_url=school["base_url"], token=school["token"])
            )
            for name, school in zip(TENANTS, schools, strict=True)
        }
        seen = _Seen()
        with _display(console) as shown:

            def progressed(tenant: str, page: Page[SchoolClass]) -> None:
                seen.note(tenant, page)
                shown.page(tenant, page)

            rows = await sync(tenants, progressed)
    there = {n: s["classes"] for n, s in zip(TENANTS, schools, strict=True)}
    console.print(_table(rows))
    return _verdict(console, seen, there)


class _School(TypedDict):
    base_url: str
    token: str
    classes: int


class _Seen:
    """The ids of the classes that came, by tenant."""

    def __init__(self) -> None:
        self.ids: dict[str, set[int]] = {name: set() for name in TENANTS}

    def note(self, tenant: str, page: Page[SchoolClass]) -> None:
        self.ids[tenant].update(item.id for item in page.items)


def _verdict(console: Console, seen: _Seen, there: Mapping[str, int]) -> int:
    counts = {name: len(ids) for name, ids in seen.ids.items()}
    total, wanted = sum(counts.values()), sum(there.values())
    complete = counts == there
    word = "complete" if complete else "INCOMPLETE"
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


async def _post(url: str, body: object) -> _School:
    request = Request(url, json.dumps(body).encode(), method="POST")  # noqa: S310

    def send() -> object:
        with urlopen(request) as answer:  # noqa: S310 - our own sandbox on loopback
            return json.load(answer)

    return cast("_School", await anyio.to_thread.run_sync(send))


class _Display(Protocol):
    """Shows how far the sync is."""

    def __enter__(self) -> _Display: ...

    def __exit__(self, *_: object) -> None: ...

    def page(self, tenant: str, page: Page[SchoolClass]) -> None:
        """Take note of a page."""
        ...


def _display(console: Console) -> _Display:
    return _Bars(console) if console.is_terminal else _Lines(console)


class _Bars:
    """A live bar for each tenant."""

    def __init__(self, console: Console) -> None:
        columns = (
            TextColumn("{task.description:10}"),
            BarColumn(),
            MofNCompleteColumn(),
        )
        self._progress = Progress(*columns, console=console)
        self._tasks = {
            name: self._progress.add_task(name, total=None) for name in TENANTS
        }

    def __enter__(self) -> _Bars:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def page(self, tenant: str, page: Page[SchoolClass]) -> None:
        """Move the tenant's bar."""
        task = self._tasks[tenant]
        self._progress.update(task, total=page.pages, advance=1)


class _Lines:
    """A line for each quarter of a tenant's pages."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def page(self, tenant: str, page: Page[SchoolClass]) -> None:
        """Print a line when a quarter is full."""
        pages = page.pages or page.number
        if page.number * 4 // pages > (page.number - 1) * 4 // pages:
            self._console.print(f"{tenant}: page {page.number} of {pages}")


def _table(rows: list[Row]) -> Table:
    names = ("tenant", "pages", "records", "retries", "seconds", "records/s")
    table = Table(*(names[:1]), title="ManageBac, all classes")
    for name in names[1:]:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(
            row.tenant,
            f"{row.pages}",
            f"{row.records:,}",
            f"{row.retries}",
            f"{row.seconds:.2f}",
            f"{row.records / row.seconds:,.0f}",
        )
    return table
