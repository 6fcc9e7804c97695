"""What a unit plan says, by programme (all fields: vendor elsewhere).

Teachers fill in what they like: many fields are null, and each form of a field occurs
in some programme.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen

Shown = dict[str, object]

_TEXTS: Final = (
    "central_idea",
    "formative_assessment",
    "summative_assessment",
    "peer_self_assessment",
    "standardization_and_moderation",
    "methods",
    "prior_learning_experiences",
    "student_expectations",
    "teaching_strategies",
    "feedback",
    "dispositions",
    "international_mindedness",
    "academic_honesty",
    "information_communication_technology",
    "content",
    "skills",
    "learning_process",
    "concepts",
    "misunderstandings",
    "transfer_goals",
    "statement_of_inquiry",
    "conceptual_understandings",
    "academic_integrity",
    "agency",
    "action",
    "student_self_assessment",
    "success_criteria",
    "ongoing_assessment",
)

_OPTIONS: Final = (
    "language_and_literacy_development",
    "cross_curricular_links",
    "co_curricular_links",
    "differentiation",
    "metacognition",
    "support_materials",
)

_STRUCTURED: Final = (
    "guiding_questions",
    "pedagogical_approaches",
    "unit_activities",
    "student_questions",
    "teacher_questions",
    "lines_of_inquiry",
    "learner_profiles",
    "key_concepts",
    "related_concepts",
    "specified_concepts",
    "contextual_lens",
    "community_engagement",
    "approaches_to_learning",
    "criteria",
    "global_contexts",
    "transdisciplinary_theme",
    "standards",
    "attitudes",
    "aims",
    "objectives",
    "syllabus",
    "scope_sequence",
)

_TREE: Final[Shown] = {
    "id": 61,
    "name": "Thinking",
    "children": [{"id": 62, "name": "Asks for reasons"}],
}


@frozen(kw_only=True)
class Taught:
    """The subject of a unit."""

    id: int
    name: str

    @property
    def plain(self) -> Shown:
        """Id and name."""
        return {"id": self.id, "name": self.name}

    @property
    def named(self) -> Shown:
        """The same under longer keys."""
        return {"subject_id": self.id, "subject_name": self.name}


def plan(program: str, subject: Taught, number: int) -> Shown:
    """All fields of a plan; which texts are filled in depends on the number."""
    texts = {
        name: f"<p>{name.replace('_', ' ').capitalize()} of {subject.name}.</p>"
        for turn, name in enumerate(_TEXTS)
        if (turn + number) % 3 == 0
    }
    option = _OPTIONS[number % len(_OPTIONS)]
    return {
        **dict.fromkeys((*_TEXTS, *_OPTIONS, *_STRUCTURED)),
        **texts,
        option: {"options": {"methods": ["Pairs", "Groups"]}, "text": None},
        **_shared(subject),
        **_BY_PROGRAM.get(program, _diploma)(subject),
    }


def _shared(subject: Taught) -> Shown:
    question = {
        "id": 71,
        "line_of_inquiry": None,
        "question": f"Why does {subject.name.lower()} matter?",
        "subjects": [subject.plain],
        "labels": [{"name": "Factual"}],
    }
    return {
        "guiding_questions": {"inquiry_questions": [question]},
        "learner_profiles": [{"id": 81, "name": "Inquirers"}],
        "approaches_to_learning": {"atls": [_TREE], "atl_details": None},
        "unit_activities": [{"id": 91, "title": "First look"}],
    }


def _diploma(subject: Taught) -> Shown:
    aim = {"id": 101, "name": "Evaluate sources", "children": []}
    return {
        "pedagogical_approaches": {"selected": ["Based on inquiry"], "text": None},
        "criteria": {
            "criteria": [{**subject.named, "level": "hl", "criteria": [_TREE]}],
            "criteria_description": None,
        },
        "aims": [{"year": None, "subjects": [{**subject.named, "items": [aim]}]}],
        "syllabus": {"syllabuses": [_TREE]},
        "contextual_lens": {"global": "Trade"},
        "community_engagement": {
            "selected": ["Service"],
            "principled_action_comment": None,
            "learning_process_comment": "Visits the library.",
        },
    }


def _middle_years(subject: Taught) -> Shown:
    concept = {"id": 111, "name": "Systems", **subject.named, "phase": None}
    kept = {"id": 112, "kind": None, "explanation_related_concept": None}
    aim = {"id": 113, "name": "Use terms with care", "children": []}
    context = {
        "name": "Fairness and development",
        "exploration_to_develop": ["Rights"],
        "subjects": [subject.name],
    }
    return {
        "key_concepts": {
            "key_concepts": [{"id": 114, "concept": "Change"}],
            "unit_key_concepts": [kept],
        },
        "related_concepts": {"related_concepts": [concept], "other": None},
        "specified_concepts": [{**concept, "phase": 2}],
        "global_contexts": {"unit_global_contexts": [context]},
        "objectives": [{"year": 3, "subjects": [{**subject.named, "items": [aim]}]}],
    }


def _primary_years(subject: Taught) -> Shown:
    expectation = {"id": 121, "expectation": "Retells a story", "children": []}
    strand = {
        "strand_id": 122,
        "strand_name": "Oral",
        "kinds": {"learn": [expectation]},
    }
    phase = {"phase_or_grade": None, "strands": [strand]}
    standard = {**_TREE, "kind": "standard", "atlas_grade": None, "children": []}
    return {
        "lines_of_inquiry": [{"id": 123, "line": "How stories travel"}],
        "student_questions": [{"id": 124, "title": "Who told it first?"}],
        "teacher_questions": [{"id": 125, "title": "What stays the same?"}],
        "transdisciplinary_theme": {
            "id": 126,
            "title": "How we express ourselves",
            "list": [{"name": "Art"}],
        },
        "standards": {"core_standards": [_TREE], "standards": [standard]},
        "attitudes": ["Curiosity"],
        "scope_sequence": [{**subject.named, "phases_or_grades": [phase]}],
    }


_BY_PROGRAM: Final[Mapping[str, Callable[[Taught], Shown]]] = {
    "myp": _middle_years,
    "ibpyp": _primary_years,
}
