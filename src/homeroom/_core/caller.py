"""From a method's arguments to a call or a walk, with one layer of settings."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from attrs import evolve, frozen

from homeroom._core.answer import Answer
from homeroom._core.call import Call, Engine
from homeroom._core.call_errors import CallRecord, deadline_error
from homeroom._core.decode import dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.options import INHERIT, CallOptions
from homeroom._core.plans import USUAL, Operation
from homeroom._core.reading import Reading, Way, decoded, reader
from homeroom._core.request import (
    EMPTY,
    Pairs,
    body_fields,
    build_request,
    build_url,
    check_ids,
    names_nothing,
    query_pairs,
)
from homeroom._core.response import Response
from homeroom._core.served import check_served
from homeroom._core.settings import Settings, apply

if TYPE_CHECKING:
    from homeroom._core.walks.pager import Pager
    from homeroom._core.walks.planning import WalkPlan

T = TypeVar("T")


class Runner(Protocol):
    """Runs a call that is built, or does something else with it."""

    async def __call__(self, call: Call[T], /) -> Response[T]:
        """The answer around the data of a call."""
        ...


@frozen(kw_only=True, eq=False, repr=False)
class Caller:
    """Makes calls on an engine; views of a client differ in their caller only."""

    engine: Engine
    settings: Settings
    run: Runner = Call[Any].run
    """How single calls are run; the pages of a walk are not among them."""

    def with_hook(self, hook: Callable[[Response[object]], None]) -> Caller:
        """The same, which calls that with the HTTP answer around what `call` gives."""

        async def run(call: Call[T], /) -> Response[T]:
            response = await self.run(call)
            hook(response)
            return response

        return evolve(self, run=run)

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
        check_ids(query, filters=True)
        if key is None:  # Else further fields of any name may be among them.
            check_ids(fields, filters=operation.method == "DELETE")
        body = None if json is None else dumps(fields)
        sent = query if form is None else {**query, **form}
        check_served(operation, self.engine.setup.version, sent, body)
        way = self.way(settings, path.get(operation.about or ""))
        read = reader(operation, fields, way)
        request = build_request(
            operation.method,
            self.url(operation.path, path, query_pairs(query)),
            settings.headers,
            json=body,
            form=form,
        )
        record = self.record(operation)
        record.writes = record.writes or body is not None
        if not names_nothing(fields.get(key or "")):
            record.safety = "idempotent"
        call = Call(self.engine, record, request, settings, read)
        return (await self.run(call)).data

    def pages(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        options: CallOptions = INHERIT,
    ) -> Pager[T]:
        """Describe a walk over pages; nothing is sent yet."""
        from homeroom._core.walks.planning import plan_walk

        if operation.paging is None:
            raise ConfigurationError(f"{operation.name} does not page")
        check_ids(query, filters=True)
        check_served(operation, self.engine.setup.version, query)
        plan = self.engine.setup.replan(operation.paging)
        walk = plan_walk(plan, operation.paging, query, self.engine.learned)
        return self.walk(operation, walk, partial(decoded, operation), path, options)

    def walk(
        self,
        operation: Operation[T],
        walk: WalkPlan,
        read_page: Callable[[Answer, Way], Awaitable[Reading[object]]],
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
        from homeroom._core.walks.pager import PageFetcher, Pager

        engine, settings = self.engine, apply(self.settings, options)
        gentle = engine.gate.slots == engine.setup.defaults.in_flight < USUAL.in_flight

        async def fetch(pairs: Pairs) -> Response[Call[object]]:
            url = self.url(operation.path, path, pairs)
            request = build_request(operation.method, url, settings.headers)

            async def later(_: Answer) -> Reading[Call[object]]:
                return Reading(data=call)

            record = self.record(operation)
            call: Call[Any] = Call(engine, record, request, settings, later)
            return await call.run()

        async def read(fetched: Response[Call[object]]) -> Response[object]:
            way = self.way(settings, path.get(operation.about or ""))
            fetched.data.read = lambda answer: read_page(answer, way)
            return await _read(fetched.data)

        return Pager(
            vendor=engine.setup.vendor,
            name=operation.name,
            size=walk.size,
            route=walk.route,
            fetcher=PageFetcher(
                fetch=fetch,
                read=read,
                in_flight=None if gentle else engine.gate.slots,
                pages=engine.pages,
                log=engine.ears.log,
                now=engine.clock.wall,
            ),
            asked=walk.asked(
                f"{engine.setup.vendor}.{operation.name}",
                [("", operation.path), *query_pairs(path)],
            ),
            start=walk.start,
        )

    def url(self, template: str, path: Mapping[str, object], query: Pairs) -> str:
        """The address of an operation."""
        return build_url(self.engine.setup.root, template, path, query)

    def way(self, settings: Settings, pupil: object = None) -> Way:
        """How the answers of a call are read, which may be about a pupil."""
        return Way(
            decoder=self.engine.decoder,
            zone=partial(self.engine.setup.zone, pupil),
            strict=settings.strict,
        )

    def record(self, operation: Operation[object]) -> CallRecord:
        """The record of a call that has not begun."""
        return CallRecord(
            vendor=self.engine.setup.vendor,
            name=operation.name,
            safety=operation.safety,
            writes=operation.writes,
        )


async def _read(call: Call[T]) -> Response[T]:
    """What the answer of a call holds; if it is cut short, that of another one.

    It is read within a timeout of its own, if that takes long.

    Raises:
        CallError: There is none.
    """
    from homeroom._core.slices import LARGE

    record, timeout = call.record, call.settings.timeout
    answer, found = cast("Answer", record.answer), None
    try:
        async with asyncio.timeout(timeout if len(answer.body) > LARGE else None):
            found = await call.outcome(answer)
    except TimeoutError:
        pass
    if isinstance(found, Response):
        call.engine.tell(record.name, found.misfits)
        return found
    if found is None:
        problem = f"the timeout of {timeout:g} s ran out while reading the answer"
        raise deadline_error(record, problem, sent=False)
    again = evolve(call)
    again.failure = found
    return await again.run()
