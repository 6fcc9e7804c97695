"""`homeroom sync`: what it takes, shows, prints and returns, whoever is listening."""

from __future__ import annotations

import argparse
import gc
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import homeroom
from homeroom import cli
from homeroom.sync import command
from homeroom.sync.config_file import read_config
from homeroom.sync.report import Report
from tests.sync.stand_in_sync import StandIn, main

SOURCE = str(Path(homeroom.__file__).parents[1])
ROOT = Path(__file__).parents[2]
STAND_IN = [sys.executable, "-m", "tests.sync.stand_in_sync"]
LIMIT = 30.0
"""Seconds after which a process counts as stuck."""
SCHOOLS = ("oakfield", "brook", "Hill [red]")
CANARY = "xq81canarykey"


@pytest.fixture(autouse=True)
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    """The secret of all schools."""
    monkeypatch.setenv("TOKEN", CANARY)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file of three schools."""
    text = '[into]\nduckdb = "schools.duckdb"\n' + "".join(
        f'[[school]]\nname = "{name}"\nvendor = "managebac"\n'
        'token = { env = "TOKEN" }\n'
        for name in SCHOOLS
    )
    path = tmp_path / "schools.toml"
    path.write_text(text)
    return str(path)


def environment(plot: dict[str, Any], **more: str) -> dict[str, str]:
    """Of a process that plays a plot."""
    paths = f"{SOURCE}{os.pathsep}{ROOT}"
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
    return {
        **kept,
        "PYTHONPATH": paths,
        "PYTHONWARNINGS": "error",
        "PLOT": json.dumps(plot),
        "TERM": "xterm-256color",
        **more,
    }


def start(
    words: Sequence[str], plot: dict[str, Any], **options: Any
) -> subprocess.Popen[str]:
    """A process that plays a plot."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    more = options.pop("env", {})
    return subprocess.Popen(
        [*STAND_IN, *words],
        cwd=ROOT,
        env=environment(plot, **more),
        text=True,
        **{**pipes, **options},
    )


def run(
    words: Sequence[str], plot: dict[str, Any], **options: Any
) -> tuple[int, str, str]:
    """Exit code, output and errors."""
    process = start(words, plot, **options)
    output, errors = process.communicate(timeout=LIMIT)
    assert "Traceback" not in errors
    assert CANARY not in (output or "") + (errors or "")
    return process.returncode, output, errors


def test_a_run_prints_its_report_and_nothing_else(file: str) -> None:
    """What is data goes to stdout, what is said meanwhile to stderr, line by line."""
    code, output, errors = run([file], {"status": {"brook": "held"}})
    assert 3 == code
    assert output.startswith("school      table    status ")
    assert "run again with: --accept brook.classes" in output
    assert "3 tables of 3 schools: 2 complete, 1 held." in output
    lines = errors.splitlines()
    assert [*SCHOOLS, "closed"] == [line.partition(":")[0] for line in lines]
    assert all(re.match(r".*: 1,000 rows in \d", line) for line in lines[:-1])


@pytest.mark.parametrize(
    ("status", "code"), [("complete", 0), ("failed", 1), ("held", 3), ("partial", 1)]
)
def test_lines_of_json(status: str, code: int, file: str) -> None:
    """Every line of stdout is JSON, also where something is wrong."""
    done, output, _ = run([file, "--json"], {"status": {"oakfield": status}})
    *tables, whole = map(json.loads, output.splitlines())
    assert (code, code) == (done, whole["exit_code"])
    assert [*SCHOOLS] == [one["school"] for one in tables]
    assert whole["seconds"] > 0


def said(errors: str) -> dict[str, Any]:
    """What the stand-in was told."""
    found: dict[str, Any] = {}
    for line in errors.splitlines():
        if line.startswith("{"):
            found |= json.loads(line)
    return found


