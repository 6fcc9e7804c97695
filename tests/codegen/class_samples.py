"""What Class is sent and answers, in the shapes that the vendor document shows."""

from __future__ import annotations

from typing import Any, Final

CLASSES: Final = "/classes"
ENROLLMENTS: Final = "/class/enrollments"
LAUNCH: Final = "/class/enrollments/launch"
ATTENDANCE: Final = "/reporting/attendance"
METRICS: Final = "/reporting/metrics"
SCHEDULES: Final = "/schedules"
TEMPLATES: Final = "/templates"
USERS: Final = "/users"

UUID: Final = "5c0b9f52-6f0e-4a3b-9a55-0d3f6f1f7c21"
NOW: Final = "2026-02-03T09:30:00.125Z"

SCHOOL_CLASS: Final = {
    "class_id": UUID,
    "ext_class_id": "pot-1",
    "class_name": "Pottery",
    "class_description": "Clay and glaze",
    "meeting_id": "90000000001",
    "host": "Orla Fenwick",
    "invite_link": f"https://school.example/class.html?class_uuid={UUID}",
    "password": "kiln9",
}
DEFERRED_CLASS: Final = {
    "class_deferred_id": 31,
    "class_id": UUID,
    "ext_class_id": "pot-1",
    "email": "orla@example.org",
    "class_name": "Pottery",
    "class_description": "Clay and glaze",
    "created_at": NOW,
    "updated_at": NOW,
}
CREATED: Final = {
    "meeting_id": "90000000001",
    "invite_link": f"https://school.example/class.html?class_uuid={UUID}",
}
CREATED_DEFERRED: Final = {
    "class_deferred_id": 31,
    "class_id": UUID,
    "ext_id": "pot-1",
}
ENROLLMENT: Final = {
    "student_id": UUID,
    "meeting_id": "90000000001",
    "first_name": "Pat",
    "last_name": "Quill",
    "user_name": "Pat Quill",
    "role": "student",
    "email": "pat@example.org",
    "ext_person_id": "p.quill",
}
DEFERRED_ENROLLMENT: Final = {
    "id": 12,
    "class_deferred_id": "31",
    "email_user": "pat@example.org",
    "enroll_params": {
        "pod": {
            "name": "pod-1",
            "region": "somewhere",
            "account": "school",
            "environment": "test",
            "databaseName": "school",
        },
        "class": {"ext_id": "pot-1"},
    },
    "user": {
        "role": "student",
        "email": "pat@example.org",
        "last_name": "Quill",
        "user_name": "Pat Quill",
        "first_name": "Pat",
        "ext_person_id": "p.quill",
    },
    "created_at": NOW,
    "updated_at": NOW,
    "role": "student",
}
ABSENT: Final = {
    "student_id": UUID,
    "email": None,
    "ext_person_id": "p.quill",
    "present": False,
    "tardy": False,
    "join_time": None,
    "leave_time": None,
}
ATTENDED: Final = {
    **ABSENT,
    "email": "pat@example.org",
    "ext_person_id": None,
    "present": True,
    "join_time": NOW,
    "leave_time": NOW,
}
EVENT: Final = {
    "student_id": UUID,
    "email": "pat@example.org",
    "ext_person_id": None,
    "event_start": NOW,
    "event_end": NOW,
    "event_duration": 36000,
    "event_type": "IS_TALKING",
    "event_value": "true",
}
DATE: Final = {
    "schedule_id": UUID,
    "class_id": UUID,
    "start_time": 1770111000,
    "end_time": 1770114600,
}
TEMPLATE: Final = {
    "template_id": UUID,
    "name": "Pottery",
    "description": "Clay and glaze",
    "status": "draft",
}
USER: Final = {
    "id": 7,
    "ext_user_id": None,
    "email": "orla@example.org",
    "user_name": "Orla Fenwick",
    "roles": ["instructor", "admin"],
    "is_zoom_configured": True,
}
USER_PAGE: Final = {
    "data": [USER, {**USER, "id": 8, "ext_user_id": "88"}],
    "pagination": {
        "total_records": 40,
        "current_page": 1,
        "total_pages": 20,
        "next_page": 2,
        "prev_page": None,
    },
}
DONE: Final = {"message": "Success"}

