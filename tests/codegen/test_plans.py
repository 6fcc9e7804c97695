"""Plans are printed without what the runtime fills in itself."""

from __future__ import annotations

import attrs
import pytest

from codegen.plan import records
from codegen.write.printer import printed
from homeroom._core import plans

NAMES = ("PagePlan", "LastIdPlan", "CursorPlan", "TimePlan", "BulkPlan")


def defaults(kind: type[attrs.AttrsInstance]) -> dict[str, object]:
    """The fields that are printed, with their defaults."""
    return {one.name: one.default for one in attrs.fields(kind) if one.repr}


@pytest.mark.parametrize("name", NAMES)
def test_both_sides_have_the_same_fields_and_defaults(name: str) -> None:
    """Codegen imports nothing of the runtime, so it repeats them."""
    assert defaults(getattr(plans, name)) == defaults(getattr(records, name))


def test_a_default_is_not_printed() -> None:
    """Only what differs stands in the plan."""
    usual = records.BulkPlan(sent="classes", key="index")
    assert "BulkPlan(sent='classes', key='index',)" == printed(usual)
    other = records.BulkPlan(sent="loans", key="id", ok="done")
    assert "BulkPlan(sent='loans', key='id', ok='done',)" == printed(other)
