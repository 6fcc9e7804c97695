"""Requests: paths, queries and bodies before they travel."""

from __future__ import annotations

from collections import deque
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx
import pytest
from hypothesis import given, strategies as st
from yarl import URL

from homeroom import UNSET, to_dict
from homeroom._core.model import OWNER
from homeroom._core.request import (
    WireRequest,
    body_fields,
    build_request,
    build_url,
    check_ids,
    for_bytes,
    for_owner,
    joined,
    query_pairs,
)
from homeroom.errors import ConfigurationError, OutcomeUnread
from homeroom.managebac.models import ExcusalCreate, StudentWrite, TaskUpdate
from tests.core.fakes import TOKEN, Canned, a_page, client, reply

BASE = "https://api.example.org/v2p3"
A_TIME = datetime(2027, 3, 4, tzinfo=UTC)


class Number(int, Enum):
    """Numbers with names, of which `str` gives the name."""

    ONE = 1


@given(st.text())
def test_a_path_parameter_stays_one_segment(text: str) -> None:
    """Whatever text passes, the path keeps its segments and no query appears."""
    try:
        url = build_url(BASE, "/classes/{id}/students", {"id": text}, ())
    except ConfigurationError:
        return
    for path in (urlsplit(url).path, URL(url, encoded=True).raw_path):
        before, after = path.removeprefix("/v2p3/classes/"), "/students"
        assert before.endswith(after)
        assert text == unquote(before.removesuffix(after))
        assert "/" not in before.removesuffix(after)
    sent = httpx.URL(url)
    assert 5 == sent.raw_path.count(b"/") + 1
    assert (b"", "") == (sent.query, sent.fragment)


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        (852, "852"),
        (Number.ONE, "1"),
        ("a/b", "a%2Fb"),
        ("1?x=y", "1%3Fx%3Dy"),
        ("1#f", "1%23f"),
        ("1;x=1", "1%3Bx%3D1"),
        ("%2e%2e", "%252e%252e"),
        ("../../admin", "..%2F..%2Fadmin"),
        ("ß ü", "%C3%9F%20%C3%BC"),
        ("{id}", "%7Bid%7D"),
        (date(2027, 3, 4), "2027-03-04"),
    ],
)
def test_path_parameters_are_quoted(value: object, segment: str) -> None:
    """Nothing in a parameter is left to mean something in a URL."""
    assert f"{BASE}/x/{segment}" == build_url(BASE, "/x/{id}", {"id": value}, ())


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        ".",
        "..",
        " ..",
        True,
        "a\0b",
        "a\nb",
        "\x7f",
        "\ud800",
        None,
        1.5,
        [1],
        b"1",
        A_TIME,
    ],
)
def test_a_path_parameter_that_is_no_segment_is_refused(value: object) -> None:
    """Empty, dots, control characters and other types are refused by name."""
    with pytest.raises(ConfigurationError, match=r"^id: "):
        build_url(BASE, "/x/{id}", {"id": value}, ())


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("a b&c=d", "a b&c=d"),
        (200, "200"),
        (1.5, "1.5"),
        (Number.ONE, "1"),
        (True, "true"),
        (False, "false"),
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "2026-03-01T09:30:00.000Z"),
        (
            datetime(2026, 3, 1, 9, 30, 0, 1500, tzinfo=timezone(timedelta(hours=-8))),
            "2026-03-01T09:30:00.001500-08:00",
        ),
        (date(2026, 3, 1), "2026-03-01"),
    ],
)
def test_query_values_travel_as_text(value: object, sent: str) -> None:
    """Booleans, numbers, times and dates have one form each."""
    assert [("name", sent)] == query_pairs({"name": value})


@pytest.mark.parametrize("values", [[3, 1], (3, 1)])
def test_lists_repeat_their_name(values: Any) -> None:
    """A list goes as `name[]`, in order; an empty one leaves nothing."""
    assert [("ids[]", "3"), ("ids[]", "1")] == query_pairs({"ids": values})
    assert [] == query_pairs({"ids": []})
    for kind in (set, frozenset):
        assert [("ids[]", "3")] == query_pairs({"ids": kind(values[:1])})
    assert [("ids[]", "3"), ("ids[]", "1")] == query_pairs({"ids": deque(values)})
    assert [("ids[]", "3"), ("ids[]", "4")] == query_pairs({"ids": range(3, 5)})
    assert [("ids[]", "5")] == query_pairs({"ids": {5: "Ada"}.keys()})


