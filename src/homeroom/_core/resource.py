"""The base of generated resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom._core.caller import Caller


class Resource:
    """Methods of one part of a vendor's API, all made through one caller."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
