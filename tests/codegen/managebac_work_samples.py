"""What ManageBac is sent and answers about tasks, grades, submissions and units.

Samples hold every field that the vendor describes or shows, with values of our own.
"""

from __future__ import annotations

from typing import Any, Final

Place = tuple[str, str]

NOW: Final = "2026-02-03T09:30:00.125Z"
LOCAL: Final = "2026-05-08T21:10:00.000+03:00"
UUID: Final = "5c0b9f52-6f0e-4a3b-9a55-0d3f6f1f7c21"
UID: Final = "01J9ZQ6T2B7KX5M3V8N4C1D0EF"


def a_page(key: str, *rows: Any, **filters: Any) -> dict[str, Any]:
    """A list that has one page; some lists tell their filters beside its size."""
    meta = {"current_page": 1, "total_pages": 1, "per_page": 100}
    return {key: [*rows], "meta": {**meta, "total_count": len(rows), **filters}}


_CLASS: Final = "/classes/{class_id}"
TASKS: Final = f"{_CLASS}/tasks"
TASK: Final = f"{TASKS}/{{id}}"
TASK_STUDENTS: Final = f"{TASK}/students"
TERM: Final = f"{_CLASS}/assessments/term/{{term_id}}"
GRADES: Final = f"{TERM}/grades"
TERM_GRADES: Final = f"{TERM}/term-grades"
SUBMISSIONS: Final = f"{TASKS}/{{task_id}}/submissions"
SUBMISSION: Final = f"{SUBMISSIONS}/{{student_id}}"
SUBMITTED_FILE: Final = f"{SUBMISSION}/files/{{asset_id}}"
GRADES_OF_TASK: Final = "/tasks/{task_id}/students"
GRADE_OF_TASK: Final = f"{GRADES_OF_TASK}/{{student_id}}"
ONLINE: Final = "/tasks/{task_id}/online_assessments/{assess_prep_uid}"
UNITS: Final = "/units"
UNIT: Final = "/units/{id}"
UNIT_CLASSES: Final = "/unit-class-assignments"