@pytest.mark.parametrize("one", [5, "5", "", None])
@pytest.mark.parametrize("name", ["student_ids", "ids", "user_ids[]"])
def test_one_id_is_no_list_of_ids(name: str, one: Any) -> None:
    """A server that looks for a list would take it for none."""
    with pytest.raises(ConfigurationError, match=r"takes a list of ids"):
        check_ids({name: one})
    check_ids({name: [one or 1], "grids": one, "ids_of": one, "id": one or 1})


@pytest.mark.parametrize("none", ["", " ", None])
def test_an_id_in_a_list_names_something(none: Any) -> None:
    """A server that drops such items is left with an empty list, or with all."""
    for many in ([none], (7, none), deque([none])):
        with pytest.raises(
            ConfigurationError, match=r"^ids: has an item that names no"
        ):
            check_ids({"ids": many})
    check_ids({"ids": range(0), "names": [none]})


@pytest.mark.parametrize("empty", [[], (), set(), frozenset(), range(0), {}.keys()])
def test_a_filter_without_a_value_is_no_filter(empty: Any) -> None:
    """A server would give all records where none is asked for."""
    with pytest.raises(ConfigurationError, match="class_ids: is empty, which may"):
        check_ids({"class_ids": empty}, filters=True)
    check_ids({"class_ids": empty})
    check_ids({"class_ids": UNSET}, filters=True)
    check_ids({"q": "", "day": 0, "ideas": "", "emails": ""}, filters=True)


@pytest.mark.parametrize("items", [(3, "a b", True), {3: 0, "a b": 0, True: 0}])
def test_a_list_may_be_one_argument(items: Any) -> None:
    """With commas between, in order; then it is still no single id."""
    query = {"ids": joined(items)}
    check_ids(query, filters=True)
    assert [("ids", "3,a b,true")] == query_pairs(query)
    assert [("ids", "3")] == query_pairs({"ids": joined([3])})


@pytest.mark.parametrize(
    ("items", "problem"),
    [
        ([1, "2,3"], "^an item of a list: has a comma"),
        ([","], "^an item of a list: has a comma"),
        ([None], "^an item of a list: a query takes text"),
        ([1, "a\ud800"], "^an item of a list: holds half a surrogate"),
        ([datetime(2026, 3, 1)], "^an item of a list: .*zone"),
    ],
)
def test_an_item_that_would_not_stay_one_is_refused(items: Any, problem: str) -> None:
    """A server would take it for two, or for none."""
    with pytest.raises(ConfigurationError, match=problem):
        joined(items)


@pytest.mark.parametrize("one", [5, "5", "5,6", ""])
def test_what_is_no_list_is_not_made_one(one: Any) -> None:
    """An id, or text with commas of its own, is refused as where lists are repeated."""
    assert one is joined(one)
    with pytest.raises(ConfigurationError, match=r"^class_ids: takes a list of ids"):
        check_ids({"class_ids": joined(one)})


def test_a_list_of_none_is_no_filter() -> None:
    """Where it is one argument, too; left out it is no argument."""
    with pytest.raises(ConfigurationError, match=r"^kinds: is empty, which may"):
        check_ids({"kinds": joined([])}, filters=True)
    assert UNSET is joined(UNSET)
    assert [] == query_pairs({"kinds": joined(UNSET)})


def test_unset_values_are_left_out() -> None:
    """`UNSET` does not travel, neither in a query nor in a body."""
    assert [("b", "1")] == query_pairs({"a": UNSET, "b": 1})
    assert {"b": None, "c": 0} == body_fields({"a": UNSET, "b": None, "c": 0})


@pytest.mark.parametrize("value", [None, {}, {"a": 1}, [None], [[1]], b"x", object()])
def test_a_query_refuses_what_has_no_form(value: object) -> None:
    """The error names the parameter and says what to do with `None`."""
    with pytest.raises(ConfigurationError, match=r"^since: .*instead of giving None"):
        query_pairs({"since": value})


