"""`homeroom demo`: the command, and the function in it that readers copy."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from homeroom import ClassChartsParent, ClassCom, Classe365, ManageBac, Page
from homeroom.cli import main
from homeroom.errors import CallError
from homeroom.sandbox import Sandbox, demo
from tests.sandbox.test_sandbox_command import LIMIT, SOURCE

ROW = re.compile(
    r"(?P<name>\w+ \w+) +(?P<vendor>\w+) +(?P<pages>\d+) +(?P<records>[\d,]+)"
    r" +(?P<retries>\d+) +(?P<seconds>\d+\.\d\d) +(?P<rate>[\d,]+)"
)
COMPLETE = re.compile(r"Records seen ([\d,]+), records there \1: complete\.")


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the output looks like does not depend on where the tests run."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def rows_in(printed: str) -> dict[str, dict[str, str]]:
    """The rows of the table, by name."""
    found = (ROW.fullmatch(line.strip()) for line in printed.splitlines())
    return {row["name"]: row.groupdict() for row in found if row}


def ignore(name: str, page: Page[object]) -> None:
    """Do nothing about a page."""


def test_each_platform_has_a_row_and_every_record_is_there() -> None:
    """All records come in spite of the faults; progress is plain lines in a pipe."""
    ended = subprocess.run(
        [sys.executable, "-m", "homeroom", "demo", "--classes", "1600"],
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONWARNINGS": "error"},
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    assert (0, "") == (ended.returncode, ended.stderr)
    assert COMPLETE.fullmatch(ended.stdout.splitlines()[-1])
    rows = rows_in(ended.stdout)
    assert {
        "Oakfield classes": ("managebac", "8", "1,600"),
        "Riverside classes": ("managebac", "8", "1,600"),
        "Hilltop classes": ("managebac", "8", "1,600"),
        "Lakeside users": ("classcom", "2", "137"),
        "Northgate students": ("classe365", "8", "1,600"),
        "Meadow points": ("classcharts", "3", "137"),
    }.items() <= {
        name: (row["vendor"], row["pages"], row["records"])
        for name, row in rows.items()
    }.items()
    assert "classcom" == rows["Lakeside events"]["vendor"]
    assert sum(int(row["retries"]) for row in rows.values())
    assert "Oakfield classes: 400 of 1,600 records" in ended.stdout
    assert "Oakfield classes: 1,600 of 1,600 records" in ended.stdout


def test_a_terminal_shows_bars(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bar for each list, full at the end, and no lines of progress."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert 0 == main(["demo", "--classes", "30"])
    printed = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", capsys.readouterr().out)
    bars = re.findall(r"(\w+ \w+) +━+ +(\d+)/(\d+)", printed)
    full = {name for name, seen, there in bars if seen == there}
    assert 7 == len(full)
    assert full == rows_in(printed).keys()
    assert " records\n" not in printed


@pytest.mark.parametrize("wrong", ["missing", "duplicate"])
@pytest.mark.parametrize(
    "path", ["/managebac/v2p0/classes", "/classcom/*/users", "/classe365/*/students"]
)
def test_a_list_that_is_not_whole_ends_with_1(
    wrong: str,
    path: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A record that is left out or comes twice is seen, as the counts differ."""
    fault: dict[str, object] = {"path": path, wrong: 1, "times": 1}
    monkeypatch.setattr(demo, "FAULTS", [fault])
    assert 1 == main(["demo", "--classes", "30"])
    last = capsys.readouterr().out.splitlines()[-1]
    found = re.fullmatch(r"Records seen (\d+), records there (\d+): INCOMPLETE\.", last)
    assert found
    assert int(found[2]) - (wrong == "missing") == int(found[1])


def test_a_list_that_ends_early_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other lists are read to their end, and the exit code is 1."""
    monkeypatch.setattr(demo, "FAULTS", [{"path": "/classe365/*", "status": 404}])
    assert 1 == main(["demo", "--classes", "30"])
    printed = capsys.readouterr().out
    assert "Northgate students ended early: classe365 students.list: 404" in printed
    assert 6 == sum(row["records"] != "0" for row in rows_in(printed).values())


@pytest.mark.parametrize("size", ["0", "100001", "x"])
def test_a_wrong_size_is_refused_with_2(
    size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The option is named on stderr and nothing is started."""
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--classes", size])
    printed = capsys.readouterr()
    assert (2, "") == (ended.value.code, printed.out)
    assert "--classes" in printed.err


def test_a_sandbox_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end has a line for a person and no traceback."""
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(SystemExit, match="homeroom: the sandbox did not start"):
        main(["demo", "--classes", "1"])


@pytest.mark.anyio
async def test_rows_count_pages_records_and_retries() -> None:
    """Whatever the vendor and its way to page, a row says what the list took."""
    async with (
        Sandbox(pupils=450, classes=450, rate=None) as sandbox,
        ManageBac(**sandbox.managebac) as managebac,
        ClassCom(**sandbox.classcom) as classcom,
        Classe365(**sandbox.classe365) as classe365,
        ClassChartsParent(**sandbox.classcharts_parent) as parent,
    ):
        child = (await parent.pupils.list())[0].id
        sandbox.faults.add(path="/managebac/*", status=500, times=2)
        sandbox.faults.add(path="/classe365/*", status=503, times=1)
        lists = {
            "classes": managebac.classes.list(per_page=200),
            "users": classcom.users.list(limit=30),
            "students": classe365.students.list(limit=200),
            "points": parent.activity.list(child),
        }
        rows = await demo.sync(lists, ignore)
    assert [
        ("classes", 3, 450, 2),
        ("users", 2, 41, 0),
        ("students", 3, 450, 1),
        ("points", 3, 137, 0),
    ] == [(row.name, row.pages, row.records, row.retries) for row in rows]
    assert all(row.seconds > 0 for row in rows)


@pytest.mark.anyio
async def test_progress_has_every_page_in_order() -> None:
    """Pages come in order within a list, with the list's name and their records."""
    told: list[tuple[str, int, int]] = []

    def note(name: str, page: Page[object]) -> None:
        told.append((name, page.number, len(page.items)))

    async with (
        Sandbox(pupils=50, classes=50) as sandbox,
        ManageBac(**sandbox.managebac) as managebac,
        Classe365(**sandbox.classe365) as classe365,
    ):
        lists = {
            "classes": managebac.classes.list(per_page=20),
            "students": classe365.students.list(limit=20),
        }
        await demo.sync(lists, note)
    for name in lists:
        pages = [(number, count) for of, number, count in told if of == name]
        assert [(1, 20), (2, 20), (3, 10)] == pages


@pytest.mark.anyio
async def test_a_list_that_fails_ends_alone_and_tells_where_to_resume() -> None:
    """Its row has the error, with the checkpoint of the page that failed."""
    async with (
        Sandbox(classes=50) as sandbox,
        ManageBac(**sandbox.managebac) as managebac,
        Classe365(**sandbox.classe365) as classe365,
    ):
        pager = managebac.classes.list(per_page=20, retry=None)
        sandbox.faults.add(query={"page": "2", "per_page": "20"}, status=500)
        lists = {"classes": pager, "students": classe365.students.list()}
        failed, whole = await demo.sync(lists, ignore)
        sandbox.faults.clear()
        error = failed.error
        assert isinstance(error, CallError)
        assert error.checkpoint is not None
        assert (20, None) == (failed.records, whole.error)
        assert whole.records == len(await classe365.students.list().collect())
        assert 30 == len(await pager.resume(error.checkpoint).collect())
