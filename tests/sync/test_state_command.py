"""`homeroom sync state`: what is remembered, shown and forgotten."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field

from homeroom import cli
from homeroom.sync import state_command
from homeroom.sync.config import Into
from homeroom.sync.store import Busy, StateRow, Store

FILE = """\
[into]
duckdb = "schools.duckdb"

[[school]]
name = "oakfield"
vendor = "managebac"
token = { env = "NOT_SET_HERE" }

[[school]]
name = "brook"
vendor = "managebac"
token = { env = "NOT_SET_HERE" }
"""
CHECKPOINT = {"end": ["xq81canary"]}


@define
class Memory:
    """A database that remembers what it is given, and what it is asked to forget."""

    rows: Sequence[StateRow] = ()
    busy: bool = False
    opened: list[Mapping[str, object]] = field(factory=list)
    forgotten: list[tuple[str, str]] = field(factory=list)
    closed: bool = False

    def open(self, into: Into, *, adopt: bool = False, dry: bool = False) -> Store:
        self.opened.append({"adopt": adopt, "dry": dry})
        store: Any = self
        return store

    def state_rows(self) -> Sequence[StateRow]:
        return self.rows

    def reset(self, school: str, table: str = "") -> int:
        if self.busy:
            raise Busy(f"{school}: another run writes it")
        self.forgotten.append((school, table))
        return 3

    def close(self) -> None:
        self.closed = True


def row(school: str, table: str, asked: str, **state: Any) -> StateRow:
    """A state."""
    return StateRow(school=school, table=table, asked=asked, state=state)


@pytest.fixture
def memory() -> Memory:
    """What two nights left."""
    return Memory(
        [
            row("oakfield", "", "", night="2027-01-15T01:00:00+00:00", ended=True),
            row(
                "oakfield",
                "managebac_classes",
                "*",
                last_full="2027-01-15T01:00:00.250000+00:00",
                held="40 of 52 rows would vanish",
            ),
            row(
                "oakfield",
                "managebac_classes",
                "",
                mark="2027-01-15T00:58:00+00:00",
                done=False,
                checkpoint=CHECKPOINT,
            ),
            row("brook", "", "", night="2027-01-15T01:00:00+00:00", ended=False),
            row("mill", "classcom_metrics", '{"class_id":1}', mark=None, done=True),
            row(
                "mill",
                "classcom_metrics",
                '{"class_id":2}',
                mark="2027-01-14T23:30:00-01:00",
                done=True,
            ),
        ]
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of two schools, with a database beside it; no secret is set."""
    path = tmp_path / "schools.toml"
    path.write_text(FILE)
    (tmp_path / "schools.duckdb").touch()
    return path


def run(path: Path, memory: Memory, *words: str) -> int:
    """The command."""
    parser = argparse.ArgumentParser()
    state_command.add_arguments(parser)
    arguments = parser.parse_args([str(path), *words])
    return state_command.main(arguments, open_store=memory.open)


SHOWN = """\
school    table             read whole           changes from         held            \
            lists  unfinished
oakfield  classes           2027-01-15 01:00:00  2027-01-15 00:58:00  40 of 52 rows \
would vanish      1           1
mill      classcom_metrics  -                    2027-01-15 00:30:00  -               \
                2           0
mill: not in the file
brook: nothing is remembered
"""


def test_what_is_remembered_is_shown(
    file: Path, memory: Memory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a secret of the schools, without a checkpoint, and without writing."""
    assert 0 == run(file, memory)
    shown = capsys.readouterr()
    assert (SHOWN, "") == (shown.out, shown.err)
    assert [{"adopt": False, "dry": True}] == memory.opened
    assert memory.closed


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["oakfield"], [("oakfield", "")]),
        (["oakfield.classes"], [("oakfield", "managebac_classes")]),
        (
            ["brook", "oakfield.classes"],
            [("brook", ""), ("oakfield", "managebac_classes")],
        ),
        (["mill"], [("mill", "")]),
        (["mill.classcom_metrics"], [("mill", "classcom_metrics")]),
    ],
)
def test_some_of_it_is_forgotten(
    words: list[str],
    places: list[tuple[str, str]],
    file: Path,
    memory: Memory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of schools in the file, and of those that were in it."""
    assert 0 == run(file, memory, "--reset", *words)
    assert places == memory.forgotten
    assert "".join(f"{one}: 3 states forgotten\n" for one in words) == (
        capsys.readouterr().out
    )
    assert [{"adopt": False, "dry": False}] == memory.opened


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["oakfeld"], 'there is no school "oakfeld"; did you mean oakfield?'),
        (["oakfield.clases"], 'oakfield has no table "clases"; did you mean classes?'),
        (
            ["oakfield", "nobody"],
            'there is no school "nobody"; there are oakfield, brook',
        ),
        (["mill.nothing"], 'there is no school "mill"'),
    ],
)
def test_nothing_is_forgotten_where_a_name_is_wrong(
    words: list[str],
    problem: str,
    file: Path,
    memory: Memory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Not even what is named beside it."""
    assert 2 == run(file, memory, "--reset", *words)
    assert capsys.readouterr().err.startswith(f"homeroom: {problem}")
    assert ([], True) == (memory.forgotten, memory.closed)


def test_a_school_that_is_being_written(
    file: Path, memory: Memory, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is left alone."""
    memory.busy = True
    assert 1 == run(file, memory, "--reset", "oakfield")
    shown = capsys.readouterr()
    assert ("", "homeroom: oakfield: another run writes it\n") == (shown.out, shown.err)


@pytest.mark.parametrize("words", [[], ["--reset", "oakfield"]])
def test_no_database_is_made_by_looking(
    words: list[str],
    file: Path,
    memory: Memory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where there is none yet, that is said."""
    file.with_name("schools.duckdb").unlink()
    assert 0 == run(file, memory, *words)
    assert "nothing is remembered: there is no " in capsys.readouterr().out
    assert [] == memory.opened


def test_it_is_a_command_below_sync(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of that name is reached by its path."""
    with pytest.raises(SystemExit):
        cli.main(["sync", "state", "--help"])
    assert "usage: homeroom sync state [-h]" in capsys.readouterr().out
    monkeypatch.chdir(tmp_path)
    Path("state").write_text("a = ")
    assert 2 == cli.main(["sync", "./state"])
    assert "state:1: is not TOML" in capsys.readouterr().err
    assert 2 == cli.main(["sync", "state", "./state"])
    assert "state:1: is not TOML" in capsys.readouterr().err
