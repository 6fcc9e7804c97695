"""Rows of a bulk are checked before the first is sent, all problems told at once."""

from __future__ import annotations

import ast
import inspect
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, Final

import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom._core.bulk_check import check_method, check_rows
from homeroom._core.resource import Resource
from homeroom.bulk import bulk
from homeroom.classcharts import models as charts_models
from homeroom.classcom import models as com_models
from homeroom.errors import ConfigurationError, LifecycleError, RowsError
from homeroom.managebac import models as bac_models
from homeroom.managebac.models import Level, StudentLevel
from tests.core.fakes import Canned, a_class, client, reply

pytestmark = pytest.mark.anyio

CLASS = reply(a_class(7))


def com(server: Canned) -> ClassCom:
    """A client of Class."""
    return ClassCom(api_key="k", base_url="https://x.example", transport=server)


def e365(server: Canned) -> Classe365:
    """A client of Classe365."""
    return Classe365(subdomain="oakfield", api_key="k", transport=server)


async def refused(method: Any, rows: Any) -> RowsError:
    """The error of rows that cannot be sent."""
    with pytest.raises(RowsError) as caught:
        await bulk(method, rows)
    return caught.value


async def test_all_problems_are_told_at_once_and_nothing_is_sent() -> None:
    """Each row has its own, by its place; the good ones are not sent either."""
    server = Canned(CLASS)
    good = {"email": "ada@example.org", "user_name": "Ada Oak"}
    rows: list[Any] = [
        good,
        {**good, "usr_name": "canary"},
        {"email": "canary@example.org"},
        {"user_name": "canary"},
        {**good, "email": ""},
        {**good, "id": "833", "roles": "admin"},
        {**good, "user_name": float("nan")},
        {**good, "user_name": "canary\ud800"},
        {**good, "timeout": "canary"},
        iter("canary"),
        good,
    ]
    async with com(server) as classcom:
        error = await refused(classcom.users.save, rows)
    assert {
        1: ("argument 3 has an unknown name; did you mean user_name?",),
        2: ("Users.save() missing 1 required keyword-only argument: 'user_name'",),
        3: ("give at least one of id, email, ext_user_id",),
        4: ("email: is empty, which names nothing",),
        5: ("id: takes int", "roles: takes Sequence[UserRole]"),
        6: ("user_name: takes str",),
        7: ("the body holds something that JSON cannot carry",),
        8: ("timeout: takes seconds above 0, or None for no limit",),
        9: ("takes a mapping of names to arguments",),
    } == error.problems
    assert str(error).startswith("9 of 11 rows cannot be sent, so nothing was: ")
    assert "give at least one of id, email, ext_user_id (row 3); " in str(error)
    assert "canary" not in f"{error!r}{error.problems}"
    assert [] == server.requests


async def test_the_same_problem_is_told_once() -> None:
    """With the first rows that have it, and how many more there are."""
    rows: list[Any] = [{"name": 5}] * 1000 + [{"nam": ""}] * 3
    async with client(Canned(CLASS)) as mb:
        error = await refused(mb.classes.create, rows)
    assert (
        "1003 of 1003 rows cannot be sent, so nothing was: name: takes str (rows 0, 1, "
        "2, 3, 4 and 995 more); argument 1 has an unknown name; did you mean name? "
        "(rows 1000, 1001, 1002)"
    ) == str(error)
    assert 1003 == len(error.problems)


async def test_only_so_many_problems_are_in_the_text() -> None:
    """All of them are in `problems`."""
    rows: list[Any] = [{**dict.fromkeys("abcdefghijkl"[:n], 1)} for n in range(1, 13)]
    async with client(Canned(CLASS)) as mb:
        error = await refused(mb.classes.create, rows)
    assert str(error).endswith("; and 2 other problems")
    assert 12 == len(error.problems[11])


