"""The base of the vendors' clients: building, option layers, closing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Self, TypeVar, Unpack, cast, overload

from homeroom._core.answer import Answer
from homeroom._core.arguments import check_arguments
from homeroom._core.call import Call
from homeroom._core.decode import dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions, apply
from homeroom._core.pace import Pause
from homeroom._core.plain import loads_in_steps
from homeroom._core.plans import Operation, Paging
from homeroom._core.reading import Reading, Way, breathing, read_as
from homeroom._core.request import EMPTY, build_request, for_bytes, query_pairs
from homeroom._core.resource import Resource
from homeroom._core.retry import usual_safety
from homeroom._core.setup import Setup, make_caller
from homeroom._core.walks.described import Described
from homeroom._core.walks.free import AROUND, free_page
from homeroom._core.walks.pager import Pager
from homeroom._core.walks.planning import plan_walk

T = TypeVar("T")


class RequestOptions(CallOptions, total=False):
    """What `Client.request` takes besides method, path and type."""

    query: Mapping[str, object]
    """Query parameters."""
    json: object
    """Body: plain JSON values or models."""
    form: Mapping[str, object]
    """Body in its place: the fields of a form."""


class Client(Resource):
    """What every vendor's client can do besides the vendor's own methods.

    Use it with `async with`, or call `aclose` at the end.
    """

    def __init__(self, setup: Setup) -> None:
        super().__init__(make_caller(setup, f"{type(self).__name__} client"))

    async def __aenter__(self) -> Self:
        self._caller.engine.lifecycle.check()
        return self

    async def __aexit__(self, *reason: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections; calls under way raise `ClientClosed`.

        Views made by `with_options` share the connections and are closed as well. A
        pool is left open, and so is an aiohttp session.
        """
        await self._caller.engine.aclose()

    @property
    def pause(self) -> Pause:
        """The pause after a 429: how long it still is, and how to lift it."""
        return Pause(self._caller.engine.gate.pace)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A view of this client with other options, on the same connections.

        Args:
            options: As in `CallOptions`.

        Returns:
            A view; what is left out stays as it is.
        """
        return self._through(self._caller.view(options))

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        type: type[T],
        **options: Unpack[RequestOptions],
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        type: None = None,
        **options: Unpack[RequestOptions],
    ) -> JSON: ...

    async def request(
        self,
        method: str,
        path: str,
        *,
        type: type[T] | None = None,
        query: Mapping[str, object] = EMPTY,
        json: object = UNSET,
        form: Mapping[str, object] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> T | JSON:
        """Call an endpoint that no spec lists yet.

        Credentials, retries, deadlines and errors work as for any other call. A POST
        or PATCH is not repeated once it may have reached the server.

        Args:
            method: HTTP method.
            path: Below the base URL and version, such as `/classes/852/students`.
            type: A model, or a list or dict of them, that the answer becomes, or
                `bytes` for what is no JSON; left out, the answer comes as plain JSON
                values.
            query: Query parameters.
            json: Body: plain JSON values or models.
            form: Body in its place: the fields of a form.
            options: As in `CallOptions`.

        Returns:
            The answer; `None` if it has no body.

        Raises:
            CallError: There is none.
            ConfigurationError: An argument cannot work; nothing was sent.
        """
        check_arguments(method=method, path=path, type=type, query=query, form=form)
        if json is not UNSET and form is not UNSET:
            raise ConfigurationError("json and form: a request has one body")
        caller, verb = self._caller, method.upper()
        settings = apply(caller.settings, options)
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

    @overload
    def pages(
        self,
        method: str,
        path: str,
        *,
        items: str,
        paging: Described,
        type: type[T],
        query: Mapping[str, object] = ...,
        size: int | Unset = ...,
        **options: Unpack[CallOptions],
    ) -> Pager[T]: ...

    @overload
    def pages(
        self,
        method: str,
        path: str,
        *,
        items: str,
        paging: Described,
        type: None = None,
        query: Mapping[str, object] = ...,
        size: int | Unset = ...,
        **options: Unpack[CallOptions],
    ) -> Pager[JSON]: ...

    def pages(
        self,
        method: str,
        path: str,
        *,
        items: str,
        paging: Described,
        type: type[T] | None = None,
        query: Mapping[str, object] = EMPTY,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[T] | Pager[JSON]:
        """Walk a list that no spec lists yet.

        The walk is as any other: over items or pages, with checkpoints and warnings.

        Args:
            method: HTTP method, such as GET; each page is asked for by it.
            path: Below the base URL and version, such as `/year-groups`.
            items: Where the items are in an answer, such as `year_groups`; empty where
                the answer is the list itself.
            paging: How the list pages, by one of the descriptions in
                `homeroom.paging`.
            type: A model that an item becomes; left out, items are plain JSON values.
            query: Filters and other query parameters.
            size: Items on a page.
            options: As in `CallOptions`.

        Returns:
            A pager over the items; nothing is sent before it is used.

        Raises:
            ConfigurationError: An argument cannot work.
        """
        check_arguments(method=method, path=path, type=type, query=query)
        verb, plan = method.upper(), paging.plan("rows", AROUND)
        operation: Operation[T] = _unlisted("pages", verb, path, plan)
        asked = dict(query)
        if size is not UNSET and (name := getattr(plan, "size", None)):
            asked[name] = size
        walk = plan_walk(plan, plan, asked, self._caller.engine.learned)
        read = partial(free_page, items, type)
        return self._caller.walk(operation, walk, read, EMPTY, options)


def _unlisted(
    kind: str, verb: str, path: str, paging: Paging | None = None
) -> Operation[Any]:
    """The operation of a call that no spec lists."""
    name, safety = f"{kind} {verb}", usual_safety(verb)
    return Operation(
        name=name, method=verb, path=path, safety=safety, body=object, paging=paging
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
