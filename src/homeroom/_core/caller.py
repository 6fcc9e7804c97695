"""From a method's arguments to a call or a walk, with one layer of settings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import tzinfo
from functools import partial
from typing import TypeVar

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.call import Call, Engine
from homeroom._core.call_errors import CallRecord, decode_error
from homeroom._core.decode import Malformed, dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.misfits import Unfit
from homeroom._core.options import INHERIT, CallOptions, Settings, apply
from homeroom._core.plans import Operation, Paging, Safety
from homeroom._core.reading import Read, Reading, Way, decoded, read_whole, reader
from homeroom._core.request import (
    EMPTY,
    Pairs,
    WireRequest,
    body_fields,
    build_request,
    build_url,
    check_ids,
    names_nothing,
    query_pairs,
)
from homeroom._core.response import Response
from homeroom._core.walks.checkpoint import digest
from homeroom._core.walks.learned import Learned
from homeroom._core.walks.pager import Asked, Pager, Source
from homeroom._core.walks.planning import WalkPlan, plan_walk

T = TypeVar("T")

Zone = Callable[[object], "tzinfo | None"]
"""From the id of a pupil to the time zone of the local times in answers about them."""


def no_zone(pupil: object) -> tzinfo | None:
    """Where the zone is not known, local times stay as they are."""
    return None


Listener = Callable[[Response[object]], None]
"""Hears of the HTTP answer around the data that `call` gives."""

ReadPage = Callable[[Answer, Way], Awaitable[Reading[object]]]
"""From the answer of a page to its data."""

Replan = Callable[[Paging], Paging]
"""From how the spec says that a list pages to how the user says it."""


def as_planned(plan: Paging) -> Paging:
    """As the spec says."""
    return plan


@frozen(kw_only=True)
class Caller:
    """Makes calls on an engine; views of a client differ in their caller only."""

    engine: Engine
    root: str
    """The address below which the operations' paths lie."""
    settings: Settings
    in_flight: int
    """Requests under way at once."""
    zone: Zone = no_zone
    replan: Replan = as_planned
    listener: Listener | None = None
    learned: Learned = field(factory=Learned)

    def heard_by(self, listener: Listener) -> Caller:
        """The same with a listener."""
        return evolve(self, listener=listener)

    def view(self, options: CallOptions) -> Caller:
        """The same with one more layer of options."""
        return evolve(self, settings=apply(self.settings, options))

    async def call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        json: Mapping[str, object] | None = None,
        form: Mapping[str, object] | None = None,
        options: CallOptions = INHERIT,
    ) -> T:
        """The data of one call, run to its end.

        Args:
            operation: What to call.
            path: Path parameters by name.
            query: Query parameters by name; `UNSET` ones are left out.
            json: Properties of the body; `UNSET` ones are left out.
            form: The same for a body that is a form.
            options: Of this call.
        """
        settings = apply(self.settings, options)
        key = operation.idempotent_with
        fields = EMPTY if json is None else body_fields(json)
        repeatable = not names_nothing(fields.get(key or ""))
        check_ids(query)
        if key is None:  # Else further fields of any name may be among them.
            check_ids(fields)
        way = self.way(settings, path.get(operation.about or ""))
        read = reader(operation, fields, way)
        request = build_request(
            operation.method,
            build_url(self.root, operation.path, path, query_pairs(query)),
            settings.headers,
            json=None if json is None else dumps(fields),
            form=form,
        )
        safety: Safety = "idempotent" if repeatable else operation.safety
        response = await self.send(
            operation.name,
            safety,
            request,
            read,
            settings,
            writes=operation.writes,
        )
        if self.listener is not None:
            self.listener(response)
        return response.data

    async def send(
        self,
        name: str,
        safety: Safety,
        request: WireRequest,
        read: Read[T],
        settings: Settings,
        *,
        writes: bool = False,
    ) -> Response[T]:
        """Run one call whose request is built.

        Args:
            name: Of the operation, for errors and logs.
            safety: Whether the request may reach the server twice without harm.
            request: Not signed yet.
            read: Reads the answer of a success.
            settings: What the call goes by.
            writes: Whether the request changes something.
        """
        self.engine.lifecycle.check()
        vendor = self.engine.vendor
        response = await Call(
            engine=self.engine,
            record=CallRecord(vendor=vendor, name=name, safety=safety, writes=writes),
            request=request,
            settings=settings,
            read=read,
        ).run()
        self.engine.tell(name, response.misfits)
        return response

    def pages(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        options: CallOptions = INHERIT,
    ) -> Pager[T]:
        """Describe a walk over pages; nothing is sent yet."""
        if operation.paging is None:
            raise ConfigurationError(f"{operation.name} does not page")
        check_ids(query)
        plan = self.replan(operation.paging)
        walk = plan_walk(plan, operation.paging, query, self.learned)

        async def read(answer: Answer, way: Way) -> Reading[object]:
            return await decoded(operation, answer, way)

        return self.walk(operation, walk, read, path, options)

    def walk(
        self,
        operation: Operation[T],
        walk: WalkPlan,
        read_page: ReadPage,
        path: Mapping[str, object],
        options: CallOptions,
    ) -> Pager[T]:
        """Describe a walk along a route.

        Args:
            operation: What a page is asked by.
            walk: The route and its filters.
            read_page: Reads the answer of a page.
            path: Path parameters by name.
            options: Of every page's call.
        """
        settings = apply(self.settings, options)

        async def fetch(pairs: Pairs) -> Response[Answer]:
            url = build_url(self.root, operation.path, path, pairs)
            request = build_request(operation.method, url, settings.headers)
            name, safety = operation.name, operation.safety
            return await self.send(name, safety, request, read_whole, settings)

        async def read(fetched: Response[Answer]) -> Response[object]:
            way = self.way(settings, path.get(operation.about or ""))
            reading = await self._decoded(operation, fetched, read_page, way)
            self.engine.tell(operation.name, reading.misfits)
            return fetched.with_data(reading.data, reading.misfits)

        return Pager(
            vendor=self.engine.vendor,
            name=operation.name,
            size=walk.size,
            route=walk.route,
            source=Source(
                fetch=fetch,
                read=read,
                in_flight=self.in_flight,
                log=self.engine.log,
                now=self.engine.clock.wall,
            ),
            asked=Asked(
                path=digest([("", operation.path), *query_pairs(path)]),
                filters=query_pairs(walk.filters),
                moving=walk.moving,
                sized=walk.sized,
            ),
            start=walk.start,
        )

    def way(self, settings: Settings, pupil: object = None) -> Way:
        """How the answers of a call are read, which may be about a pupil."""
        return Way(
            decoder=self.engine.decoder,
            zone=partial(self.zone, pupil),
            strict=settings.strict,
        )

    async def _decoded(
        self,
        operation: Operation[object],
        fetched: Response[Answer],
        read_page: ReadPage,
        way: Way,
    ) -> Reading[object]:
        """The data of a page.

        Raises:
            DecodeError: The answer does not fit the spec.
        """
        try:
            return await read_page(fetched.data, way)
        except (Malformed, Unfit) as problem:
            broken = problem
        record = CallRecord(
            vendor=self.engine.vendor,
            name=operation.name,
            safety=operation.safety,
            attempts=list(fetched.attempts),
            answer=fetched.data,
        )
        raise decode_error(record, broken)
