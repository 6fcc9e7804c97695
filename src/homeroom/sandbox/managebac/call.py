"""One request to ManageBac, taken apart, and what all its answers share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.managebac.query import PageRequest, Query, page_request
from homeroom.sandbox.managebac.refused import Unpermitted, bad_structure, not_found
from homeroom.sandbox.managebac.store import Body, Row, number_of
from homeroom.sandbox.shapes import as_list, as_object, read_object, read_whole

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.access import Access
    from homeroom.sandbox.managebac.files import File, Files
    from homeroom.sandbox.managebac.kinds import Kind
    from homeroom.sandbox.managebac.operation import Operation
    from homeroom.sandbox.managebac.settings import Settings
    from homeroom.sandbox.managebac.tenant import Tenant

VERSIONS: Final = ("v2p0", "v2p1", "v2p2", "v2p3", "v2")
"""From old to new; `v2` is the newest (vendor elsewhere). All serve the same data."""


@frozen(kw_only=True)
class Call:
    """A request whose token opened a school."""

    operation: Operation
    access: Access
    version: str
    params: Mapping[str, str]
    """What the path names."""
    query: Query
    body: bytes
    content_type: str
    files: Files
    """Where links to files lead."""
    settings: Settings
    root: str
    """Address of the stand-in as the request has it, with the vendor's name."""

    @property
    def tenant(self) -> Tenant:
        """The school."""
        return self.access.tenant

    @property
    def kind(self) -> Kind:
        """The kind of records that the operation is about."""
        assert self.operation.kind is not None
        return self.operation.kind

    @property
    def page(self) -> PageRequest:
        """The page of a list that is asked for."""
        return page_request(self.query, self.operation.page or 1)

    @property
    def id(self) -> str:
        """The id in the path that is no other record's, or empty."""
        return self.params.get("id", "")

    def redirect(self, file: File) -> Response:
        """Send the caller on to a file, elsewhere and without credentials."""
        return self.files.redirect(self.root, file)

    def serves(self, since: str) -> bool:
        """Whether the version that was called has what came with another."""
        return serves(self.version, since)

    def row(self, kind: Kind, param: str = "") -> Row:
        """The record of a kind that the path names.

        Args:
            kind: Such as the teachers.
            param: The name in the path; `teacher_id` or else `id`, if left out.

        Raises:
            Refusal: 404, there is none (wording: vendor elsewhere).
        """
        name = param or f"{kind.wrapper}_id"
        text = self.params.get(name) or self.params["id"]
        row = self.tenant.records(kind).find(read_whole(text, digits=18))
        if row is None:
            raise not_found(kind.model, text)
        return row

    def number(self, kind: Kind, param: str = "") -> int:
        """The id of the record of a kind that the path names.

        Raises:
            Refusal: 404, there is none.
        """
        return number_of(self.row(kind, param))

    def payload(self) -> Body:
        """The body as a JSON object.

        Raises:
            Refusal: 400, it is none; 422, in strict mode, it has unknown keys.
        """
        value = read_object(self.body)
        if value is None:
            raise bad_structure()
        self.check_keys(value, self.operation.keys)
        return value

    def check_keys(self, sent: Body, known: Collection[str]) -> None:
        """Look at the keys of an object of the body.

        Raises:
            Refusal: 422, in strict mode, there are others than the known ones; without
                known ones it is not looked at.
        """
        unknown = [name for name in sent if name not in known]
        if self.settings.strict and known and unknown:
            raise Unpermitted(unknown, known)

    def wrapped(self, wrapper: str = "") -> Body:
        """The object below a key of the body, at first the kind's.

        Raises:
            Refusal: 400, there is none.
        """
        value = as_object(self.payload().get(wrapper or self.kind.wrapper))
        if value is None:
            raise bad_structure()
        return value

    def listed(self, name: str) -> Sequence[object]:
        """The list below a key of the body.

        Raises:
            Refusal: 400, there is none.
        """
        values = as_list(self.payload().get(name))
        if values is None:
            raise bad_structure()
        return values

    def items(self, name: str, known: Collection[str] = ()) -> Sequence[Body]:
        """The objects in a list of the body.

        Raises:
            Refusal: 400, the body has no such list; 422, in strict mode, one has others
                than the known keys.
        """
        values = self.listed(name)
        items = [item for item in map(as_object, values) if item is not None]
        if len(items) < len(values):
            raise bad_structure()
        for item in items:
            self.check_keys(item, known)
        return items


def serves(version: str, since: str) -> bool:
    """Whether a version has what came with another."""
    return VERSIONS.index(version) >= VERSIONS.index(since)
