"""Cookies of a session: kept and sent by RFC 6265, within bounds."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence

import httpx
import pytest
from attrs import evolve

from homeroom.classcharts.cookies import LONGEST, MOST, Cookie, CookieJar, read_cookie
from tests.core.charts_site import Site, read, student
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

URL = "https://www.school.example.org/student/login"
NOW = 1_800_000_000.0


def jar(*lines: str, url: str = URL, now: float = NOW) -> CookieJar:
    """A jar that has read some headers."""
    return CookieJar().after(lines, url, now)


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("a=1; path=/", "a=1"),
        ("a=1", ""),  # Its path is that of the login, /student.
        ("a=1; path=", ""),
        ("a=1; path=student", ""),
        ("a=1; Path=/api", "a=1"),
        ("a=1; Path=/api/", "a=1"),
        ("a=1; Path=/ap", ""),
        ("a=1; Path=/apiX", ""),
        ("a=1; Path=/api/ping", "a=1"),
        ("a=1; Path=/api/ping/", ""),
        ("  a = 1 ;PATH=/", "a=1"),
        ("\ta=1\t; path=/", "a=1"),
        ("a=1\t2; path=/", ""),
        ("a=x=y==; path=/", "a=x=y=="),
        ('a="q"; path=/', 'a="q"'),
        ("a=; path=/", "a="),
        ("a; path=/", ""),
        ("=1; path=/", ""),
        ("", ""),
        ("a=ü; path=/", ""),
        ("a=b\r\nx: y; path=/", ""),
        ("a=1; path=/; path=/other", ""),
        ("a=1; path = /api ; secure", "a=1"),
        ("a=1; path=/api=/", ""),
        ("a=1; path=/; Secure; HttpOnly; SameSite=Lax; Partitioned", "a=1"),
    ],
)
def test_pairs_and_paths(line: str, sent: str) -> None:
    """What goes to `/api/ping`, if it goes there."""
    assert sent == jar(line).header("https://www.school.example.org/api/ping", NOW)


@pytest.mark.parametrize(
    ("domain", "hosts"),
    [
        (None, ["www"]),
        ("", ["www"]),
        ("www.school.example.org", ["www", "a.www"]),
        (".School.example.org", ["www", "a.www", "files", ""]),
        ("example.org", ["www", "a.www", "files", ""]),
        ("org", []),
        ("evil.example", []),
        ("ol.example.org", []),
        ("a.www.school.example.org", []),
    ],
)
def test_domains(domain: str | None, hosts: Sequence[str]) -> None:
    """A cookie goes to the host that set it, or to those below a domain of it."""
    held = jar(f"a=1; path=/{'' if domain is None else f'; domain={domain}'}")
    urls = {
        name: f"https://{name}{'.' if name else ''}school.example.org/"
        for name in ("www", "a.www", "files", "")
    }
    assert hosts == [name for name, url in urls.items() if held.header(url, NOW)]
    assert bool(hosts) is bool(held.cookies)
    assert not held.header("https://evil.example/", NOW)
    assert not held.header("https://xexample.org/", NOW)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost"])
def test_addresses_have_no_domains(host: str) -> None:
    """A host without dots, or without a name, is itself and nothing else."""
    url = f"http://{host}:8000/x"
    lines = ("a=1; path=/", f"b=2; path=/; domain={host}", "c=3; path=/; domain=0.1")
    held = jar(*lines, url=url)
    assert "a=1" == held.header(url, NOW).partition(";")[0]
    assert "c=3" not in held.header(url, NOW)
    assert "c" not in [one.name for one in held.cookies]
    for other in ("1.127.0.0.1", "a.localhost", "0.1"):
        assert not held.header(f"http://{other}/", NOW)


@pytest.mark.parametrize(
    ("attributes", "seconds"),
    [
        ("", None),
        ("Max-Age=60", 60),
        ("Max-Age=0", 0),
        ("Max-Age=-1", 0),
        ("Max-Age=soon", None),
        ("Max-Age=+5", None),
        (f"Max-Age={'9' * 400}", None),
        ("expires=Fri, 15-Jan-2027 08:01:00 GMT", 60),
        ("expires=Fri, 15 Jan 2027 08:01:00 GMT", 60),
        ("expires=Friday, 15-Jan-27 08:01:00 GMT", 60),
        ("expires=Fri Jan 15 08:01:00 2027", 60),
        ("expires=Thu, 01-Jan-1970 00:00:01 GMT", 0),
        ("expires=whenever", None),
        ("expires=31 Jan 9999\u0663 1:2 GMT".replace("\u0663", "9"), None),
        ("expires=31 Jan 99999999999999999999 1:2 GMT", None),
        ("expires=31 Jan 2027 2147483648:1:1 GMT", None),
        ("Max-Age = 60 ", 60),
        ("expires=Fri, 99-Foo-9999999 99:99:99 GMT", None),
        ("expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=60", 60),
        ("expires=Fri, 15-Jan-2027 08:01:00 GMT; Max-Age=0", 0),
        ("Max-Age=0; Max-Age=60", 60),
    ],
)
def test_ends(attributes: str, seconds: int | None) -> None:
    """`Max-Age` goes before `Expires`; what cannot be read counts as not there."""
    held = jar(f"a=1; path=/; {attributes}")
    assert (seconds != 0) is bool(held.cookies)
    if seconds:
        assert held.header(URL, NOW + seconds - 1)
        assert not held.header(URL, NOW + seconds)
        assert not held.after((), URL, NOW + seconds).cookies
    elif seconds is None:
        assert held.header(URL, NOW + 10**9)


def test_the_clocks_zone_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date without a zone is UTC, wherever the machine is."""
    line = "a=1; path=/; expires=Fri, 15-Jan-2027 08:01:00"
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert NOW + 60 == getattr(read_cookie(line, URL, NOW), "ends", None)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_cookie_is_replaced_and_deleted_by_its_name_domain_and_path() -> None:
    """In the order in which they were made, those of longer paths first."""
    held = jar("a=1; path=/", "b=2; path=/", "a=3; path=/student")
    held = held.after(["a=4=; path=/", "a=4; path=/"], URL, NOW)
    assert "a=3; a=4; b=2" == held.header(f"{URL}/x", NOW)
    held = held.after(["a=; path=/; Max-Age=0", "b=; path=/x; Max-Age=0"], URL, NOW)
    assert "a=3; b=2" == held.header(f"{URL}/x", NOW)


