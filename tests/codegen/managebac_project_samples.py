"""What ManageBac answers about projects: CAS, service learning, project-based learning.

Samples hold every field that the vendor describes or shows, with values of our own.
"""

from __future__ import annotations

from typing import Any, Final

from tests.codegen.managebac_work_samples import NOW, Place, a_page

_OF_YEAR_GROUP: Final = "/year-groups/{id}/projects"
CAS: Final = f"{_OF_YEAR_GROUP}/cas"
CAS_EXPERIENCES: Final = f"{CAS}/experiences/students"
SERVICE_LEARNING: Final = f"{_OF_YEAR_GROUP}/sl"
SL_CATEGORIES: Final = f"{SERVICE_LEARNING}/categories/students"
SL_OUTCOMES: Final = f"{SERVICE_LEARNING}/outcomes/students"
PBL: Final = f"{_OF_YEAR_GROUP}/pbl"
PARTS: Final = (
    *("proposal", "reflections", "todos", "journal", "documents", "presentation"),
    "notes_and_interviews",
)


def part(slug: str) -> str:
    """The path of a part of a project."""
    return f"/year-groups/{{year_group_id}}/projects/pbl/{{project_id}}/{slug}/students"


APPROVAL: Final = {
    "post_approved": False,
    "pre_approved": True,
    "progress": {"title": "to_be_determined"},
}
ANNOTATIONS: Final = {"incomplete": False, "rejected": False, "reviewed": True}
SUPERVISOR: Final = {
    "name": "Orla Fenwick",
    "email": "orla@example.org",
    "title": "Coach",
    "contact_number": "+1 555 0100",
}
EXPERIENCE: Final = {
    "id": 301,
    "name": "Choir",
    "status": APPROVAL,
    "status_annotations": ANNOTATIONS,
    "supervisor": SUPERVISOR,
    "cas_project": False,
    "creativity": True,
    "activity": False,
    "service": True,
    "creativity_hours": 12.5,
    "activity_hours": 0,
    "service_hours": 3,
    "service_action_type": "Direct",
    "ongoing_approach": True,
    "school_based_approach": False,
    "community_based_approach": True,
    "individual_approach": False,
    "start_date": "2026-09-01",
    "end_date": None,
    "slug": "experiences",
}
ALONE: Final = {
    "id": 302,
    "name": "Running",
    "status": APPROVAL,
    "supervisor": None,
    "service_action_type": None,
    "start_date": None,
    "slug": "experiences",
}
SL_EXPERIENCE: Final = {
    "id": 401,
    "name": "Garden",
    "status": APPROVAL,
    "status_annotations": ANNOTATIONS,
    "supervisor": None,
    "activity_type": "Service",
    "start_date": "2026-09-01",
    "end_date": None,
    "learning_outcomes": [{"id": 5, "name": "Growth", "description": "Grows."}],
    "slug": "categories",
}
SL_OUTCOME: Final = {
    "id": 5,
    "title": "Growth",
    "description": "Grows.",
    "completed": True,
    "experiences_with_reflection": 2,
    "total_experiences": 3,
    "slug": "outcomes",
}
TODO: Final = {
    "id": 1,
    "title": "Ask",
    "completed": False,
    "responsible_group": "students",
}
_COMPONENTS: Final[dict[str, dict[str, Any]]] = {
    "proposal": {
        "items": [
            {"type": "subject", "name": "Design"},
            {
                "id": 1,
                "type": "field",
                "title": "Goal",
                "kind": "radio_buttons",
                "value": "Bridge",
            },
            {"id": 2, "title": "Alone", "kind": "check_box", "value": True},
            {"id": 3, "title": "Hours", "kind": "number", "value": 12.5},
            {"id": 4, "title": "Why", "kind": "text", "value": None},
        ]
    },
    "reflections": {"items": [{"id": 1, "title": "Start", "submitted": True}]},
    "todos": {
        "personal_todos": [TODO, {**TODO, "responsible_group": None}],
        "deadlines": [
            {
                "id": 9,
                "title": "Draft",
                "due_date": NOW,
                "status": "Late",
                "todos": [TODO],
            },
            {"id": 10, "title": "End", "status": None, "todos": []},
        ],
        "items": [
            {**TODO, "type": "todo"},
            {"id": 9, "type": "deadline", "title": "Draft", "todos": [TODO]},
        ],
    },
    "journal": {
        "items": [
            {
                "id": 1,
                "kind": "file",
                "title": None,
                "description": None,
                "author_id": 1041,
                "created_at": NOW,
                "files": [
                    {"id": 2, "filename": "a.pdf", "url": "https://files.example.org/2"}
                ],
                "url": None,
            },
            {
                "id": 3,
                "kind": "journal",
                "body": "<p>Built it.</p>",
                "photos": [
                    {
                        "id": 4,
                        "caption": "Arch",
                        "url": "https://files.example.org/4",
                    }
                ],
            },
        ]
    },
    "documents": {
        "items": [
            {
                "id": 2,
                "filename": "a.pdf",
                "url": "https://files.example.org/2",
                "created_at": NOW,
            }
        ]
    },
    "presentation": {
        "title": None,
        "duration": 15,
        "documents": [{"id": 2, "caption": None, "url": None, "created_at": NOW}],
        "items": [{"title": "Room", "value": None}],
    },
    "notes_and_interviews": {
        "items": [
            {
                "id": 1,
                "author": {"id": 7301},
                "interview": True,
                "title": None,
                "body": "<p>On the way.</p>",
                "posted_at": NOW,
            }
        ]
    },
}


