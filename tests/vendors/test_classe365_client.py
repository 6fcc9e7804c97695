"""What a Classe365 client is made of: subdomain, key, address, and what it sends."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import httpx
import pytest
from hypothesis import given, strategies as st

from homeroom import Classe365, Secret
from homeroom.classe365 import ByPage
from homeroom.errors import ConfigurationError, DecodeError, NotFoundError
from homeroom.sandbox import Sandbox, serve
from tests.core.fakes import Canned, reply
from tests.faults.watch import marks_in, trace_of

pytestmark = pytest.mark.anyio

CANARY = "xq81canarykey"

LABEL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")

HOSTILE = [
    "evil.com/#",
    "evil.com",
    "a.b",
    "x@y",
    "x:y",
    "x:y@z",
    "a/b",
    "a\\b",
    "a?b",
    "a#b",
    "a b",
    " a",
    "a ",
    "a\n",
    "a\r\nx: y",
    "a\0",
    "a%2eb",
    "a_b",
    "-a",
    "a-",
    ".",
    "..",
    "a.",
    "évaluate",
    "\u017fchool",
    "a。b",
    "\uff11\uff12",
    "[::1]",
    "https://oakfield",
    "a" * 64,
    "",
    None,
]


def sent_to(**options: Any) -> tuple[Canned, Classe365]:
    """A client of a canned school, and what it sends."""
    canned = Canned(reply({"record": {"id": 7}}))
    given = {"subdomain": "oakfield", "api_key": "k", "transport": canned, **options}
    return canned, Classe365(**given)


@pytest.mark.parametrize("subdomain", HOSTILE)
def test_a_subdomain_is_one_label(subdomain: str | None) -> None:
    """Anything else is refused at once, without being quoted."""
    with pytest.raises(ConfigurationError, match=r"^subdomain: ") as caught:
        Classe365(subdomain=subdomain, api_key="k")
    if subdomain and len(subdomain) > 2:
        assert subdomain not in str(caught.value)


@pytest.mark.parametrize("subdomain", HOSTILE)
def test_a_base_url_does_not_excuse_the_subdomain(subdomain: str | None) -> None:
    """It is also the user name, so it is checked where it makes no address."""
    with pytest.raises(ConfigurationError, match=r"^subdomain: "):
        Classe365(subdomain=subdomain, api_key="k", base_url="https://school.example")


@pytest.mark.parametrize("subdomain", ["oakfield", "OakField", "x", "a1-b2", "a" * 63])
async def test_the_address_follows_from_the_subdomain(subdomain: str) -> None:
    """In lower case, and with HTTPS."""
    canned, client = sent_to(subdomain=subdomain)
    async with client:
        await client.students.get(id=7)
    host = f"{subdomain.lower()}.classe365.com"
    assert f"https://{host}/restv2/students?id=7" == str(canned.requests[0].url)


@given(st.text(max_size=70) | st.from_regex(LABEL) | st.sampled_from(HOSTILE[:-1]))
def test_no_text_moves_the_host(subdomain: str) -> None:
    """Whatever is given is refused, or is the first label of the vendor's host."""
    try:
        client = Classe365(subdomain=subdomain, api_key="k")
    except ConfigurationError:
        assert not LABEL.fullmatch(subdomain)
        return
    assert LABEL.fullmatch(subdomain)
    url = httpx.URL(repr(client).split()[1].rstrip(">"))
    host, path = f"{subdomain.lower()}.classe365.com", "/restv2"
    assert ("https", host, None, path) == (url.scheme, url.host, url.port, url.path)


@pytest.mark.parametrize("key", ["k", "kx7Q9/+=:~", Secret("kx7Q9")])
async def test_basic_authentication(key: str | Secret) -> None:
    """Subdomain and key, joined by a colon, in every request."""
    canned, client = sent_to(subdomain="OakField", api_key=key)
    async with client:
        await client.students.get(id=7)
        await client.resource("teachers").save({"a": 1}, id=7)
    text = key.reveal() if isinstance(key, Secret) else key
    pair = base64.b64encode(f"oakfield:{text}".encode()).decode()
    assert [f"Basic {pair}"] * 2 == [
        one.headers["authorization"] for one in canned.requests
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"api_key": None},
        {"api_key": ""},
        {"api_key": " \n"},
        {"api_key": "canary\r\nx: y"},
        {"api_key": "canaryé"},
        {"base_url": "http://canary.example"},
        {"base_url": "https://canary@school.example"},
        {"base_url": "https://canary.example/?a=b"},
        {"base_url": "canary.example"},
        {"timeout": 0},
    ],
)
def test_wrong_configuration(options: dict[str, Any]) -> None:
    """A setting that cannot work is refused at once, without its value."""
    with pytest.raises(ConfigurationError) as caught:
        sent_to(**options)
    assert "canary" not in str(caught.value)


def test_a_wrong_subdomain_does_not_show_the_key() -> None:
    """Not even in the local variables of the trace."""
    with pytest.raises(ConfigurationError) as caught:
        _misplaced()
    assert set() == marks_in(trace_of(caught.value))


def _misplaced() -> Classe365:
    return Classe365(subdomain="a.b", api_key=CANARY)


def test_unknown_keyword() -> None:
    """A keyword that no option has is a TypeError."""
    with pytest.raises(TypeError, match="tenant"):
        Classe365(tenant="x", api_key="k")  # type: ignore[call-arg]


