# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of units."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import INDIRECT, UNSET, Model, OpenModel, Unset

__all__ = ["Unit", "UnitApproaches", "UnitApproachesToLearning"]
__all__ += ["UnitCommunityEngagement", "UnitConcept", "UnitCriteria", "UnitEntry"]
__all__ += ["UnitEnvelope", "UnitExpectation", "UnitGlobalContext"]
__all__ += ["UnitGlobalContexts", "UnitGuidingQuestions", "UnitInquiryQuestion"]
__all__ += ["UnitItem", "UnitKeyConcept", "UnitKeyConceptUse", "UnitKeyConcepts"]
__all__ += ["UnitLine", "UnitOptions", "UnitPage", "UnitRelatedConcepts", "UnitScope"]
__all__ += ["UnitScopePhase", "UnitStandard", "UnitStandards", "UnitStrand"]
__all__ += ["UnitSubjectCriteria", "UnitSubjectItems", "UnitSyllabus", "UnitTheme"]
__all__ += ["UnitTree", "UnitYear"]


@define(kw_only=True, repr=False)
class Unit(OpenModel):
    """A unit of a subject's plan, with all that teachers wrote for it.

    Which fields it has depends on the programme and the school; texts may hold HTML.
    Only `id` can be relied on. Source: vendor elsewhere.
    """

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    archived: bool | None = None
    idu_unit: bool | Unset | None = UNSET
    """Whether it is an interdisciplinary unit."""
    month: int | Unset | None = UNSET
    """Month in which it starts."""
    week: int | Unset | None = UNSET
    """Week in which it starts."""
    duration_in_weeks: int | Unset | None = UNSET
    """Length in weeks."""
    hours: int | Unset | None = UNSET
    """Length in hours."""
    sl: bool | Unset | None = UNSET
    """Whether it is for standard level."""
    hl: bool | Unset | None = UNSET
    """Whether it is for higher level."""
    language_level: str | Unset | None = UNSET
    language_b_phases: str | Unset | None = UNSET
    subject: UnitEntry | Unset | None = UNSET
    grade: str | None = None
    """Name of the grade. Example: `Grade 11`."""
    grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name
    plus one.
    """
    class_ids: builtins.list[int] | None = None
    """Classes in which the unit is taught."""
    start_date: dt.date | Unset | None = UNSET
    """First day."""
    end_date: dt.date | Unset | None = UNSET
    """Last day."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    central_idea: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Central idea, of PYP."""
    formative_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    summative_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    peer_self_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Assessment by peers and by the students themselves."""
    standardization_and_moderation: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """How marking is standardised and moderated."""
    methods: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Teaching methods."""
    prior_learning_experiences: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """What students know from before."""
    student_expectations: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What is expected of students."""
    teaching_strategies: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    feedback: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    dispositions: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    international_mindedness: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    academic_honesty: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    information_communication_technology: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Use of information and communication technology."""
    content: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    skills: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    learning_process: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    concepts: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    misunderstandings: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What may be misunderstood."""
    transfer_goals: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    statement_of_inquiry: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    conceptual_understandings: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    academic_integrity: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    agency: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Agency of students."""
    action: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    student_self_assessment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Assessment by the students themselves."""
    success_criteria: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    ongoing_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    language_and_literacy_development: UnitOptions | Unset | None = UNSET
    cross_curricular_links: UnitOptions | Unset | None = UNSET
    """Links to other subjects."""
    co_curricular_links: UnitOptions | Unset | None = UNSET
    """Links to what is beside the curriculum."""
    differentiation: UnitOptions | Unset | None = UNSET
    metacognition: UnitOptions | Unset | None = UNSET
    support_materials: UnitOptions | Unset | None = UNSET
    guiding_questions: UnitGuidingQuestions | Unset | None = UNSET
    pedagogical_approaches: UnitApproaches | Unset | None = UNSET
    unit_activities: builtins.list[UnitItem] | Unset | None = UNSET
    student_questions: builtins.list[UnitItem] | Unset | None = UNSET
    """Questions of students, of PYP."""
    teacher_questions: builtins.list[UnitItem] | Unset | None = UNSET
    """Questions of teachers, of PYP."""
    lines_of_inquiry: builtins.list[UnitLine] | Unset | None = UNSET
    """Lines of inquiry, of PYP."""
    learner_profiles: builtins.list[UnitEntry] | Unset | None = UNSET
    """Attributes of the learner profile."""
    key_concepts: UnitKeyConcepts | Unset | None = UNSET
    related_concepts: UnitRelatedConcepts | Unset | None = UNSET
    """Related concepts, of MYP."""
    specified_concepts: builtins.list[UnitConcept] | Unset | None = UNSET
    """Specified concepts, of MYP where they are switched on."""
    contextual_lens: dict[str, str] | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Contextual lens: text by its scope."""
    community_engagement: UnitCommunityEngagement | Unset | None = UNSET
    approaches_to_learning: UnitApproachesToLearning | Unset | None = UNSET
    criteria: UnitCriteria | Unset | None = UNSET
    global_contexts: UnitGlobalContexts | Unset | None = UNSET
    """Global contexts, of MYP."""
    transdisciplinary_theme: UnitTheme | Unset | None = UNSET
    """Transdisciplinary theme, of PYP."""
    standards: UnitStandards | Unset | None = UNSET
    attitudes: builtins.list[str] | Unset | None = UNSET
    aims: builtins.list[UnitYear] | Unset | None = UNSET
    """Aims by year and subject."""
    objectives: builtins.list[UnitYear] | Unset | None = UNSET
    """Objectives by year and subject."""
    syllabus: UnitSyllabus | Unset | None = UNSET
    scope_sequence: builtins.list[UnitScope] | Unset | None = UNSET
    """Scope and sequence by subject."""


