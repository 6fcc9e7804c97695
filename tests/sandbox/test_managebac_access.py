"""Permissions, the package, OAuth, versions, strict mode, and the controls of them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac import Settings

pytestmark = pytest.mark.anyio

V3 = "v2p3"
DENIED = {"error": "Access Denied"}


async def sign_in(api: Any, application: Any, **changes: Any) -> httpx.Response:
    """What the token endpoint answers to an application."""
    sent = {
        "grant_type": "client_credentials",
        "client_id": application["client_id"],
        "client_secret": application["client_secret"],
        **changes,
    }
    async with httpx.AsyncClient() as client:
        url = f"{api.served.managebac['base_url']}/oauth/token"
        return await client.post(url, json=sent)


async def register(api: Any, **options: Any) -> Any:
    """A new application of the school."""
    sent = {"token": api.token, **options}
    made = await api.control("POST", "/managebac/applications", json=sent)
    assert 201 == made.status_code, made.text
    return made.json()


async def ping(api: Any, bearer: str) -> int:
    """The status of a ping with an access token."""
    headers = {"Authorization": f"Bearer {bearer}"}
    return (await api.send("GET", "/ping", token="", headers=headers)).status_code


async def test_a_token_may_do_what_it_was_given(api: Any) -> None:
    """All else is refused, and the token says what it may do."""
    given = ["students/index", "year-groups/index"]
    sent = {"token": api.token, "permissions": given}
    made = await api.control("POST", "/managebac/tokens", json=sent)
    token = made.json()["token"]
    await api.json("GET", "/students", token=token)
    await api.json("GET", "/ping", token=token)
    for method, path in (("GET", "/students/1"), ("POST", "/students")):
        assert (403, DENIED) == await api.refused(method, path, token=token)
    body = await api.json("GET", "/auth/permissions", token=token, version=V3)
    assert {"permissions": given} == body
    everything = await api.json("GET", "/auth/permissions", version=V3)
    assert {*given} < {*everything["permissions"]}
    revoked = await api.control("DELETE", f"/managebac/tokens/{token}")
    assert 204 == revoked.status_code
    assert (401, DENIED) == await api.refused("GET", "/ping", token=token)
    again = await api.control("DELETE", f"/managebac/tokens/{token}")
    assert 400 == again.status_code


async def test_a_missing_permission_can_be_a_401(api: Any) -> None:
    """The status is not documented, so it can be chosen."""
    settings = {"unpermitted": 401, "not_in_package": 404}
    await api.control("PUT", "/managebac/settings", json=settings)
    sent = {"token": api.token, "permissions": []}
    made = await api.control("POST", "/managebac/tokens", json=sent)
    token = made.json()["token"]
    assert (401, DENIED) == await api.refused("GET", "/students", token=token)
    package = {"token": api.token, "extended": False}
    await api.control("PUT", "/managebac/package", json=package)
    sent = {"teachers": []}
    path = "/classes/852/teachers"
    assert 404 == (await api.refused("PUT", path, json=sent, version=V3))[0]


async def test_without_the_package_the_extended_operations_are_refused(
    api: Any, sandbox: Sandbox
) -> None:
    """Others of the school go on, and so does the package of another school."""
    other = sandbox.add_school(seed=2)["token"]
    package = {"token": api.token, "extended": False}
    await api.control("PUT", "/managebac/package", json=package)
    extended = (
        ("PATCH", "/classes", {"classes": []}),
        ("PATCH", "/classes/852/students", {"students": []}),
        ("PUT", "/classes/852/teachers", {"teachers": []}),
    )
    for method, path, body in extended:
        refused = await api.refused(method, path, json=body, version=V3)
        assert 403 == refused[0]
    assert [] == await api.json("PATCH", "/classes", json={"classes": []}, token=other)
    await api.json("GET", "/classes")
    package["extended"] = True
    await api.control("PUT", "/managebac/package", json=package)
    for method, path, body in extended:
        await api.json(method, path, json=body, version=V3)


async def test_an_application_gets_a_token_that_runs_out(api: Any, time: Any) -> None:
    """It opens the school as a bearer until its hour is over."""
    application = await register(api)
    answer = await sign_in(api, application)
    body = answer.json()
    assert (200, "Bearer", 3600) == (
        answer.status_code,
        body["token_type"],
        body["expires_in"],
    )
    assert (int(time.now), 3) == (
        body["created_at"],
        len(body["access_token"].split(".")),
    )
    assert 200 == await ping(api, body["access_token"])
    time.now += 3599
    assert 200 == await ping(api, body["access_token"])
    time.now += 1
    assert 401 == await ping(api, body["access_token"])
    renewed = (await sign_in(api, application)).json()["access_token"]
    assert renewed != body["access_token"]
    assert 200 == await ping(api, renewed)


async def test_clients_of_any_maker_may_sign_in(api: Any) -> None:
    """By a form, and with their secret in `Authorization`, as RFC 6749 has them."""
    application = await register(api)
    who = (application["client_id"], application["client_secret"])
    form = {"grant_type": "client_credentials"}
    named = {**form, "client_id": who[0], "client_secret": who[1]}
    url = f"{api.served.managebac['base_url']}/oauth/token"
    async with httpx.AsyncClient() as client:
        for sent in (
            {"data": named},
            {"data": form, "auth": who},
            {"json": form, "auth": who},
        ):
            answer = await client.post(url, **sent)
            assert 200 == answer.status_code, answer.text
            assert 200 == await ping(api, answer.json()["access_token"])
        for sent in (
            {"data": {**named, "client_secret": "wrong"}},
            {"data": form, "auth": (who[0], "wrong")},
            {"data": form, "headers": {"Authorization": "Basic ???"}},
            {"data": form, "headers": {"Authorization": "Bearer x"}},
            {"content": b"\xff"},
        ):
            assert (await client.post(url, **sent)).status_code in (400, 401)
        await api.control("PUT", "/managebac/settings", json={"strict": True})
        for sent in ({"data": named}, {"json": form, "auth": who}):
            assert (await client.post(url, **sent)).status_code in (400, 401)


async def test_scopes_limit_an_access_token(api: Any) -> None:
    """A subset may be asked for; more than the application has is refused."""
    application = await register(api, scopes=["students/index", "students/show"])
    body = (await sign_in(api, application)).json()
    assert "students/index students/show" == body["scope"]
    body = (await sign_in(api, application, scope="students/show")).json()
    bearer = {"Authorization": f"Bearer {body['access_token']}"}
    await api.json("GET", "/students/1", token="", headers=bearer)
    refused = await api.refused("GET", "/students", token="", headers=bearer)
    assert (403, DENIED) == refused
    answer = await sign_in(api, application, scope="students/show teachers/index")
    assert (400, "invalid_scope") == (answer.status_code, answer.json()["error"])


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "wrong"}, 401, "invalid_client"),
        ({"client_id": None, "client_secret": None}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
async def test_a_wrong_application_gets_no_token(
    api: Any, changes: Any, status: int, error: str
) -> None:
    """The refusal has an error and a description."""
    answer = await sign_in(api, await register(api), **changes)
    body = answer.json()
    assert (status, error) == (answer.status_code, body["error"])
    assert {"error", "error_description"} == body.keys()


async def test_all_access_tokens_can_be_ended_at_once(api: Any) -> None:
    """The school's own token goes on, and the application gets a new one."""
    application = await register(api)
    token = (await sign_in(api, application)).json()["access_token"]
    await api.control("DELETE", "/managebac/tokens")
    assert 401 == await ping(api, token)
    await api.json("GET", "/ping")
    token = (await sign_in(api, application)).json()["access_token"]
    assert 200 == await ping(api, token)


