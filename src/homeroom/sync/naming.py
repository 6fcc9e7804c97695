"""Schools and tables as a person types them: `oakfield`, `oakfield.classes`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import evolve, frozen

from homeroom.errors import ConfigurationError
from homeroom.sync.batches import State
from homeroom.sync.config import Config, School
from homeroom.sync.problems import listed, near, shown
from homeroom.sync.store import Store
from homeroom.sync.vendors import find_vendor


@frozen
class Named:
    """What a person named: a school, or one of its tables."""

    school: School
    table: str
    """Empty for all of them."""

    def __str__(self) -> str:
        return f"{self.school.name}.{self.table}" if self.table else self.school.name


def only(config: Config, names: Sequence[str]) -> Config:
    """What to copy of some schools alone.

    Raises:
        ConfigurationError: There is no such school.
    """
    found = {_school(config, name).name for name in names}
    chosen = tuple(one for one in config.schools if one.name in found)
    return evolve(config, schools=chosen) if names else config


def named(config: Config, word: str) -> Named:
    """The school, or its table, that a word names.

    Raises:
        ConfigurationError: There is none.
    """
    if any(one.name == word for one in config.schools):
        return Named(_school(config, word), "")
    name, dot, table = word.rpartition(".")
    school = _school(config, name if dot else word)
    tables = find_vendor(school.vendor).tables
    if table not in tables:
        hint = near(table, tables) or f"; there are {listed(tables)}"
        raise ConfigurationError(f"{school.name} has no table {shown(table)}{hint}")
    return Named(school, table)


def accepted(words: Iterable[Named], store: Store) -> frozenset[str]:
    """Losses that a person accepts, as the engine takes them.

    Raises:
        ConfigurationError: One of them is not held.
        StoreError: The database cannot tell.
    """
    found = list(words)
    for one in found:
        held = held_tables(one.school, store.states(one.school.name))
        if not held or (one.table and one.table not in held):
            those = listed(f"{one.school.name}.{table}" for table in held)
            hint = f"; held are {those}" if those else ""
            raise ConfigurationError(f"{one} is not held{hint}")
    return frozenset(map(str, found))


def held_tables(
    school: School, states: Mapping[tuple[str, str], State]
) -> Collection[str]:
    """Tables of which it is remembered that they are held."""
    start = f"{school.vendor}_"
    held = (target for (target, _), state in states.items() if state.get("held"))
    return dict.fromkeys(target.removeprefix(start) for target in held)


def _school(config: Config, name: str) -> School:
    found = next((one for one in config.schools if one.name == name), None)
    if found is None:
        names = [one.name for one in config.schools]
        hint = near(name, names) or f"; there are {listed(names)}"
        raise ConfigurationError(f"there is no school {shown(name)}{hint}")
    return found
