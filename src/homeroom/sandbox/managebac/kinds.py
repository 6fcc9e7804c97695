"""What the stand-in must know of a kind of records to list, show and change them.

A new kind is one `Kind`, written in the module of its operations, and rows of
`Operation` that name it (see `operation.py`). Nothing is registered: `Tenant.records`
makes the store of a kind when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.checks import Check
from homeroom.sandbox.managebac.store import Row, Start

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

Values = Mapping[str, object]

MOMENTS: Final = ("created_at", "updated_at", "deleted_at")


@frozen(kw_only=True)
class Field:
    """A field that a request may set."""

    check: Check
    required: bool = False
    """Whether a new record needs it, and none may lose it."""
    stored: bool = True
    """Whether the record keeps it; if not, `Kind.saved` makes something of it."""
    refers: Callable[[Tenant, object], bool] | None = None
    """Whether the school has what the value refers to."""


def _as_stored(tenant: Tenant, row: Row) -> Row:
    return row


def _nothing(tenant: Tenant, row: Row, sent: Values) -> None:
    pass


def _no_more(tenant: Tenant, number: int) -> None:
    pass


def _fine(tenant: Tenant, row: Row | None, sent: Values) -> Mapping[str, list[str]]:
    return {}


@frozen(kw_only=True, eq=False)
class Kind:
    """One kind of records."""

    name: str
    """Key of its lists, such as `students`; also names the store."""
    wrapper: str
    """Key of one record in requests and answers, such as `student`."""
    model: str
    """What a 404 calls it."""
    fields: Mapping[str, Field] = {}
    """What create and update take; other fields are left out of account (a guess), and
    refused in strict mode."""
    start: Callable[[Tenant], Start]
    """What a school has at first."""
    derived: Callable[[Tenant, Row], Row] = _as_stored
    """The record with fields that come from elsewhere, as it is shown."""
    unseen: tuple[str, ...] = ()
    """Fields that are stored and never shown."""
    saved: Callable[[Tenant, Row, Values], None] = _nothing
    """What else a create or update does: gets the record as kept and what was sent."""
    gone: Callable[[Tenant, int], None] = _no_more
    """What else it does when a record is deleted."""
    together: Callable[[Tenant, Row | None, Values], Mapping[str, list[str]]] = _fine
    """What is wrong with good values taken together; the record is `None` on create."""
    blank: Mapping[str, object] = {}
    """What a new record has, unless it was sent otherwise."""

    def shown(self, tenant: Tenant, row: Row) -> Row:
        """A record as the vendor shows it: without nulls (vendor elsewhere)."""
        shown = self.derived(tenant, dict(row))
        for name in MOMENTS:
            if isinstance(moment := shown.get(name), int):
                shown[name] = timestamp(moment)
        return {
            name: value
            for name, value in shown.items()
            if value is not None and name not in self.unseen
        }
