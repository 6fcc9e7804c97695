"""Models: absence, open enums, wire names, redaction."""

from __future__ import annotations

import copy
import inspect
import pickle
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import homeroom
from homeroom._core.model import (
    JSON_NAME,
    PERSON,
    PERSONAL,
    UNSET,
    OpenEnum,
    json_name,
    redacted,
)
from homeroom.classcom.models import User
from homeroom.managebac.models import ClassUpsert, ItemStatus, Pong, SchoolClass

QUIET: Any = {"capture_output": True, "check": False}


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
    assert {JSON_NAME: "class"} == json_name("class")


def test_redaction_shows_only_whether_a_field_is_set() -> None:
    """Absence is shown, a value is not."""
    shown = [redacted(value) for value in (None, UNSET, "Ada", "")]
    assert ["None", "UNSET", "<redacted>", "<redacted>"] == shown


def test_models_hide_personal_fields_in_their_repr() -> None:
    """The repr of a class shows its number and not its name."""
    shown = repr(SchoolClass(id=852, name="Ada's tutor group"))
    assert "852" in shown
    assert "Ada" not in shown


def test_models_that_are_only_sent_hide_them_too() -> None:
    """Whether or not a class keeps what the spec does not list."""
    shown = repr(ClassUpsert(name="Ada's tutor group", language="en"))
    assert "name=<redacted>" in shown
    assert "description=UNSET" in shown
    assert "language='en'" in shown


def test_marks_of_the_spec_are_metadata() -> None:
    """Of what identifies a person, and of ids of people, which are shown."""
    fields = attrs.fields_dict(User)
    assert "direct" == fields["email"].metadata[PERSONAL]
    assert {PERSON: True} == dict(fields["id"].metadata)
    both = {PERSONAL: "direct", PERSON: True}
    assert both == dict(fields["ext_user_id"].metadata)
    user = User(id=7, ext_user_id="T-1", user_name="Ada Quill")
    assert repr(user).startswith("User(id=7, ext_user_id=<redacted>, email=None")


def test_vendor_statuses_are_open() -> None:
    """A status that the vendor adds later is kept."""
    assert not ItemStatus("teapot").known
    assert ItemStatus.OK is ItemStatus("ok")


def test_the_help_of_a_model_shows_its_fields() -> None:
    """The text of the class, then each field with what stands below it."""
    text = inspect.getdoc(SchoolClass) or ""
    first, _, fields = text.partition("\n\nAttributes:\n")
    assert first.startswith("A class")
    listed = [
        line.split(":")[0].strip() for line in fields.splitlines() if ": " in line
    ]
    assert {one.name for one in attrs.fields(SchoolClass)} <= set(listed)
    assert all(len(line) <= 88 for line in text.splitlines())
    shown = pydoc.plain(pydoc.render_doc(SchoolClass))
    assert "Attributes:" in shown
    assert fields.splitlines()[0].strip() in shown


def test_the_text_of_a_model_stays_without_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As in a program that is shipped without its sources."""

    def missing(_: object) -> str:
        raise OSError("no source")

    monkeypatch.setattr(inspect, "getsource", missing)
    text = inspect.getdoc(SchoolClass) or ""
    assert text.startswith("A class")
    assert "Attributes:" not in text


def test_the_source_of_models_is_read_only_when_asked() -> None:
    """Neither an import nor an instance opens a file for the texts."""
    code = (
        "import inspect, sys\n"
        "read = inspect.getsource\n"
        "def watched(of): return sys.exit('read') if type(of) is type else read(of)\n"
        "inspect.getsource = watched\n"
        "from homeroom.managebac.models import Pong\n"
        "repr(Pong(pong='ok'))\n"
        "if sys.argv[1:]: inspect.getdoc(Pong)\n"
    )
    path = {"PYTHONPATH": str(Path(homeroom.__file__).parent.parent)}
    for asked, status in ([], 0), (["asked"], 1):
        ran = subprocess.run([sys.executable, "-c", code, *asked], env=path, **QUIET)
        assert status == ran.returncode


def test_help_costs_an_instance_nothing() -> None:
    """It holds its fields, and no dict."""

    @attrs.define(kw_only=True)
    class Bare:
        pong: str
        extra: object = None

    ours = Pong(pong="ok")
    assert not hasattr(ours, "__dict__")
    assert sys.getsizeof(ours) == sys.getsizeof(Bare(pong="ok"))
    assert ours == copy.deepcopy(ours) == pickle.loads(pickle.dumps(ours))
