"""Answers and bodies about invented people, in the shapes of ManageBac's samples."""

from __future__ import annotations

from typing import Any, Final

META: Final = {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100}

Sample = tuple[str, str, Any]
"""Path, verb and JSON."""

PERSON: Final = {
    "email": "mira.sample@example.org",
    "first_name": "Mira",
    "middle_name": "Jo",
    "last_name": "Sample",
    "nickname": "Mimi",
    "other_name": "",
    "identifier": "AA1001",
    "gender": "Female",
    "birthday": "2010-10-24",
    "phone_number": "555 010-0100",
    "mobile_phone_number": "555 010-0101",
    "street_address": "12 Sample Road",
    "street_address_ii": "Flat 3",
    "city": "Sampletown",
    "state": "VA",
    "zipcode": "01462",
    "country": "US",
    "nationalities": ["US", "GB"],
    "languages": ["ENG"],
    "timezone": "Europe/Kyiv",
}
SHOWN: Final = {
    **PERSON,
    "account_uid": "B2nXXXXXXXXXXXXXXXXXXXXX",
    "archived": False,
    "ui_language": "en",
    "last_accessed_at": "2026-02-25T08:13:03.000-08:00",
}
WRITTEN: Final = {**PERSON, "password": "correct-horse-1"}
STUDENT_FIELDS: Final = {
    "student_id": "AA1001",
    "sb_id": "123",
    "oa_id": "456",
    "graduated_on": "2026-06-30",
    "withdrawn_on": "2026-05-30",
    "homeroom_advisor_id": 602,
    "year_group_id": 701,
    "graduating_year": 2028,
    "parent_ids": [801, 802],
}
STUDENT: Final = {
    **SHOWN,
    **STUDENT_FIELDS,
    "id": 501,
    "status": "enrolled",
    "role": "Student",
    "created_at": "2026-06-28T12:40:05.000Z",
    "updated_at": "2026-06-28T12:40:05.000Z",
    "last_access_at": "2026-02-25T08:13:03.000-08:00",
    "class_grade": "Grade 10",
    "class_grade_number": 11,
    "program": "IB Diploma",
    "program_code": "diploma",
    "ib_group_id": 701,
    "cas_advisor_id": 603,
    "ee_advisor_id": 604,
    "national_id": "",
}
TEACHER: Final = {
    **SHOWN,
    "id": 601,
    "role": "Advisor",
    "sb_id": "123",
    "oa_id": "456",
    "programs": ["100_120"],
}
PARENT_FIELDS: Final = {
    "salutation": "Dr.",
    "title": "Manager",
    "employer": "Sample Ltd",
    "work_email": "office@example.org",
    "work_phone": "555 010-0102",
    "work_fax": "555 010-0103",
    "work_address": "1 Office Row",
    "work_address_ii": "",
    "work_city": "Sampletown",
    "work_state": "VA",
    "work_postal_code": "01462",
    "work_country": "US",
    "sb_id": "123",
    "oa_id": "456",
    "child_ids": [501],
}
PARENT: Final = {
    **SHOWN,
    **PARENT_FIELDS,
    "id": 801,
    "role": "Parent",
    "children": [],
}
CHILD: Final = {"id": 501, "relationship": "Legal Guardian"}
MEMBERSHIP: Final = {
    "id": 922,
    "user_id": 501,
    "level": 1,
    "created_at": "2026-06-28T12:39:52.000Z",
    "updated_at": "2026-06-28T12:39:52.000Z",
    "class_id": 41,
    "user_email": "mira.sample@example.org",
    "uniq_class_id": "ASDF2",
    "uniq_student_id": "AA1001",
    "role": "Student",
}
YEAR_GROUP: Final = {
    "id": 701,
    "name": "IB MYP Group of 2028 (Year 4)",
    "short_name": "IB MYP Group of 2028",
    "program": "IB Middle Years",
    "program_code": "myp",
    "grade": "Year 4",
    "archived": False,
    "grade_number": 10,
    "graduation_year": 2028,
    "student_ids": [501],
}
TAUGHT: Final = {
    "id": 41,
    "uniq_id": None,
    "name": "History",
    "archived": False,
    "start_term_id": None,
    "end_term_id": None,
    "show_on_reports": True,
}
MADE: Final = {"options": {"welcome_email": "not_enqueued"}}
OPTIONS: Final = {"options": {"send_welcome_email": True}}
DONE: Final = {"status": "ok"}

