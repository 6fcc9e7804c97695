"""No credential, session, cookie or pupil's name gets out of a session's client."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent, HomeroomError
from homeroom.errors import (
    AuthenticationError,
    CallError,
    ConfigurationError,
    LoginError,
)

from .charts import BORN, BORN_MARKS, Site, parent, student
from .leaks import KEY, LEAKS, NAME, SAID
from .server import FaultServer, Handler, answer, as_json, http
from .watch import chain, everything_logged, marks_in, trace_of

pytestmark = pytest.mark.anyio

Client = ClassChartsStudent | ClassChartsParent
Act = Callable[[Client], Awaitable[object]]

LOGGED_OUT = answer(as_json({"success": 0, "expired": 1, "error": SAID}))
REFUSED = answer(as_json({"success": 0, "expired": 0, "error": f"{SAID} too often"}))
BOUNCED = answer(http(302, headers={"location": f"https://x.example/{KEY}?{NAME}"}))

PLAIN = ("wrong text", "wrong no wrapper", "wrong cut", "wrong HTML")
OTHERS = ("wrong ", "walk: ", "break: hangs up on", "break: silence on")
"""What is about one vendor's models and pages, or differs in the call only."""

HANDLERS: dict[str, Handler] = {
    **{
        name: leak.handler
        for name, leak in LEAKS.items()
        if name in PLAIN or not name.startswith(OTHERS)
    },
    "logged out": LOGGED_OUT,
    "refused": REFUSED,
    "bounced": BOUNCED,
}


CALM: dict[str, Any] = {"timeout": 10}
"""For sites that do not stall: a busy machine takes its time."""


def born_in(*texts: object) -> set[str]:
    """The forms of the date of birth that show in some texts."""
    whole = "\n".join(map(str, texts))
    return {mark for mark in BORN_MARKS if mark in whole}


async def detentions(ours: Client) -> object:
    """A read, of the pupil or the child with the id 7."""
    if isinstance(ours, ClassChartsStudent):
        return await ours.detentions.list()
    return await ours.detentions.list(7)


async def purchase(ours: Client) -> object:
    """A write that only a pupil has."""
    assert isinstance(ours, ClassChartsStudent)
    return await ours.rewards.purchase(1)


async def children(ours: Client) -> object:
    """The list that a parent's login asks for too."""
    assert isinstance(ours, ClassChartsParent)
    return await ours.pupils.list()


STAGES: dict[str, tuple[str, Callable[..., Client], Act]] = {
    "login": ("login", student, detentions),
    "login by JSON": ("login", lambda url: parent(url, login="json"), detentions),
    "ping": ("ping", student, detentions),
    "pupils": ("pupils", parent, children),
    "read": ("7", student, detentions),
    "write": ("1", student, purchase),
}


async def provoke(
    make: Callable[..., Client], act: Act, site: Site
) -> tuple[HomeroomError, str]:
    """The error that a call ends with, and its trace with all local variables."""
    async with FaultServer(site) as server, make(server.url) as ours:
        try:
            await act(ours)
        except HomeroomError as error:
            return error, trace_of(error)
    raise AssertionError("the call succeeded")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", HANDLERS)
async def test_failure_quotes_nothing(kind: str, stage: str) -> None:
    """Wherever the server fails and whatever it says, none of it shows."""
    last, make, act = STAGES[stage]
    with everything_logged() as logs:
        error, trace = await provoke(make, act, Site(last, HANDLERS[kind]))
    assert set() == marks_in(*logs, trace) | born_in(*logs, trace)
    for one in chain(error):
        assert set() == marks_in(str(one), repr(one), one.args, pickle.dumps(one))
        shown = {k: v for k, v in vars(one).items() if k != "_body"}
        assert set() == marks_in(shown, *traceback.format_exception(one))
    if isinstance(error, CallError):
        assert set() == marks_in(repr(error.detail))


async def test_failures_are_of_the_stage() -> None:
    """The site does fail where it is told to, and the canary is in what it said."""
    for stage, (last, make, act) in STAGES.items():
        error, _ = await provoke(make, act, Site(last, REFUSED))
        assert isinstance(error, CallError), stage
        assert error.detail is not None
        assert f"{SAID} too often" == error.detail.message


@pytest.mark.parametrize("form", [LOGGED_OUT, BOUNCED], ids=["said", "bounced"])
async def test_a_session_that_dies_shows_nothing(form: Handler) -> None:
    """Neither its replay nor its end quotes the session."""
    site = Site("7", form, after=1)
    with everything_logged() as logs:
        async with FaultServer(site) as server, student(server.url, **CALM) as ours:
            await detentions(ours)
            with pytest.raises(AuthenticationError) as caught:
                await detentions(ours)
            assert 2 == server.count("POST")
    texts = [*logs, str(caught.value), trace_of(caught.value)]
    assert set() == marks_in(*texts) | born_in(*texts)


@pytest.mark.parametrize("make", [student, parent])
@pytest.mark.parametrize("way", ["form", "json"])
async def test_success_shows_nothing(make: Callable[..., Client], way: str) -> None:
    """Client, views, pagers, session and data hide what they hold."""
    with everything_logged() as logs:
        async with (
            FaultServer(Site()) as server,
            make(server.url, login=way, **CALM) as ours,
        ):
            data = await detentions(ours)
            view = ours.with_options(headers={"x-note": KEY})
            session = await ours.session()
            parts = [ours, view, view.with_response, view.activity, session, data]
            account = await ours.info()
            engine = ours._caller.engine
            credential = await engine.credentials.ready()
            parts += [account, engine, engine.credentials, credential, credential.auth]
            texts = [*map(repr, parts), *map(str, parts), f"{session}", str(vars(ours))]
    assert set() == marks_in(*logs, *texts) | born_in(*logs, *texts)


