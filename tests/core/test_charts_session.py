"""A ClassCharts session: what it sends, and how it travels between processes."""

from __future__ import annotations

import base64
import json
import math
from typing import Any, cast
from urllib.parse import quote, unquote

import pytest

from homeroom import Secret
from homeroom._core.request import WireRequest
from homeroom.classcharts.cookies import Cookie, CookieJar
from homeroom.classcharts.session import (
    Role,
    Session,
    Sessions,
    _Packed,
    export_session,
    given_session,
    session_id,
    told_in_cookie,
)
from homeroom.classcharts.verbs import Verbs
from homeroom.errors import ConfigurationError
from tests.core.fakes import FakeClock

ROOT = "https://www.charts.example.org/apiv2student"
NAME = "student_session_credentials"
ID = Secret("abc123", name="session")


def sessions(role: Role = "student", *, remember: bool = False) -> Sessions:
    """What makes the sessions of a client."""
    clock, verbs = FakeClock().clock(), Verbs(root=ROOT)
    return Sessions(root=ROOT, role=role, clock=clock, verbs=verbs, remember=remember)


def cookie(name: str, value: str = "1", **more: Any) -> Cookie:
    """One that goes to the whole site."""
    given = {"domain": "www.charts.example.org", **more}
    return Cookie(name=name, value=value, **given)


def sent(session: Session, url: str = f"{ROOT}/ping") -> dict[str, str]:
    """The cookies of a request."""
    request = WireRequest(method="GET", url=url, headers={"x": "y"}, body=None)
    headers = session.signed(request).headers
    assert "y" == headers["x"]
    assert f"Basic {session.id.reveal()}" == headers["authorization"]
    pairs = headers.get("cookie", "").split("; ")
    return dict(cast("tuple[str, str]", one.split("=", 1)) for one in pairs if one)


def held(value: str) -> dict[str, object]:
    """What a credentials cookie says."""
    return cast("dict[str, object]", json.loads(unquote(value)))


@pytest.mark.parametrize("remember", [False, True])
def test_a_session_without_cookies_gets_the_one_that_names_it(remember: bool) -> None:
    """For the host of the service alone, as the service would set it."""
    made = sessions(remember=remember).session(ID, CookieJar())
    (only,) = made.jar.cookies
    assert ("www.charts.example.org", True, "/", None) == (
        *(only.domain, only.exact),
        *(only.path, only.ends),
    )
    text = sent(made)[NAME]
    assert {"remember_me": remember, "session_id": "abc123"} == held(text)
    assert " " not in unquote(text)
    elsewhere = "https://files.charts.example.org/x"
    assert {} == sent(made, elsewhere)
    bare = WireRequest(method="GET", url=elsewhere, headers={}, body=None)
    assert ["authorization"] == list(made.signed(bare).headers)


def test_a_credentials_cookie_names_the_id_in_use() -> None:
    """What else it holds stays, it has no end, and its place is its own."""
    told = {"remember_me": True, "site": "a/b", "session_id": "old"}
    value = quote(json.dumps(told), safe="")
    old = cookie(NAME, value, ends=5.0)
    made = sessions().session(ID, CookieJar((cookie("a"), old)))
    assert ["a", NAME] == [one.name for one in made.jar.cookies]
    assert {**told, "session_id": "abc123"} == held(sent(made)[NAME])
    assert "a%2Fb" in sent(made)[NAME]
    assert made.jar.cookies[1].ends is None
    assert "1" == sent(made)["a"]


@pytest.mark.parametrize("value", ["", "x", "%7B", "[1]", "7"])
def test_a_credentials_cookie_that_says_nothing_names_the_id(value: str) -> None:
    """Alone, with the word that it is not remembered."""
    made = sessions().session(ID, CookieJar((cookie(NAME, value),)))
    assert {"remember_me": False, "session_id": "abc123"} == held(sent(made)[NAME])


def test_a_credentials_cookie_for_elsewhere_is_not_enough() -> None:
    """Each names the id, and one goes to the service."""
    there = cookie(NAME, domain="login.example.org")
    made = sessions().session(ID, CookieJar((there,)))
    assert 2 == len(made.jar.cookies)
    assert {"abc123"} == {held(one.value)["session_id"] for one in made.jar.cookies}
    assert NAME in sent(made)
    for path in ("/apiv2student", "/apiv2student/"):
        below = cookie(NAME, path=path)
        assert 1 == len(sessions().session(ID, CookieJar((below,))).jar.cookies)
        both = sessions().session(ID, CookieJar((there, below))).jar.cookies
        assert 2 == len(both)
        assert {"abc123"} == {held(one.value)["session_id"] for one in both}