TASK_NOW: Final = {
    "id": 4711,
    "name": "Bridge of straws",
    "notes": "<p>Bring glue.</p>",
    "author": {"id": 7301},
    "enable_dropbox": True,
    "draft": False,
    "google_drive_dropbox": False,
    "turnitin": False,
    "hide_assessment_results": False,
    "assessment_type": {"id": 17, "kind": "summative", "name": "Summative"},
    "category": {"id": 8, "name": "Labs"},
    "dropbox_id": 91,
    "ib_class_id": 10342450460,
    "assigned_students": [],
    "due_date": LOCAL,
    "assessments": {
        "points": {"title": "Points", "max_points": 20},
        "binary": {"title": "Done"},
        "criteria": {"title": "Criteria", "criterions": [31, 32]},
        "comment": {"title": "Comment"},
    },
}
TASK_WRITTEN: Final = {
    **TASK_NOW,
    "assigned_students": [1041],
    "dropbox_opening_days": 3,
    "unit_id": 172,
    "lesson_experience_id": 22,
}
TASK_BEFORE: Final = {
    **TASK_NOW,
    "task_type": "formative",
    "task_type_name": "Formative",
    "linked_to": {"class_id": 853, "task_id": 4712},
    "dropbox": True,
    "task_work_templates": [{"id": 5, "name": "Model", "details": "A bridge"}],
    "unit": {"id": 172, "title": "Forces"},
    "hl": True,
    "sl": False,
    "category": {"id": 8, "name": "Labs", "weight": 40},
    "assessment_types": {"comments": {}, "points": {"max_score": 20}},
}
TASK_FIELDS: Final = {
    "author_id": 7301,
    "name": "Bridge of straws",
    "due_date": NOW,
    "assessment_type_id": 17,
    "task_category_id": 8,
    "notify_group": True,
    "notify_parents": False,
    "unit_id": 172,
    "lesson_experience_id": 22,
    "hl": True,
    "sl": False,
    "notes": "<p>Bring glue.</p>",
    "enable_dropbox": True,
    "enable_turnitin": False,
    "dropbox_opening_days": 3,
    "assigned_student_ids": [1041],
    "draft": False,
    "hide_assessment_results": False,
    "phase": 2,
    "assessments": {
        "criteria": {"enabled": True, "criterion_ids": [31]},
        "points": {"enabled": True, "max_points": 20},
        "binary": {"enabled": False},
        "comment": {"enabled": True},
    },
}
CLEARED: Final = {
    "task_category_id": None,
    "unit_id": None,
    "lesson_experience_id": None,
    "notes": None,
    "dropbox_opening_days": None,
    "phase": None,
}
RESULTS: Final = {
    "students": [
        {
            "id": 1041,
            "name": "Quill, Ada",
            "task_works": [
                {"id": 1, "template_id": 5, "submission_status": "submitted"}
            ],
            "assessments": {
                "dropbox_status": "on_time",
                "comments": "Holds.",
                "points": {"score": 17, "max_score": 20},
                "binary": 1,
            },
        },
        {
            "id": 1042,
            "name": "Marsh, Ben",
            "task_works": [],
            "assessments": {
                "comments": None,
                "points": {"score": None, "max_score": 20},
            },
        },
    ]
}
CLASS_GRADES: Final = a_page(
    "students",
    {
        "id": 1041,
        "name": "Quill, Ada",
        "assignments": [
            {
                "id": 4711,
                "name": "Bridge of straws",
                "group_mark": 85,
                "score": 17,
                "max_points": 20,
                "comment": "Holds.",
                "due_date": NOW,
                "dropbox_status": "late",
                "due_date_extension_days": 2,
            },
            {"id": 4713, "comment": None, "binary": "incompleted"},
            {"id": 4714, "group_mark": "B+", "score": 12.5},
        ],
    },
)
RUBRICS: Final = [
    {"id": 9, "title": "Effort", "grade": None},
    {"id": 10, "title": "Order", "grade": "B"},
]
SCORED: Final = [{"id": 5, "title": "All", "score": "A"}]
DIPLOMA_GRADE: Final = {
    "grade": 6,
    "exam_grade": 5,
    "average": {"percent": 81.5, "grade": "6"},
    "comments": "Steady.",
    "rubrics": RUBRICS,
}
MYP_GRADE: Final = {
    "grade": "6",
    "sum": 24,
    "grades": {"A": 6, "B": 6, "C": 7, "D": 5},
    "id_grades": {"A": 5, "B": 6},
    "id_sum": 11,
    "atl_skills": [
        {
            "id": 1,
            "title": "Thinking",
            "criteria": [],
            "nodes": [
                {
                    "id": 2,
                    "title": "Transfer",
                    "criteria": SCORED,
                    "nodes": [{"id": 3, "title": "Links", "nodes": []}],
                }
            ],
        }
    ],
    "comments": "Steady.",
    "rubrics": RUBRICS,
}
STRANDS: Final = [
    {
        "title": "Oral",
        "criteria": SCORED,
        "standards": [
            {
                "title": "Outcomes",
                "standards": [{"title": "Speaks", "criteria": SCORED, "standards": []}],
            }
        ],
    }
]
PYP_GRADE: Final = {
    "learner_profile": {
        "comment": "Curious.",
        "standards": [{"id": 3, "title": "Inquirers", "criteria": SCORED}],
    },
    "subjects": [
        {
            "id": 7,
            "title": "English",
            "comment": "<p>Reads.</p>",
            "overall_assessment": {"criteria": SCORED},
            "phases": [{"phase": 1, "strands": STRANDS}],
        },
        {"id": 8, "title": "Maths", "strands": STRANDS},
    ],
    "units": [
        {
            "id": 50,
            "title": "Water",
            "comment": "<p>Asks.</p>",
            "subjects": [{"id": 7, "title": "English"}],
            "transdisciplinary_theme": {
                "id": 1,
                "title": "Sharing the planet",
                "components": ["Resources"],
            },
            "overall_assessment": {"criteria": []},
        }
    ],
    "atl_assessment": {"of": ["any", "form"]},
    "comments": "Steady.",
    "rubrics": RUBRICS,
}
CLASS_TERM_GRADES: Final = a_page(
    "students",
    {"id": 1041, "name": "Quill, Ada", "term_grade": DIPLOMA_GRADE},
    {"id": 1042, "name": "Marsh, Ben", "term_grade": MYP_GRADE},
    {"id": 1043, "name": "Fenwick, Orla", "term_grade": PYP_GRADE},
    {"id": 1044, "name": "Sand, Leo", "term_grade": {}},
)
SUBMITTED: Final = {
    "id": "4711-1041",
    "task_id": 4711,
    "student_id": 1041,
    "mechanism": "dropbox",
    "submitted_at": "2026-04-30T18:14:01.000Z",
    "updated_at": NOW,
    "locked": False,
    "status": "early_and_late",
    "files": [
        {
            "id": 61,
            "filename": "bridge.pdf",
            "file_size": 2048,
            "content_type": "application/pdf",
            "uploaded_at": NOW,
            "turnitin_score": None,
            "download_path": "/v2/classes/852/tasks/4711/submissions/1041/files/61",
        }
    ],
}
WAITING: Final = {
    **SUBMITTED,
    "mechanism": "google_drive",
    "submitted_at": None,
    "status": None,
    "files": [],
}
POINTS_GRADE: Final = {
    "author_id": 7301,
    "points": 17,
    "comment": "Holds.",
    "binary": True,
    "criterion_grades": [{"label": "A", "criterion": "Knowing", "score": -1}],
}
ASSESS_PREP_GRADE: Final = {
    "assess_prep_uuid": UUID,
    "assess_prep_uid": UID,
    "assessment_file_url": "https://assess.example.org/f/61",
    "submission_id": 88,
    "author_id": 7301,
}
POINTS_WRITE: Final = {
    **POINTS_GRADE,
    "criterion_grades": [{"label": "A", "score": 6}],
}
ASSESS_PREP_WRITE: Final = {
    **ASSESS_PREP_GRADE,
    "points": 12,
    "comment": "Holds.",
    "is_late": True,
}
GRADE_RESULTS: Final = [
    {"id": 1041, "status": "ok"},
    {"id": 1042, "status": "unprocessable_entity", "error": {"points": ["too many"]}},
    {"id": 1043, "status": "not_found"},
]
ONLINE_WRITE: Final = {
    "title": "Forces",
    "mode": "online_secure",
    "assess_prep_uid": UID,
    "questions_count": 12,
    "points": 40,
    "duration": 60,
    "start_at": NOW,
    "status": "published",
    "video_monitoring": False,
    "criteria_labels": [
        {
            "label": "Analysing",
            "title": "A",
            "descriptors": [{"level": "1-1", "descriptor": "Names parts"}],
        }
    ],
}
ONLINE_NOW: Final = {
    "id": 71,
    "user_id": 7301,
    "title": "Forces",
    "mode": "offline",
    "points": 40,
    "duration": 60,
    "assess_prep_uid": UID,
    "assess_prep_uuid": UUID,
    "start_at": NOW,
    "created_at": NOW,
    "updated_at": NOW,
    "task_id": 4711,
    "email": "orla@example.org",
    "program_code": "diploma",
    "grade_code": "diploma;12",
    "role": "Advisor",
    "subject": "Physics",
    "subject_group": "Sciences",
}
_CHOSEN: Final = {"options": {"checked": ["Reading", "Writing"]}, "text": None}
_CONCEPT: Final = {
    "id": 1,
    "name": "Balance",
    "subject_id": 77,
    "subject_name": "Design",
    "phase": None,
}
_TREE: Final = [
    {
        "id": 1,
        "name": "Thinking",
        "children": [{"id": 2, "name": "Transfer", "children": [{"id": 3}]}],
    }
]
_BY_YEAR: Final = [
    {
        "year": 1,
        "subjects": [{"subject_id": 77, "subject_name": "Design", "items": _TREE}],
    }
]
UNIT_TEXTS: Final = (
    *("central_idea", "formative_assessment", "summative_assessment"),
    *("peer_self_assessment", "standardization_and_moderation", "methods"),
    *("prior_learning_experiences", "student_expectations", "teaching_strategies"),
    *("feedback", "dispositions", "international_mindedness", "academic_honesty"),
    *("information_communication_technology", "content", "skills"),
    *("learning_process", "concepts", "misunderstandings", "transfer_goals"),
    *("statement_of_inquiry", "conceptual_understandings", "academic_integrity"),
    *("agency", "action", "student_self_assessment", "success_criteria"),
    "ongoing_assessment",
)
UNIT_CHOICES: Final = (
    *("language_and_literacy_development", "cross_curricular_links"),
    *("co_curricular_links", "differentiation", "metacognition", "support_materials"),
)
UNIT_NOW: Final = {
    "id": 172,
    "title": "Forces",
    "description": "<p>Why bridges hold.</p>",
    "archived": False,
    "idu_unit": False,
    "month": 9,
    "week": 2,
    "duration_in_weeks": 6,
    "hours": 18,
    "sl": True,
    "hl": None,
    "language_level": None,
    "language_b_phases": "1-2",
    "subject": {"id": 77, "name": "Design"},
    "grade": "Grade 11",
    "grade_number": 12,
    "class_ids": [852],
    "start_date": "2026-09-01",
    "end_date": None,
    "created_at": NOW,
    "updated_at": NOW,
    **dict.fromkeys(UNIT_TEXTS, "<p>Text.</p>"),
    **dict.fromkeys(UNIT_CHOICES, _CHOSEN),
    "guiding_questions": {
        "inquiry_questions": [
            {
                "id": 1,
                "line_of_inquiry": None,
                "question": "Why?",
                "subjects": [{"id": 77, "name": "Design"}],
                "labels": [{"name": "Factual"}],
            }
        ]
    },
    "pedagogical_approaches": {"selected": ["Talk"], "text": None},
    "unit_activities": [{"id": 1, "title": "Build"}],
    "student_questions": [{"id": 1, "title": "Why?"}],
    "teacher_questions": [{"id": 2, "title": "How?"}],
    "lines_of_inquiry": [{"id": 1, "line": "Shapes"}],
    "learner_profiles": [{"id": 1, "name": "Thinkers"}],
    "key_concepts": {
        "key_concepts": [{"id": 1, "concept": "Form"}],
        "unit_key_concepts": [
            {"id": 2, "kind": None, "explanation_related_concept": "Shape"}
        ],
    },
    "related_concepts": {"related_concepts": [_CONCEPT], "other": None},
    "specified_concepts": [_CONCEPT],
    "contextual_lens": {"Global": "Bridges"},
    "community_engagement": {
        "selected": ["Visit"],
        "principled_action_comment": None,
        "learning_process_comment": "Seen.",
    },
    "approaches_to_learning": {"atls": _TREE, "atl_details": None},
    "criteria": {
        "criteria": [
            {
                "subject_id": None,
                "subject_name": None,
                "level": "hl",
                "criteria": _TREE,
            }
        ],
        "criteria_description": None,
    },
    "global_contexts": {
        "unit_global_contexts": [
            {
                "name": "Innovation",
                "exploration_to_develop": ["Tools"],
                "subjects": ["Design"],
            }
        ]
    },
    "transdisciplinary_theme": {
        "id": 1,
        "title": "How the world works",
        "list": [{"name": "Nature"}],
    },
    "standards": {
        "core_standards": _TREE,
        "standards": [
            {
                "id": 1,
                "name": "S1",
                "kind": "atlas",
                "atlas_grade": {"id": 4, "name": "Grade 11"},
                "children": [{"id": 2, "name": "S1.1", "atlas_grade": None}],
            }
        ],
    },
    "attitudes": ["Care"],
    "aims": _BY_YEAR,
    "objectives": [{"year": None, "subjects": []}],
    "syllabus": {"syllabuses": _TREE},
    "scope_sequence": [
        {
            "subject_id": 77,
            "subject_name": "Design",
            "phases_or_grades": [
                {
                    "phase_or_grade": "1",
                    "strands": [
                        {
                            "strand_id": 1,
                            "strand_name": "Making",
                            "kinds": {
                                "expectations": [
                                    {
                                        "id": 1,
                                        "expectation": "Cuts",
                                        "children": [{"id": 2, "expectation": "Saws"}],
                                    }
                                ]
                            },
                        }
                    ],
                }
            ],
        }
    ],
}
EMPTY_UNIT: Final = {
    key: None if key not in ("id", "title", "archived", "class_ids") else value
    for key, value in UNIT_NOW.items()
    if key not in ("grade", "grade_number", "created_at", "updated_at")
}
UNIT_CLASS: Final = {
    "id": 81,
    "unit_id": 172,
    "class_id": 852,
    "status": "active",
    "created_at": NOW,
    "updated_at": NOW,
}
UNIT_CLASS_GONE: Final = {
    "id": 82,
    "unit_id": 172,
    "class_id": 853,
    "created_at": NOW,
    "deleted_at": NOW,
}

