"""From the answer of a success to what the operation promises."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import tzinfo
from operator import attrgetter
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast

from attrs import define

from homeroom._core.answer import Answer
from homeroom._core.bulk import bulk_outcome, sent_keys
from homeroom._core.decode import Decoder
from homeroom._core.error_body import messages, refuses
from homeroom._core.misfits import Misfit, Report, Unfit
from homeroom._core.plain import Steps, loads, members, whole
from homeroom._core.plans import Operation
from homeroom._core.request import names_nothing
from homeroom._core.response import Saved
from homeroom._core.scalars import BAD
from homeroom._core.slices import LARGE

T = TypeVar("T")


@define(kw_only=True, repr=False)
class Reading(Generic[T]):
    """What an answer holds."""

    data: T
    misfits: tuple[Misfit, ...] = ()


Read = Callable[[Answer], Awaitable[Reading[T]]]
"""From a success to data."""


class NoRecord(Exception):
    """A success says that there is no such record."""


class Unproven(Exception):
    """A write is answered by a message alone, which does not say that it was done."""


_DONE: Final = re.compile(
    r"(?!.*\b(?:not?|un\w+|in\w+|fail\w*|errors?|cannot|can't|could|denied|already)\b)"
    r".*\b(?:ok|done|success\w*|(?:delet|remov|updat|creat|add|sav|archiv)ed)\b",
    re.IGNORECASE | re.DOTALL,
)


class Way(NamedTuple):
    """How the answers of one call are read."""

    decoder: Decoder
    zone: Callable[[], tzinfo | None]
    """Finds that of the local times; it may be known after the login only."""
    strict: bool = False


def reader(operation: Operation[T], fields: Mapping[str, object], way: Way) -> Read[T]:
    """What reads the answers of one call.

    Args:
        operation: What is called.
        fields: Of the body that is sent.
        way: How answers are read.

    Raises:
        ConfigurationError: An item that is sent has no key.
    """
    bulk = operation.bulk
    keys = sent_keys(bulk, fields.get(bulk.sent, ())) if bulk else ()
    creates = operation.writes and names_nothing(
        fields.get(operation.idempotent_with or "")
    )

    async def read(answer: Answer) -> Reading[T]:
        if operation.nothing or _is_told(operation, answer):
            _check_done(answer)
            return cast("Reading[T]", Reading(data=None))
        if operation.empty and answer.status == 204:
            raise Unfit(("$: no record came",)) if creates else NoRecord
        if operation.empty and not operation.writes and _is_none(operation, answer):
            raise NoRecord
        reading: Reading[Any] = await read_as(operation.body, answer, way)
        data, misfits = reading.data, reading.misfits
        if operation.unwrap is not None:
            data = attrgetter(operation.unwrap)(data)
        if operation.first and isinstance(data, list):
            items = cast("Sequence[object]", data)
            if not items and misfits:
                raise Unfit(tuple(f"{one.place}: {one.reason}" for one in misfits))
            data = _only_item(items)
        if bulk is not None:
            data = bulk_outcome(bulk, data, keys, misfits)
        if operation.created:
            data = Saved(record=data, created=answer.status == 201)
        reading.data = data
        return reading

    return read


async def read_raw(answer: Answer) -> Reading[Answer]:
    """The answer itself, whatever it is."""
    return Reading(data=answer)


async def decoded(
    operation: Operation[object], answer: Answer, way: Way
) -> Reading[object]:
    """The data of an answer, its local times with their zone; `None` for nothing."""
    if operation.empty and answer.status == 204:
        return Reading(data=None)
    return await read_as(operation.body, answer, way)


async def read_as(form: type[T], answer: Answer, way: Way) -> Reading[T]:
    """The body of an answer as that type."""
    report = Report(strict=way.strict, zone=way.zone())
    data = way.decoder.fast(answer.body, form, report)
    if data is BAD:
        steps = way.decoder.in_steps(answer.body, form, report)
        await breathing(steps, len(answer.body))
        data = report.value
    return Reading(data=cast("T", data), misfits=report.misfits)


def is_empty(answer: Answer, *, writes: bool) -> bool:
    """Whether there is no body because there shall be none.

    Args:
        answer: A success.
        writes: Whether it is that of a write, of which many servers say nothing.
    """
    return (
        answer.status in (204, 205)
        or answer.headers.get("content-length") == "0"
        or (writes and not answer.body.strip())
        or answer.method == "HEAD"
    )


async def breathing(steps: Steps[T], size: int) -> T:
    """What the steps lead to; others run in between, if it is about many bytes."""
    while True:
        if size > LARGE:
            await asyncio.sleep(0)
        try:
            job = next(steps)
        except StopIteration as done:
            return cast("T", done.value)
        if job is not None:
            await asyncio.to_thread(job)


def _check_done(answer: Answer) -> None:
    """Check that what has nothing to give does not say the contrary of done.

    Raises:
        Malformed: It is not JSON.
        Unproven: A message is all there is, and it does not say so.
    """
    if answer.status == 204 or not answer.body.strip():
        return
    if len(answer.body) > LARGE:
        whole(answer.body)
        return
    said = loads(answer.body)
    said = said[0] if isinstance(said, list) and len(said) == 1 else said
    if not isinstance(said, dict):
        return
    message = "" if said.get("success") else " ".join(messages(said.get("message")))
    if refuses(said) or (message and not _DONE.match(message)):
        raise Unproven


def _is_told(operation: Operation[object], answer: Answer) -> bool:
    """Whether a deletion gives no record back, but at most a message."""
    if operation.method != "DELETE":
        return False
    return not answer.body.strip() or members(answer.body).keys() == {"message"}


def _is_none(operation: Operation[object], answer: Answer) -> bool:
    """Whether what the record shall be in holds nothing, or a list of none."""
    said, name = members(answer.body), f"{operation.unwrap}"
    return any(not said.get(one, True) for one in (name, f"{name}s"))


def _only_item(items: Sequence[object]) -> object:
    if not items:
        raise NoRecord
    if len(items) > 1:
        raise Unfit((f"$: expected one item, not {len(items)}",))
    return items[0]
