"""Files, fetched over redirects and streamed to where they belong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.message import Message
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Anonymous, FixedCredential
from homeroom._core.call import Call
from homeroom._core.call_errors import CallRecord
from homeroom._core.caller import Caller
from homeroom._core.cancel import untraced
from homeroom._core.errors import ConfigurationError, RedirectError
from homeroom._core.failure import Failure
from homeroom._core.options import CallOptions
from homeroom._core.reading import Reading
from homeroom._core.request import WireRequest, build_request, for_bytes
from homeroom._core.saved import Into, SavedFile
from homeroom._core.saving import NotSaved, Sink, is_file, sink_for
from homeroom._core.settings import apply
from homeroom._core.setup import own_headers

MOST_HOPS: Final = 5

_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.ASCII
)
"""Names that are no files on Windows."""


@frozen
class Hop:
    """An address on the way to a file."""

    url: str = field(repr=False)
    ours: bool = True
    """Whether the credential and the user's headers go there."""


class Trail(Protocol):
    """Where the way to a vendor's files may lead, and what on it is a file."""

    def follow(self, hop: Hop, answer: Answer) -> Hop | Failure | None:
        """Where a redirect leads, or why it is not followed; `None` if it is none."""
        ...

    def judge(self, hop: Hop, answer: Answer, size: int) -> Failure | None:
        """Why an answer that is no redirect is no file; `size` is that of its body."""
        ...


@untraced
async def fetch(
    caller: Caller,
    name: str,
    trail: Trail,
    hop: Hop,
    into: Into,
    *,
    told: str = "",
    limit: int,
    options: CallOptions,
) -> SavedFile:
    """Fetch a file and save it.

    Args:
        caller: Of the client.
        name: Of the operation.
        trail: Where the way to it may lead.
        hop: Where the way begins.
        into: A folder, the path of a file, or a binary file.
        told: Its name, where that is known.
        limit: Bytes that it may have.
        options: Of the call.

    Raises:
        CallError: It did not come.
        ConfigurationError: An argument cannot work.
        OSError: It cannot be saved.
    """
    if type(limit) is not int or limit < 1:
        raise ConfigurationError("limit: takes a whole number above 0")
    try:
        async with sink_for(into, limit) as sink:
            for _ in range(MOST_HOPS):
                answer = await _ask(caller, name, trail, hop, sink, options)
                onward = trail.follow(hop, answer)
                if not isinstance(onward, Hop):
                    given = _disposed(answer), urlsplit(hop.url).path
                    return await _kept(sink, file_name(told, *given), answer)
                hop = onward
            vendor = caller.engine.setup.vendor
            raise RedirectError(f"{vendor} {name}: more than {MOST_HOPS} redirects")
    except NotSaved as broken:
        error = broken.error
    raise error.with_traceback(None)  # Its frames have what came.


async def _kept(sink: Sink, name: str, answer: Answer) -> SavedFile:
    path, media_type = await sink.keep(name), answer.headers.get("content-type", "")
    return SavedFile(name=name, media_type=media_type, size=sink.size, path=path)


async def _ask(
    caller: Caller, name: str, trail: Trail, hop: Hop, sink: Sink, options: CallOptions
) -> Answer:
    """The answer at an address; its body is in the sink, if it is a file."""
    engine, settings = caller.engine, apply(caller.settings, options)
    rule = partial(_why_no_file, trail, hop, sink)
    engine = evolve(
        engine,
        wire=engine.wire._replace(take=sink.take),
        setup=evolve(engine.setup, success_rule=rule),
    )
    headers = settings.headers if hop.ours else own_headers()
    if not hop.ours:
        engine = evolve(engine, credentials=FixedCredential(Anonymous()))
    record = CallRecord(vendor=engine.setup.vendor, name=name, safety="idempotent")
    read = partial(_saved, sink)
    call = Call(engine, record, _request(hop.url, headers), settings, read)
    return (await caller.run(call)).data


def _request(address: str, headers: Mapping[str, str]) -> WireRequest:
    """What asks for a file as it is; traces see no query, which may be a signature."""
    url, _, query = address.partition("?")
    request = build_request("GET", url, {**headers, "accept-encoding": "identity"})
    return evolve(for_bytes(request), hidden=query)


def _why_no_file(trail: Trail, hop: Hop, sink: Sink, answer: Answer) -> Failure | None:
    """The success rule of files: `None` for one, and for a redirect to follow."""
    onward = trail.follow(hop, answer)
    if onward is not None:
        return onward if isinstance(onward, Failure) else None
    size = sink.size or len(answer.body)
    seen = evolve(answer, body=answer.body or sink.small)
    failure = trail.judge(hop, seen, size)
    problem = f"larger than {sink.limit} bytes" if size > sink.limit else ""
    if answer.status not in (200, 203):
        problem = f"answered by {answer.status}, which is no whole file"
    if failure or not problem:
        return failure
    return Failure("unreadable", problem)


async def _saved(sink: Sink, answer: Answer) -> Reading[Answer]:
    """The answer, once its body is in the sink."""
    if answer.status < 300 and not is_file(answer.headers):
        await sink.save(answer.body)
    return Reading(data=answer)


def _disposed(answer: Answer) -> str:
    """The name in `Content-Disposition`, if there is one."""
    header = answer.headers.get("content-disposition", "")
    message = Message()
    message["content-disposition"] = re.sub(r"[\r\n]", " ", header)
    return message.get_filename("")


def file_name(*told: str) -> str:
    """The first name that is one, without folders and what no system takes."""
    for one in told:
        base = PurePosixPath(PureWindowsPath(unquote(one)).name).name
        kept = "".join(c for c in base if c.isprintable() and c not in '<>:"/\\|?*')
        kept = kept.strip(". ")
        if kept:
            stem, dot, end = kept.rpartition(".")
            ending = f"{dot}{end}" if stem and len(end) < 16 else ""
            start = kept.removesuffix(ending).encode()[:180].decode(errors="ignore")
            return f"_{start}{ending}" if _RESERVED.fullmatch(kept) else start + ending
    return "file"
