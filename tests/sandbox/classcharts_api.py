"""A client of the sandbox's ClassCharts, which checks every envelope."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import unquote

import httpx
from attrs import define, field

from homeroom.sandbox import Sandbox, Served

WIDE = {"from": "2020-01-01", "to": "2030-12-31"}
"""A window that holds everything."""


@define
class Charts:
    """Logs in and calls, as clients do."""

    client: httpx.AsyncClient
    served: Served
    _ids: dict[str, str] = field(factory=dict)

    @property
    def sandbox(self) -> Sandbox:
        """What is served."""
        return self.served.sandbox

    @property
    def base_url(self) -> str:
        """Where the vendor's paths begin."""
        return f"{self.served.base_url}/classcharts"

    def fields(self, role: str) -> dict[str, str]:
        """What a login sends."""
        if role == "parent":
            parent = self.served.classcharts_parent
            return {"email": parent["email"], "password": parent["password"]}
        student = self.served.classcharts_student
        born: date = student["date_of_birth"]
        dob = f"{born.day}/{born.month}/{born.year}"
        return {"code": student["code"], "dob": dob}

    async def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        """The answer, without cookies from before and without following it."""
        response = await self.client.request(
            method, f"{self.base_url}{path}", **options
        )
        self.client.cookies.clear()
        return response

    async def submit(self, role: str, **fields: str) -> httpx.Response:
        """The answer to the login form."""
        sent = {"_method": "POST", **self.fields(role), **fields}
        return await self.send("POST", f"/{role}/login", data=sent)

    async def log_in(self, role: str) -> str:
        """A new session id."""
        response = await self.submit(role)
        assert 302 == response.status_code, response.text
        return credentials(response, role)["session_id"]

    async def raw(
        self, role: str, method: str, path: str, *, session: str, **options: Any
    ) -> httpx.Response:
        """The answer to a call with a session."""
        headers: dict[str, str] = options.pop("headers", {})
        if session:
            headers = {"Authorization": f"Basic {session}", **headers}
        return await self.send(
            method, f"/apiv2{role}{path}", headers=headers, **options
        )

    async def answer(
        self,
        role: str,
        path: str,
        method: str = "GET",
        *,
        session: str | None = None,
        **options: Any,
    ) -> dict[str, Any]:
        """The body of a success."""
        if session is None:
            session = await self.session(role)
        response = await self.raw(role, method, path, session=session, **options)
        body = json_of(response)
        assert {"success", "data", "meta"} == body.keys(), body
        assert body["success"] in (1, True)
        assert body["meta"] != {}
        return body

    async def refused(
        self,
        role: str,
        path: str,
        method: str = "GET",
        *,
        session: str | None = None,
        **options: Any,
    ) -> str:
        """What a failure inside a 200 says."""
        if session is None:
            session = await self.session(role)
        response = await self.raw(role, method, path, session=session, **options)
        body = json_of(response)
        assert 200 == response.status_code
        assert {"success": 0, "expired": 0, "meta": []}.items() <= body.items()
        assert "data" not in body
        return body["error"]

    async def session(self, role: str) -> str:
        """A session for a test that does not care which."""
        if role not in self._ids:
            self._ids[role] = await self.log_in(role)
        return self._ids[role]

    async def pupils(self) -> list[dict[str, Any]]:
        """The parent's children."""
        return (await self.answer("parent", "/pupils"))["data"]

    async def own_id(self) -> int:
        """The id of the pupil whose account it is."""
        user = (await self.answer("student", "/ping"))["data"]["user"]
        return user["id"]

    async def control(self, method: str, path: str, **options: Any) -> httpx.Response:
        """The answer of a control route of ClassCharts."""
        url = f"{self.served.base_url}/_sandbox/classcharts{path}"
        return await self.client.request(method, url, **options)


def json_of(response: httpx.Response) -> Any:
    """The body, which must be JSON."""
    assert "application/json; charset=utf-8" == response.headers["content-type"]
    return response.json()


def credentials(response: httpx.Response, role: str) -> Any:
    """What the cookie with the session holds."""
    second = response.headers.get_list("set-cookie")[1]
    found = re.match(rf"{role}_session_credentials=([^;,=\s]+);", second)
    assert found, second
    return json.loads(unquote(found[1]))


def words(text: str) -> set[str]:
    """The words of a text."""
    return set(text.split())


def values(rows: Iterable[dict[str, Any]], name: str) -> set[Any]:
    """All values of a field."""
    return {row[name] for row in rows}
