"""TLS, proxies and lent sessions: what is used of them, and what shows of them."""

from __future__ import annotations

import asyncio
import base64
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest

from homeroom import ClassCom, ManageBac, Pool, RetryPolicy, Secret
from homeroom.errors import (
    ClientClosed,
    ConfigurationError,
    ConnectFailed,
    DeadlineExceeded,
    NotFoundError,
    WrongEventLoop,
)

from .client import client, failure, nothing_left
from .leaks import KEY
from .server import (
    ONE,
    Exchange,
    FaultServer,
    answer,
    as_json,
    drip,
    hang_up,
)
from .watch import chain, everything_logged, marks_in, trace_of

CERTIFICATES = Path(__file__).with_name("tls")
WHOLE = as_json(ONE)
GONE = as_json({}, 404)
QUICK = RetryPolicy(attempts=2, base=0.001)
PASSWORD = quote(KEY, safe="")

OLD_WAYS = pytest.mark.filterwarnings(
    "ignore:(The '(proxy_)?auth' parameter|BasicAuth) is deprecated:DeprecationWarning"
)
"""Those that newer versions of aiohttp warn of, and that users still have."""

pytestmark = pytest.mark.anyio

Options = dict[str, Any]
Ours = Callable[[FaultServer, Options], Any]


@asynccontextmanager
async def alone(server: FaultServer, options: Options) -> AsyncIterator[ManageBac]:
    """A client with options of its own."""
    async with client(server, **options) as ours:
        yield ours


@asynccontextmanager
async def in_a_pool(server: FaultServer, options: Options) -> AsyncIterator[ManageBac]:
    """A client in a pool with these options."""
    async with Pool(**options) as pool, client(server, pool=pool) as ours:
        yield ours


@pytest.fixture(params=[alone, in_a_pool])
def ours(request: pytest.FixtureRequest) -> Any:
    """Opens a client whose network options are its own, or those of its pool."""
    return request.param


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy in the environment."""
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def of_server() -> ssl.SSLContext:
    """TLS with a certificate that only `of_client` trusts."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATES / "server.pem")
    return context


def of_client() -> ssl.SSLContext:
    """TLS that trusts our own authority."""
    return ssl.create_default_context(cafile=CERTIFICATES / "authority.pem")


async def test_an_authority_of_ones_own(ours: Ours) -> None:
    """It is trusted where it was given, and nowhere else."""
    async with FaultServer(answer(WHOLE), of_server()) as server:
        async with ours(server, {"ssl": of_client()}) as trusting:
            assert 852 == (await trusting.classes.get(852)).id
        async with ours(server, {"ssl": None}) as usual:
            error = await failure(usual.classes.get(852))
        assert type(error) is ConnectFailed
        assert "the server's TLS certificate was not accepted" in str(error)


class Proxy:
    """A proxy that notes what it was asked, and tunnels.

    Args:
        status: That it answers a CONNECT with.
    """

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.asked: list[tuple[str, str | None]] = []

    async def __call__(self, exchange: Exchange) -> None:
        """Answer one request, or carry bytes to and fro."""
        request = exchange.request
        said = request.headers.get("proxy-authorization")
        self.asked.append((f"{request.method} {request.target}", said))
        if request.method != "CONNECT":
            await exchange.send(WHOLE)
            return
        await exchange.send(b"HTTP/1.1 %d Done\r\n\r\n" % self.status)
        if self.status == 200:
            host, _, port = request.target.rpartition(":")
            reader, writer = await asyncio.open_connection(host, int(port))
            to = asyncio.create_task(_carry(exchange.reader, writer))
            await _carry(reader, exchange.writer)
            await to
        exchange.close()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()
    writer.close()


def basic(user: str, password: str) -> str:
    """What HTTP Basic sends."""
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


def with_user(url: str) -> str:
    """The address of a proxy with a user and a password that is a canary."""
    return url.replace("://", f"://ada:{PASSWORD}@")


async def test_a_proxy_with_a_password(ours: Ours) -> None:
    """It is sent to the proxy alone."""
    proxy = Proxy()
    async with FaultServer(proxy) as server, FaultServer(answer(WHOLE)) as target:
        for given in (with_user(server.url), Secret(with_user(server.url))):
            async with ours(target, {"proxy": given}) as proxied:
                assert 852 == (await proxied.classes.get(852)).id
        assert 0 == target.connections
    asked = f"GET {target.url}/v2p3/classes/852"
    assert [(asked, basic("ada", KEY))] * 2 == proxy.asked