def test_the_jar_is_bounded() -> None:
    """By number and by bytes; what is there already is kept and may change."""
    held = jar("login=1; path=/", *(f"n{n}={n}; path=/" for n in range(1000)))
    assert MOST == len(held.cookies)
    held = held.after(["login=2; path=/"], URL, NOW)
    assert held.header(URL, NOW).startswith("login=2; ")
    large = jar("login=1; path=/", *(f"n{n}={'x' * 3000}; path=/" for n in range(9)))
    assert 3000 < len(large.header(URL, NOW)) < LONGEST
    assert not jar(f"a={'x' * 5000}; path=/").cookies


@pytest.mark.parametrize("at", ["", "/", "/x", "/x?y=/z/"])
def test_a_cookie_of_the_first_page_goes_everywhere(at: str) -> None:
    """Where it names no path, and the address has none but its last part."""
    held = jar("a=1", url=f"https://school.example.org{at}")
    assert "a=1" == held.header("https://school.example.org/api/ping?x", NOW)
    held = held.after(["a=2; path=/"], "https://school.example.org", NOW)
    assert "a=2" == held.header("https://school.example.org/x", NOW)


def test_a_cookie_goes_to_the_folder_that_it_comes_from() -> None:
    """Where it names no path; one of its own has none but that of the site."""
    held = jar("a=1", "b=2; path=/x=y")
    assert "a=1" == held.header("https://www.school.example.org/student/x", NOW)
    assert ["/student", "/x=y"] == [one.path for one in held.cookies]
    assert "/" == Cookie(name="a", value="1", domain="example.org").path


