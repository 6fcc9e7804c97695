"""One request to Class whose key opened a school."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.classcom.fields import Form, Given
from homeroom.sandbox.classcom.records import ClassRecord
from homeroom.sandbox.classcom.refusals import malformed, not_found
from homeroom.sandbox.classcom.tenant import Tenant
from homeroom.sandbox.shapes import read_object


@frozen(kw_only=True)
class Call:
    """A request, its key checked."""

    tenant: Tenant
    parameters: Mapping[str, str]
    body: bytes

    def query(self) -> Form:
        """The query parameters."""
        return Form(self.parameters)

    def form(self) -> Form:
        """The fields of the body.

        Raises:
            Refusal: 400, the body is no JSON object.
        """
        value = read_object(self.body)
        if value is None:
            raise malformed()
        return Form(value)

    def found(self, given: Given) -> ClassRecord:
        """The class with an identifier, set up or deferred.

        Raises:
            Refusal: 404, there is none.
        """
        record = self.tenant.find(given)
        if record is None:
            raise not_found("class", given[1])
        return record

    def set_up(self, form: Form) -> ClassRecord:
        """The class that is named, if it is set up.

        A deferred class is not found (a guess).

        Raises:
            Refusal: 400, no one class is named; 404, there is none.
        """
        given = form.only("class_id", "ext_class_id")
        record = self.found(given)
        if record.deferred is not None:
            raise not_found("class", given[1])
        return record


Handler: TypeAlias = Callable[[Call], Response]
