"""Records: what a spec says, in the terms of the code to write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from codegen.shapes import Shape

Role = Literal["read", "write"]
Place = Literal["path", "query", "body"]


@frozen(kw_only=True)
class Property:
    """One property of a model."""

    wire: str
    name: str
    shape: Shape
    nullable: bool
    required: bool
    personal: bool
    doc: str


@frozen(kw_only=True)
class Model:
    """An object schema that becomes a class."""

    name: str
    doc: str
    role: Role
    properties: Sequence[Property]
    line: int

    def find(self, wire: str) -> Property | None:
        """The property with that wire name."""
        return next((one for one in self.properties if one.wire == wire), None)


@frozen(kw_only=True)
class Choice:
    """An enum of text that becomes a class."""

    name: str
    doc: str
    values: Sequence[str]
    line: int


@frozen(kw_only=True)
class Argument:
    """One parameter of a method."""

    wire: str
    name: str
    place: Place
    shape: Shape
    nullable: bool
    required: bool
    doc: str


@frozen(kw_only=True)
class Paging:
    """How a list pages; the paths are attribute names."""

    page: str
    size: str
    first: int
    default_size: int
    max_size: int
    items: str
    number: str | None
    pages: str | None
    total: str | None
    key: str


@frozen(kw_only=True)
class Bulk:
    """Where the per-item results are; the names are attribute names."""

    sent: str
    items: str
    key: str
    status: str
    ok: str
    errors: str


@frozen(kw_only=True)
class Raise:
    """A failure that the spec lists for an operation."""

    status: str
    doc: str


@frozen(kw_only=True)
class Method:
    """One operation."""

    resource: str | None
    name: str
    verb: str
    path: str
    safety: str
    summary: str
    doc: str
    source: str
    arguments: Sequence[Argument]
    answer: Shape
    data: Shape
    """What the user gets: the item of a page or a bulk answer, or the data itself."""
    returns: str
    """What the spec says about the answer."""
    unwrap: str | None
    paging: Paging | None
    bulk: Bulk | None
    raises: Sequence[Raise]
    line: int

    @property
    def full_name(self) -> str:
        """Resource and method, such as `classes.get`."""
        return f"{self.resource}.{self.name}" if self.resource else self.name


@frozen(kw_only=True)
class Region:
    """One server of the vendor."""

    name: str
    url: str


@frozen(kw_only=True)
class Group:
    """A resource: methods that share an attribute of the client."""

    name: str
    doc: str


@frozen(kw_only=True)
class Api:
    """A whole vendor."""

    client: str
    doc: str
    regions: Sequence[Region]
    version: str | None
    versions: Sequence[str]
    models: Sequence[Model]
    choices: Sequence[Choice]
    groups: Sequence[Group]
    methods: Sequence[Method]
