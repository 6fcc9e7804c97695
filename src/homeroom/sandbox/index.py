"""The page at `/_sandbox/`: all that the sandbox has, a line each."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from homeroom.sandbox.answers import answer, encode
from homeroom.sandbox.faults import Faults
from homeroom.sandbox.gateway import CONTROL
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.schools import Schools

LATEST: Final = 20
"""Requests that the index shows; the journal has all."""


@frozen(kw_only=True)
class Index:
    """What is there, what was asked, and who says that it behaves like this."""

    journal: Journal
    faults: Faults
    schools: Schools
    controls: Sequence[BaseRoute]

    async def show(self, request: Request) -> Response:
        """This page."""
        groups = {
            "schools": self._schools(f"http://{request.headers['host']}"),
            "faults": self.faults.to_json(),
            "journal": self.journal.to_json()[-LATEST:],
            "controls": list(_controls(self.controls, CONTROL)),
            "routes": self._routes(),
        }
        return answer(_a_line_each(groups))

    def _schools(self, root: str) -> list[dict[str, object]]:
        return [
            {
                "vendor": one.vendor.name,
                "seed": one.school.seed,
                "pupils": one.school.size,
                "classes": one.school.active_classes,
                "clients": one.clients({"base_url": root}),
            }
            for one in self.schools.opened
        ]

    def _routes(self) -> list[dict[str, object]]:
        return [
            {"method": method, "path": f"/{vendor.name}{path}", "source": source}
            for vendor in self.schools.vendors.values()
            for method, path, source in vendor.sources()
        ]


def _controls(routes: Iterable[BaseRoute], prefix: str) -> Iterator[dict[str, object]]:
    """The control routes, each with the first line that its code says of it."""
    for route in routes:
        if isinstance(route, Mount):
            yield from _controls(route.routes, f"{prefix}{route.path}")
        elif isinstance(route, Route):
            said = (inspect.getdoc(route.endpoint) or "").partition("\n")[0]
            for method in sorted((route.methods or set()) - {"HEAD"}):
                path = f"{prefix}{route.path}"
                yield {"method": method, "path": path, "does": said}


def _a_line_each(groups: Mapping[str, Sequence[object]]) -> bytes:
    """Groups of rows as JSON that a person can read."""
    shown = (
        b"  %b: [\n%b\n  ]"
        % (encode(name), b",\n".join(b"    " + encode(row) for row in rows))
        for name, rows in groups.items()
    )
    return b"{\n" + b",\n".join(shown) + b"\n}\n"
