"""What invented records look like: written as JSON, filled in by chance.

A sample in `samples/*.json` is any JSON, in which some things stand for others:

- `"$name"`: what is given under the name, null if nothing is; `"$name.part"`: a part of
  it; `"$number"`: an id, another one each time; `"at $name"`: a text with it;
- `"member?"`: a member that is left out if nothing is given for any of it;
- `{"$pick": [...]}`: one of these;
- `{"$some": 3, "of": ...}`: a list of up to so many;
- `{..., "$also": {...}}`: further members of the object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import count
from typing import Final, Protocol, TypeVar
from zlib import crc32

from attrs import define, frozen

from homeroom.sandbox.managebac.store import Made, Row
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_list, as_object, read_json

T = TypeVar("T")

_NAME: Final = re.compile(r"\$([a-z_]+(?:\.[a-z_]+)*)")
_SPREAD: Final = 2_654_435_761
_BITS: Final = 0xFFFF_FFFF


class Seeded(Protocol):
    """What has the school whose chance decides."""

    school: School


@frozen
class Chance:
    """What is drawn for a matter of a school, such as a student and a day.

    The same for the same school and matter, and kept nowhere: a draw costs one
    checksum, so nothing of a large school is made before it is asked for.
    """

    seed: int

    def below(self, bound: int, *matter: object) -> int:
        """A whole number from 0 that is less than a bound."""
        text = "/".join(map(str, (self.seed, *matter)))
        # Checksums of neighbours resemble each other; the product does not.
        return ((crc32(text.encode()) * _SPREAD & _BITS) >> 8) % bound

    def pick(self, choices: Sequence[T], *matter: object) -> T:
        """One of several."""
        return choices[self.below(len(choices), *matter)]

    def happens(self, percent: int, *matter: object) -> bool:
        """Whether something that is so often the case is the case."""
        return self.below(100, *matter) < percent


def filled(tenant: Seeded, name: str, number: int = 0, /, **given: object) -> Row:
    """A sample, filled in the same way each time.

    Args:
        tenant: The school whose chance decides.
        name: File and member, such as `cas/student`.
        number: Of whom or what it is; decides what is drawn.
        given: What stands in it for the names after a dollar.
    """
    filling = _Filling(Chance(tenant.school.seed), name, number, given.get)
    return as_object(_sample(name)(filling)) or {}


def made_by(
    tenant: Seeded,
    names: tuple[str, ...] | Callable[[int], tuple[str, ...]],
    number: Callable[[int], int] = int,
    /,
    **given: Callable[[int], object],
) -> Made:
    """What makes records by samples, or single values of them, which is cheaper.

    Args:
        tenant: The school whose chance decides.
        names: The samples of the records, or of the one at a position.
        number: What decides what is drawn, by position.
        given: What stands in them, each by position; made only if it is needed.
    """
    chance = Chance(tenant.school.seed)

    def make(position: int, wanted: frozenset[str] | None = None) -> Row:
        known, row = _Known(given, position), Row()
        samples = names(position) if callable(names) else names
        for name, fills in _members(samples, wanted):
            filling = _Filling(chance, name, number(position), known.__getitem__)
            for fill in fills:
                fill(filling, row)
        return row

    return make


class _Known(dict[str, object]):
    """What is given for a position, made when it is first asked for."""

    def __init__(
        self, given: Mapping[str, Callable[[int], object]], position: int
    ) -> None:
        self._given, self._position = given, position

    def __missing__(self, name: str) -> object:
        self[name] = made = self._given[name](self._position)
        return made


@define
class _Filling:
    chance: Chance
    name: str
    number: int
    given: Callable[[str], object]
    numbers: Iterator[int] | None = None

    def below(self, bound: int, place: str) -> int:
        return self.chance.below(bound, self.name, f"{self.number}{place}")

    def value(self, path: Sequence[str]) -> object:
        if path == ["number"]:
            self.numbers = self.numbers or count(self.number * 100)
            return next(self.numbers)
        value = self.given(path[0])
        for part in path[1:]:
            members = as_object(value)
            value = getattr(value, part, None) if members is None else members.get(part)
        return value


_Fill = Callable[[_Filling], object]


_Member = Callable[[_Filling, Row], None]


@frozen
class _Object:
    members: Mapping[str, _Member]
    """What puts each member in an object, by name; `$also` puts several."""

    def __call__(self, filling: _Filling) -> object:
        row = Row()
        for fill in self.members.values():
            fill(filling, row)
        return row


@lru_cache(maxsize=256)
def _members(
    samples: tuple[str, ...], wanted: frozenset[str] | None
) -> Sequence[tuple[str, Sequence[_Member]]]:
    """What fills in the members of samples that are wanted."""
    found: list[tuple[str, Sequence[_Member]]] = []
    for name in samples:
        sample = _sample(name)
        assert isinstance(sample, _Object)
        fills = sample.members.items()
        chosen = [
            fill
            for one, fill in fills
            if wanted is None or one in wanted or one == "$also"
        ]
        if chosen:
            found.append((name, chosen))
    return found


@lru_cache(maxsize=256)
def _sample(name: str) -> _Fill:
    file, _, member = name.partition("/")
    return _read(known(file)[member], "")


@lru_cache(maxsize=32)
def known(file: str) -> Row:
    """What a file of `samples` says as it stands."""
    place = files("homeroom.sandbox.managebac") / "samples" / f"{file}.json"
    return as_object(read_json(place.read_bytes())) or {}


def _read(sample: object, place: str) -> _Fill:
    """What fills in a sample, whose place decides what is drawn for it."""
    if isinstance(sample, str):
        return _text(sample)
    if (items := as_list(sample)) is not None:
        return _all(_read(one, f"{place}/{n}") for n, one in enumerate(items))
    members = as_object(sample)
    if members is None:
        return lambda filling: sample
    if (choices := as_list(members.get("$pick"))) is not None:
        return _one(place, [_read(one, place) for one in choices])
    if isinstance(most := members.get("$some"), int):
        each = [_read(members["of"], f"{place}/{n}") for n in range(most)]
        return lambda filling: [
            fill(filling) for fill in each[: filling.below(most + 1, place)]
        ]
    fills = {name: _read(one, f"{place}/{name}") for name, one in members.items()}
    also = fills.pop("$also", None)
    puts = {name: _member(name, fill) for name, fill in fills.items()}
    return _Object({**puts, "$also": _further(also)} if also else puts)


def _member(name: str, fill: _Fill) -> _Member:
    def put(filling: _Filling, row: Row) -> None:
        row[name] = fill(filling)

    def put_unless_empty(filling: _Filling, row: Row) -> None:
        if not _is_empty(value := fill(filling)):
            row[name[:-1]] = value

    return put_unless_empty if name.endswith("?") else put


def _further(also: _Fill) -> _Member:
    return lambda filling, row: row.update(as_object(also(filling)) or {})


def _all(fills: Iterator[_Fill]) -> _Fill:
    every = tuple(fills)
    return lambda filling: [fill(filling) for fill in every]


def _one(place: str, fills: Sequence[_Fill]) -> _Fill:
    return lambda filling: fills[filling.below(len(fills), place)](filling)


def _text(text: str) -> _Fill:
    if whole := _NAME.fullmatch(text):
        path = whole[1].split(".")
        return lambda filling: filling.value(path)
    if "$" not in text:
        return lambda filling: text
    return lambda filling: _NAME.sub(
        lambda found: str(filling.value(found[1].split("."))), text
    )


def _is_empty(value: object) -> bool:
    """Whether a value is null, or an object of nulls."""
    members = as_object(value) or {"": value}
    return value is None or all(one is None for one in members.values())
