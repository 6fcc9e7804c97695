"""Options of all clients: of a wrong kind, missing, misspelt, and where they lead."""

from __future__ import annotations

import ssl
import time
from datetime import date
from typing import Any

import aiohttp
import httpx
import pytest

from homeroom import (
    UNSET,
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    Client,
    Limits,
    ManageBac,
    Pool,
    RetryPolicy,
)
from homeroom.errors import CallError, ConfigurationError
from tests.core.fakes import Canned, FakeClock, reply

pytestmark = pytest.mark.anyio

CANARY = "xq81canarykey"

CLIENTS: dict[str, tuple[type[Client], dict[str, Any]]] = {
    "managebac": (ManageBac, {"token": CANARY}),
    "classcom": (ClassCom, {"api_key": CANARY, "base_url": "https://own.example"}),
    "classe365": (Classe365, {"subdomain": "oakfield", "api_key": CANARY}),
    "student": (
        ClassChartsStudent,
        {"code": CANARY, "date_of_birth": date(2011, 3, 5)},
    ),
    "parent": (ClassChartsParent, {"email": "a@example.org", "password": CANARY}),
}

OF_A_CALL: list[tuple[str, object, str]] = [
    ("timeout", "30", "seconds above 0, or None for no limit"),
    ("timeout", True, "seconds above 0"),
    ("timeout", b"3", "seconds above 0"),
    ("timeout", [3], "seconds above 0"),
    ("timeout", -1, "seconds above 0"),
    ("retry", 5, "a RetryPolicy, or None for a single attempt"),
    ("retry", True, "a RetryPolicy"),
    ("retry", 0, "a RetryPolicy"),
    ("retry", {"attempts": 5}, "a RetryPolicy"),
    ("retry", RetryPolicy, "a RetryPolicy"),
    ("headers", CANARY, "a mapping of names to text or None"),
    ("headers", [("x-a", CANARY)], "a mapping"),
    ("headers", 0, "a mapping"),
    ("headers", None, "a mapping"),
]
OF_A_CLIENT: list[tuple[str, object, str]] = [
    ("limits", 16, "a Limits"),
    ("limits", 0, "a Limits"),
    ("limits", Limits, "a Limits"),
    ("limits", {"in_flight": 16}, "a Limits"),
    ("transport", httpx.AsyncClient(), "an httpx.AsyncBaseTransport"),
    ("transport", CANARY, "an httpx.AsyncBaseTransport"),
    ("transport", "aiohttp", "an httpx.AsyncBaseTransport"),
    ("transport", httpx.MockTransport, "an httpx.AsyncBaseTransport"),
    ("pool", Pool, "a Pool"),
    ("pool", CANARY, "a Pool"),
    ("pool", 4, "a Pool"),
    ("ssl", True, "an ssl.SSLContext"),
    ("ssl", False, "an ssl.SSLContext"),
    ("ssl", CANARY, "an ssl.SSLContext"),
    ("proxy", CANARY, "an address such as http://proxy.example.org:3128, or None"),
    ("proxy", True, "an address"),
    ("aiohttp_session", aiohttp.ClientSession, "an open aiohttp.ClientSession"),
    ("aiohttp_session", httpx.AsyncClient(), "an open aiohttp.ClientSession"),
    ("aiohttp_session", CANARY, "an open aiohttp.ClientSession"),
    ("trust_env", "yes", "True or False"),
    ("trust_env", 1, "True or False"),
    ("trust_env", None, "True or False"),
    ("clock", time.monotonic, "a Clock"),
    ("clock", FakeClock(), "a Clock"),
]


def made(name: str, **options: object) -> Client:
    """A client of a vendor."""
    kind, given = CLIENTS[name]
    return kind(**{**given, **options})


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("option", "value", "words"), [*OF_A_CALL, *OF_A_CLIENT])
def test_an_option_of_a_wrong_kind(
    client: str, option: str, value: object, words: str
) -> None:
    """Every client refuses it when it is made: what it takes, not what it got."""
    with pytest.raises(ConfigurationError, match=f"^{option}: takes {words}") as caught:
        made(client, **{option: value})
    assert CANARY not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(("option", "value", "words"), OF_A_CALL)
