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
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import count
from typing import Final, Protocol

from attrs import frozen

from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_list, as_object, read_json

_NAME: Final = re.compile(r"\$([a-z_]+(?:\.[a-z_]+)*)")


class Seeded(Protocol):
    """What has the school whose chance decides."""

    school: School


def filled(tenant: Seeded, name: str, number: int = 0, /, **given: object) -> Row:
    """A sample, filled in the same way each time.

    Args:
        tenant: The school whose chance decides.
        name: File and member, such as `cas/student`.
        number: Of whom or what it is; decides what is drawn.
        given: What stands in it for the names after a dollar.
    """
    file, _, member = name.partition("/")
    chance = Chance(tenant.school.seed)
    filling = _Filling(chance, (name, number), given, count(number * 100))
    return as_object(filling.fill(_samples(file)[member])) or {}


@lru_cache(maxsize=32)
def _samples(file: str) -> Row:
    place = files("homeroom.sandbox.managebac") / "samples" / f"{file}.json"
    return as_object(read_json(place.read_bytes())) or {}


@frozen
class _Filling:
    chance: Chance
    about: tuple[object, ...]
    given: Row
    numbers: Iterator[int]

    def fill(self, sample: object, *place: object) -> object:
        if isinstance(sample, str):
            return self._text(sample)
        if (items := as_list(sample)) is not None:
            return [self.fill(one, *place, n) for n, one in enumerate(items)]
        members = as_object(sample)
        return sample if members is None else self._object(members, *place)

    def _text(self, text: str) -> object:
        if "$" not in text:
            return text
        if text == "$number":
            return next(self.numbers)
        if whole := _NAME.fullmatch(text):
            return self._value(whole)
        return _NAME.sub(lambda found: str(self._value(found)), text)

    def _value(self, name: re.Match[str]) -> object:
        value: object = self.given
        for part in name[1].split("."):
            value = (as_object(value) or {}).get(part)
        return value

    def _object(self, sample: Row, *place: object) -> object:
        if (choices := as_list(sample.get("$pick"))) is not None:
            chosen = self.chance.pick(choices, *self.about, *place)
            return self.fill(chosen, *place)
        if isinstance(most := sample.get("$some"), int):
            length = self.chance.below(most + 1, *self.about, *place)
            return [self.fill(sample["of"], *place, n) for n in range(length)]
        members = {
            name: self.fill(value, *place, name)
            for name, value in sample.items()
            if name != "$also"
        }
        shown = {
            name.removesuffix("?"): value
            for name, value in members.items()
            if not (name.endswith("?") and _is_empty(value))
        }
        also = self.fill(sample.get("$also"), *place, "$also")
        return {**shown, **(as_object(also) or {})}


def _is_empty(value: object) -> bool:
    """Whether a value is null, or an object of nulls."""
    members = as_object(value) or {"": value}
    return value is None or all(one is None for one in members.values())
