"""The base of the vendors' clients: building, option layers, closing."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import partial
from typing import Self, TypeVar, Unpack, cast, overload

import anyio

from homeroom._core.answer import Answer
from homeroom._core.arguments import check_arguments
from homeroom._core.call import Call
from homeroom._core.call_errors import CallRecord
from homeroom._core.decode import dumps, loads
from homeroom._core.model import JSON, UNSET
from homeroom._core.options import CallOptions, apply
from homeroom._core.plans import is_write
from homeroom._core.reading import Reading, Way, read_as
from homeroom._core.request import EMPTY, build_request, query_pairs
from homeroom._core.resource import Resource
from homeroom._core.retry import usual_safety
from homeroom._core.setup import Setup, make_caller

T = TypeVar("T")


class RequestOptions(CallOptions, total=False):
    """What `Client.request` takes besides method, path and type."""

    query: Mapping[str, object]
    """Query parameters."""
    json: object
    """Body: plain JSON values or models."""


class Client(Resource):
    """What every vendor's client can do besides the vendor's own methods.

    Use it with `async with`, or call `aclose` at the end.
    """

    def __init__(self, setup: Setup) -> None:
        super().__init__(make_caller(setup))

    async def __aenter__(self) -> Self:
        self._caller.engine.lifecycle.check()
        return self

    async def __aexit__(self, *reason: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections; calls under way raise `ClientClosed`.

        Views made by `with_options` share the connections and are closed as well.
        """
        engine = self._caller.engine
        try:
            await engine.lifecycle.close()
        finally:
            with anyio.CancelScope(shield=True):
                await engine.credentials.aclose()
                await engine.wire.aclose()

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A view of this client with other options, on the same connections.

        Args:
            options: As in `CallOptions`.

        Returns:
            A view; what is left out stays as it is.
        """
        view = copy.copy(self)
        Resource.__init__(view, self._caller.view(options))
        return view

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
        **options: Unpack[CallOptions],
    ) -> T | JSON:
        """Call an endpoint that no spec lists yet.

        Credentials, retries, deadlines and errors work as for any other call. A POST
        or PATCH is not repeated once it may have reached the server.

        Args:
            method: HTTP method.
            path: Below the base URL and version, such as `/classes/852/students`.
            type: A model, or a list or dict of them, that the answer becomes; left
                out, the answer comes as plain JSON values.
            query: Query parameters.
            json: Body: plain JSON values or models.
            options: As in `CallOptions`.

        Returns:
            The answer; `None` if it has no body.

        Raises:
            CallError: There is none.
            ConfigurationError: An argument cannot work; nothing was sent.
        """
        check_arguments(method=method, path=path, type=type, query=query)
        caller, verb = self._caller, method.upper()
        settings, safety = apply(caller.settings, options), usual_safety(verb)
        request = build_request(
            verb,
            caller.url(path, EMPTY, query_pairs(query)),
            settings.headers,
            json=None if json is UNSET else dumps(json),
        )
        record = CallRecord(
            vendor=caller.engine.setup.vendor,
            name=f"request {verb}",
            safety=safety,
            writes=is_write(verb, safety),
        )
        read = partial(_read_free, type, caller.way(settings))
        call = Call(caller.engine, record, request, settings, read)
        return (await call.run()).data


async def _read_free(
    form: type[T] | None, way: Way, answer: Answer
) -> Reading[T | JSON]:
    if form is not None:
        return cast("Reading[T | JSON]", await read_as(form, answer, way))
    return Reading(data=loads(answer.body) if answer.body else None)
