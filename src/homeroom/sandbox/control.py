"""Control routes under `/_sandbox`: faults, journal, schools, an index of all that,
and what a vendor adds below its name.
"""

from __future__ import annotations

from typing import cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.arguments import Sizes
from homeroom.sandbox.faults import Faults, parse_rule
from homeroom.sandbox.index import Index
from homeroom.sandbox.journal import Journal
from homeroom.sandbox.options import accepted, sent_json, sent_options
from homeroom.sandbox.school import School
from homeroom.sandbox.schools import Schools
from homeroom.sandbox.shapes import as_list
from homeroom.sandbox.vendor import Controlled


def routes(journal: Journal, faults: Faults, schools: Schools) -> list[BaseRoute]:
    """The control routes.

    Args:
        journal: Shown and cleared.
        faults: Shown, added to and cleared.
        schools: Shown and added to.
    """
    rules, notes, opener = _Rules(faults), _Notes(journal), _Opener(schools)
    controls: list[BaseRoute] = [
        Route("/faults", rules.show, methods=["GET"]),
        Route("/faults", rules.add, methods=["POST"]),
        Route("/faults", rules.clear, methods=["DELETE"]),
        Route("/journal", notes.show, methods=["GET"]),
        Route("/journal", notes.clear, methods=["DELETE"]),
        Route("/{vendor}/schools", opener.show, methods=["GET"]),
        Route("/{vendor}/schools", opener.add, methods=["POST"]),
    ]
    controls += [
        Mount(f"/{name}", routes=vendor.controls())
        for name, vendor in schools.vendors.items()
        if isinstance(vendor, Controlled)
    ]
    index = Index(journal=journal, faults=faults, schools=schools, controls=controls)
    return [Route("/", index.show, methods=["GET"]), *controls]


class _Opener:
    def __init__(self, schools: Schools) -> None:
        self._schools = schools

    async def show(self, request: Request) -> Response:
        """The schools of a vendor, and how many items their lists have now."""
        name = self._vendor(request)
        schools = [
            {
                "seed": one.school.seed,
                "pupils": one.school.size,
                "classes": one.school.active_classes,
                "holds": one.vendor.holds(one.school),
            }
            for one in self._schools.opened
            if one.vendor.name == name
        ]
        return answer({"schools": schools})

    async def add(self, request: Request) -> Response:
        """Add a school; `seed`, `pupils` and `classes` may be given."""
        name = self._vendor(request)
        school = _school(await sent_options(request, *Sizes.__annotations__))
        opened = self._schools.open(name, school)
        root = f"http://{request.headers['host']}"
        clients = opened.clients({"base_url": root})
        # The roles of ClassCharts alone, beside its clients, go with the next release.
        created = {
            "base_url": f"{root}/{name}",
            **opened.credentials,
            **clients.get(name, clients),
            "holds": opened.vendor.holds(school),
        }
        return answer(created, status=201)

    def _vendor(self, request: Request) -> str:
        name: str = request.path_params["vendor"]
        if name not in self._schools.vendors:
            raise Refusal(404, {"error": "No such vendor."})
        return name


class _Rules:
    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    async def show(self, request: Request) -> Response:
        """The faults in force."""
        return answer(self._listed())

    async def add(self, request: Request) -> Response:
        """Add a fault or a list, such as `{"path": "/managebac/*", "status": 503}`."""
        sent = await sent_json(request)
        rules = as_list(sent)
        rules = [sent] if rules is None else rules
        for rule in accepted(lambda: list(map(parse_rule, rules))):
            self._faults.add_rule(rule)
        return answer(self._listed(), status=201)

    async def clear(self, request: Request) -> Response:
        """Remove all faults."""
        self._faults.clear()
        return Response(status_code=204)

    def _listed(self) -> dict[str, object]:
        return {"faults": self._faults.to_json()}


class _Notes:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def show(self, request: Request) -> Response:
        """All requests that were noted, without bodies, tokens and query values."""
        return answer({"requests": self._journal.to_json()})

    async def clear(self, request: Request) -> Response:
        """Forget all requests."""
        self._journal.clear()
        return Response(status_code=204)


def _school(sizes: dict[str, object]) -> School:
    for name, value in sizes.items():
        if type(value) is not int:
            raise Refusal(400, {"error": f"{name}: must be an integer"})
    return accepted(lambda: School(**cast("dict[str, int]", sizes)))