async def test_a_tunnel_through_a_proxy(ours: Ours) -> None:
    """TLS is the server's; it sees neither the proxy's password nor a header more."""
    proxy = Proxy()
    async with (
        FaultServer(answer(WHOLE), of_server()) as target,
        FaultServer(proxy) as server,
    ):
        options = {"proxy": with_user(server.url), "ssl": of_client()}
        async with ours(target, options) as proxied:
            for _ in range(3):
                assert 852 == (await proxied.classes.get(852)).id
    host = target.url.removeprefix("https://")
    assert [(f"CONNECT {host}", basic("ada", KEY))] == proxy.asked
    assert 3 == len(target.requests)
    assert set() == marks_in(*(one.headers for one in target.requests))
    assert "proxy-authorization" not in target.requests[0].headers


@pytest.mark.parametrize("status", [407, 502])
async def test_a_proxy_that_fails_shows_nothing_of_its_address(
    status: int, ours: Ours
) -> None:
    """Not in errors, logs, reprs or what hangs on an error."""
    async with FaultServer(Proxy(status)) as server, FaultServer(hang_up) as target:
        target.url = target.url.replace("http://", "https://")
        options = {"proxy": with_user(server.url)}
        with everything_logged() as logs:
            async with ours(target, options) as proxied:
                shown = [repr(proxied), repr(proxied.with_options(timeout=3))]
                error = await failure(proxied.classes.get(852))
    assert type(error) is ConnectFailed
    assert "the proxy made no connection" in str(error)
    assert [error] == chain(error)
    assert set() == marks_in(*logs, *shown, *traceback.format_exception(error))


@pytest.mark.parametrize(
    "proxy",
    [
        "",
        "proxy.example.org",
        "proxy.example.org:3128",
        "socks5://proxy.example.org:1080",
        f"http://ada:{PASSWORD}@proxy.example.org:3128/path",
        f"http://{KEY}",
        f"http://proxy.example.org:3128?{PASSWORD}",
        5,
        b"http://proxy.example.org",
        Secret(f"ftp://ada:{PASSWORD}@proxy.example.org"),
    ],
)
def test_an_address_that_is_no_proxys(proxy: Any) -> None:
    """It is refused without being shown."""
    for make in (ManageBac, Pool):
        options = {"token": "t"} if make is ManageBac else {}
        with pytest.raises(
            ConfigurationError, match=r"^proxy: takes an addr"
        ) as caught:
            make(proxy=proxy, **options)
        assert set() == marks_in(caught.value)


def test_a_secret_proxy_is_in_no_trace() -> None:
    """Not even in one with the variables of our frames."""
    given = Secret(f"http://ada:{PASSWORD}@proxy.example.org")
    for wrong in ({"region": "mars"}, {"timeout": -1}, {"ssl": True}):
        options: Options = {"token": "t", "proxy": given, **wrong}
        with pytest.raises(ConfigurationError) as caught:
            ManageBac(**options)
        assert set() == marks_in(trace_of(caught.value))


