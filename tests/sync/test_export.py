"""Tables of a DuckDB file as files of their own."""

from __future__ import annotations

import csv
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet
import pytest

from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.export import export
from homeroom.sync.store import Busy, StoreError
from tests.sync.places import DuckPlace
from tests.sync.samples import CLASSES, OAKFIELD, a_batch, a_target, named

TYPED = a_target(
    "managebac_terms",
    begins="day",
    at="moment",
    open="flag",
    mark="number",
    more="json",
)
ROW = {
    "id": 1,
    "begins": date(2026, 9, 1),
    "at": datetime(2026, 9, 1, 8, 30, 0, 5, UTC),
    "open": True,
    "mark": 1.5,
    "more": '{"a": [1, "x"]}',
}


@pytest.fixture
def file(place: DuckPlace) -> Path:
    """A database with two tables, and some that are nobody's business."""
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.prepare(TYPED)
        art = named(1, 'say "hi", it\'s\ntwo lines', house="")
        store.commit(
            [a_batch(art, named(2), named(3)), a_batch(named(1), school="elm")]
        )
        store.commit([a_batch(ROW, target=TYPED), a_batch(gone=[named(3)])])
    place.run("create table notes (secret text)")
    return place.path


def test_rows_that_are_there_are_written_as_parquet(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "out"
    written = export(file, folder, "parquet")
    classes = folder / "managebac_classes.parquet"
    terms = folder / "managebac_terms.parquet"
    assert written == {classes: 3, terms: 1}
    assert sorted(folder.iterdir()) == [classes, terms]
    found = pyarrow.parquet.read_table(classes)
    assert found.column_names == ["school", "id", "name", "house", "_synced_at"]
    places = [(row["school"], row["id"]) for row in found.to_pylist()]
    assert sorted(places) == [("elm", 1), (OAKFIELD, 1), (OAKFIELD, 2)]
    (row,) = pyarrow.parquet.read_table(terms).to_pylist()
    assert {name: row[name] for name in ROW} == ROW


def test_rows_that_are_there_are_written_as_csv(file: Path, tmp_path: Path) -> None:
    written = export(file, tmp_path, "csv")
    assert sorted(written.values()) == [1, 3]
    with (tmp_path / "managebac_classes.csv").open(newline="") as lines:
        found = sorted(
            csv.DictReader(lines), key=lambda row: (row["school"], row["id"])
        )
    assert [(row["school"], row["id"], row["house"]) for row in found] == [
        ("elm", "1", ""),
        (OAKFIELD, "1", ""),
        (OAKFIELD, "2", ""),
    ]
    assert found[1]["name"] == 'say "hi", it\'s\ntwo lines'
    text = (tmp_path / "managebac_terms.csv").read_text()
    assert "2026-09-01 08:30:00.000005+00" in text
    assert "_hash" not in text


def test_names_of_folders_and_tables_may_be_anything(tmp_path: Path) -> None:
    odd = a_target('it\'s "odd"', name="text")
    file = tmp_path / "it's.duckdb"
    with closing(open_duckdb(file)) as store:
        store.prepare(odd)
        store.commit([a_batch(named(1), target=odd)])
    folder = tmp_path / "O'Brien; drop table x"
    assert export(file, folder, "csv") == {folder / 'it\'s "odd".csv': 1}


def test_a_file_is_replaced_by_a_whole_one_alone(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "managebac_classes.csv"
    path.write_text("yesterday's")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fail)
        with pytest.raises(StoreError, match="No space left on device"):
            export(file, tmp_path, "csv")
    assert path.read_text() == "yesterday's"
    assert not list(tmp_path.glob(".*"))
    export(file, tmp_path, "csv")
    assert path.read_text().startswith("school,id")


def test_a_database_that_was_killed_or_copied_is_exported(
    place: DuckPlace, tmp_path: Path
) -> None:
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(named(1))])
        copy = tmp_path / "copy.duckdb"
        for end in ("", ".wal"):
            log = place.path.with_name(place.path.name + end)
            copy.with_name(copy.name + end).write_bytes(log.read_bytes())
    assert list(export(copy, tmp_path, "csv").values()) == [1]


def problem(*arguments: Any) -> str:
    """What is said of an export that does not go."""
    with pytest.raises(StoreError) as error:
        export(*arguments)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_what_cannot_be_exported_is_told_in_a_line(file: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.duckdb"
    assert problem(missing, tmp_path, "csv") == f"{missing}: there is no such file"
    assert not missing.exists()
    other = tmp_path / "other.duckdb"
    duckdb.connect(str(other)).close()
    said = f"{other}: holds no table of homeroom sync"
    assert problem(other, tmp_path, "csv") == said
    assert problem(file, file / "below", "csv") == f"{file / 'below'}: Not a directory"
    with closing(open_duckdb(file)), pytest.raises(Busy):
        export(file, tmp_path, "csv")
