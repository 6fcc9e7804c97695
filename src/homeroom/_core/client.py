"""The base of the vendors' clients: building, option layers, closing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Self, Unpack

from homeroom._core import walks
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.request import EMPTY
from homeroom._core.resource import Resource

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from homeroom._core.pace import Pause
    from homeroom._core.setup import Setup

    T = TypeVar("T", default=JSON)
    """What an answer becomes: plain JSON values, unless a type is given."""
else:
    from typing import TypeVar

    T = TypeVar("T")


class Client(Resource):
    """What every vendor's client can do besides the vendor's own methods.

    Use it with `async with`, or call `aclose` at the end.
    """

    def __init__(self, setup: Setup) -> None:
        from homeroom._core.setup import make_caller

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
        from homeroom._core.pace import Pause

        return Pause(self._caller.engine.gate.pace)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A view of this client with other options, on the same connections.

        Args:
            options: As in `CallOptions`.

        Returns:
            A view; what is left out stays as it is.
        """
        return self._through(self._caller.view(options))

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
    ) -> T:
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
        from homeroom._core.unlisted import Unlisted

        endpoint = Unlisted(self._caller, method, path, type, query)
        return await endpoint.call(json, form, options)

    def pages(
        self,
        method: str,
        path: str,
        *,
        items: str,
        paging: walks.Described,
        type: type[T] | None = None,
        query: Mapping[str, object] = EMPTY,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[T]:
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
        from homeroom._core.unlisted import Unlisted

        endpoint = Unlisted(self._caller, method, path, type, query)
        return endpoint.walk(items, paging, size, options)
