"""Files, pictures and OAuth of ManageBac against the sandbox, over a real socket."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from homeroom import ManageBac
from homeroom.errors import LoginError, NotFoundError
from homeroom.managebac.resources import ReportKind
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 300


def held(folder: Path) -> list[str]:
    """The names of all files in a folder."""
    return sorted(one.name for one in folder.iterdir())


@pytest.fixture
def clock() -> FakeClock:
    """Time for the sandbox and its clients."""
    return FakeClock()


@pytest.fixture
async def served(clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def managebac(served: Served) -> AsyncIterator[ManageBac]:
    """A client for its school."""
    async with ManageBac(**served.managebac) as client:
        yield client


async def test_a_picture_that_was_sent_comes_back(
    managebac: ManageBac, tmp_path: Path
) -> None:
    """Until it is deleted, and for teachers as for students."""
    student = (await managebac.students.list().collect(limit=1))[0]
    teacher = (await managebac.teachers.list().collect(limit=1))[0]
    await managebac.students.upload_avatar(student.id, PNG)
    await managebac.teachers.upload_avatar(teacher.id, io.BytesIO(PNG))
    for person in (student, teacher):
        saved = await managebac.avatars.download(person.id, tmp_path / "one")
        assert ("image/png", len(PNG)) == (saved.media_type, saved.size)
        assert PNG == (tmp_path / "one").read_bytes()
    await managebac.students.delete_avatar(student.id)
    with pytest.raises(NotFoundError):
        await managebac.avatars.download(student.id, tmp_path / "two")
    assert ["one"] == held(tmp_path)


async def test_files_of_submissions_come(managebac: ManageBac, tmp_path: Path) -> None:
    """By the ids that the list of submissions has."""
    async for school_class in managebac.classes.list():
        async for task in managebac.tasks.list(school_class.id):
            async for one in managebac.submissions.list(school_class.id, task.id):
                for file in one.files or []:
                    saved = await managebac.submissions.download(
                        school_class.id, task.id, one.student_id, file.id, tmp_path
                    )
                    content = (tmp_path / saved.name).read_bytes()
                    assert saved.size == len(content) > 0
                    return
    raise AssertionError("nobody handed anything in")


@pytest.mark.parametrize("kind", ["pdf", "individual_reports", "term_grades"])
async def test_files_of_reports_come(
    kind: ReportKind, managebac: ManageBac, tmp_path: Path
) -> None:
    """Of each kind."""
    for code in ("diploma", "myp", "pyp"):
        reports = await managebac.term_reports.list(code).collect()
        if reports:
            saved = await managebac.term_reports.download(
                code, reports[0].id, kind, tmp_path
            )
            assert saved.size > 0
            return
    raise AssertionError("no programme has a report")


async def test_an_application_signs_in(served: Served, clock: FakeClock) -> None:
    """Its token is had anew in time, and at once where it is revoked."""
    vendor = served.sandbox.managebac_vendor
    made = vendor.add_application(served.managebac["token"], scopes=["students/index"])
    given: dict[str, Any] = {
        "base_url": served.managebac["base_url"],
        "clock": clock.clock(),
        "client_id": made.client_id,
        "client_secret": made.client_secret,
    }
    async with ManageBac(**given) as client:
        assert "ok" == (await client.ping()).pong
        vendor.revoke_issued()
        assert "ok" == (await client.ping()).pong
        clock.now += 3590
        assert "ok" == (await client.ping()).pong
        clock.now += 3700
        assert "ok" == (await client.ping()).pong
        assert ["students/index"] == await client.auth.permissions()
    async with ManageBac(**given, scopes="mars") as client:
        with pytest.raises(LoginError, match="invalid_scope"):
            await client.ping()
    async with ManageBac(**{**given, "client_secret": "wrong"}) as client:
        with pytest.raises(LoginError, match="invalid_client"):
            await client.ping()
