"""The tables of invented vendors: their text, and what they say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import attrs
import pytest

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.read.spec import read
from codegen.write.emit import generate
from homeroom._core.columns import Column, ColumnType
from homeroom._core.model import JSON_NAME, PERSON, PERSONAL
from homeroom._core.tables import Days, One, Parent, Since, Table, Taken

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
VENDORS = ("managebac", "classcom", "classe365", "classcharts")
NAMES = sorted(path.name for path in (GOLDEN / "observatory").glob("*.py"))

Load = Callable[[Path, str], ModuleType]


@pytest.fixture
def tables(load_package: Load) -> Callable[[str], Mapping[str, Sequence[Table]]]:
    """The tables of a vendor, by the words for its clients."""

    def load(vendor: str) -> Mapping[str, Sequence[Table]]:
        found: Mapping[str, Sequence[Table]]
        found = load_package(GOLDEN / vendor, "tables").TABLES
        return found

    return load


def by_name(tables: Sequence[Table]) -> Mapping[str, Table]:
    """Tables by their names."""
    return {one.name: one for one in tables}


def test_text() -> None:
    """The generated text is the golden text."""
    spec = HERE / "specs" / "observatory.yaml"
    generated = generate(plan(read(spec)), "specs/observatory.yaml")
    assert sorted(generated) == NAMES
    for name, text in generated.items():
        assert (GOLDEN / "observatory" / name).read_text(encoding="utf-8") == text


def test_clients_are_known_by_their_words(tables) -> None:
    """By the name of the spec, with the role behind it where there are roles."""
    assert ["observatory"] == list(tables("observatory"))
    assert ["swimming_swimmer", "swimming_coach"] == list(tables("swimming"))
    assert {"library": ()} == tables("library")


def test_names_are_those_of_python(tables) -> None:
    """Of arguments and of columns, whatever they are called in JSON."""
    found = by_name(tables("observatory")["observatory"])
    since = Since(
        argument="changed_since",
        column="changed_at",
        closed=True,
        lookback=timedelta(seconds=90),
    )
    assert since == found["domes"].since
    assert "gone_since" == found["domes"].deleted
    assert ("dome_id",) == found["domes"].key
    assert "data.frames" == found["frames"].items
    keys = {"dome_id": "dome_id"}
    one = One(method="domes.get", keys=keys, fixed={"open": True})
    assert one == found["domes"].one


def test_columns_of_what_was_asked_have_types(tables) -> None:
    """A parent's keys come first, then the day; a span has no column."""
    found = by_name(tables("observatory")["observatory"])
    dome = Column(name="dome", type=ColumnType.TEXT)
    day = Column(name="date", type=ColumnType.DAY)
    assert (dome.name, day) == (
        found["weather"].asked[0].name,
        found["frames"].asked[1],
    )
    assert (dome,) == found["weather"].asked
    span = Days(argument="from_", until="to", column="day", back=10, ahead=0)
    assert span == found["weather"].days
    assert ("day", "hour") == found["weather"].keyed_by


def test_rows_inside_of_records_have_a_column_from_these(tables) -> None:
    """The name of the column is the table's, that of the field is Python's."""
    charts = by_name(tables("observatory")["observatory"])["charts"]
    assert ("half",) == charts.keyed_by
    assert ("volumes", "chart_list") == charts.inner
    volume = Column(name="volume", type=ColumnType.INTEGER)
    assert (Taken(column=volume, field="volume_id"),) == charts.taken
    assert ("half", "volume", "number") == charts.key


def test_a_parent_gives_what_it_was_asked_by_as_well(tables) -> None:
    """So that a report of a report of a dome can be asked for."""
    found = by_name(tables("observatory")["observatory"])
    parent = Parent(table="reports", keys={"dome": "dome", "id": "id"})
    assert parent == found["report_texts"].parent
    assert {"dome", "id"} == {one.name for one in found["report_texts"].asked}


def test_an_argument_chooses_the_rows(tables) -> None:
    """Where an operation has an overload, it has a table for each answer."""
    found = by_name(tables("harbour")["harbour"])
    assert "Ship" == found["ships"].model.__name__
    assert "ExpectedShip" == found["expected_ships"].model.__name__
    assert ({"is_expected": True},) == found["expected_ships"].parts
    assert ({},) == found["ships"].parts


def test_an_owner_needs_no_parent(tables) -> None:
    """Who sees only themselves asks without; who sees several asks for each."""
    alone = by_name(tables("swimming")["swimming_swimmer"])
    assert (None, ()) == (alone["times"].parent, alone["times"].asked)
    assert "swimmers" not in alone
    coach = by_name(tables("swimming")["swimming_coach"])
    assert Parent(table="swimmers", keys={"swimmer_id": "id"}) == coach["times"].parent
    number = Column(name="swimmer_id", type=ColumnType.INTEGER, person=True)
    assert (number,) == coach["times"].asked


def test_marks_are_metadata_of_fields(load_package: Load) -> None:
    """What a mark says, and whether it is the id of a person, or a list of these."""
    models = load_package(GOLDEN / "observatory", "models")
    marks = {
        f"{model.__name__}.{one.name}": dict(one.metadata)
        for model in (models.Dome, models.Frame, models.Report)
        for one in attrs.fields(model)
        if {PERSONAL, PERSON} & set(one.metadata)
    }
    expected = {
        "Dome.keeper": {PERSONAL: "direct"},
        "Frame.observer_id": {JSON_NAME: "observerId", PERSON: True},
        "Report.text": {PERSONAL: "sensitive"},
        "Report.observers": {PERSON: True},
    }
    assert expected == marks


def test_a_new_list_is_a_table_at_once(port) -> None:
    """With x-table alone; nothing is written by hand."""
    port.edit(
        "        moment: startedAt\n",
        "        moment: startedAt\n"
        "      x-table:\n"
        "        name: movements\n"
        "        key: [startedAt]\n"
        "        parent: {table: ships, keys: {shipId: shipId}}\n"
        "        since:\n"
        "          {argument: after, column: startedAt, start: open, lookback: 9}\n",
    )
    assert (0, []) == port.run()
    assert 'name="movements"' in (port.package / "tables.py").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    "vendor", ["managebac", "classcom", "classe365", "classcharts"]
)
def test_no_client_imports_its_tables(vendor: str) -> None:
    """They are for a sync alone."""
    code = (
        f"import sys, homeroom.{vendor}.client, homeroom.{vendor}.models;"
        "print([one for one in sys.modules if one.endswith('tables')])"
    )
    run = [sys.executable, "-c", code]
    environment = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        run, capture_output=True, text=True, check=True, env=environment
    )
    assert "[]" == done.stdout.strip()
