"""A transport that holds every exchange with a sandbox against a vendor's spec."""

from __future__ import annotations

import copy
from typing import Any, cast

import httpx
from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from codegen.__main__ import ROOT
from codegen.read.spec import read
from homeroom.sandbox import Sandbox, Served

VERBS = {"get", "post", "put", "patch", "delete"}


def load_spec(name: str) -> dict[str, Any]:
    """The spec of that name, its files as one, as plain data."""
    root = read(ROOT / "openapi" / f"{name}.yaml").root
    return cast("dict[str, Any]", root.plain())


def closed(spec: dict[str, Any]) -> dict[str, Any]:
    """A copy in which no object of an answer has fields beyond those listed."""
    made = copy.deepcopy(spec)
    waiting: list[Any] = [made["components"]["schemas"]]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if isinstance(one.get("properties"), dict):
                one.setdefault("additionalProperties", False)
            waiting += one.values()
    return made


class SentRequest:
    """A request in the form that the validator wants."""

    def __init__(self, request: httpx.Request) -> None:
        self.host_url = f"{request.url.scheme}://{request.url.host}"
        self.path = request.url.path
        self.method = request.method.lower()
        self.content_type = request.headers.get("content-type", "")
        self.body = request.content or None
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(request.url.params.multi_items()),
            header=Headers(list(request.headers.items())),
            cookie=ImmutableMultiDict(),
        )


class GivenResponse:
    """A response in the same form."""

    def __init__(self, response: httpx.Response) -> None:
        self.status_code = response.status_code
        self.headers = Headers(list(response.headers.items()))
        self.content_type = response.headers.get("content-type", "").partition(";")[0]
        self.data = response.content


class Inspected(httpx.AsyncBaseTransport):
    """Holds each exchange against the spec and passes it on to a sandbox.

    Args:
        sandbox: What answers.
        vendor: First segment of the vendor's paths there.
        contract: What requests and answers must keep to.
        more: What answers must keep to as well.
    """

    def __init__(
        self, sandbox: Sandbox, vendor: str, contract: OpenAPI, *more: OpenAPI
    ) -> None:
        self.seen: list[tuple[str, str]] = []
        self._contract = contract
        self._more = more
        self._vendor = vendor
        self._inner = httpx.ASGITransport(sandbox.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        sent = SentRequest(request)
        self._contract.validate_request(sent)
        self.seen.append((request.method, request.url.path))
        response = await self._inner.handle_async_request(self._moved(request))
        await response.aread()
        for contract in (self._contract, *self._more):
            contract.validate_response(sent, GivenResponse(response))
        return response

    def _moved(self, request: httpx.Request) -> httpx.Request:
        path = f"/{self._vendor}{request.url.path}"
        url = request.url.copy_with(scheme="http", host="127.0.0.1", path=path)
        headers = {**request.headers, "host": "127.0.0.1"}
        return httpx.Request(
            request.method, url, headers=headers, content=request.content
        )


class Watched(httpx.AsyncBaseTransport):
    """Sends to a sandbox's socket and holds what comes back against a vendor's spec.

    Args:
        served: Where the sandbox is; what goes elsewhere is only sent.
        vendor: First segment of the vendor's paths there.
        server: The address that the spec has for them.
        contract: What requests and answers must keep to.
        more: What answers must keep to as well.
    """

    def __init__(
        self,
        served: Served,
        vendor: str,
        server: str,
        contract: OpenAPI,
        *more: OpenAPI,
    ) -> None:
        self.seen: list[httpx.Request] = []
        """Requests as the spec would have them."""
        self._at = f"{served.base_url}/{vendor}"
        self._server = server
        self._contracts = (contract, *more)
        self._inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        address = str(request.url)
        if not address.startswith(self._at):
            return await self._inner.handle_async_request(request)
        asked = httpx.Request(
            request.method,
            address.replace(self._at, self._server, 1),
            headers=request.headers,
            content=request.content,
        )
        sent = SentRequest(asked)
        self._contracts[0].validate_request(sent)
        self.seen.append(asked)
        response = await self._whole(request)
        for contract in self._contracts:
            contract.validate_response(sent, GivenResponse(response))
        return response

    async def _whole(self, request: httpx.Request) -> httpx.Response:
        came = await self._inner.handle_async_request(request)
        try:
            content = b"".join([part async for part in came.aiter_raw()])
        finally:
            await came.aclose()
        return httpx.Response(came.status_code, headers=came.headers, content=content)

    async def aclose(self) -> None:
        await self._inner.aclose()
