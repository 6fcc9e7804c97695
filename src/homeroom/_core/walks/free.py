"""Pages of a list that no spec lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

from attrs import evolve, frozen

from homeroom._core.answer import Answer
from homeroom._core.misfits import Unfit
from homeroom._core.model import JSON
from homeroom._core.plain import Steps, plain, whole
from homeroom._core.reading import Reading, Way, breathing, read_as
from homeroom._core.slices import Text

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
    size = len(answer.body)
    body, listed = await breathing(_parted(answer.body, items), size)
    if listed is None or listed.opens != b"[":
        raise Unfit((f"$.{items}: expected array",))
    around = cast("Mapping[str, object]", body) if isinstance(body, dict) else None
    if form is None:
        rows = cast("list[object]", await breathing(plain(listed), size))
        return Reading(data=FreePage(rows, around))
    typed = list[form]  # type: ignore[valid-type]
    reading = await read_as(typed, evolve(answer, body=bytes(listed.data)), way)
    return Reading(data=FreePage(reading.data, around), misfits=reading.misfits)


def _parted(body: bytes, items: str) -> Steps[tuple[JSON, Text | None]]:
    """What is around the items of a page, and the items."""
    text = whole(body or b"[]")
    empty = text.opens == b"[" and next(text.slices(), None) is None
    return (yield from _without(text, items.split(".") if items and not empty else []))


def _without(text: Text, path: Sequence[str]) -> Steps[tuple[JSON, Text | None]]:
    """The value of a document but for what is at a path, and that."""
    if not path or text.opens != b"{":
        return None, None if path else text
    found, around = None, dict[str, JSON]()
    for number, (name, member) in enumerate(text.members(), 1):
        if name == path[0]:
            around[name], found = yield from _without(member, path[1:])
        else:
            around[name] = yield from plain(member)
        if not number % 100:
            yield None
    return around, found