ANSWERS: Final[dict[Place, tuple[str, list[Any]]]] = {
    ("GET", TASKS): ("200", [a_page("tasks", TASK_NOW, {"id": 4713})]),
    ("POST", TASKS): ("201", [{"task": TASK_NOW}]),
    ("GET", TASK): ("200", [{"task": TASK_BEFORE}]),
    ("PUT", TASK): ("200", [{"task": TASK_WRITTEN}]),
    ("PATCH", TASK): ("200", [{"task": TASK_WRITTEN}]),
    ("GET", TASK_STUDENTS): ("200", [RESULTS]),
    ("GET", GRADES): ("200", [CLASS_GRADES]),
    ("GET", TERM_GRADES): ("200", [CLASS_TERM_GRADES]),
    ("GET", SUBMISSIONS): (
        "200",
        [
            a_page("submissions", SUBMITTED, WAITING, modified_since=None),
            a_page("submissions", modified_since=NOW),
        ],
    ),
    ("GET", SUBMISSION): ("200", [{"submission": SUBMITTED}]),
    ("PATCH", GRADE_OF_TASK): (
        "200",
        [{"task_grade": POINTS_GRADE}, {"task_grade": ASSESS_PREP_GRADE}],
    ),
    ("PATCH", GRADES_OF_TASK): ("200", [GRADE_RESULTS]),
    ("DELETE", GRADES_OF_TASK): ("200", [GRADE_RESULTS]),
    ("PATCH", ONLINE): ("200", [{"online_assessment": ONLINE_NOW}]),
    ("GET", UNITS): ("200", [a_page("units", UNIT_NOW, EMPTY_UNIT)]),
    ("GET", UNIT): ("200", [{"unit": UNIT_NOW}]),
    ("GET", UNIT_CLASSES): (
        "200",
        [
            a_page(
                "unit_class_assignments",
                UNIT_CLASS,
                UNIT_CLASS_GONE,
                modified_since=None,
                deleted_since=NOW,
            )
        ],
    ),
}
"""By place: the status of a success, and bodies that it may have."""

BODIES: Final[dict[Place, list[Any]]] = {
    ("POST", TASKS): [{"core_task": TASK_FIELDS}],
    ("PUT", TASK): [{"core_task": TASK_FIELDS}],
    ("PATCH", TASK): [{"core_task": TASK_FIELDS}, {"core_task": CLEARED}],
    ("PATCH", GRADE_OF_TASK): [
        {"task_grade": POINTS_WRITE},
        {"task_grade": ASSESS_PREP_WRITE},
    ],
    ("PATCH", GRADES_OF_TASK): [
        {
            "students": [
                {"id": 1041, "task_grade": POINTS_WRITE},
                {"id": 1042, "task_grade": ASSESS_PREP_WRITE},
            ]
        }
    ],
    ("DELETE", GRADES_OF_TASK): [{"student_ids": [1041]}],
    ("PATCH", ONLINE): [{"online_assessment": ONLINE_WRITE}],
}