@define(kw_only=True, repr=False)
class UnitApproaches(OpenModel):
    """Pedagogical approaches. Source: vendor elsewhere."""

    selected: builtins.list[str] | None = None
    """What was chosen."""
    text: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written."""


@define(kw_only=True, repr=False)
class UnitApproachesToLearning(OpenModel):
    """Approaches to learning. Source: vendor elsewhere."""

    atls: builtins.list[UnitTree] | None = None
    """The skills."""
    atl_details: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""


@define(kw_only=True, repr=False)
class UnitCommunityEngagement(OpenModel):
    """Community engagement. Source: vendor elsewhere."""

    selected: builtins.list[str] | None = None
    """What was chosen."""
    principled_action_comment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """About principled action."""
    learning_process_comment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """About the learning process."""


@define(kw_only=True, repr=False)
class UnitConcept(OpenModel):
    """A concept of a subject. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None
    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    phase: int | Unset | None = UNSET
    """Phase of the subject."""


@define(kw_only=True, repr=False)
class UnitCriteria(OpenModel):
    """Criteria. Source: vendor elsewhere."""

    criteria: builtins.list[UnitSubjectCriteria] | None = None
    """The criteria by subject."""
    criteria_description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""


@define(kw_only=True, repr=False)
class UnitEntry(OpenModel):
    """What has a name, and mostly a number. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None


@define(kw_only=True, repr=False)
class UnitEnvelope(Model):
    """The wrapper around a single unit. Source: vendor elsewhere."""

    unit: Unit


@define(kw_only=True, repr=False)
class UnitExpectation(OpenModel):
    """What is expected, with what belongs to it. Source: vendor elsewhere."""

    id: int | None = None
    expectation: str | None = None
    """What is expected."""
    children: builtins.list[UnitExpectation] | None = None
    """What belongs to it."""


@define(kw_only=True, repr=False)
class UnitGlobalContext(OpenModel):
    """A global context. Source: vendor elsewhere."""

    name: str | None = None
    exploration_to_develop: builtins.list[str] | None = None
    """What is to be explored."""
    subjects: builtins.list[str] | None = None
    """Names of the subjects."""


@define(kw_only=True, repr=False)
class UnitGlobalContexts(OpenModel):
    """Global contexts. Source: vendor elsewhere."""

    unit_global_contexts: builtins.list[UnitGlobalContext] | None = None


@define(kw_only=True, repr=False)
class UnitGuidingQuestions(OpenModel):
    """Guiding questions. Source: vendor elsewhere."""

    inquiry_questions: builtins.list[UnitInquiryQuestion] | None = None


@define(kw_only=True, repr=False)
class UnitInquiryQuestion(OpenModel):
    """A guiding question. Source: vendor elsewhere."""

    id: int | None = None
    line_of_inquiry: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    question: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    subjects: builtins.list[UnitEntry] | None = None
    """The subjects that it is about."""
    labels: builtins.list[UnitEntry] | None = None


@define(kw_only=True, repr=False)
class UnitItem(OpenModel):
    """An activity or a question. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    """Its text."""