async def test_calls_that_wait_together_show_nothing() -> None:
    """Errors that many tasks share, and the tasks themselves."""
    async with FaultServer(Site("login", REFUSED)) as server:
        with everything_logged() as logs:
            async with student(server.url, **CALM) as ours:
                tasks = [asyncio.create_task(detentions(ours)) for _ in range(20)]
                errors = await asyncio.gather(*tasks, return_exceptions=True)
    assert {LoginError} == {type(error) for error in errors}
    traces = [trace_of(one) for one in errors if isinstance(one, LoginError)]
    assert set() == marks_in(*logs, *traces, *map(repr, tasks)) | born_in(*traces)


async def test_an_exported_session_shows_nothing() -> None:
    """In the client that goes on with it, and when it is over there."""
    async with FaultServer(Site("ping", LOGGED_OUT, after=1)) as server:
        async with student(server.url, **CALM) as ours:
            session = await ours.session()
        other = ClassChartsStudent(session=session, base_url=server.url)
        with (
            everything_logged() as logs,
            pytest.raises(AuthenticationError, match="give credentials") as caught,
        ):
            await detentions(other)
        await other.aclose()
    texts = [*logs, repr(other), trace_of(caught.value)]
    assert set() == marks_in(*texts)
    assert session.reveal() not in "".join(texts)


STUDENT: dict[str, Any] = {"code": KEY, "date_of_birth": BORN}
PARENT: dict[str, Any] = {"email": f"{KEY}@example.org", "password": SAID}

MISTAKES: dict[str, tuple[type[Client], dict[str, Any]]] = {
    "time zone": (ClassChartsStudent, {**STUDENT, "timezone": "Mars/Base"}),
    "login": (ClassChartsStudent, {**STUDENT, "login": "sms"}),
    "address": (ClassChartsStudent, {**STUDENT, "base_url": "http://x.example"}),
    "timeout": (ClassChartsStudent, {**STUDENT, "timeout": -1}),
    "no birthday": (ClassChartsStudent, {**STUDENT, "date_of_birth": None}),
    "birthday as text": (ClassChartsStudent, {**STUDENT, "date_of_birth": "5/3/11"}),
    "birthday alone": (
        ClassChartsStudent,
        {"date_of_birth": BORN.isoformat(), "session": KEY},
    ),
    "session": (ClassChartsStudent, {**STUDENT, "session": "two words"}),
    "half a session": (ClassChartsStudent, {**STUDENT, "session": "homeroom1.x"}),
    "no code": (ClassChartsStudent, {**STUDENT, "code": "two words", "session": KEY}),
    "parent's time zone": (ClassChartsParent, {**PARENT, "timezone": "Mars/Base"}),
    "parent's session": (ClassChartsParent, {**PARENT, "session": "two words"}),
    "email": (ClassChartsParent, {**PARENT, "email": "two words"}),
    "no email": (ClassChartsParent, {**PARENT, "email": None}),
    "no password": (ClassChartsParent, {**PARENT, "password": None}),
    "empty password": (ClassChartsParent, {**PARENT, "password": ""}),
}


@pytest.mark.parametrize("mistake", MISTAKES)
async def test_a_mistake_shows_nothing(mistake: str) -> None:
    """One option that cannot work does not bring the others into a trace."""
    kind, options = MISTAKES[mistake]
    with pytest.raises(ConfigurationError) as caught:
        kind(**options)
    # This frame is the caller's own.
    trace = trace_of(caught.value.with_traceback(_below(caught.value)))
    assert set() == marks_in(trace) | born_in(trace)
    assert [caught.value] == chain(caught.value)


def _below(error: BaseException) -> Any:
    assert error.__traceback__ is not None
    return error.__traceback__.tb_next


@pytest.mark.parametrize(
    ("name", "value"),
    [("DATE_OF_BIRTH", KEY), ("TIMEZONE", "Mars/Base"), ("BASE_URL", "http://x.y")],
)
async def test_a_mistake_in_the_environment_shows_nothing(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the code was put in the place of another value."""
    values = {"CODE": KEY, "DATE_OF_BIRTH": BORN.isoformat(), name: value}
    for one, text in values.items():
        monkeypatch.setenv(f"CLASSCHARTS_{one}", text)
    with pytest.raises(ConfigurationError) as caught:
        ClassChartsStudent.from_env()
    trace = trace_of(caught.value.with_traceback(_below(caught.value)))
    assert set() == marks_in(trace) | born_in(trace)
    assert [caught.value] == chain(caught.value)


async def test_a_session_of_the_other_role_shows_nothing() -> None:
    """It is unpacked before it is refused, and hidden all the same."""
    async with FaultServer(Site()) as server, student(server.url) as ours:
        session = await ours.session()
    with pytest.raises(ConfigurationError, match="not of a parent") as caught:
        ClassChartsParent(session=session)
    assert set() == marks_in(trace_of(caught.value))
