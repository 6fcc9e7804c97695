"""What a client refuses of a school's arguments, found before any request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from homeroom.errors import ConfigurationError
from homeroom.sync.vendors import Vendor

STAND_IN: Final = "2000-01-01"
"""In place of a secret that is not known: a text, a day, a session."""


def refusals(
    vendor: Vendor, arguments: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """What is wrong with arguments, all of it at once.

    A client tells one thing at a time: what it refuses is replaced, or else left out,
    until it takes the rest.

    Args:
        vendor: Whose client.
        arguments: For it; secrets are references, and all are there.

    Yields:
        The name of an argument, which is empty if it is about several, and what is
        wrong.
    """
    left, told = dict(arguments), set[str]()
    while True:
        try:
            vendor.open(left)
        except ConfigurationError as error:
            problem = str(error)
        else:
            return
        name, _, words = problem.partition(": ")
        if name not in vendor.arguments:
            yield "", problem
            return
        if name not in told:
            yield name, words.partition("; from_env()")[0]
            told.add(name)
            left[name] = STAND_IN
        elif left.pop(name, None) is None:
            return