async def test_a_table_without_a_head_shows_nobody() -> None:
    """Then the names are somebody's data, even where one looks like an argument."""
    rows: list[Any] = [{"namea": 1, "Emil": 2, "emil@example.org": 3, 4: 5}]
    async with client(Canned(CLASS)) as mb:
        error = await refused(mb.classes.update, rows)
    assert not [name for name in ("namea", "Emil", "emil") if name in str(error)]
    assert "argument 1 has an unknown name; did you mean name?" in str(error)
    assert "argument 4 has an unknown name; known: class_id, archived," in str(error)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("class_id", "852", "int"),
        ("class_id", None, "int"),
        ("class_id", True, "int"),
        ("name", None, "str"),
        ("name", b"x", "str"),
        ("archived", 1, "bool"),
        ("subject_ids", 5, "Sequence[int]"),
        ("subject_ids", "5", "Sequence[int]"),
        ("subject_ids", [5, "6"], "Sequence[int]"),
        ("subject_ids", iter([5]), "Sequence[int]"),
        ("subject_option", 5, "str | Sequence[str]"),
        ("subject_option", {"a": 1}, "str | Sequence[str]"),
    ],
)
async def test_an_argument_of_another_type_is_refused(
    name: str, value: object, words: str
) -> None:
    """A null that the method does not take would empty the field at the vendor."""
    server = Canned(CLASS)
    async with client(server) as mb:
        error = await refused(mb.classes.update, [{"class_id": 1, name: value}])
    assert {0: (f"{name}: takes {words}",)} == error.problems
    assert [] == server.requests


async def test_what_single_calls_take_is_taken() -> None:
    """Tuples and sets for lists, mappings for models, text for enums, `UNSET`."""
    server = Canned(reply({"students": [{"id": 1, "status": "ok"}]}))
    levels: list[Any] = [
        (StudentLevel(id=1, level=Level.HL),),
        [{"id": 1, "level": "HL"}],
    ]
    rows = [{"class_id": 7, "students": one, "timeout": 5} for one in levels]
    async with client(server) as mb:
        assert await bulk(mb.classes.update_students, rows)
        assert await bulk(
            mb.with_response.classes.update_students, rows[:1], concurrency=1
        )
        server.answers = [reply(a_class(7))]
        given: dict[str, Any] = {"subject_ids": {5}, "sl": False, "name": "x"}
        assert await bulk(mb.classes.create, [given])
    assert b'{"name":"x","subject_ids":[5],"sl":false}' == server.requests[-1].content
    server = Canned(reply({"id": 8, "email": "a@example.org", "roles": []}))
    async with com(server) as classcom:
        people = [{"user_name": "A", "ext_user_id": None, "id": 1, "roles": ["admin"]}]
        assert await bulk(classcom.users.save, people)


async def test_rows_of_a_method_by_hand_are_checked_too() -> None:
    """A resource by its name, and an endpoint that no spec lists."""
    server = Canned(reply({"record": {"id": 5}}))
    async with e365(server) as classe365:
        teachers = classe365.resource("teachers")
        rows: list[Any] = [{"fields": {"id": 5}}, {"fields": "x"}, {}]
        rows += [{"fields": {"a": {1: float("nan")}}}]
        error = await refused(teachers.save, rows)
        assert [0, 1, 2, 3] == list(error.problems)
        assert "fields: give the id as id=" in str(error)
        error = await refused(classe365.request, [{"method": "PUT", "path": "x?y"}])
        assert {
            0: (
                "path: takes plain segments, each after a /; the rest goes into query=",
            )
        } == error.problems
        assert [] == server.requests
        assert await bulk(teachers.save, [{"fields": {"a": 1}, "id": 5}])
        rows = [{"method": "PUT", "path": "/x", "json": {"a": 1}}]
        rows.append({"method": "GET", "path": "/x", "type": dict[str, Any]})
        outcome = await bulk(classe365.request, rows, concurrency=1)
        assert "<NamedResource 'teachers'>" == repr(teachers)
    assert [{"record": {"id": 5}}] * 2 == [one.result for one in outcome.succeeded]
    assert ["POST", "PUT", "GET"] == [one.method for one in server.requests]


async def test_an_item_of_a_bulk_call_without_its_key_is_found() -> None:
    """All that a method refuses is, whatever it is."""
    rows = [{"class_id": 5, "students": [{"level": "HL"}]}]
    async with client(Canned(CLASS)) as mb:
        error = await refused(mb.classes.update_students, rows)
    assert {0: ("students: every item needs id",)} == error.problems