def test_what_is_asked_reaches_the_engine(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each option does one thing; left out, none of them does."""
    plot = {"say": True, "held": {"oakfield": ["classes"]}}
    assert 0 == main([file], plot)
    usual = {"adopt": False, "dry": False, "full": False, "accept": []}
    assert {**usual, "schools": [*SCHOOLS]} == said(capsys.readouterr().err)
    options = ["--adopt", "--dry-run", "--full-refresh", "--accept", "oakfield.classes"]
    assert 0 == main([file, *options, "--only", "brook", "oakfield"], plot)
    shown = capsys.readouterr()
    assert {
        "adopt": True,
        "dry": True,
        "full": True,
        "accept": ["oakfield.classes"],
        "schools": ["oakfield", "brook"],
    } == said(shown.err)
    assert "This was a dry run: nothing was written." in shown.out


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--only", "brok"], 'there is no school "brok"; did you mean brook?'),
        (
            ["--only", "x"],
            'there is no school "x"; there are oakfield, brook, Hill [red]',
        ),
        (["--only", ""], 'there is no school ""; there are'),
        (
            ["--accept", "oakfield.clases"],
            'oakfield has no table "clases"; did you mean',
        ),
        (["--accept", "oakfield."], 'oakfield has no table ""; there are students,'),
        (["--accept", "x.classes"], 'there is no school "x"; there are oakfield,'),
        (["--accept", "x"], 'there is no school "x"; there are oakfield,'),
        (["--accept", "brook.classes"], "brook.classes is not held"),
        (["--accept", "brook"], "brook is not held"),
        (["--only", "brook", "--accept", "oakfield"], 'there is no school "oakfield"'),
    ],
)
def test_names_that_mean_nothing(
    words: list[str], problem: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says what there is; nothing is run."""
    plot = {"say": True, "held": {"oakfield": ["classes"]}}
    assert 2 == main([file, *words], plot)
    shown = capsys.readouterr()
    lines = [line for line in shown.err.splitlines() if line.startswith("homeroom: ")]
    assert ("", 1) == (shown.out, len(lines))
    assert lines[0].startswith(f"homeroom: {problem}")
    assert "schools" not in said(shown.err)


def test_schools_that_are_left_out_need_no_secret(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that are chosen do."""
    before, brook, after = Path(file).read_text().partition('"brook"')
    Path(file).write_text(before + brook + after.replace("TOKEN", "BROOK_TOKEN", 1))
    assert 0 == main([file, "--only", "oakfield", "Hill [red]"], {"say": True})
    assert ["oakfield", "Hill [red]"] == said(capsys.readouterr().err)["schools"]
    assert 2 == main([file, "--only", "oakfield", "brook"], {})
    assert "BROOK_TOKEN" in capsys.readouterr().err
    assert 2 == main([file], {})


def test_a_school_is_accepted_with_all_that_is_held_of_it(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name alone."""
    plot = {"say": True, "held": {"oakfield": ["classes"]}}
    assert 0 == main([file, "--accept", "oakfield"], plot)
    assert ["oakfield"] == said(capsys.readouterr().err)["accept"]


def test_a_wrong_file_is_2_and_nothing_is_opened(tmp_path: Path) -> None:
    """All problems are lines on stderr, as compilers write them."""
    path = tmp_path / "schools.toml"
    path.write_text(
        f'[into]\nduckdb = "a"\n[[school]]\nname = ""\ntoken = "{CANARY}"\n'
    )
    code, output, errors = run([str(path)], {"say": True})
    assert (2, "") == (code, output)
    lines = errors.splitlines()
    starts = ("3: vendor: is missing", "4: name: takes printable", "5: token: a secret")
    assert len(starts) == len(lines)
    for start_of, line in zip(starts, lines, strict=True):
        assert line.startswith(f"{path}:{start_of}")


@pytest.mark.parametrize("words", [[], ["--nonsense"], ["--only"], ["--accept"]])
def test_a_wrong_use_is_2(words: list[str], file: str) -> None:
    """As for every command."""
    code, output, errors = run([*words, *([] if not words else [file])][:3], {})
    assert (2, "") == (code, output)
    assert "usage: " in errors


@pytest.mark.parametrize(
    "plot",
    [{"unopened": "schools.duckdb: is held by another process"}, {"full_disk": 1}],
)
def test_a_database_of_no_use_is_one_line_and_1(
    plot: dict[str, Any], file: str
) -> None:
    """At the start or in the middle; there is no report of what did not happen."""
    code, output, errors = run([file], plot)
    assert (1, "") == (code, output)
    lines = [line for line in errors.splitlines() if line != "closed"]
    assert 1 == len(lines)
    assert lines[0].startswith("homeroom: schools.duckdb: ")


def test_a_reader_that_leaves_ends_nothing(file: str) -> None:
    """As `| head` does; the exit code is that of the run."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    plot = {"status": {"oakfield": "held"}}
    with os.fdopen(write_end) as gone:
        code, _, errors = run([file], plot, stdout=gone)
    assert 3 == code
    assert "Broken" not in errors
    assert "closed" in errors


@pytest.mark.parametrize("gone", [">&-", "2>&-", ">&- 2>&-", "2>&1 | true"])
def test_streams_that_are_closed_end_nothing(gone: str, file: str) -> None:
    """From the start, or soon."""
    quoted = f"{sys.executable} -m tests.sync.stand_in_sync {file} {gone}"
    script = f"set -o pipefail; {quoted}; test $? = 3"
    plot = {"status": {"oakfield": "held"}}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        env=environment(plot),
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    assert 0 == done.returncode
    assert "Traceback" not in done.stdout + done.stderr


def test_a_report_that_cannot_be_written_is_told(file: str) -> None:
    """A full disk below stdout is an error, for the report is lost."""
    with open("/dev/full", "w") as full:
        code, _, errors = run([file], {}, stdout=full)
    assert 1 == code
    assert errors.endswith("homeroom: stdout: No space left on device\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("words", [[], ["--json"], ["--dry-run"]])
def test_a_signal_stops_it_in_order(
    number: signal.Signals, words: list[str], file: str
) -> None:
    """The database is closed, and what is committed is said; stdout stays empty."""
    process = start([file, *words], {"waits": ["brook"], "pages": 5})
    said = wait_for(process, "waits\n")
    process.send_signal(number)
    output, errors = process.communicate(timeout=LIMIT)
    said += errors
    assert (130, "") == (process.returncode, output)
    assert "Traceback" not in said
    assert "homeroom: stopped; 1 of 3 schools through, 10,000 rows read; " in said
    end = (
        "10,000 new, 10 changed and 0 deleted rows of 2 schools are committed and stay"
    )
    assert ("so nothing was written" if "--dry-run" in words else end) in said
    assert said.endswith("closed\n")


def test_a_second_signal_ends_it_at_once(file: str) -> None:
    """Whatever hangs."""
    process = start([file], {"waits": ["oakfield"], "deaf": True})
    wait_for(process, "waits\n")
    process.send_signal(signal.SIGTERM)
    wait_for(process, "deaf\n")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=LIMIT)
    assert -signal.SIGTERM == process.returncode


def wait_for(process: subprocess.Popen[str], line: str) -> str:
    """What a process says on stderr up to a line."""
    assert process.stderr is not None
    said = ""
    while not said.endswith(line):
        one = process.stderr.readline()
        assert one, said
        said += one
    return said


def in_terminal(
    words: Sequence[str], plot: dict[str, Any], **env: str
) -> tuple[int, str]:
    """Exit code, and what a terminal of 24 lines is sent."""
    main_end, terminal = pty.openpty()
    streams = {"stdin": terminal, "stdout": terminal, "stderr": terminal}
    process = start(words, plot, env=env, **streams)
    os.close(terminal)
    sent, deadline = b"", time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        if select.select([main_end], [], [], 0.1)[0]:
            try:
                piece = os.read(main_end, 65_536)
            except OSError:  # All have closed the terminal.
                break
            sent += piece
    os.close(main_end)
    return process.wait(LIMIT), sent.decode()


PLOT = {"pages": 30, "pause": 0.005, "status": {"oakfield": "failed"}}


def test_a_terminal_shows_live_lines(file: str) -> None:
    """A line for each school under way, with its speed; the report comes after them."""
    code, sent = in_terminal([file], PLOT, COLUMNS="200")
    assert 1 == code
    assert "\x1b[2K" in sent
    assert re.search(r"  brook: [\d,]+ rows in [\d.]+ s, [\d,]+ rows/s  classes", sent)
    assert "Hill [red]: 30,000 rows" in sent
    assert "of 3 schools through, " in sent
    last = sent[sent.rindex("\x1b[") :]
    assert "school      table" in last
    assert "3 tables of 3 schools: 2 complete, 1 failed." in last


def test_a_narrow_terminal_without_colours_is_kept_to(file: str) -> None:
    """No line of the display or the report is longer, and nothing is coloured."""
    _, sent = in_terminal([file], PLOT, COLUMNS="30", NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*m", sent)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", sent)
    lines = re.split(r"[\r\n]+", plain)
    assert 30 >= max(map(len, lines))
    assert "oakfield classes: failed," in lines


def test_a_dumb_terminal_gets_plain_lines(file: str) -> None:
    """One that can move no cursor is sent no sequence."""
    _, sent = in_terminal([file], PLOT, TERM="dumb", COLUMNS="100")
    assert "\x1b" not in sent
    assert "oakfield: 30,000 rows in " in sent


@pytest.mark.parametrize("where", ["terminal", "pipe"])
def test_characters_that_the_terminal_does_not_know(where: str, file: str) -> None:
    """They are escaped, in the display as in the report."""
    text = Path(file).read_text().replace('"brook"', '"école"')
    Path(file).write_text(text, encoding="utf-8")
    env = {"PYTHONIOENCODING": "ascii:strict", "COLUMNS": "100"}
    if where == "terminal":
        code, sent = in_terminal([file], PLOT, **env)
    else:
        code, output, errors = run([file], PLOT, env=env)
        sent = output + errors
    assert 1 == code
    assert sent.isascii()
    assert "\\xe9cole: 30,000 rows" in sent
    assert "\\xe9cole  " in sent


def test_it_is_a_command_of_homeroom(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its exit codes in the help, and `sync state` and `export` beside it."""
    with pytest.raises(SystemExit):
        cli.main(["sync", "--help"])
    text = capsys.readouterr().out
    assert "usage: homeroom sync [-h]" in text
    assert "  3    some tables are held until a person accepts" in text
    example = text.partition("for each school:\n\n")[2].partition("\n\n")[0]
    Path(file).write_text(dedent(example).replace("OAKFIELD_", ""))
    assert ["oakfield"] == [one.name for one in read_config(file).schools]
    assert 2 == cli.main([])
    listed = capsys.readouterr().err
    for name in ("sync", "sync state", "export"):
        assert re.search(rf"^    {name}\b", listed, re.M)
    assert 2 == cli.main(["sync", f"{file}.none"])
    assert f"{file}.none: cannot be read: No such file" in capsys.readouterr().err


def test_what_is_imported_is_left_alone_while_it_copies(file: str) -> None:
    """By the garbage collector, which would hold the event loop for so long."""
    left_alone: list[int] = []

    async def look(*_: object, **__: object) -> Report:
        left_alone.append(gc.get_freeze_count())
        return Report()

    arguments = argparse.ArgumentParser()
    command.add_arguments(arguments)
    before = gc.get_freeze_count()
    standing_in = StandIn({})
    command.main(
        arguments.parse_args([file]), run=look, open_store=standing_in.open_store
    )
    assert left_alone[0] > 10_000
    assert gc.get_freeze_count() == before
