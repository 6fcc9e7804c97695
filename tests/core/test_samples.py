"""The vendor document's own answers: their shapes, with invented values."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from homeroom import ManageBac, to_dict
from homeroom.managebac.models import ClassUpsert, Level, StudentLevel
from tests.core.fakes import Canned, client, reply

pytestmark = pytest.mark.anyio

SHORT = {
    "name": "Harbour English (Grade 11)",
    "created_at": "2024-08-19T07:15:02.000Z",
    "updated_at": "2025-01-07T16:40:59.120Z",
    "grade": "Grade 11",
    "grade_number": 12,
    "applicable_levels": ["HL", "SL"],
    "program": "IB Diploma",
    "program_code": "diploma",
    "subject_id": 411,
    "subject_name": "English",
    "subject_group": "Language",
    "subject_group_id": 21,
}
TEACHER = {"teacher_id": 77, "show_on_reports": False, "teacher_archived": False}
LISTED = {
    "id": 9001,
    **SHORT,
    "start_term_id": 3,
    "end_term_id": 4,
    "teachers": [TEACHER],
}
PAGE = {
    "classes": [LISTED],
    "meta": {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100},
}
SINGLE = {"class": {"id": 9002, **SHORT, "teachers": []}}
WHOLE = {
    "id": 9003,
    "name": "Harbour Biology (Grade 12)",
    "description": "Rock pools.",
    "language": "en",
    "uniq_id": "HB-12",
    "class_section": "B",
    "start_term_id": 3,
    "end_term_id": 4,
    "created_at": "2024-08-19T07:15:02.000Z",
    "updated_at": "2024-08-19T07:15:02.000Z",
    "grade": "Grade 12",
    "grade_number": 13,
    "applicable_levels": ["HL", "SL"],
    "program": "IB Diploma",
    "program_code": "diploma",
    "subject_id": 412,
    "subject_name": "Biology",
    "subject_group": "Sciences",
    "subject_option": "Rock pools",
    "lock_memberships": "students_only",
    "archived": False,
    "subjects": [
        {
            "id": 412,
            "name": "Biology",
            "subject_group_id": 22,
            "subject_group": "Sciences",
        }
    ],
    "teachers": [{**TEACHER, "show_on_reports": True}],
}
STUDENTS = {
    "students": [
        {"id": 1, "status": "ok"},
        {"id": 2, "status": "unprocessable_entity", "errors": {"level": ["is odd"]}},
        {"id": 3, "status": "not_found"},
    ]
}
UPSERTED = [{"index": 0, "errors": {}, "status": "unprocessable_entity"}]
DONE = {"status": "ok"}

Ask = Callable[[ManageBac], Awaitable[Any]]

SAMPLES: dict[str, tuple[Any, Any, Ask]] = {
    "list": (PAGE, [LISTED], lambda mb: mb.classes.list().collect()),
    "create": (WHOLE, WHOLE, lambda mb: mb.classes.create(name="Harbour Biology")),
    "upsert": (
        UPSERTED,
        UPSERTED,
        lambda mb: mb.classes.upsert(classes=[ClassUpsert(name="x")]),
    ),
    "get": (SINGLE, SINGLE["class"], lambda mb: mb.classes.get(9002)),
    "update": (WHOLE, WHOLE, lambda mb: mb.classes.update(9003, archived=False)),
    "update_students": (
        STUDENTS,
        STUDENTS["students"],
        lambda mb: mb.classes.update_students(
            9003, students=[StudentLevel(id=n, level=Level.HL) for n in (1, 2, 3)]
        ),
    ),
    "add": (DONE, DONE, lambda mb: mb.classes.add_students(9003, student_ids=[1])),
    "remove": (
        DONE,
        DONE,
        lambda mb: mb.classes.remove_students(9003, student_ids=[1]),
    ),
    "ping": ({"pong": "ok"}, {"pong": "ok"}, lambda mb: mb.ping()),
}


def encoded(answer: Any) -> Any:
    """What came of a call, as JSON again."""
    if hasattr(answer, "items"):
        return [to_dict(outcome.item) for outcome in answer]
    if isinstance(answer, list):
        return [to_dict(one) for one in answer]
    return to_dict(answer)


@pytest.mark.parametrize(("body", "data", "ask"), SAMPLES.values(), ids=SAMPLES)
async def test_a_sample_answer_decodes_and_encodes_back(
    body: Any, data: Any, ask: Ask
) -> None:
    """Every field of the vendor's sample is in the model and is written the same."""
    async with client(Canned(reply(body))) as mb:
        again = encoded(await ask(mb))
    assert data == again
    assert json.dumps(data, sort_keys=True) == json.dumps(again, sort_keys=True)


async def test_a_create_sends_the_sample_request() -> None:
    """Every body field of the document can be sent, in both forms of the option."""
    fields: dict[str, Any] = {
        "start_term_id": 3,
        "end_term_id": 4,
        "subject_id": 412,
        "program": "diploma",
        "grade_number": 13,
        "name": "Harbour Biology (Grade 12)",
        "description": "Rock pools.",
        "language": "en",
        "uniq_id": "HB-12",
        "class_section": "B",
        "subject_ids": [412, 10001],
        "sl": True,
        "hl": False,
        "subject_option": ["1", "2", "3"],
        "lock_memberships": "students_only",
    }
    server = Canned(reply(WHOLE), reply(UPSERTED))
    async with client(server) as mb:
        await mb.classes.create(**fields)
        await mb.classes.upsert(
            classes=[ClassUpsert(id=1, subject_option="Rock pools")]
        )
    assert fields == json.loads(server.requests[0].content)
    item = {"id": 1, "subject_option": "Rock pools"}
    assert {"classes": [item]} == json.loads(server.requests[1].content)