async def test_an_option_of_a_wrong_kind_for_a_view_or_a_call(
    option: str, value: object, words: str
) -> None:
    """A view, a call, a walk and a free request refuse it, and send nothing."""
    server, options = Canned(reply({})), {option: value}
    async with ManageBac(token=CANARY, transport=server) as mb:
        wrong = pytest.raises(ConfigurationError, match=f"^{option}: takes {words}")
        with wrong:
            mb.with_options(**options)  # type: ignore[arg-type]
        with wrong:
            mb.classes.list(**options)  # type: ignore[arg-type]
        with wrong:
            await mb.classes.get(1, **options)  # type: ignore[arg-type]
        with wrong:
            await mb.with_response.classes.get(1, **options)  # type: ignore[arg-type]
        with wrong:
            await mb.request("GET", "/x", **options)  # type: ignore[call-overload]
    assert [] == server.requests


@pytest.mark.parametrize("value", [5, b"text", True, [CANARY], date(2026, 1, 1)])
def test_a_header_that_is_no_text(value: object) -> None:
    """The error names the header, in the case in which it travels."""
    with pytest.raises(ConfigurationError, match=r"^headers: x-note takes") as caught:
        made("managebac", headers={"X-Note": value})
    assert "canary" not in str(caught.value)
    with pytest.raises(ConfigurationError, match=r"^headers: a name may"):
        made("managebac", headers={value if type(value) is not list else None: "x"})


@pytest.mark.parametrize("value", ["3", True, None, [3], 2.5j])
@pytest.mark.parametrize(
    ("record", "option", "words"),
    [
        (RetryPolicy, "attempts", "a whole number above 0"),
        (RetryPolicy, "base", "seconds, at least 0"),
        (RetryPolicy, "throttle_base", "seconds, at least 0"),
        (RetryPolicy, "cap", "seconds, at least 0"),
        (Limits, "in_flight", "a whole number above 0"),
        (Limits, "connect", "seconds above 0"),
        (Limits, "queue", "seconds above 0, or None for no limit"),
        (Limits, "pause", "seconds, at least 0"),
        (Limits, "body", "a whole number above 0"),
    ],
)
def test_a_part_of_an_option_of_a_wrong_kind(
    record: Any, option: str, words: str, value: object
) -> None:
    """Policies and limits say it of their own fields."""
    if (option, value) == ("queue", None):
        assert Limits(queue=None).queue is None
        return
    with pytest.raises(ConfigurationError, match=f"^{option}: takes {words}$"):
        record(**{option: value})


@pytest.mark.parametrize("option", ["attempts", "in_flight", "body"])
def test_a_count_is_whole(option: str) -> None:
    """2.0 attempts are refused too."""
    record: Any = RetryPolicy if option == "attempts" else Limits
    with pytest.raises(ConfigurationError, match=f"^{option}: "):
        record(**{option: 2.0})


@pytest.mark.parametrize("client", CLIENTS)
def test_what_is_left_out_on_purpose(client: str) -> None:
    """`None` and `UNSET` stand for the usual limits, link and clock."""
    for nothing in (None, UNSET):
        made(client, limits=nothing, transport=nothing, clock=nothing, timeout=nothing)
        made(client, pool=nothing, ssl=nothing, proxy=nothing, aiohttp_session=nothing)
    made(client, retry=None, headers=UNSET, trust_env=False)


NETWORK: dict[str, object] = {
    "ssl": ssl.create_default_context(),
    "proxy": f"http://ada:{CANARY}@proxy.example.org:3128",
    "trust_env": True,
}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("pool", other) for other in (*NETWORK, "aiohttp_session")),
        *(("transport", other) for other in ("ssl", "proxy", "aiohttp_session")),
        *(("aiohttp_session", other) for other in NETWORK),
        ("proxy", "trust_env"),
    ],
)
async def test_options_that_contradict_each_other(
    client: str, one: str, other: str
) -> None:
    """Both are named, neither wins in silence, and no password is shown."""
    async with Pool() as pool, aiohttp.ClientSession() as session:
        owners = {"pool": pool, "aiohttp_session": session, "transport": Canned()}
        given = {**NETWORK, **owners}
        with pytest.raises(
            ConfigurationError, match=rf"^{one} and {other}: "
        ) as caught:
            made(client, **{one: given[one], other: given[other]})
        assert CANARY not in str(caught.value)
        usual = {"pool": None, "ssl": None, "proxy": None, "aiohttp_session": UNSET}
        made(client, **{**usual, "trust_env": False, one: given[one]})


