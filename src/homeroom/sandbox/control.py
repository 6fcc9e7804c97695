"""Control routes under `/_sandbox`: faults, journal, schools, list of routes, and what
a vendor adds below its name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.faults import FaultError, Faults, parse_rule
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_list, as_object
from homeroom.sandbox.vendor import Controlled, Vendor


def routes(
    journal: Journal, faults: Faults, vendors: Mapping[str, Vendor]
) -> Sequence[BaseRoute]:
    """The control routes.

    Args:
        journal: Shown and cleared.
        faults: Shown, added to and cleared.
        vendors: By name; schools are added to them.
    """
    about = _About(vendors)
    rules = _Rules(faults)
    notes = _Notes(journal)
    return [
        Route("/", about.show, methods=["GET"]),
        Route("/faults", rules.show, methods=["GET"]),
        Route("/faults", rules.add, methods=["POST"]),
        Route("/faults", rules.clear, methods=["DELETE"]),
        Route("/journal", notes.show, methods=["GET"]),
        Route("/journal", notes.clear, methods=["DELETE"]),
        Route("/{vendor}/schools", about.add_school, methods=["POST"]),
        *[
            Mount(f"/{name}", routes=vendor.controls())
            for name, vendor in vendors.items()
            if isinstance(vendor, Controlled)
        ],
    ]


class _About:
    """What is served, and who says that it behaves like this."""

    def __init__(self, vendors: Mapping[str, Vendor]) -> None:
        self._vendors = vendors

    async def show(self, request: Request) -> Response:
        listed = [
            {"method": method, "path": f"/{vendor.name}{path}", "source": source}
            for vendor in self._vendors.values()
            for method, path, source in vendor.sources()
        ]
        return answer({"routes": listed})

    async def add_school(self, request: Request) -> Response:
        vendor = self._vendors.get(request.path_params["vendor"])
        if vendor is None:
            raise Refusal(404, {"error": "No such vendor."})
        school = _school(await _json(request))
        created = {
            "base_url": f"http://{request.headers['host']}/{vendor.name}",
            **vendor.open_school(school),
            "holds": vendor.holds(school),
        }
        return answer(created, status=201)


class _Rules:
    """The faults in force."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    async def show(self, request: Request) -> Response:
        return answer(self._listed())

    async def add(self, request: Request) -> Response:
        sent = await _json(request)
        rules = as_list(sent)
        try:
            parsed = [parse_rule(rule) for rule in ([sent] if rules is None else rules)]
        except FaultError as error:
            raise Refusal(400, {"error": str(error)}) from None
        for rule in parsed:
            self._faults.add_rule(rule)
        return answer(self._listed(), status=201)

    async def clear(self, request: Request) -> Response:
        self._faults.clear()
        return Response(status_code=204)

    def _listed(self) -> dict[str, object]:
        return {"faults": [rule.to_json() for rule in self._faults.rules]}


class _Notes:
    """The journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def show(self, request: Request) -> Response:
        return answer({"requests": self._journal.to_json()})

    async def clear(self, request: Request) -> Response:
        self._journal.clear()
        return Response(status_code=204)


async def _json(request: Request) -> object:
    try:
        value: object = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise Refusal(400, {"error": "The body is not JSON."}) from None
    return value


def _school(options: object) -> School:
    sizes = as_object(options)
    if sizes is None or sizes.keys() - {"seed", "pupils", "classes"}:
        raise Refusal(400, {"error": "Known are seed, pupils and classes."})
    for name, value in sizes.items():
        if type(value) is not int:
            raise Refusal(400, {"error": f"{name}: must be an integer"})
    numbers = {"seed": 1, "pupils": 200, **cast("dict[str, int]", sizes)}
    try:
        return School(**numbers)
    except ValueError as error:
        raise Refusal(400, {"error": str(error)}) from None
