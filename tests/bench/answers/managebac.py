"""Classes of ManageBac, as the vendor writes them."""

from __future__ import annotations

import json


def school_class(number: int) -> dict[str, object]:
    """One class with every field that an answer can have."""
    return {
        "id": number,
        "name": f"IB DP Physics {number} (Grade 11)",
        "description": "Mechanics, waves and a long project in spring.",
        "language": "en",
        "uniq_id": f"PHY-{number}",
        "class_section": "A",
        "start_term_id": 11,
        "end_term_id": 12,
        "created_at": "2024-08-19T07:30:00.000Z",
        "updated_at": "2025-02-03T10:15:30.000Z",
        "grade": "Grade 11",
        "grade_number": 12,
        "applicable_levels": ["HL", "SL"],
        "program": "IB Diploma",
        "program_code": "diploma",
        "subject_id": 301,
        "subject_name": "Physics",
        "subject_group": "Sciences",
        "subject_group_id": 4,
        "lock_memberships": "students_only",
        "archived": False,
        "subjects": [
            {
                "id": 301,
                "name": "Physics",
                "subject_group_id": 4,
                "subject_group": "Sciences",
            }
        ],
        "teachers": [
            {"teacher_id": 71, "show_on_reports": True, "teacher_archived": False},
            {"teacher_id": 72, "show_on_reports": False, "teacher_archived": False},
        ],
    }


def one() -> bytes:
    """The body of the answer that holds one class."""
    return json.dumps({"class": school_class(1)}).encode()


def page(number: int, *, size: int = 100, count: int = 20_000) -> bytes:
    """The body of one page of a list."""
    first = (number - 1) * size + 1
    classes = [school_class(n) for n in range(first, min(first + size, count + 1))]
    meta = {
        "current_page": number,
        "total_pages": -(-count // size),
        "total_count": count,
        "per_page": size,
    }
    return json.dumps({"classes": classes, "meta": meta}).encode()
