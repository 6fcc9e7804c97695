"""From a method's arguments to a call or a walk, with one layer of settings."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import tzinfo
from functools import partial
from operator import attrgetter
from typing import TypeVar, cast

from attrs import evolve, frozen

from homeroom._core.bulk import bulk_outcome, sent_keys
from homeroom._core.by_time import by_time
from homeroom._core.call import Absent, Call, Engine, Read
from homeroom._core.cursor import by_cursor, by_offset
from homeroom._core.decode import Malformed, decode, dumps, whole
from homeroom._core.errors import ConfigurationError
from homeroom._core.failures import Story, decode_error
from homeroom._core.last_id import last_id
from homeroom._core.model import JSON, UNSET
from homeroom._core.numbered import numbered
from homeroom._core.options import INHERIT, CallOptions, Settings, apply
from homeroom._core.pages import Pager, Route, digest
from homeroom._core.plans import (
    BulkPlan,
    CursorPlan,
    LastIdPlan,
    OffsetPlan,
    Operation,
    PagePlan,
    Paging,
    TimePlan,
)
from homeroom._core.request import EMPTY, Draft, body_fields, query_pairs
from homeroom._core.response import Response, Saved
from homeroom._core.structure import Misfit
from homeroom._core.times import localize
from homeroom._core.wire import Answer

T = TypeVar("T")

Zone = Callable[[Mapping[str, object]], "tzinfo | None"]
"""From path arguments to the time zone of the local times in the answer."""


def no_zone(path: Mapping[str, object]) -> tzinfo | None:
    """Where the zone is not known, local times stay as they are."""
    return None


Listener = Callable[[Response[object]], None]
"""Hears of the HTTP answer around the data that `call` gives."""

Replan = Callable[[Paging], Paging]
"""From how the spec says that a list pages to how the user says it."""


def as_planned(plan: Paging) -> Paging:
    """As the spec says."""
    return plan


@frozen(kw_only=True)
class Caller:
    """Makes calls on an engine; views of a client differ in their caller only."""

    engine: Engine
    base_url: str
    settings: Settings
    zone: Zone = no_zone
    replan: Replan = as_planned
    listener: Listener | None = None

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
        fields = None if json is None else body_fields(json)
        keys = _bulk_keys(operation.bulk, fields or EMPTY)
        if operation.idempotent_with in (fields or EMPTY):
            operation = evolve(operation, safety="idempotent")
        response = await self.send(
            operation,
            read=self._reader(operation, path, keys),
            path=path,
            query=query,
            json=None if fields is None else dumps(fields),
            form=form,
            options=options,
        )
        if self.listener is not None:
            self.listener(response)
        return response.data

    async def send(
        self,
        operation: Operation[T],
        *,
        read: Read[T],
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        json: bytes | None = None,
        form: Mapping[str, object] | None = None,
        options: CallOptions = INHERIT,
    ) -> Response[T]:
        """Run one call whose JSON is encoded and whose answer `read` decodes."""
        self.engine.lifecycle.check()
        settings = apply(self.settings, options)
        draft = Draft(
            method=operation.method,
            base=self.base_url,
            template=operation.path,
            path=path,
            query=query,
            headers=settings.headers,
            json=json,
            form=form,
        )
        request = draft.request(0)  # Also where the owner's id is open: it checks.
        return await Call(
            engine=self.engine,
            operation=operation,
            draft=draft.request if draft.needs_owner else lambda _: request,
            settings=settings,
            read=read,
        ).run()

    def pages(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        options: CallOptions = INHERIT,
    ) -> Pager[T]:
        """Describe a walk over pages; nothing is sent yet."""
        caller = self.view(options)
        planned = self._planned(operation, query)
        route = planned.route
        filters = {k: value for k, value in query.items() if k not in planned.own}

        def fetch(position: JSON) -> Coroutine[object, object, Response[bytes]]:
            return caller.send(
                cast("Operation[bytes]", operation),
                read=_undecoded,
                path=path,
                query={**filters, **route.query(position)},
            )

        return Pager(
            route=route,
            fetch=fetch,
            read=partial(self._decoded, operation, path),
            vendor=self.engine.vendor,
            name=operation.name,
            query=digest([*query_pairs(path), *query_pairs(filters)]),
            size=planned.size,
            start=planned.start,
        )

    def _planned(
        self, operation: Operation[object], query: Mapping[str, object]
    ) -> _Planned:
        if operation.paging is None:
            raise ConfigurationError(f"{operation.name} does not page")
        return _planned(self.replan(operation.paging), operation.paging, query)

    def _reader(
        self,
        operation: Operation[T],
        path: Mapping[str, object],
        keys: Sequence[int | str],
    ) -> Read[T]:
        """From a success to what the operation promises."""

        def read(answer: Answer) -> T:
            if operation.nothing:
                if answer.body:
                    whole(answer.body)
                return cast("T", None)
            if operation.empty and answer.status == 204:
                raise Absent
            data = self._decode(operation, path, answer.body)
            if operation.unwrap is not None:
                data = cast("object", attrgetter(operation.unwrap)(data))
            if operation.first:
                data = _first(cast("Sequence[object]", data))
            if operation.bulk is not None:
                data = bulk_outcome(operation.bulk, data, keys)
            if operation.created:
                data = Saved(record=data, created=answer.status == 201)
            return cast("T", data)

        return read

    def _decode(
        self, operation: Operation[object], path: Mapping[str, object], body: bytes
    ) -> object:
        data = decode(body, cast("type[object]", operation.answer))
        zone = self.zone(path)
        if zone is not None:
            localize(data, zone)
        return data

    def _decoded(
        self,
        operation: Operation[object],
        path: Mapping[str, object],
        fetched: Response[bytes],
    ) -> Response[object]:
        if operation.empty and fetched.status == 204:
            return fetched.with_data(None)  # A page without items.
        try:
            return fetched.with_data(self._decode(operation, path, fetched.data))
        except (Malformed, Misfit) as problem:
            broken = problem
        story = Story(
            vendor=self.engine.vendor,
            operation=operation,
            attempts=fetched.attempts,
            answer=Answer(
                status=fetched.status, headers=fetched.headers, body=fetched.data
            ),
        )
        raise decode_error(story, broken)


def _undecoded(answer: Answer) -> bytes:
    return b"" if answer.status == 204 else whole(answer.body)


def _first(items: Sequence[object]) -> object:
    if not items:
        raise Absent
    if len(items) > 1:
        raise Misfit((f"$: expected one item, not {len(items)}",))
    return items[0]


@frozen(kw_only=True)
class _Planned:
    """A route with what a list's arguments make of it."""

    route: Route
    start: JSON = None
    size: int | None = None
    own: Sequence[str] = ()
    """Query parameters that the route sets."""


