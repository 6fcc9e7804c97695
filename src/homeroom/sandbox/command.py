"""`homeroom sandbox`: serve the sandbox until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from homeroom.sandbox.shapes import as_object

if TYPE_CHECKING:
    from homeroom.sandbox.server import Served


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add = parser.add_argument
    add("--port", type=whole(0, 65_535), default=8400, help="0 takes a free port")
    add("--seed", type=whole(0, 2**63 - 1), default=1, help="same seed, same school")
    add("--pupils", type=whole(10, 100_000), default=200, help="10 to 100,000")
    add("--classes", type=whole(1, 100_000), help="a third of the pupils if left out")
    add("--rate", type=whole(0, 1_000_000), default=50, help="a second; 0 for no limit")
    add("--session", type=whole(1, 86_400), default=180, help="seconds; ClassCharts")
    add("--json", action="store_true", help="print one line of JSON when ready")


def main(arguments: argparse.Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C.

    Returns:
        The exit code: 0 when told to stop, 2 when the port cannot be had.
    """
    try:
        asyncio.run(_serve(arguments))
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        sys.stderr.write(f"homeroom: port {arguments.port}: {problem}\n")
        return 2
    return 0


async def _serve(arguments: argparse.Namespace) -> None:
    from homeroom.sandbox import Sandbox, serve

    stopped = _stop_on_signals()
    sandbox = Sandbox(
        seed=arguments.seed,
        pupils=arguments.pupils,
        classes=arguments.classes,
        rate=arguments.rate or None,
        session_lifetime=arguments.session,
    )
    async with serve(sandbox, port=arguments.port) as served:
        text = _as_json(served) if arguments.json else _as_text(served)
        print(text, flush=True)
        await stopped.wait()


def _stop_on_signals() -> asyncio.Event:
    stopped, loop = asyncio.Event(), asyncio.get_running_loop()

    def stop(number: int, frame: object) -> None:
        loop.call_soon_threadsafe(stopped.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            # A plain handler waits for the loop to wake, if the signal comes just
            # before it falls asleep.
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # On Windows, where signals wake the loop.
            signal.signal(number, stop)
    return stopped


def _as_json(served: Served) -> str:
    return json.dumps(served.options)


def _as_text(served: Served) -> str:
    managebac = served.managebac
    listed = "\n\n".join(
        _listed(name, {"base_url": f"{served.base_url}/{name}", **credentials})
        for name, credentials in served.sandbox.credentials.items()
    )
    return f"""\
Sandbox with an invented school.

{listed}

Try it:

  curl -H "auth-token: {managebac["token"]}" \\
    "{managebac["base_url"]}/v2p3/classes?per_page=2"

Ctrl-C stops it."""


def _listed(name: str, options: Mapping[str, object]) -> str:
    lines = (f"  {label:23}{value}" for label, value in _flat(options))
    return "\n".join([name, *lines])


def _flat(options: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The options with their names, those one level down under both names."""
    for name, value in options.items():
        below = as_object(value)
        if below is None:
            yield name, value
        else:
            yield from ((f"{name} {label}", one) for label, one in below.items())


def whole(least: int, most: int) -> Callable[[str], int]:
    """An argument that is a whole number within bounds, for argparse."""

    def number(text: str) -> int:
        if not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"must be from {least:,} to {most:,}")
        return int(text)

    return number
