"""Calls and walks of endpoints that no spec lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar, cast

from homeroom._core.answer import Answer
from homeroom._core.arguments import check_arguments
from homeroom._core.call import Call
from homeroom._core.caller import Caller
from homeroom._core.decode import dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
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


async def call_unlisted(
    caller: Caller,
    method: str,
    path: str,
    type: type[T] | None,
    query: Mapping[str, object],
    json: object,
    form: Mapping[str, object] | Unset,
    options: CallOptions,
) -> T | JSON:
    """The answer of a call, as `Client.request` gives it."""
    check_arguments(method=method, path=path, type=type, query=query, form=form)
    if json is not UNSET and form is not UNSET:
        raise ConfigurationError("json and form: a request has one body")
    verb, settings = method.upper(), apply(caller.settings, options)
    request = build_request(
        verb,
        caller.url(path, EMPTY, query_pairs(query)),
        settings.headers,
        json=None if json is UNSET else dumps(json),
        form=None if form is UNSET else form,
    )
    if type is bytes:
        request = for_bytes(request)
    record = caller.record(_unlisted("request", verb, path))
    read = partial(_read_free, type, caller.way(settings))
    call = Call(caller.engine, record, request, settings, read)
    return (await caller.run(call)).data


def walk_unlisted(
    caller: Caller,
    method: str,
    path: str,
    items: str,
    paging: Described,
    type: type[T] | None,
    query: Mapping[str, object],
    size: int | Unset,
    options: CallOptions,
) -> Pager[T] | Pager[JSON]:
    """A walk over a list, as `Client.pages` gives it."""
    check_arguments(method=method, path=path, type=type, query=query)
    verb, plan = method.upper(), paging.plan("rows", AROUND)
    operation: Operation[T] = _unlisted("pages", verb, path, plan)
    asked = dict(query)
    if size is not UNSET and (name := getattr(plan, "size", None)):
        asked[name] = size
    walk = plan_walk(plan, plan, asked, caller.engine.learned)
    read = partial(free_page, items, type)
    return caller.walk(operation, walk, read, EMPTY, options)


def _unlisted(
    kind: str, verb: str, path: str, paging: Paging | None = None
) -> Operation[Any]:
    """The operation of a call that no spec lists."""
    name, safety = f"{kind} {verb}", usual_safety(verb)
    return Operation(
        name=name, request=f"{verb} {path}", safety=safety, body=object, paging=paging
    )


async def _read_free(
    form: type[T] | None, way: Way, answer: Answer
) -> Reading[T | JSON]:
    if form is bytes:
        return Reading(data=cast("T", answer.body))
    if form is not None:
        return cast("Reading[T | JSON]", await read_as(form, answer, way))
    if not answer.body:
        return Reading(data=None)
    steps = loads_in_steps(answer.body)
    return Reading(data=await breathing(steps, len(answer.body)))
