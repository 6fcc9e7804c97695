"""From the answer of a success to what the operation promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from operator import attrgetter
from typing import TypeVar, cast

from homeroom._core.answer import Answer
from homeroom._core.bulk import bulk_outcome, sent_keys
from homeroom._core.decode import decode, whole
from homeroom._core.plans import Operation
from homeroom._core.response import Saved
from homeroom._core.structure import Misfit
from homeroom._core.times import localize

T = TypeVar("T")

Read = Callable[[Answer], T]
"""From a success to data."""


FindZone = Callable[[], "tzinfo | None"]


class NoRecord(Exception):
    """A success says that there is no such record."""


def reader(
    operation: Operation[T], fields: Mapping[str, object], zone: FindZone
) -> Read[T]:
    """What reads the answers of one call.

    Args:
        operation: What is called.
        fields: Of the body that is sent.
        zone: Finds that of the local times; it may be known after the login only.

    Raises:
        ConfigurationError: An item that is sent has no key.
    """
    bulk = operation.bulk
    keys = sent_keys(bulk, fields.get(bulk.sent, ())) if bulk else ()

    def read(answer: Answer) -> T:
        if operation.nothing:
            if answer.body:
                whole(answer.body)
            return cast("T", None)
        if operation.empty and answer.status == 204:
            raise NoRecord
        data = decoded(operation, answer, zone())
        if operation.unwrap is not None:
            data = cast("object", attrgetter(operation.unwrap)(data))
        if operation.first:
            data = _only_item(cast("Sequence[object]", data))
        if bulk is not None:
            data = bulk_outcome(bulk, data, keys)
        if operation.created:
            data = Saved(record=data, created=answer.status == 201)
        return cast("T", data)

    return read


def read_whole(answer: Answer) -> Answer:
    """The answer itself, once it is known to be complete; it is decoded later."""
    if answer.status != 204:
        whole(answer.body)
    return answer


def decoded(
    operation: Operation[object], answer: Answer, zone: tzinfo | None
) -> object:
    """The data of an answer, its local times with their zone; `None` for nothing."""
    if operation.empty and answer.status == 204:
        return None
    data = decode(answer.body, cast("type[object]", operation.answer))
    if zone is not None:
        localize(data, zone)
    return data


def _only_item(items: Sequence[object]) -> object:
    if not items:
        raise NoRecord
    if len(items) > 1:
        raise Misfit((f"$: expected one item, not {len(items)}",))
    return items[0]
