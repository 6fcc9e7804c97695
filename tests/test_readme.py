"""README and docs: snippets run, files can be used, and commands exist."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import homeroom
from homeroom.sync.report import Report, Status, TableReport
from homeroom.sync.report_text import report_text

ROOT = Path(__file__).parents[1]
SOURCE = str(Path(homeroom.__file__).parents[1])
README = ROOT / "README.md"
TEXTS = (README, *sorted((ROOT / "docs").rglob("*.md")))
SNIPPETS = [
    snippet
    for text in TEXTS
    for snippet in re.findall(r"^```python\n(.*?)^```", text.read_text(), re.M | re.S)
]


@pytest.fixture(scope="module")
def opened() -> Iterator[dict[str, Any]]:
    """What opens a sandbox, by client."""
    command = [sys.executable, "-m", "homeroom", "sandbox", "--port", "0", "--json"]
    with subprocess.Popen(
        [*command, "--rate", "0"], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        yield json.loads(server.stdout.readline())
        server.terminate()


@pytest.fixture(scope="module")
def environment(opened: dict[str, Any]) -> dict[str, str]:
    """Where the snippets find the sandbox, and what opens it."""
    return {**os.environ, **variables(opened), "PYTHONWARNINGS": "error"}


def variables(opened: Mapping[str, Any]) -> dict[str, str]:
    """What `from_env` reads: an argument `x` of vendor V stands in V_X."""
    return {
        f"{vendor}_{name}".upper(): value
        for vendor, options in opened.items()
        for name, value in flat(options)
    }


def flat(options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values; where a vendor has roles, those of all roles."""
    for name, value in options.items():
        if isinstance(value, str):
            yield name, value
        else:
            yield from flat(value)


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_snippet_runs(number: int, environment: dict[str, str]) -> None:
    """Every Python block is a program that ends well, and prints what it says.

    That is what stands behind `# ->`; `…` is for anything.
    """
    done = subprocess.run(
        [sys.executable, "-c", SNIPPETS[number]],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (0, "") == (done.returncode, done.stderr)
    printed = done.stdout.splitlines()
    assert not {"", "None", "()", "[]", "{}"} & set(printed)
    for said in re.findall(r"# -> (.+)$", SNIPPETS[number], re.MULTILINE):
        pattern = ".*".join(map(re.escape, said.split("…")))
        assert any(re.fullmatch(pattern, line) for line in printed), printed


@pytest.mark.parametrize("session", ["demo", "tests"])
def test_two_commands_stand_as_agreed(session: str) -> None:
    """The two lines that do everything are in the README word for word."""
    made = "python3 -m venv .venv && .venv/bin/python -m pip install nox"
    command = f"{made} && .venv/bin/python -m nox -s {session}"
    assert command in README.read_text().splitlines()


def block(language: str) -> str:
    """The only block of the README in a language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```", README.read_text(), re.M | re.S)
    (text,) = [text for said, text in found if said == language]
    return str(text)


def test_the_file_of_schools_copies_them(
    opened: dict[str, Any], environment: dict[str, str], tmp_path: Path
) -> None:
    """As it stands, but for where the schools are."""
    text = block("toml")
    for client in ("managebac", "classe365"):
        vendor = f'vendor = "{client}"\n'
        assert vendor in text
        place = f'base_url = "{opened[client]["base_url"]}"\n'
        text = text.replace(vendor, vendor + place)
    text = text.replace(
        "https://lakeside.example.org", opened["classcom"]["base_url"]
    ).replace('n = "northgate"', f'n = "{opened["classe365"]["subdomain"]}"')
    (tmp_path / "schools.toml").write_text(text)
    keys = {
        "OAKFIELD_TOKEN": opened["managebac"]["token"],
        "LAKESIDE_API_KEY": opened["classcom"]["api_key"],
        "NORTHGATE_API_KEY": opened["classe365"]["api_key"],
    }
    left_out = re.search(r"Left out.*?\n\n", block(""), re.S)
    assert left_out
    lines = re.findall(r"^.venv/bin/homeroom (sync [^#\n]+)", README.read_text(), re.M)
    assert len(lines) > 1
    for line in lines:
        done = subprocess.run(
            [sys.executable, "-m", "homeroom", *line.split()],
            env={**environment, **keys, "PYTHONPATH": SOURCE},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert 0 == done.returncode, done.stderr + done.stdout
        assert "4 tables of 3 schools: 4 complete." in done.stdout
        assert left_out[0] in done.stdout
        assert ("--dry-run" not in line) is (tmp_path / "schools.duckdb").exists()


def test_the_report_is_one_that_is_printed() -> None:
    """Letter by letter."""
    oakfield, lakeside, northgate = (
        {"school": name, "vendor": vendor}
        for name, vendor in (
            ("oakfield", "managebac"),
            ("lakeside", "classcom"),
            ("northgate", "classe365"),
        )
    )
    tables = [
        TableReport(**oakfield, table="classes", read=3, new=1, changed=2, seconds=1.2),
        TableReport(
            **lakeside,
            table="classes",
            read=39,
            deleted=1,
            seconds=0.6,
            left_out=("invite_link", "password"),
        ),
        TableReport(**lakeside, table="users", read=180, seconds=0.7),
        TableReport(
            **northgate,
            table="students",
            status=Status.HELD,
            reason="600 of 1,200 rows would vanish; nothing was marked as deleted",
            read=600,
            seconds=3.7,
            left_out=("gender",),
        ),
    ]
    assert block("") == report_text(Report(tables=tables, seconds=4.1))
