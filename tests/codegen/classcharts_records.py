"""Records of ClassCharts in the shapes that the sources show; all people are invented.

Every text that names or describes a person holds the name Quill.
"""

from __future__ import annotations

from typing import Final

FLAGS: Final = {
    "display_behaviour": True,
    "display_attendance_type": "detailed",
    "can_upload_attachments": None,
    "is_disabled": False,
}
STUDENT: Final = {
    "id": 7001,
    "name": "Ada Quill",
    "first_name": "Ada",
    "last_name": "Quill",
    "avatar_url": "https://files.example/Quill.png",
    **FLAGS,
    "announcements_count": 2,
    "messages_count": 0,
    "has_birthday": False,
    "survey_id": None,
    "detention_alias_plural_uc": "Detentions",
}
PARENT: Final = {
    "id": 31,
    "name": "Bo Quill",
    "email": "bo.Quill@example.org",
    "language": None,
    "isEmailVerified": True,
}
PUPIL: Final = {
    **STUDENT,
    "can_upload_attachments": "yes",
    "school_name": "Harbour School",
    "school_logo": "https://files.example/logo.png",
    "timezone": "Europe/London",
    "detention_yes_count": 1,
    "homework_todo_count": 4,
}
POINT: Final = {
    "id": 900412,
    "type": "behaviour",
    "polarity": "positive",
    "reason": "Quill helped",
    "score": 2,
    "timestamp": "2026-03-02 09:15:00",
    "timestamp_custom_time": None,
    "style": {"border_color": None, "custom_class": "colour-green"},
    "pupil_name": "Ada Quill",
    "lesson_name": "9Q/Quill",
    "teacher_name": "Ms Quill",
    "room_name": None,
    "note": None,
    "_can_delete": False,
    "badges": "",
    "detention_date": None,
    "detention_time": None,
    "detention_location": None,
    "detention_type": None,
}
DETENTION_POINT: Final = {
    **POINT,
    "type": "detention",
    "polarity": None,
    "score": -1,
    "detention_date": "2026-03-05",
    "detention_time": "15:30",
    "detention_location": "Hall, with Quill",
}
PERIOD: Final = {
    "start_date": "2026-02-02T00:00:00+00:00",
    "end_date": "2026-03-02T23:59:59+00:00",
    "step_size": "week",
}
SUMMARY: Final = {
    "timeline": [
        {
            "positive": 3,
            "negative": -1,
            "name": "2/2/2026",
            "start": "2026-02-02",
            "end": "2026-02-08",
        }
    ],
    "positive_reasons": {"Quill helped": 3},
    "negative_reasons": [],
    "other_positive": ["Quill smiled"],
    "other_negative": [],
    "other_positive_count": [{"Quill smiled": 1}],
    "other_negative_count": [],
}
HOMEWORK: Final = {
    "id": 5512,
    "title": "Essay for Quill",
    "meta_title": "",
    "description": "<p>Ask Quill.</p>",
    "lesson": "9Q/Quill",
    "subject": None,
    "teacher": "Ms Quill",
    "homework_type": "Homework",
    "issue_date": "2026-03-01",
    "due_date": "2026-03-09",
    "publish_time": "00:00:00",
    "completion_time_unit": "minutes",
    "completion_time_value": "",
    "status": {
        "id": 88123,
        "state": None,
        "mark": None,
        "mark_relative": 0,
        "ticked": "no",
        "allow_attachments": True,
        "allow_marking_completed": True,
        "first_seen_date": "2026-03-01T12:19:16+00:00",
        "last_seen_date": None,
        "attachments": [],
        "has_feedback": False,
    },
    "validated_links": [{"link": "https://Quill.example", "validated_link": "Quill"}],
    "validated_attachments": [
        {"id": 3, "file_name": "Quill.pdf", "file": "Quill", "validated_file": "Quill"}
    ],
}
HANDED_IN: Final = {
    "id": 4,
    "filename": "Quill.odt",
    "file": "Quill",
    "validated_file": "Quill",
    "scan_status": "pass",
    "teacher_note": "Well done, Quill",
    "teacher_homework_attachments": [{"id": 5, "filename": "Quill.pdf"}],
    "can_delete": True,
}
LESSON: Final = {
    "lesson_id": 4410,
    "lesson_name": "9Q/Quill",
    "subject_name": "History",
    "teacher_name": "Ms Quill",
    "room_name": "R2",
    "date": "2026-06-02",
    "start_time": "2026-06-02T08:45:00+01:00",
    "end_time": "2026-06-02T09:45:00+01:00",
    "period_name": "2Tue:P1",
    "period_number": "P1",
    "is_alternative_lesson": False,
    "key": 12,
    "note_abstract": "",
    "note": "",
    "pupil_note_abstract": "",
    "pupil_note": "Ask Quill",
    "pupil_note_raw": "Ask Quill",
}
EARNED: Final = {
    "timestamp": "2026-02-25T00:00:00+00:00",
    "lesson_pupil_behaviour": {
        "reason": "Quill helped",
        "score": 2,
        "polarity": "positive",
        "timestamp": "2026-02-25T00:00:00+00:00",
        "teacher": {"title": "Ms", "first_name": "Cy", "last_name": "Quill"},
    },
    "event": {"label": "Ten points"},
}
CONSENT: Final = {"consent_given": "yes", "comment": None, "parent_name": "Bo Quill"}
DETENTION: Final = {
    "id": 1201,
    "attended": "pending",
    "date": "2026-03-05T00:00:00+00:00",
    "length": 30,
    "location": "Hall, with Quill",
    "notes": None,
    "time": "15:30",
    "pupil": {
        "id": 7001,
        "first_name": "Ada",
        "last_name": "Quill",
        "school": {
            "opt_notes_names": "yes",
            "opt_notes_comments": "no",
            "opt_notes_comments_pupils": "no",
        },
    },
    "lesson": {"id": 4410, "name": "9Q/Quill", "subject": None},
    "lesson_pupil_behaviour": {"reason": "Quill ran"},
    "teacher": None,
    "detention_type": {"name": "After school"},
}
REPORT: Final = {
    "id": 18,
    "name": "Spring",
    "start_date": "2026-01-05",
    "end_date": "2026-03-27",
    "overall_attendance_percentage": None,
    "attendance_percentage": "98",
    "lessons": [
        {
            "attendance_percentage": None,
            "lesson_name": "9Q/Quill",
            "teachers": [{"id": 9, "teacher_name": "Ms Quill", "text": "Quill reads"}],
            "grades": [{"field_name": "Effort", "grade": "Quill: A"}],
        }
    ],
}
CARD: Final = {
    "id": 55,
    "start_date": "02/03/2026",
    "end_date": "06/03/2026",
    "reason": "Quill was late",
    "description": "Quill came late twice",
    "level": None,
    "teacher": "Ms Quill",
    "parent_comments": [
        {"id": 1, "description": "Quill", "date": "02/03/2026 18:00", "can_edit": True}
    ],
    "targets": [{"id": 71}],
}
COMMENT: Final = {
    "id": 3,
    "report_card_id": 55,
    "text": "Quill was on time",
    "teacher_name": "Ms Quill",
    "date": "02/03/2026 15:00",
}
TARGET: Final = {
    "target": {
        "id": 71,
        "pupil_report_card": {"id": 55, "required_teacher_action": None},
        "description": "Quill comes on time",
    },
    "periods": [
        {
            "id": 1,
            "mark_id": None,
            "met": "yes",
            "label": "P1",
            "comment_description": "Quill did",
            "comment_created": "02/03/2026 09:50",
            "mark_ranking": None,
            "teacher_name": None,
        }
    ],
}
REWARD: Final = {
    "id": 12,
    "name": "Pencil",
    "description": "A pencil",
    "photo": "https://files.example/pencil.png",
    "price": 20,
    "stock_control": True,
    "stock": 9,
    "can_purchase": True,
    "unable_to_purchase_reason": "",
    "once_per_pupil": False,
    "purchased": True,
    "purchased_count": "2",
    "price_balance_difference": 0,
}
FIELD: Final = {"id": 8, "name": "House", "graphic": "#00a", "value": "Quill House"}
SCHOOL_CLASS: Final = {
    "id": 4410,
    "name": "9Q/Quill",
    "room": "R2",
    "subject": "History",
    "teacher": "Ms Quill",
    "teachers": ["Ms Quill"],
}
BEHAVIOUR_POINT: Final = {
    "id": 436,
    "name": "Remembered the bag",
    "icon_url": "https://files.example/bag.png",
    "is_daily_limit_reached": False,
}
