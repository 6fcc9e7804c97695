"""What people did on the dates of a class: who came, and the events of metrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcom.records import ClassDate
from homeroom.sandbox.classcom.settings import Settings

_SWITCH: Final = ("true", "false")

VALUES: Final[Mapping[str, Sequence[str]]] = {
    "ATTENDANCE": ("true",),
    "FEEDBACK": (
        "clap",
        "coffee",
        "dislike",
        "faster",
        "like",
        "no_mark",
        "question",
        "slower",
        "time",
        "yes_mark",
    ),
    "FOCUSED": _SWITCH,
    "IS_AUDIO_MUTED": _SWITCH,
    "IS_TALKING": _SWITCH,
    "IS_VIDEO_ON": _SWITCH,
    "PRESENTING": _SWITCH,
    "RAISED_HAND": ("0", "1"),
    "REACTION": ("clap", "crying", "laughing", "thumbup"),
    "SPOTLIGHT": _SWITCH,
    "STARS": ("0", "1", "2", "3"),
}
"""Event types and their values (vendor document)."""

_LATE: Final = 300_000
"""Milliseconds after which somebody is tardy (a guess)."""


@frozen(kw_only=True)
class Visit:
    """When a person was there, in milliseconds since the epoch."""

    join: int
    leave: int
    tardy: bool


@frozen(kw_only=True)
class Event:
    """One event of metrics. Times are milliseconds since the epoch."""

    start: int
    end: int
    student_id: str
    type: str
    value: str

    @property
    def order(self) -> tuple[int, str, str, str]:
        """Events come by start (a guess); the rest makes the order definite."""
        return self.start, self.student_id, self.type, self.value


def visit(date: ClassDate, student_id: str) -> Visit | None:
    """How a person attended a date that was held, or `None` for not at all."""
    return _visit(date, _draw(date, student_id))


def events(
    dates: Sequence[ClassDate], members: Sequence[str], settings: Settings, burst: int
) -> Sequence[Event]:
    """All events of a class.

    Args:
        dates: Those that were held.
        members: `student_id` of all who may have come.
        settings: May add types.
        burst: Events of the first member within one second of the first date.
    """
    found = [
        event
        for date in dates
        for student_id in members
        for event in _events(date, student_id, settings.further_events)
    ]
    if dates and members:
        found += _burst(dates[0], members[0], burst)
    return sorted(found, key=lambda event: event.order)


def _draw(date: ClassDate, student_id: str) -> Random:
    return Random(f"{date.schedule_id}/{student_id}")


def _visit(date: ClassDate, draw: Random) -> Visit | None:
    came, punctual, early = draw.random(), draw.random(), draw.random()
    if came < 0.08:
        return None
    tardy = punctual < 0.1
    wait = _LATE + int(punctual * 6_000_000) if tardy else int(punctual * 90_000)
    join, leave = date.start * 1000 + wait, date.end * 1000 - int(early * 120_000)
    return Visit(join=join, leave=leave, tardy=tardy)


def _events(
    date: ClassDate, student_id: str, further: Sequence[str]
) -> Iterator[Event]:
    draw = _draw(date, student_id)
    seen = _visit(date, draw)
    if seen is None:
        return

    def event(type_: str, value: str, start: int, end: int) -> Event:
        return Event(
            start=start,
            end=min(end, seen.leave),
            student_id=student_id,
            type=type_,
            value=value,
        )

    # Two at the same millisecond, as in the vendor document's sample.
    yield event("ATTENDANCE", "true", seen.join, seen.leave)
    yield event("FOCUSED", "true", seen.join, seen.join + 600_001)
    if draw.random() < 0.4:
        # Applause: several people within the same second.
        start = (date.start + 1800) * 1000 + int(draw.random() * 1000)
        yield event("REACTION", "clap", start, start + 3000)
    types = [*list(VALUES)[1:], *further]
    for _ in range(draw.randint(4, 9)):
        chosen = draw.choice(types)
        start = seen.join + int(draw.random() * (seen.leave - seen.join))
        value = draw.choice(VALUES.get(chosen, ("true",)))
        yield event(chosen, value, start, start + int(draw.random() * 600_000))


def _burst(date: ClassDate, student_id: str, count: int) -> Iterator[Event]:
    start = (date.start + 2400) * 1000
    for number in range(count):
        moment = start + number * 1000 // count
        yield Event(
            start=moment,
            end=moment + 100,
            student_id=student_id,
            type="IS_TALKING",
            value=_SWITCH[number % 2],
        )
