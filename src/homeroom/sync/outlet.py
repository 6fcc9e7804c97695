"""Streams of a command: they may be closed, or know few characters."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TextIO

from attrs import frozen


class OutputLost(Exception):
    """Data could not be written; the text says why."""


@frozen
class Outlet:
    """A stream whose reader may be gone, as that of `| head` is; that ends no run."""

    stream: TextIO | None
    """`None` where the process was started without it."""
    data: bool = False
    """Whether it is an error if somebody reads it, and it cannot be written."""

    @property
    def encoding(self) -> str:
        """How text is written."""
        return (self.stream and self.stream.encoding) or "ascii"

    @property
    def width(self) -> int | None:
        """Columns of the terminal; `None` if it is none."""
        return shutil.get_terminal_size().columns if self.isatty() else None

    def isatty(self) -> bool:
        """Whether a person is looking."""
        return self.stream is not None and self.stream.isatty()

    def write(self, text: str) -> int:
        """Write text; characters that the stream does not know are escaped.

        Raises:
            OutputLost: Data cannot be written.
        """
        if self.stream is None:
            return len(text)
        known = text.encode(self.encoding, "backslashreplace").decode(self.encoding)
        try:
            self.stream.write(known)
            self.stream.flush()
        except OSError as error:
            self._drain()
            if self.data and not isinstance(error, BrokenPipeError):
                raise OutputLost(f"stdout: {error.strerror}") from None
        return len(text)

    def flush(self) -> None:
        """Nothing: what is written is out already."""

    def _drain(self) -> None:
        """Let what is left go nowhere, so that the end of the process is quiet."""
        assert self.stream is not None
        with suppress(OSError, ValueError):
            number = self.stream.fileno()
            with open(os.devnull, "wb") as nowhere:
                os.dup2(nowhere.fileno(), number)
