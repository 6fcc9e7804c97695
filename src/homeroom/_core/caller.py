"""From a method's arguments to a call or a walk, with one layer of settings."""

from __future__ import annotations

import warnings
from collections.abc import Coroutine, Mapping, Sequence
from functools import partial
from typing import TypeVar, cast

from attrs import evolve, frozen

from homeroom._core.bulk import bulk_outcome, sent_keys
from homeroom._core.call import Call, Engine, Read
from homeroom._core.decode import Malformed, decode, dumps, whole
from homeroom._core.errors import ConfigurationError
from homeroom._core.failures import Story, decode_error
from homeroom._core.model import UNSET
from homeroom._core.options import Options, Settings, apply
from homeroom._core.pages import Pager, clamp_size, digest
from homeroom._core.plans import BulkPlan, Operation, PagePlan
from homeroom._core.request import (
    EMPTY,
    WireRequest,
    body_fields,
    build_url,
    query_pairs,
)
from homeroom._core.response import Response
from homeroom._core.structure import Misfit
from homeroom._core.transport import Answer

T = TypeVar("T")

INHERIT = Options()


class PageSizeWarning(UserWarning):
    """A page size was out of the vendor's range; the nearest one is used."""


@frozen(kw_only=True)
class Caller:
    """Makes calls on an engine; views of a client differ in their caller only."""

    engine: Engine
    base_url: str
    settings: Settings

    def view(self, options: Options) -> Caller:
        """The same with one more layer of options."""
        return evolve(self, settings=apply(self.settings, options))

    async def call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        json: Mapping[str, object] | None = None,
        options: Options = INHERIT,
    ) -> Response[T]:
        """Run one call to its end.

        Args:
            operation: What to call.
            path: Path parameters by name.
            query: Query parameters by name; `UNSET` ones are left out.
            json: Properties of the body; `UNSET` ones are left out.
            options: Of this call.
        """
        fields = None if json is None else body_fields(json)
        body = None if fields is None else dumps(fields)
        keys = _bulk_keys(operation.bulk, fields or EMPTY)
        read = _reader(operation, keys)
        return await self.send(operation, path, query, body, read, options)

    async def send(
        self,
        operation: Operation[T],
        path: Mapping[str, object],
        query: Mapping[str, object],
        body: bytes | None,
        read: Read[T],
        options: Options,
    ) -> Response[T]:
        """Run one call whose body is encoded and whose answer `read` decodes."""
        self.engine.lifecycle.check()
        settings = apply(self.settings, options)
        headers = settings.headers
        if body is not None:
            headers = {**headers, "content-type": "application/json"}
        request = WireRequest(
            method=operation.method,
            url=build_url(self.base_url, operation.path, path, query_pairs(query)),
            headers=headers,
            body=body,
        )
        return await Call(
            engine=self.engine,
            operation=operation,
            request=request,
            settings=settings,
            read=read,
        ).run()

    def pages(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = EMPTY,
        query: Mapping[str, object] = EMPTY,
        options: Options = INHERIT,
    ) -> Pager[T]:
        """Describe a walk over pages; nothing is sent yet."""
        plan = operation.paging
        if plan is None:
            raise ConfigurationError(f"{operation.name} does not page")
        size = _page_size(plan, _count(query, plan.size, plan.default_size))
        start = _count(query, plan.page, plan.first)
        filters = {k: v for k, v in query.items() if k not in (plan.page, plan.size)}
        caller = self.view(options)

        def fetch(number: int) -> Coroutine[object, object, Response[bytes]]:
            asked = {**filters, plan.page: number, plan.size: size}
            undecoded = cast("Operation[bytes]", operation)
            return caller.send(undecoded, path, asked, None, whole, INHERIT)

        return Pager(
            plan=plan,
            fetch=fetch,
            read=partial(self._decoded, operation),
            vendor=self.engine.vendor,
            name=operation.name,
            query=digest([*query_pairs(path), *query_pairs(filters)]),
            size=size,
            start=max(start, plan.first),
        )

    def _decoded(
        self, operation: Operation[object], fetched: Response[bytes]
    ) -> Response[object]:
        try:
            return fetched.with_data(decode(fetched.data, operation.answer))
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


def _bulk_keys(
    plan: BulkPlan | None, fields: Mapping[str, object]
) -> tuple[int | str, ...]:
    if plan is None:
        return ()
    return sent_keys(plan, cast("Sequence[object]", fields.get(plan.sent, ())))


def _reader(operation: Operation[T], keys: Sequence[int | str]) -> Read[T]:
    """From the body of a success to what the operation promises."""

    def read(body: bytes) -> T:
        data = decode(body, operation.answer)
        if operation.unwrap is not None:
            data = cast("object", getattr(data, operation.unwrap))
        if operation.bulk is not None:
            data = bulk_outcome(operation.bulk, data, keys)
        return cast("T", data)

    return read


def _count(query: Mapping[str, object], name: str, default: int) -> int:
    value = query.get(name, UNSET)
    if value is UNSET:
        return default
    if type(value) is not int:
        raise ConfigurationError(f"{name}: must be a whole number")
    return value


def _page_size(plan: PagePlan, asked: int) -> int:
    size = clamp_size(plan, asked)
    if size != asked:
        warnings.warn(
            f"{plan.size}: {asked} is out of range 1 to {plan.max_size}; using {size}",
            PageSizeWarning,
            stacklevel=4,
        )
    return size