def test_the_bounds_are_met_to_the_byte() -> None:
    """20 cookies of 4 KiB and 8 KiB together, with what stands between them."""
    assert 20 == len(jar(*(f"n{n}=; path=/" for n in range(30))).cookies)
    largest, too_large = (f"a={'x' * size}; path=/" for size in (4092, 4093))
    assert 4094 == len(jar(largest).header(URL, NOW))
    assert not jar(too_large).cookies
    full = jar(largest, largest.replace("a=", "b="))
    assert 8192 == sum(one.size for one in full.cookies)
    assert full == full.after(["c=; path=/"], URL, NOW)
    less = full.after([f"b={'y' * 4088}; path=/"], URL, NOW)
    assert less.header(URL, NOW).endswith(f"; b={'y' * 4088}")
    assert 3 == len(less.after(["c=; path=/"], URL, NOW).cookies)
    assert less == less.after(["c=1; path=/"], URL, NOW)
    assert full == less.after([largest.replace("a=", "b=")], URL, NOW)


def test_a_header_that_cannot_be_read_takes_nothing_from_those_behind_it() -> None:
    """Nor one that is over."""
    held = jar("a; path=/", "b=2; path=/", "b=; path=/x; Max-Age=0", "c=3; path=/")
    assert "b=2; c=3" == held.header(URL, NOW)


def test_a_cookie_goes_to_its_host_alone_and_to_all_of_it() -> None:
    """Unless it says otherwise; its value is not shown."""
    cookie = Cookie(name="a", value="canary", domain="school.example.org")
    assert cookie.goes_to("https://school.example.org")
    assert cookie.goes_to("https://school.example.org/api/ping?x=/")
    assert not cookie.goes_to("https://www.school.example.org/")
    assert not cookie.is_over(NOW)
    assert "canary" not in repr(CookieJar((cookie,)))
    other = evolve(cookie, path="/x")
    held = CookieJar((cookie,)).with_cookie(other)
    assert CookieJar((cookie, other)) == held == held.with_cookie(cookie)
    assert CookieJar((cookie, other)) == held.after([], URL, NOW)


@pytest.mark.parametrize(
    "junk",
    [
        "c{n}=gone; Max-Age=0; path=/; Domain=evil.example",
        "c{n}=gone; Max-Age=0; path=/",
        "c{n}=gone; path=/; expires=Thu, 01-Jan-1970 00:00:01 GMT",
        "c{n}=gone; path=/; Domain=evil.example",
        "c=gone{n}; path=/api; Domain=.example.org",
        "c=0000; path=/; Domain=example.org",
    ],
)
async def test_a_thousand_renewals_make_no_longer_header(junk: str) -> None:
    """Whatever comes with each of them, and however many."""
    site, clock = Site(), FakeClock()
    site.before = _littering(site, junk)
    async with student(site, clock) as client:
        await read(client)
        clock.now += 176
        await read(client)
        first = len(site.headers[-1]["cookie"])
        for _ in range(1000):
            clock.now += 176
            await read(client)
    assert 1002 == site.count("ping")
    grown = len(f"{site.issued}") - 1  # The number in the id, which is in a cookie.
    assert first + grown == len(site.headers[-1]["cookie"])
    assert "student_session_credentials" in site.headers[-1]["cookie"]


async def test_names_that_are_always_new_come_to_an_end() -> None:
    """The header grows up to its bound, and the login's cookies stay in it."""
    site, clock = Site(), FakeClock()
    site.before = _littering(site, "c{n:05}=kept; path=/")
    async with student(site, clock) as client:
        for _ in range(100):
            await read(client)
            clock.now += 176
    sent = site.headers[-1]["cookie"].split("; ")
    assert MOST == len(sent)
    assert ["cc-session", "student_session_credentials"] == [
        one.partition("=")[0] for one in sent[:2]
    ]


def _littering(
    site: Site, junk: str
) -> Callable[[httpx.Request], Awaitable[httpx.Response | None]]:
    async def answer(request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith("/ping"):
            return None
        made = site.pinged()
        for n in range(3):
            line = junk.format(n=len(site.asked) * 3 + n)
            made.headers = httpx.Headers([*made.headers.raw, ("set-cookie", line)])
        return made

    return answer
