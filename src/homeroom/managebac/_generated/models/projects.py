# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of projects."""

from __future__ import annotations

import builtins
import datetime as dt
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["ApprovalProgress", "ApprovalProgressTitle", "ApprovalStatus"]
__all__ += ["CasComponent", "CasExperience", "CasExperiences", "CasProgress"]
__all__ += ["CasSettings", "CasSettingsEnvelope", "CasStudent", "CasStudentPage"]
__all__ += ["ProjectSupervisor", "ServiceAction", "ServiceLearningComponent"]
__all__ += ["ServiceLearningEnvelope", "ServiceLearningGoal", "ServiceLearningPart"]
__all__ += ["ServiceLearningSettings", "ServiceLearningType", "SlCategoryStudent"]
__all__ += ["SlCategoryStudentPage", "SlExperience", "SlExperiences"]
__all__ += ["SlLearningOutcome", "SlOutcome", "SlOutcomeStudent"]
__all__ += ["SlOutcomeStudentPage", "SlOutcomes", "SlProgress", "StatusAnnotations"]


@define(kw_only=True, repr=False)
class ApprovalProgress(OpenModel):
    """How far an experience came. Source: vendor elsewhere."""

    title: ApprovalProgressTitle | None = field(default=None, metadata=SENSITIVE)
    """How far it came."""


class ApprovalProgressTitle(OpenEnum):
    """How far an experience came. Source: vendor elsewhere."""

    APPROVED = "approved"
    COMPLETED = "completed"
    TO_BE_DETERMINED = "to_be_determined"


@define(kw_only=True, repr=False)
class ApprovalStatus(OpenModel):
    """What the school says of an experience. Source: vendor elsewhere."""

    post_approved: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was approved afterwards."""
    pre_approved: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was approved before."""
    progress: ApprovalProgress | None = None
    """How far it came."""


@define(kw_only=True, repr=False)
class CasComponent(OpenModel):
    """A part of CAS. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is. Only `experiences` is known. Example: `experiences`."""
    label: str | None = None
    """Its name at the school."""
    track_hours: bool | None = None
    """Whether hours are counted."""
    show_hours_chart: bool | None = None
    """Whether hours are shown as a chart."""
    cas_total_hours: int | None = None
    """Hours that a student is to reach."""
    show_aims_and_goals: bool | None = None
    """Whether students write down aims and goals."""
    optional_question: str | Unset | None = UNSET
    """A further question of the school."""
    activity_description_title: str | None = field(default=None, metadata=INDIRECT)
    """What the description of an activity is called."""


@define(kw_only=True, repr=False)
class CasExperience(OpenModel):
    """An experience of a student in CAS. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=SENSITIVE)
    status: ApprovalStatus | None = None
    status_annotations: StatusAnnotations | None = None
    supervisor: ProjectSupervisor | Unset | None = UNSET
    cas_project: bool | None = field(default=None, metadata=SENSITIVE)
    creativity: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as creativity."""
    activity: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as activity."""
    service: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as service."""
    creativity_hours: float | None = field(default=None, metadata=SENSITIVE)
    activity_hours: float | None = field(default=None, metadata=SENSITIVE)
    service_hours: float | None = field(default=None, metadata=SENSITIVE)
    service_action_type: ServiceAction | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    ongoing_approach: bool | None = field(default=None, metadata=SENSITIVE)
    school_based_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it takes place at the school."""
    community_based_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it takes place in the community."""
    individual_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the student does it alone."""
    start_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    slug: str | None = None


@define(kw_only=True, repr=False)
class CasExperiences(OpenModel):
    """The experiences of a student. Source: vendor elsewhere."""

    items: builtins.list[CasExperience] | None = None


class CasProgress(OpenEnum):
    """How a student gets on in CAS. Source: vendor elsewhere."""

    EXCELLENT = "excellent"
    ON_TRACK = "on_track"
    CONCERN = "concern"
    TO_BE_DETERMINED = "to_be_determined"


@define(kw_only=True, repr=False)
class CasSettings(OpenModel):
    """How CAS is set up. Source: vendor elsewhere."""

    components: builtins.list[CasComponent] | None = None


@define(kw_only=True, repr=False)
class CasSettingsEnvelope(Model):
    """The wrapper around the settings of CAS. Source: vendor elsewhere."""

    cas: CasSettings


@define(kw_only=True, repr=False)
class CasStudent(OpenModel):
    """A student with the experiences of CAS. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    aims_and_goals: str | None = field(default=None, metadata=SENSITIVE)
    """Aims and goals of the student; blank or HTML."""
    overall_progress: CasProgress | None = field(default=None, metadata=SENSITIVE)
    component: CasExperiences | None = None


