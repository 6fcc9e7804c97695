"""Where files go as they stream in: a folder, a path, or an open binary file."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO, Final, TypeVar, cast

from attrs import define

from homeroom._core.body import Inflater, UnreadableBody
from homeroom._core.errors import ConfigurationError
from homeroom._core.saved import Into
from homeroom._core.threads import in_thread
from homeroom._core.wire import OpenAnswer

T = TypeVar("T")

_PORTION: Final = 2**18
"""Bytes that are written at once, in a thread."""

_LOOKED_AT: Final = ("application/json", "text/html", "application/xhtml+xml")
"""Kinds of answers that may be no file, but say why there is none."""


class NotSaved(Exception):
    """What came could not be written; not an `OSError`, as those mean the network."""

    def __init__(self, error: OSError) -> None:
        super().__init__("not saved")
        self.error = error


def is_file(headers: Mapping[str, str]) -> bool:
    """Whether a success is a file for sure."""
    disposed = headers.get("content-disposition", "").lower()
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    return "attachment" in disposed or "filename" in disposed or media not in _LOOKED_AT


@define(kw_only=True)
class Sink:
    """Takes the bodies of files within a bound; each attempt begins anew."""

    target: BinaryIO
    limit: int
    moved: Callable[[str], str] | None = None
    """Gives the target its name, where it is a temporary file; the path that it has."""
    size: int = 0
    start: int = 0
    small: bytes = b""
    """What came, where it is little and nobody says of what kind."""

    async def take(self, opened: OpenAnswer) -> bool:
        """Write the body of an answer, if it is a file.

        Raises:
            NotSaved: It cannot be written.
            UnreadableBody: It is too large, cut short or badly encoded.
        """
        self.size, self.small = 0, b""
        if not 200 <= opened.status < 300 or not is_file(opened.headers):
            return False
        inflater = Inflater(self.limit, opened.headers.get("content-encoding", ""))
        told = opened.headers.get("content-length", "") if inflater.plain else ""
        length = int(told) if told.isdecimal() else 0
        if length > self.limit:
            raise UnreadableBody(f"larger than {self.limit} bytes")
        await _done(self._rewind)
        held = bytearray()
        async for chunk in opened.chunks:
            for piece in inflater.feed(chunk):
                held += piece
                if len(held) >= _PORTION:
                    await self._write(held)
        if not self.size and not opened.headers.get("content-type"):
            self.small = bytes(held)
        await self._write(held)
        inflater.finish()
        if length > self.size:
            raise UnreadableBody("cut short", "truncated")
        return True

    async def save(self, body: bytes) -> None:
        """Write a body that was read to look at it."""
        await _done(self._rewind)
        await self._write(bytearray(body))

    async def keep(self, name: str) -> str | None:
        """Give what came its name; the path, if it has one.

        Args:
            name: For a folder; where it is taken, a number is added.
        """
        return await _done(partial(self.moved, name)) if self.moved else None

    def undo(self) -> None:
        """Leave nothing in the target of what did not come whole."""
        if self.size:
            with suppress(OSError, ValueError):
                self._rewind()

    def _rewind(self) -> None:
        self.target.seek(self.start)
        self.target.truncate()

    async def _write(self, held: bytearray) -> None:
        self.size += len(held)
        await _done(partial(self.target.write, bytes(held)))
        held.clear()


@asynccontextmanager
async def sink_for(into: Into, limit: int) -> AsyncGenerator[Sink, None]:
    """A sink, of which nothing is left where it is not kept.

    Args:
        into: Where what comes shall go.
        limit: Bytes that it may have.

    Raises:
        ConfigurationError: That is neither a path nor a binary file.
        NotSaved: Nothing can be written there.
    """
    if not isinstance(into, str | os.PathLike):
        sink = Sink(target=into, limit=limit, start=_start_of(into))
        try:
            yield sink
        except BaseException:
            sink.undo()
            raise
        return
    final = Path(into)
    handle, temporary = await _done(partial(_beside, final))
    try:
        with os.fdopen(handle, "wb") as target:
            moved = partial(_moved, target, temporary, final)
            yield Sink(target=target, limit=limit, moved=moved)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _beside(final: Path) -> tuple[int, Path]:
    """A new file in the folder where another shall be."""
    folder = final if final.is_dir() else final.parent
    handle, name = mkstemp(prefix=".", suffix=".part", dir=folder)
    return handle, Path(name)


def _moved(target: BinaryIO, temporary: Path, final: Path, name: str) -> str:
    """Where a temporary file is, once it has its name in a folder or is the file."""
    target.close()
    if final.is_dir():
        final = _untaken(final, name)
    temporary.replace(final)
    return str(final)


def _start_of(target: object) -> int:
    """Where a binary file stands."""
    checks = [getattr(target, name, None) for name in ("writable", "seekable")]
    able = all(callable(one) and one() for one in checks)
    if not able or hasattr(target, "encoding"):
        problem = "takes a folder, a path, or a binary file to write and seek in"
        raise ConfigurationError(f"into: {problem}")
    return cast("BinaryIO", target).tell()


def _untaken(folder: Path, name: str) -> Path:
    """A path in a folder that is now taken for the file."""
    stem, suffix = os.path.splitext(name)
    for number in count(2):
        with suppress(FileExistsError):
            (folder / name).open("xb").close()
            break
        name = f"{stem} ({number}){suffix}"
    return folder / name


async def _done(work: Callable[[], T]) -> T:
    """What some work on a file comes to.

    Raises:
        NotSaved: It failed.
    """
    try:
        return await in_thread(work)
    except OSError as error:
        raise NotSaved(error) from None
