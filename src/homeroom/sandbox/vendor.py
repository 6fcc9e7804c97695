"""What the sandbox asks of the stand-in for one vendor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from starlette.responses import Response
from starlette.routing import BaseRoute

from homeroom.sandbox.school import School

Source = Literal["vendor document", "vendor elsewhere", "third party", "guess"]
"""Who says that something behaves like this."""


class Vendor(Protocol):
    """One vendor's API over invented schools."""

    name: str
    """First segment of its paths."""

    def routes(self) -> Sequence[BaseRoute]:
        """Its routes, below the name."""
        ...

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        ...

    def open_school(self, school: School) -> str:
        """Add a school and return the credential that opens it."""
        ...

    def failure(self, status: int) -> Response:
        """How the vendor answers with a status that a fault asks for."""
        ...