def _planned(plan: Paging, spec: Paging, query: Mapping[str, object]) -> _Planned:
    match plan:
        case PagePlan():
            pages, start = numbered(plan, query)
            set_here = (plan.page, plan.size)
            return _Planned(route=pages, start=start, size=pages.size, own=set_here)
        case LastIdPlan():
            return _Planned(route=last_id(plan, query))
        case TimePlan():
            events = by_time(plan, query)
            return _Planned(route=events, size=events.size, own=(plan.size,))
        case CursorPlan():
            size, own = _asked_size(plan, spec, query)
            return _Planned(route=by_cursor(plan, size), size=size, own=own)
        case OffsetPlan():
            size, own = _asked_size(plan, spec, query)
            route = by_offset(plan, size)
            return _Planned(route=route, start=plan.first, size=size, own=own)


def _asked_size(
    plan: CursorPlan | OffsetPlan, spec: Paging, query: Mapping[str, object]
) -> tuple[int | None, Sequence[str]]:
    """The page size, if one is asked for, and how the method calls the argument."""
    name = spec.size if isinstance(spec, CursorPlan) else None
    asked = query.get(name, UNSET) if name else UNSET
    if name is None or asked is UNSET:
        return None, ()
    if plan.size is None:
        raise ConfigurationError(f"{name}: these pages have no size to ask for")
    if type(asked) is not int or asked < 1:
        raise ConfigurationError(f"{name}: must be a whole number above 0")
    return asked, (name,)


def _bulk_keys(
    plan: BulkPlan | None, fields: Mapping[str, object]
) -> tuple[int | str, ...]:
    if plan is None:
        return ()
    return sent_keys(plan, cast("Sequence[object]", fields.get(plan.sent, ())))
