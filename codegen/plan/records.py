"""Records: what a spec says, in the terms of the code to write."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal, get_args

from attrs import evolve, field, frozen

from codegen.plan.names import constant
from codegen.plan.shapes import Plain, Shape
from codegen.plan.table_records import Table

# Plans of pages and bulk answers have the names, fields and defaults of the runtime's;
# fields that the runtime does not take are kept out of the repr.

Place = Literal["path", "query", "body", "form", "rest"]
"""Where an argument goes; `rest` holds further fields of the body."""


@frozen(kw_only=True)
class Property:
    """One property of a model."""

    wire: str
    name: str
    shape: Shape
    nullable: bool = False
    required: bool
    personal: str = ""
    """What it says of a person: `direct`, `indirect`, `sensitive` or nothing."""
    person: bool = False
    """Whether it is the id of a person, or a list of such ids."""
    doc: str
    source: str
    example: object = None
    in_link: str = ""
    since: str = ""
    """The version that serves it first."""


@frozen(kw_only=True)
class Model:
    """An object schema that becomes a class."""

    name: str
    doc: str
    source: str
    sent: bool = False
    """Whether requests hold it too."""
    properties: Sequence[Property]
    rest: bool
    """Whether fields that are not listed are kept."""
    silent: Sequence[str] = ()
    """Names in JSON of those that are described only, which are not kept."""
    line: int


@frozen(kw_only=True)
class Choice:
    """An enum of text, or of numbers that have names, that becomes a class."""

    name: str
    doc: str
    source: str
    values: Sequence[str | int]
    members: Sequence[str]
    """What the values are called in Python."""
    line: int

    @property
    def numbers(self) -> bool:
        """Whether the values are numbers."""
        return isinstance(self.values[0], int)


@frozen(kw_only=True)
class Argument(Property):
    """One parameter of a method, such as a property of the body."""

    place: Place
    own: str | None = None
    """The role that does not pass it: the client fills in who is logged in."""
    joined: bool = False
    """Whether the items of a list travel in one text, with commas between."""
    first_of: Sequence[str] = ()
    """Left out, it is the first of these wire names that is given."""


@frozen(kw_only=True)
class PagePlan:
    """How a list pages by number; the paths are attribute names."""

    page: str
    size: str
    first: int
    default_size: int
    max_size: int
    items: str
    key: str
    number: str | None = None
    pages: str | None = None
    total: str | None = None
    served: str | None = None
    more: str | None = None


@frozen(kw_only=True)
class CursorPlan:
    """How a list pages by cursor; the paths are attribute names and keys."""

    cursor: str
    next: str
    items: str
    size: str | None = None
    probe: tuple[str, ...] = ()


@frozen(kw_only=True)
class TimePlan:
    """How a list of events pages by their times."""

    after: str
    before: str = field(repr=False)
    size: str
    default_size: int
    max_size: int
    moment: str
    until: str | None = None
    end: str | None = None
    key: tuple[str, ...] | None = None


@frozen(kw_only=True)
class LastIdPlan:
    """How a list pages by its last item; the paths are attribute names."""

    next: str
    items: str
    key: str
    kind: str | None = None
    since: str | None = None
    moment: str | None = None
    default_size: int = field(repr=False)


Paging = PagePlan | LastIdPlan | CursorPlan | TimePlan

PAGING: Final = [one.__name__ for one in get_args(Paging)]
"""The names of the classes, which plans import."""


@frozen(kw_only=True)
class BulkPlan:
    """Where the per-item results are; the names are attribute names."""

    sent: str
    items: str = ""
    key: str
    status: str = "status"
    ok: str = "ok"
    errors: str = "errors"


@frozen(kw_only=True)
class Raise:
    """A failure that the spec lists for an operation."""

    status: str
    doc: str


@frozen(kw_only=True)
class Demand:
    """Arguments that are asked for together."""

    check: Literal["exactly_one", "at_least_one"]
    names: Sequence[str]


@frozen(kw_only=True)
class Method:
    """One operation, or one way to use it."""

    resource: str | None
    name: str
    roles: Sequence[str]
    """The roles that have it, where the vendor knows roles."""
    variant: str
    """The role or argument that this is the plan of, where there are several."""
    verb: str
    path: str
    safety: str
    idempotent_with: str | None
    """The argument that makes an unsafe operation safe to repeat, by its wire name."""
    summary: str
    doc: str
    scope: str | None
    source: str
    arguments: Sequence[Argument]
    body: Shape
    """Of a success."""
    data: Shape
    """What the user gets: the item of a page or a bulk answer, or the data itself."""
    returns: str
    """What the spec says about the answer."""
    unwrap: str | None
    nothing: bool
    first: bool
    created: bool
    empty: bool
    since: Plain | None
    """The constant of the version that serves it first."""
    newer: Mapping[str, Plain] | None
    """The same for parts of the request, by their paths in JSON."""
    paging: Paging | None
    bulk: BulkPlan | None
    demands: Sequence[Demand]
    by: str | None = None
    """An argument that chooses the answer: a boolean, false if left out."""
    other: Method | None = None
    """The method as it is where that argument is true."""
    raises: Sequence[Raise]
    line: int

    @property
    def full_name(self) -> str:
        """Resource and method, such as `classes.get`."""
        return f"{self.resource}.{self.name}" if self.resource else self.name

    @property
    def plan(self) -> str:
        """The constant that holds the plan, such as `CLASSES_GET`."""
        tail = f"_{self.variant}" if self.variant else ""
        return constant(f"{self.full_name}{tail}")

    @property
    def asked(self) -> Sequence[Argument]:
        """The arguments that the user passes."""
        return [one for one in self.arguments if one.own is None]

    @property
    def positional(self) -> Sequence[Argument]:
        """Those that need no name: of the path, or else the one that must be given."""
        in_path = [one for one in self.asked if one.place == "path"]
        needed = [one for one in self.asked if one.required]
        sole = len(needed) == 1 and needed[0].place == "query"
        return needed if sole and not in_path else in_path

    def as_role(self, role: str | None) -> Method:
        """As a role has it: an owner is left on what it fills in, no other."""
        arguments = [
            one if one.own == role else evolve(one, own=None) for one in self.arguments
        ]
        other = self.other.as_role(role) if self.other else None
        return evolve(self, arguments=arguments, other=other)

    @property
    def variants(self) -> Sequence[Method]:
        """The method with each of its plans."""
        return [self, self.other] if self.other else [self]


def of_role(methods: Sequence[Method], role: str | None) -> Sequence[Method]:
    """The methods of the client with a role, as that has them."""
    has = (one for one in methods if role is None or role in one.roles)
    return [one.as_role(role) for one in has]


@frozen(kw_only=True)
class Regions:
    """The servers of a vendor without roles; the first is the default."""

    servers: Mapping[str, str]
    """Addresses by region."""
    version: str | None
    versions: Sequence[str]


@frozen(kw_only=True)
class Site:
    """The one address of a vendor that knows roles."""

    url: str
    prefixes: Mapping[str, str]
    """Path of the API by role."""


@frozen(kw_only=True)
class Defaults:
    """What clients keep to unless the user says otherwise; the names are the runtime's.

    None leaves it as it is for other vendors.
    """

    in_flight: int | None = None
    timeout: int | None = None
    pause: int | None = None
    counts_by: str | None = None
    source: str = field(repr=False)


@frozen(kw_only=True)
class Client:
    """A client to generate."""

    name: str
    role: str | None
    """The role that it has, where the vendor knows roles."""

    @property
    def module(self) -> str:
        """The module with its methods."""
        return self.role or "resources"


@frozen(kw_only=True)
class Group:
    """A resource: methods that share an attribute of the client."""

    name: str
    doc: str


@frozen(kw_only=True)
class Api:
    """A whole vendor."""

    clients: Sequence[Client]
    doc: str
    address: Regions | Site | None
    """None where every customer has an address of their own."""
    defaults: Defaults | None
    models: Sequence[Model]
    choices: Sequence[Choice]
    versions: Sequence[str]
    """Those that have an order, oldest first."""
    public: Collection[str]
    """The classes that users meet: all but wrappers that are taken off."""
    groups: Sequence[Group]
    methods: Sequence[Method]
    tables: Mapping[str | None, Sequence[Table]]
    """By the role of the client, where the vendor knows roles."""

    @property
    def classes(self) -> Sequence[Model | Choice]:
        """The models and the enums."""
        return [*self.models, *self.choices]

    @property
    def name(self) -> str:
        """The clients, in words."""
        return " and ".join(one.name for one in self.clients)
