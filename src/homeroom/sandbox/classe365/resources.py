"""Reading and saving records: the two things that every family can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import encode
from homeroom.sandbox.classe365.envelope import (
    Row,
    failed,
    invalid,
    many,
    nothing,
    one,
)
from homeroom.sandbox.classe365.families import Family
from homeroom.sandbox.classe365.fields import checked, read_id
from homeroom.sandbox.classe365.paging import Paging, meta, window
from homeroom.sandbox.classe365.tenant import Tenant
from homeroom.sandbox.shapes import read_object

VERBS: Final = ("GET", "POST")
"""The only two (vendor document)."""


@frozen(kw_only=True)
class Call:
    """A request that may touch a family of a school."""

    tenant: Tenant
    family: Family
    paging: Paging
    id: str | None
    """The id in the path."""
    query: Mapping[str, str]
    body: bytes
    content_type: str
    empty_body: bool
    """Whether a 204 has its message."""


def answered(call: Call, method: str) -> Response:
    """The answer to a request with one of the two verbs.

    Raises:
        Refusal: Something about the request is wrong.
    """
    return _read(call) if method == "GET" else _save(call)


def _read(call: Call) -> Response:
    number = _asked_id(call)
    return _list(call) if number is None else _one(call, number)


def _one(call: Call, number: int) -> Response:
    _refuse_parameters(call, "id")
    records = call.tenant.records(call.family.name)
    if not records.has(number):
        return nothing(bytes_too=call.empty_body)
    return one(records.show(number))


def _list(call: Call) -> Response:
    """A page of the list; without rows it is a 204.

    That a page past the end is a 204 as well: a guess.
    """
    paging, name = call.paging, call.family.name
    _refuse_parameters(call, paging.parameter, paging.size)
    part, records = window(paging, call.query, name), call.tenant.records(name)
    rows = [] if part.pause else records.cut(part.start, part.size)
    if not rows and not part.pause:
        return nothing(bytes_too=call.empty_body)
    return many(rows, meta(paging, part, name, len(records)))


def _save(call: Call) -> Response:
    """Update the record whose id is given anywhere, else create one.

    The rule and the statuses: vendor document. That an unknown id gives a 204: a
    guess, after what the vendor document says of a record that does not exist.
    """
    _refuse_parameters(call, "id")
    sent = _object(call)
    number = _same([_asked_id(call), _id(sent.pop("id", None))])
    records = call.tenant.records(call.family.name)
    if number is not None and not records.has(number):
        return nothing(bytes_too=call.empty_body)
    values = checked(
        call.family.fields, sent, new=number is None, knows=call.tenant.knows
    )
    if number is None:
        return one(records.show(records.create(values)), created=True)
    records.update(number, values)
    return one(records.show(number))


def _asked_id(call: Call) -> int | None:
    """The id in the path or the query; that either will do is a guess."""
    return _same([_id(call.id), _id(call.query.get("id"))])


def _id(value: object) -> int | None:
    try:
        return None if value is None else read_id(value)
    except ValueError as wrong:
        raise invalid([("id", str(wrong))]) from None


def _same(numbers: list[int | None]) -> int | None:
    given = {number for number in numbers if number is not None}
    if len(given) > 1:
        raise invalid([("id", "differs between path, query and body")])
    return given.pop() if given else None


def _refuse_parameters(call: Call, *known: str) -> None:
    # A guess. It shows a client whose paging has another style than the sandbox.
    unknown = sorted(set(call.query) - set(known))
    if unknown:
        raise invalid([(name, "is not a parameter here") for name in unknown])


def _object(call: Call) -> Row:
    """The body; that it needs its content type: vendor document."""
    if call.content_type.partition(";")[0].strip().lower() != "application/json":
        said = "The Content-Type must be application/json."
        raise failed(400, said, "invalid_content_type")
    try:
        value = read_object(call.body)
        encode(value)  # Refuses half a surrogate pair, which no answer can repeat.
    except (ValueError, RecursionError):
        value = None
    if value is None:
        raise failed(400, "The body must be a JSON object.", "invalid_json")
    return value
