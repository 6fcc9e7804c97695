"""Classe365: keys, modules, verbs, paths, and what a fault answers."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator

import httpx
import pytest

from homeroom.sandbox.classe365 import Classe365Vendor
from homeroom.sandbox.school import School
from tests.sandbox.classe365_api import (
    Api,
    account_of,
    check_envelope,
    error_code,
    school,
)

pytestmark = pytest.mark.anyio

STUDENTS = "http://127.0.0.1/classe365/restv2/students"


@pytest.fixture
async def api(anyio_backend: str) -> AsyncIterator[Api]:
    """A school of 200 pupils."""
    async with school() as made:
        yield made


def basic(text: str) -> str:
    return f"Basic {b64encode(text.encode()).decode()}"


async def with_header(api: Api, authorization: str | None) -> httpx.Response:
    headers = {} if authorization is None else {"Authorization": authorization}
    return await api.client.get(STUDENTS, headers=headers)


async def test_subdomain_and_key_open_the_school(api: Api) -> None:
    """Basic authentication with both parts works, whatever the case of its name."""
    good = basic(":".join(api.account))
    assert 200 == (await with_header(api, good)).status_code
    assert 200 == (await with_header(api, good.replace("Basic", "basic"))).status_code


async def test_bad_credentials_are_refused(api: Api) -> None:
    """Missing, malformed and wrong credentials all get the same 401."""
    subdomain, key = api.account
    bad = [
        None,
        "",
        "Basic",
        "Basic !!!",
        "Basic /w==",
        f"Bearer {key}",
        basic(f"{subdomain}:{key}").replace("Basic", "Bearer"),
        basic(key),
        basic(f"{key}:{subdomain}"),
        basic(f"{subdomain}:wrong"),
        basic(f"{subdomain}:"),
        basic(f"other:{key}"),
        basic(f"{subdomain}:{key}x"),
    ]
    for authorization in bad:
        answer = await with_header(api, authorization)
        check_envelope(answer)
        assert (401, "unauthorized") == (answer.status_code, error_code(answer))
        assert 'Basic realm="Classe365"' == answer.headers["WWW-Authenticate"]


async def test_a_key_has_the_length_of_the_vendors_sample(api: Api) -> None:
    """Keys are 19 letters and digits."""
    key = api.account[1]
    assert (19, True) == (len(key), key.isalnum())


async def test_schools_do_not_see_each_other(api: Api) -> None:
    """A second school of the same seed has its own subdomain, key and state."""
    other = account_of(api.vendor.open_school(School(seed=1, pupils=20)))
    assert other[0] != api.account[0]
    body = {"name": "Falconry"}
    _, made = await api.save("/departments", json=body)
    answer = await api.send("GET", f"/departments/{made['id']}", account=other)
    assert 204 == answer.status_code
    crossed = (api.account[0], other[1])
    assert (401, "unauthorized") == await api.refused(
        "GET", "/students", account=crossed
    )


async def test_a_key_opens_its_modules_only(api: Api) -> None:
    """A key for some modules gets 403 from the others, for both verbs."""
    subdomain = api.account[0]
    key = api.vendor.add_key(subdomain, modules=["students", "sessions"])
    narrow = (subdomain, key)
    assert 200 == (await api.send("GET", "/students", account=narrow)).status_code
    assert 200 == (await api.send("GET", "/sessions", account=narrow)).status_code
    denied = (403, "permission_denied")
    assert denied == await api.refused("GET", "/classes", account=narrow)
    assert denied == await api.refused("GET", "/classes/200001", account=narrow)
    assert denied == await api.refused("POST", "/teachers", account=narrow, json={})


async def test_a_further_key_for_everything(api: Api) -> None:
    """A key without a choice of modules opens all, and the first one still works."""
    key = api.vendor.add_key(api.account[0])
    assert key != api.account[1]
    assert (
        await api.page("/classes")
        == (await api.send("GET", "/classes", account=(api.account[0], key))).json()
    )


async def test_a_key_for_nothing(api: Api) -> None:
    """A key whose choice of modules is empty opens none."""
    made = {"subdomain": api.account[0], "modules": []}
    answer = await api.control("POST", "/keys", json=made)
    account = account_of(answer.json())
    assert (403, "permission_denied") == await api.refused(
        "GET", "/students", account=account
    )


async def test_the_control_route_adds_keys(api: Api) -> None:
    """A key can be added over the network, with or without a choice of modules."""
    subdomain = api.account[0]
    made = {"subdomain": subdomain, "modules": ["students"]}
    answer = await api.control("POST", "/keys", json=made)
    assert 201 == answer.status_code
    narrow = account_of(answer.json())
    assert 200 == (await api.send("GET", "/students", account=narrow)).status_code
    assert 403 == (await api.send("GET", "/classes", account=narrow)).status_code
    answer = await api.control("POST", "/keys", json={"subdomain": subdomain})
    wide = account_of(answer.json())
    assert 200 == (await api.send("GET", "/classes", account=wide)).status_code


@pytest.mark.parametrize(
    "options",
    [
        {},
        [],
        {"subdomain": "nowhere"},
        {"subdomain": "birchwater", "modules": ["stars"]},
        {"subdomain": "birchwater", "modules": "students"},
        {"subdomain": "birchwater", "modules": [["students"]]},
        {"subdomain": "birchwater", "expires": 1},
    ],
)
async def test_the_control_route_refuses_nonsense(api: Api, options: object) -> None:
    """An unknown school, module or option is a 400 that says so."""
    assert "birchwater" == api.account[0]
    answer = await api.control("POST", "/keys", json=options)
    assert 400 == answer.status_code
    assert answer.json()["error"]


async def test_unknown_modules_are_refused(api: Api) -> None:
    """A key for a module that does not exist, or a school, is an error in Python."""
    with pytest.raises(ValueError, match="modules: known are students, classes"):
        api.vendor.add_key(api.account[0], modules=["stars"])
    with pytest.raises(ValueError, match="subdomain"):
        api.vendor.add_key("nowhere")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/students", "/students/1001"])
async def test_other_verbs_are_not_allowed(api: Api, method: str, path: str) -> None:
    """Everything but GET and POST is a 405 that names the two."""
    answer = await api.send(method, path)
    assert (405, "method_not_allowed") == (answer.status_code, error_code(answer))
    assert "GET, POST" == answer.headers["Allow"]


async def test_head_is_another_verb(api: Api) -> None:
    """HEAD is a 405 too; it has no body."""
    answer = await api.client.head(STUDENTS, auth=api.account)
    assert (405, "GET, POST") == (answer.status_code, answer.headers["Allow"])


@pytest.mark.parametrize(
    "path", ["", "/", "/stars", "/stars/1", "/students/", "/students/1001/name"]
)
async def test_unknown_paths_are_not_found(api: Api, path: str) -> None:
    """A path that is no resource is a 404 in the envelope."""
    assert (404, "not_found") == await api.refused("GET", path)


async def test_credentials_are_checked_first(api: Api) -> None:
    """Without a good key, not even a wrong verb or path shows."""
    wrong = (api.account[0], "wrong")
    for method, path in [("DELETE", "/students"), ("GET", "/stars"), ("GET", "")]:
        assert (401, "unauthorized") == await api.refused(method, path, account=wrong)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, "bad_request"),
        (401, "unauthorized"),
        (429, "too_many_requests"),
        (500, "internal_server_error"),
        (503, "service_unavailable"),
        (599, "fault"),
    ],
)
def test_a_fault_has_the_envelope(status: int, code: str) -> None:
    """A status that a fault asks for comes with a message that ends in a code."""
    made = Classe365Vendor().failure(status)
    answer = httpx.Response(status, headers=dict(made.headers), content=made.body)
    check_envelope(answer)
    assert (status, code) == (made.status_code, error_code(answer))
    assert (401 == status) == ("www-authenticate" in made.headers)


def test_a_fault_may_be_nothing() -> None:
    """A 204 that a fault asks for is like any other."""
    made = Classe365Vendor().failure(204)
    assert (204, b"") == (made.status_code, made.body)


def test_every_route_has_a_source() -> None:
    """Only the path of the students is in the vendor's document."""
    sources = Classe365Vendor().sources()
    documented = {path for _, path, source in sources if source == "vendor document"}
    assert {"/restv2/students"} == documented
    families = {path.split("/")[2] for _, path, _ in sources}
    assert {"students", "classes", "sessions", "departments"} < families
    assert {"GET", "POST"} == {method for method, _, _ in sources}
    assert 4 * len(families) == len(set(sources))
