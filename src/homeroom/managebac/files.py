"""Files, which the API leads to at signed addresses of hosts that see no credential."""

from __future__ import annotations

import re
from collections.abc import Mapping
from ipaddress import IPv4Address, ip_address
from typing import Final
from urllib.parse import quote, urldefrag

from attrs import frozen

from homeroom._core.answer import Answer
from homeroom._core.caller import Caller
from homeroom._core.failure import Failure, SuccessRule, refusal
from homeroom._core.files import Hop, fetch
from homeroom._core.hosts import Origin, is_loopback, joined_url, origin_of
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.request import EMPTY
from homeroom._core.saved import Into, SavedFile
from homeroom._core.served import check_served
from homeroom.managebac._generated.operations import SINCE_V2P3

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_SAFE: Final = "%/:?#[]@!$&'()*+,;=~-._"
_PRIVATE: Final = re.compile(r"(?:.*\.)?(?:localhost|local|internal|\d+|0x[0-9a-f]*)")
"""Names of machines nearby, and numbers that some libraries take for an address."""
_COUNTS_AS: Final = {401: 403, 429: 503}
"""What statuses of other hosts count as: they say nothing of the API's credential, and
nothing of its rate."""


@frozen(kw_only=True)
class SignedTrail:
    """The way from the API to a file, which may be on any host that is open to all."""

    root: str
    """Of the API."""
    rule: SuccessRule
    """Of the API."""

    def follow(self, hop: Hop, answer: Answer) -> Hop | Failure | None:
        """Where a redirect leads; the credential stays with the API's own host.

        Once the way has left that host, nothing brings the credential back: another
        host could send it to any address of the API.
        """
        to = answer.headers.get("location", "").strip()
        if answer.status not in _REDIRECTS or not to:
            return None
        url = urldefrag(joined_url(hop.url, quote(to, safe=_SAFE))).url
        there, here = origin_of(url), origin_of(self.root)
        ours = hop.ours and there == here
        if not ours and not (there and here and may_lead(there, here)):
            problem = "redirected to an address at which no file is asked for"
            return refusal(answer.status, problem)
        return Hop(url, ours)

    def judge(self, hop: Hop, answer: Answer, size: int) -> Failure | None:
        """Why an answer is no file: a refusal, a page, or nothing at all."""
        if not hop.ours and not 200 <= answer.status < 300:
            status = answer.status
            problem = f"the host that has the file answered {status}"
            return refusal(_COUNTS_AS.get(status, status), problem)
        failure = self.rule(answer)
        if failure is not None:
            return failure
        if hop.ours and not size:
            return refusal(404, "there is no file: the answer has no content")
        media = answer.headers.get("content-type", "").lower()
        if answer.body and media and (hop.ours or "json" not in media):
            problem = "a page or a message came in place of the file"
            return Failure("unreadable", problem)
        return None


def may_lead(there: Origin, here: Origin) -> bool:
    """Whether the way to a file may go there from the API's own host.

    It has to be https, and no machine nearby: whoever can make the API lead to one
    would have it asked by us. A sandbox is such a machine itself.
    """
    if there.scheme != "https" and not (
        here.scheme == "http" and is_loopback(there.host)
    ):
        return False
    return not is_private(there.host) or is_private(here.host)


def is_private(host: str) -> bool:
    """Whether a host is, by its literal name or address, not one of the public net."""
    try:
        address = ip_address(host)
    except ValueError:
        name = host.rstrip(".")
        return "." not in name or _PRIVATE.fullmatch(name) is not None
    # An address of IPv6 may hold a private one of IPv4 in several ways.
    return not isinstance(address, IPv4Address) or not address.is_global


def file_operation(name: str, path: str) -> Operation[object]:
    """The operation that leads to a file."""
    return Operation(
        name=name,
        request=f"GET {path}",
        safety="idempotent",
        body=object,
        since=SINCE_V2P3,
    )


async def download(
    caller: Caller,
    operation: Operation[object],
    path: Mapping[str, object],
    into: Into,
    limit: int,
    options: CallOptions,
) -> SavedFile:
    """Fetch a file and save it; arguments and errors are as those of the methods.

    Args:
        caller: Of the client.
        operation: What leads to the file.
        path: Path parameters by name.
        into: A folder, the path of a file, or a binary file.
        limit: Bytes that it may have.
        options: Of the call.
    """
    setup = caller.engine.setup
    check_served(operation, setup.version, EMPTY)
    trail = SignedTrail(root=setup.root, rule=setup.success_rule)
    hop = Hop(caller.url(operation.path, path, []))
    return await fetch(
        caller, operation.name, trail, hop, into, limit=limit, options=options
    )
