"""Which grades a request may set, and what it is told of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from homeroom.sandbox.managebac.coursework.marks import Assessed, Result
from homeroom.sandbox.shapes import as_list, as_object

Errors = dict[str, list[str]]

HIGHEST_CRITERION: Final = 8
NOT_APPLICABLE: Final = -1


def problems(sent: Mapping[str, object], task: Assessed, *, whole: bool) -> Errors:
    """What is wrong with a grade.

    That grades by criterion need a task with criteria, and that the Middle Years take
    whole numbers only: vendor elsewhere. The words are a guess.

    Args:
        sent: The grade.
        task: What is graded.
        whole: Whether numbers have no decimals.
    """
    errors: Errors = {}
    if problem := _points(sent.get("points"), task, whole=whole):
        errors["points"] = [problem]
    if not isinstance(sent.get("comment"), str | None):
        errors["comment"] = ["is not a text"]
    if not isinstance(sent.get("binary"), bool | None):
        errors["binary"] = ["is not a boolean"]
    if problem := _criteria(sent.get("criterion_grades"), task):
        errors["criterion_grades"] = [problem]
    return errors


def shown(task: Assessed, result: Result, titles: Sequence[str]) -> dict[str, object]:
    """The grade as the answer to a change has it (vendor elsewhere, as a sample)."""
    grade: dict[str, object] = {
        "author_id": result.author_id,
        "points": result.points,
        "comment": result.comment,
        "binary": result.binary,
    }
    if task.criteria:
        named = dict(zip("ABCD", titles, strict=False))
        grade["criterion_grades"] = [
            {"label": label, "criterion": named.get(label, label), "score": score}
            for label, score in sorted(result.criteria.items())
        ]
    return {name: value for name, value in grade.items() if value is not None}


def _points(value: object, task: Assessed, *, whole: bool) -> str:
    if value is None:
        return ""
    try:
        number = float("" if isinstance(value, bool) else str(value))
    except ValueError:
        return "is not a number"
    if task.max_points is None:
        return "are not assessed in this task"
    if not math.isfinite(number) or not 0 <= number <= task.max_points:
        return f"must be between 0 and {task.max_points}"
    return "must be an integer" if whole and not number.is_integer() else ""


def _criteria(value: object, task: Assessed) -> str:
    if value is None:
        return ""
    if not task.criteria:
        return "are not assessed in this task"
    labels = "ABCD"[: len(task.criteria)]
    for item in as_list(value) or [None]:
        grade = as_object(item) or {}
        if grade.get("label") not in tuple(labels):
            return f"label must be in {list(labels)}"
        if not _is_score(grade.get("score")):
            return f"score must be in {NOT_APPLICABLE}..{HIGHEST_CRITERION}"
    return ""


def _is_score(value: object) -> bool:
    text = str(value) if isinstance(value, int | str) else ""
    digits = text.removeprefix("-")
    fits = digits.isascii() and digits.isdecimal() and len(digits) < 3
    return fits and NOT_APPLICABLE <= int(text) <= HIGHEST_CRITERION
