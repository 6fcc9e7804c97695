"""Students, teachers and parents: lists, filters, changes, archives, e-mails."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom.sandbox import Sandbox

pytestmark = pytest.mark.anyio

KINDS = ("student", "teacher", "parent")
FIRST = {"student": 1, "teacher": 301_960, "parent": 500_001}
EMAIL = "mira.sample@school.example"
V3 = "v2p3"


async def ids(api: Any, kind: str, **query: Any) -> list[int]:
    """The ids of all people that a query lists, over all pages."""
    found: list[int] = []
    page = pages = 1
    while page <= pages:
        params = {"per_page": 200, "page": page, **query}
        body = await api.json("GET", f"/{kind}s", params=params, version=V3)
        found += [row["id"] for row in body[f"{kind}s"]]
        page, pages = page + 1, body["meta"]["total_pages"]
    return found


async def get(api: Any, kind: str, number: int) -> Any:
    """One person."""
    return (await api.json("GET", f"/{kind}s/{number}", version=V3))[kind]


async def create(api: Any, kind: str, **fields: Any) -> Any:
    """A new person."""
    sent = {kind: {"email": EMAIL, **fields}}
    response = await api.send("POST", f"/{kind}s", json=sent, version=V3)
    assert 201 == response.status_code, response.text
    return response.json()[kind]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_created_person_is_listed_and_found(api: Any, kind: str) -> None:
    """A new person stands last in the list, without nulls and without the password."""
    sent = {"last_name": "Sample", "middle_name": None, "password": "correct-horse-1"}
    made = await create(api, kind, **sent)
    assert made["id"] == (await ids(api, kind))[-1]
    assert made == await get(api, kind, made["id"])
    assert (EMAIL, "Sample") == (made["email"], made["last_name"])
    assert {"password", "middle_name"}.isdisjoint(made)
    assert ([], [], False) == (
        made["nationalities"],
        made["languages"],
        made["archived"],
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("email", [None, ""])
async def test_an_address_is_needed(api: Any, kind: str, email: str | None) -> None:
    """A person without an e-mail address is refused, and none is made."""
    before = await ids(api, kind)
    sent = {kind: {"email": email, "last_name": "Sample"}}
    refused = await api.refused("POST", f"/{kind}s", json=sent, version=V3)
    assert (422, {"errors": {"email": ["can't be blank"]}}) == refused
    assert before == await ids(api, kind)


@pytest.mark.parametrize("kind", KINDS)
async def test_no_two_people_have_one_address(api: Any, kind: str) -> None:
    """The address of a seeded or new person is refused, in any case of letters."""
    made = await create(api, kind)
    taken = (422, {"errors": {"email": ["has already been taken"]}})
    first = (await get(api, "student", 1))["email"]
    for email in (first.upper(), EMAIL):
        sent = {kind: {"email": email}}
        assert taken == await api.refused("POST", f"/{kind}s", json=sent, version=V3)
    own = {kind: {"email": EMAIL.upper()}}
    await api.json("PATCH", f"/{kind}s/{made['id']}", json=own, version=V3)


@pytest.mark.parametrize("kind", KINDS)
async def test_only_sent_fields_change(api: Any, kind: str) -> None:
    """An update changes what is sent, clears what is null, and keeps the rest."""
    number = FIRST[kind]
    before = await get(api, kind, number)
    sent = {kind: {"first_name": "Renamed", "city": None}}
    path = f"/{kind}s/{number}"
    shown = (await api.json("PATCH", path, json=sent, version=V3))[kind]
    assert shown == await get(api, kind, number)
    expected = {**before, "first_name": "Renamed"}
    del expected["city"]
    assert expected == {**shown, **{n: before[n] for n in shown if n == "updated_at"}}


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("birthday", "24.10.2010", "is not a valid date"),
        ("birthday", "2010-13-01", "is not a valid date"),
        ("password", "short", "is too short (minimum is 6 characters)"),
        ("nationalities", "US", "is not a list"),
        ("languages", [1], "is not a text"),
        ("first_name", 5, "is not a text"),
        ("year_group_id", 5, "must exist"),
        ("homeroom_advisor_id", 1, "must exist"),
        ("parent_ids", [500_001, 1], "must exist"),
        ("graduating_year", "2028", "is not a number"),
    ],
)
async def test_a_refused_value_changes_nothing(
    api: Any, field: str, value: object, message: str
) -> None:
    """Create and update answer with the field, and keep all as it was."""
    expected = (422, {"errors": {field: [message]}})
    before = await get(api, "student", 1)
    sent = {"student": {field: value, "nickname": "New"}}
    assert expected == await api.refused("PATCH", "/students/1", json=sent)
    sent["student"]["email"] = EMAIL
    assert expected == await api.refused("POST", "/students", json=sent)
    assert before == await get(api, "student", 1)
    assert [] == await ids(api, "student", q=EMAIL)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"student": 1}'])
async def test_a_body_needs_its_wrapper(api: Any, kind: str, body: bytes) -> None:
    """Without the object in its wrapper the request is badly structured."""
    bad = (400, {"error": "Invalid payload data structure."})
    for method, path in (("POST", f"/{kind}s"), ("PATCH", f"/{kind}s/{FIRST[kind]}")):
        assert bad == await api.refused(method, path, content=body, version=V3)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", ["0", "abc", "1960", "9" * 30])
async def test_an_unknown_person_is_not_found(api: Any, kind: str, number: str) -> None:
    """All operations on one person answer 404 to an id that is nobody's."""
    model = kind.capitalize()
    missing = (404, {"error": f"Couldn't find {model} with 'id'={number}"})
    calls = [
        ("GET", ""),
        ("PATCH", ""),
        ("PUT", "/archive"),
        ("PUT", "/unarchive"),
        ("POST", "/welcome_email"),
    ]
    for method, rest in calls:
        path = f"/{kind}s/{number}{rest}"
        assert missing == await api.refused(method, path, version=V3)