def test_an_exported_session_is_the_same_elsewhere() -> None:
    """With its cookies; it is renewed before it is used."""
    jar = CookieJar((cookie("a", ends=7e9), cookie("b", path="/x", exact=False)))
    made = sessions().session(ID, jar)
    made.verbs.taken["/ping"] = "POST"  # What is taken is found out anew.
    text = export_session(made, "student")
    assert text.reveal().startswith("homeroom1.")
    found = sessions().imported(text)
    assert -math.inf == found.renew_at
    assert made == found.auth
    assert f"Session(id={ID!r})" == repr(made)
    assert "clock" not in repr(sessions())
    assert "abc123" not in f"{text!r}{found!r}{made!r}"
    with pytest.raises(ConfigurationError, match="not of a parent; use the client"):
        sessions("parent").imported(text)


def test_what_is_packed_shows_no_secret() -> None:
    """Where it stands in the locals of a trace."""
    held = _Packed(role="student", id="canary", cookies=[cookie("canary")])
    assert "canary" not in repr(held)


@pytest.mark.parametrize(
    "text",
    [
        "abc123",
        quote(json.dumps({"session_id": "abc123"})),
        '{"session_id":"abc123"}',
        '{"remember_me":true,"session_id" : "abc123',
        "%7B%22session_id%22%3A%22abc123",
    ],
)
def test_a_session_is_taken_in_any_form(text: str) -> None:
    """As a browser has it, too, whole or broken."""
    found = sessions().imported(Secret(text, name="session", free=True))
    assert isinstance(found.auth, Session)
    assert "abc123" == found.auth.id.reveal()
    assert -math.inf == found.renew_at


def packed(**changes: object) -> Secret:
    """An exported session that was tampered with."""
    one = {"name": "a", "value": "1", "domain": "d", **changes.pop("cookie", {})}  # type: ignore[dict-item]
    content = {"role": "student", "id": "abc", "cookies": [one], **changes}
    text = base64.urlsafe_b64encode(json.dumps(content).encode()).decode()
    return Secret(f"homeroom1.{text}", name="session")


@pytest.mark.parametrize(
    "changes",
    [
        {"id": ""},
        {"id": "a b"},
        {"id": "x" * 513},
        {"cookies": "a"},
        {"cookie": {"value": "1;2"}},
        {"cookie": {"value": "1\n2"}},
        {"cookie": {"value": "ü"}},
        {"cookie": {"name": "a;b"}},
        {"cookie": {"name": "ü"}},
        {"cookie": {"name": "a\t"}},
    ],
)
def test_what_is_not_whole_is_refused(changes: dict[str, object]) -> None:
    """Since it would stand in a header."""
    assert sessions().imported(packed())
    with pytest.raises(ConfigurationError, match=r"^session: it is not whole; export"):
        sessions().imported(packed(**changes))
    good, odd = ({"name": name, "value": "1", "domain": "d"} for name in ("a", "a;b"))
    with pytest.raises(ConfigurationError, match=r"^session: it is not whole; export"):
        sessions().imported(packed(cookies=[good, odd, good]))
    for text in ("homeroom1.", "homeroom1.AAAA", "homeroom1.x"):
        with pytest.raises(ConfigurationError, match="not whole"):
            sessions().imported(Secret(text, name="session"))


def test_what_is_no_session_is_told_by_what_would_be_one() -> None:
    """With the name of the cookie."""
    with pytest.raises(ConfigurationError, match=f"the cookie {NAME}"):
        sessions().imported(Secret("a;b", name="session", free=True))


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("a", True),
        ("x" * 512, True),
        ("x" * 513, False),
        ("", False),
        ("a b", False),
        ("ü", False),
        ("a\x7f", False),
        *((f"a{one}b", False) for one in '"%,;<>\\{}'),
        ("a-b_c.d~", True),
        (None, False),
        (7, False),
        (b"abc", False),
    ],
)
def test_an_id_can_stand_in_a_header(text: object, good: bool) -> None:
    """And has nothing in it that shows it to be something else."""
    found = session_id(text)
    assert good is (found is not None)
    if found is not None:
        assert text == found.reveal()


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('{"session_id":"abc"}', "abc"),
        ("%7B%22session_id%22%3A%22abc%22%7D", "abc"),
        ('{"session_id":7}', 7),
        ('{"session_id":null,"x":"session_id"}', None),
        ('{"a":"b"', None),
        ('{"session_id":"abc', "abc"),
        ('{"a":1,"session_id"  :  "a-b~c","d', "a-b~c"),
        ('{"session_id":"', None),
        ('["session_id"]', None),
        ("abc", None),
        pytest.param("[" * 100_000, None, id="deep"),
    ],
)
def test_a_credentials_cookie_tells_its_session(value: str, told: object) -> None:
    """Be it broken or not."""
    assert told == told_in_cookie(value)


def test_a_session_that_is_given_is_a_secret() -> None:
    """Or there is none."""
    assert given_session(None) is None
    assert ID == given_session("abc123") == given_session(ID)
    with pytest.raises(ConfigurationError, match=r"^session: "):
        given_session("a\r\nb")
