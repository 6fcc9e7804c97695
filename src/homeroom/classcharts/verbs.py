"""GET or POST: some say that `/ping` and `/pupils` are for one, some for the other."""

from __future__ import annotations

from typing import Final, TypeVar
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from homeroom._core.call import Call
from homeroom._core.call_errors import CallRecord
from homeroom._core.errors import CallError, LoginError
from homeroom._core.request import WireRequest, build_request
from homeroom._core.response import Response

T = TypeVar("T")

_POSTED: Final = {
    "/ping": build_request("POST", "", {}, form={"include_data": True}),
    "/pupils": build_request("POST", "", {}, json=b"{}"),
}
"""What is sent where a GET (vendor document) is not taken (third party)."""

_TURNED_AWAY: Final = (200, 401, 403, 405)
"""Statuses of a dead session, and of a method that is not taken; a redirect too."""


@frozen(kw_only=True)
class Verbs:
    """Which method the service took last."""

    root: str
    """Of the role's API."""
    taken: dict[str, str] = field(factory=dict[str, str], init=False)
    """By path."""

    def path(self, request: WireRequest) -> str | None:
        """The path of a GET that may have to be a POST."""
        url = request.url.partition("?")[0]  # Splitting that is quick the second time.
        path = urlsplit(url).path.removeprefix(urlsplit(self.root).path)
        return path if request.method == "GET" and path in _POSTED else None

    def apply(self, request: WireRequest) -> WireRequest:
        """A request by the method that is taken."""
        path = self.path(request)
        posted = path is not None and self.taken.get(path) == "POST"
        return by_post(request, path) if posted else request


def by_post(request: WireRequest, path: str | None) -> WireRequest:
    """The POST in the place of a GET."""
    if path is None:
        return request
    post = _POSTED[path]
    headers = {**request.headers, **post.headers}
    return evolve(request, method="POST", headers=headers, body=post.body)


@frozen
class EitherWay:
    """Runs calls; one that is turned away goes once more by the other method."""

    verbs: Verbs

    async def __call__(self, call: Call[T], /) -> Response[T]:
        """The answer around the data of a call."""
        path, taken = self.verbs.path(call.request), self.verbs.taken
        if path is None:
            return await call.run()
        known = taken.get(path, "GET")
        try:
            return await call.run()
        except CallError as error:
            if not _is_turned_away(error):
                raise
            refused = error
        taken[path] = "GET" if known == "POST" else "POST"  # As it is signed by then.
        record = CallRecord(
            vendor=call.record.vendor, name=call.record.name, safety=call.record.safety
        )
        try:
            return await evolve(call, record=record).run()
        except CallError:
            taken[path] = known
        raise refused


def _is_turned_away(error: CallError) -> bool:
    """Whether it may be about the method: not where nothing was answered."""
    status = error.status or 0
    if isinstance(error, LoginError):
        return False
    return status in _TURNED_AWAY or 300 <= status < 400