@pytest.mark.parametrize("kind", KINDS)
async def test_both_active_and_archived_people_are_listed(api: Any, kind: str) -> None:
    """Left out, `archived` shows both sides, which it tells apart otherwise."""
    everybody = await ids(api, kind)
    archived = await ids(api, kind, archived="1")
    active = await ids(api, kind, archived="false")
    assert archived
    assert everybody == sorted(active + archived)
    assert len(everybody) == len(set(everybody))


async def test_an_archived_student_leaves_classes_and_groups(api: Any) -> None:
    """Archived on a day, the student is in no class or year group any more."""
    empty = {"classes": [], "groups": [], "year_groups": []}
    before = (await api.json("GET", "/students/7/memberships"))["memberships"]
    assert all(before.values())
    sent = {"withdrawn_on": "2026-12-01"}
    ok = {"status": "ok"}
    assert ok == await api.json("PUT", "/students/7/archive", json=sent)
    student = await get(api, "student", 7)
    assert (True, "2026-12-01") == (student["archived"], student["withdrawn_on"])
    assert {"year_group_id", "graduated_on"}.isdisjoint(student)
    assert empty == (await api.json("GET", "/students/7/memberships"))["memberships"]
    assert 7 in await ids(api, "student", status="withdrawn")
    for group in before["year_groups"]:
        members = await api.json("GET", f"/year-groups/{group['id']}/students")
        assert 7 not in members["student_ids"]
    for one in before["classes"]:
        assert (
            7
            not in (await api.json("GET", f"/classes/{one['id']}/students"))[
                "student_ids"
            ]
        )
    assert ok == await api.json("PUT", "/students/7/unarchive")
    student = await get(api, "student", 7)
    assert student["archived"] is False
    assert {"withdrawn_on", "graduated_on", "year_group_id"}.isdisjoint(student)


@pytest.mark.parametrize(
    "sent",
    [{}, {"withdrawn_on": "2026-12-01", "graduated_on": "2026-12-01"}, [], "x"],
)
async def test_archiving_a_student_takes_exactly_one_day(
    api: Any, sent: object
) -> None:
    """Without a day, or with two, the student stays."""
    status, body = await api.refused("PUT", "/students/1/archive", json=sent)
    assert (422, ["base"]) == (status, list(body["errors"]))
    bad = {"graduated_on": "tomorrow"}
    refused = await api.refused("PUT", "/students/1/archive", json=bad)
    assert (422, {"errors": {"graduated_on": ["is not a valid date"]}}) == refused
    assert (await get(api, "student", 1))["archived"] is False


async def test_an_archived_teacher_leaves_all_classes_for_good(api: Any) -> None:
    """Unarchiving does not put the teacher back, and classes show it."""
    teacher = FIRST["teacher"]
    path = f"/teachers/{teacher}"
    taught = (await api.json("GET", f"{path}/classes", version=V3))["classes"]
    assert (await api.json("GET", f"{path}/groups", version=V3))["groups"]
    number = taught[0]["id"]
    assert teacher in await teachers_of(api, number)
    for verb in ("archive", "archive", "unarchive"):
        assert {"status": "ok"} == await api.json("PUT", f"{path}/{verb}", version=V3)
        assert (verb == "archive") is (await get(api, "teacher", teacher))["archived"]
        for rest in ("classes", "groups"):
            body = await api.json("GET", f"{path}/{rest}", version=V3)
            assert {rest: []} == body
    assert teacher not in await teachers_of(api, number)
    group = "/year-groups/601/advisors"
    advisors = (await api.json("GET", group))["advisors"]
    assert teacher not in [one["id"] for one in advisors]


