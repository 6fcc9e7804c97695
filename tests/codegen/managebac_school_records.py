"""Records of ManageBac about school, years, registers and behaviour.

The shapes are those of the vendor's schemas and samples, the values our own. Where one
is about a person it has the word Quill in it.
"""

from __future__ import annotations

from typing import Final

META: Final = {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100}
MARK: Final = {"status": "Late", "note": "Quill overslept", "category": {"status": 2}}
COUNTS: Final = {
    "id": 31,
    "attendance": {"Present": 42, "Absent": 4},
    "attendance_categories": [
        {"label": "Present", "status": 1, "value": 40},
        {"label": "Absent", "status": 0, "value": 4},
        {"label": "Present", "status": -1, "value": 2},
    ],
}
NUMBERING: Final = {"period_starts_count_from": 0, "period_offset": -1}
EXCUSAL: Final = {
    "id": 61,
    "student_id": 31,
    "parent_id": 41,
    "start_date": "2026-09-07",
    "end_date": "2026-09-09",
    "duration": 3,
    "comment": "Quill has a cold",
    "created_at": "2026-09-06T18:00:00.000Z",
    "updated_at": "2026-09-06T18:00:00.000+02:00",
}
OLD_EXCUSAL: Final = {key: value for key, value in EXCUSAL.items() if key != "id"}
SLOT: Final = {"day": 1, "period": 3, "location": "Room 4", "enabled": True}
WRITTEN_TERM: Final = {
    "name": "Term 1",
    "starts_on": "2026-08-15",
    "ends_on": "2026-12-31",
    "locked": False,
    "enable_exam_grade": True,
}
TERM: Final = {
    "id": 21,
    "academic_year_id": 11,
    "name": "Term 1",
    "starts_on": "2026-08-15",
    "ends_on": "2026-12-31",
    "locked": False,
    "exam_grade": True,
    "updated_at": "2026-05-01T08:00:00.000+08:00",
}
LISTED_TERM: Final = {
    **{
        key: one
        for key, one in TERM.items()
        if key not in ("academic_year_id", "locked")
    },
    "active": True,
}
YEAR: Final = {
    "id": 11,
    "name": "August 2026 to July 2027",
    "starts_on": "2026-08-15",
    "ends_on": "2027-07-30",
    "updated_at": "2026-05-01T08:00:00.000+08:00",
    "program": "diploma",
    "academic_terms": [TERM],
}
LISTED_YEAR: Final = {
    **{key: one for key, one in YEAR.items() if key != "program"},
    "active": True,
    "academic_terms": [LISTED_TERM],
}
SCHOOL: Final = {
    "subdomain": "oakfield",
    "name": "Oakfield",
    "country": "US",
    "language": "en",
    "session_in_may": True,
    "logo": "/logo.png",
    "top_nav_logo": "/nav.png",
    "high_res_logo": "/high.png",
    "programs": ["IB Diploma"],
    "enabled_programs": [{"name": "IB Diploma", "code": "diploma"}],
    "kbl_id": 5,
}
PROGRAM_OF_SAMPLE: Final = {
    "name": "IB Diploma",
    "code": "diploma",
    "grades": [
        {
            "name": "Grade 10",
            "label": "Pre-DP Grade 11",
            "code": "diploma;11",
            "uid": 100120014,
            "grade_number": 11,
        }
    ],
}
PROGRAM_OF_SCHEMA: Final = {
    "name": "IB Diploma",
    "short_name": "IB DP",
    "uid": 100120,
    "code": "diploma",
    "grades": [
        {
            "grade_number": 11,
            "uid": 100120014,
            "name": "Grade 10",
            "enabled": True,
            "program": "diploma",
        }
    ],
}
SCHOOL_SUBJECT: Final = {
    "id": 77,
    "name": "History",
    "group": "Individuals and Societies",
    "group_id": 9,
    "hl": True,
    "sl": True,
    "self_taught": False,
    "levels": ["B", "ab initio"],
}
RUBRICS: Final = [
    {
        "id": 1,
        "title": "Effort",
        "program_code": "diploma",
        "rubric_type": "All Subjects",
        "type": "Criteria",
        "status": "active",
        "subject_id": 77,
        "rubric_options": [{"id": 3, "value": "A", "descriptor": "Always"}],
    },
    {"id": 2, "type": "Formula", "formula": "AVG", "formula_rubric_ids": [1]},
    {"id": 4, "type": "Custom Field", "suffix": "%"},
]
ASSESSMENT_TYPE: Final = {
    "id": 3,
    "kind": "summative",
    "name": "Summative",
    "color_code": "#008800",
    "available_assessments": ["binary", "criteria", "comment", "points"],
    "required_assessments": ["points"],
}
REPORT: Final = {
    "id": 91,
    "title": "Report of Quill",
    "type": "final",
    "program": "diploma",
    "academic_term_id": 21,
    "academic_term_name": "Term 1",
    "next_gen": True,
    "pdf_url": "https://files.example.org/Quill.pdf",
    "individual_reports_url": "https://files.example.org/Quill.zip",
    "term_grades_url": "https://files.example.org/Quill.csv",
    "created_at": "2026-12-20T08:00:00Z",
    "updated_at": "2026-12-21T08:00:00Z",
    "released_on": "2026-12-22",
}
GROUP: Final = {
    "id": 9,
    "name": "Individuals and Societies",
    "custom": True,
    "max_phase": "5",
    "program": "ibpyp",
    "updated_at": "2026-05-01T08:00:00.000Z",
}
WRITTEN_SUBJECT: Final = {
    "subject_group_id": 9,
    "name": "History",
    "title": "World History",
    "description": "Of Quill and others",
    "scope_and_sequence_based_on": "phases",
    "code": "X128",
    "sl": True,
    "hl": False,
    "enabled": True,
}
SUBJECT: Final = {
    **WRITTEN_SUBJECT,
    "id": 77,
    "custom": True,
    "updated_at": "2026-05-01T08:00:00.000Z",
    "self_taught": False,
    "phases": ["1", "2"],
    "levels": ["B"],
}
LISTED_SUBJECT: Final = {
    **{key: one for key, one in SUBJECT.items() if key != "code"},
    "sl_code": "X128",
    "hl_code": "X129",
}
NOTE: Final = {
    "id": 123,
    "student_id": "quill-Quill",
    "email": "quill.Quill@example.org",
    "first_name": "Mira Quill",
    "preferred_name": "Quill",
    "last_name": "Quillon",
    "grade": "Grade Quill",
    "incident_time": "2026-12-28T12:45:00.000-05:00",
    "behavior_type": "Shouting at Quill",
    "notes": "<p>Quill shouted.</p>",
    "next_step": "Talk to Quill",
    "next_step_date": "2026-12-28",
    "author_id": 51,
    "reported_by": "Quillian",
    "homeroom_advisor": "Quilla",
    "visible_to_parents": True,
    "visible_to_students": False,
    "created_at": "2026-12-28T13:00:00.000-05:00",
    "updated_at": "2026-12-28T13:00:00.000-05:00",
}
CALENDAR: Final = {
    "start_date": "2026-08-15",
    "end_date": "2027-07-30",
    "calendar_type": "Rotation Cycle",
    "rotation_cycle": 5,
    "ignore_holidays": True,
    "days_off": [0, 6],
    "dates": [{"date": "2026-08-17", "rotation_day": 1}],
}
CATEGORY: Final = {
    "id": None,
    "status": 2,
    "label": "Late",
    "abbreviation": "L",
    "enabled": None,
    "color_code": "#880000",
}
TIMETABLE_YEAR: Final = {
    "id": 11,
    "name": "2026",
    "start_date": "2026-08-15",
    "end_date": "2027-07-30",
    "slots": [SLOT],
}
ENTRY: Final = {
    "student_id": 31,
    "date": "2026-09-01",
    "period": 1,
    "status": 0,
    "notes": "Quill is ill",
}