def test_a_time_without_a_zone_is_refused() -> None:
    """A naive time could mean any moment, so it does not travel."""
    naive = datetime(2026, 3, 1)
    for value in (naive, [naive]):
        with pytest.raises(ConfigurationError, match=r"^since: .*zone"):
            query_pairs({"since": value})


TEXT = st.text(st.characters(codec="utf-8"))


@given(st.lists(st.tuples(TEXT, TEXT)))
def test_queries_come_back_as_they_were_given(pairs: list[tuple[str, str]]) -> None:
    """Any text survives quoting, in order."""
    url = build_url(BASE, "/x", {}, pairs)
    assert pairs == parse_qsl(urlsplit(url).query, keep_blank_values=True)


def test_the_id_of_who_is_logged_in_is_put_where_it_belongs() -> None:
    """In path, query and form; a body of JSON stays as it is, whatever it holds."""
    url = build_url(BASE, "/pupils/{id}", {"id": OWNER}, query_pairs({"of": OWNER}))
    fields = {"pupil_id": OWNER, "text": "%ED%B0%80 is kept"}
    sent = for_owner(build_request("POST", url, {"a": "b"}, form=fields), 77)
    assert f"{BASE}/pupils/77?of=77" == sent.url
    assert b"pupil_id=77&text=%25ED%25B0%2580+is+kept" == sent.body
    assert "application/x-www-form-urlencoded" == sent.headers["content-type"]
    assert "b" == sent.headers["a"]
    looks_like_it = b'"%ED%B0%80"'
    sent = for_owner(build_request("POST", url, {}, json=looks_like_it), 77)
    assert looks_like_it == sent.body
    assert "application/json" == sent.headers["content-type"]
    assert None is for_owner(build_request("GET", url, {}), 77).body


def test_no_text_can_stand_for_who_is_logged_in() -> None:
    """The stand-in for the id is half a surrogate pair, which nothing may hold."""
    for text in ("\ud800", "\udfff", "a\udc00b"):
        with pytest.raises(ConfigurationError, match=r"^q: holds half a surrogate"):
            query_pairs({"q": text})
        with pytest.raises(ConfigurationError, match=r"^id: "):
            build_url(BASE, "/x/{id}", {"id": text}, ())


@pytest.mark.parametrize(
    ("headers", "accept"),
    [
        ({}, "*/*"),
        ({"accept": "application/json"}, "*/*"),
        ({"accept": "text/csv"}, "text/csv"),
    ],
)
def test_a_file_may_be_of_any_kind(headers: dict[str, str], accept: str) -> None:
    """Unless a kind is asked for; and it stays as it came."""
    asked = for_bytes(build_request("GET", BASE, {"a": "b", **headers}))
    assert {"a": "b", "accept": accept} == asked.headers
    assert asked.raw


def test_a_request_shows_its_method_only() -> None:
    """The repr holds no address, header or body."""
    made = WireRequest(method="GET", url=BASE, headers={"auth-token": "k"}, body=b"b")
    assert "WireRequest(method='GET')" == repr(made)


@pytest.mark.anyio
async def test_what_travels_for_a_read() -> None:
    """A list request carries the token, our headers and only the filters given."""
    since = datetime(2026, 3, 1, tzinfo=UTC)
    server = Canned(reply(a_page([])))
    async with client(server) as mb:
        await mb.classes.list(modified_since=since, per_page=50).collect()
    (sent,) = server.requests
    assert "GET" == sent.method
    assert "/mb/v2p3/classes" == sent.url.path
    params = {
        "modified_since": "2026-03-01T00:00:00.000Z",
        "page": "1",
        "per_page": "50",
    }
    assert params == dict(sent.url.params)
    assert TOKEN == sent.headers["auth-token"]
    assert "gzip" == sent.headers["accept-encoding"]
    assert sent.headers["user-agent"].startswith("homeroom/")
    assert "content-type" not in sent.headers
    assert b"" == sent.content


