"""The client: what it is built from, and the way out for unlisted endpoints."""

from __future__ import annotations

import json
from typing import Any

import pytest

import homeroom
from homeroom import UNSET, ManageBac, Secret, errors
from homeroom.managebac.models import ClassPage, ClassUpsert, SchoolClass
from tests.core.fakes import TOKEN, Canned, FakeClock, a_class, a_page, client, reply

PONG = reply({"pong": "ok"})
CANARY = "canary-5f1d0c"


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "^token: is missing; .*MANAGEBAC_TOKEN$"),
        ({"token": None}, "^token: is missing; .*MANAGEBAC_TOKEN$"),
        ({"token": ""}, "^token: is missing; .*MANAGEBAC_TOKEN$"),
        ({"token": f"{CANARY}\n{CANARY}"}, "^token: .*line break"),
        ({"token": f"{CANARY}é"}, "^token: "),
        (
            {"token": CANARY, "region": "canary"},
            "^region: takes one of ca, cn, us1, us2, test; .*MANAGEBAC_REGION$",
        ),
        ({"token": CANARY, "region": ""}, "^region: "),
        ({"token": CANARY, "host": "canary.example/x"}, "^host: "),
        ({"token": CANARY, "host": "https://canary.example"}, "^host: "),
        ({"token": CANARY, "host": "canary.example:443"}, "^host: "),
        ({"token": CANARY, "host": "canary.example.org"}, "^host: takes one of the v"),
        ({"token": CANARY, "host": "managebac.com.canary.org"}, "^host: takes one of"),
        ({"token": CANARY, "host": "canary-managebac.com"}, "^host: takes one of the"),
        ({"token": CANARY, "host": ""}, "^host: "),
        (
            {"token": CANARY, "base_url": "http://canary.example"},
            "^base_url: must be https",
        ),
        ({"token": CANARY, "base_url": "https://u:canary@x.example"}, "^base_url: "),
        ({"token": CANARY, "base_url": ""}, "^base_url: "),
        ({"token": CANARY, "region": "ca", "host": "x.example"}, "give one of"),
        (
            {"token": CANARY, "host": "x.example", "base_url": "https://x.example"},
            "one of",
        ),
        ({"token": CANARY, "version": "canary"}, "^version: "),
        ({"token": CANARY, "version": "v2/../canary"}, "^version: "),
        ({"token": CANARY, "version": "v2p3\n"}, "^version: "),
        ({"token": CANARY, "token_in": "cookie"}, "^token_in: "),
        ({"token": CANARY, "timeout": 0}, "^timeout: "),
    ],
)
def test_an_option_that_cannot_work_is_refused(
    options: dict[str, Any], text: str
) -> None:
    """The error names the option, never its value, and nothing is sent."""
    with pytest.raises(errors.ConfigurationError, match=text) as caught:
        ManageBac(**options)
    assert "canary" not in str(caught.value)


def test_an_unknown_keyword_is_a_type_error() -> None:
    """A misspelt option is not ignored, at any layer."""
    with pytest.raises(TypeError, match="tokn"):
        ManageBac(tokn=CANARY)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="timeuot"):
        client(Canned()).with_options(timeuot=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="per_pge"):
        client(Canned()).classes.list(per_pge=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        ManageBac(CANARY)  # type: ignore[misc]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({"base_url": None}, "https://api.managebac.com/v2p3/ping"),
        ({"region": "cn"}, "https://api.managebac.cn/v2p3/ping"),
        ({"region": "us1"}, "https://api.us.managebac.com/v2p3/ping"),
        ({"region": "us2"}, "https://api.managebac.us/v2p3/ping"),
        ({"region": "test"}, "https://api.managebactest.com/v2p3/ping"),
        (
            {"host": "API.Devel.ManageBac.com"},
            "https://api.devel.managebac.com/v2p3/ping",
        ),
        ({"base_url": "https://x.example/a/"}, "https://x.example/a/v2p3/ping"),
        ({"base_url": "http://[::1]:8400/m"}, "http://[::1]:8400/m/v2p3/ping"),
        ({"region": "ca", "version": "v2"}, "https://api.managebac.com/v2/ping"),
    ],
)
async def test_where_requests_go(options: dict[str, Any], url: str) -> None:
    """Region, host or base URL, and the version, give the address."""
    server = Canned(PONG)
    async with client(server, **options) as mb:
        await mb.ping()
        assert repr(mb) == f"<ManageBac {url.removesuffix('/ping')}>"
    assert url == str(server.requests[0].url)