async def teachers_of(api: Any, number: int) -> list[int]:
    """The teachers that a class shows."""
    shown = (await api.json("GET", f"/classes/{number}"))["class"]
    return [one["teacher_id"] for one in shown["teachers"]]


async def test_ids_come_repeated_or_with_commas(api: Any) -> None:
    """All spellings find the same; what is no id finds nobody; a blank is nothing."""
    assert [3, 5] == await ids(api, "student", **{"ids[]": ["5", "3", "900", "x"]})
    assert [3, 5] == await ids(api, "student", ids=["3", "5"])
    assert [3, 5, 8] == await ids(api, "student", **{"ids": "3,5", "ids[]": "8"})
    assert [] == await ids(api, "student", ids="x")
    assert 200 == len(await ids(api, "student", ids=""))
    old = await api.json("GET", "/students", params={"ids": "3"})
    assert 200 == old["meta"]["total_count"]
    for kind in ("teacher", "parent"):
        first = FIRST[kind]
        assert [first] == await ids(api, kind, **{"ids[]": first})
        assert await ids(api, kind) == await ids(api, kind, ids=first)


async def test_q_finds_parts_of_names_addresses_and_numbers(api: Any) -> None:
    """The search looks into names, e-mail and the school's number, in any case."""
    student = await get(api, "student", 9)
    for words in (
        student["email"],
        student["student_id"].lower(),
        f"{student['first_name'][:3]} {student['last_name']}".upper(),
    ):
        assert 9 in await ids(api, "student", q=words)
    assert [] == await ids(api, "student", q="nobody-has-this-name")
    assert [9] == await ids(api, "student", q=student["student_id"])


async def test_filters_of_students_combine(api: Any) -> None:
    """Year group, advisor, status and moment all narrow the list."""
    student = await get(api, "student", 9)
    group, advisor = student["year_group_id"], student["homeroom_advisor_id"]
    in_group = await ids(api, "student", year_group_ids=f"{group},900")
    advised = await ids(api, "student", **{"homeroom_advisor_ids[]": advisor})
    both = await ids(
        api,
        "student",
        **{"year_group_ids[]": group, "homeroom_advisor_ids": str(advisor)},
    )
    assert both == [n for n in in_group if n in advised]
    assert 9 in both
    left = await ids(api, "student", status="withdrawn")
    left += await ids(api, "student", status="graduated")
    assert sorted(left) == await ids(api, "student", archived="true")
    assert [] == await ids(api, "student", status="graduated", archived="false")


@pytest.mark.parametrize("kind", KINDS)
async def test_modified_since_counts_the_moment_itself(
    api: Any, kind: str, time: Any
) -> None:
    """Who changed at the moment or later is listed, and nobody else."""
    assert [] == await ids(api, kind, modified_since="2027-01-15T08:00:00Z")
    sent = {kind: {"nickname": "New"}}
    path = f"/{kind}s/{FIRST[kind] + 2}"
    await api.json("PATCH", path, json=sent, version=V3)
    changed = [FIRST[kind] + 2]
    assert changed == await ids(api, kind, modified_since="2027-01-15T08:00:00Z")
    assert [] == await ids(api, kind, modified_since="2027-01-15T08:00:00.001Z")
    earlier = await ids(api, kind, modified_since="2026-01-01")
    assert 1 < len(earlier) < len(await ids(api, kind))
    assert await ids(api, kind) == await ids(api, kind, modified_since="2025-07-01")


@pytest.mark.parametrize("kind", KINDS)
async def test_deleted_people_show_under_deleted_since_only(
    api: Any, kind: str
) -> None:
    """Some were deleted at first; one that is deleted now joins them."""
    first = FIRST[kind]
    seeded = await ids(api, kind, deleted_since="2020-01-01")
    assert seeded
    assert not {*seeded} & {*await ids(api, kind)}
    assert 404 == (await api.refused("GET", f"/{kind}s/{seeded[0]}", version=V3))[0]
    gone = await api.control("DELETE", f"/managebac/records/{kind}s/{first}")
    assert 204 == gone.status_code
    now = "2027-01-15T08:00:00Z"
    params = {"deleted_since": now}
    body = await api.json("GET", f"/{kind}s", params=params, version=V3)
    [row] = body[f"{kind}s"]
    assert (first, "2027-01-15T08:00:00.000Z") == (row["id"], row["deleted_at"])
    assert first not in await ids(api, kind)
    assert [first, *seeded] == await ids(api, kind, deleted_since="2020-01-01")
    again = await api.control("DELETE", f"/managebac/records/{kind}s/{first}")
    assert 400 == again.status_code


