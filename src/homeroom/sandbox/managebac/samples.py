"""What invented records look like: written as JSON, filled in by chance.

A sample in `samples/*.json` is any JSON, in which some things stand for others:

- `"$name"`: what is given under the name; `"$number"`: an id, another one each time;
- `{"$pick": [...]}`: one of these;
- `{"$some": 3, "of": ...}`: a list of up to so many;
- `{..., "$also": {...}}`: further members of the object.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import count
from typing import Any

from attrs import frozen

from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.tenant import Tenant

Shown = dict[str, object]


class Samples:
    """The samples of a school, filled in the same way each time.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        self._chance = Chance(tenant.school.seed)
        self._files: dict[str, dict[str, Any]] = {}

    def fill(self, name: str, number: int = 0, **given: object) -> Shown:
        """A filled sample.

        Args:
            name: File and member, such as `cas/student`.
            number: Of whom or what it is; decides what is drawn.
            given: What stands in it for the names after a dollar.
        """
        file, _, member = name.partition("/")
        if file not in self._files:
            place = files(__package__) / "samples" / f"{file}.json"
            self._files[file] = json.loads(place.read_text(encoding="utf-8"))
        filling = _Filling(self._chance, (name, number), given, count(number * 100))
        filled: Shown = filling.fill(self._files[file][member])
        return filled


@frozen
class _Filling:
    chance: Chance
    about: tuple[object, ...]
    given: Mapping[str, object]
    numbers: Iterator[int]

    def fill(self, sample: Any, *place: object) -> Any:
        if isinstance(sample, str):
            return self._text(sample)
        if isinstance(sample, list):
            return [self.fill(one, *place, n) for n, one in enumerate(sample)]
        return self._object(sample, *place) if isinstance(sample, dict) else sample

    def _text(self, text: str) -> object:
        if text == "$number":
            return next(self.numbers)
        return self.given[text[1:]] if text.startswith("$") else text

    def _object(self, sample: dict[str, Any], *place: object) -> Any:
        if "$pick" in sample:
            chosen = self.chance.pick(sample["$pick"], *self.about, *place)
            return self.fill(chosen, *place)
        if "$some" in sample:
            most = self.chance.below(sample["$some"] + 1, *self.about, *place)
            return [self.fill(sample["of"], *place, n) for n in range(most)]
        filled: Shown = {
            name: self.fill(value, *place, name)
            for name, value in sample.items()
            if name != "$also"
        }
        return filled | (self.fill(sample.get("$also"), *place, "$also") or {})
