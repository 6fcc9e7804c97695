"""What invented records look like: written as JSON, filled in by chance.

A sample in `samples/*.json` is any JSON, in which some things stand for others:

- `"$name"`: what is given under the name; `"$number"`: an id, another one each time;
- `{"$pick": [...]}`: one of these;
- `{"$some": 3, "of": ...}`: a list of up to so many;
- `{..., "$also": {...}}`: further members of the object.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import count

from attrs import frozen

from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object, read_json

Shown = dict[str, object]


class Samples:
    """The samples of a school, filled in the same way each time.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        self._chance = Chance(tenant.school.seed)
        self._files: dict[str, Shown] = {}

    def fill(self, name: str, number: int = 0, **given: object) -> Shown:
        """A filled sample.

        Args:
            name: File and member, such as `cas/student`.
            number: Of whom or what it is; decides what is drawn.
            given: What stands in it for the names after a dollar.
        """
        file, _, member = name.partition("/")
        if file not in self._files:
            place = files("homeroom.sandbox.managebac") / "samples" / f"{file}.json"
            self._files[file] = as_object(read_json(place.read_bytes())) or {}
        filling = _Filling(self._chance, (name, number), given, count(number * 100))
        return as_object(filling.fill(self._files[file][member])) or {}


@frozen
class _Filling:
    chance: Chance
    about: tuple[object, ...]
    given: Mapping[str, object]
    numbers: Iterator[int]

    def fill(self, sample: object, *place: object) -> object:
        if isinstance(sample, str):
            return self._text(sample)
        if (items := as_list(sample)) is not None:
            return [self.fill(one, *place, n) for n, one in enumerate(items)]
        members = as_object(sample)
        return sample if members is None else self._object(members, *place)

    def _text(self, text: str) -> object:
        if text == "$number":
            return next(self.numbers)
        return self.given[text[1:]] if text.startswith("$") else text

    def _object(self, sample: Shown, *place: object) -> object:
        if (choices := as_list(sample.get("$pick"))) is not None:
            chosen = self.chance.pick(choices, *self.about, *place)
            return self.fill(chosen, *place)
        if isinstance(most := sample.get("$some"), int):
            length = self.chance.below(most + 1, *self.about, *place)
            return [self.fill(sample["of"], *place, n) for n in range(length)]
        filled: Shown = {
            name: self.fill(value, *place, name)
            for name, value in sample.items()
            if name != "$also"
        }
        also = self.fill(sample.get("$also"), *place, "$also")
        return {**filled, **(as_object(also) or {})}
