"""Base URLs: which are kept and which refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given, strategies as st
from yarl import URL

from homeroom._core.hosts import (
    Origin,
    check_base_url,
    check_label,
    from_host,
    is_loopback,
    is_proxy,
    joined_url,
    origin_of,
)
from homeroom.errors import ConfigurationError

HOSTILE = [
    "evil.example/#",
    "evil.example/",
    "evil.example?",
    "u@evil.example/",
    "u:p@evil.example",
    "evil.example:443/",
    "127.0.0.1:80/",
    "[::1]/",
    "[::1]",
    "evil。example/",
    "evil。example",
    "evil.example\\x",
    "evil.example\n",
    "evil.example\t",
    "evil.example%2f",
    "https://evil.example",
    "//evil.example",
    "evil..example",
    ".evil.example",
    "evil.example.",
    "-evil.example",
    "evil-.example",
    "ev_il.example",
    "bücher.example",
    "\u017fchool.example",
    "a" * 64 + ".example",
    "localhost",
    "",
    " ",
    "..",
]


@pytest.mark.parametrize("host", HOSTILE)
def test_a_host_is_a_bare_name(host: str) -> None:
    """Anything but a bare host name is refused, without quoting it."""
    with pytest.raises(ConfigurationError, match=r"^host: ") as caught:
        from_host(host)
    assert "evil" not in str(caught.value)


@pytest.mark.parametrize("tenant", [text for text in HOSTILE if text.strip(". ")])
def test_a_tenant_cannot_move_a_base_url(tenant: str) -> None:
    """Put in front of a good domain, a hostile tenant does not become the host."""
    url = f"https://{tenant}.school.example"
    try:
        kept = check_base_url(url)
    except ConfigurationError:
        return
    assert httpx.URL(kept).host.endswith(".school.example")
    assert httpx.URL(kept).host == URL(kept).host


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example.org",
        "http://10.0.0.1",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://[2001:db8::1]",
        "ftp://api.example.org",
        "api.example.org",
        "//api.example.org",
        "https://u@api.example.org",
        "https://u:p@api.example.org",
        "https://api.example.org?x",
        "https://api.example.org/?x",
        "https://api.example.org/#x",
        "https://api.example.org/a/../b",
        "https://api.example.org/./b",
        "https://api.example.org/.hidden",
        "https://api.example.org//b",
        "https://api.example.org/a%2fb",
        "https://api.example.org/a b",
        "https://api.example.org/\n",
        "https://api.example.org\n",
        "https://api.example.org:",
        "https://api.example.org:x",
        "https://api.example.org:123456",
        "https://api.example.org:٤٤٣",
        "https://",
        "https:///x",
        "",
    ],
)
def test_a_base_url_that_breaks_a_rule_is_refused(url: str) -> None:
    """No plain http off loopback, no credentials, dots, query or fragment."""
    with pytest.raises(ConfigurationError, match=r"^base_url: "):
        check_base_url(url)


@pytest.mark.parametrize("port", [0, 65536, 99999])
def test_a_port_that_does_not_exist_is_refused(port: int) -> None:
    """A port is 1 to 65535; others would fail later, with an error not of ours."""
    with pytest.raises(ConfigurationError, match=r"^base_url: "):
        check_base_url(f"https://api.example.org:{port}")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://api.example.org", "https://api.example.org"),
        ("https://api.example.org/", "https://api.example.org"),
        (
            "https://api.example.org:8443/a/b-c_d~e.f/",
            "https://api.example.org:8443/a/b-c_d~e.f",
        ),
        ("http://127.0.0.1:8400/managebac", "http://127.0.0.1:8400/managebac"),
        ("http://127.8.8.8", "http://127.8.8.8"),
        ("https://api.example.org:1/X", "https://api.example.org:1/X"),
        ("https://api.example.org:65535/", "https://api.example.org:65535"),
        ("http://localhost:8400", "http://localhost:8400"),
        ("http://LOCALHOST", "http://LOCALHOST"),
        ("http://[::1]:8400/x", "http://[::1]:8400/x"),
        ("https://school", "https://school"),
    ],
)
def test_a_good_base_url_is_kept(url: str, kept: str) -> None:
    """Only a closing slash goes."""
    assert kept == check_base_url(url)


@pytest.mark.parametrize("value", [None, 3, b"oakfield", ["oakfield"]])
def test_what_is_no_text_is_refused(value: Any) -> None:
    """By the name of the argument, as any other text that does not fit."""
    for check, name in (
        (from_host, "host"),
        (check_label, "subdomain"),
        (check_base_url, "base_url"),
    ):
        with pytest.raises(ConfigurationError, match=f"^{name}: takes "):
            check(value)


LABELS = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True)
HOSTS = st.lists(LABELS, min_size=2, max_size=4).map(".".join)


@given(HOSTS)
def test_a_bare_name_becomes_that_host(host: str) -> None:
    """A good host is taken as it is, over https."""
    assert host == URL(from_host(host.upper())).host
    assert f"https://{host}" == from_host(host.upper())


@given(st.text(alphabet="aA0.-/@:?#[]%\\\u3002\uff0e\n ", max_size=12))
def test_what_is_taken_is_the_host_that_is_called(host: str) -> None:
    """Whatever passes is, for the URL parsers on the way, exactly that host."""
    try:
        url = from_host(host)
    except ConfigurationError:
        return
    parsed = URL(url)
    assert (host.lower(), "/", None) == (parsed.host, parsed.path, parsed.user)
    assert (host.lower(), "") == (httpx.URL(url).host, httpx.URL(url).userinfo.decode())


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("http://proxy.example.org:3128", True),
        ("HTTPS://Proxy.Example.org/", True),
        ("http://user:p%40ss@10.0.0.1:1", True),
        ("http://[::1]:3128", True),
        ("proxy.example.org:3128", False),
        ("socks5://proxy.example.org", False),
        ("http://", False),
        ("http://pröxy.example.org", False),
        ("http://proxy.example.org:٣", False),
        ("http://proxy.example.org:312800", False),
        ("http://proxy.example.org/path", False),
        ("http://proxy.example.org?x", False),
        ("http://u ser@proxy.example.org", False),
    ],
)
def test_a_proxy_is_scheme_and_host(url: str, fits: bool) -> None:
    """Perhaps with a user and a port, and nothing else."""
    assert fits is is_proxy(url)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.255.0.1", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("127.1", False),
        ("2130706433", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_loopback_is_told_by_literal_address(host: str, loopback: bool) -> None:
    """Shorthands that some resolvers understand do not count."""
    assert loopback is is_loopback(host)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://api.example.org", ("https", 443, "api.example.org")),
        ("http://api.example.org/a?b#c", ("http", 80, "api.example.org")),
        ("HTTPS://API.example.org:8443/", ("https", 8443, "api.example.org")),
        ("http://[2001:DB8::1]:80/x", ("http", 80, "2001:db8::1")),
        ("https://127.0.0.1", ("https", 443, "127.0.0.1")),
        ("https://api.example.org:0", ("https", 443, "api.example.org")),
    ],
)
def test_an_address_leads_to_its_scheme_host_and_port(
    url: str, origin: tuple[str, int, str]
) -> None:
    """The port is that of the scheme where none is named."""
    assert Origin(*origin) == origin_of(url)


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "/x", "//api.example.org", "https:///x", "https:api.example.org"),
        *("ftp://api.example.org", "file:///x", "mailto:a@example.org"),
        *("https://u@api.example.org", "https://u:p@api.example.org", "https://@x"),
        *("https://api.example.org:x", "https://api.example.org:70000", "https://[x"),
        *("https://bücher.example", "https://a_b.example", "https://a%2eb.example"),
        *("https://api.example.org\\@x", "https://[v1.x]", "https://[ve.example.org]"),
        *("https://[fe80::1%25eth0]/", "https://api。example", "https://a b.example"),
    ],
)
def test_an_address_that_may_be_read_in_two_ways_leads_nowhere(url: str) -> None:
    """What no two libraries read alike, what has a user in it, and what is no URL."""
    assert origin_of(url) is None


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("b", "https://api.example.org/a/b"),
        ("/b?c", "https://api.example.org/b?c"),
        ("//files.example.org/b", "https://files.example.org/b"),
        ("http://files.example.org", "http://files.example.org"),
        ("https://[x", ""),
    ],
)
def test_an_address_is_read_at_the_place_where_it_stands(url: str, whole: str) -> None:
    """One that is none is no address, and no error."""
    assert whole == joined_url("https://api.example.org/a/x", url)
