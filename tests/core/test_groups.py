"""Arguments that go together."""

from __future__ import annotations

import pytest

from homeroom import UNSET
from homeroom._core.groups import (
    at_least_one,
    exactly_one,
    first_given,
    with_extra,
)
from homeroom.errors import ConfigurationError


@pytest.mark.parametrize(
    ("a", "b", "good"),
    [
        ("x", UNSET, True),
        (UNSET, 0, True),
        (UNSET, UNSET, False),
        ("x", "y", False),
        ("", UNSET, False),
        ("", "x", False),
    ],
)
def test_exactly_one(a: object, b: object, good: bool) -> None:
    """None and both are refused, with the names and without the values."""
    if good:
        exactly_one(class_id=a, ext_class_id=b)
        return
    with pytest.raises(ConfigurationError, match=r"one of class_id, ext_class_id$"):
        exactly_one(class_id=a, ext_class_id=b)


def test_null_is_not_given() -> None:
    """What says "no value" identifies nothing."""
    exactly_one(id=None, email="x@example.org")
    with pytest.raises(ConfigurationError, match="at least one of id, email"):
        at_least_one(id=None, email=UNSET)
    at_least_one(id=1, email="x@example.org")


def test_the_first_that_is_given_names_itself() -> None:
    """Unless the user chose; in the order of the group."""
    assert "email" == first_given(UNSET, id=None, email="x@example.org", ext="7")
    assert "ext" == first_given("ext", id=1, ext="7")
    with pytest.raises(ConfigurationError, match="at least one of id, email"):
        first_given(UNSET, id=UNSET, email=None)


def test_extra_fields_go_along_and_hide_nothing() -> None:
    """A field that is an argument is refused there, rather than lost."""
    assert {"id": 1, "house": "Oak"} == with_extra({"id": 1}, {"house": "Oak"})
    assert {"id": UNSET} == with_extra({"id": UNSET}, UNSET)
    with pytest.raises(ConfigurationError, match="extra: give id as arguments"):
        with_extra({"id": UNSET, "name": "x"}, {"id": 7})
