"""The modules that are mutated, each with the tests that are about it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

from attrs import define

SOURCE: Final = Path("src/homeroom").resolve()


@define
class Module:
    """A module with its tests."""

    name: str
    tests: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Its source."""
        return SOURCE / f"{self.name}.py"

    @property
    def import_name(self) -> str:
        """What it is imported by."""
        return f"homeroom.{self.name}".replace("/", ".")

    def tree(self) -> ast.Module:
        """Its source, parsed anew."""
        return ast.parse(self.path.read_text())


def core(name: str, *tests: str) -> Module:
    """A module of the runtime, and the files of tests that are about it."""
    paths = (f"tests/{one if '/' in one else f'core/test_{one}'}.py" for one in tests)
    return Module(f"_core/{name}", tuple(paths))


def charts(name: str, *tests: str) -> Module:
    """A module of ClassCharts, and the files of tests that are about it."""
    return Module(f"classcharts/{name}", core("", *tests).tests)


MODULES: Final = (
    core("auth", "auth"),
    core("retry", "retry", "call", "budget"),
    core("budget", "budget", "outages"),
    core("slots", "pace", "gate", "queue", "loops"),
    core("pace", "pace", "return", "gate", "queue", "loops"),
    core("gate", "gate", "queue", "return", "call", "lifecycle", "pager", "loops"),
    core(
        "request",
        "request",
        "client",
        "keys",
        "groups",
        "login",
        "auth",
        "bulk_check",
        "downloads",
        "vendors/test_loose_answers",
        "vendors/test_classcharts_writes",
        "vendors/test_classcharts_oddities",
        "vendors/test_classe365_client",
    ),
    core(
        "hosts",
        "hosts",
        "options",
        "vendors/test_classe365_client",
        "vendors/test_client_options",
        "signed_files",
    ),
    core("body", "body", "vendors/test_loose_answers"),
    core(
        "failure",
        "call",
        "call_errors",
        "retry",
        "errors",
        "failure",
        "transport",
        "reasons",
        "faults/test_network",
        "faults/test_not_sent",
    ),
    core("secret", "secret"),
    core(
        "login",
        "login",
        "login_ends",
        "login_hold",
        "login_refusals",
        "hung_login",
        "keep_alive",
        "lifecycle",
        "loops",
    ),
    core("login_hold", "login_hold", "login_refusals", "login", "hung_login"),
    core(
        "call",
        "call",
        "call_errors",
        "queue",
        "gate",
        "lifecycle",
        "login",
        "login_ends",
        "budget",
        "bulk_run",
        "misfits",
        "hooks",
        "deadlines",
        "downloads",
        "login_hold",
        "faults/test_not_sent",
        "faults/test_deadlines",
        "vendors/test_classe365_failures",
        "vendors/test_classe365_nothing",
        "vendors/test_loose_answers",
    ),
    core(
        "decode",
        "decode",
        "copier",
        "records",
        "loose",
        "misfits",
        "request",
        "large",
    ),
    core("plain", "plain", "slices"),
    core("times", "times", "loose", "request"),
    core("error_body", "error_body", "reasons", "misfits"),
    core("reading", "reading", "misfits", "bulk", "large"),
    core("slices", "slices"),
    core(
        "pool",
        "pool",
        "loops",
        "hung_login",
        "faults/test_pool",
        "faults/test_loops",
        "vendors/test_client_options",
    ),
    charts("session", "charts_session", "ways_in", "login"),
    charts("cookies", "cookies"),
    core("walks/ahead", "pager", "cursor"),
    core("walks/census", "census", "lying_pages", "pager", "moving_lists"),
    core("walks/checkpoint", "checkpoint", "last_id"),
    core("walks/cursor", "chain", "cursor", "free_pages"),
    core("walks/described", "free_pages"),
    core("walks/events", "by_time", "events"),
    core("walks/free", "free_page", "free_pages"),
    core("walks/keys", "keys", "lying_pages", "pager", "moving_lists"),
    core("walks/last_id", "last_id_walk", "last_id", "free_pages"),
    core("walks/look", "look", "lying_pages", "pager"),
    core("walks/overlap", "overlap", "lying_pages", "pager"),
    core("walks/planning", "planning", "pager"),
    core("walks/route", "route", "last_id_walk", "chain", "lying_pages", "pager"),
    core("walks/sizes", "planning", "pager", "numbered"),
    core("walks/windows", "windows", "by_time"),
)

UNMEASURED: Final = (
    core("walks/by_time", "time_walk", "time_promises", "events", "by_time"),
    core("walks/numbered", "numbered", "numbered_servers", "lying_pages", "pager"),
    core(
        "walks/pager",
        "pager",
        "pages",
        "last_id",
        "cursor",
        "lifecycle",
        "by_time",
        "moving_lists",
        "lying_pages",
        "faults/test_endless_lists",
        "vendors/test_classe365_probe",
    ),
    core("walks/probing", "probing", "vendors/test_classe365_probe"),
)
"""Of these survivors are not read yet; they run where they are named."""
