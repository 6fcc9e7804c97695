"""Answers and bodies of ManageBac about school, years, registers and behaviour."""

from __future__ import annotations

from typing import Final

from tests.codegen.managebac_school_records import (
    ASSESSMENT_TYPE,
    CALENDAR,
    CATEGORY,
    COUNTS,
    ENTRY,
    EXCUSAL,
    GROUP,
    LISTED_SUBJECT,
    LISTED_YEAR,
    MARK,
    META,
    NOTE,
    NUMBERING,
    OLD_EXCUSAL,
    PROGRAM_OF_SAMPLE,
    PROGRAM_OF_SCHEMA,
    REPORT,
    RUBRICS,
    SCHOOL,
    SCHOOL_SUBJECT,
    SUBJECT,
    TERM,
    TIMETABLE_YEAR,
    WRITTEN_SUBJECT,
    WRITTEN_TERM,
    YEAR,
)

# Of each method, one or more.
ANSWERS: Final[dict[str, list[object]]] = {
    "classes.set_attendance": [
        {
            "attendance": [
                {
                    "index": 0,
                    "student_id": 31,
                    "status": "unprocessable_entity",
                    "errors": {"period": ["Quill has none"]},
                },
                {"index": 1, "student_id": 32, "status": "not_found"},
                {"index": 2, "student_id": 33, "status": "ok"},
            ]
        }
    ],
    "classes.attendance_by_term": [{"students": [COUNTS], "timetable": NUMBERING}],
    "classes.attendance_by_date": [
        {
            "students": [{"id": 31, "attendance": {"1": MARK}}],
            "timetable": NUMBERING,
        },
        {"students": [{"id": 31, "attendance": {}}]},
    ],
    "year_groups.attendance_by_term": [{"students": [COUNTS]}],
    "year_groups.attendance_by_date": [
        {"students": [{"id": 31, "attendance": MARK}, {"id": 32, "attendance": {}}]}
    ],
    "year_groups.attendance_adjustments": [
        {
            "students": [
                {
                    "id": 31,
                    "attendance_adjustments": [
                        {"id": 2, "name": "Quill late", "adjustment": -1}
                    ],
                }
            ]
        }
    ],
    "classes.timetable": [
        {"timetable": {"academic_years": [TIMETABLE_YEAR]}},
        {"timetable": {"academic_years": [], "period_starts_count_from": 0}},
    ],
    "classes.set_timetable": [
        {
            "settings": [
                {
                    "index": 0,
                    "status": "unprocessable_entity",
                    "errors": {"day": ["must be in [1, 2]"]},
                },
                {"index": 1, "status": "ok"},
            ]
        }
    ],
    "academic_years.attendance_categories": [{"categories": [CATEGORY]}],
    "students.set_homeroom_attendance": [{"status": "ok"}],
    "excusals.list": [{"excusals": [EXCUSAL], "meta": META}],
    "excusals.create": [{"excusal": EXCUSAL}],
    "excusals.update": [{"excusal": EXCUSAL}],
    "excusals.delete": [{"excusal": EXCUSAL}],
    "excusals.list_by_date": [{"excusals": [OLD_EXCUSAL], "meta": META}],
    "school.get": [{"school": SCHOOL}, {"school": {"subdomain": "oakfield"}}],
    "school.academic_years": [
        {
            "academic_years": {
                "diploma": {"academic_years": [LISTED_YEAR]},
                "myp": {"academic_years": []},
            }
        }
    ],
    "school.grades": [{"school": {"programs": [PROGRAM_OF_SAMPLE, PROGRAM_OF_SCHEMA]}}],
    "school.subjects": [{"subjects": {"diploma": [SCHOOL_SUBJECT], "myp": []}}],
    "school.term_grade_scales": [
        {
            "school": {
                "term_grade_scales": [
                    {"score": 95.5, "mark": "A+", "program_code": "diploma"}
                ]
            }
        }
    ],
    "school.term_rubrics": [{"school": {"term_rubrics": RUBRICS}}],
    "academic_years.create": [{"academic_year": YEAR}],
    "academic_years.get": [{"academic_year": YEAR}],
    "academic_years.calendar": [{"calendar": CALENDAR}],
    "academic_terms.create": [{"academic_term": TERM}],
    "academic_terms.update": [{"academic_term": TERM}],
    "academic_terms.delete": [{"academic_term": TERM}],
    "programs.assessment_types": [
        {"assessment_type": ASSESSMENT_TYPE},
        {"assessment_type": [ASSESSMENT_TYPE]},
        {"assessment_types": [ASSESSMENT_TYPE]},
    ],
    "term_reports.list": [{"term_reports": [REPORT], "meta": META}],
    "term_reports.get": [{"term_report": REPORT}],
    "subject_groups.list": [{"subject_groups": [GROUP], "meta": META}],
    "subject_groups.create": [{"subject_group": GROUP}],
    "subject_groups.get": [{"subject_group": GROUP}],
    "subject_groups.update": [{"subject_group": GROUP}],
    "subject_groups.delete": [{"subject_group": GROUP}],
    "subjects.list": [{"subjects": [LISTED_SUBJECT], "meta": META}],
    "subjects.create": [{"subject": SUBJECT}],
    "subjects.get": [{"subject": SUBJECT}],
    "subjects.update": [{"subject": SUBJECT}],
    "subjects.delete": [{"subject": SUBJECT}],
    "subjects.bulk_enable": [{"subject_ids": [77, 78]}],
    "subjects.bulk_disable": [{"subject_ids": []}],
    "behavior_notes.list": [{"behavior_notes": [NOTE], "meta": META}],
}
BODIES: Final[dict[str, object]] = {
    "classes.set_attendance": {"attendances": [ENTRY]},
    "classes.set_timetable": {
        "settings": [{"period": 3, "day": 1, "location": "Room 4"}]
    },
    "students.set_homeroom_attendance": {
        "date": "2026-09-01",
        "status": 18,
        "notes": "Quill is ill",
    },
    "excusals.create": {
        "excusal": {
            "parent_id": 41,
            "start_date": "2026-09-07",
            "end_date": "2026-09-09",
            "comment": "Quill has a cold",
        }
    },
    "excusals.update": {
        "excusal": {"end_date": "2026-09-08", "comment": "Quill is well"}
    },
    "academic_years.create": {"academic_year": {"terms_attributes": [WRITTEN_TERM]}},
    "academic_terms.create": {"academic_term": WRITTEN_TERM},
    "academic_terms.update": {"academic_term": WRITTEN_TERM},
    "subject_groups.create": {"subject_group": {"name": "Arts", "max_phase": "4"}},
    "subject_groups.update": {"subject_group": {"name": "Arts"}},
    "subjects.create": {"subject": WRITTEN_SUBJECT},
    "subjects.update": {"subject": {"name": "History", "enabled": False}},
    "subjects.bulk_enable": {"subject_ids": [77]},
    "subjects.bulk_disable": {"subject_ids": [77]},
}
