"""Marks of personal data: what sounds personal has one, or is listed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from codegen.__main__ import ROOT
from codegen.plan import shapes
from codegen.plan.api import plan
from codegen.plan.records import Api, Model, Property
from codegen.read.spec import read

VENDORS: Final = sorted(path.stem for path in (ROOT / "openapi").glob("*.yaml"))

_WORDS: Final = """
    name names first last full host email mail phone telephone mobile contact address
    street birth birthday dob gender religion nationality photo picture avatar note
    notes comment comments description text title message messages reason score points
    mark marks grade grades rank ranking percent percentage present absent absence late
    tardy attended attendance behaviour behavior detention detentions consent health
    medical allergy allergies password code token link url file filename author teacher
    teachers pupil pupils student students parent parents father mother guardian user
    users person people staff
"""
ASKING: Final = frozenset(_WORDS.split())
"""Words in the name of a property that ask for a mark."""

THINGS: Final = "field|period|program|room|school|subject"
"""What has names and codes that are no person's."""

SETTINGS: Final = "allow|allowed|can|display|opt|requires"
"""How properties begin that say what a school or a page allows."""

UNMARKED: Final = {
    "classcharts": {
        *("ActivityMeta.detention_alias_uc", "ActivityMeta.last_id"),
        *("Announcement.comment_visibility", "AnnouncementFile.scan_status_message"),
        *("Badge.icon_url", "Badge.name", "BehaviourPoint.icon_url"),
        *("BehaviourPoint.name", "BehaviourStep.name", "CustomField.name"),
        # The property that holds it has the mark.
        "DetentionType.name",
        *("DetentionSubject.name", "ParentAccount.is_email_verified"),
        *("Pupil.detention_alias_plural_uc", "Pupil.messages_count"),
        *("Pupil.pupil_concerns_help_text", "PupilFile.scan_status_message"),
        *("Reward.description", "Reward.name", "Reward.once_per_pupil"),
        *("Reward.photo", "Student.detention_alias_plural_uc"),
        *("Student.messages_count", "Student.pupil_concerns_help_text"),
        *("TargetCard.required_teacher_action", "TargetPeriod.comment_created"),
        *("TargetPeriod.mark_id", "TeacherFile.scan_status_message"),
    },
    "classcom": {"ClassSettings.join_before_host"},
    "classe365": {"Department.name", "SchoolClass.code"},
    "managebac": {
        # What can be reached in a task, and what things are called.
        *("Assignment.max_points", "OlderAssessment.max_score"),
        *("PointsResult.max_score", "PointsWrite.max_points"),
        *("TaskAssessment.max_points", "OnlineAssessment.points"),
        *("OnlineAssessmentWrite.points", "OnlineAssessment.grade_code"),
        *("TaskUpdate.notify_parents", "TaskWrite.notify_parents"),
        *("PblSubject.name", "PblSubject.title", "ServiceLearningSettings.title"),
        *("ServiceLearningType.color_code", "SubmissionFile.file_size"),
        *("Unit.grade", "Unit.grade_number", "UnitConcept.name", "UnitEntry.name"),
        *("UnitGlobalContext.name", "UnitScopePhase.phase_or_grade"),
        *("UnitStandard.name", "UnitStrand.strand_name", "UnitTheme.title"),
        "UnitTree.name",
        # Names of a school, a programme, a year, a subject, and codes of colours.
        *("AcademicTerm.name", "AcademicTermWrite.name", "AcademicYear.name"),
        *("AssessmentType.color_code", "AssessmentType.name"),
        *("AttendanceCategory.color_code", "EnabledProgram.code"),
        *("EnabledProgram.name", "ProgramGrade.code", "ProgramGrade.name"),
        *("ProgramGrades.code", "ProgramGrades.name", "ProgramGrades.short_name"),
        *("SchoolProfile.name", "SchoolSubject.name", "Subject.code"),
        *("Subject.hl_code", "Subject.name", "Subject.sl_code", "Subject.title"),
        *("SubjectGroup.name", "SubjectGroupWrite.name", "SubjectWrite.code"),
        *("SubjectWrite.name", "SubjectWrite.title", "TermReport.academic_term_name"),
        *("TermRubric.title", "TimetableYear.name"),
        # What a school grades by, and whom it shows a note.
        *("AcademicTerm.exam_grade", "AcademicTermWrite.enable_exam_grade"),
        *("TermGradeScale.mark", "TermGradeScale.score"),
        *("BehaviorNote.visible_to_parents", "BehaviorNote.visible_to_students"),
        # The grade is the year of a class, a programme or a pupil.
        "ProgramGrade.grade_number",
        *("ClassUpsert.grade_number", "SchoolClass.grade"),
        *("SchoolClass.grade_number", "Student.class_grade"),
        *("Student.class_grade_number", "YearGroup.grade", "YearGroup.grade_number"),
        *("ClassSubject.name", "ClassTeacher.teacher_archived"),
        # Keys are ids of students, which no mark can say.
        "ClassStudents.student_levels",
        *("ClassTeacherMembership.first_joined_at", "ClassTerm.name"),
        *("ClassTeacherMembership.teacher_archived", "ClassTermYear.name"),
        *("CreateOptions.send_welcome_email", "CreateOptionsResult.welcome_email"),
        *("Criterion.title", "TaskCategory.name"),
    },
}
"""What has no mark though its name asks for one: on purpose."""

