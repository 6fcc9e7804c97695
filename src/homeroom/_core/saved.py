"""What fetching a file takes and gives."""

from __future__ import annotations

import os
from typing import BinaryIO, Final, TypeAlias

from attrs import field, frozen

Into: TypeAlias = str | os.PathLike[str] | BinaryIO
"""Where a file may go."""

FILE_LIMIT: Final = 100 * 2**20
"""Bytes that a file may have."""


@frozen(kw_only=True)
class SavedFile:
    """A file that was fetched."""

    name: str = field(repr=False)
    """Without any folder, and safe to use as a name."""
    media_type: str
    """As the service says, such as `application/pdf`."""
    size: int
    """Bytes."""
    path: str | None = field(default=None, repr=False)
    """Where it was saved, if it was by a path."""