async def test_a_proxy_of_the_environment(
    ours: Ours, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is used where it is asked for, with its password, unless `no_proxy` says."""
    proxy = Proxy()
    async with FaultServer(proxy) as server, FaultServer(answer(WHOLE)) as target:
        for given in (with_user(server.url), server.url.removeprefix("http://")):
            monkeypatch.setenv("http_proxy", given)
            async with ours(target, {"trust_env": True}) as proxied:
                await proxied.classes.get(852)
        assert [basic("ada", KEY), None] == [said for _, said in proxy.asked]
        monkeypatch.setenv("no_proxy", "school.example,127.0.0.1")
        async with ours(target, {"trust_env": True}) as direct:
            await direct.classes.get(852)
        assert (2, 1) == (len(proxy.asked), target.connections)


def test_a_proxy_of_the_environment_that_cannot_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The variable is named, and its value is not shown."""
    monkeypatch.setenv("HTTPS_PROXY", f"socks5://ada:{PASSWORD}@proxy.example.org")
    ManageBac(token="t")
    for make in (
        lambda: ManageBac(token="t", trust_env=True),
        lambda: Pool(trust_env=True),
    ):
        with pytest.raises(
            ConfigurationError, match=r"^https_proxy in the env"
        ) as caught:
            make()
        assert set() == marks_in(caught.value)


@pytest.fixture
def netrc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `.netrc` with a password for every host."""
    path = tmp_path / "netrc"
    path.write_text(f"default login ada password {PASSWORD}\n")
    path.chmod(0o600)
    monkeypatch.setenv("NETRC", str(path))


@pytest.mark.usefixtures("netrc")
async def test_a_netrc_is_never_read(
    ours: Ours, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither for the server nor for a proxy of the environment."""
    proxy = Proxy()
    async with FaultServer(proxy) as through, FaultServer(answer(WHOLE)) as server:
        async with ours(server, {"trust_env": True}) as trusting:
            await trusting.classes.get(852)
        async with ClassCom(api_key="k", base_url=server.url, trust_env=True) as com:
            await com.request("GET", "/x")
        monkeypatch.setenv("http_proxy", through.url)
        async with ours(server, {"trust_env": True}) as trusting:
            await trusting.classes.get(852)
    assert "authorization" not in server.requests[0].headers
    assert "Bearer k" == server.requests[1].headers["authorization"]
    assert [None] == [said for _, said in proxy.asked]


async def on_loan(
    options: Options, check: Callable[[aiohttp.ClientSession], Awaitable[None]]
) -> None:
    """Lend a session made with options, which stays as it was and open."""
    async with aiohttp.ClientSession(**options) as session:
        before = dict(session.headers), session.timeout, len(session.cookie_jar)
        await check(session)
        assert not session.closed
        after = dict(session.headers), session.timeout, len(session.cookie_jar)
        assert before == after


async def test_a_session_that_is_lent_is_left_open(ours: Ours) -> None:
    """Its connections are used, and are open for its owner afterwards."""
    async with FaultServer(answer(WHOLE)) as server, nothing_left(server):

        async def check(session: aiohttp.ClientSession) -> None:
            for _ in range(2):
                async with ours(server, {"aiohttp_session": session}) as borrowing:
                    assert 852 == (await borrowing.classes.get(852)).id
            async with session.get(server.url) as response:
                assert 200 == response.status
            assert 1 == server.connections

        await on_loan({}, check)


@OLD_WAYS
async def test_what_of_a_lent_session_does_not_count(ours: Ours) -> None:
    """Timeout, headers, cookies, base URL, auth, errors, middlewares: ours are used."""

    async def meddle(request: aiohttp.ClientRequest, handler: Any) -> Any:
        request.headers["x-meddled"] = "yes"
        return await handler(request)

    jar = aiohttp.CookieJar(unsafe=True)
    jar.update_cookies({"theirs": "1"})
    body = as_json(ONE, headers={"set-cookie": "ours=2; path=/"})
    async with FaultServer(drip(body, every=0.002, at_once=len(body) - 50)) as server:

        async def check(session: aiohttp.ClientSession) -> None:
            async with ours(server, {"aiohttp_session": session}) as borrowing:
                assert 852 == (await borrowing.classes.get(852)).id
                server.handler = answer(GONE)
                error = await failure(borrowing.classes.get(852))
                assert isinstance(error, NotFoundError)

        await on_loan(
            {
                "base_url": f"{server.url}/theirs/",
                "timeout": aiohttp.ClientTimeout(total=0.01),
                "headers": {"x-theirs": "1", "auth-token": "theirs", "accept": "*/*"},
                "cookie_jar": jar,
                "auth": aiohttp.BasicAuth("ada", "secret"),
                "raise_for_status": True,
                "middlewares": (meddle,),
                "skip_auto_headers": ("content-type",),
            },
            check,
        )
    for request in server.requests:
        assert "/v2p3/classes/852" == request.target
        names = {"host", "accept", "accept-encoding", "user-agent", "auth-token"}
        assert names == set(request.headers)
        assert request.headers["auth-token"] not in ("theirs", "")
        assert "application/json" == request.headers["accept"]
    assert ["theirs"] == [cookie.key for cookie in jar]


async def test_what_of_a_lent_session_counts(ours: Ours) -> None:
    """Its connector, with TLS and limit, and its trace configs."""
    seen: list[str] = []
    config = aiohttp.TraceConfig()

    async def begun(
        _: object, __: object, params: aiohttp.TraceRequestStartParams
    ) -> None:
        seen.append(params.method)

    config.on_request_start.append(begun)
    async with FaultServer(answer(WHOLE), of_server()) as server:

        async def check(session: aiohttp.ClientSession) -> None:
            async with ours(server, {"aiohttp_session": session}) as borrowing:
                calls = (borrowing.classes.get(852) for _ in range(9))
                await asyncio.gather(*calls)

        connector = aiohttp.TCPConnector(ssl=of_client(), limit=2)
        await on_loan({"connector": connector, "trace_configs": [config]}, check)
        assert 2 == server.connections
    assert ["GET"] * 9 == seen


@OLD_WAYS
@pytest.mark.parametrize("apart", [False, True])
async def test_the_proxy_of_a_lent_session_counts(
    ours: Ours, apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its password may be in its address or beside it; it goes before one around."""
    monkeypatch.setenv("http_proxy", "http://nobody.invalid")
    proxy = Proxy()
    async with FaultServer(proxy) as through, FaultServer(answer(WHOLE)) as server:

        async def check(session: aiohttp.ClientSession) -> None:
            async with ours(server, {"aiohttp_session": session}) as borrowing:
                await borrowing.classes.get(852)

        auth = aiohttp.BasicAuth("ada", KEY)
        beside = {"proxy": through.url, "proxy_auth": auth, "trust_env": True}
        await on_loan(beside if apart else {"proxy": with_user(through.url)}, check)
        assert 0 == server.connections
    assert [basic("ada", KEY)] == [said for _, said in proxy.asked]


@pytest.mark.usefixtures("netrc")
async def test_a_lent_session_that_trusts_the_environment(
    ours: Ours, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its proxy is used, and no `.netrc`."""
    proxy = Proxy()
    async with FaultServer(proxy) as through, FaultServer(answer(WHOLE)) as server:
        monkeypatch.setenv("http_proxy", through.url)

        async def check(session: aiohttp.ClientSession) -> None:
            async with ours(server, {"aiohttp_session": session}) as borrowing:
                await borrowing.classes.get(852)

        await on_loan({"trust_env": True}, check)
        assert 0 == server.connections
    assert [None] == [said for _, said in proxy.asked]


async def test_a_lent_session_knows_what_was_sent() -> None:
    """A write over a connection that was never made is told as not sent."""

    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(999):
            pass
        writer.close()

    server = await asyncio.start_server(mute, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def check(session: aiohttp.ClientSession) -> None:
        async with ManageBac(
            token="t",
            base_url=f"https://127.0.0.1:{port}",
            aiohttp_session=session,
            timeout=0.1,
        ) as borrowing:
            write = borrowing.classes.add_students(1, student_ids=[1])
            error = await failure(write)
        assert type(error) is DeadlineExceeded
        assert "while connecting" in str(error)

    async with server:
        await on_loan({}, check)


async def test_a_lent_session_that_is_closed(ours: Ours) -> None:
    """It is refused at once; one that is closed later ends the calls, and says why."""
    async with FaultServer(answer(WHOLE)) as server:
        session = aiohttp.ClientSession()
        async with ours(server, {"aiohttp_session": session}) as borrowing:
            await borrowing.classes.get(852)
            await session.close()
            error = await failure(borrowing.classes.get(852))
            assert type(error) is ClientClosed
            assert "the aiohttp session that was lent is closed" in str(error)
        unused = aiohttp.ClientSession()
        async with ours(server, {"aiohttp_session": unused}) as borrowing:
            await unused.close()
            assert type(await failure(borrowing.classes.get(852))) is ClientClosed
        assert 1 == server.connections
        with pytest.raises(
            ConfigurationError, match=r"^aiohttp_session: takes an open"
        ):
            ManageBac(token="t", aiohttp_session=session)
        with pytest.raises(
            ConfigurationError, match=r"^aiohttp_session: takes an open"
        ):
            Pool(aiohttp_session=session)


async def test_a_lent_session_of_another_event_loop() -> None:
    """The error says so."""
    server = FaultServer(hang_up)
    async with aiohttp.ClientSession() as session, server:

        async def elsewhere() -> None:
            async with client(server, aiohttp_session=session) as borrowing:
                error = await failure(borrowing.classes.get(852))
            assert type(error) is WrongEventLoop
            assert "aiohttp session" in str(error)

        await asyncio.to_thread(asyncio.run, elsewhere())
