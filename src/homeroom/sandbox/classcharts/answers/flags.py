"""What a school lets its pupils see and do; the fields are those of a pupil."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FLAGS: Final[Mapping[str, object]] = {
    "display_behaviour": True,
    "display_parent_behaviour": True,
    "display_homework": True,
    "display_rewards": True,
    "display_detentions": True,
    "display_report_cards": True,
    "display_classes": True,
    "display_announcements": True,
    "display_academic_reports": True,
    "display_attendance": True,
    "display_attendance_type": "detailed",
    "display_attendance_percentage": True,
    "display_activity": True,
    "display_mental_health": False,
    "display_mental_health_no_tracker": False,
    "display_timetable": True,
    "is_disabled": False,
    "display_two_way_communications": False,
    "display_absences": False,
    "can_upload_attachments": None,
    "display_event_badges": True,
    "display_avatars": True,
    "display_concern_submission": True,
    "display_custom_fields": True,
    "pupil_concerns_help_text": "",
    "allow_pupils_add_timetable_notes": False,
    "detention_alias_plural_uc": "Detentions",
}
"""The same for all schools of the sandbox (third party for the names)."""
