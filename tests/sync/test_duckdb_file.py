"""What only a DuckDB file has to bear."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from homeroom.sync.batches import Counts
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.store import Busy, StoreError
from tests.sync.places import DuckPlace, rows, written
from tests.sync.samples import CLASSES, OAKFIELD, a_batch, named

HOLDER = """
import duckdb, sys
held = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""

FORBIDDEN = """
import os, sys
from pathlib import Path
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.store import StoreError

if os.geteuid() == 0:  # Nothing is forbidden to root.
    os.setgid(65534)
    os.setuid(65534)
try:
    open_duckdb(Path(sys.argv[1]))
except StoreError as error:
    print(error)
"""

FULL = """
import resource, sys
from pathlib import Path
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.store import StoreError
from tests.sync.samples import CLASSES, a_batch, named

resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
store = open_duckdb(Path(sys.argv[1]))
store.prepare(CLASSES)
try:
    for night in range(100):
        many = range(night * 2000, night * 2000 + 2000)
        rows = [named(n, f"{n * night:064}") for n in many]
        store.commit([a_batch(*rows, states={"": {"night": night}})])
        print("night", night, flush=True)
except StoreError as error:
    print(error)
store.close()
"""


def one_line(error: BaseException, path: Path) -> str:
    """The text of an error: a line that begins with the file."""
    text = str(error)
    assert text.startswith(str(path))
    assert "\n" not in text
    return text.removeprefix(f"{path}: ")


def test_another_process_that_holds_the_file_is_named(place: DuckPlace) -> None:
    place.open().close()
    command = [sys.executable, "-c", HOLDER, str(place.path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy) as busy:
            place.open()
        holder.kill()
    said = one_line(busy.value, place.path)
    assert f"is held by another process, {Path(sys.executable).resolve().name}" in said
    assert f"with the PID {holder.pid}; wait until it ends, or end it" in said
    place.open().close()


def test_this_process_opens_a_file_once(place: DuckPlace) -> None:
    with closing(place.open()), pytest.raises(Busy) as busy:
        place.open()
    assert "this process has opened it already" in one_line(busy.value, place.path)


@pytest.mark.parametrize("content", [b"", b"no", b"This is no database." * 1000])
def test_a_file_that_is_no_database_is_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        open_duckdb(path)
    assert one_line(error.value, path) == "is no DuckDB database; name another file"
    assert path.read_bytes() == content


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_duckdb(tmp_path)
    assert one_line(error.value, tmp_path) == "is a folder; name a file in it"


@pytest.mark.parametrize("dry", [False, True])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, dry: bool) -> None:
    path = tmp_path / "none" / "schools.duckdb"
    with pytest.raises(StoreError) as error:
        open_duckdb(path, dry=dry)
    said = one_line(error.value, path)
    assert said == "there is no such folder; make it first"


def test_a_file_that_may_not_be_written_is_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder).resolve() / "schools.duckdb"
        open_duckdb(path).close()
        path.chmod(0o444)
        command = [sys.executable, "-c", FORBIDDEN, str(path)]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(f"{path}: ")
    assert "Permission denied" in ran.stdout
    assert ran.stdout.count("\n") == 1


def test_a_full_disk_is_told_and_takes_whole_commits_alone(place: DuckPlace) -> None:
    command = [sys.executable, "-c", FULL, str(place.path)]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=60
    )
    *nights, error = ran.stdout.splitlines()
    assert error.startswith(f"{place.path}: ")
    assert "File too large" in error
    assert ran.stderr == ""
    assert len(nights) >= 1
    with closing(place.open()) as store:
        state = store.states(OAKFIELD)[CLASSES.name, ""]
        count = store.live(OAKFIELD, CLASSES).num_rows
    assert state == {"night": len(nights) - 1}
    assert count == 2000 * len(nights)


def test_hashes_that_somebody_dropped_are_made_anew(place: DuckPlace) -> None:
    """Rows that are the same are compared, and not written."""
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(named(1), named(2))])
    place.run("alter table managebac_classes drop column _hash")
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        assert store.commit([a_batch(named(1), named(2, "Drama"))]) == [
            Counts(changed=1)
        ]
    assert [] == place.run("select id from managebac_classes where _hash is null")


def test_hashes_of_another_duckdb_say_nothing(place: DuckPlace) -> None:
    """Its next version may hash otherwise: rows are compared then, and none written."""
    both = a_batch(named(1), named(2))
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([both])
    hashes = place.run("select id, _hash from managebac_classes order by id")
    before = written(place)
    place.run("update managebac_classes set _hash = hash(id)")
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        assert store.commit([both]) == [Counts()]
    assert written(place) == before
    assert place.run("select id, _hash from managebac_classes order by id") == hashes
    place.run("update managebac_classes set _hash = null")
    with closing(place.open()) as store:
        other = a_batch(named(1), named(2, "Drama"))
        assert store.commit([other]) == [Counts(changed=1)]


def test_a_dry_run_makes_no_file_and_changes_none(
    place: DuckPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(place.open(dry=True)) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(*map(named, range(1000)))])
    assert list(tmp_path.iterdir()) == []
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(*map(named, range(1000)))])
    before = place.path.read_bytes()
    with closing(place.open(dry=True)) as store:
        store.commit([a_batch(*(named(n, "Drama") for n in range(2000)))])
    assert place.path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [place.path.name]


def test_a_moved_file_names_where_it_was(place: DuckPlace, tmp_path: Path) -> None:
    place.open().close()
    moved = tmp_path / "moved.duckdb"
    place.path.rename(moved)
    with pytest.raises(StoreError) as error:
        open_duckdb(moved)
    assert str(place.path) in one_line(error.value, moved)
    link = tmp_path / "link.duckdb"
    moved.rename(place.path)
    link.symlink_to(place.path)
    open_duckdb(link).close()


def test_a_file_can_be_read_by_others_once_it_is_closed(place: DuckPlace) -> None:
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(named(1))])
    with duckdb.connect(str(place.path), read_only=True) as connection:
        found = connection.execute("select school, id from managebac_classes")
        assert found.fetchall() == [(OAKFIELD, 1)]


def test_a_table_of_many_rows_may_change_as_a_whole(place: DuckPlace) -> None:
    """Within the memory that DuckDB is allowed."""
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        for name in ("Art" * 40, "Drama" * 30):
            for first in range(0, 60_000, 20_000):
                many = (named(n, f"{n}{name}") for n in range(first, first + 20_000))
                store.commit([a_batch(*many)])
        gone = [named(n) for n in range(50_000)]
        assert store.commit([a_batch(gone=gone)]) == [Counts(deleted=50_000)]
    assert (
        len(rows(place, "id", "managebac_classes where _deleted_at is null")) == 10_000
    )


def test_a_store_is_not_pickled(place: DuckPlace) -> None:
    with closing(place.open()) as store, pytest.raises(TypeError):
        pickle.dumps(store)
