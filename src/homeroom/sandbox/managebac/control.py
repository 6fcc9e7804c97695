"""Control routes of this vendor: settings, tokens, the package, deletions, e-mails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import asdict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.options import accepted, sent_options
from homeroom.sandbox.shapes import as_list, read_whole

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.vendor import ManageBacVendor


def routes(vendor: ManageBacVendor) -> Sequence[BaseRoute]:
    """The control routes, below the vendor's name."""
    settings, tokens, records = _Choices(vendor), _Tokens(vendor), _Records(vendor)
    return [
        Route("/settings", settings.show, methods=["GET"]),
        Route("/settings", settings.set, methods=["PUT"]),
        Route("/package", settings.set_package, methods=["PUT"]),
        Route("/tokens", tokens.add, methods=["POST"]),
        Route("/tokens", tokens.revoke_issued, methods=["DELETE"]),
        Route("/tokens/{token}", tokens.revoke, methods=["DELETE"]),
        Route("/applications", tokens.add_application, methods=["POST"]),
        Route("/records/{kind}/{id}", records.delete, methods=["DELETE"]),
        Route("/mails", records.show_mails, methods=["GET"]),
        Route("/mails", records.clear_mails, methods=["DELETE"]),
    ]


class _Choices:
    def __init__(self, vendor: ManageBacVendor) -> None:
        self._vendor = vendor

    async def show(self, request: Request) -> Response:
        """How all schools behave where no document says."""
        return answer(asdict(self._vendor.settings))

    async def set(self, request: Request) -> Response:
        """Let all schools behave otherwise; what is left out takes its default."""
        options = cast("Any", await sent_options(request, *asdict(Settings())))
        self._vendor.settings = accepted(lambda: Settings(**options))
        return await self.show(request)

    async def set_package(self, request: Request) -> Response:
        """Give or take the package, as `{"token": "...", "extended": false}`."""
        options = await sent_options(request, "token", "extended")
        wish = options.get("extended")
        if not isinstance(wish, bool):
            raise Refusal(400, {"error": "extended: must be a boolean"})
        token = str(options.get("token", ""))
        accepted(lambda: self._vendor.set_extended(token, wish))
        return answer({"extended": wish})


class _Tokens:
    def __init__(self, vendor: ManageBacVendor) -> None:
        self._vendor = vendor

    async def add(self, request: Request) -> Response:
        """Make a token with some `permissions` for the school that a `token` opens."""
        options = await sent_options(request, "token", "permissions")
        names = _names(options.get("permissions", []), "permissions")
        token = str(options.get("token", ""))
        made = accepted(lambda: self._vendor.add_token(token, permissions=names))
        return answer({"token": made}, status=201)

    async def revoke(self, request: Request) -> Response:
        """Disable a token."""
        token = request.path_params["token"]
        accepted(lambda: self._vendor.revoke_token(token))
        return Response(status_code=204)

    async def revoke_issued(self, request: Request) -> Response:
        """End all access tokens that OAuth has issued."""
        self._vendor.revoke_issued()
        return Response(status_code=204)

    async def add_application(self, request: Request) -> Response:
        """Make an OAuth client with some `scopes`, or all, for a `token`'s school."""
        options = await sent_options(request, "token", "scopes")
        scopes, token = options.get("scopes"), str(options.get("token", ""))
        names = None if scopes is None else _names(scopes, "scopes")
        made = accepted(lambda: self._vendor.add_application(token, scopes=names))
        body = {"client_id": made.client_id, "client_secret": made.client_secret}
        return answer({**body, "scopes": made.scopes}, status=201)


class _Records:
    def __init__(self, vendor: ManageBacVendor) -> None:
        self._vendor = vendor

    async def delete(self, request: Request) -> Response:
        """Delete a record, such as `/records/classes/852`; `deleted_since` finds it."""
        number = read_whole(request.path_params["id"], digits=18)
        kind = request.path_params["kind"]
        accepted(lambda: self._vendor.delete(kind, -1 if number is None else number))
        return Response(status_code=204)

    async def show_mails(self, request: Request) -> Response:
        """The welcome e-mails that were queued."""
        return answer({"mails": [asdict(mail) for mail in self._vendor.mails]})

    async def clear_mails(self, request: Request) -> Response:
        """Forget the welcome e-mails."""
        self._vendor.clear_mails()
        return Response(status_code=204)


def _names(value: object, name: str) -> list[str]:
    names = as_list(value)
    if names is None:
        raise Refusal(400, {"error": f"{name}: must be a list"})
    return [str(one) for one in names]
