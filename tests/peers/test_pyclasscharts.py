"""`pyclasschartsapi` from PyPI, a client on requests."""

from __future__ import annotations

from typing import Any

import pytest
from pyclasscharts import ParentClient, StudentClient, parent_client, student_client
from pyclasscharts.exceptions import AuthenticationError

from tests.peers.conftest import Site

ALL: Any = {"from_date": "2020-01-01", "to_date": "2099-12-31"}


@pytest.fixture(autouse=True)
def redirected(monkeypatch: pytest.MonkeyPatch, site: Site) -> None:
    """Both clients call the sandbox."""
    for module in (student_client, parent_client):
        monkeypatch.setattr(module, "BASE_URL", site.base_url)
    base = f"{site.base_url}/apiv2"
    monkeypatch.setattr(student_client, "API_BASE_STUDENT", f"{base}student")
    monkeypatch.setattr(parent_client, "API_BASE_PARENT", f"{base}parent")


def check(site: Site, client: Any) -> int:
    """Compare all points and homework with what is there; how many points."""
    points = client.get_full_activity(ALL)
    homework = client.get_homeworks(ALL)["data"]
    pupil = client.student_id
    assert sorted(site.points(pupil)) == sorted(point["id"] for point in points)
    assert sorted(site.homework(pupil)) == sorted(row["id"] for row in homework)
    return len(points)


def test_a_pupil_logs_in_and_reads_everything(site: Site) -> None:
    """Every point there and none twice, and all homework."""
    client = StudentClient(site.code, site.birthday)
    client.login()
    with client._session:  # It has no method that closes its connections.
        assert check(site, client) > 120
        client.get_new_session_id()
        assert 1 == client.get_attendance(ALL)["success"]


def test_a_parent_logs_in_and_reads_everything(site: Site) -> None:
    """All pupils, and for each of them all points and all homework."""
    client = ParentClient(site.email, site.password)
    client.login()
    with client._session:  # It has no method that closes its connections.
        pupils = [pupil["id"] for pupil in client.get_pupils()]
        assert 3 == len(set(pupils))
        for pupil in pupils:
            client.select_pupil(pupil)
            assert check(site, client) > 0


def test_wrong_credentials_are_refused(site: Site) -> None:
    """In the way that the client knows."""
    with pytest.raises(AuthenticationError):
        StudentClient("WRONG", site.birthday).login()
