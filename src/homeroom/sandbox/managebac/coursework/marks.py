"""What students achieved in tasks: drawn, with what was written or reset beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen

from homeroom.sandbox.managebac.academics.dates import DAY_LENGTH
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.shapes import as_list, as_object

Scores = Mapping[str, int]

_COMMENTS: Final = (
    "A clear argument, well supported.",
    "Please see me about the second part.",
    "Careful work; check the units.",
    None,
    None,
)
_LETTERS: Final = "ABCD"


@frozen(kw_only=True)
class Assessed:
    """How a task is assessed, as far as marks depend on it."""

    id: int
    due: int
    max_points: int | None = None
    binary: bool = False
    criteria: Sequence[int] = ()
    dropbox: bool = False
    drive: bool = False
    """Whether the dropbox is one of Google Drive."""
    seeded: bool = True
    """Whether the task was there from the start; others have no results at first."""


@frozen(kw_only=True)
class Result:
    """What a student achieved in a task; nothing of it has to be known."""

    author_id: int | None = None
    points: float | None = None
    comment: str | None = None
    binary: bool | None = None
    criteria: Scores = field(factory=dict[str, int])
    submitted_at: int | None = None
    extension_days: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no grade is known."""
        return self == Result(
            submitted_at=self.submitted_at, extension_days=self.extension_days
        )


class Marks:
    """The results of all tasks of a school.

    Args:
        chance: Decides those from the start.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._written: dict[tuple[int, int], Result] = {}

    def of(self, task: Assessed, student: int, now: int) -> Result:
        """The result of a student; there is none before a task is due."""
        known = self._written.get((task.id, student))
        return self._drawn(task, student, now) if known is None else known

    def write(self, task: Assessed, student: int, result: Result) -> None:
        """Set a result."""
        self._written[task.id, student] = result

    def reset(self, task: Assessed, student: int) -> None:
        """Forget a result and what was handed in; there is no way back."""
        self._written[task.id, student] = Result()

    def _drawn(self, task: Assessed, student: int, now: int) -> Result:
        chance, about = self._chance, (task.id, student)
        if not task.seeded:
            return Result()
        handed_in = self._handed_in(task, student, now)
        if task.due > now or chance.happens(8, "unmarked", *about):
            return Result(submitted_at=handed_in)
        good = 45 + chance.below(56, "good", *about)
        points = None if task.max_points is None else task.max_points * good // 100
        return Result(
            points=points,
            comment=chance.pick(_COMMENTS, "comment", *about),
            binary=good > 55 if task.binary else None,
            criteria={
                letter: 1 + (good * 7 + chance.below(60, letter, *about)) // 100
                for letter, _ in zip(_LETTERS, task.criteria, strict=False)
            },
            submitted_at=handed_in,
            extension_days=3 if chance.happens(4, "extension", *about) else None,
        )

    def _handed_in(self, task: Assessed, student: int, now: int) -> int | None:
        if not task.dropbox or self._chance.happens(10, "nothing", task.id, student):
            return None
        minutes = self._chance.below(5 * 1440, "submitted", task.id, student)
        moment = task.due + DAY_LENGTH - minutes * 60_000
        return moment if moment <= now else None


def dropbox_status(task: Assessed, result: Result) -> str | None:
    """How a student stands with a dropbox; what counts as early is a guess."""
    if not task.dropbox:
        return None
    if result.submitted_at is None:
        return "waiting"
    if result.submitted_at > task.due:
        return "late"
    return "early" if task.due - result.submitted_at > 2 * DAY_LENGTH else "on_time"


def assignment(task: Assessed, result: Result) -> dict[str, object]:
    """The marks of one task in the grades of a class (vendor elsewhere).

    `comment` may be an explicit null; other fields are left out.
    """
    shown: dict[str, object] = {"comment": result.comment}
    if task.max_points and result.points is not None:
        shown["group_mark"] = round(100 * result.points / task.max_points)
        shown["score"] = result.points
    if task.max_points:
        shown["max_points"] = task.max_points
    if (status := dropbox_status(task, result)) is not None:
        shown["dropbox_status"] = status
    if result.extension_days is not None:
        shown["due_date_extension_days"] = result.extension_days
    if task.binary and result.binary is not None:
        shown["binary"] = "completed" if result.binary else "incompleted"
    return shown


def assessments(task: Assessed, result: Result) -> dict[str, object]:
    """The marks of one student in the list of a task (vendor elsewhere)."""
    shown: dict[str, object] = {"comments": result.comment}
    if (status := dropbox_status(task, result)) is not None:
        shown["dropbox_status"] = status
    if task.max_points:
        shown["points"] = {"score": result.points, "max_score": task.max_points}
    if task.binary and result.binary is not None:
        shown["binary"] = int(result.binary)
    return shown


def changed(result: Result, sent: Mapping[str, object]) -> Result:
    """A result with what a request sets; all of it was found valid."""
    values: dict[str, Any] = {
        name: sent[name] for name in ("author_id", "comment") if name in sent
    }
    if "points" in sent:
        values["points"] = as_points(sent["points"])
    if "binary" in sent:
        values["binary"] = sent["binary"]
    given = map(as_object, as_list(sent.get("criterion_grades")) or ())
    scores = {str(one["label"]): int(str(one["score"])) for one in given if one}
    values["criteria"] = {**result.criteria, **scores}
    return evolve(result, **values)


def as_points(value: object) -> float | None:
    """Points as a number, be they sent as text; rounded to two places."""
    if value is None:
        return None
    points = round(float(str(value)), 2)
    return int(points) if points.is_integer() else points
