"""What students achieved in tasks: drawn, with what was written or reset beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve, field, frozen

from homeroom.sandbox.managebac.academics.dates import DAY_LENGTH
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.coursework import tasks
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant

_LETTERS: Final = "ABCD"


@frozen(kw_only=True)
class Result:
    """What a student achieved in a task; nothing of it has to be known."""

    author_id: object = None
    points: float | None = None
    comment: object = None
    binary: bool | None = None
    criteria: Mapping[str, int] = field(factory=dict[str, int])
    submitted_at: int | None = None
    extension_days: int | None = None


class Coursework:
    """What happens to the tasks of one school beside the tasks themselves.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._chance = Chance(tenant.school.seed)
        self._written: dict[tuple[int, int], Result] = {}
        self.online: dict[int, Row] = {}
        """What was changed of online assessments, by task."""
        self.tests: dict[tuple[int, int], Row] = {}
        """What was said of tests that were taken, by task and student."""

    def result(self, task: tasks.Assessed, student: int) -> Result:
        """What a student achieved; there is nothing before a task is due."""
        known = self._written.get((task.id, student))
        return self._drawn(task, student) if known is None else known

    def write(self, task: tasks.Assessed, student: int, **values: Any) -> Result:
        """Change a result."""
        result = evolve(self.result(task, student), **values)
        self._written[task.id, student] = result
        return result

    def reset(self, task: tasks.Assessed, student: int) -> None:
        """Forget a result and what was handed in; there is no way back."""
        self._written[task.id, student] = Result()
        self.tests.pop((task.id, student), None)

    def _drawn(self, task: tasks.Assessed, student: int) -> Result:
        chance, about = self._chance, (task.id, student)
        if not task.seeded:
            return Result()
        handed_in = self._handed_in(task, student)
        if task.due > self._tenant.now() or chance.happens(8, "unmarked", *about):
            return Result(submitted_at=handed_in)
        good = 45 + chance.below(56, "good", *about)
        said = filled(self._tenant, "tasks/result", task.id * 1_000_000 + student)
        letters = _LETTERS[: len(task.criteria)]
        return Result(
            points=None if task.max_points is None else task.max_points * good // 100,
            comment=said["comment"],
            binary=good > 55 if task.binary else None,
            criteria={
                letter: 1 + (good * 7 + chance.below(60, letter, *about)) // 100
                for letter in letters
            },
            submitted_at=handed_in,
            extension_days=3 if chance.happens(4, "extension", *about) else None,
        )

    def _handed_in(self, task: tasks.Assessed, student: int) -> int | None:
        if not task.dropbox or self._chance.happens(10, "nothing", task.id, student):
            return None
        minutes = self._chance.below(5 * 1440, "submitted", task.id, student)
        moment = task.due + DAY_LENGTH - minutes * 60_000
        return moment if moment <= self._tenant.now() else None


def dropbox_status(task: tasks.Assessed, result: Result) -> str | None:
    """How a student stands with a dropbox; what counts as early is a guess."""
    if not task.dropbox:
        return None
    if result.submitted_at is None:
        return "waiting"
    if result.submitted_at > task.due:
        return "late"
    return "early" if task.due - result.submitted_at > 2 * DAY_LENGTH else "on_time"


def told(task: tasks.Assessed, result: Result) -> Row:
    """What lists of marks say of a result, in the words of them all."""
    most, done = task.max_points or None, result.binary if task.binary else None
    score = result.points if most else None
    percent = round(100 * score / most) if most and score is not None else None
    return {
        "comment": result.comment,
        "score": score,
        "max_points": most,
        "percent": percent,
        "dropbox_status": dropbox_status(task, result),
        "extension_days": result.extension_days,
        "binary": None if done is None else int(done),
        "completed": {None: None, True: "completed", False: "incompleted"}[done],
    }