async def test_rows_of_files_are_checked_before_the_first_is_asked_for(
    tmp_path: Path,
) -> None:
    """A download waits for its place on the disk first, and leaves nothing there."""
    server = Canned(reply(b"%PDF", content_type="application/pdf"))
    elsewhere = tmp_path / "none" / "5.pdf"
    rows: list[Any] = [
        {"user_id": 5, "into": tmp_path},
        {"user_id": "5", "into": tmp_path},
        {"user_id": 5, "into": 7},
        {"user_id": 5, "into": tmp_path, "limit": 0},
        {"user_id": 5, "into": elsewhere},
        {"user_id": 5},
    ]
    async with client(server) as mb:
        error = await refused(mb.avatars.download, rows)
        assert {
            1: ("user_id: takes int",),
            2: ("into: takes a folder, a path, or a binary file to write and seek in",),
            3: ("limit: takes a whole number above 0",),
            5: ("Avatars.download() missing 1 required positional argument: 'into'",),
        } == error.problems
        assert [] == server.requests
        assert [] == os.listdir(tmp_path)
        outcome = await bulk(mb.avatars.download, [rows[0]] * 3)
    assert [4] * 3 == [one.result.size for one in outcome.succeeded]
    saved = {f"{one.result.path}" for one in outcome.succeeded}
    assert {str(tmp_path / one) for one in os.listdir(tmp_path)} == saved
    assert 3 == len(saved)


async def test_a_file_that_cannot_be_written_ends_a_bulk_of_them(
    tmp_path: Path,
) -> None:
    """It is found when its turn comes; what came before is in the outcome."""
    server = Canned(reply(b"%PDF", content_type="application/pdf"))
    places = [tmp_path, tmp_path / "none" / "5.pdf", tmp_path]
    async with client(server) as mb:
        rows = [{"user_id": 5, "into": place} for place in places]
        job = bulk(mb.avatars.download, rows, concurrency=1)
        with pytest.raises(FileNotFoundError):
            await job
    assert [0] == [one.index for one in job.outcome.succeeded]
    assert [1, 2] == [one.index for one in job.outcome.not_sent]
    assert 1 == len(server.requests) == len(os.listdir(tmp_path))


async def nothing() -> None:
    """A function that is no method of a client."""


WRONG: Final[dict[str, tuple[Any, str]]] = {
    "a pager": (lambda mb: mb.classes.list, "Classes.list is not awaited"),
    "a pager with responses": (
        lambda mb: mb.with_response.classes.list,
        "ClassesWithResponse.list is not awaited",
    ),
    "a view": (lambda mb: mb.with_options, "Client.with_options is not awaited"),
    "the end": (lambda mb: mb.aclose, "Client.aclose takes no options of a call"),
    "a method of a list": (lambda mb: [].append, "takes a method of a client"),
    "a method of a class": (lambda mb: type(mb).ping, "takes a method of a client"),
    "a client": (lambda mb: mb, "takes a method of a client"),
    "a function": (lambda mb: nothing, "takes a method of a client"),
    "nothing": (lambda mb: None, "takes a method of a client"),
}
"""What is no method that makes one call, and what is said of it."""


@pytest.mark.parametrize("kind", WRONG)
async def test_only_a_method_that_makes_one_call_will_do(kind: str) -> None:
    """Whatever else is refused at once, before rows are read."""
    choose, said = WRONG[kind]
    async with client(Canned(CLASS)) as mb:
        with pytest.raises(ConfigurationError, match=f"^method: {said}"):
            bulk(choose(mb), ({}[one] for one in "x"))
        assert 7 == (await mb.classes.get(7)).id  # It was not closed by the check.


async def test_a_method_that_a_user_added_is_refused() -> None:
    """It may make several calls, of which one would be taken for all."""

    class School(ManageBac):
        async def move(self, class_id: int, **options: Any) -> None:
            raise AssertionError

    async with School(token="k", transport=Canned(CLASS)) as school:
        with pytest.raises(ConfigurationError, match="takes a method of a client"):
            bulk(school.move, [{"class_id": 5}])
        assert await bulk(school.classes.get, [{"class_id": 5}])


@pytest.mark.parametrize("concurrency", [0, -1, True, 1.5, "4", None])
async def test_concurrency_is_a_count(concurrency: Any) -> None:
    """Anything else is refused, and not shown."""
    async with client(Canned(CLASS)) as mb:
        with pytest.raises(ConfigurationError, match=r"^concurrency: takes a whole"):
            bulk(mb.classes.get, [], concurrency=concurrency)


