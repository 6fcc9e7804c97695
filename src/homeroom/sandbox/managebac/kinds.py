"""What the stand-in must know of a kind of records to list, show and change them.

A new kind is one `Kind`, and rows of `operations.txt` that name it. `Tenant.records`
makes the store of a kind when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from attrs import Factory, frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import Check, Field, fields_of
from homeroom.sandbox.managebac.query import Filter
from homeroom.sandbox.managebac.samples import known
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start
from homeroom.sandbox.shapes import as_object

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

Shows = Callable[[Call, Row], Row]

MOMENTS: Final = ("created_at", "updated_at", "deleted_at")


@frozen
class Within:
    """Records that belong to one of another kind, which a path may name.

    Args:
        field: What holds the owner's id; the variable of the path begins with it.
        owner: The owner's id, or code; raises the 404 if there is no such record.
    """

    field: str
    owner: Callable[[Call], object]


def _fields(kind: Kind) -> Mapping[str, Field]:
    return fields_of(kind.name, kind.checks)


def _told(name: str, otherwise: Callable[[Kind], object]) -> Any:
    """What `samples/kinds.json` says of a kind, or what holds if it does not."""

    def default(kind: Kind) -> object:
        said = as_object(known("kinds").get(kind.name)) or {}
        return said[name] if name in said else otherwise(kind)

    return Factory(default, takes_self=True)


def _plainly(kind: Kind) -> Shows:
    return lambda call, row: kind.shown(call.tenant, row)


@frozen(kw_only=True, eq=False)
class Kind:
    """One kind of records; what of it is data alone stands in `samples/kinds.json`.

    Args:
        name: Key of its lists, such as `students`; also names the store.
        wrapper: Key of one record in requests and answers, such as `student`.
        model: What a 404 calls it, such as `YearGroup`.
        shown_as: Key of one record in answers, where that is another than in requests.
        checks: Checks that `fields.txt` names for it alone.
        fields: What create and update take; other fields are left out of account (a
            guess), and refused in strict mode.
        changeable: The fields that an update may change.
        closed: Whether an update refuses other fields in any mode.
        within: Whose they are, in paths that name it.
        filters: Filters of its lists that other kinds do not have, as `operations.txt`
            names them.
        start: What a school has at first.
        derived: The record with fields that come from elsewhere, as it is shown.
        in_list: The record as a list shows it.
        alone: The record as it is shown alone.
        unseen: Fields that are stored and never shown.
        saved: What else a create or update does: gets the record as kept and what was
            sent.
        gone: What else it does when a record is deleted.
        together: What is wrong with good values taken together; on create the record is
            `None`, and its owner among the values.
        blank: What a new record has, unless it was sent otherwise.
    """

    name: str
    wrapper: str = _told("wrapper", lambda kind: kind.name.removesuffix("s"))
    model: str = _told("model", lambda kind: kind.wrapper.title().replace("_", ""))
    shown_as: str = _told("shown_as", lambda kind: kind.wrapper)
    checks: Mapping[str, Check] = {}
    fields: Mapping[str, Field] = Factory(_fields, takes_self=True)
    changeable: Collection[str] = _told("changeable", lambda kind: kind.fields)
    closed: bool = _told("closed", lambda kind: False)
    within: Within | None = None
    filters: Mapping[str, Filter] = {}
    start: Callable[[Tenant], Start]
    derived: Callable[[Tenant, Row], Row] = lambda tenant, row: row
    in_list: Shows = Factory(_plainly, takes_self=True)
    alone: Shows = Factory(_plainly, takes_self=True)
    unseen: Collection[str] = _told("unseen", lambda kind: ())
    saved: Callable[[Tenant, Row, Body], None] = lambda tenant, row, sent: None
    gone: Callable[[Tenant, int], None] = lambda tenant, number: None
    together: Callable[[Tenant, Row | None, Body], Errors] = lambda _, row, sent: {}
    blank: Mapping[str, object] = _told("blank", lambda kind: {})

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

    def having(self, tenant: Tenant, name: str, value: object) -> list[Row]:
        """The records whose field has a value."""
        records = tenant.records(self)
        return [records[number] for number in records.having(name, value)]


def without_nulls(row: Body, *, but: Collection[str] = ()) -> Row:
    """What has a value (vendor elsewhere), but for some fields."""
    kept = {name: value for name, value in row.items() if value is not None}
    return {name: value for name, value in kept.items() if name not in but}
