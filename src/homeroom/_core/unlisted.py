"""Calls and walks of endpoints that no spec lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Generic, TypeVar, cast

from attrs import frozen

from homeroom._core.answer import Answer
from homeroom._core.call import Call
from homeroom._core.caller import Caller
from homeroom._core.decode import dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions, check_arguments
from homeroom._core.plain import loads_in_steps
from homeroom._core.plans import Operation, Paging
from homeroom._core.reading import Reading, Way, breathing, read_as
from homeroom._core.request import EMPTY, build_request, for_bytes, query_pairs
from homeroom._core.retry import usual_safety
from homeroom._core.settings import apply
from homeroom._core.walks.described import Described
from homeroom._core.walks.free import AROUND, free_page
from homeroom._core.walks.pager import Pager
from homeroom._core.walks.planning import plan_walk

T = TypeVar("T")


@frozen(eq=False, repr=False)
class Unlisted(Generic[T]):
    """An endpoint that no spec lists."""

    caller: Caller
    method: str
    path: str
    type: type[T] | None
    query: Mapping[str, object]

    async def call(
        self, json: object, form: Mapping[str, object] | Unset, options: CallOptions
    ) -> T:
        """The answer of a call, as `Client.request` gives it."""
        operation = self._operation("request")
        check_arguments(form=form)
        if json is not UNSET and form is not UNSET:
            raise ConfigurationError("json and form: a request has one body")
        caller, settings = self.caller, apply(self.caller.settings, options)
        request = build_request(
            operation.method,
            caller.url(self.path, EMPTY, query_pairs(self.query)),
            settings.headers,
            json=None if json is UNSET else dumps(json),
            form=None if form is UNSET else form,
        )
        if self.type is bytes:
            request = for_bytes(request)
        record = caller.record(operation)
        read = partial(_read_free, self.type, caller.way(settings))
        call = Call(caller.engine, record, request, settings, read)
        return (await caller.run(call)).data

    def walk(
        self, items: str, paging: Described, size: int | Unset, options: CallOptions
    ) -> Pager[T]:
        """A walk over a list, as `Client.pages` gives it."""
        plan = paging.plan("rows", AROUND)
        operation = self._operation("pages", plan)
        asked = dict(self.query)
        if size is not UNSET and (name := getattr(plan, "size", None)):
            asked[name] = size
        walk = plan_walk(plan, plan, asked, self.caller.engine.learned)
        read = partial(free_page, items, self.type)
        return self.caller.walk(operation, walk, read, EMPTY, options)

    def _operation(self, kind: str, paging: Paging | None = None) -> Operation[T]:
        check_arguments(
            method=self.method, path=self.path, type=self.type, query=self.query
        )
        verb = self.method.upper()
        return Operation(
            name=f"{kind} {verb}",
            request=f"{verb} {self.path}",
            safety=usual_safety(verb),
            body=object,
            paging=paging,
        )


async def _read_free(form: type[T] | None, way: Way, answer: Answer) -> Reading[T]:
    if form is bytes:
        return Reading(data=cast("T", answer.body))
    if form is not None:
        return await read_as(form, answer, way)
    data: Any = None
    if answer.body:
        data = await breathing(loads_in_steps(answer.body), len(answer.body))
    return Reading(data=data)