def _answer(slug: str) -> dict[str, Any]:
    student = {
        "id": 1041,
        "identifier": "P-1041",
        "status": {
            "completed": False,
            "approved": True,
            "progress": {"id": 1, "default": True, "title": "On-track"},
        },
        "supervisor": {"id": 7301, "identifier": "T-7301"},
        "component": {"slug": slug, **_COMPONENTS[slug]},
    }
    return a_page("students", student)


ANSWERS: Final[dict[Place, tuple[str, list[Any]]]] = {
    ("GET", CAS): (
        "200",
        [
            {
                "cas": {
                    "components": [
                        {
                            "slug": "experiences",
                            "label": "Experiences",
                            "track_hours": True,
                            "show_hours_chart": False,
                            "cas_total_hours": 150,
                            "show_aims_and_goals": True,
                            "optional_question": None,
                            "activity_description_title": "What for?",
                        }
                    ]
                }
            }
        ],
    ),
    ("GET", CAS_EXPERIENCES): (
        "200",
        [
            a_page(
                "students",
                {
                    "id": 1041,
                    "identifier": None,
                    "aims_and_goals": "",
                    "overall_progress": "on_track",
                    "component": {"items": [EXPERIENCE, ALONE]},
                },
                next_page=None,
                prev_page=None,
            )
        ],
    ),
    ("GET", SERVICE_LEARNING): (
        "200",
        [
            {
                "service_learning": {
                    "title": "Service as Action",
                    "description": None,
                    "abbreviation": "SA",
                    "components": [
                        {
                            "slug": "categories",
                            "label": "Categories",
                            "types": [
                                {
                                    "id": 1,
                                    "label": "Service",
                                    "initial": "S",
                                    "color_code": "#205C00",
                                }
                            ],
                            "outcomes": None,
                        },
                        {
                            "slug": "outcomes",
                            "label": "Outcomes",
                            "types": None,
                            "outcomes": [
                                {"id": 5, "title": "Growth", "description": "Grows."}
                            ],
                        },
                    ],
                }
            }
        ],
    ),
    ("GET", SL_CATEGORIES): (
        "200",
        [
            a_page(
                "students",
                {
                    "id": 1041,
                    "identifier": "P-1041",
                    "component": {"items": [SL_EXPERIENCE]},
                },
                next_page=None,
                prev_page=None,
            )
        ],
    ),
    ("GET", SL_OUTCOMES): (
        "200",
        [
            a_page(
                "students",
                {
                    "id": 1041,
                    "identifier": None,
                    "status": "On-track",
                    "overall_progress": "cas-needs-approval",
                    "component": {"items": [SL_OUTCOME]},
                },
                next_page=None,
                prev_page=None,
            )
        ],
    ),
    ("GET", PBL): (
        "200",
        [
            {
                "pbl": [
                    {
                        "id": 11,
                        "title": "Community project",
                        "abbreviation": "CP",
                        "archived": False,
                        "subject": {"id": 77, "name": "Design"},
                        "description": "A year's work.",
                        "components": [
                            {"slug": "proposal", "label": "Plan", "enabled": True}
                        ],
                    },
                    {"id": 12, "subject": {"id": 77, "title": "Design"}},
                ]
            }
        ],
    ),
    **{("GET", part(slug)): ("200", [_answer(slug)]) for slug in PARTS},
}
"""By place: the status of a success, and bodies that it may have."""
