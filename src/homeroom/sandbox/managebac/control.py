"""Control routes of this vendor: settings, tokens, the package, deletions, e-mails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.options import accepted, sent_options
from homeroom.sandbox.shapes import as_list, read_whole

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.vendor import ManageBacVendor

    Sent = Mapping[str, Any]
    Act = Callable[[ManageBacVendor, Sent], object]


def routes(vendor: ManageBacVendor) -> Sequence[BaseRoute]:
    """The control routes, below the vendor's name."""
    return [_route(vendor, *row) for row in _ROUTES]


def _route(
    vendor: ManageBacVendor, method: str, path: str, act: Act, known: Sequence[str]
) -> BaseRoute:
    async def endpoint(request: Request) -> Response:
        options = await sent_options(request, *known) if known else {}
        said = accepted(lambda: act(vendor, {**options, **request.path_params}))
        if said is None:
            return Response(status_code=204)
        return answer(said, status=201 if method == "POST" else 200)

    endpoint.__doc__ = act.__doc__
    return Route(path, endpoint, methods=[method])


def _show(vendor: ManageBacVendor, sent: Sent) -> object:
    """How all schools behave where no document says."""
    return asdict(vendor.settings)


def _set(vendor: ManageBacVendor, sent: Sent) -> object:
    """Let all schools behave otherwise; what is left out takes its default."""
    vendor.settings = Settings(**sent)
    return asdict(vendor.settings)


def _set_package(vendor: ManageBacVendor, sent: Sent) -> object:
    """Give or take the package, as `{"token": "...", "extended": false}`."""
    wish = sent.get("extended")
    if not isinstance(wish, bool):
        raise ValueError("extended: must be a boolean")
    vendor.set_extended(_token(sent), wish)
    return {"extended": wish}


def _add_token(vendor: ManageBacVendor, sent: Sent) -> object:
    """Make a token with some `permissions` for the school that a `token` opens."""
    names = _names(sent, "permissions") or []
    return {"token": vendor.add_token(_token(sent), permissions=names)}


def _revoke(vendor: ManageBacVendor, sent: Sent) -> None:
    """Disable a token."""
    vendor.revoke_token(sent["token"])


def _revoke_issued(vendor: ManageBacVendor, sent: Sent) -> None:
    """End all access tokens that OAuth has issued."""
    vendor.revoke_issued()


def _add_application(vendor: ManageBacVendor, sent: Sent) -> object:
    """Make an OAuth client with some `scopes`, or all, for a `token`'s school."""
    made = vendor.add_application(_token(sent), scopes=_names(sent, "scopes"))
    names = ("client_id", "client_secret", "scopes")
    return {name: getattr(made, name) for name in names}


def _delete(vendor: ManageBacVendor, sent: Sent) -> None:
    """Delete a record, such as `/records/classes/852`; `deleted_since` finds it."""
    number = read_whole(sent["id"], digits=18)
    vendor.delete(sent["kind"], -1 if number is None else number)


def _show_mails(vendor: ManageBacVendor, sent: Sent) -> object:
    """The welcome e-mails that were queued."""
    return {"mails": [asdict(mail) for mail in vendor.mails]}


def _clear_mails(vendor: ManageBacVendor, sent: Sent) -> None:
    """Forget the welcome e-mails."""
    vendor.clear_mails()


def _token(sent: Sent) -> str:
    return str(sent.get("token", ""))


def _names(sent: Sent, name: str) -> list[str] | None:
    """The names in a list; `None` if it is left out."""
    if sent.get(name) is None:
        return None
    names = as_list(sent[name])
    if names is None:
        raise ValueError(f"{name}: must be a list")
    return [str(one) for one in names]


_ROUTES: Final[Sequence[tuple[str, str, Act, Sequence[str]]]] = (
    ("GET", "/settings", _show, ()),
    ("PUT", "/settings", _set, [*asdict(Settings())]),
    ("PUT", "/package", _set_package, ("token", "extended")),
    ("POST", "/tokens", _add_token, ("token", "permissions")),
    ("DELETE", "/tokens", _revoke_issued, ()),
    ("DELETE", "/tokens/{token}", _revoke, ()),
    ("POST", "/applications", _add_application, ("token", "scopes")),
    ("DELETE", "/records/{kind}/{id}", _delete, ()),
    ("GET", "/mails", _show_mails, ()),
    ("DELETE", "/mails", _clear_mails, ()),
)
"""Method, path, what is done, and the options that it knows."""
