"""The operations on classes."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer, encode
from homeroom.sandbox.managebac.call import Call, accepted
from homeroom.sandbox.managebac.class_fields import checked_create, checked_update
from homeroom.sandbox.managebac.class_records import ClassRecord, detailed, listed
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.query import page_request, read_boolean, read_moment
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid, Unpermitted
from homeroom.sandbox.managebac.tenant import Filters


def show_page(call: Call) -> Response:
    """One page of classes with its `meta` (vendor document)."""
    page = page_request(call.query)
    rows = call.tenant.classes(_filters(call))
    encoded = b",".join(listed(row, call.tenant.catalogue) for row in page.cut(rows))
    meta = encode(page.meta(len(rows)))
    return answer(b'{"classes":[%b],"meta":%b}' % (encoded, meta))


def show(call: Call) -> Response:
    """One class in its wrapper (vendor document)."""
    return answer(b'{"class":%b}' % listed(call.record(), call.tenant.catalogue))


def create(call: Call) -> Response:
    """Create a class and answer 200 with it, bare.

    The bare object: vendor document. 200, not 201: vendor elsewhere. No field is
    required (vendor document).
    """
    catalogue = call.tenant.catalogue
    values = accepted(lambda: checked_create(call.payload(), call.tenant))
    return answer(detailed(call.tenant.create(values), catalogue))


def update(call: Call) -> Response:
    """Change a class and answer with it, bare (vendor document)."""
    catalogue, record = call.tenant.catalogue, call.record()
    values = accepted(lambda: checked_update(call.payload(), call.version, call.tenant))
    call.tenant.update(record, values)
    return answer(detailed(record, catalogue))


def upsert(call: Call) -> Response:
    """Create and update many classes; each item has its own result.

    The bare list and a failed item: vendor document. An item that went well or was
    not found: vendor elsewhere.
    """
    items = call.items("classes")
    return answer([_upserted(call, index, item) for index, item in enumerate(items)])


def _filters(call: Call) -> Filters:
    return Filters(
        archived=bool(read_boolean(call.query, "archived")),
        modified_since=read_moment(call.query, "modified_since"),
        deleted_since=read_moment(call.query, "deleted_since"),
    )


def _upserted(call: Call, index: int, item: Body) -> dict[str, object]:
    try:
        record = _upsert(call, item)
    except Invalid as invalid:
        return _failed(index, invalid.errors)
    except Unpermitted as refused:
        return _failed(index, {"base": [refused.message]})
    if record is None:
        errors = {"id": [f"Cannot find Class with ID={item['id']}"]}
        return {"index": index, "errors": errors, "status": "not_found"}
    shown = detailed(record, call.tenant.catalogue)
    return {"index": index, "class": shown, "status": "ok"}


def _upsert(call: Call, item: Body) -> ClassRecord | None:
    tenant = call.tenant
    if item.get("id") is None:
        values = {name: item[name] for name in item if name != "id"}
        return tenant.create(checked_create(values, tenant))
    number = item["id"]
    record = tenant.find(number) if type(number) is int else None
    if record is not None:
        values = {name: item[name] for name in item if name != "id"}
        tenant.update(record, checked_update(values, call.version, tenant))
    return record


def _failed(index: int, errors: Errors) -> dict[str, object]:
    return {"index": index, "errors": errors, "status": "unprocessable_entity"}


_class: Final = partial(Operation, source="vendor document")

OPERATIONS: Final = (
    _class(
        "GET",
        "/classes",
        show_page,
        query=("archived", "modified_since", "deleted_since"),
        page=PAGED,
    ),
    _class("POST", "/classes", create),
    _class("PATCH", "/classes", upsert, body=("classes",), extended=True),
    _class("GET", "/classes/{id}", show),
    _class("PATCH", "/classes/{id}", update),
)
