"""A sandbox in a process of its own, and what is true of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from attrs import frozen

LIMIT = 30.0
"""Seconds after which an answer counts as lost."""


@frozen(kw_only=True)
class Site:
    """Where ClassCharts is, and who can log in."""

    base_url: str
    """With the host's name: some clients keep no cookies for bare addresses."""
    code: str
    born: date
    email: str
    password: str

    @property
    def birthday(self) -> str:
        """As clients want it."""
        return f"{self.born:%d/%m/%Y}"

    def homework(self, pupil: int) -> set[int]:
        """The ids of all homework of a child."""
        query = {"from": "2020-01-01", "to": "2099-12-31"}
        return self._ids(self._log_in(), f"homeworks/{pupil}", query)

    def points(self, pupil: int) -> set[int]:
        """The ids of all points of a child, found without paging: week by week, which
        never fills a page.
        """
        found, session, today = set[int](), self._log_in(), date.today()
        for weeks in range(40):
            query = {"to": str(today - timedelta(weeks=weeks))}
            found |= self._ids(session, f"activity/{pupil}", query)
        return found

    def _log_in(self) -> str:
        fields = urlencode({"email": self.email, "password": self.password})
        return _read(self._url("login"), fields.encode())["meta"]["session_id"]

    def _ids(self, session: str, path: str, query: dict[str, str]) -> set[int]:
        request = Request(
            f"{self._url(path)}?{urlencode(query)}",
            headers={"Authorization": f"Basic {session}"},
        )
        return {row["id"] for row in _read(request)["data"]}

    def _url(self, path: str) -> str:
        return f"{self.base_url}/apiv2parent/{path}"


def _read(asked: Request | str, body: bytes | None = None) -> Any:
    with urlopen(asked, body, timeout=LIMIT) as answer:
        return json.load(answer)


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A sandbox as users start it."""
    command = [sys.executable, "-m", "homeroom", "sandbox", "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            options = json.loads(process.stdout.readline())["classcharts"]
            yield Site(
                base_url=options["base_url"].replace("127.0.0.1", "localhost"),
                code=options["student"]["code"],
                born=date.fromisoformat(options["student"]["date_of_birth"]),
                **options["parent"],
            )
        finally:
            process.terminate()