async def test_a_deleted_student_is_nobodys_child_and_in_no_class(api: Any) -> None:
    """Ties of a deleted student are cut, as memberships show."""
    before = await api.json("GET", "/students/7/memberships")
    count = len(before["memberships"]["classes"])
    parent = (await get(api, "student", 7))["parent_ids"][0]
    await api.control("DELETE", "/managebac/records/students/7")
    children = await api.json("GET", f"/parents/{parent}/children")
    assert 7 not in [one["id"] for one in children["children"]]
    params = {"user_ids": "7", "deleted_since": "2027-01-15"}
    ended = await api.json("GET", "/memberships", params=params)
    assert count <= ended["meta"]["total_count"]
    assert {7} == {one["user_id"] for one in ended["memberships"]}
    assert (
        0
        == (await api.json("GET", "/memberships", params={"user_ids": "7"}))["meta"][
            "total_count"
        ]
    )


@pytest.mark.parametrize("kind", KINDS)
async def test_welcome_emails_are_queued_each_time(
    api: Any, kind: str, sandbox: Sandbox
) -> None:
    """A call queues one more; a new person gets one on request only."""
    path = f"/{kind}s/{FIRST[kind]}/welcome_email"
    for _ in range(2):
        sent = await api.send("POST", path, version=V3)
        assert (204, b"") == (sent.status_code, sent.content)
    mails = (await api.control("GET", "/managebac/mails")).json()["mails"]
    assert [FIRST[kind]] * 2 == [mail["user_id"] for mail in mails]
    said = []
    for number, options in enumerate(
        ({}, {"send_welcome_email": False}, {"send_welcome_email": True})
    ):
        body = {kind: {"email": f"{number}@school.example"}, "options": options}
        made = await api.send("POST", f"/{kind}s", json=body, version=V3)
        said.append(made.json()["options"]["welcome_email"])
    assert ["not_enqueued", "not_enqueued", "enqueued"] == said
    assert 3 == len(sandbox.managebac_vendor.mails)
    await api.control("DELETE", "/managebac/mails")
    assert [] == list(sandbox.managebac_vendor.mails)


async def test_options_of_a_new_person_must_make_sense(api: Any) -> None:
    """Wrong options refuse the whole; older versions know none."""
    sent = {"student": {"email": EMAIL}, "options": {"send_welcome_email": "yes"}}
    errors = {"errors": {"send_welcome_email": ["is not a boolean"]}}
    assert (422, errors) == await api.refused(
        "POST", "/students", json=sent, version=V3
    )
    bad = (400, {"error": "Invalid payload data structure."})
    sent["options"] = []  # type: ignore[assignment]
    assert bad == await api.refused("POST", "/students", json=sent, version=V3)
    made = await api.send("POST", "/students", json=sent)
    assert (201, ["student"]) == (made.status_code, list(made.json()))


async def test_a_student_moves_with_the_year_group_that_is_sent(api: Any) -> None:
    """Create and update put the student there, with the grade that follows."""
    made = await create(api, "student", year_group_id=602, parent_ids=[500_001])
    assert ("Grade 11", 12, "diploma") == (
        made["class_grade"],
        made["class_grade_number"],
        made["program_code"],
    )
    assert [500_001] == made["parent_ids"]
    number = made["id"]
    sent = {"student": {"year_group_id": 601, "parent_ids": [500_003]}}
    moved = (await api.json("PATCH", f"/students/{number}", json=sent))["student"]
    assert (601, [500_003]) == (moved["year_group_id"], moved["parent_ids"])
    for group, there in ((601, True), (602, False)):
        members = await api.json("GET", f"/year-groups/{group}/students")
        assert there is (number in members["student_ids"])
    parent = await get(api, "parent", 500_003)
    assert number in parent["child_ids"]


async def test_siblings_share_their_parents(api: Any) -> None:
    """Parents and students name each other, and some families have several children."""
    body = await api.json("GET", "/parents", params={"per_page": 200})
    families = [one["child_ids"] for one in body["parents"]]
    assert {1, 2, 3} == {len(children) for children in families}
    for parent in body["parents"][:20]:
        for child in parent["child_ids"]:
            student = await get(api, "student", child)
            assert parent["id"] in student["parent_ids"]