ANSWERS: Final[list[Sample]] = [
    ("/students", "get", {"students": [STUDENT], "meta": META}),
    ("/students", "post", {"student": STUDENT, **MADE}),
    ("/students/{id}", "get", {"student": STUDENT}),
    ("/students/{id}", "patch", {"student": {"id": 501}}),
    ("/students/{id}/archive", "put", DONE),
    ("/students/{id}/unarchive", "put", DONE),
    ("/students/{id}/avatar", "put", DONE),
    ("/students/{id}/avatar", "delete", DONE),
    ("/teachers", "get", {"teachers": [TEACHER], "meta": META}),
    ("/teachers", "post", {"teacher": TEACHER, **MADE}),
    ("/teachers/{id}", "get", {"teacher": TEACHER}),
    ("/teachers/{id}", "patch", {"teacher": TEACHER}),
    ("/teachers/{id}/archive", "put", DONE),
    ("/teachers/{id}/unarchive", "put", DONE),
    ("/teachers/{id}/avatar", "put", DONE),
    ("/teachers/{id}/avatar", "delete", DONE),
    ("/teachers/{id}/classes", "get", {"classes": [TAUGHT]}),
    (
        "/teachers/{id}/groups",
        "get",
        {
            "groups": [
                {
                    "id": 9,
                    "name": "Chess",
                    "archived": False,
                    "group_advisor": True,
                    "primary_group_advisor": False,
                }
            ]
        },
    ),
    ("/parents", "get", {"parents": [PARENT], "meta": META}),
    ("/parents", "post", {"parent": PARENT, **MADE}),
    ("/parents/{id}", "get", {"parent": PARENT}),
    ("/parents/{id}", "patch", {"parent": PARENT}),
    ("/parents/{id}/archive", "put", DONE),
    ("/parents/{id}/unarchive", "put", DONE),
    ("/parents/{parent_id}/children", "get", {"children": [CHILD], "meta": META}),
    (
        "/parents/{parent_id}/children",
        "post",
        {"child": {"id": 501, "relationship": None}},
    ),
    ("/parents/{parent_id}/children", "put", {"children": [CHILD]}),
    ("/parents/{parent_id}/children/{id}", "get", {"child": CHILD}),
    ("/parents/{parent_id}/children/{id}", "put", {"child": CHILD}),
    ("/memberships", "get", {"memberships": [MEMBERSHIP], "meta": META}),
    (
        "/students/{id}/memberships",
        "get",
        {
            "memberships": {
                "classes": [
                    {
                        "id": 41,
                        "uniq_id": "HB-11",
                        "name": "History",
                        "archived": False,
                        "start_term_id": 3,
                        "end_term_id": 4,
                    }
                ],
                "groups": [{"id": 9, "name": "Chess", "archived": False}],
                "year_groups": [
                    {
                        "id": 701,
                        "name": "Year 4",
                        "program": "IB Middle Years",
                        "archived": False,
                    }
                ],
            }
        },
    ),
    (
        "/classes/{class_id}/students",
        "get",
        {"student_ids": [501], "student_levels": {"501": "SL"}, "meta": META},
    ),
    (
        "/classes/{class_id}/teachers",
        "get",
        {
            "teachers": [
                {
                    "id": 601,
                    "show_on_reports": True,
                    "teacher_archived": False,
                    "first_joined_at": "2026-06-28T12:39:52.000Z",
                    "updated_at": "2026-06-28T12:39:52.000Z",
                }
            ],
            "meta": META,
        },
    ),
    (
        "/classes/{class_id}/teachers",
        "put",
        {
            "teachers": [
                {
                    "index": 0,
                    "status": "unprocessable_entity",
                    "errors": {"id": ["can't be blank"]},
                },
                {"index": 1, "id": 61, "status": "not_found"},
                {"index": 2, "id": 601, "status": "ok"},
            ]
        },
    ),
    ("/classes/{class_id}/teachers/add_teachers", "post", DONE),
    ("/classes/{class_id}/teachers/remove_teachers", "delete", DONE),
    (
        "/classes/{id}/terms",
        "get",
        {
            "terms": [
                {
                    "id": 3,
                    "name": "Term 1",
                    "starts_on": "2026-08-15",
                    "ends_on": "2026-12-31",
                    "academic_year": {"id": 11, "name": "2026"},
                }
            ]
        },
    ),
    (
        "/classes/{id}/criteria",
        "get",
        {
            "criteria": [
                {
                    "id": 253,
                    "title": "Knowing",
                    "descriptors": [
                        {"value": "7", "descriptor": "All of it"},
                        {
                            "phase": 1,
                            "descriptor": "Some of it",
                            "min_value": 1,
                            "max_value": 2,
                            "formative_descriptor": "A little",
                        },
                    ],
                }
            ]
        },
    ),
    (
        "/classes/{id}/task_categories",
        "get",
        {
            "task_categories": [
                {
                    "id": 5,
                    "name": "Essay",
                    "background_color": "#205C00",
                    "color": "#fff",
                    "weight": 40,
                }
            ]
        },
    ),
    ("/year-groups", "get", {"year_groups": [YEAR_GROUP], "meta": META}),
    (
        "/year-groups/{id}/students",
        "get",
        {"student_ids": [501], "students": [STUDENT], "meta": META},
    ),
    ("/year-groups/{id}/add_students", "post", DONE),
    ("/year-groups/{id}/remove_students", "post", DONE),
    (
        "/year-groups/{id}/advisors",
        "get",
        {"advisors": [{"id": 601, "roles": ["homeroom", "tok", "EXT"]}]},
    ),
    ("/auth/permissions", "get", {"permissions": ["students/excusals/index"]}),
    (
        "/oauth/token",
        "post",
        {
            "access_token": "a.b.c",
            "token_type": "Bearer",
            "expires_in": 3600,
            "scope": "students",
            "created_at": 1_800_000_000,
        },
    ),
]

