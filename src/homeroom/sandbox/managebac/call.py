"""One request to ManageBac, taken apart, and why one is refused."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.query import PageRequest, Query, page_request
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.managebac.store import Body, Errors, Row, number_of
from homeroom.sandbox.shapes import as_list, as_object, read_object, read_whole

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.access import Access
    from homeroom.sandbox.managebac.files import File, Files
    from homeroom.sandbox.managebac.kinds import Kind
    from homeroom.sandbox.managebac.operations import Operation
    from homeroom.sandbox.managebac.tenant import Tenant

T = TypeVar("T")

VERSIONS: Final = ("v2p0", "v2p1", "v2p2", "v2p3", "v2")
"""From old to new; `v2` is the newest (vendor elsewhere). All serve the same data."""


def serves(version: str, since: str) -> bool:
    """Whether a version has what came with another."""
    return VERSIONS.index(version) >= VERSIONS.index(since)


class Unpermitted(Refusal):
    """The body has fields that the operation does not take (vendor elsewhere)."""

    def __init__(self, names: Iterable[str], allowed: Collection[str]) -> None:
        listed = ", ".join(f":{name}" for name in names)
        said = f"found unpermitted parameters: {listed}"
        params: list[object] = [
            {name: []} if name.endswith("_ids") else name for name in allowed
        ]
        super().__init__(422, {"error": said, "allowed_params": params})
        self.errors: Errors = {"base": [said]}


class Invalid(Exception):
    """Values of the body are refused, each for a reason; a 422 says so."""

    def __init__(self, errors: Errors) -> None:
        super().__init__("invalid values")
        self.errors = errors


class Absent(Exception):
    """One item of many is about a record that is not there."""

    def __init__(self, **beside: object) -> None:
        super().__init__("absent")
        self.beside = beside


def wrong(name: str, message: str) -> Invalid:
    """One field of a body is refused, or `base` (vendor elsewhere)."""
    return Invalid({name: [message]})


def malformed() -> Refusal:
    """A 400 for a body that has the wrong structure (vendor elsewhere)."""
    return Refusal(400, {"error": "Invalid payload data structure."})


def shaped(value: T | None) -> T:
    """A part of a body that has the shape which it must have.

    Raises:
        Refusal: 400, it has another.
    """
    if value is None:
        raise malformed()
    return value


def not_found(model: str, number: object, **beside: str) -> Refusal:
    """A 404 for a record that the school does not have (vendor elsewhere)."""
    said = f"Couldn't find {model} with 'id'={number}"
    return Refusal(404, {"error": said, **beside})


@frozen(kw_only=True)
class Call:
    """A request whose token opened a school.

    Args:
        operation: What is asked for.
        access: What the token opens.
        version: Such as `v2p3`.
        params: What the path names.
        query: What the query says.
        body: What was sent.
        content_type: What that is.
        files: Where links to files lead.
        settings: How the stand-in behaves.
        root: Address of the stand-in as the request has it, with the vendor's name.
    """

    operation: Operation
    access: Access
    version: str
    params: Mapping[str, str]
    query: Query
    body: bytes
    content_type: str
    files: Files
    settings: Settings
    root: str

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

    def redirect(self, file: File) -> Response:
        """Send the caller on to a file, elsewhere and without credentials."""
        return self.files.redirect(self.root, file)

    def serves(self, since: str) -> bool:
        """Whether the version that was called has what came with another."""
        return serves(self.version, since)

    def row(self, kind: Kind, param: str = "", **of: object) -> Row:
        """The record of a kind that the path names.

        Args:
            kind: Such as the teachers.
            param: The name in the path; `teacher_id` or else `id`, if left out.
            of: Whose it must be, by the field that says so.

        Raises:
            Refusal: 404, there is none (wording: vendor elsewhere).
        """
        text = self.params.get(param or f"{kind.wrapper}_id") or self.params["id"]
        row = self.tenant.records(kind).find(read_whole(text, digits=18))
        if row is None or any(row.get(name) != one for name, one in of.items()):
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
        value = shaped(read_object(self.body))
        self.check_keys(value, self.operation.keys)
        return value

    def check_keys(
        self, sent: Body, known: Collection[str], *, always: bool = False
    ) -> None:
        """Look at the keys of an object of the body, always or in strict mode.

        Raises:
            Refusal: 422, there are others than the known ones; without known ones it
                is not looked at.
        """
        unknown = [name for name in sent if name not in known]
        if (always or self.settings.strict) and known and unknown:
            raise Unpermitted(unknown, known)

    def wrapped(self, wrapper: str = "") -> Body:
        """The object below a key of the body, at first the kind's.

        Raises:
            Refusal: 400, there is none.
        """
        return shaped(as_object(self.payload().get(wrapper or self.kind.wrapper)))

    def listed(self, name: str) -> Sequence[object]:
        """The list below a key of the body.

        Raises:
            Refusal: 400, there is none.
        """
        return shaped(as_list(self.payload().get(name)))

    def items(self, name: str, known: Collection[str] = ()) -> Sequence[Body]:
        """The objects in a list of the body.

        Raises:
            Refusal: 400, the body has no such list; 422, in strict mode, one has others
                than the known keys.
        """
        items = [shaped(as_object(item)) for item in self.listed(name)]
        for item in items:
            self.check_keys(item, known)
        return items
