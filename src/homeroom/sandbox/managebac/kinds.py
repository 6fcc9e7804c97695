"""What the stand-in must know of a kind of records to list, show and change them.

A new kind is one `Kind`, written in the module of its operations, and rows of
`Operation` that name it (see `operation.py`). Nothing is registered: `Tenant.records`
makes the store of a kind when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import Factory, frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.checks import Check
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

    Refers = Callable[[Tenant, object], bool]

Values = Mapping[str, object]

MOMENTS: Final = ("created_at", "updated_at", "deleted_at")


@frozen
class Field:
    """A field that a request may set."""

    check: Check
    required: bool = False
    """Whether a new record needs it, and none may lose it."""
    stored: bool = True
    """Whether the record keeps it; if not, `Kind.saved` makes something of it."""
    refers: Refers | None = None
    """Whether the school has what the value refers to."""


def _singular(kind: Kind) -> str:
    return kind.name.removesuffix("s")


def _wrapper(kind: Kind) -> str:
    return kind.wrapper


def _in_one_word(kind: Kind) -> str:
    return kind.wrapper.title().replace("_", "")


def _nothing(*about: object) -> None:
    pass


def _fine(*about: object) -> Errors:
    return {}


@frozen(kw_only=True, eq=False)
class Kind:
    """One kind of records."""

    name: str
    """Key of its lists, such as `students`; also names the store."""
    wrapper: str = Factory(_singular, takes_self=True)
    """Key of one record in requests and answers, such as `student`."""
    model: str = Factory(_in_one_word, takes_self=True)
    """What a 404 calls it, such as `YearGroup`."""
    shown_as: str = Factory(_wrapper, takes_self=True)
    """Key of one record in answers, where that is another than in requests."""
    fields: Mapping[str, Field] = {}
    """What create and update take; other fields are left out of account (a guess), and
    refused in strict mode."""
    start: Callable[[Tenant], Start]
    """What a school has at first."""
    derived: Callable[[Tenant, Row], Row] = lambda tenant, row: row
    """The record with fields that come from elsewhere, as it is shown."""
    unseen: tuple[str, ...] = ()
    """Fields that are stored and never shown."""
    saved: Callable[[Tenant, Row, Values], None] = _nothing
    """What else a create or update does: gets the record as kept and what was sent."""
    gone: Callable[[Tenant, int], None] = _nothing
    """What else it does when a record is deleted."""
    together: Callable[[Tenant, Row | None, Values], Errors] = _fine
    """What is wrong with good values taken together; on create the record is `None`,
    and its owner among the values."""
    blank: Mapping[str, object] = {}
    """What a new record has, unless it was sent otherwise."""

    def shown(self, tenant: Tenant, row: Row) -> Row:
        """A record as the vendor shows it: without nulls (vendor elsewhere)."""
        shown = self.derived(tenant, dict(row))
        for name in MOMENTS:
            if isinstance(moment := shown.get(name), int):
                shown[name] = timestamp(moment)
        return without_nulls(shown, but=self.unseen)

    def has(self, tenant: Tenant, number: object) -> bool:
        """Whether a school has a record."""
        return tenant.records(self).find(number) is not None

    def has_all(self, tenant: Tenant, numbers: object) -> bool:
        """Whether a school has all records of a list."""
        return all(self.has(tenant, number) for number in as_list(numbers) or ())

    def having(self, tenant: Tenant, name: str, value: object) -> list[Row]:
        """The records whose field has a value."""
        records = tenant.records(self)
        return [records[number] for number in records.having(name, value)]


def taking(
    check: Check,
    *names: str,
    required: bool = False,
    stored: bool = True,
    refers: Refers | None = None,
) -> dict[str, Field]:
    """Fields that all take the same."""
    field = Field(check, required=required, stored=stored, refers=refers)
    return dict.fromkeys(names, field)


needing: Final = partial(taking, required=True)
"""Fields that all take the same, and that a new record needs."""


def without_nulls(row: Values, *, but: Collection[str] = ()) -> Row:
    """What has a value (vendor elsewhere), but for some fields."""
    kept = {name: value for name, value in row.items() if value is not None}
    return {name: value for name, value in kept.items() if name not in but}