@pytest.mark.anyio
async def test_a_token_out_of_a_file_travels_without_its_line_break() -> None:
    """Nothing else around it either."""
    server = Canned(reply({"pong": "ok"}))
    async with client(server, token=f" {CANARY}\r\n") as mb:
        await mb.ping()
    assert CANARY == server.requests[0].headers["auth-token"]


@pytest.mark.anyio
async def test_the_token_travels_in_its_header_or_in_the_query() -> None:
    """Either place, never both."""
    server = Canned(PONG)
    async with client(server, token=Secret("k+/=&?")) as mb:
        await mb.ping()
    async with client(server, token="k+/=&?", token_in="query") as mb:
        await mb.ping()
        await mb.request("GET", "/ping", query={"a": 1})
    header, query, both = server.requests
    assert ("k+/=&?", {}) == (header.headers["auth-token"], dict(header.url.params))
    assert {"auth_token": "k+/=&?"} == dict(query.url.params)
    assert {"a": "1", "auth_token": "k+/=&?"} == dict(both.url.params)
    assert "auth-token" not in query.headers


def test_nothing_about_a_client_shows_its_token() -> None:
    """The reprs of a client and of what it is made of are clean."""
    mb = client(Canned(), headers={"x-key": TOKEN})
    pager = mb.classes.list()
    caller = mb._caller
    engine = caller.engine
    credentials = vars(engine.credentials)
    for one in (mb, pager, caller, engine, credentials, caller.settings, mb.classes):
        assert TOKEN not in repr(one)


@pytest.mark.anyio
async def test_a_client_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Token, region and base URL come from `MANAGEBAC_*`."""
    for name in ("TOKEN", "REGION", "BASE_URL"):
        monkeypatch.delenv(f"MANAGEBAC_{name}", raising=False)
    with pytest.raises(errors.ConfigurationError, match="MANAGEBAC_TOKEN is not set"):
        ManageBac.from_env()
    monkeypatch.setenv("MANAGEBAC_TOKEN", CANARY)
    assert "https://api.managebac.com/v2p3" in repr(ManageBac.from_env())
    monkeypatch.setenv("MANAGEBAC_REGION", "cn")
    assert "https://api.managebac.cn/v2p3" in repr(ManageBac.from_env())
    monkeypatch.setenv("MANAGEBAC_BASE_URL", "https://x.example")
    with pytest.raises(errors.ConfigurationError, match="give one of"):
        ManageBac.from_env()
    monkeypatch.delenv("MANAGEBAC_REGION")
    assert "https://x.example/v2p3" in repr(ManageBac.from_env())
    monkeypatch.setenv("MANAGEBAC_TOKEN", f"{CANARY}\nx")
    with pytest.raises(errors.ConfigurationError, match=r"^token: ") as caught:
        ManageBac.from_env()
    assert CANARY not in str(caught.value)


@pytest.mark.anyio
async def test_an_unlisted_endpoint_gives_plain_json() -> None:
    """Method, path, query and body are the caller's; the rest is as ever."""
    server = Canned(reply({"a": [1, None]}), reply(b"", status=204))
    async with client(server) as mb:
        asked = {"ids": [1, 2], "on": True}
        sent = {"x": None, "item": ClassUpsert(id=1)}
        assert {"a": [1, None]} == await mb.request(
            "patch", "/year-groups/7", query=asked, json=sent, headers={"x-y": "z"}
        )
        assert await mb.request("DELETE", "/x") is None
    first, second = server.requests
    assert ("PATCH", "/mb/v2p3/year-groups/7") == (first.method, first.url.path)
    assert [("ids[]", "1"), ("ids[]", "2"), ("on", "true")] == list(
        first.url.params.multi_items()
    )
    assert {"x": None, "item": {"id": 1}} == json.loads(first.content)
    assert [TOKEN, "z"] == [first.headers[name] for name in ("auth-token", "x-y")]
    assert b"" == second.content
    assert "content-type" not in second.headers


@pytest.mark.anyio
async def test_an_unlisted_endpoint_may_name_its_type() -> None:
    """A model, or a list or map of models."""
    server = Canned(
        reply(a_page([1])), reply([a_class(2)]), reply({"a": a_class(3)}), reply([1])
    )
    async with client(server) as mb:
        page = await mb.request("GET", "/classes", type=ClassPage)
        rows = await mb.request("GET", "/rows", type=list[SchoolClass])
        named = await mb.request("GET", "/named", type=dict[str, SchoolClass])
        with pytest.raises(
            errors.DecodeError, match=r"request GET.*\$: expected object"
        ):
            await mb.request("GET", "/classes", type=ClassPage)
    assert [1, 2, 3] == [page.classes[0].id, rows[0].id, named["a"].id]


