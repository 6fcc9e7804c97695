"""`homeroom sync`: copy schools' lists into a database, and say what became of them."""

from __future__ import annotations

import argparse
import gc
import sys
import time
import warnings
from collections.abc import Generator
from contextlib import contextmanager

from attrs import frozen

from homeroom.paging import PageSizeWarning, PagingWarning
from homeroom.response import MisfitWarning
from homeroom.sync.config import Config
from homeroom.sync.config_file import read_config
from homeroom.sync.display import Board, display
from homeroom.sync.failing import exit_code_of
from homeroom.sync.naming import accepted, named, only
from homeroom.sync.outlet import Outlet
from homeroom.sync.parts import OpenStore, Run, engine, stores
from homeroom.sync.report import Report
from homeroom.sync.report_text import report_text
from homeroom.sync.stopping import Stopped, run_until_stopped
from homeroom.sync.store import Store
from homeroom.sync.tallied import Tallied

EPILOG = """\
a file, such as schools.toml, with the table [[school]] once for each school:

  [into]
  duckdb = "schools.duckdb"
  [[school]]
  name = "oakfield"
  vendor = "managebac"
  token = { env = "OAKFIELD_TOKEN" }

exit codes:
  0    every table is complete
  1    some tables are partial or failed, or the database is of no use
  2    wrong use: of the command, or in the file
  3    some tables are held until a person accepts what would vanish; others may have
       failed, which the report says
  4    nothing is wrong but credentials: refused, or without a permission
  130  stopped by Ctrl-C or SIGTERM; what was committed stays

`homeroom sync state FILE` shows what is remembered of each table, and can forget it;
`homeroom export` writes tables to files. A file that is called `state` is `./state`.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    add = parser.add_argument
    add("file", metavar="FILE", help="what to copy and where to, as TOML")
    add(
        "--only",
        nargs="+",
        action="extend",
        metavar="SCHOOL",
        help="leave all other schools out",
    )
    add("--full-refresh", action="store_true", help="read every table whole")
    add(
        "--dry-run",
        action="store_true",
        help="say what is new, changed and gone, and write nothing",
    )
    add(
        "--accept",
        nargs="+",
        action="extend",
        metavar="SCHOOL.TABLE",
        help="let pass what is held, of a table or of a whole SCHOOL: mark as deleted "
        "what has vanished",
    )
    add(
        "--adopt",
        action="store_true",
        help="write to a database that was copied or moved from elsewhere",
    )
    add(
        "--dask",
        metavar="ADDRESS",
        help="copy each school as a task of a Dask cluster, such as "
        "tcp://127.0.0.1:8786",
    )
    add("--json", action="store_true", help="print the report as lines of JSON")


def main(
    arguments: argparse.Namespace,
    *,
    run: Run | None = None,
    open_store: OpenStore | None = None,
) -> int:
    """Run a sync.

    Args:
        arguments: As `add_arguments` declares them.
        run: What copies; left out, the engine.
        open_store: What opens the database; left out, one that exists.

    Returns:
        The exit code.
    """
    command = _Command(
        arguments=arguments,
        run=run,
        open_store=open_store,
        out=Outlet(sys.stdout, data=True),
        err=Outlet(sys.stderr),
    )
    return exit_code_of(command.sync)


@frozen(kw_only=True)
class _Command:
    """One use of the command."""

    arguments: argparse.Namespace
    run: Run | None
    open_store: OpenStore | None
    out: Outlet
    err: Outlet

    def sync(self) -> int:
        """Copy, show how far it is, and print the report."""
        given = self.arguments
        chosen = given.only or ()
        config = read_config(given.file, secrets=given.dask is None, only=chosen)
        config = only(config, chosen)
        words = [named(config, word) for word in given.accept or ()]
        if given.dask is not None:
            return self._print(self._spread(config, frozenset(map(str, words))))
        open_store = self.open_store or stores()
        store = open_store(config.into, adopt=given.adopt, dry=given.dry_run)
        try:
            report = self._copy(config, store, accepted(words, store))
        finally:
            store.close()
        return self._print(report)

    def _print(self, report: Report) -> int:
        report.dry = self.arguments.dry_run
        if self.arguments.json:
            self.out.write(report.as_json_lines())
        else:
            self.out.write(report_text(report, self.out.width))
        return report.exit_code

    def _copy(self, config: Config, store: Store, accept: frozenset[str]) -> Report:
        run = self.run or engine()
        board = Board([one.name for one in config.schools], time.monotonic)
        tallied, begun = Tallied(store), time.monotonic()
        try:
            with (
                _told_by_the_report(),
                _imports_left_alone(),
                display(self.err, board) as shown,
            ):
                work = run(
                    config,
                    tallied.as_store(),
                    tell=shown.tell,
                    full=self.arguments.full_refresh,
                    accept=accept,
                )
                report = run_until_stopped(work)
        except (Stopped, KeyboardInterrupt):
            committed = tallied.text(self.arguments.dry_run)
            self.err.write(f"homeroom: stopped; {board.total()}; {committed}\n")
            raise
        report.seconds = time.monotonic() - begun
        return report

    def _spread(self, config: Config, accept: frozenset[str]) -> Report:
        """Copy by a Dask cluster; its workers look what is held up, and the secrets."""
        from homeroom.sync.dask_run import Wanted, alone, run_on_dask

        for one in config.schools[:1] if config.into.duckdb else ():
            file = alone(config, one).into.duckdb
            self.err.write(f"each school has a file of its own, such as {file}\n")
        given, begun = self.arguments, time.monotonic()
        wanted = Wanted(
            full=given.full_refresh,
            accept=accept,
            adopt=given.adopt,
            dry=given.dry_run,
        )
        board = Board([one.name for one in config.schools], time.monotonic)
        with display(self.err, board) as shown:
            work = run_on_dask(config, given.dask, wanted, shown.tell)
            report = run_until_stopped(work)
        report.seconds = time.monotonic() - begun
        return report


@contextmanager
def _told_by_the_report() -> Generator[None, None, None]:
    """Leave warnings to the report, which has all that they would say."""
    with warnings.catch_warnings():
        for kind in (MisfitWarning, PagingWarning, PageSizeWarning):
            warnings.simplefilter("ignore", kind)
        yield


@contextmanager
def _imports_left_alone() -> Generator[None, None, None]:
    """Keep the garbage collector from what is there before a run.

    It looked through all of that at every 10,000 records or so, which held the event
    loop for tens of milliseconds each time.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
