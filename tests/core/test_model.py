"""Models: absence, open enums, wire names, redaction."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given, strategies as st

from homeroom._core.model import UNSET, WIRE_NAME, OpenEnum, redacted, wire
from homeroom.managebac.models import ItemStatus, SchoolClass


class Colour(OpenEnum):
    """An enum of this test."""

    RED = "red"


@given(st.text())
def test_an_unknown_value_is_kept_as_text(text: str) -> None:
    """Whatever the server sends equals itself after becoming an enum value."""
    value = Colour(text)
    assert text == value
    assert text == str(value) == value.value
    assert isinstance(value, Colour)
    assert hash(text) == hash(value)
    assert (text == "red") is value.known


def test_a_known_value_is_the_member() -> None:
    """A listed value is the member itself, and known."""
    assert Colour.RED is Colour("red")
    assert Colour.RED.known


def test_a_member_name_is_not_taken_for_a_value() -> None:
    """The text of a member's name is an unknown value."""
    value = Colour("RED")
    assert value != Colour.RED
    assert "RED" == value
    assert [Colour.RED] == list(Colour)


def test_a_value_that_reads_like_a_member_name_is_unknown() -> None:
    """Whether the spec lists a value depends on the value, not on Python's name."""
    assert not Colour("RED").known


@pytest.mark.parametrize("text", ["red", "mauve"])
def test_enum_values_survive_pickling_and_copying(text: str) -> None:
    """Known and unknown values come back equal, with the same class."""
    value = Colour(text)
    pickled = [
        pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ]
    for again in (*pickled, copy.copy(value), copy.deepcopy(value)):
        assert value == again
        assert type(value) is type(again)
        assert value.known is again.known


@pytest.mark.parametrize("value", [None, 3, b"red", ["red"]])
def test_an_enum_value_is_text(value: object) -> None:
    """What is not text is no value of an open enum."""
    with pytest.raises(ValueError, match="Colour"):
        Colour(value)


def test_unset_is_false_and_one_of_a_kind() -> None:
    """`UNSET` is falsy, prints as itself, and copies to itself."""
    assert not UNSET
    assert "UNSET" == repr(UNSET)
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET is copy.deepcopy(UNSET)


def test_wire_name_is_metadata() -> None:
    """A renamed field carries its JSON name in its metadata."""
    assert {WIRE_NAME: "class"} == wire("class")


def test_redaction_shows_only_whether_a_field_is_set() -> None:
    """Absence is shown, a value is not."""
    shown = [redacted(value) for value in (None, UNSET, "Ada", "")]
    assert ["None", "UNSET", "<redacted>", "<redacted>"] == shown


def test_models_hide_personal_fields_in_their_repr() -> None:
    """The repr of a class shows its number and not its name."""
    shown = repr(SchoolClass(id=852, name="Ada's tutor group"))
    assert "852" in shown
    assert "Ada" not in shown


def test_vendor_statuses_are_open() -> None:
    """A status that the vendor adds later is kept."""
    assert not ItemStatus("teapot").known
    assert ItemStatus.OK is ItemStatus("ok")