@pytest.mark.parametrize("other", [*NETWORK, "connections"])
async def test_options_of_a_pool_that_contradict_each_other(other: str) -> None:
    """As those of a client; a lent session has its own number of connections."""
    given: dict[str, Any] = {**NETWORK, "connections": 3}
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=7)) as lent:
        with pytest.raises(
            ConfigurationError, match=rf"^aiohttp_session and {other}: "
        ):
            Pool(aiohttp_session=lent, **{other: given[other]})
        assert "<Pool of up to 7 connections>" == repr(Pool(aiohttp_session=lent))


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("connections", 0),
        ("connections", 2.5),
        ("connections", True),
        ("ssl", True),
        ("proxy", CANARY),
        ("trust_env", "yes"),
        ("aiohttp_session", CANARY),
        ("clock", time.monotonic),
    ],
)
def test_an_option_of_a_pool_of_a_wrong_kind(option: str, value: Any) -> None:
    """It is named, and not shown."""
    with pytest.raises(ConfigurationError, match=f"^{option}: takes ") as caught:
        Pool(**{option: value})
    assert CANARY not in str(caught.value)


VENDORS_OWN: list[tuple[str, str, object]] = [
    ("managebac", "token", 5),
    ("managebac", "token", [CANARY]),
    ("managebac", "region", 5),
    ("managebac", "region", ["ca"]),
    ("managebac", "host", 5.5),
    ("managebac", "base_url", 5),
    ("managebac", "version", 2),
    ("managebac", "token_in", 5),
    ("classcom", "api_key", CANARY.encode()),
    ("classcom", "base_url", 5),
    ("classcom", "base_url", b"https://own.example"),
    ("classe365", "subdomain", 5),
    ("classe365", "api_key", 5),
    ("classe365", "base_url", ["https://own.example"]),
    ("classe365", "paging", "cursor"),
    ("classe365", "paging", 0),
    ("student", "code", 5),
    ("student", "date_of_birth", 20110305),
    ("student", "session", 5),
    ("student", "login", 5),
    ("student", "timezone", 5),
    ("student", "base_url", 5),
    ("parent", "email", 5),
    ("parent", "password", [CANARY]),
    ("parent", "session", b"x"),
    ("parent", "login", ["form"]),
    ("parent", "timezone", ["Europe/London"]),
]


