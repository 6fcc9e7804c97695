"""Year groups, memberships, and the teachers, terms and criteria of classes."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom.sandbox import Sandbox

pytestmark = pytest.mark.anyio

V3 = "v2p3"
OK = {"status": "ok"}
BAD = (400, {"error": "Invalid payload data structure."})


async def members(api: Any, group: int) -> list[int]:
    """The students of a year group, as all that shows them says."""
    listed = await api.json("GET", f"/year-groups/{group}/students")
    assert listed["student_ids"] == [row["id"] for row in listed["students"]]
    for archived in ("0", "1"):
        body = await api.json("GET", "/year-groups", params={"archived": archived})
        for row in body["year_groups"]:
            if row["id"] == group:
                assert listed["student_ids"] == row["student_ids"]
    return listed["student_ids"]


async def memberships(api: Any, **query: Any) -> list[Any]:
    """All memberships that a query lists."""
    found: list[Any] = []
    page = pages = 1
    while page <= pages:
        params = {"per_page": 200, "page": page, **query}
        body = await api.json("GET", "/memberships", params=params, version=V3)
        found += body["memberships"]
        page, pages = page + 1, body["meta"]["total_pages"]
    assert body["meta"]["total_count"] == len(found)
    return found


async def test_year_groups_hold_every_active_student_once(api: Any) -> None:
    """Active groups are listed at first; those who left are in none."""
    groups = (await api.json("GET", "/year-groups"))["year_groups"]
    assert [False] * 12 == [one["archived"] for one in groups]
    held = sorted(n for one in groups for n in one["student_ids"])
    active = await api.json("GET", "/students?archived=0&per_page=200")
    assert held == [row["id"] for row in active["students"]]
    old = (await api.json("GET", "/year-groups?archived=true"))["year_groups"]
    assert [True] * 2 == [one["archived"] for one in old]


async def test_a_student_is_in_one_active_year_group(api: Any) -> None:
    """Adding takes out of the others, unless the group is archived."""
    assert 1 in await members(api, 601)
    sent = {"student_ids": [1, 1]}
    for _ in range(2):
        path = "/year-groups/602/add_students"
        assert OK == await api.json("POST", path, json=sent)
        assert 1 in await members(api, 602)
        assert 1 not in await members(api, 601)
    path = "/year-groups/613/add_students"
    assert OK == await api.json("POST", path, json=sent)
    assert [1] == await members(api, 613)
    assert 1 in await members(api, 602)
    assert 602 == (await api.json("GET", "/students/1"))["student"]["year_group_id"]
    sent = {"student_ids": [1, 5]}
    path = "/year-groups/602/remove_students"
    assert OK == await api.json("POST", path, json=sent)
    assert 1 not in await members(api, 602)
    assert 5 in await members(api, 605)


@pytest.mark.parametrize("verb", ["add_students", "remove_students"])
async def test_an_unknown_student_changes_no_year_group(api: Any, verb: str) -> None:
    """One unknown id refuses the whole; so does what is no list of numbers."""
    path, before = f"/year-groups/602/{verb}", await members(api, 602)
    missing = (404, {"error": "Couldn't find Student with 'id'=9000"})
    sent = {"student_ids": [1, before[0], 9000]}
    assert missing == await api.refused("POST", path, json=sent)
    assert BAD == await api.refused("POST", path, json={})
    values = (422, {"errors": {"student_ids": ["is not a number"]}})
    assert values == await api.refused("POST", path, json={"student_ids": ["1"]})
    assert before == await members(api, 602)


@pytest.mark.parametrize("number", ["1", "x"])
async def test_an_unknown_year_group_is_not_found(api: Any, number: str) -> None:
    """All operations on a year group answer 404."""
    missing = (404, {"error": f"Couldn't find YearGroup with 'id'={number}"})
    path = f"/year-groups/{number}"
    for method, rest in (
        ("GET", "students"),
        ("POST", "add_students"),
        ("POST", "remove_students"),
        ("GET", "advisors"),
    ):
        assert missing == await api.refused(method, f"{path}/{rest}")


async def test_year_groups_and_their_students_are_filtered(api: Any) -> None:
    """By students in v2p3, and by the moment of the last change."""
    params = {"student_ids": "1,2"}
    body = await api.json("GET", "/year-groups", params=params, version=V3)
    assert [601, 602] == [one["id"] for one in body["year_groups"]]
    old = await api.json("GET", "/year-groups", params=params)
    assert 12 == len(old["year_groups"])
    path = "/year-groups/601/students"
    params = {"student_ids[]": [13, 2]}  # type: ignore[dict-item]
    body = await api.json("GET", path, params=params, version=V3)
    assert [13] == body["student_ids"]
    late = {"modified_since": "2025-07-10"}
    body = await api.json("GET", "/year-groups", params=late)
    assert 0 < body["meta"]["total_count"] < 12


async def test_advisors_have_roles(api: Any) -> None:
    """Each is a teacher; the diploma programme has more than homerooms."""
    advisors = (await api.json("GET", "/year-groups/601/advisors"))["advisors"]
    roles = [role for one in advisors for role in one["roles"]]
    assert {"homeroom", "cas", "ee", "tok"} == {*roles}
    for one in advisors:
        await api.json("GET", f"/teachers/{one['id']}")
    group = (await api.json("GET", "/year-groups/605/students"))["students"]
    found = (await api.json("GET", "/year-groups/605/advisors"))["advisors"]
    homerooms = {one["id"] for one in found if "homeroom" in one["roles"]}
    assert homerooms == {row["homeroom_advisor_id"] for row in group}


async def test_memberships_are_those_of_the_classes(api: Any) -> None:
    """Every student and teacher of every class once, with a level where it has one."""
    rows = await memberships(api)
    assert len(rows) == len({row["id"] for row in rows})
    numbers = await api.ids() + await api.ids(archived="true")
    assert {row["class_id"] for row in rows} == {*numbers}
    for number in numbers[:12]:
        mine = [row for row in rows if row["class_id"] == number]
        listed = await api.json("GET", f"/classes/{number}/students")
        students = [row for row in mine if row["role"] == "Student"]
        assert listed["student_ids"] == [row["user_id"] for row in students]
        levels = {
            str(row["user_id"]): ("SL", "HL")[row["level"]]
            for row in students
            if "level" in row
        }
        assert levels == listed["student_levels"]
        shown = (await api.json("GET", f"/classes/{number}"))["class"]["teachers"]
        teachers = [row["user_id"] for row in mine if row["role"] == "Teacher"]
        assert teachers == [one["teacher_id"] for one in shown]


async def test_memberships_follow_changes_without_a_second_look(api: Any) -> None:
    """Added, relevelled and removed students show, with the moments of that."""
    before = len(await memberships(api))
    created = await api.json("POST", "/classes", json={"uniq_id": "NEW"})
    number = created["id"]
    assert before == len(await memberships(api))
    path = f"/classes/{number}"
    await api.json("POST", f"{path}/add_students", json={"student_ids": [3, 1]})
    level = {"students": [{"id": 1, "level": "HL"}]}
    await api.json("PATCH", f"{path}/students", json=level)
    since = {"modified_since": "2027-01-15T08:00:00Z"}
    rows = await memberships(api, **since)
    assert {(3, None), (1, 1)} == {(row["user_id"], row.get("level")) for row in rows}
    assert {"NEW"} == {row["uniq_class_id"] for row in rows}
    assert {"S000001", "S000003"} == {row["uniq_student_id"] for row in rows}
    assert before + 2 == len(await memberships(api))
    await api.json("POST", f"{path}/remove_students", json={"student_ids": [3]})
    assert [1] == [row["user_id"] for row in await memberships(api, **since)]
    ended = await memberships(api, deleted_since="2027-01-15T08:00:00Z")
    assert [(3, number)] == [(row["user_id"], row["class_id"]) for row in ended]
    assert before + 1 == len(await memberships(api))


async def test_memberships_are_filtered_by_class_user_and_day(api: Any) -> None:
    """The filters combine, in all spellings."""
    rows = await memberships(api)
    one = rows[0]
    user, number = one["user_id"], one["class_id"]
    mine = [row for row in rows if row["user_id"] == user]
    assert mine == await memberships(api, user_ids=f"{user},900000")
    assert mine == await memberships(api, **{"user_ids[]": user})
    assert mine == await memberships(api, student_ids=str(user))
    assert [one] == await memberships(api, user_ids=user, **{"class_ids[]": number})
    teacher = next(row for row in rows if row["role"] == "Teacher")["user_id"]
    assert [] == await memberships(api, **{"student_ids[]": teacher})
    assert await memberships(api, user_ids=str(teacher))
    assert [] == await memberships(api, class_happens_on="2027-09-15")
    assert rows == await memberships(api, class_happens_on="2026-01-15")
    bad = {"class_happens_on": "today"}
    said = "Invalid class_happens_on parameter: 'today' is not a valid date."
    assert (400, {"error": said}) == await api.refused(
        "GET", "/memberships", params=bad
    )


async def test_a_deleted_class_takes_its_memberships_along(api: Any) -> None:
    """They end with the class, which only `deleted_since` still lists."""
    number = (await api.ids())[0]
    mine = await memberships(api, **{"class_ids[]": number})
    gone = await api.control("DELETE", f"/managebac/records/classes/{number}")
    assert 204 == gone.status_code
    assert [] == await memberships(api, **{"class_ids[]": number})
    ended = await memberships(api, deleted_since="2027-01-15")
    assert {row["id"] for row in mine} == {row["id"] for row in ended}
    assert [number] == await api.ids(deleted_since="2027-01-15")
    assert number not in await api.ids()
    assert 404 == (await api.refused("GET", f"/classes/{number}"))[0]
    user = mine[0]["user_id"]
    body = await api.json("GET", f"/students/{user}/memberships")
    assert number not in [one["id"] for one in body["memberships"]["classes"]]


async def test_memberships_of_a_student_tell_archived_ones_apart(api: Any) -> None:
    """An archived class moves to the other side."""
    path = "/students/7/memberships"
    before = (await api.json("GET", path))["memberships"]["classes"]
    number = before[0]["id"]
    await api.json("PATCH", f"/classes/{number}", json={"archived": True})
    after = (await api.json("GET", path))["memberships"]["classes"]
    assert before[1:] == after
    old = (await api.json("GET", path, params={"archived": "1"}))["memberships"]
    assert {**before[0], "archived": True} in old["classes"]
    assert [] == old["year_groups"]


async def teachers(api: Any, path: str) -> dict[int, bool]:
    """The teachers of a class, as both the class and its own list say."""
    rows = (await api.json("GET", f"{path}/teachers", version=V3))["teachers"]
    found = {row["id"]: row["show_on_reports"] for row in rows}
    shown = (await api.json("GET", path))["class"]["teachers"]
    assert found == {one["teacher_id"]: one["show_on_reports"] for one in shown}
    return found


async def test_teachers_are_added_and_removed(api: Any) -> None:
    """Who is there stays as he is, who was removed comes back."""
    path, before = "/classes/852", await teachers(api, "/classes/852")
    [first] = before
    other = first + 1
    add, remove = f"{path}/teachers/add_teachers", f"{path}/teachers/remove_teachers"
    sent = {"teacher_ids": [other, first]}
    for _ in range(2):
        assert OK == await api.json("POST", add, json=sent, version=V3)
        assert {first: True, other: True} == await teachers(api, path)
    joined = (await api.json("GET", f"{path}/teachers", version=V3))["teachers"]
    sent = {"teacher_ids": [first, other + 1]}
    assert OK == await api.json("DELETE", remove, json=sent, version=V3)
    assert {other: True} == await teachers(api, path)
    assert OK == await api.json("POST", add, json=sent, version=V3)
    again = (await api.json("GET", f"{path}/teachers", version=V3))["teachers"]
    assert joined[0]["first_joined_at"] == again[0]["first_joined_at"]
    taught = await api.json("GET", f"/teachers/{other}/classes", version=V3)
    assert 852 in [one["id"] for one in taught["classes"]]


async def test_a_set_of_teachers_replaces_the_old_one(api: Any) -> None:
    """Each item has its result; the good ones are the whole new set."""
    path = "/classes/852"
    first = next(iter(await teachers(api, path)))
    other = first + 1
    items = [
        {"show_on_reports": True},
        {"id": 61},
        {"id": other, "show_on_reports": False},
        {"id": first, "show_on_reports": "no"},
    ]
    sent = {"teachers": items}
    body = await api.json("PUT", f"{path}/teachers", json=sent, version=V3)
    bad = "unprocessable_entity"
    statuses = [bad, "not_found", "ok", bad]
    assert statuses == [one["status"] for one in body["teachers"]]
    assert [0, 1, 2, 3] == [one["index"] for one in body["teachers"]]
    assert {"id": ["can't be blank"]} == body["teachers"][0]["errors"]
    assert {other: False} == await teachers(api, path)
    hidden = f"/teachers/{other}/classes"
    listed = (await api.json("GET", hidden, version=V3))["classes"]
    assert 852 not in [one["id"] for one in listed]
    params = {"show_on_reports": "false"}
    listed = (await api.json("GET", hidden, params=params, version=V3))["classes"]
    assert [852] == [one["id"] for one in listed]
    empty = {"teachers": []}
    assert empty == await api.json("PUT", f"{path}/teachers", json=empty, version=V3)
    assert {} == await teachers(api, path)
    for wrong in ({}, {"teachers": {}}, {"teachers": [1]}):
        refused = await api.refused("PUT", f"{path}/teachers", json=wrong, version=V3)
        assert BAD == refused


async def test_students_of_a_class_are_filtered(api: Any) -> None:
    """By id in v2p3; archived ones are shown if asked for."""
    path = "/classes/852/students"
    found = (await api.json("GET", path))["student_ids"]
    params = {"student_ids": f"{found[0]},{found[2]},900"}
    body = await api.json("GET", path, params=params, version=V3)
    assert [found[0], found[2]] == body["student_ids"]
    assert found == (await api.json("GET", path, params=params))["student_ids"]
    left = (await api.json("GET", "/students?archived=1"))["students"][0]["id"]
    await api.json("POST", "/classes/852/add_students", json={"student_ids": [left]})
    assert found == (await api.json("GET", path))["student_ids"]
    params = {"include_archived_students": "true"}
    everybody = (await api.json("GET", path, params=params))["student_ids"]
    assert sorted([*found, left]) == everybody


async def test_terms_of_a_class_run_from_first_to_last(
    api: Any, sandbox: Sandbox, time: Any
) -> None:
    """All between are shown, one year or the term of today if asked for."""
    sent = {"start_term_id": 1, "end_term_id": 132, "program": "diploma"}
    number = (await api.json("POST", "/classes", json=sent))["id"]
    path = f"/classes/{number}/terms"
    terms = (await api.json("GET", path, version=V3))["terms"]
    assert [1, 2, 123, 132] == [one["id"] for one in terms]
    years = [one["academic_year"]["id"] for one in terms]
    params: dict[str, Any] = {"academic_year_id": years[3]}
    body = await api.json("GET", path, params=params, version=V3)
    assert terms[2:] == body["terms"]
    params = {"active_only": "true"}
    body = await api.json("GET", path, params=params, version=V3)
    assert [terms[3]] == body["terms"]
    time.now += 365 * 86_400
    body = await api.json("GET", path, params=params, version=V3)
    assert [] == body["terms"]


async def test_criteria_are_for_the_middle_programme(api: Any) -> None:
    """Four with bands, with phases for a language that has them, none elsewhere."""
    sent = {"program": "myp"}
    number = (await api.json("POST", "/classes", json=sent))["id"]
    path = f"/classes/{number}/criteria"
    criteria = (await api.json("GET", path, version=V3))["criteria"]
    assert 4 == len({one["id"] for one in criteria})
    assert {"value", "descriptor"} == criteria[0]["descriptors"][0].keys()
    phases = {"subject_option": ["1", "2"]}
    await api.json("PATCH", f"/classes/{number}", json=phases)
    criteria = (await api.json("GET", path, version=V3))["criteria"]
    assert "phase" in criteria[0]["descriptors"][0]
    other = (await api.json("POST", "/classes", json={"program": "diploma"}))["id"]
    body = await api.json("GET", f"/classes/{other}/criteria", version=V3)
    assert {"criteria": []} == body
    path = f"/classes/{other}/task_categories"
    categories = (await api.json("GET", path, version=V3))["task_categories"]
    assert 100 == sum(one["weight"] for one in categories)


@pytest.mark.parametrize(
    "rest",
    ["terms", "criteria", "task_categories", "teachers", "students"],
)
async def test_an_unknown_class_has_no_parts(api: Any, rest: str) -> None:
    """They answer 404 in the words of a class."""
    missing = (404, {"error": "Couldn't find IbCLass with 'id'=1"})
    assert missing == await api.refused("GET", f"/classes/1/{rest}", version=V3)
