"""Answers and forms of ClassCharts in the shapes that the sources show."""

from __future__ import annotations

from typing import Final

from tests.codegen.classcharts_records import (
    BEHAVIOUR_POINT,
    CARD,
    COMMENT,
    CONSENT,
    DETENTION,
    DETENTION_POINT,
    EARNED,
    FIELD,
    HANDED_IN,
    HOMEWORK,
    LESSON,
    PARENT,
    PERIOD,
    POINT,
    PUPIL,
    REPORT,
    REWARD,
    SCHOOL_CLASS,
    STUDENT,
    SUMMARY,
    TARGET,
)

DONE: Final = {"success": 1, "data": [], "meta": []}
STUDENT_PING: Final = {
    "success": 1,
    "data": {"user": STUDENT},
    "meta": {"version": "27.1.0", "session_id": "Quill7"},
}
PARENT_PING: Final = {
    "success": 1,
    "data": {"user": PARENT},
    "meta": {"version": "27.1.0", "session_id": "Quill7"},
}
ACTIVITY: Final = {
    "success": 1,
    "data": [POINT, DETENTION_POINT],
    "meta": {**PERIOD, "last_id": 900412, "detention_alias_uc": "Detention"},
}
LAST_ACTIVITY: Final = {
    "success": 1,
    "data": [],
    "meta": {**PERIOD, "last_id": False, "detention_alias_uc": "Detention"},
}
BEHAVIOUR: Final = {"success": 1, "data": SUMMARY, "meta": PERIOD}
OTHER_BEHAVIOUR: Final = {
    "success": 1,
    "data": {
        **SUMMARY,
        "positive_reasons": [],
        "other_negative_count": {"Quill ran": -2},
    },
    "meta": PERIOD,
}
HOMEWORKS: Final = {
    "success": 1,
    "data": [
        HOMEWORK,
        {
            **HOMEWORK,
            "status": {
                "id": 88124,
                "state": "completed",
                "mark": "7",
                "ticked": "yes",
                "allow_attachments": "no",
                "attachments": [HANDED_IN],
            },
        },
    ],
    "meta": {
        "start_date": "2026-02-02",
        "end_date": "2026-03-02T00:00:00+00:00",
        "display_type": "issue_date",
        "max_files_allowed": 5,
        "allowed_file_types": ["odt", "pdf"],
        "this_week_due_count": 1,
        "allow_attachments": True,
        "display_marks": False,
    },
}
TIMETABLE: Final = {
    "success": 1,
    "data": [
        LESSON,
        {
            **{key: value for key, value in LESSON.items() if key != "lesson_id"},
            "teacher_id": "77",
            "is_break": True,
        },
    ],
    "meta": {
        "dates": ["2026-06-02"],
        "timetable_dates": ["2026-06-02", "2026-06-03"],
        "periods": [{"number": "P1", "start_time": "08:45:00", "end_time": "09:45:00"}],
        "start_time": "2026-06-02T00:00:00+00:00",
        "end_time": "2026-06-02T23:59:59+00:00",
    },
}
BADGES: Final = {
    "success": 1,
    "data": [
        {
            "id": 61,
            "name": "Helper",
            "icon": "star",
            "colour": "#0a0",
            "created_date": "2025-09-01T00:00:00+00:00",
            "pupil_badges": [EARNED, {"pupil_event": EARNED}],
            "icon_url": "https://files.example/star.png",
        }
    ],
    "meta": [],
}
ANNOUNCEMENTS: Final = {
    "success": 1,
    "data": [
        {
            "id": 210,
            "title": "Trip with Quill",
            "description": None,
            "school_name": "Harbour School",
            "teacher_name": "Ms Quill",
            "school_logo": None,
            "sticky": "no",
            "state": "new",
            "timestamp": "2026-02-23T10:00:00+00:00",
            "attachments": [{"filename": "Quill.pdf", "url": "https://Quill.example"}],
            "for_pupils": ["Ada Quill"],
            "comment_visibility": "none",
            "allow_comments": "no",
            "requires_consent": "yes",
            "can_change_consent": True,
            "consent": CONSENT,
            "pupil_consents": [
                {
                    "pupil": {"id": "7001", "first_name": "Ada", "last_name": "Quill"},
                    "can_change_consent": True,
                    "consent": None,
                }
            ],
        }
    ],
    "meta": [],
}
DETENTIONS: Final = {
    "success": 1,
    "data": [
        DETENTION,
        {
            **DETENTION,
            "attended": "upscaled",
            "date": None,
            "lesson": None,
            "teacher": {
                "id": 9,
                "title": "Ms",
                "first_name": "Cy",
                "last_name": "Quill",
            },
        },
    ],
    "meta": {"detention_alias_plural": "detentions"},
}
ATTENDANCE: Final = {
    "success": 1,
    "data": {
        "2026-03-02": {
            "AM": {"code": "/", "status": "present", "late_minutes": 0},
            "Period 1": {
                "code": "",
                "status": "yes",
                "late_minutes": "",
                "lesson_name": "9Q/Quill",
                "room_name": "R2",
            },
        },
        "2026-03-03": [],
    },
    "meta": {
        "dates": ["2026-03-02", "2026-03-03"],
        "sessions": ["AM", "PM", "Period 1"],
        "start_date": "2026-03-02T00:00:00+00:00",
        "end_date": "2026-03-03T00:00:00+00:00",
        "percentage": "100",
        "percentage_singe_august": "98.5",
    },
}
REWARDS: Final = {
    "success": 1,
    "data": [REWARD, {**REWARD, "purchased": False, "purchased_count": 0}],
    "meta": {"pupil_score_balance": 40},
}
Sample = tuple[str, str, object]


