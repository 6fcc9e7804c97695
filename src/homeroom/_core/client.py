"""The base of the vendors' clients: building, option layers, closing."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self, TypeVar, Unpack, overload

import anyio

from homeroom._core.answer import Answer
from homeroom._core.decode import decode, dumps, loads
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET
from homeroom._core.options import CallOptions, apply
from homeroom._core.reading import Read
from homeroom._core.request import EMPTY, build_request, build_url, query_pairs
from homeroom._core.resource import Resource
from homeroom._core.retry import usual_safety
from homeroom._core.setup import Setup, make_caller

T = TypeVar("T")

_PATH: Final = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~@:,;=+$!&'()*-]+)+/?")


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

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        caller = self.__dict__.get("_caller")  # Missing where a setting was refused.
        where = caller.root if caller else "(not set up)"
        return f"<{type(self).__name__} {where}>"

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

    def with_options(
        self,
        **options: Unpack[CallOptions],
    ) -> Self:
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
        """
        if not (method.isascii() and method.isalpha()):
            raise ConfigurationError("method: must be a word such as GET")
        if not _PATH.fullmatch(path):
            raise ConfigurationError(
                "path: must start with / and hold plain segments; "
                "give query parameters as query="
            )
        caller, verb = self._caller, method.upper()
        settings = apply(caller.settings, options)
        request = build_request(
            verb,
            build_url(caller.root, path, EMPTY, query_pairs(query)),
            settings.headers,
            json=None if json is UNSET else dumps(json),
        )
        name, read = f"request {verb}", _free_reader(type)
        response = await caller.send(name, usual_safety(verb), request, read, settings)
        return response.data


def _free_reader(form: type[T] | None) -> Read[T | JSON]:
    def read(answer: Answer) -> T | JSON:
        if form is not None:
            return decode(answer.body, form)
        return loads(answer.body) if answer.body else None

    return read
