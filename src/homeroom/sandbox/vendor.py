"""What the sandbox asks of the stand-in for one vendor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

from starlette.responses import Response
from starlette.routing import BaseRoute

from homeroom.sandbox.school import School

Source = Literal["vendor document", "vendor elsewhere", "third party", "guess"]
"""Who says that something behaves like this."""


class Vendor(Protocol):
    """One vendor's API over invented schools."""

    name: str
    """First segment of its paths; names its client, or begins the names of several."""

    def routes(self) -> Sequence[BaseRoute]:
        """Its routes, below the name."""
        ...

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        ...

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return the credentials that open it.

        They are the keyword arguments of the vendor's client besides where it is,
        such as `{"token": ...}`; by role, if there is a client for each.
        """
        ...

    def holds(self, school: School) -> Mapping[str, int]:
        """How many items the lists of a school that was added have now.

        Counted in its data and not on pages, so that a walk can be held against it.
        Keys are path, with a query where that shows other items, and, where there is
        a list for each of something, its id.
        """
        ...

    def failure(self, status: int) -> Response:
        """How the vendor answers with a status that a fault asks for."""
        ...


@runtime_checkable
class Controlled(Protocol):
    """A vendor with control routes of its own."""

    def controls(self) -> Sequence[BaseRoute]:
        """The routes, below `/_sandbox` and the vendor's name."""
        ...
