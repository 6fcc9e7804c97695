"""What is right, on every platform: the answers before any of them is spoilt."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from math import inf
from typing import Final
from urllib.parse import parse_qs, quote

from attrs import define, field

from tests.faults.server import Request, as_json, http
from tests.soak.ledger import CLIENTS
from tests.soak.lists import ROWS, Lists, Sessions, account_of, name_of, whole

LATE: Final = "expires=Tue, 28-Nov-2028 10:28:45 GMT; Max-Age=7776000; path=/"
PAGED: Final = "paged"
"""What the keys of Classe365 schools begin with that page by number."""
FIRST: Final = datetime(2026, 11, 26, 9, tzinfo=UTC)
AT_ONCE: Final = 3
"""Events of Class that begin in one second."""
LOGIN: Final = ("/login", "/ping", "/pupils")
"""What a login of ClassCharts asks for."""
LISTS: Final = ("/v2p3/classes", "/api/v1/users", "/reporting/metrics", "/students")


@define
class Answers:
    """Answers for all platforms.

    Args:
        mixes: Whether the next record is one of somebody else: a lie.
    """

    mixes: Callable[[], bool]
    foreign: int = field(default=0, init=False)
    """Requests with the credential of another client."""
    lists: Lists = field(factory=Lists, init=False)
    sessions: Sessions = field(factory=Sessions, init=False)

    def __call__(self, request: Request) -> bytes:
        """What is right."""
        if "/v2p3" in request.path:
            return self._managebac(request)
        if "/api/v1/" in request.path:
            return self._classcom(request)
        if "/restv2" in request.path:
            return self._classe365(request)
        return self._classcharts(request)

    def _record(self, ident: int, client: int) -> tuple[int, str]:
        """Id and name of what a client asks for."""
        self.foreign += ident % CLIENTS != client
        if self.mixes():
            ident += CLIENTS
        return ident, name_of(ident // CLIENTS, client)

    def _managebac(self, request: Request) -> bytes:
        if is_list(request):
            return as_json(_numbered(request, self._rows(request)))
        client = _last_number(request.headers["auth-token"])
        ident, name = self._record(int(request.path.split("/")[3]), client)
        if request.path.endswith("students") and request.method == "PATCH":
            given = json.loads(request.body)["students"]
            results = [{"id": one["id"], "status": "ok"} for one in given]
            return as_json({"students": results})
        if request.path.endswith("add_students"):
            return as_json({"status": "ok"})
        one = {"id": ident, "name": name}
        return as_json(one if request.method == "PATCH" else {"class": one})

    def _classcom(self, request: Request) -> bytes:
        if request.path.endswith("/metrics"):
            return as_json(_events(request, self._rows(request)))
        client = _last_number(request.headers["authorization"])
        if request.method == "PATCH":
            given = json.loads(request.body)
            ident, name = self._record(int(given["class_id"]), client)
            return as_json({"class_id": str(ident), "class_name": name})
        if "id" not in asked(request):
            return as_json(_paged(request, self._rows(request)))
        ident, name = self._record(int(asked(request)["id"]), client)
        return as_json([{"id": ident, "ext_user_id": None, "user_name": name}])

    def _classe365(self, request: Request) -> bytes:
        key = b64decode(request.headers["authorization"].partition(" ")[2]).decode()
        client = _last_number(key)
        if request.method == "POST":
            ident = int(json.loads(request.body)["admission_number"])
        elif "id" in asked(request):
            ident = int(asked(request)["id"])
        else:
            rows, by_page = self._rows(request), f":{PAGED}" in key
            return as_json((_plain if by_page else _behind)(request, rows))
        ident, name = self._record(ident, client)
        record = {"id": ident, "first_name": name}
        return as_json({"record": record}, 201 if request.method == "POST" else 200)

    def _rows(self, request: Request) -> Sequence[int]:
        return self.lists.rows(list_of(request))

    def _classcharts(self, request: Request) -> bytes:
        if request.path.endswith("/login"):
            return self._logged_in(request)
        session = session_of(request)
        if not self.sessions.lives(session):
            return as_json({"success": 0, "expired": 1, "error": "Logged out"})
        account = account_of(session)
        pupil = int(account.rpartition("_")[2])
        last = request.path.rpartition("/")[2]
        if last == "ping":
            meta = {"session_id": self.sessions.open(account)}
            user = {"id": pupil, "name": "Ada Oak", "first_name": "Ada"}
            return as_json({"success": 1, "data": {"user": user}, "meta": meta})
        if last == "pupils":
            return _success([{"id": pupil, "timezone": "Europe/London"}])
        if "homeworkticked" in request.path:
            self.foreign += int(last) % CLIENTS != pupil
            return _success([])
        self.foreign += int(last) != pupil
        if "activity" in request.path:
            return _success(_timeline(request))
        number = list_of(request)
        return _success([{"id": number, "attended": "yes", "notes": account}])

    def _logged_in(self, request: Request) -> bytes:
        role = request.path.split("/")[1]
        fields = parse_qs(request.body.decode())
        secret = fields["code" if role == "student" else "email"][0]
        session = self.sessions.open(f"{role}_{''.join(filter(str.isdigit, secret))}")
        cookie = quote(f'{{"remember_me":false,"session_id":"{session}"}}', safe="")
        lines = f"set-cookie: {role}_session_credentials={cookie}; {LATE}\r\n\r\n"
        head = http(302, headers={"location": f"/mobile/{role}"})
        return head[:-2] + lines.encode()


def asked(request: Request) -> Mapping[str, str]:
    """The query of a request, of each name its first value."""
    query = parse_qs(request.target.partition("?")[2])
    return {name: values[0] for name, values in query.items()}


def is_list(request: Request) -> bool:
    """Whether it asks for a page of a list that may move."""
    return (
        request.method == "GET"
        and request.path.endswith(LISTS)
        and "id" not in asked(request)
    )


def written(request: Request) -> int | None:
    """The number of what a request writes."""
    if request.method == "PATCH" and request.path.endswith("/api/v1/classes"):
        return int(json.loads(request.body)["class_id"]) // CLIENTS
    if request.method == "POST" and request.path.endswith("/students"):
        return int(json.loads(request.body)["admission_number"]) // CLIENTS
    if request.method != "PATCH" and not any(
        one in request.path for one in ("add_students", "homeworkticked")
    ):
        return None
    ids = [int(one) for one in request.path.split("/") if one.isdigit()]
    return ids[-1] // CLIENTS


def session_of(request: Request) -> str:
    """The session of ClassCharts that a request names."""
    return request.headers.get("authorization", "").removeprefix("Basic ")


def list_of(request: Request) -> int:
    """The number of the list that is walked."""
    return int(request.headers["x-number"])


def _last_number(credential: str) -> int:
    return int(credential.rpartition("-")[2])


def _part(request: Request, rows: Sequence[int], size: str) -> Sequence[int]:
    """The page that a request asks for, by its number."""
    query = asked(request)
    page, most = int(query.get("page", "1")), int(query[size])
    return rows[(page - 1) * most : page * most]


def _numbered(request: Request, rows: Sequence[int]) -> object:
    """A page of ManageBac."""
    page, size = (int(asked(request).get(one, "1")) for one in ("page", "per_page"))
    part = _part(request, rows, "per_page")
    return {
        "classes": [{"id": one, "name": f"row {one}"} for one in part],
        "meta": {
            "current_page": page,
            "total_pages": max(1, -(-len(rows) // size)),
            "total_count": len(rows),
            "per_page": size,
        },
    }


def _paged(request: Request, rows: Sequence[int]) -> object:
    """A page of the users of Class."""
    page, size = (int(asked(request).get(one, "1")) for one in ("page", "limit"))
    pages = -(-len(rows) // size)
    return {
        "data": [
            {"id": one, "ext_user_id": None, "user_name": f"row {one}"}
            for one in _part(request, rows, "limit")
        ],
        "pagination": {
            "total_records": len(rows),
            "current_page": page,
            "total_pages": pages,
            "next_page": page + 1 if page < pages else None,
            "prev_page": min(page - 1, pages) or None,
        },
    }


def _events(request: Request, rows: Sequence[int]) -> object:
    """Events of Class in a stretch of time, the first of them, oldest first."""
    query = asked(request)
    after = float(query.get("starting_after", "-inf"))
    before = float(query.get("ending_before", "inf"))
    events = [(FIRST + timedelta(seconds=one % ROWS // AT_ONCE), one) for one in rows]
    return [
        {
            "email": None,
            "ext_person_id": None,
            "event_start": f"{moment:%Y-%m-%dT%H:%M:%S}.000Z",
            "event_end": f"{moment:%Y-%m-%dT%H:%M:%S}.500Z",
            "event_value": str(one),
        }
        for moment, one in events
        if after < moment.timestamp() and moment.timestamp() + 0.5 < before
    ][: int(query["limit"])]


def _plain(request: Request, rows: Sequence[int]) -> object:
    """A page of Classe365 by its number, of which nothing is said."""
    return _records(_part(request, rows, "limit"))


def _behind(request: Request, rows: Sequence[int]) -> object:
    """A page of Classe365 behind a row, with the cursor of the next."""
    query = asked(request)
    left = [one for one in rows if one > int(query.get("cursor", "-1"))]
    part = left[: int(query["limit"])]
    further = str(part[-1]) if len(part) < len(left) else None
    return {**_records(part), "meta": {"next_cursor": further}}


def _records(rows: Sequence[int]) -> dict[str, object]:
    return {"records": [{"id": one, "first_name": f"row {one}"} for one in rows]}


def _timeline(request: Request) -> list[dict[str, object]]:
    """The next ten points of a list, newest first, behind the one that was last."""
    last = int(asked(request).get("last_id", "0")) or inf
    left = [one for one in reversed(whole(list_of(request))) if one < last]
    moment = "2026-11-26T10:00:00+00:00"
    return [{"id": one, "type": "behaviour", "timestamp": moment} for one in left[:10]]


def _success(data: object) -> bytes:
    return as_json({"success": 1, "data": data, "meta": []})
