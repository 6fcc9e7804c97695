"""The children of parents."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.anyio

PATH = "/parents/500003/children"


async def children(api: Any, path: str = PATH) -> dict[int, str | None]:
    """The children of a parent, and what the parent is to them."""
    rows = (await api.json("GET", path))["children"]
    return {row["id"]: row.get("relationship") for row in rows}


async def test_a_tie_is_made_changed_and_cut(api: Any) -> None:
    """The list follows, and so does the student."""
    before = await children(api)
    sent = {"child": {"id": 1, "relationship": "Uncle"}}
    made = await api.send("POST", PATH, json=sent)
    assert (201, sent) == (made.status_code, made.json())
    assert {**before, 1: "Uncle"} == await children(api)
    assert sent == await api.json("GET", f"{PATH}/1")
    aunt = {"child": {"relationship": "Aunt"}}
    changed = await api.json("PUT", f"{PATH}/1", json=aunt)
    assert {"child": {"id": 1, "relationship": "Aunt"}} == changed
    assert changed == await api.json("PATCH", f"{PATH}/1", json=aunt)
    student = (await api.json("GET", "/students/1"))["student"]
    assert 500_003 in student["parent_ids"]
    cut = await api.send("DELETE", f"{PATH}/1")
    assert (204, b"") == (cut.status_code, cut.content)
    assert before == await children(api)
    status, body = await api.refused("DELETE", f"{PATH}/1")
    assert (404, {"error", "reason"}) == (status, body.keys())


async def test_a_tie_that_is_there_is_refused_and_one_that_was_cut_comes_back(
    api: Any,
) -> None:
    """A repeat of a create is a 422, so a lost answer does no harm."""
    sent = {"child": {"id": 1, "relationship": "Uncle"}}
    await api.send("POST", PATH, json=sent)
    refused = await api.refused("POST", PATH, json=sent)
    assert (422, {"errors": {"child": ["has already been taken"]}}) == refused
    await api.send("DELETE", f"{PATH}/1")
    again = {"child": {"id": 1, "relationship": "Brother"}}
    assert 201 == (await api.send("POST", PATH, json=again)).status_code
    assert "Brother" == (await children(api))[1]


async def test_a_new_set_replaces_the_old_one(api: Any) -> None:
    """Who is not sent is no child any more; an empty set takes all away."""
    sent = [{"id": 8, "relationship": "Mother"}, {"id": 1, "relationship": "Aunt"}]
    body = await api.json("PUT", PATH, json={"children": sent})
    assert {"children": [sent[1], sent[0]]} == body
    assert {1: "Aunt", 8: "Mother"} == await children(api)
    sent = [{"id": 8, "relationship": "Father"}]
    await api.json("PUT", PATH, json={"children": sent})
    assert {8: "Father"} == await children(api)
    assert {"children": []} == await api.json("PUT", PATH, json={"children": []})
    assert {} == await children(api)


@pytest.mark.parametrize(
    ("child", "field"),
    [
        ({"id": 1}, "relationship"),
        ({"id": 1, "relationship": "Neighbour"}, "relationship"),
        ({"id": 1, "relationship": None}, "relationship"),
        ({"id": 9_000, "relationship": "Mother"}, "child"),
        ({"id": "1", "relationship": "Mother"}, "child"),
        ({"relationship": "Mother"}, "child"),
    ],
)
async def test_a_bad_tie_refuses_the_whole(api: Any, child: Any, field: str) -> None:
    """Neither one nor a set with one good tie changes anything."""
    before = await children(api)
    status, body = await api.refused("POST", PATH, json={"child": child})
    assert (422, [field]) == (status, list(body["errors"]))
    good = {"id": 8, "relationship": "Mother"}
    sent = {"children": [good, child]}
    status, body = await api.refused("PUT", PATH, json=sent)
    assert (422, [field]) == (status, list(body["errors"]))
    assert before == await children(api)


@pytest.mark.parametrize("parent", ["1", "x", "9" * 30])
async def test_an_unknown_parent_has_no_children(api: Any, parent: str) -> None:
    """All operations answer 404 with a reason."""
    path = f"/parents/{parent}/children"
    good = {"id": 8, "relationship": "Mother"}
    for method, rest, body in (
        ("GET", "", None),
        ("POST", "", {"child": good}),
        ("PUT", "", {"children": [good]}),
        ("GET", "/8", None),
        ("PUT", "/8", {"child": good}),
        ("DELETE", "/8", None),
    ):
        status, said = await api.refused(method, path + rest, json=body)
        assert (404, "parent_not_found") == (status, said["reason"])


async def test_children_are_paged(api: Any) -> None:
    """A parent of many has pages, in order of id."""
    sent = [{"id": n, "relationship": "Other Guardian"} for n in range(30, 0, -1)]
    await api.json("PUT", PATH, json={"children": sent})
    body = await api.json("GET", PATH, params={"page": 2, "per_page": 20})
    assert list(range(21, 31)) == [row["id"] for row in body["children"]]
    assert 30 == body["meta"]["total_count"]
