"""The grade of a student for a term, in the shape of the programme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac.chance import Chance

Shown = dict[str, object]

_COMMENTS: Final = (
    "Works steadily and asks good questions.",
    "Could take more part in discussions.",
    "A strong term.",
)
_WORDS: Final = ("Beginning", "Developing", "Proficient", "Extending")
_SKILLS: Final = ("Communication", "Research", "Self-management")
_PROFILE: Final = ("Inquirers", "Thinkers", "Principled", "Caring")


@frozen(kw_only=True)
class Graded:
    """Whose grade, for what; `about` tells it from all others."""

    chance: Chance
    about: tuple[int, int, int]
    """Class, term and student."""
    exam_grade: bool
    subject: tuple[int, str]
    units: Sequence[tuple[int, str]]

    def below(self, bound: int, *matter: object) -> int:
        """A number that is less than a bound."""
        return self.chance.below(bound, "term", *matter, *self.about)

    def word(self, *matter: object) -> str:
        """One of four words for how well something goes."""
        return _WORDS[self.below(4, *matter)]


def term_grade(program: str, graded: Graded) -> Shown:
    """The grade as the vendor's samples have it, with what all programmes share."""
    return {
        **_SHAPES.get(program, _by_number)(graded),
        "comments": _COMMENTS[graded.below(len(_COMMENTS), "comment")],
        "rubrics": [
            {"id": 9, "title": "Effort", "grade": graded.word("effort")},
            {"id": 10, "title": "Homework", "grade": None},
        ],
    }


def _by_number(graded: Graded) -> Shown:
    """Numbers mostly; a few students get a word, which the samples allow too."""
    grade = 3 + graded.below(5, "grade")
    shown: Shown = {
        "grade": grade if graded.below(12, "shape") else "N/A",
        "average": {"percent": 40 + grade * 8, "grade": str(grade)},
    }
    if graded.exam_grade:
        shown["exam_grade"] = max(grade - graded.below(2, "exam"), 1)
    return shown


def _middle_years(graded: Graded) -> Shown:
    grades = {letter: 2 + graded.below(7, letter) for letter in "ABCD"}
    between = {letter: 2 + graded.below(7, "id", letter) for letter in "AB"}
    total = sum(grades.values())
    return {
        "grade": str(1 + total // 5),
        "sum": total,
        "grades": grades,
        "id_grades": between,
        "id_sum": sum(between.values()),
        "atl_skills": [_skill(graded, n, name) for n, name in enumerate(_SKILLS, 70)],
    }


def _skill(graded: Graded, number: int, name: str) -> Shown:
    inner = {"id": number + 10, "title": f"{name} in groups", "nodes": []}
    return {
        "id": number,
        "title": name,
        "criteria": _criteria(graded, name),
        "nodes": [{**inner, "criteria": _criteria(graded, name, "inner")}],
    }


def _primary_years(graded: Graded) -> Shown:
    number, name = graded.subject
    standards = [
        {"id": 30 + n, "title": title, "criteria": _criteria(graded, title)}
        for n, title in enumerate(_PROFILE)
    ]
    return {
        "learner_profile": {"comment": "Curious and fair.", "standards": standards},
        "subjects": [_subject(graded, number, name)],
        "units": [_unit(graded, unit, title) for unit, title in graded.units],
    }


def _subject(graded: Graded, number: int, name: str) -> Shown:
    """By phases or by strands, never both."""
    strands = [
        {
            "title": "Oral",
            "criteria": _criteria(graded, "oral"),
            "standards": [{"title": "Listening", "standards": [{"title": "Recall"}]}],
        }
    ]
    by_phase = graded.below(2, "phases") == 0
    return {
        "id": number,
        "title": name,
        "comment": "<p>Enjoys this subject.</p>",
        "overall_assessment": {"criteria": _criteria(graded, "overall")},
        **({"phases": [{"phase": 1, "strands": strands}]} if by_phase else {}),
        **({} if by_phase else {"strands": strands}),
    }


def _unit(graded: Graded, number: int, title: str) -> Shown:
    components = ["Rights and responsibilities", "Peace and conflict"]
    return {
        "id": number,
        "title": title,
        "comment": "<p>Asked many questions.</p>",
        "subjects": [{"id": graded.subject[0], "title": graded.subject[1]}],
        "transdisciplinary_theme": {
            "id": 1,
            "title": "Sharing the planet",
            "components": components,
        },
        "overall_assessment": {"criteria": _criteria(graded, "unit", number)},
    }


def _criteria(graded: Graded, *about: object) -> list[Shown]:
    score = "ABCDE"[graded.below(5, *about)]
    return [{"id": 5, "title": "All", "score": score}]


_SHAPES: Final[Mapping[str, Callable[[Graded], Shown]]] = {
    "myp": _middle_years,
    "ibpyp": _primary_years,
}
