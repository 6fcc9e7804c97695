"""`homeroom demo`: what it shows, and that it tells what is not as it must be."""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pytest

from homeroom import cli
from homeroom.demo import command
from homeroom.demo.sandbox import Control
from homeroom.demo.schools import School, open_schools

SOURCE = str(Path(cli.__file__).parents[1])
LIMIT = 120
"""Seconds after which a demo is stuck."""
VERDICT = re.compile(
    r"ManageBac had (\d+) requests the first night and (\d+) the second, which asked "
    r"for what had changed\. Rows in the database: (\d+); in the sandbox: (\d+); each "
    r"once: (.+)\. It took \d+ seconds\."
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that is none, and the package also where the demo starts processes."""
    monkeypatch.setenv("PYTHONPATH", SOURCE)
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


def demo(meddle: Callable[[Path], None] = lambda _: None) -> int:
    """Run it in this process, small; the exit code."""
    arguments = argparse.Namespace(classes=30)
    return command.main(arguments, meddle=meddle)


def flat(printed: str) -> str:
    """Text without the ends of its lines."""
    return re.sub(r"\s+", " ", printed)


@pytest.fixture(scope="module")
def shown() -> str:
    """What a small demo prints, after it has ended well."""
    ended = subprocess.run(
        [sys.executable, "-m", "homeroom", "demo", "--classes", "200"],
        env={**os.environ, "PYTHONPATH": SOURCE, "HTTP_PROXY": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    assert 0 == ended.returncode, ended.stderr + ended.stdout
    assert "Traceback" not in ended.stderr
    return ended.stdout


def counts(report: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Status, rows read and new rows of each table in a report."""
    return {
        (school, table): tuple(told)
        for school, table, *told in re.findall(
            r"^(\w+) +(\w+) +(complete|held|failed) +(\d+) +(\d+) ", report, re.M
        )
    }


def test_each_night_comes_to_what_it_must(shown: str) -> None:
    """A wrong key and an outage end their schools alone, and a loss is held."""
    _, first, second = map(counts, shown.split("$ homeroom sync"))
    assert {
        ("oakfield", "classes"): ("complete", "220", "220"),
        ("lakeside", "users"): ("complete", "20", "20"),
        ("riverside", "classes"): ("complete", "220", "220"),
        ("hilltop", "users"): ("failed", "0", "0"),
        ("northgate", "students"): ("complete", "200", "200"),
        ("meadow", "pupils"): ("failed", "0", "0"),
        ("meadow", "activity"): ("failed", "0", "0"),
    } == first
    assert {
        ("oakfield", "classes"): ("complete", "3", "1"),
        ("lakeside", "users"): ("complete", "19", "0"),
        ("riverside", "classes"): ("complete", "0", "0"),
        ("hilltop", "users"): ("complete", "20", "20"),
        ("northgate", "students"): ("held", "100", "0"),
        ("meadow", "activity"): ("complete", "210", "210"),
    } == second
    assert "hilltop users: failed: classcom users.list: 401 Unauthorized" in shown
    assert "run again with: --accept northgate.students" in shown


def test_its_last_word_is_that_all_is_there(shown: str) -> None:
    """Every row that the sandbox has is in the database."""
    found = VERDICT.fullmatch(flat(shown.strip().split("\n\n")[-1]))
    assert found
    rows = 221 + 19 + 220 + 20 + 200 + 210
    assert (f"{rows}", f"{rows}", "as it must be") == found.groups()[2:]


def test_it_shows_the_file(shown: str) -> None:
    """Where a secret is, and not what it is; a screen or two at most."""
    assert 'token = { env = "OAKFIELD_TOKEN" }' in shown
    assert len(shown.splitlines()) < 70


def test_nothing_of_it_is_left(shown: str) -> None:
    """Neither the sandbox nor the files."""
    (port,) = re.findall(r"A sandbox at http://127.0.0.1:(\d+) has", shown)
    (file,) = set(re.findall(r"\$ homeroom sync (\S+)", shown))
    assert not Path(file).parent.exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port)), timeout=5)


def test_it_tells_what_the_database_lacks(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A row that is not there, one too many, and rows that do not show a change.

    What it says has no secret.
    """
    secrets: list[str] = []

    def opened(control: Control, size: int) -> Sequence[School]:
        schools = open_schools(control, size)
        secrets.extend(value for one in schools for value in one.secrets.values())
        return schools

    monkeypatch.setattr(command, "open_schools", opened)

    def meddle(path: Path) -> None:
        with duckdb.connect(path) as database:
            for one in (
                "update managebac_classes set name = 'x' where name = 'Botany (new)'",
                "update classcom_users set _deleted_at = null",
                "delete from managebac_classes where school = 'riverside' and id = "
                "(select max(id) from managebac_classes where school = 'riverside')",
                "insert into classe365_students select * replace (-1 as id) "
                "from classe365_students limit 1",
            ):
                database.execute(one)

    assert 1 == demo(meddle=meddle)
    printed = capfd.readouterr()
    assert 7 == len(secrets)
    assert not any(one in printed.out + printed.err for one in secrets)
    said, *wrong = printed.out.strip().split("\n\n")[-1].split("\n  ")
    found = VERDICT.fullmatch(flat(said))
    assert found
    assert "NOT as it must be" == found[5]
    assert [
        "lakeside users: 12 rows, and 11 in the sandbox",
        "riverside classes: 32 rows, and 33 in the sandbox",
        "northgate students: 101 rows, and 100 in the sandbox",
        "oakfield managebac_classes N: name is not 'Botany (new)'",
        "lakeside classcom_users N: _deleted_at is not null is not True",
    ] == [re.sub(r"\d+:", "N:", one) for one in wrong]


def test_it_tells_when_nothing_goes_wrong(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What the nights come to is checked, not only what is there after them."""
    monkeypatch.setattr(command, "FIRST", ())
    monkeypatch.setattr(command, "SECOND", ())
    assert 1 == demo()
    printed = capfd.readouterr().out
    assert "an exit code was 4, and not 1" in printed
    assert "an exit code was 0, and not 3" in printed
    assert "NOT as it must be" in printed


@pytest.mark.parametrize("size", ["0", "100001", "x"])
def test_a_wrong_size_is_refused_with_2(
    size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The option is named on stderr and nothing is started."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["demo", "--classes", size])
    printed = capsys.readouterr()
    assert (2, "") == (ended.value.code, printed.out)
    assert "--classes" in printed.err


def test_a_sandbox_that_does_not_start_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The end has a line for a person and no traceback."""
    monkeypatch.setattr(sys, "executable", "false")
    assert 1 == cli.main(["demo", "--classes", "1"])
    assert ("", "homeroom: the sandbox did not start\n") == capsys.readouterr()


def test_a_database_that_is_not_there_is_told(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """By a line, as all else that is wrong."""
    assert 1 == demo(meddle=Path.unlink)
    *_, last = capfd.readouterr().out.strip().splitlines()
    assert re.search(r"Cannot open database \S+schools\.duckdb", last)
