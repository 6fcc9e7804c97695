"""Tasks, marks, what was handed in, and online assessments."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any, Final

from homeroom import ManageBac
from homeroom.managebac.models import (
    AssessmentSwitch,
    CriteriaWrite,
    CriterionGradeWrite,
    OnlineAssessmentMode,
    OnlineAssessmentState,
    OnlineAssessmentWrite,
    OnlineCriterion,
    OnlineDescriptor,
    PointsWrite,
    StudentTaskGrade,
    TaskAssessmentsWrite,
    TaskGradeWrite,
    TaskUpdate,
    TaskWrite,
)
from tests.vendors.managebac_calls.calls import (
    CLASS,
    LONG_AGO,
    MYP_CLASS,
    MYP_STUDENT,
    OTHERS,
    STUDENT,
    TEACHER,
    TERM,
    Call,
)

TASK: Final = 22_000_000
"""Of `CLASS`, with a place to hand in."""
MYP_TASK: Final = 22_000_030
"""Of `MYP_CLASS`, with criteria."""
FIELDS: Final[dict[str, Any]] = {
    "author_id": TEACHER,
    "name": "Poster",
    "due_date": datetime(2027, 3, 1, 10, tzinfo=UTC),
    "assessment_type_id": 3,
    "task_category_id": 8570,
    "notify_group": True,
    "notify_parents": False,
    "unit_id": 9001,
    "lesson_experience_id": 22,
    "hl": True,
    "sl": True,
    "notes": "<p>Large.</p>",
    "enable_dropbox": True,
    "enable_turnitin": True,
    "dropbox_opening_days": 3,
    "assigned_student_ids": [MYP_STUDENT],
    "draft": True,
    "hide_assessment_results": True,
    "phase": 1,
    "assessments": TaskAssessmentsWrite(
        criteria=CriteriaWrite(enabled=True, criterion_ids=[8570]),
        points=PointsWrite(enabled=True, max_points=20),
        binary=AssessmentSwitch(enabled=False),
        comment=AssessmentSwitch(enabled=True),
    ),
}
MARK: Final = TaskGradeWrite(
    author_id=TEACHER,
    points=7,
    comment="Well done.",
    binary=True,
    criterion_grades=[CriterionGradeWrite(label="A", score=5)],
)
LINKED_TASK: Final = 22_000_004
"""Of `CLASS`, with an online assessment."""
LINKED: Final[dict[str, Any]] = {
    "assess_prep_uuid": "123e4567-e89b-42d3-a456-426614174000",
    "assess_prep_uid": "01ABCDEFGHJKMNPQRSTVWXYZ01",
    "assessment_file_url": "https://example.org/work.pdf",
    "points": 7,
    "comment": "Well done.",
    "submission_id": 5,
    "is_late": False,
    "author_id": TEACHER,
}
ONLINE: Final = OnlineAssessmentWrite(
    title="Cells",
    mode=OnlineAssessmentMode.ONLINE,
    assess_prep_uid=LINKED["assess_prep_uid"],
    questions_count=12,
    points=30,
    duration=40,
    start_at=datetime(2027, 3, 1, 10, tzinfo=UTC),
    status=OnlineAssessmentState.DRAFT,
    video_monitoring=False,
    criteria_labels=[
        OnlineCriterion(
            label="Analysing",
            title="A",
            descriptors=[OnlineDescriptor(level="1-1", descriptor="Names parts.")],
        )
    ],
)


async def list_tasks(client: ManageBac) -> object:
    """All of them, and some."""
    await client.tasks.list(CLASS, term_id=TERM, page=1, per_page=2).collect()
    return await client.tasks.list(MYP_CLASS).collect()


async def submitted(client: ManageBac) -> tuple[int, int, int]:
    """Student, task and file of something that was handed in in `CLASS`."""
    async for task in client.tasks.list(CLASS):
        async for one in client.submissions.list(CLASS, task.id):
            for file in one.files or []:
                return one.student_id or 0, task.id, file.id or 0
    raise AssertionError("nobody handed anything in")


async def list_submissions(client: ManageBac) -> object:
    """All of them, and some."""
    _, task, _ = await submitted(client)
    chosen = client.submissions.list(
        CLASS, task, modified_since=LONG_AGO, page=1, per_page=1
    )
    return await chosen.collect()


async def get_submission(client: ManageBac) -> object:
    """Of a student."""
    student, task, _ = await submitted(client)
    return await client.submissions.get(CLASS, task, student)


async def download(client: ManageBac) -> object:
    """The file itself is elsewhere."""
    student, task, file = await submitted(client)
    return await client.submissions.download(CLASS, task, student, file, io.BytesIO())


async def update_grades(client: ManageBac) -> object:
    """Of a task with criteria, and of one with an online assessment."""
    mark = TaskGradeWrite(**LINKED)
    await client.task_grades.update(LINKED_TASK, STUDENT, task_grade=mark)
    return await client.task_grades.update(MYP_TASK, MYP_STUDENT, task_grade=MARK)


async def bulk_update(client: ManageBac) -> object:
    """Ones that work, and one of a student that nobody knows."""
    mark = StudentTaskGrade(id=STUDENT, task_grade=TaskGradeWrite(**LINKED))
    await client.task_grades.bulk_update(LINKED_TASK, students=[mark])
    students = [
        StudentTaskGrade(id=MYP_STUDENT, task_grade=MARK),
        StudentTaskGrade(id=999_999, task_grade=MARK),
    ]
    return await client.task_grades.bulk_update(MYP_TASK, students=students)


TERMS: Final = "/classes/{class_id}/assessments/term/{term_id}"
TASKS: Final = "/classes/{class_id}/tasks"
SUBMISSIONS: Final = "/classes/{class_id}/tasks/{task_id}/submissions"
"""Paths that have more than one operation."""

COURSEWORK: Final[dict[str, Call]] = {
    f"GET {TERMS}/grades": lambda client: client.classes.grades(
        CLASS,
        TERM,
        student_ids=[STUDENT, *OTHERS],
        include_archived_students=True,
        page=1,
        per_page=2,
    ).collect(),
    f"GET {TERMS}/term-grades": lambda client: client.classes.term_grades(
        CLASS,
        TERM,
        student_ids=[STUDENT, *OTHERS],
        include_archived_students=True,
        unenrolled_only=False,
        page=1,
        per_page=2,
    ).collect(),
    f"GET {TASKS}": list_tasks,
    f"POST {TASKS}": lambda client: client.tasks.create(
        MYP_CLASS, task=TaskWrite(**FIELDS)
    ),
    f"GET {TASKS}/{{id}}": lambda client: client.tasks.get(CLASS, TASK),
    f"PUT {TASKS}/{{id}}": lambda client: client.tasks.replace(
        MYP_CLASS, MYP_TASK, task=TaskWrite(**FIELDS)
    ),
    f"PATCH {TASKS}/{{id}}": lambda client: client.tasks.update(
        MYP_CLASS, MYP_TASK, task=TaskUpdate(**FIELDS)
    ),
    f"DELETE {TASKS}/{{id}}": lambda client: client.tasks.delete(CLASS, TASK),
    f"GET {TASKS}/{{id}}/students": lambda client: client.tasks.students(
        CLASS, TASK, student_ids=[STUDENT, *OTHERS]
    ),
    f"GET {SUBMISSIONS}": list_submissions,
    f"GET {SUBMISSIONS}/{{student_id}}": get_submission,
    f"GET {SUBMISSIONS}/{{student_id}}/files/{{asset_id}}": download,
    "PATCH /tasks/{task_id}/students/{student_id}": update_grades,
    "PATCH /tasks/{task_id}/students": bulk_update,
    "DELETE /tasks/{task_id}/students": lambda client: client.task_grades.reset(
        TASK, student_ids=[STUDENT, 999_999]
    ),
    "PATCH /tasks/{task_id}/online_assessments/{assess_prep_uid}": (
        lambda client: client.online_assessments.update(
            LINKED_TASK, LINKED["assess_prep_uid"], online_assessment=ONLINE
        )
    ),
}
