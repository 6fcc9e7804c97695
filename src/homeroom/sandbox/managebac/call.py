"""One request to ManageBac, taken apart, and what all its answers share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.fields import Body, Invalid, Unpermitted
from homeroom.sandbox.managebac.records import ClassRecord
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object, read_object, read_whole

T = TypeVar("T")


@frozen(kw_only=True)
class Call:
    """A request whose token opened a school."""

    tenant: Tenant
    version: str
    id: str
    """The id in the path, or empty."""
    query: Mapping[str, str]
    body: bytes

    def record(self) -> ClassRecord:
        """The class that the path names.

        Raises:
            Refusal: 404, there is none (wording: vendor elsewhere).
        """
        record = self.tenant.find(read_whole(self.id, digits=18))
        if record is None:
            raise not_found("IbCLass", self.id)
        return record

    def payload(self) -> Body:
        """The body as a JSON object.

        Raises:
            Refusal: 400, it is none.
        """
        value = read_object(self.body)
        if value is None:
            raise bad_structure()
        return value

    def items(self, name: str) -> Sequence[Body]:
        """The objects in a list of the body.

        Raises:
            Refusal: 400, the body has no such list.
        """
        values = as_list(self.payload().get(name))
        items = [item for item in map(as_object, values or ()) if item is not None]
        if values is None or len(items) < len(values):
            raise bad_structure()
        return items


Handler: TypeAlias = Callable[[Call], Response]


def pong(call: Call) -> Response:
    """Say that the token is good (vendor elsewhere)."""
    return answer({"pong": "ok"})


def accepted(check: Callable[[], T]) -> T:
    """What a check of body fields returns, its refusal turned into a 422.

    Both shapes of the body: vendor elsewhere.
    """
    try:
        return check()
    except Invalid as invalid:
        raise Refusal(422, {"errors": invalid.errors}) from None
    except Unpermitted as refused:
        body = {"error": refused.message, "allowed_params": refused.allowed}
        raise Refusal(422, body) from None


def bad_structure() -> Refusal:
    """A 400 for a body that has the wrong structure (vendor elsewhere)."""
    return Refusal(400, {"error": "Invalid payload data structure."})


def not_found(model: str, number: object) -> Refusal:
    """A 404 for a record that the school does not have (vendor elsewhere)."""
    return Refusal(404, {"error": f"Couldn't find {model} with 'id'={number}"})
