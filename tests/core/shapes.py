"""Models with every form that a spec can ask for, and JSON for them."""

from __future__ import annotations

from datetime import date, datetime

from attrs import define, field
from hypothesis import strategies as st

from homeroom import UNSET
from homeroom._core.model import OpenEnum, json_name
from homeroom.options import Unset


class Kind(OpenEnum):
    """An open enum."""

    SMALL = "small"
    LARGE = "large"


@define(kw_only=True)
class Leaf:
    """A model inside another."""

    id: int
    share: float | None = None


@define(kw_only=True)
class Bud:
    """Another model, for unions."""

    id: int
    colour: str


@define(kw_only=True)
class Tree:
    """One field of every form."""

    name: str
    class_: int = field(metadata=json_name("class"))
    open: bool | None = None
    kind: Kind | Unset = UNSET
    kinds: list[Kind] | None = None
    planted: datetime | None = None
    felled: date | None = None
    leaf: Leaf | Unset | None = UNSET
    leaves: list[Leaf] | Unset = UNSET
    by_name: dict[str, Leaf] | None = None
    notes: dict[str, list[str]] | None = None
    growth: Bud | Leaf | None = None
    mixed: str | list[str] | None = None
    above: Tree | None = None
    branches: list[Tree] | None = None
    extra: object = None


NUMBERS = st.integers(-(2**70), 2**70) | st.floats(
    allow_nan=False, allow_infinity=False
)
TIMES = st.sampled_from(
    [
        "2021-06-28T12:39:36.000Z",
        "2021-02-25T08:13:03.000-08:00",
        "2021-02-25T08:13:03.123456+05:30",
        "2021-02-25 08:13:03Z",
        "2021-02-25T08:13:03",
        "2021-02-25T08:13Z",
        "2021-02-25",
        "2021-02-30",
        "2021-02-25T25:00:00Z",
        "0001-01-01T00:00:00Z",
    ]
)
TEXTS = st.sampled_from(["small", "huge", "", "é", "id"]) | TIMES | st.text(max_size=4)
KEYS = st.sampled_from(["id", "share", "colour", "a"])
ANY = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=4,
)
INTEGERS = st.integers(-5, 2**70)
LEAVES = st.fixed_dictionaries({"id": INTEGERS}, optional={"share": NUMBERS | ANY})
BUDS = st.fixed_dictionaries(
    {"id": INTEGERS, "colour": TEXTS}, optional={"share": NUMBERS}
)


def _trees(below: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    good: dict[str, st.SearchStrategy[object]] = {
        "open": st.booleans(),
        "kind": TEXTS,
        "kinds": st.lists(TEXTS, max_size=2),
        "planted": TIMES,
        "felled": TIMES,
        "leaf": LEAVES,
        "leaves": st.lists(LEAVES, max_size=2),
        "by_name": st.dictionaries(TEXTS, LEAVES, max_size=2),
        "notes": st.dictionaries(TEXTS, st.lists(TEXTS, max_size=2), max_size=2),
        "growth": BUDS | LEAVES,
        "mixed": TEXTS | st.lists(TEXTS, max_size=2),
        "above": below,
        "branches": st.lists(below, max_size=2),
        "extra": ANY,
        "unknown": ANY,
    }
    spoilt = {name: one | st.none() for name, one in good.items()}
    spoilt["leaf"] |= ANY
    spoilt["planted"] |= ANY
    needed = {"name": TEXTS, "class": INTEGERS}
    return st.fixed_dictionaries(needed, optional=spoilt)  # type: ignore[arg-type]


TREES = st.recursive(_trees(st.none()), _trees, max_leaves=3)
"""JSON that mostly fits `Tree`, with nulls and wrong values where they hurt."""