@pytest.mark.anyio
async def test_an_unlisted_endpoint_may_give_bytes() -> None:
    """What is no JSON, as it came: a file, or text in its own encoding."""
    files = [b"%PDF-1.4 \xff\x00", b"\xef\xbb\xbfa;b", "Zo\xeb".encode("latin-1"), b""]
    text = "text/csv; charset=iso-8859-1"
    server = Canned(*(reply(one, content_type=text) for one in files))
    async with client(server, headers={"x-a": "1"}) as mb:
        assert files == [await mb.request("GET", "/f", type=bytes) for _ in files]
        await mb.request("GET", "/f", type=bytes, headers={"accept": "text/csv"})
    accepted = [one.headers["accept"] for one in server.requests]
    assert [*["*/*"] * 4, "text/csv"] == accepted


@pytest.mark.anyio
async def test_an_unlisted_endpoint_may_take_a_form() -> None:
    """Its fields are written as those of a query are."""
    server = Canned(reply({"done": True}))
    fields = {
        "name": "A & B",
        "on": True,
        "ids": [1, 2],
        "left": UNSET,
        "pw": Secret("x"),
    }
    async with client(server) as mb:
        assert {"done": True} == await mb.request("POST", "/f", form=fields)
        [sent] = server.requests
        assert "application/x-www-form-urlencoded" == sent.headers["content-type"]
        assert b"name=A+%26+B&on=true&ids%5B%5D=1&ids%5B%5D=2&pw=x" == sent.content
        with pytest.raises(errors.ConfigurationError, match="json and form"):
            await mb.request("POST", "/f", form={}, json={})
        for wrong in ([("a", 1)], None, "a=1"):
            with pytest.raises(errors.ConfigurationError, match="form: takes"):
                await mb.request("POST", "/f", form=wrong)  # type: ignore[call-overload]
    assert 1 == len(server.requests)


@pytest.mark.anyio
@pytest.mark.parametrize(("method", "count"), [("get", 3), ("POST", 1), ("PUT", 3)])
async def test_an_unlisted_write_is_not_repeated(method: str, count: int) -> None:
    """Without a spec, POST and PATCH are taken to be unsafe."""
    server = Canned(reply({}, status=500))
    async with client(server, FakeClock()) as mb:
        with pytest.raises(errors.CallError) as caught:
            await mb.request(method, "/x")
    assert count == len(server.requests)
    assert (method == "POST") is isinstance(caught.value, errors.OutcomeUnknown)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "classes",
        "//evil.example/x",
        "https://evil.example/x",
        "/a//b",
        "/..",
        "/a/../b",
        "/./a",
        "/a/.",
        "/a?x=y",
        "/a#b",
        "/a%2fb",
        "/a b",
        "/a\n",
        "/{id}",
        "/é",
        "/a\\b",
    ],
)
async def test_a_path_that_could_lead_elsewhere_is_refused(path: str) -> None:
    """Only plain segments below the base URL; the query has its own argument."""
    server = Canned(PONG)
    async with client(server) as mb:
        with pytest.raises(errors.ConfigurationError, match=r"^path: "):
            await mb.request("GET", path)
    assert [] == server.requests


@pytest.mark.anyio
@pytest.mark.parametrize("method", ["", "GET /x", "GET\r\nx: y", "GÉT"])
async def test_a_method_that_is_no_word_is_refused(method: str) -> None:
    """A method cannot smuggle anything into the request line."""
    server = Canned(PONG)
    async with client(server) as mb:
        with pytest.raises(errors.ConfigurationError, match=r"^method: "):
            await mb.request(method, "/ping")
    assert [] == server.requests


@pytest.mark.parametrize("name", homeroom.__all__)
def test_every_public_name_resolves(name: str) -> None:
    """Names load on first use, are listed by `dir`, and stay the same."""
    assert name in dir(homeroom)
    assert getattr(homeroom, name) is getattr(homeroom, name)


def test_other_names_do_not_resolve() -> None:
    """A misspelt name is an `AttributeError`, as for any module."""
    with pytest.raises(AttributeError, match="no attribute 'ManageBack'"):
        homeroom.ManageBack  # noqa: B018
