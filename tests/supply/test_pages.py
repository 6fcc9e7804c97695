"""The pages on safety and privacy name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from homeroom.rows.marks import LEVELS
from tests.soak.faults import CALLERS, KINDS

ROOT = Path(__file__).parents[2]
PAGES = {name: (ROOT / name).read_text() for name in ("SECURITY.md", "docs/privacy.md")}
SECURITY, PRIVACY = PAGES.values()


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_named_is_there(page: str) -> None:
    """Tests, folders and links; a link from a page counts from where that is."""
    named = re.findall(r"`((?:tests|openapi|\.constraints)/[\w/.]*)`", PAGES[page])
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", PAGES[page])
    places = [ROOT / one for one in named]
    places += [(ROOT / page).parent / one for one in linked]
    assert len(places) > 2
    assert [] == [str(one) for one in places if not one.exists()]


@pytest.mark.parametrize("page", PAGES)
def test_every_session_that_is_named_is_there(page: str) -> None:
    """As `nox -s NAME`."""
    sessions = re.findall(
        r"^def (\w+)\(session", (ROOT / "noxfile.py").read_text(), re.M
    )
    assert set(re.findall(r"`nox -s (\w+)`", PAGES[page])) <= set(sessions)


def test_every_promise_has_a_test() -> None:
    """In the last cell of its row."""
    rows = SECURITY.partition("## What is promised")[2].partition("\n## ")[0]
    cells = [row.split(" | ")[-1] for row in rows.splitlines() if row[:2] == "| "]
    promises = [one for one in cells if "---" not in one and "held by" not in one]
    assert len(promises) > 20
    assert [] == [one for one in promises if "`tests/" not in one]


def test_levels_are_those_of_the_code() -> None:
    """In their order."""
    table = PRIVACY.partition("## How much is kept")[2].partition("### ")[0]
    assert list(LEVELS) == re.findall(r"^\| `(\w+)` \|", table, re.M)


def test_as_many_kinds_of_faults_as_are_told_of() -> None:
    """A run with others has to be measured anew."""
    assert "mixes twenty kinds" in SECURITY.replace("\n", " ")
    assert 20 == len({*KINDS, *CALLERS})
