"""Whose e-mail address it is: no two people of a school have the same."""

from __future__ import annotations

import re
from typing import Final

from homeroom.sandbox.managebac.invented import Invented

_NUMBERED: Final = re.compile(r"\.([tp]?)([0-9]{1,7})@")


class Addresses:
    """The addresses of all people of one school, in any case of letters.

    Addresses of the invented people hold their position, so that none must be looked
    for. They stay theirs, also when they get another one.

    Args:
        invented: The people at first.
    """

    def __init__(self, invented: Invented) -> None:
        self._people = {
            "": (invented.first_student, invented.student),
            "t": (invented.first_teacher, invented.teacher),
            "p": (invented.first_parent, invented.parent),
        }
        self._given: dict[str, int] = {}

    def owner(self, address: str) -> int | None:
        """The id of the user whose address it is."""
        address = address.casefold()
        if address in self._given:
            return self._given[address]
        found = _NUMBERED.search(address)
        if found is None:
            return None
        first, make = self._people[found[1]]
        position = int(found[2]) - 1
        known = position >= 0 and make(position)["email"] == address
        return first + position if known else None

    def give(self, address: str, user: int) -> None:
        """Remember whose address it is."""
        self._given[address.casefold()] = user