@define(kw_only=True, repr=False)
class CasStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[CasStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ProjectSupervisor(OpenModel):
    """Who watches over an experience. Source: vendor elsewhere."""

    name: str | None = field(default=None, metadata=DIRECT)
    email: str | None = field(default=None, metadata=DIRECT)
    title: str | None = field(default=None, metadata=DIRECT)
    """Title or profession."""
    contact_number: str | None = field(default=None, metadata=DIRECT)
    """Telephone number."""


class ServiceAction(OpenEnum):
    """Kind of service. Source: vendor elsewhere."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"
    ADVOCACY = "Advocacy"
    RESEARCH = "Research"


@define(kw_only=True, repr=False)
class ServiceLearningComponent(OpenModel):
    """A part of service learning. Source: vendor elsewhere."""

    slug: ServiceLearningPart | None = None
    label: str | None = None
    """Its name at the school."""
    types: builtins.list[ServiceLearningType] | Unset | None = UNSET
    """Kinds of experience, of `categories`."""
    outcomes: builtins.list[ServiceLearningGoal] | Unset | None = UNSET
    """Outcomes to be reached, of `outcomes`."""


@define(kw_only=True, repr=False)
class ServiceLearningEnvelope(Model):
    """The wrapper around the settings of service learning. Source: vendor elsewhere."""

    service_learning: ServiceLearningSettings
    """The settings."""


@define(kw_only=True, repr=False)
class ServiceLearningGoal(OpenModel):
    """An outcome to be reached in service learning. Source: vendor elsewhere."""

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)


class ServiceLearningPart(OpenEnum):
    """A part of service learning. Source: vendor elsewhere."""

    CATEGORIES = "categories"
    OUTCOMES = "outcomes"


@define(kw_only=True, repr=False)
class ServiceLearningSettings(OpenModel):
    """How service learning is set up. Source: vendor elsewhere."""

    title: str | Unset | None = UNSET
    """What it is called at the school."""
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    abbreviation: str | Unset | None = UNSET
    components: builtins.list[ServiceLearningComponent] | None = None


@define(kw_only=True, repr=False)
class ServiceLearningType(OpenModel):
    """A kind of experience in service learning. Source: vendor elsewhere."""

    id: int
    label: str | None = None
    """Its name at the school."""
    initial: str | None = None
    """Its letter."""
    color_code: str | None = None
    """Its colour. Example: `#478cfe`."""


@define(kw_only=True, repr=False)
class SlCategoryStudent(OpenModel):
    """A student with the experiences of service learning. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    component: SlExperiences | None = None


@define(kw_only=True, repr=False)
class SlCategoryStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[SlCategoryStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class SlExperience(OpenModel):
    """An experience of a student in service learning. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=SENSITIVE)
    status: ApprovalStatus | None = None
    status_annotations: StatusAnnotations | None = None
    supervisor: ProjectSupervisor | Unset | None = UNSET
    activity_type: str | None = field(default=None, metadata=SENSITIVE)
    """Kind of activity. Example: `Service`."""
    start_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    learning_outcomes: builtins.list[SlLearningOutcome] | None = None
    """The outcomes that it is for."""
    slug: str | None = None
    """What it is: `categories`."""


@define(kw_only=True, repr=False)
class SlExperiences(OpenModel):
    """The experiences of a student. Source: vendor elsewhere."""

    items: builtins.list[SlExperience] | None = None


@define(kw_only=True, repr=False)
class SlLearningOutcome(OpenModel):
    """An outcome that an experience is for. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)


@define(kw_only=True, repr=False)
class SlOutcome(OpenModel):
    """How far a student came with an outcome of service learning.
    Source: vendor elsewhere.
    """

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    completed: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is reached."""
    experiences_with_reflection: int | None = field(default=None, metadata=SENSITIVE)
    """Experiences that the student reflected on."""
    total_experiences: int | None = field(default=None, metadata=SENSITIVE)
    """Experiences that are for it."""
    slug: str | None = None


@define(kw_only=True, repr=False)
class SlOutcomeStudent(OpenModel):
    """A student with the outcomes of service learning. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    status: str | None = field(default=None, metadata=SENSITIVE)
    """How the student gets on, in the school's words. Example: `On-track`."""
    overall_progress: SlProgress | None = field(default=None, metadata=SENSITIVE)
    component: SlOutcomes | None = None


@define(kw_only=True, repr=False)
class SlOutcomeStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[SlOutcomeStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class SlOutcomes(OpenModel):
    """The outcomes of a student. Source: vendor elsewhere."""

    items: builtins.list[SlOutcome] | None = None


class SlProgress(OpenEnum):
    """How a student gets on in service learning. Source: vendor elsewhere."""

    EXCELLENT = "excellent"
    ON_TRACK = "on_track"
    CONCERN = "concern"
    TO_BE_DETERMINED = "to_be_determined"
    CAS_APPROVED = "cas-approved"
    CAS_COMPLETED = "cas-completed"
    CAS_REJECTED = "cas-rejected"
    CAS_NEEDS_APPROVAL = "cas-needs-approval"
    WAIT_LISTED = "wait-listed"
    CAS_REVIEW_SENT = "cas-review-sent"
    CAS_REVIEWED = "cas-reviewed"
    CAS_INCOMPLETE = "cas-incomplete"


@define(kw_only=True, repr=False)
class StatusAnnotations(OpenModel):
    """What is noted beside the status of an experience. Source: vendor elsewhere."""

    incomplete: bool | None = field(default=None, metadata=SENSITIVE)
    rejected: bool | None = field(default=None, metadata=SENSITIVE)
    reviewed: bool | None = field(default=None, metadata=SENSITIVE)


from .shared import PageMeta