def test_from_env(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment gives subdomain and key, and says which is missing."""
    monkeypatch.setenv("CLASSE365_SUBDOMAIN", "oakfield")
    monkeypatch.setenv("CLASSE365_API_KEY", "a-key")
    monkeypatch.delenv("CLASSE365_BASE_URL", raising=False)
    assert "https://oakfield.classe365.com/restv2" in repr(Classe365.from_env())
    for name in ("CLASSE365_SUBDOMAIN", "CLASSE365_API_KEY"):
        with monkeypatch.context() as without:
            without.setenv(name, "")
            with pytest.raises(ConfigurationError, match=name):
                Classe365.from_env()
            without.delenv(name)
            with pytest.raises(ConfigurationError, match=name):
                Classe365.from_env()
    monkeypatch.setenv("CLASSE365_SUBDOMAIN", "evil.example/#")
    with pytest.raises(ConfigurationError, match="subdomain") as caught:
        Classe365.from_env()
    assert "evil" not in str(caught.value)


async def test_from_env_of_a_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its base URL the client opens the sandbox's school."""
    async with serve(Sandbox(pupils=10)) as served:
        for name, value in served.classe365.items():
            monkeypatch.setenv(f"CLASSE365_{name.upper()}", str(value))
        async with Classe365.from_env() as client:
            assert 10 == len(await client.students.list().collect())


async def test_json_goes_both_ways() -> None:
    """The content type is sent where there is a body, which has what was given."""
    canned, client = sent_to()
    async with client:
        await client.students.get(id="A 7&x")
        await client.students.save(first_name="Ödön", gender=None, extra={"house": []})
    read, written = canned.requests
    assert ("GET", b"", "id=A%207%26x") == (
        read.method,
        read.content,
        read.url.query.decode(),
    )
    assert "content-type" not in read.headers
    assert "application/json" == written.headers["content-type"]
    assert ("POST", "/restv2/students") == (written.method, written.url.path)
    body = {"house": [], "first_name": "Ödön", "gender": None}
    assert body == json.loads(written.content)


@pytest.mark.parametrize("name", ["a/b", "../../x", "a?b", "a#b", "é", "a b", "%2e"])
async def test_a_name_stays_one_segment(name: str) -> None:
    """Whatever a resource is called, it cannot leave its place in the path."""
    canned, client = sent_to()
    async with client:
        await client.resource(name).get(7)
    url = canned.requests[0].url
    assert b"/restv2/" == url.raw_path[:8]
    assert b"/" not in url.raw_path[8:]
    assert ("id=7", f"/restv2/{name}") == (url.query.decode(), url.path)


@pytest.mark.parametrize("name", ["", ".", "..", "a\n", "a\0"])
async def test_a_name_that_is_none(name: str) -> None:
    """Is refused, and nothing is sent."""
    canned, client = sent_to()
    async with client:
        resource = client.resource(name)
        for call in (
            resource.get(7),
            resource.save({"a": 1}),
            resource.list().collect(),
        ):
            with pytest.raises(ConfigurationError, match="resource"):
                await call
    assert [] == canned.requests


async def test_a_resource_has_the_options_of_its_client() -> None:
    """A view gives them to what is reached by name; a call overrides them."""
    canned, client = sent_to(paging=ByPage(), headers={"x-a": "1"})
    async with client:
        view = client.with_options(headers={"x-b": "2"})
        await view.resource("teachers").get(7, headers={"x-a": None, "x-c": "3"})
    given = canned.requests[0].headers
    assert [None, "2", "3"] == [given.get(name) for name in ("x-a", "x-b", "x-c")]


@pytest.mark.parametrize("body", [{"records": [{"id": 5}]}, {"record": [{"id": 5}]}])
async def test_one_record_may_come_in_a_list(body: object) -> None:
    """That `id` makes one of a list is a guess; it may as well filter it."""
    options = {"subdomain": "oak", "api_key": "k", "transport": Canned(reply(body))}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        assert 5 == (await client.students.get(id=5)).id
        assert 5 == (await client.resource("teachers").get(5)).id


@pytest.mark.parametrize("body", [{"records": []}, {"record": []}])
async def test_an_empty_list_is_no_record(body: object) -> None:
    """As a 204 is none."""
    options = {"subdomain": "oak", "api_key": "k", "transport": Canned(reply(body))}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        with pytest.raises(NotFoundError):
            await client.students.get(id=5)


async def test_a_whole_list_is_not_one_record() -> None:
    """A server that overlooks the id sends everybody; the first is not it."""
    rows = {"records": [{"id": 1}, {"id": 5}]}
    options = {"subdomain": "oak", "api_key": "k", "transport": Canned(reply(rows))}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        with pytest.raises(DecodeError):
            await client.students.get(id=5)


async def test_a_list_takes_filters_of_the_user() -> None:
    """On every page; an argument of its own is not given twice."""
    page = Canned(reply({"records": [{"id": 1}], "meta": {"next_cursor": None}}))
    async with Classe365(subdomain="oak", api_key="k", transport=page) as client:
        await client.students.list(query={"class_id": 5, "active": True}).collect()
        await client.resource("teachers").list(query={"class_id": 5}, limit=9).collect()
        with pytest.raises(ConfigurationError, match="limit"):
            client.students.list(query={"limit": 5})
    asked = [dict(one.url.params) for one in page.requests]
    assert {"class_id": "5", "active": "true"} == asked[0]
    assert {"class_id": "5", "limit": "9"} == asked[1]
