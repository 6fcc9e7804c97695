"""The file that says what to sync: all that is wrong with it is told at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from homeroom.sync.config import OUTAGES_AGAIN, Config, Into, School
from homeroom.sync.problems import ConfigProblems, Problem, shown
from homeroom.sync.references import is_there, read_reference
from homeroom.sync.school_section import read_school
from homeroom.sync.sections import Notes, Section
from homeroom.sync.toml_lines import key_lines
from homeroom.sync.vendors import find_vendor

_DUCKDB: Final = 'duckdb = "schools.duckdb"'
_POSTGRES: Final = 'postgres = { env = "WAREHOUSE_URL" }'
_LONGEST: Final = 3600
"""Seconds to wait before a further try, at most."""
_WHERE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_config(
    path: str | Path, *, secrets: bool = True, only: Collection[str] = ()
) -> Config:
    """Read what to sync.

    Args:
        path: Of a TOML file; a database file is looked for from its folder.
        secrets: Whether secrets are looked up, and clients tried with them; without,
            that is left to whoever uses them.
        only: Names of schools whose secrets alone are looked up; empty for all.

    Raises:
        ConfigProblems: All that is wrong with it; nothing was sent.
    """
    path = Path(path)
    values, notes = _parse(path)
    top = Section((), values, notes)
    top.only(["into", "sync", "school"])
    sections = top.sections("school", "[[school]] above each")
    schools = tuple(
        read_school(
            one, secrets=secrets and (not only or one.values.get("name") in only)
        )
        for one in sections
    )
    _check_names(sections, schools)
    if not top.values.get("school"):
        notes.add((), "no school: write [[school]], and below it what to sync")
    into = _into(top, path.parent, secrets=secrets)
    section = top.section("sync", "[sync] above schools_at_once = 8")
    section = section or Section(("sync",), {}, notes)
    settings, again = _settings(section), _again(section)
    if notes.problems:
        raise ConfigProblems(str(path), notes.problems)
    return Config(
        into=into,
        schools=schools,
        schools_at_once=int(settings["schools_at_once"]),
        outages_again=again,
        full_refresh=timedelta(days=settings["full_refresh_days"]),
        trust_env=bool(settings["trust_env"]),
    )


def _parse(path: Path) -> tuple[Mapping[str, object], Notes]:
    """What a file holds, and where in it."""
    text = ""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        values = tomllib.loads(text)
        return values, Notes(key_lines(text))
    except OSError as error:
        problem = Problem(0, f"cannot be read: {error.strerror or error}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem = Problem(line, "is not UTF-8: save it as that")
    except ValueError as error:
        found = _WHERE.search(str(error))
        line = int(found[1] or text.count("\n") + 1) if found else 0
        problem = Problem(line, f"is not TOML: {_WHERE.sub('', str(error))}")
    except RecursionError:
        problem = Problem(0, "is nested too deeply")
    raise ConfigProblems(str(path), [problem])


def _check_names(sections: Sequence[Section], schools: Sequence[School]) -> None:
    """Note schools that are called like one before them, or like a table of another."""
    first: dict[object, int] = {}
    for section in sections:
        name = section.values.get("name")
        if not isinstance(name, str):
            continue
        if name in first:
            words = f"{shown(name)} is a school in line {first[name]} already"
            section.problem("name", f"{words}: give each a name of its own")
        first.setdefault(name, section.line("name"))
        above, _, table = name.rpartition(".")
        if any(one.name == above and table in _tables(one) for one in schools):
            words = (
                f"{shown(name)} is how the table {table} of {shown(above)} is called"
            )
            section.problem("name", f"{words}: give the school another name")


def _tables(school: School) -> Collection[str]:
    return find_vendor(school.vendor).tables if school.vendor else ()


def _into(top: Section, folder: Path, *, secrets: bool) -> Into:
    """The database; where it is not clear, an empty answer, and a note."""
    section = top.section("into", f"[into] above {_DUCKDB}")
    if section is None:
        if "into" not in top.values:
            top.missing("into", f"[into] and below it {_DUCKDB}, or {_POSTGRES}")
        return Into()
    section.only(["duckdb", "postgres"])
    if len(section.values.keys() & {"duckdb", "postgres"}) != 1:
        words = f"takes one database: write {_DUCKDB} or {_POSTGRES}"
        section.note(section.path, words)
    postgres = read_reference(section, "postgres", _POSTGRES)
    if secrets and postgres:
        is_there(section, "postgres", postgres)
    return Into(duckdb=_database(section, folder), postgres=postgres)


def _database(section: Section, folder: Path) -> Path | None:
    name = section.text("duckdb", _DUCKDB)
    if name is None:
        return None
    path = folder / name
    if not (name and name.isprintable()) or name.startswith(":") or path.is_dir():
        section.problem("duckdb", f"takes the path of a file: write {_DUCKDB}")
    elif not path.parent.is_dir():
        section.problem("duckdb", f"there is no folder {shown(str(path.parent))}")
    return path


def _settings(section: Section) -> Mapping[str, float]:
    """How it is run: numbers and switches, by name."""
    section.only([*BOUNDS, "outages_again", "trust_env"])
    switch = section.get("trust_env", [bool], "trust_env = true")
    found: dict[str, float] = {"trust_env": bool(switch)}
    for name, (usual, least, most, kinds) in BOUNDS.items():
        value = section.get(name, kinds, f"{name} = {usual}")
        found[name] = value if isinstance(value, int | float) else usual
        if not least <= found[name] <= most:
            section.problem(name, f"takes {least} to {most}: write {name} = {usual}")
    return found


def _again(section: Section) -> tuple[float, ...]:
    """How long to wait before each further try of schools whose servers failed."""
    usual = ", ".join(f"{one:g}" for one in OUTAGES_AGAIN)
    example = f"outages_again = [{usual}]"
    found = section.numbers("outages_again", example)
    if not all(0 <= one <= _LONGEST for one in found or ()):
        words = f"takes seconds from 0 to {_LONGEST}: write {example}"
        section.problem("outages_again", words)
    return OUTAGES_AGAIN if found is None else found


BOUNDS: Final[Mapping[str, tuple[float, int, int, tuple[type, ...]]]] = {
    "schools_at_once": (8, 1, 1000, (int,)),
    "full_refresh_days": (7, 0, 366, (float, int)),
}
"""Settings: what is usual, the least, the most, and the kinds."""
