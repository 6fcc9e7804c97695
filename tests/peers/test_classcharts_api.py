"""`classcharts-api` from PyPI, an asyncio client."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from classcharts_api import (
    ClassChartsAuthError,
    ParentClient,
    StudentClient,
    parent_client,
    student_client,
)

from tests.peers.conftest import Site

FROM, TO = "2020-01-01", "2099-12-31"


@pytest.fixture(autouse=True)
def redirected(monkeypatch: pytest.MonkeyPatch, site: Site) -> None:
    """Both clients call the sandbox."""
    for module in (student_client, parent_client):
        monkeypatch.setattr(module, "BASE_URL", site.base_url)
    base = f"{site.base_url}/apiv2"
    monkeypatch.setattr(student_client, "API_BASE_STUDENT", f"{base}student")
    monkeypatch.setattr(parent_client, "API_BASE_PARENT", f"{base}parent")


def ids(rows: list[dict[str, Any]]) -> list[int]:
    """The ids of rows, in order."""
    return sorted(row["id"] for row in rows)


def test_a_pupil_logs_in_and_reads_everything(site: Site) -> None:
    """Every point there and none twice, and all homework."""

    async def read() -> tuple[int, list[Any], list[Any]]:
        async with StudentClient(site.code, site.birthday) as client:
            await client.login()
            points = await client.get_full_activity(FROM, TO)
            homework = await client.get_homeworks(from_date=FROM, to_date=TO)
            return client.student_id, points, homework["data"]

    pupil, points, homework = asyncio.run(read())
    assert len(points) > 120
    assert sorted(site.points(pupil)) == ids(points)
    assert sorted(site.homework(pupil)) == ids(homework)


def test_a_parent_logs_in_and_reads_everything(site: Site) -> None:
    """All pupils, and for each of them all points and all homework."""

    async def read() -> tuple[list[int], dict[int, list[Any]], dict[int, Any]]:
        async with ParentClient(site.email, site.password) as client:
            await client.login()
            pupils = [pupil["id"] for pupil in await client.get_pupils()]
            points = {
                pupil: await client.get_activity_for_pupil(pupil, FROM, TO)
                for pupil in pupils
            }
            homework = await client.get_homeworks_for_each_pupil(
                from_date=FROM, to_date=TO
            )
            return pupils, points, homework

    pupils, points, homework = asyncio.run(read())
    assert 3 == len(set(pupils)) == len(points) == len(homework)
    for pupil in pupils:
        assert sorted(site.points(pupil)) == ids(points[pupil])
        assert sorted(site.homework(pupil)) == ids(homework[pupil]["data"])


def test_every_call_of_a_pupil_succeeds(site: Site) -> None:
    """None of the client's other methods raises."""

    async def read() -> list[Any]:
        async with StudentClient(site.code, site.birthday) as client:
            await client.login()
            rewards = await client.get_rewards()
            homework = await client.get_homeworks(from_date=FROM, to_date=TO)
            [card] = (await client.get_report_cards())["data"]
            [whole] = (await client.get_report_card(card["id"]))["data"]
            reports = (await client.get_academic_reports())["data"]
            return [
                await client.get_new_session_id() or {"success": 1},
                await client.get_behaviour(),
                await client.get_lessons("2026-01-07"),
                await client.get_badges(),
                await client.get_announcements(),
                await client.get_detentions(),
                await client.get_attendance(FROM, TO),
                await client.get_pupil_fields(),
                await client.get_classes(),
                await client.get_academic_report(reports[0]["id"]),
                await client.get_report_card_summary_comment(card["id"]),
                await client.get_report_card_target(whole["targets"][0]["id"]),
                await client.purchase_reward(rewards["data"][0]["id"]),
                await client.get_student_code(str(site.born)),
                await client.tick_homework(homework["data"][0]["status"]["id"]),
            ]

    answers = asyncio.run(read())
    assert [1] * len(answers) == [answer["success"] for answer in answers]


def test_wrong_credentials_are_refused(site: Site) -> None:
    """In the way that the client knows."""

    async def log_in() -> None:
        async with ParentClient(site.email, "wrong") as client:
            await client.login()

    with pytest.raises(ClassChartsAuthError):
        asyncio.run(log_in())
