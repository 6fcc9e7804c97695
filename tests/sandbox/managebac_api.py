"""A plain client of the sandbox's ManageBac, which holds answers against the spec."""

from __future__ import annotations

from typing import Any, Protocol

import httpx

from homeroom.sandbox import Served

NEWEST = "v2p3"
TERMS = {"diploma": 123, "myp": 13, "ibpyp": 23}
"""The first term of 2026/27 in each programme."""
GROUPS = {"diploma": 602, "myp": 604, "ibpyp": 612}
"""A year group of each programme."""


class Spec(Protocol):
    """What says which answers there are."""

    def known(self, method: str, path: str) -> bool:
        """Whether it has an operation."""

    def check(self, method: str, path: str, response: httpx.Response) -> None:
        """Fail if the answer is not one of them."""


class School:
    """One school, with its token."""

    def __init__(self, client: httpx.AsyncClient, spec: Spec, served: Served) -> None:
        self._client = client
        self._spec = spec
        self.served = served
        self.token: str = served.managebac["token"]
        self.root: str = served.managebac["base_url"]

    async def send(
        self,
        method: str,
        path: str,
        *,
        version: str = NEWEST,
        documented: bool = True,
        **options: Any,
    ) -> httpx.Response:
        """The answer, checked unless nobody documents it; a redirect is one."""
        headers = {"auth-token": self.token}
        url = f"{self.root}/{version}{path}"
        response = await self._client.request(method, url, headers=headers, **options)
        bare = path.partition("?")[0]
        if documented and self._spec.known(method, bare):
            self._spec.check(method, bare, response)
        return response

    async def call(self, method: str, path: str, **options: Any) -> Any:
        """The body of a success."""
        response = await self.send(method, path, **options)
        assert response.is_success, (response.status_code, response.text)
        return response.json() if response.content else None

    async def get(self, path: str, *, version: str = NEWEST, **query: Any) -> Any:
        """The body of a list or record."""
        return await self.call("GET", path, version=version, params=query)

    async def refused(self, method: str, path: str, **options: Any) -> tuple[int, Any]:
        """Status and body."""
        response = await self.send(method, path, **options)
        return response.status_code, response.json()

    async def bare(self, url: str, **options: Any) -> httpx.Response:
        """What an address answers to who has no token."""
        return await self._client.get(url, **options)

    async def class_of(self, program: str) -> dict[str, Any]:
        """The first class of a programme that has students."""
        for row in (await self.get("/classes"))["classes"]:
            if row["program_code"] == program and await self.members(row["id"]):
                return dict(row)
        raise AssertionError(program)

    async def members(self, number: int) -> list[int]:
        """The students of a class."""
        return list((await self.get(f"/classes/{number}/students"))["student_ids"])
