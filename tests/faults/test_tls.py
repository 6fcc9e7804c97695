"""TLS handshakes that cannot be trusted: nothing is sent, and the reason is told."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import pytest

from homeroom import ManageBac, RetryPolicy
from homeroom.errors import ConnectFailed

from .client import LINKS, TOKEN, client, failure
from .server import ONE, FaultServer, answer, as_json
from .test_not_sent import listening

pytestmark = pytest.mark.anyio

CERTIFICATES = Path(__file__).with_name("tls")
WHOLE = answer(as_json(ONE))

WRONG = {
    "expired": "it has expired",
    "not_yet": "it is not valid yet",
    "other_host": "it is of another host",
    "self_signed": "its authority is not trusted here, since it signed itself",
}
"""By the file of the certificate, what is wrong with it."""


def of_server(certificate: str = "server") -> ssl.SSLContext:
    """TLS with a certificate of this folder."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
    return context


def of_client() -> ssl.SSLContext:
    """TLS that trusts our own authority."""
    return ssl.create_default_context(cafile=CERTIFICATES / "authority.pem")


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("certificate", WRONG)
async def test_a_certificate_that_is_wrong(
    certificate: str, host: str, link: str
) -> None:
    """It is refused once, in words that name the reason, and no request goes out."""
    options = LINKS[link](of_client())
    async with FaultServer(WHOLE, of_server(certificate)) as server:
        tasks = asyncio.all_tasks()
        url = server.url.replace("127.0.0.1", host)
        async with client(server, base_url=url, **options) as managebac:
            read = await failure(managebac.classes.get(852))
            write = await failure(managebac.classes.add_students(8, student_ids=[1]))
        if late := asyncio.all_tasks() - tasks:  # The server's end hears of it last.
            _, late = await asyncio.wait(late, timeout=3)
        assert set() == late
        assert [] == server.requests
    for error in (read, write):
        assert type(error) is ConnectFailed
        assert WRONG[certificate] in str(error)
        assert "other.example.org" not in str(error)
        assert not error.retryable
        assert ["tls"] == [one.outcome for one in error.attempts]


@pytest.mark.parametrize("link", LINKS)
async def test_an_authority_that_nobody_knows(link: str) -> None:
    """The error says how a school's own becomes known; by that it works."""
    async with FaultServer(WHOLE, of_server()) as server:
        async with client(server, **LINKS[link]()) as usual:
            error = await failure(usual.classes.get(852))
        assert type(error) is ConnectFailed
        assert "its authority is not trusted here" in str(error)
        option = {"aiohttp": "; ssl= says", "httpx": "; verify= of the transport says"}
        assert f"{option[link]} whom to trust" in str(error)
        assert [] == server.requests
        async with client(server, **LINKS[link](of_client())) as trusting:
            assert 852 == (await trusting.classes.get(852)).id


@pytest.mark.parametrize("link", LINKS)
async def test_an_authority_of_the_environment(
    link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`SSL_CERT_FILE` is read by OpenSSL, for a context that the user makes."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    options = LINKS[link](ssl.create_default_context())
    async with (
        FaultServer(WHOLE, of_server()) as server,
        client(server, **options) as managebac,
    ):
        assert 852 == (await managebac.classes.get(852)).id


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize(
    "said", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"SSH-2.0-x\r\n"]
)
async def test_a_port_that_does_not_speak_tls(said: bytes, link: str) -> None:
    """The certificate is not blamed: there is none."""

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(9)
        writer.write(said)
        await writer.drain()

    async with listening(plain) as address:
        url = f"https://{address}"
        async with ManageBac(token=TOKEN, base_url=url, **LINKS[link]()) as ours:
            error = await failure(ours.classes.get(852))
    assert type(error) is ConnectFailed
    assert f"no TLS could be spoken with the server ({address}: " in str(error)
    assert "certificate" not in str(error)
    assert 1 == len(error.attempts)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("link", LINKS)
async def test_a_server_that_speaks_old_tls_alone(link: str) -> None:
    """Nothing below TLS 1.2 is agreed to."""
    old = of_server()
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("ALL:@SECLEVEL=0")
    async with FaultServer(WHOLE, old) as server:
        async with client(server, **LINKS[link](of_client())) as managebac:
            error = await failure(managebac.classes.get(852))
        assert type(error) is ConnectFailed
        assert [] == server.requests


@pytest.mark.parametrize("link", LINKS)
async def test_a_handshake_that_breaks_off_is_tried_again(link: str) -> None:
    """As any connection that was not made: a gateway may be starting anew."""

    async def leave(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read(9)

    retry = RetryPolicy(attempts=2, base=0.001)
    async with listening(leave) as address:
        url = f"https://{address}"
        async with ManageBac(
            token=TOKEN, base_url=url, retry=retry, **LINKS[link]()
        ) as ours:
            error = await failure(ours.classes.add_students(852, student_ids=[1]))
    assert type(error) is ConnectFailed
    assert error.retryable
    assert ["connect"] * 2 == [one.outcome for one in error.attempts]


def test_certificates_last_for_decades() -> None:
    """So that these tests do not fail one day for another reason than they say."""
    context = of_client()
    [authority] = context.get_ca_certs()
    assert "2120" in str(authority["notAfter"])