@define(kw_only=True, repr=False)
class UnitKeyConcept(OpenModel):
    """A key concept. Source: vendor elsewhere."""

    id: int | None = None
    concept: str | None = None
    """Its name."""


@define(kw_only=True, repr=False)
class UnitKeyConceptUse(OpenModel):
    """What a unit makes of a key concept. Source: vendor elsewhere."""

    id: int | None = None
    kind: str | Unset | None = UNSET
    explanation_related_concept: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )


@define(kw_only=True, repr=False)
class UnitKeyConcepts(OpenModel):
    """Key concepts. Source: vendor elsewhere."""

    key_concepts: builtins.list[UnitKeyConcept] | None = None
    """The concepts that can be chosen; the meaning is a guess."""
    unit_key_concepts: builtins.list[UnitKeyConceptUse] | None = None
    """What the unit makes of them."""


@define(kw_only=True, repr=False)
class UnitLine(OpenModel):
    """A line of inquiry. Source: vendor elsewhere."""

    id: int | None = None
    line: str | None = field(default=None, metadata=INDIRECT)
    """Its text."""


@define(kw_only=True, repr=False)
class UnitOptions(OpenModel):
    """What was chosen, and what was written beside it. Source: vendor elsewhere."""

    options: dict[str, builtins.list[str]] | None = None
    """What was chosen, by its key."""
    text: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written."""


@define(kw_only=True, repr=False)
class UnitPage(Model):
    """One page of units. Source: vendor elsewhere."""

    units: builtins.list[Unit]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class UnitRelatedConcepts(OpenModel):
    """Related concepts. Source: vendor elsewhere."""

    related_concepts: builtins.list[UnitConcept] | None = None
    other: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""


@define(kw_only=True, repr=False)
class UnitScope(OpenModel):
    """Scope and sequence of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    phases_or_grades: builtins.list[UnitScopePhase] | None = None
    """What there is for each phase or grade."""


@define(kw_only=True, repr=False)
class UnitScopePhase(OpenModel):
    """Scope and sequence for a phase or a grade. Source: vendor elsewhere."""

    phase_or_grade: str | Unset | None = UNSET
    strands: builtins.list[UnitStrand] | None = None


@define(kw_only=True, repr=False)
class UnitStandard(OpenModel):
    """A standard, with those below it. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None
    kind: str | None = None
    atlas_grade: UnitEntry | Unset | None = UNSET
    """The grade that it is for."""
    children: builtins.list[UnitStandard] | None = None
    """The standards below it."""


@define(kw_only=True, repr=False)
class UnitStandards(OpenModel):
    """Standards. Source: vendor elsewhere."""

    core_standards: builtins.list[UnitTree] | None = None
    standards: builtins.list[UnitStandard] | None = None
    """Other standards."""


@define(kw_only=True, repr=False)
class UnitStrand(OpenModel):
    """A strand of a scope and sequence. Source: vendor elsewhere."""

    strand_id: int | None = None
    strand_name: str | None = None
    kinds: dict[str, builtins.list[UnitExpectation]] | None = None
    """The expectations by their kind."""


@define(kw_only=True, repr=False)
class UnitSubjectCriteria(OpenModel):
    """Criteria of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    level: str | None = None
    """Level. Known are `hl` and `sl`."""
    criteria: builtins.list[UnitTree] | None = None


@define(kw_only=True, repr=False)
class UnitSubjectItems(OpenModel):
    """Aims or objectives of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    items: builtins.list[UnitTree] | None = None
    """The aims or objectives."""


@define(kw_only=True, repr=False)
class UnitSyllabus(OpenModel):
    """Syllabus. Source: vendor elsewhere."""

    syllabuses: builtins.list[UnitTree] | None = None
    """The parts of it."""


@define(kw_only=True, repr=False)
class UnitTheme(OpenModel):
    """A transdisciplinary theme. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = None
    list: builtins.list[UnitEntry] | None = None
    """What belongs to it."""


@define(kw_only=True, repr=False)
class UnitTree(OpenModel):
    """What has a name and a number, with what belongs to it.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """The entry."""
    name: str | None = None
    children: builtins.list[UnitTree] | None = None
    """What belongs to it."""


@define(kw_only=True, repr=False)
class UnitYear(OpenModel):
    """Aims or objectives for a year. Source: vendor elsewhere."""

    year: int | Unset | None = UNSET
    subjects: builtins.list[UnitSubjectItems] | None = None
    """What there is for each subject."""


from .shared import PageMeta