def _one(path: str, data: object, meta: object = (), success: object = 1) -> Sample:
    shown = [] if meta == () else meta
    return (path, "get", {"success": success, "data": data, "meta": shown})


# Operation, and whatever tells two answers of it apart.
ANSWERS: Final[dict[str, Sample]] = {
    "info student": ("/ping", "get", STUDENT_PING),
    "info parent": ("/ping", "get", PARENT_PING),
    "activity.list": ("/activity/{pupil_id}", "get", ACTIVITY),
    "activity.list end": ("/activity/{pupil_id}", "get", LAST_ACTIVITY),
    "behaviour.get": ("/behaviour/{pupil_id}", "get", BEHAVIOUR),
    "behaviour.get other": ("/behaviour/{pupil_id}", "get", OTHER_BEHAVIOUR),
    "homeworks.list": ("/homeworks/{pupil_id}", "get", HOMEWORKS),
    "timetable.get": ("/timetable/{pupil_id}", "get", TIMETABLE),
    "badges.list": ("/eventbadges/{pupil_id}", "get", BADGES),
    "announcements.list": ("/announcements/{pupil_id}", "get", ANNOUNCEMENTS),
    "detentions.list": ("/detentions/{pupil_id}", "get", DETENTIONS),
    "pupils.list": _one("/pupils", [PUPIL]),
    "attendance.get": ("/attendance/{pupil_id}", "get", ATTENDANCE),
    "attendance.get empty": _one("/attendance/{pupil_id}", [], {"dates": []}),
    "pupil_fields.get": _one(
        "/customfields/{pupil_id}", {"note": "Quill", "fields": [FIELD]}
    ),
    "classes.list": _one("/classes/{pupil_id}", [SCHOOL_CLASS]),
    "rewards.list": ("/rewards/{pupil_id}", "get", REWARDS),
    "rewards.purchase": (
        "/purchase/{item_id}",
        "post",
        {
            "success": 1,
            "data": {"single_purchase": "yes", "order_id": 3, "balance": 20},
            "meta": [],
        },
    ),
    "code": ("/getcode", "post", {"success": 1, "data": {"code": "Quill"}, "meta": []}),
    "behaviour_points.list": _one("/parentbehaviours/{pupil_id}", [BEHAVIOUR_POINT]),
    "behaviour_points.add": (
        "/addparentbehaviour/{pupil_id}",
        "post",
        {"success": 1, "data": [BEHAVIOUR_POINT], "meta": []},
    ),
    "academic_reports.list": _one(
        "/getacademicreports", [{"id": 18, "name": "Spring"}]
    ),
    "academic_reports.get": _one("/getacademicreport/{report_id}", [REPORT]),
    "academic_reports.get single": _one("/getacademicreport/{report_id}", REPORT),
    "report_cards.list": (
        "/getpupilreportcards",
        "post",
        {
            "success": True,
            "data": [{"id": 55, "start_date": "02/03/2026", "reason": "Quill"}],
            "meta": [],
        },
    ),
    "report_cards.get": _one(
        "/getpupilreportcard/{card_id}", [CARD], {"forbidden_days_of_week": [2]}, True
    ),
    "report_cards.get single": _one(
        "/getpupilreportcard/{card_id}", CARD, {"forbidden_days_of_week": []}, True
    ),
    "report_cards.summary_comment": _one(
        "/getpupilreportcardsummarycomment/{card_id}", [COMMENT], success=True
    ),
    "report_cards.summary_comment single": _one(
        "/getpupilreportcardsummarycomment/{card_id}", COMMENT, success=True
    ),
    "report_cards.target": _one(
        "/getpupilreportcardtarget/{target_id}", TARGET, success=True
    ),
}
NOTHING: Final = {
    "homeworks.tick": ("/homeworkticked/{status_id}", "get"),
    "homeworks.mark_seen": ("/markhomeworkasseen/{status_id}", "post"),
    "change_password": ("/password", "post"),
    "behaviour_points.delete": ("/deleteparentbehaviour/{pupil_id}", "post"),
    "concerns.add": ("/addconcern", "post"),
}
# Form bodies as the sources show them: of methods, then of hidden operations.
FORMS: Final[dict[str, dict[str, object]]] = {
    "/purchase/{item_id}": {"pupil_id": 7001},
    "/getcode": {"date": "2011-05-04"},
    "/markhomeworkasseen/{status_id}": {"pupil_id": 7001},
    "/password": {"current": "a", "new": "b", "repeat": "b"},
    "/addparentbehaviour/{pupil_id}": {"behaviour_id": 436},
    "/deleteparentbehaviour/{pupil_id}": {"behaviour_id": 436},
    "/addconcern": {"pupil_id": 7001, "text": "Quill"},
    "/ping": {"include_data": "true"},
    "/login": {"code": "QUILL1", "dob": "2011-05-04", "remember": True},
    "/hasdob": {"code": "QUILL1"},
    "/student/login": {"_method": "POST", "code": "QUILL1", "dob": "4/5/2011"},
    "/parent/login": {
        "_method": "POST",
        "email": "bo@example.org",
        "password": "p",
        "logintype": "existing",
        "recaptcha-token": "no-token-available",
    },
}
