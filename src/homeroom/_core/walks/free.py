"""Pages of a list that no spec lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

from attrs import evolve, frozen

from homeroom._core.answer import Answer
from homeroom._core.decode import dumps, loads
from homeroom._core.misfits import Unfit
from homeroom._core.reading import Reading, Way, read_as
from homeroom._core.walks.look import value_at

AROUND: Final = "body."
"""Path of the answer around the items."""


@frozen
class FreePage:
    """A page: its items, and the answer that they came in."""

    rows: Sequence[object]
    body: Mapping[str, object] | None


async def free_page(
    items: str, form: type[object] | None, answer: Answer, way: Way
) -> Reading[object]:
    """The page that an answer holds.

    Args:
        items: Path of the items, empty where the answer is the list itself.
        form: What an item becomes; `None` for plain JSON.
        answer: The answer.
        way: How it is read.

    Raises:
        Unfit: There is no list at the path.
    """
    body = loads(answer.body) if answer.body else []
    rows = value_at(items, body) if items and body else body
    if not isinstance(rows, list):
        raise Unfit((f"$.{items}: expected array",))
    around = cast("Mapping[str, object]", body) if isinstance(body, dict) else None
    listed = cast("list[object]", rows)
    if form is None:
        return Reading(data=FreePage(listed, around))
    typed = list[form]  # type: ignore[valid-type]
    reading = await read_as(typed, evolve(answer, body=dumps(listed)), way)
    return Reading(data=FreePage(reading.data, around), misfits=reading.misfits)
