"""One `[[school]]` of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from homeroom.errors import ConfigurationError
from homeroom.sync.config import Personal, Reference, School
from homeroom.sync.patterns import choose, idle
from homeroom.sync.problems import listed, near, shown
from homeroom.sync.pseudonyms import pseudonyms
from homeroom.sync.references import example_of, is_there, read_reference
from homeroom.sync.refusals import STAND_IN, refusals
from homeroom.sync.secrets import resolve
from homeroom.sync.sections import Section
from homeroom.sync.vendors import CLIENTS, Argument, Vendor, find_vendor

_MISSING: Final = "is missing"
"""So begins what a client says of an argument that it needs."""
_KEYS: Final = ("name", "vendor", "tables", "personal", "columns", "pseudonyms")
_NAME: Final = 'name = "oakfield"'
_VENDOR: Final = 'vendor = "managebac"'
_TABLES: Final = 'tables = ["classes", "student*"]'
_COLUMNS: Final = 'columns = { students = ["!email"] }'


def read_school(section: Section, *, secrets: bool) -> School:
    """A school, as far as it can be read; what is wrong is noted.

    Args:
        section: Where it stands.
        secrets: Whether its secrets are looked up, and its client is tried.
    """
    name, vendor = _name(section), _vendor(section)
    arguments = vendor.arguments if vendor else _of_all()
    section.only([*_KEYS, *arguments])
    client = _client(section, name, arguments)
    key = read_reference(section, "pseudonyms", example_of(name, "pseudonyms"))
    if secrets:
        _try_key(section, key)
        known = {key: _known(section, key, one) for key, one in client.items()}
        _try(section, name, vendor, known)
    tables = _tables(section, vendor)
    return School(
        name=name,
        vendor=vendor.word if vendor else "",
        client=client,
        tables=tables,
        personal=_personal(section),
        columns=_columns(section, vendor, tables),
        pseudonyms=key,
    )


def _name(section: Section) -> str:
    """The name; in the place of a bad one, a word that examples can show."""
    name = section.needed("name", _NAME)
    if name is not None and not (name.isprintable() and name and name == name.strip()):
        words = "takes printable text, without space around it"
        section.problem("name", f"{words}: write {_NAME}")
        return "school"
    return name or "school"


def _vendor(section: Section) -> Vendor | None:
    word = section.needed("vendor", _VENDOR)
    if word is None or word in CLIENTS:
        return find_vendor(word) if word else None
    hint = near(word, CLIENTS) or f"; there are {listed(CLIENTS)}"
    section.problem("vendor", f"unknown {shown(word)}{hint}")
    return None


def _of_all() -> Mapping[str, Argument]:
    """What all clients take, where nobody knows whose client it is."""
    vendors = map(find_vendor, CLIENTS)
    return {key: one for vendor in vendors for key, one in vendor.arguments.items()}


def _client(
    section: Section, name: str, arguments: Mapping[str, Argument]
) -> Mapping[str, object]:
    """Arguments of the client; a text that is no secret may be a reference too."""
    client: dict[str, object] = {}
    for key, one in arguments.items():
        example = _example(name, key, one)
        if one.secret or (str in one.kinds and section.is_table(key)):
            value: object = read_reference(section, key, example)
        else:
            value = section.get(key, one.kinds, example)
        if value is not None:
            client[key] = value
    return client


def _example(name: str, key: str, argument: Argument) -> str:
    if argument.secret:
        return example_of(name, key)
    return f'{key} = "..."' if str in argument.kinds else f"{key} = 60"


def _known(section: Section, key: str, value: object) -> object:
    """An argument, or what stands in for a secret that is missing."""
    if isinstance(value, Reference) and not is_there(section, key, value):
        return STAND_IN
    return value


def _try(
    section: Section, name: str, vendor: Vendor | None, client: Mapping[str, object]
) -> None:
    """Note what the client refuses."""
    if vendor is None:
        return
    bad = {key: STAND_IN for key in vendor.arguments if section.is_noted(key)}
    for key, words in refusals(vendor, {**client, **bad}):
        if not key:
            section.notes.add(section.path, words)
        elif words.startswith(_MISSING):
            where_from = words.removeprefix(_MISSING)
            example = _example(name, key, vendor.arguments[key])
            section.missing(key, f"{example}{where_from}")
        elif key not in bad:
            section.problem(key, words)


def _try_key(section: Section, key: Reference | None) -> None:
    """Note what is wrong with the key of pseudonyms."""
    if key is None or not is_there(section, "pseudonyms", key):
        return
    try:
        pseudonyms(resolve(key).encode(), "")
    except ConfigurationError as error:
        section.problem("pseudonyms", str(error).removeprefix("pseudonyms: "))


def _tables(section: Section, vendor: Vendor | None) -> tuple[str, ...]:
    patterns = section.texts("tables", _TABLES)
    if patterns is None or vendor is None:
        return patterns or ("*",)
    _match(section, "tables", patterns, list(vendor.tables))
    chosen = choose(patterns, vendor.tables) if patterns else ()
    if not chosen and not section.is_noted("tables"):
        section.problem("tables", f"chooses no table: write {_TABLES}, or leave it out")
    return patterns


def _personal(section: Section) -> Personal:
    word = section.text("personal", 'personal = "direct"')
    if word is None:
        return Personal.DIRECT
    try:
        return Personal(word)
    except ValueError:
        words = f"unknown {shown(word)}; there are {listed(Personal)}"
        section.problem("personal", words)
        return Personal.DIRECT


def _columns(
    section: Section, vendor: Vendor | None, tables: Sequence[str]
) -> Mapping[str, tuple[str, ...]]:
    """Patterns of columns by pattern of tables."""
    below = section.section("columns", _COLUMNS)
    chosen: dict[str, tuple[str, ...]] = {}
    for key in below.values if below else ():
        assert below is not None
        patterns = below.texts(key, f'{shown(key)} = ["!email"]')
        if patterns is None:
            continue
        chosen[key] = patterns
        if vendor is not None:
            chosen_tables = choose(tables, vendor.tables) or tuple(vendor.tables)
            _check_columns(below, key, patterns, vendor, chosen_tables)
    return chosen


def _check_columns(
    below: Section,
    key: str,
    patterns: Sequence[str],
    vendor: Vendor,
    tables: Sequence[str],
) -> None:
    """Note patterns of columns that match none."""
    matched = choose([key], tables) if not key.startswith("!") else ()
    if not matched:
        words = f"matches no table of {listed(tables)}{near(key, tables)}"
        below.problem(key, words)
        return
    if not patterns:
        below.problem(key, f"names no column: write {_COLUMNS}")
    found = [column for one in matched for column in vendor.columns(one)]
    _match(below, key, patterns, list(dict.fromkeys(found)))
    kept = {f"!{name}" for one in matched for name in vendor.key(one)}
    for one in patterns:
        if one in kept:
            below.problem(key, f"{one[1:]} tells rows apart, and is always kept")


def _match(
    section: Section, key: str, patterns: Sequence[str], names: Sequence[str]
) -> None:
    """Note patterns that match none of some names."""
    for one in idle(patterns, names):
        hint = near(one.removeprefix("!"), names)
        words = f"nothing matches {shown(one)}; there are {listed(names)}{hint}"
        section.problem(key, words)