BODIES: Final[list[Sample]] = [
    ("/students", "post", {"student": {**WRITTEN, **STUDENT_FIELDS}, **OPTIONS}),
    ("/students/{id}", "patch", {"student": {**WRITTEN, **STUDENT_FIELDS}}),
    ("/students/{id}/archive", "put", {"withdrawn_on": "2026-05-30"}),
    ("/students/{id}/archive", "put", {"graduated_on": "2026-06-30"}),
    (
        "/students/{id}/avatar",
        "put",
        {"avatar": {"remote_file_url": "https://example.org/mira.jpg"}},
    ),
    ("/teachers", "post", {"teacher": WRITTEN, **OPTIONS}),
    ("/teachers/{id}", "patch", {"teacher": {**WRITTEN, "programs": ["100_120"]}}),
    (
        "/teachers/{id}/avatar",
        "put",
        {"avatar": {"remote_file_url": "https://example.org/ivo.jpg"}},
    ),
    ("/parents", "post", {"parent": {**WRITTEN, **PARENT_FIELDS}, **OPTIONS}),
    ("/parents/{id}", "patch", {"parent": {**WRITTEN, **PARENT_FIELDS}}),
    ("/parents/{parent_id}/children", "post", {"child": CHILD}),
    ("/parents/{parent_id}/children", "put", {"children": [CHILD]}),
    (
        "/parents/{parent_id}/children/{id}",
        "put",
        {"child": {"relationship": "Mother"}},
    ),
    (
        "/classes/{class_id}/teachers",
        "put",
        {"teachers": [{"id": 601, "show_on_reports": True}]},
    ),
    (
        "/classes/{class_id}/teachers/add_teachers",
        "post",
        {"teacher_ids": [601]},
    ),
    (
        "/classes/{class_id}/teachers/remove_teachers",
        "delete",
        {"teacher_ids": [601]},
    ),
    ("/year-groups/{id}/add_students", "post", {"student_ids": [501]}),
    ("/year-groups/{id}/remove_students", "post", {"student_ids": [501]}),
    (
        "/oauth/token",
        "post",
        {
            "grant_type": "client_credentials",
            "client_id": "app",
            "client_secret": "s3cret",
            "scope": "students",
        },
    ),
]