ANSWERS: Final[dict[str, tuple[str, str, str, Any]]] = {
    "classes": ("GET", CLASSES, "200", [SCHOOL_CLASS, SCHOOL_CLASS]),
    "one class": ("GET", CLASSES, "200", [SCHOOL_CLASS]),
    "deferred classes": ("GET", CLASSES, "200", [DEFERRED_CLASS, DEFERRED_CLASS]),
    "new class": ("POST", CLASSES, "201", CREATED),
    "new deferred class": ("POST", CLASSES, "201", CREATED_DEFERRED),
    "changed class": ("PATCH", CLASSES, "200", SCHOOL_CLASS),
    "changed deferred class": ("PATCH", CLASSES, "200", [DEFERRED_CLASS]),
    "removed class": ("DELETE", CLASSES, "200", DONE),
    "enrollments": ("GET", ENROLLMENTS, "200", [ENROLLMENT]),
    "new enrollment": ("POST", ENROLLMENTS, "200", ENROLLMENT),
    "new deferred enrollment": ("POST", ENROLLMENTS, "200", DEFERRED_ENROLLMENT),
    "changed enrollment": ("PUT", ENROLLMENTS, "200", ENROLLMENT),
    "removed enrollment": ("DELETE", ENROLLMENTS, "200", DONE),
    "launch": ("GET", LAUNCH, "200", {"launch_url": "https://school.example/c?code=1"}),
    "attendance": (
        "GET",
        ATTENDANCE,
        "200",
        {
            "class_id": UUID,
            "sessions": [
                {
                    "session_id": UUID,
                    "start_time": NOW,
                    "end_time": NOW,
                    "students": [ABSENT, ATTENDED],
                }
            ],
        },
    ),
    "metrics": ("GET", METRICS, "200", [EVENT, {**EVENT, "event_type": "FOCUSED"}]),
    "dates": ("GET", SCHEDULES, "200", [DATE]),
    "new date": ("POST", SCHEDULES, "200", {"schedule_id": UUID}),
    "removed date": ("DELETE", SCHEDULES, "200", DONE),
    "templates": ("GET", TEMPLATES, "200", [TEMPLATE]),
    "new template": ("POST", TEMPLATES, "201", TEMPLATE),
    "changed template": ("PATCH", TEMPLATES, "200", TEMPLATE),
    "removed template": ("DELETE", TEMPLATES, "200", TEMPLATE),
    "users": ("GET", USERS, "200", [USER]),
    "page of users": ("GET", USERS, "200", USER_PAGE),
    "new user": ("PUT", USERS, "201", USER),
    "changed user": ("PUT", USERS, "200", USER),
    "removed user": ("DELETE", USERS, "200", USER),
}

_PERSON: Final = {"email": "pat@example.org", "ext_class_id": "pot-1"}
_ENROLL: Final = {
    **_PERSON,
    "ext_person_id": "p.quill",
    "first_name": "Pat",
    "last_name": "Quill",
    "role": "student",
    "display_name": "Pat Quill",
}
_CHANGE: Final = {"class_name": "Pottery 2", "class_description": "More clay"}

SAVED_BY_EMAIL: Final = {
    "identified_by": "email",
    "ext_user_id": "88",
    "email": "orla@example.org",
    "user_name": "Orla Fenwick",
    "roles": ["admin", "instructor"],
}
SAVED_BY_ID: Final = {
    **SAVED_BY_EMAIL,
    "identified_by": "id",
    "id": 7,
    "ext_user_id": None,
}

BODIES: Final[dict[str, tuple[str, str, dict[str, Any]]]] = {
    "new class": (
        "POST",
        CLASSES,
        {
            "email": "orla@example.org",
            "first_name": "Orla",
            "last_name": "Fenwick",
            "timezone": "Europe/Dublin",
            "ext_class_id": "pot-1",
            "class_name": "Pottery",
            "class_description": "Clay and glaze",
            "meeting_passcode": "kiln9",
            "session_times": [{"start_time": 1770111000, "end_time": 1770114600}],
            "settings": {
                "waiting_room": False,
                "join_before_host": True,
                "jbh_time": 0,
            },
            "additional_instructors": [{"email": "a@example.org"}],
        },
    ),
    "change by id": ("PATCH", CLASSES, {"class_id": UUID, **_CHANGE}),
    "change by external id": ("PATCH", CLASSES, {"ext_class_id": "pot-1", **_CHANGE}),
    "change by number": ("PATCH", CLASSES, {"class_deferred_id": 31, **_CHANGE}),
    "change by text": ("PATCH", CLASSES, {"class_deferred_id": "31", **_CHANGE}),
    "new enrollment": ("POST", ENROLLMENTS, _ENROLL),
    "changed enrollment": ("PUT", ENROLLMENTS, {**_ENROLL, "student_id": UUID}),
    "removed enrollment": ("DELETE", ENROLLMENTS, _PERSON),
    "new date": (
        "POST",
        SCHEDULES,
        {
            "class_id": UUID,
            "start_time": 1770111000,
            "end_time": 1770114600,
            "timezone": "Europe/Dublin",
        },
    ),
    "new template": (
        "POST",
        TEMPLATES,
        {"name": "Pottery", "description": "Clay", "status": "draft"},
    ),
    "changed template": ("PATCH", TEMPLATES, TEMPLATE),
    "user by e-mail address": ("PUT", USERS, SAVED_BY_EMAIL),
    "user by id": ("PUT", USERS, SAVED_BY_ID),
}