@pytest.mark.parametrize(("client", "option", "value"), VENDORS_OWN)
def test_a_vendors_option_of_a_wrong_kind(
    client: str, option: str, value: object
) -> None:
    """It is named, and not shown."""
    with pytest.raises(ConfigurationError, match=f"^{option}: ") as caught:
        made(client, **{option: value})
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("client", "option", "variable"),
    [
        ("managebac", "token", "MANAGEBAC_TOKEN"),
        ("classcom", "api_key", "CLASSCOM_API_KEY"),
        ("classcom", "base_url", "CLASSCOM_BASE_URL"),
        ("classe365", "subdomain", "CLASSE365_SUBDOMAIN"),
        ("classe365", "api_key", "CLASSE365_API_KEY"),
        ("student", "code", "CLASSCHARTS_CODE"),
        ("student", "date_of_birth", "CLASSCHARTS_DATE_OF_BIRTH"),
        ("parent", "email", "CLASSCHARTS_EMAIL"),
        ("parent", "password", "CLASSCHARTS_PASSWORD"),
    ],
)
def test_what_a_client_needs(
    client: str, option: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is named, as an argument and as a variable, with its source."""
    kind, _ = CLIENTS[client]
    with pytest.raises(ConfigurationError, match=f"^{option}: .*{variable}"):
        made(client, **{option: None})
    for name in ("TOKEN", "API_KEY", "BASE_URL", "SUBDOMAIN", "CODE", "EMAIL"):
        monkeypatch.delenv(f"{variable.partition('_')[0]}_{name}", raising=False)
    monkeypatch.delenv(variable, raising=False)
    with pytest.raises(
        ConfigurationError,
        match=f"{variable}.* (is|are) not set in the environment; .+",
    ):
        kind.from_env()  # type: ignore[attr-defined]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("name", ["timout", "tokn", "base_ulr", "paging_"])
def test_a_misspelt_option_is_no_argument(client: str, name: str) -> None:
    """It is named, also where it stands in for the one that is missing."""
    kind, given = CLIENTS[client]
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'"):
        made(client, **{name: CANARY})
    for needed in given:
        with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'"):
            kind(**{name: CANARY, needed: None})


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("timout", "; did you mean 'timeout'?"),
        ("base_ulr", "; did you mean 'base_url'?"),
        ("entirely_other", ""),
    ],
)
@pytest.mark.parametrize("client", CLIENTS)
def test_a_misspelt_option_of_a_client_says_what_was_meant(
    client: str, given: str, meant: str
) -> None:
    """The client is named, and its nearest option, if one is near."""
    kind, options = CLIENTS[client]
    for needed in ({}, dict.fromkeys(options)):
        with pytest.raises(TypeError) as caught:
            kind(**{**options, **needed, given: CANARY})
    said = f"{kind.__name__}.__init__() got an unexpected keyword argument '{given}'"
    assert f"{said}{meant}" == str(caught.value)


async def test_a_misspelt_argument_says_what_was_meant() -> None:
    """The method is named, and its nearest argument or option."""
    server = Canned(reply({}))
    async with ManageBac(token=CANARY, transport=server) as mb:
        said = "unexpected keyword argument"
        with pytest.raises(TypeError) as caught:
            mb.classes.list(perpage=5)  # type: ignore[call-arg]
        listed = f"Classes.list() got an {said} 'perpage'; did you mean 'per_page'?"
        assert listed == str(caught.value)
        with pytest.raises(TypeError, match=rf"^Classes\.get\(\) .*{said} 'x_y_z'$"):
            await mb.with_response.classes.get(1, x_y_z=1)  # type: ignore[call-arg]
        with pytest.raises(TypeError, match=r"^Client\.request\(\) .* 'query'\?$"):
            await mb.request("GET", "/x", qeury={})  # type: ignore[call-overload]
        with pytest.raises(TypeError, match=r"with_options\(\) .* 'headers'\?$"):
            mb.with_options(header={})  # type: ignore[call-arg]
    assert [] == server.requests


ENVIRONMENT = {
    "MANAGEBAC_TOKEN": "a-token",
    "CLASSCOM_API_KEY": "a-key",
    "CLASSCOM_BASE_URL": "https://own.example",
    "CLASSE365_SUBDOMAIN": "oakfield",
    "CLASSE365_API_KEY": "a-key",
    "CLASSCHARTS_CODE": "ABCD2345",
    "CLASSCHARTS_DATE_OF_BIRTH": "2011-03-05",
    "CLASSCHARTS_EMAIL": "a@example.org",
    "CLASSCHARTS_PASSWORD": "a pass phrase",
}


@pytest.mark.parametrize("client", CLIENTS)
async def test_the_environment_goes_with_options(
    client: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are those of the client, with the same checks."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    kind: Any = CLIENTS[client][0]
    server = Canned(reply({}, status=404))
    async with kind.from_env(transport=server, headers={"x-a": "b"}) as one:
        with pytest.raises(CallError):
            await one.request("GET", "/x")
    assert "b" == server.requests[-1].headers["x-a"]
    with pytest.raises(ConfigurationError, match=r"^timeout: takes"):
        kind.from_env(timeout=0)
    with pytest.raises(TypeError, match="did you mean 'timeout'"):
        kind.from_env(timout=3)


@pytest.mark.parametrize(
    ("variables", "options", "root"),
    [
        ({"VERSION": "v2p3"}, {}, "https://api.managebac.com/v2p3"),
        ({"VERSION": "v2p3"}, {"version": "v2"}, "https://api.managebac.com/v2"),
        ({"VERSION": ""}, {}, "https://api.managebac.com/v2p3"),
        ({"HOST": "own.managebac.us"}, {}, "https://own.managebac.us/v2p3"),
        (
            {"REGION": "cn", "VERSION": "v2p1"},
            {},
            "https://api.managebac.cn/v2p1",
        ),
    ],
)
def test_where_the_environment_leads(
    variables: dict[str, str],
    options: dict[str, str],
    root: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """ManageBac's host and version are read too, and an argument wins."""
    for name in ("REGION", "HOST", "BASE_URL", "VERSION"):
        monkeypatch.delenv(f"MANAGEBAC_{name}", raising=False)
    monkeypatch.setenv("MANAGEBAC_TOKEN", "a-token")
    for name, value in variables.items():
        monkeypatch.setenv(f"MANAGEBAC_{name}", value)
    assert f"<ManageBac {root}>" == repr(ManageBac.from_env(**options))  # type: ignore[arg-type]


def test_a_version_that_is_empty_is_no_version() -> None:
    """As an argument it was meant."""
    with pytest.raises(ConfigurationError, match=r"^version: takes"):
        ManageBac(token=CANARY, version="")


@pytest.mark.parametrize(
    ("client", "text"),
    [
        ("managebac", "MANAGEBAC_TOKEN is not set in"),
        ("classcom", "CLASSCOM_API_KEY, CLASSCOM_BASE_URL are not set in"),
        ("student", "CLASSCHARTS_CODE, CLASSCHARTS_DATE_OF_BIRTH are not set in"),
    ],
)
def test_what_is_not_set(
    client: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One variable is not set, two are not."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    kind: Any = CLIENTS[client][0]
    with pytest.raises(ConfigurationError, match=f"^{text} the environment; "):
        kind.from_env()


def test_a_region_of_the_environment_that_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The variable is named, and its value is not shown."""
    monkeypatch.setenv("MANAGEBAC_TOKEN", "a-token")
    monkeypatch.setenv("MANAGEBAC_REGION", CANARY)
    with pytest.raises(ConfigurationError, match="MANAGEBAC_REGION") as caught:
        ManageBac.from_env()
    assert CANARY not in str(caught.value)


OWN = "https://own.example"


@pytest.mark.parametrize(
    ("client", "options", "root"),
    [
        ("managebac", {}, "https://api.managebac.com/v2p3"),
        ("managebac", {"base_url": OWN}, f"{OWN}/v2p3"),
        ("managebac", {"base_url": f"{OWN}/v2p3"}, f"{OWN}/v2p3"),
        ("managebac", {"base_url": f"{OWN}/v2/"}, f"{OWN}/v2"),
        ("managebac", {"base_url": f"{OWN}/mb/v2p3"}, f"{OWN}/mb/v2p3"),
        ("managebac", {"base_url": f"{OWN}/v2p3/mb"}, f"{OWN}/v2p3/mb/v2p3"),
        ("managebac", {"base_url": "https://v2"}, "https://v2/v2p3"),
        ("managebac", {"base_url": OWN, "version": "v2"}, f"{OWN}/v2"),
        ("managebac", {"base_url": f"{OWN}/v2", "version": "v2"}, f"{OWN}/v2"),
        ("managebac", {"version": "v2"}, "https://api.managebac.com/v2"),
        ("classcom", {"base_url": OWN}, f"{OWN}/api/v1"),
        ("classcom", {"base_url": f"{OWN}/"}, f"{OWN}/api/v1"),
        ("classcom", {"base_url": f"{OWN}/api/v1"}, f"{OWN}/api/v1"),
        ("classcom", {"base_url": f"{OWN}/api/v1/"}, f"{OWN}/api/v1"),
        ("classcom", {"base_url": f"{OWN}/pod-3/api/v1"}, f"{OWN}/pod-3/api/v1"),
        ("classcom", {"base_url": f"{OWN}/api"}, f"{OWN}/api/api/v1"),
        ("classe365", {}, "https://oakfield.classe365.com/restv2"),
        ("classe365", {"base_url": OWN}, f"{OWN}/restv2"),
        ("classe365", {"base_url": f"{OWN}/restv2/"}, f"{OWN}/restv2"),
        ("classe365", {"base_url": f"{OWN}/x/restv2"}, f"{OWN}/x/restv2"),
        ("classe365", {"base_url": "https://restv2"}, "https://restv2/restv2"),
        ("student", {}, "https://www.classcharts.com/apiv2student"),
        ("student", {"base_url": None}, "https://www.classcharts.com/apiv2student"),
        ("student", {"base_url": OWN}, f"{OWN}/apiv2student"),
        ("student", {"base_url": f"{OWN}/x/apiv2student"}, f"{OWN}/x/apiv2student"),
        ("parent", {"base_url": f"{OWN}/apiv2parent/"}, f"{OWN}/apiv2parent"),
        ("parent", {"base_url": f"{OWN}/apiv2student"}, f"{OWN}/apiv2parent"),
    ],
)
def test_a_base_url_with_and_without_its_end(
    client: str, options: dict[str, Any], root: str
) -> None:
    """What the client adds may be there already, and nothing else is taken away."""
    assert repr(made(client, **options)).endswith(f" {root}>")


@pytest.mark.parametrize("base_url", [f"{OWN}/v2", f"{OWN}/mb/v2p3/"])
def test_two_versions_contradict_each_other(base_url: str) -> None:
    """Neither wins in silence."""
    with pytest.raises(ConfigurationError, match=r"^version: .*base_url"):
        made("managebac", base_url=base_url, version="v2p0")


@pytest.mark.parametrize("client", CLIENTS)
def test_all_clients_have_one_base(client: str) -> None:
    """So that a function can take any of them."""
    assert isinstance(made(client), Client)
