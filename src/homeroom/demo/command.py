"""`homeroom demo`: two nights of a sync, over a sandbox in which things go wrong."""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill, indent
from typing import Final

from attrs import define, field

from homeroom.demo.changes import Change, change_schools
from homeroom.demo.check import check
from homeroom.demo.sandbox import Control, NotStarted, sandbox
from homeroom.demo.schools import School, file_parts, open_schools
from homeroom.sandbox.classe365.paging import Paging
from homeroom.sandbox.command import whole
from homeroom.sync.outlet import Outlet

Rules = Sequence[Mapping[str, object]]

FIRST: Final[Rules] = (
    {"path": "/classcharts/*", "status": 503},
    {"path": "/managebac/*", "status": 500, "rate": 0.02},
)
"""What goes wrong in the first night, beside a wrong key."""

SECOND: Final[Rules] = (
    {"path": "/classe365/*/students", "missing": Paging().default_size // 2},
)
"""What goes wrong in the second: half of each page is not there."""

WIDE: Final = 88
"""Columns of text, where there are so many."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--classes",
        type=whole(1, 100_000),
        default=10_000,
        help="classes of each ManageBac school, pupils of the others, up to 100,000",
    )


def main(
    arguments: argparse.Namespace, *, meddle: Callable[[Path], None] = lambda _: None
) -> int:
    """Run the demo.

    Args:
        arguments: As `add_arguments` declares them.
        meddle: Called with the database before it is checked.

    Returns:
        The exit code: 0 when all came out as it must, 1 otherwise.
    """
    try:
        with TemporaryDirectory(prefix="homeroom-") as folder, sandbox() as control:
            schools = open_schools(control, arguments.classes)
            demo = Demo(control=control, folder=Path(folder), schools=schools)
            return demo.run(meddle)
    except NotStarted:
        Outlet(sys.stderr).write("homeroom: the sandbox did not start\n")
        return 1
    except KeyboardInterrupt:
        return 130


@define(kw_only=True)
class Demo:
    """Two nights, and the day between them."""

    control: Control
    folder: Path
    schools: Sequence[School]
    wrong: list[str] = field(factory=list[str], init=False)
    """What did not come out as it must."""
    begun: float = field(factory=time.monotonic, init=False)

    def run(self, meddle: Callable[[Path], None]) -> int:
        """Run all of it.

        Args:
            meddle: As `main` has it.

        Returns:
            The exit code.
        """
        self._introduce()
        secrets = {name: one for s in self.schools for name, one in s.secrets.items()}
        _say("The first night: hilltop's key is wrong, and meadow's server is down.")
        early = self._night(FIRST, {**secrets, "HILLTOP_API_KEY": "wrong"}, 1)
        _say(
            "By day oakfield renames a class, archives one and adds one; lakeside "
            "deletes a user; hilltop gets a key that is right, and meadow's server is "
            "up again. The second night: northgate's server leaves half of the "
            "students out of its list, though all are there."
        )
        changes = asyncio.run(change_schools(self.schools))
        late = self._night(SECOND, secrets, 3)
        meddle(self._database)
        asked = (
            f"ManageBac had {early['managebac']:,} requests the first night and "
            f"{late['managebac']:,} the second, which asked for what had changed."
        )
        return self._conclude(asked, changes)

    @property
    def _database(self) -> Path:
        return self.folder / "schools.duckdb"

    @property
    def _file(self) -> Path:
        return self.folder / "schools.toml"

    def _introduce(self) -> None:
        """Write the file, and show how it begins."""
        parts = file_parts(self._database.name, self.schools)
        self._file.write_text("\n".join(parts), encoding="utf-8")
        _say(
            f"A sandbox at {self.control.root} has {len(self.schools)} schools. "
            "A file says what to copy:"
        )
        shown = indent("\n".join(parts[:2]), "  ")
        _put(f"\n{shown}\n  … and so on for the other {len(self.schools) - 1}\n")

    def _night(
        self, rules: Rules, secrets: Mapping[str, str], due: int
    ) -> Mapping[str, int]:
        """Copy all schools, as a user would.

        Args:
            rules: What goes wrong meanwhile.
            secrets: Variables of the environment.
            due: The exit code that is right.

        Returns:
            How many requests each platform had.
        """
        self.control.fail(rules)
        self.control.asked()
        _put(f"\n$ homeroom sync {self._file}\n")
        code = _run("sync", str(self._file), **secrets)
        _put(f"(exit code {code})\n")
        if code == 130:
            raise KeyboardInterrupt
        if code != due:
            self.wrong.append(f"an exit code was {code}, and not {due}")
        self.control.fail(())
        return self.control.asked()

    def _conclude(self, asked: str, changes: Sequence[Change]) -> int:
        """Say what was asked, and whether the database has what the sandbox has."""
        ask = self.control.holds
        holds = [ask(one.role.platform, one.seed) for one in self.schools]
        found = check(self._database, self.schools, holds, changes)
        wrong = [*self.wrong, *found.wrong]
        verdict = "NOT as it must be" if wrong else "as it must be"
        _say(
            f"{asked} Rows in the database: {found.rows:,}; in the sandbox: "
            f"{found.there:,}; each once: {verdict}. "
            f"It took {time.monotonic() - self.begun:.0f} seconds."
        )
        for one in wrong:
            _put(f"  {one}\n")
        return 1 if wrong else 0


def _run(*words: str, **variables: str) -> int:
    """Run a command of homeroom in a process of its own; its exit code."""
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "homeroom", *words], env={**os.environ, **variables}
    ) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:  # It had the signal too, and ends in order.
            process.wait()
            raise


def _say(text: str) -> None:
    """Write a paragraph, in lines that fit."""
    width = Outlet(sys.stdout).width or WIDE
    _put(f"\n{fill(text, min(width, WIDE), break_on_hyphens=False)}\n")


def _put(text: str) -> None:
    Outlet(sys.stdout).write(text)
