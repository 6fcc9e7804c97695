"""After any writes in any order, all that shows a tie says the same."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from random import Random
from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac.people import PARENTS, STUDENTS, TEACHERS

pytestmark = pytest.mark.anyio

STUDENT, TEACHER, PARENT, CLASS, GROUP = 1, 301_960, 500_001, 852, 601
PUPILS = 30


class Walk:
    """Random writes, and everything that lists show.

    Args:
        client: Of a small school.
        seed: Decides the writes.
        sandbox: Deletes what no operation can.
    """

    def __init__(self, client: httpx.AsyncClient, seed: int, sandbox: Sandbox) -> None:
        self._client, self._draw, self._sandbox = client, Random(seed), sandbox
        self._mails = 0
        self.done = 0
        """Writes that were carried out."""

    async def step(self) -> None:
        """One write of any kind."""
        steps: list[Callable[[], tuple[str, str, Any]]] = [
            self._person,
            self._leave,
            self._tie,
            self._members,
            self._teachers,
            self._group,
        ]
        if self._draw.random() < 0.05:
            self._delete()
            return
        method, path, body = self._draw.choice(steps)()
        response = await self._client.request(method, path, json=body)
        assert response.status_code < 500, response.text
        self.done += response.is_success

    async def all(self, path: str, key: str, **query: Any) -> list[Any]:
        """A list over all pages, in pages of an odd size."""
        found: list[Any] = []
        page = pages = 1
        while page <= pages:
            params = {**query, "page": page, "per_page": 7}
            body = (await self._client.get(path, params=params)).json()
            found += body[key]
            page, pages = page + 1, body["meta"]["total_pages"]
        assert len(found) == body["meta"]["total_count"]
        return found

    async def one(self, path: str) -> Any:
        """What a path shows."""
        response = await self._client.get(path)
        assert 200 == response.status_code, response.text
        return response.json()

    def _some(self, first: int, count: int) -> list[int]:
        return [first + self._draw.randrange(count) for _ in range(3)]

    def _pick(self, first: int, count: int) -> int:
        return self._some(first, count)[0]

    def _person(self) -> tuple[str, str, Any]:
        kind = self._draw.choice(("student", "parent", "teacher"))
        self._mails += 1
        fields: dict[str, Any] = {"email": f"new.{self._mails}@school.example"}
        if kind == "student":
            fields["year_group_id"] = self._pick(GROUP, 14)
            fields["parent_ids"] = self._some(PARENT, 25)
        if kind == "parent":
            fields["child_ids"] = self._some(STUDENT, PUPILS)
        if self._draw.random() < 0.5:
            return "POST", f"{kind}s", {kind: fields}
        first = {"student": STUDENT, "parent": PARENT, "teacher": TEACHER}[kind]
        return "PATCH", f"{kind}s/{self._pick(first, 25)}", {kind: fields}

    def _leave(self) -> tuple[str, str, Any]:
        verb = self._draw.choice(("archive", "unarchive"))
        day = {"withdrawn_on": "2027-01-15"}
        if self._draw.random() < 0.7:
            return "PUT", f"students/{self._pick(STUDENT, 35)}/{verb}", day
        return "PUT", f"teachers/{self._pick(TEACHER, 6)}/{verb}", None

    def _tie(self) -> tuple[str, str, Any]:
        path = f"parents/{self._pick(PARENT, 25)}/children"
        child = {"id": self._pick(STUDENT, 35), "relationship": "Aunt"}
        other = {"id": self._pick(STUDENT, 35), "relationship": "Uncle"}
        return self._draw.choice(
            (
                ("POST", path, {"child": child}),
                ("PUT", path, {"children": [child, other]}),
                ("PUT", f"{path}/{child['id']}", {"child": child}),
                ("DELETE", f"{path}/{child['id']}", None),
            )
        )

    def _members(self) -> tuple[str, str, Any]:
        path, ids = f"classes/{self._pick(CLASS, 16)}", self._some(STUDENT, 35)
        levels = [{"id": one, "level": "HL"} for one in ids]
        return self._draw.choice(
            (
                ("POST", f"{path}/add_students", {"student_ids": ids}),
                ("POST", f"{path}/remove_students", {"student_ids": ids}),
                ("PATCH", f"{path}/students", {"students": levels}),
                ("PATCH", path, {"archived": self._draw.random() < 0.5}),
                ("POST", "classes", {}),
            )
        )

    def _teachers(self) -> tuple[str, str, Any]:
        path = f"classes/{self._pick(CLASS, 16)}/teachers"
        ids = self._some(TEACHER, 6)
        items = [{"id": one, "show_on_reports": one % 2 == 0} for one in ids]
        return self._draw.choice(
            (
                ("POST", f"{path}/add_teachers", {"teacher_ids": ids}),
                ("DELETE", f"{path}/remove_teachers", {"teacher_ids": ids}),
                ("PUT", path, {"teachers": items}),
            )
        )

    def _group(self) -> tuple[str, str, Any]:
        verb = self._draw.choice(("add_students", "add_students", "remove_students"))
        path = f"year-groups/{self._pick(GROUP, 14)}/{verb}"
        return "POST", path, {"student_ids": self._some(STUDENT, 35)}

    def _delete(self) -> None:
        kind, first, count = self._draw.choice(
            (
                (STUDENTS.name, STUDENT, 35),
                (TEACHERS.name, TEACHER, 6),
                (PARENTS.name, PARENT, 25),
                ("classes", CLASS, 16),
            )
        )
        try:
            self._sandbox.managebac_vendor.delete(kind, self._pick(first, count))
        except ValueError:  # Deleted before.
            return


@pytest.fixture(params=range(4))
async def walk(request: Any, anyio_backend: str) -> AsyncIterator[Walk]:
    """A small school after 150 writes."""
    sandbox = Sandbox(rate=None, pupils=PUPILS, classes=10)
    options = sandbox.managebac
    async with httpx.AsyncClient(
        transport=options["transport"],
        headers={"auth-token": options["token"]},
        base_url=f"{options['base_url']}/v2/",
    ) as client:
        walk = Walk(client, request.param, sandbox)
        for number in range(150):
            await walk.step()
            if number % 30 == 0:  # What was looked at must not go stale.
                await walk.all("students", "students", archived="0")
                await walk.all("memberships", "memberships")
                await walk.one("classes")
        assert walk.done > 75
        yield walk


async def test_families_agree(walk: Walk) -> None:
    """Parents name their children, who name their parents, and both are there."""
    parents = await walk.all("parents", "parents")
    students = await walk.all("students", "students")
    down = {(one["id"], child) for one in parents for child in one["child_ids"]}
    up = {(parent, one["id"]) for one in students for parent in one["parent_ids"]}
    assert down == up
    for parent in parents:
        path = f"parents/{parent['id']}/children"
        listed = await walk.all(path, "children")
        assert parent["child_ids"] == [one["id"] for one in listed]


async def test_year_groups_agree(walk: Walk) -> None:
    """A student is in one active group at most, and both sides say which."""
    students = await walk.all("students", "students")
    groups = await walk.all("year-groups", "year_groups", archived="0")
    inside = {(one["id"], child) for one in groups for child in one["student_ids"]}
    assert len(inside) == len({student for _, student in inside})
    shown = {(row["year_group_id"], row["id"]) for row in students if "program" in row}
    assert inside == shown
    for group in groups:
        path = f"year-groups/{group['id']}/students"
        listed = await walk.all(path, "students")
        assert group["student_ids"] == [row["id"] for row in listed]
        params = {"year_group_ids": str(group["id"])}
        found = await walk.all("students", "students", **params)
        assert listed == found


async def test_classes_and_memberships_agree(walk: Walk) -> None:
    """What a class, a person and the list of memberships say is the same."""
    memberships = await walk.all("memberships", "memberships")
    pairs = {(one["class_id"], one["user_id"]) for one in memberships}
    assert len(memberships) == len(pairs) == len({one["id"] for one in memberships})
    listed: set[tuple[int, int]] = set()
    for archived in ("0", "1"):
        for row in await walk.all("classes", "classes", archived=archived):
            query = {"include_archived_students": "1"}
            path = f"classes/{row['id']}"
            students = await walk.all(f"{path}/students", "student_ids", **query)
            teachers = await walk.all(f"{path}/teachers", "teachers")
            shown = {
                one["teacher_id"]: one["show_on_reports"] for one in row["teachers"]
            }
            assert shown == {one["id"]: one["show_on_reports"] for one in teachers}
            assert row == (await walk.one(path))["class"]
            listed |= {(row["id"], user) for user in [*students, *shown]}
    assert pairs == listed
    mine: set[tuple[int, int]] = set()
    for student in await walk.all("students", "students"):
        for archived in ("0", "1"):
            path = f"students/{student['id']}/memberships?archived={archived}"
            classes = (await walk.one(path))["memberships"]["classes"]
            mine |= {(one["id"], student["id"]) for one in classes}
    for teacher in await walk.all("teachers", "teachers"):
        for reported in ("0", "1"):
            for archived in ("0", "1"):
                query = f"show_on_reports={reported}&archived={archived}"
                path = f"teachers/{teacher['id']}/classes?{query}"
                classes = (await walk.one(path))["classes"]
                mine |= {(one["id"], teacher["id"]) for one in classes}
    assert pairs == mine


async def test_filters_split_a_list_and_lose_nobody(walk: Walk) -> None:
    """Active and archived people are all people, and none of them was deleted."""
    for kind in ("students", "teachers", "parents"):
        everybody = [row["id"] for row in await walk.all(kind, kind)]
        assert sorted(set(everybody)) == everybody
        parts = [
            row["id"]
            for archived in ("0", "1")
            for row in await walk.all(kind, kind, archived=archived)
        ]
        assert everybody == sorted(parts)
        gone = await walk.all(kind, kind, deleted_since="2020-01-01")
        assert not {row["id"] for row in gone} & {*everybody}
        assert everybody == [
            row["id"] for row in await walk.all(kind, kind, modified_since="2020-01-01")
        ]
        ids = {"ids[]": everybody}
        assert everybody == [row["id"] for row in await walk.all(kind, kind, **ids)]