async def test_the_lifetime_of_access_tokens_can_be_chosen(
    api: Any, sandbox: Sandbox, time: Any
) -> None:
    """A short one helps to test renewal."""
    sandbox.managebac_vendor.settings = Settings(oauth_lifetime=5)
    made = sandbox.managebac_vendor.add_application(api.token)
    application = {"client_id": made.client_id, "client_secret": made.client_secret}
    body = (await sign_in(api, application)).json()
    assert 5 == body["expires_in"]
    time.now += 5
    assert 401 == await ping(api, body["access_token"])


@pytest.mark.parametrize(
    ("path", "since"),
    [
        ("/auth/permissions", 3),
        ("/teachers/301960/classes", 3),
        ("/classes/852/teachers", 3),
        ("/classes/852/terms", 3),
        ("/avatars/1", 3),
        ("/students", 0),
        ("/year-groups", 0),
    ],
)
async def test_an_older_version_lacks_what_came_later(
    api: Any, path: str, since: int
) -> None:
    """It is no path there; `v2` serves all."""
    versions = ("v2p0", "v2p1", "v2p2", "v2p3", "v2")
    statuses = [
        (await api.send("GET", path, version=version, documented=False)).status_code
        for version in versions
    ]
    assert [404] * since == statuses[:since]
    assert all(status in (200, 302) for status in statuses[since:])


@pytest.mark.parametrize(
    ("method", "path", "body", "named"),
    [
        ("GET", "/students?colour=red&page=1", None, "colour"),
        ("GET", "/students/1?page=1", None, "page"),
        ("GET", "/classes?q=x", None, "q"),
        ("GET", "/memberships?class_ids=1", None, "class_ids"),
        ("GET", "/year-groups/601/advisors?per_page=5", None, "per_page"),
        ("POST", "/students", {"student": {"email": "a@b.example", "eye": 1}}, "eye"),
        ("POST", "/students", {"student": {"email": "a@b.example"}, "x": 1}, "x"),
        ("PATCH", "/students/1", {"student": {"archived": True}}, "archived"),
        ("PUT", "/students/1/archive", {"withdrawn_on": "2027-01-01", "x": 1}, "x"),
        ("POST", "/classes/852/add_students", {"student_ids": [], "x": 1}, "x"),
        ("PUT", "/parents/500001/children", {"children": [], "x": 1}, "x"),
        ("PUT", "/classes/852/teachers", {"teachers": [{"id": 5, "x": 1}]}, "x"),
    ],
)
async def test_strict_mode_refuses_what_is_not_known(
    api: Any, method: str, path: str, body: Any, named: str
) -> None:
    """Otherwise it is left out of account, as real servers do."""
    options = {} if body is None else {"json": body}
    for _ in range(2):
        await api.control("PUT", "/managebac/settings", json={"strict": True})
        status, said = await api.refused(
            method, path, version=V3, documented=False, **options
        )
        assert status in (400, 422)
        assert said["error"].endswith(named)
        if status == 422:
            assert said["allowed_params"]
        await api.control("PUT", "/managebac/settings", json={})
        answer = await api.send(method, path, version=V3, **options)
        assert answer.is_success or 422 == answer.status_code, answer.text