@pytest.mark.anyio
async def test_what_travels_for_a_write() -> None:
    """A body holds what was given and nothing else, as JSON."""
    server = Canned(reply({"id": 1, "name": "Art"}))
    async with client(server) as mb:
        await mb.classes.update(852, archived=False, subject_option=["1", "2"])
    (sent,) = server.requests
    assert ("PATCH", "/mb/v2p3/classes/852") == (sent.method, sent.url.path)
    assert b'{"archived":false,"subject_option":["1","2"]}' == sent.content
    assert "application/json" == sent.headers["content-type"]
    assert "45" == sent.headers["content-length"]


@pytest.mark.anyio
@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
async def test_what_is_no_number_is_refused_in_a_body(number: float) -> None:
    """It would travel as null, which may empty the field at the vendor."""
    server = Canned(reply({}))
    async with client(server) as mb:
        for value in (number, [None, {"deep": number}]):
            with pytest.raises(ConfigurationError, match="JSON cannot carry"):
                await mb.request("POST", "/x", json={"a": value})
        good = {"a": None, "b": {1}, "c": range(2)}
        assert await mb.request("POST", "/x", json=good) == {}
    assert [b'{"a":null,"b":[1],"c":[0,1]}'] == [one.content for one in server.requests]


@pytest.mark.anyio
async def test_a_time_without_a_zone_is_refused_in_a_body() -> None:
    """As in a query; `to_dict` writes it, since a school's clock may be meant."""
    naive, server = datetime(2027, 3, 1, 10), Canned(reply({}))
    task = TaskUpdate(due_date=naive)
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match=r"^give a time with a zone"):
            await mb.tasks.update(852, 31, task=task)
        with pytest.raises(ConfigurationError, match=r"^give a time with a zone"):
            await mb.request("POST", "/x", json=[{"at": naive}])
    assert [] == server.requests
    assert {"due_date": "2027-03-01T10:00:00.000"} == to_dict(task)


@pytest.mark.anyio
async def test_a_time_is_no_date() -> None:
    """Though a type checker lets it pass: its day depends on the zone."""
    server = Canned(reply({"status": "ok"}))
    day, other = date(2027, 3, 4), {"parent_id": 1, "end_date": date(2027, 3, 5)}
    async with client(server) as mb:
        for call in (
            lambda: mb.students.archive(1, withdrawn_on=A_TIME),
            lambda: mb.excusals.list_by_date(A_TIME).collect(),
            lambda: mb.classes.attendance_by_date(1, A_TIME),
            lambda: mb.memberships.list(class_happens_on=A_TIME).collect(),
            lambda: mb.students.update(1, student=StudentWrite(birthday=A_TIME)),
            lambda: mb.excusals.create(
                1, excusal=ExcusalCreate(start_date=A_TIME, **other)
            ),
        ):
            with pytest.raises(ConfigurationError, match=r"^give a date without a t"):
                await call()
        assert [] == server.requests
        await mb.students.archive(1, withdrawn_on=day)
        with pytest.raises(OutcomeUnread):
            await mb.students.update(1, student=StudentWrite(birthday=day))
    bodies = [one.content for one in server.requests]
    assert [
        b'{"withdrawn_on":"2027-03-04"}',
        b'{"student":{"birthday":"2027-03-04"}}',
    ] == bodies


@pytest.mark.anyio
async def test_what_holds_itself_is_refused_in_a_body() -> None:
    """As all that JSON cannot carry."""
    rings: list[object] = []
    rings.append(rings)
    async with client(Canned(reply({}))) as mb:
        with pytest.raises(ConfigurationError, match="JSON cannot carry"):
            await mb.request("POST", "/x", json=rings)


@pytest.mark.anyio
async def test_half_a_surrogate_pair_is_refused() -> None:
    """In a query as in a body, before anything is sent and without the text."""
    server = Canned(reply({}))
    async with client(server) as mb:
        for arguments in ({"query": {"q": "canary\ud800"}}, {"json": ["canary\ud800"]}):
            with pytest.raises(ConfigurationError) as caught:
                await mb.request("POST", "/things", **arguments)
            assert "canary" not in str(caught.value)
            assert caught.value.__context__ is None
    assert [] == server.requests
