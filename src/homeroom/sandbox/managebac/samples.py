"""What invented records look like: written as JSON, filled in by chance.

A sample in `samples/*.json` is any JSON, in which some things stand for others:

- `"$name"`: what is given under the name, null if nothing is; `"$name.part"`: a part of
  it; `"$number"`: an id, another one each time; `"at $name"`: a text with it;
- `"member?"`: a member that is left out if nothing is given for any of it;
- `{"$pick": [...]}`: one of these;
- `{"$some": 3, "of": ...}`: a list of up to so many;
- `{..., "$also": {...}}`: further members of the object.

Some files say what stands as it is, such as `programs.json` and `kinds.json`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import count
from typing import Final, TypeVar
from zlib import crc32

from attrs import define, frozen

from homeroom.sandbox.managebac.store import Made, Row
from homeroom.sandbox.shapes import as_list, as_object, read_json

T = TypeVar("T")

_NAME: Final = re.compile(r"\$([a-z_]+(?:\.[a-z_]+)*)")
_SPREAD: Final = 2_654_435_761
_BITS: Final = 0xFFFF_FFFF


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

    def filled(self, name: str, number: int = 0, /, **given: object) -> Row:
        """A sample, filled in the same way each time.

        Args:
            name: File and member, such as `cas/student`.
            number: Of whom or what it is; decides what is drawn.
            given: What stands in it for the names after a dollar.
        """
        return _sample(name)(_Filling(self, name, number, given.get))

    def made(
        self,
        names: tuple[str, ...] | Callable[[int], tuple[str, ...]],
        number: Callable[[int], int] = int,
        /,
        **given: Callable[[int], object],
    ) -> Made:
        """What makes records by samples, or single values of them, which is cheaper.

        Args:
            names: The samples of the records, or of the one at a position.
            number: What decides what is drawn, by position.
            given: What stands in them, each by position; made only if it is needed.
        """

        def make(wanted: frozenset[str] | None, position: int) -> Row:
            known, row = Row(), Row()

            def value(name: str) -> object:
                if name not in known:
                    known[name] = given[name](position)
                return known[name]

            samples = names(position) if callable(names) else names
            for name, sample in _samples(samples, wanted):
                sample.fill(_Filling(self, name, number(position), value), row)
            return row

        def maker(wanted: frozenset[str] | None) -> Callable[[int], Row]:
            plain = None if callable(names) else _plain(_samples(names, wanted), given)
            if plain is None:
                return partial(make, wanted)
            return lambda n: {name: value(n) for name, value in plain}

        return cache(maker)


def _plain(
    samples: Iterable[tuple[str, _Object]], given: Mapping[str, Callable[[int], object]]
) -> Sequence[tuple[str, Callable[[int], object]]] | None:
    """The members of samples, if all are given values that need no filling in."""
    found: list[tuple[str, Callable[[int], object]]] = []
    for _, sample in samples:
        for name, fill in sample.members.items():
            path = fill.path if isinstance(fill, _Given) else ()
            source = path[0] if len(path) == 1 else ""
            if "?" in name or source not in given:
                return None
            found.append((name, given[source]))
    return found


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


@frozen
class _Given:
    """What is given under a name, or a part of it."""

    path: Sequence[str]

    def __call__(self, filling: _Filling) -> object:
        return filling.value(self.path)


@frozen
class _Object:
    members: Mapping[str, _Fill]

    def __call__(self, filling: _Filling) -> Row:
        row = Row()
        self.fill(filling, row)
        return row

    def fill(self, filling: _Filling, row: Row) -> None:
        for name, fill in self.members.items():
            value = fill(filling)
            if name == "$also":
                row.update(as_object(value) or {})
            elif not name.endswith("?"):
                row[name] = value
            elif not _is_empty(value):
                row[name[:-1]] = value


def _is_empty(value: object) -> bool:
    """Whether a value is null, or an object of nulls."""
    members = as_object(value) or {"": value}
    return all(one is None for one in members.values())


@lru_cache(maxsize=256)
def _samples(
    names: tuple[str, ...], wanted: frozenset[str] | None
) -> Sequence[tuple[str, _Object]]:
    """Samples with their names, and of each no more than what is wanted of it."""
    found = [(name, _sample(name)) for name in names]
    if wanted is None:
        return found
    return [
        (
            name,
            _Object({k: v for k, v in one.members.items() if k in (*wanted, "$also")}),
        )
        for name, one in found
    ]


@lru_cache(maxsize=256)
def _sample(name: str) -> _Object:
    file, _, member = name.partition("/")
    sample = _read(known(file)[member], "")
    assert isinstance(sample, _Object)
    return sample


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
        every = [_read(one, f"{place}/{n}") for n, one in enumerate(items)]
        return lambda filling: [fill(filling) for fill in every]
    if (members := as_object(sample)) is None:
        return lambda filling: sample
    if (choices := as_list(members.get("$pick"))) is not None:
        picks = [_read(one, place) for one in choices]
        return lambda filling: picks[filling.below(len(picks), place)](filling)
    if isinstance(most := members.get("$some"), int):
        some = [_read(members["of"], f"{place}/{n}") for n in range(most)]
        return lambda filling: [
            fill(filling) for fill in some[: filling.below(most + 1, place)]
        ]
    names = sorted(members, key=lambda name: name == "$also")
    return _Object({name: _read(members[name], f"{place}/{name}") for name in names})


def _text(text: str) -> _Fill:
    if whole := _NAME.fullmatch(text):
        return _Given(whole[1].split("."))
    if "$" not in text:
        return lambda filling: text
    return lambda filling: _NAME.sub(
        lambda found: str(filling.value(found[1].split("."))), text
    )