PEOPLE: Final = "guardian|parent|person|pupil|staff|student|teacher|user"
"""Those whose ids have `x-person`."""


@pytest.fixture(params=VENDORS)
def vendor(request: pytest.FixtureRequest) -> str:
    """Each vendor with a spec."""
    word: str = request.param
    return word


@pytest.fixture
def api(vendor: str) -> Api:
    """What the vendor's spec says."""
    return plan(read(ROOT / "openapi" / f"{vendor}.yaml"))


def holds_models(one: Property, api: Api) -> bool:
    """Whether its marks are those of the objects inside."""
    return bool(set(shapes.named(one.shape)) & {model.name for model in api.models})


def asks_for_a_mark(one: Property) -> bool:
    """Whether the name sounds like something about a person."""
    if re.match(rf"({SETTINGS})_", one.name) or re.fullmatch(
        rf"({THINGS})_(name|code)", one.name
    ):
        return False
    return bool(ASKING & set(one.name.split("_")))


def unmarked(api: Api) -> Iterator[str]:
    """The properties that ask for a mark, and have none."""
    for model in api.models:
        for one in model.properties:
            marked = one.personal or one.person or holds_models(one, api)
            if asks_for_a_mark(one) and not marked:
                yield f"{model.name}.{one.name}"


def test_what_sounds_personal_has_a_mark(api: Api, vendor: str) -> None:
    """Or is listed above, because somebody judged it; the list has nothing else."""
    assert UNMARKED[vendor] == set(unmarked(api))


def is_id_of_person(model: Model, one: Property) -> bool:
    """Whether it is called like the id of a person, or is the id in their record."""
    named = re.search(rf"(^|_)({PEOPLE})s?_ids?$", one.name)
    own = re.search(rf"({PEOPLE})(account|level|result)?$", model.name.lower())
    return bool(named or (own and one.name == "id"))


def test_ids_of_people_say_so(api: Api) -> None:
    """In records and in arguments: else pseudonyms would leave them as they are."""
    found = {
        f"{model.name}.{one.name}": one.person
        for model in api.models
        for one in model.properties
        if is_id_of_person(model, one)
    }
    named = re.compile(rf"(^|_)({PEOPLE})s?_ids?$")
    found |= {
        f"{method.full_name}({one.name})": one.person
        for method in api.methods
        for one in method.arguments
        if named.search(one.name)
    }
    assert found
    assert [] == [name for name, person in found.items() if not person]


def test_numbers_that_a_school_gives_are_both() -> None:
    """They identify a person, and are what rows are joined by."""
    api = plan(read(ROOT / "openapi" / "classcom.yaml"))
    marks = {
        (one.personal, one.person)
        for model in api.models
        for one in model.properties
        if one.name in ("ext_person_id", "ext_user_id")
    }
    assert {("direct", True)} == marks


def test_a_new_field_is_asked_about(tmp_path: Path) -> None:
    """Who adds a name or an id and forgets the mark is told which."""
    spec = Path(__file__).parent / "specs" / "observatory.yaml"
    text = spec.read_text(encoding="utf-8")
    old = "        text: {type: string, x-personal: sensitive,"
    name = "        nick_name: {type: string, description: N.}\n"
    new = f"{name}        text: {{type: string,"
    assert text.count(old) == 1
    changed = tmp_path / "observatory.yaml"
    changed.write_text(text.replace(old, new), encoding="utf-8")
    assert ["Report.nick_name", "Report.text"] == list(unmarked(plan(read(changed))))
    assert [] == list(unmarked(plan(read(spec))))