@pytest.mark.parametrize("rows", [{"class_id": 5}, "class_id", b"5", 5, None])
async def test_rows_are_many(rows: Any) -> None:
    """One row alone is no list of rows."""
    async with client(Canned(CLASS)) as mb:
        with pytest.raises(ConfigurationError, match=r"^rows: takes an iterable"):
            await bulk(mb.classes.get, rows)


async def test_rows_may_come_from_anywhere() -> None:
    """Lists, generators, and what is iterated asynchronously; also none at all."""

    def some() -> Iterator[dict[str, object]]:
        row: dict[str, object] = {}
        for number in range(3):
            row["class_id"] = number  # The same row, changed, as some readers do.
            yield row

    async def later() -> AsyncIterator[dict[str, object]]:
        for row in some():
            yield row

    server = Canned(CLASS)
    async with client(server) as mb:
        for rows in ([{"class_id": n} for n in range(3)], some(), later()):
            outcome = await bulk(mb.classes.get, rows)
            assert [0, 1, 2] == [one.arguments["class_id"] for one in outcome]
        none = await bulk(mb.classes.get, [])
    assert none.ok
    assert (0, ()) == (len(none), none.again)
    paths = [one.url.path.rpartition("/")[2] for one in server.requests]
    assert ["0", "1", "2"] * 3 == paths


async def test_rows_that_cannot_be_read_are_not_sent() -> None:
    """The error of their source comes as it is."""

    def broken() -> Iterator[dict[str, object]]:
        yield {"class_id": 1}
        raise OSError("the disk")

    server = Canned(CLASS)
    async with client(server) as mb:
        job = bulk(mb.classes.get, broken())
        with pytest.raises(OSError, match="the disk"):
            await job
    assert not job.outcome
    assert not job.outcome.checked
    assert [] == server.requests


async def test_a_bulk_runs_once() -> None:
    """Awaited once more, it does not send everything again."""
    server = Canned(CLASS)
    async with client(server) as mb:
        job = bulk(mb.classes.get, [{"class_id": 5}])
        assert not job.outcome
        assert await job
        with pytest.raises(LifecycleError, match="once"):
            await job
        assert job.outcome
    assert 1 == len(server.requests)


CLIENTS: Final = {
    "classcom": com(Canned(CLASS)),
    "classe365": e365(Canned(CLASS)),
    "managebac": client(Canned(CLASS)),
    "parent": ClassChartsParent(email="a@x.example", password="x"),
    "student": ClassChartsStudent(code="x", date_of_birth=date(2011, 3, 4)),
}
NAMES: Final[dict[str, object]] = {
    **{
        name: getattr(models, name)
        for models in (charts_models, com_models, bac_models)
        for name in dir(models)
    },
    "UTC": UTC,
    "date": date,
    "datetime": datetime,
}


def methods(owner: Resource) -> Iterator[Any]:
    """The methods of a client and its resources that make one call."""
    for name in dir(owner):
        member = None if name.startswith("_") else getattr(owner, name)
        if name != "with_response" and isinstance(member, Resource):
            yield from methods(member)
        elif (
            inspect.iscoroutinefunction(member)
            and "Example:" in (inspect.getdoc(member) or "")
            and member.__annotations__["return"] != "SavedFile"
        ):
            yield member


EXAMPLES: Final = [
    pytest.param(method, id=f"{name}: {method.__qualname__}")
    for name, owner in CLIENTS.items()
    for method in methods(owner)
]


@pytest.mark.parametrize("method", EXAMPLES)
async def test_the_example_of_each_method_is_a_good_row(method: Any) -> None:
    """A row that a method takes is not refused; without its key arguments it is."""
    text = inspect.getdoc(method).rpartition("Example:\n")[2]
    whole = f"async def _():\n{indent(dedent(text), ' ')}"
    tree = ast.walk(ast.parse(whole))
    given = next(one for one in tree if isinstance(one, ast.Call))
    values = [eval(ast.unparse(one), NAMES) for one in given.args]
    named = {one.arg: eval(ast.unparse(one.value), NAMES) for one in given.keywords}
    arguments = inspect.signature(method).bind(*values, **named).arguments
    row = {**arguments, **arguments.pop("options", {})}
    (made,) = await check_rows(check_method(method), [row])
    assert row == made.arguments
    with pytest.raises(RowsError):
        await check_rows(check_method(method), [{**row, "canary": 1}])