async def test_strict_mode_takes_all_that_is_known(api: Any) -> None:
    """Filters, pages and the token as a parameter are known."""
    await api.control("PUT", "/managebac/settings", json={"strict": True})
    known = (
        "page=1&per_page=5&ids[]=1&archived=0&status=enrolled&q=a&modified_since=2020"
    )
    query = f"{known}-01-01&year_group_ids=601&homeroom_advisor_ids[]=1&auth_token=x"
    await api.json("GET", f"/students?{query}", version=V3)
    await api.json("GET", "/classes/852/students?student_ids=1&page=1", version=V3)
    await api.json("GET", "/memberships?class_happens_on=2026-01-01", version=V3)


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("settings", {"strict": True, "colour": 1}),
        ("settings", {"unpermitted": 200}),
        ("settings", {"oauth_lifetime": 0}),
        ("package", {"token": "wrong", "extended": True}),
        ("package", {"extended": "no"}),
        ("tokens", {"token": "wrong", "permissions": []}),
        ("applications", {"token": "wrong"}),
    ],
)
async def test_controls_refuse_what_makes_no_sense(
    api: Any, path: str, sent: Any
) -> None:
    """They say what is wrong, and change nothing."""
    before = (await api.control("GET", "/managebac/settings")).json()
    method = "POST" if path in ("tokens", "applications") else "PUT"
    refused = await api.control(method, f"/managebac/{path}", json=sent)
    assert (400, ["error"]) == (refused.status_code, list(refused.json()))
    assert before == (await api.control("GET", "/managebac/settings")).json()


@pytest.mark.parametrize("path", ["records/planets/1", "records/classes/1"])
async def test_only_what_is_there_can_be_deleted(api: Any, path: str) -> None:
    """An unknown kind or record is refused."""
    refused = await api.control("DELETE", f"/managebac/{path}")
    assert 400 == refused.status_code


async def test_permissions_must_exist(api: Any) -> None:
    """A misspelled one is named."""
    for path, name in (("tokens", "permissions"), ("applications", "scopes")):
        sent: Any = {"token": api.token, name: ["students/fly"]}
        refused = await api.control("POST", f"/managebac/{path}", json=sent)
        assert (400, "no such permission: students/fly") == (
            refused.status_code,
            refused.json()["error"],
        )
        sent[name] = "students/index"
        refused = await api.control("POST", f"/managebac/{path}", json=sent)
        assert 400 == refused.status_code


async def test_every_operation_needs_a_good_token(api: Any, sandbox: Sandbox) -> None:
    """No route but those of OAuth and of signed files opens without one."""
    open_ = {"/oauth/token"}
    for method, path, _ in sandbox.managebac_vendor.sources():
        if path in open_:
            continue
        bare = path.removeprefix("/{version}").replace("{", "").replace("}", "")
        refused = await api.refused(method, bare, token="wrong", version="v2")
        assert (401, DENIED) == refused, path


async def test_people_of_another_school_are_not_found(
    api: Any, sandbox: Sandbox
) -> None:
    """Neither by id nor as a member, an advisor, a parent or a child."""
    sandbox.add_school(seed=2)
    far = {"student": 1_000_001, "teacher": 1_301_960, "parent": 1_500_001}
    for kind, number in far.items():
        assert 404 == (await api.refused("GET", f"/{kind}s/{number}"))[0]
    student = {"student_ids": [far["student"]]}
    teacher = {"teacher_ids": [far["teacher"]]}
    child = {"child": {"id": far["student"], "relationship": "Mother"}}
    wrong = {"student": {"homeroom_advisor_id": far["teacher"]}}
    for method, path, body, status in (
        ("POST", "/classes/852/add_students", student, 404),
        ("POST", "/year-groups/601/add_students", student, 404),
        ("POST", "/classes/852/teachers/add_teachers", teacher, 404),
        ("POST", "/parents/500001/children", child, 422),
        ("PATCH", "/students/1", wrong, 422),
        ("GET", "/year-groups/1000601/students", None, 404),
        ("GET", "/avatars/1000001", None, 404),
    ):
        refused = await api.refused(method, path, json=body, version=V3)
        assert status == refused[0], path
    params = {"class_ids[]": 1_000_852}
    body = await api.json("GET", "/memberships", params=params)
    assert [] == body["memberships"]
