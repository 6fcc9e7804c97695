"""Classe365 over a real socket: what is refused, and what becomes of lost writes."""

from __future__ import annotations

import base64
import pickle
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from homeroom import Classe365, Saved
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    CallError,
    ConnectFailed,
    DeadlineExceeded,
    NotFoundError,
    OutcomeUnknown,
    PermissionDeniedError,
    ServerError,
    StatusError,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.faults.server import FaultServer, silence
from tests.faults.watch import everything_logged, marks_in, trace_of

pytestmark = pytest.mark.anyio

CANARY = "xq81canarykey"

NEW = {"first_name": "Lunet", "last_name": "Coldmarsh"}

Save = Callable[[Classe365], Awaitable[Saved[object]]]

CREATE: dict[str, Save] = {
    "students": lambda our: our.students.save(**NEW),
    "records": lambda our: our.records.save("students", extra=NEW),
    "by its name": lambda our: our.resource("students").save(NEW),
    "view": lambda our: our.with_options(timeout=9).students.save(**NEW),
}
UPDATE: dict[str, Save] = {
    "students": lambda our: our.students.save(id=1001, **NEW),
    "text": lambda our: our.students.save(id="1001", **NEW),
    "records": lambda our: our.records.save("students", id=1001, extra=NEW),
    "by its name": lambda our: our.resource("students").save(NEW, id=1001),
}
LOST: dict[str, dict[str, object]] = {
    "hangs up": {"drop": True},
    "hangs up in the body": {"truncate": True},
    "500": {"status": 500},
    "502": {"status": 502},
    "503": {"status": 503},
}
"""Ways to lose the answer to a request that was sent."""


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils."""
    async with serve(Sandbox(pupils=30)) as served:
        yield served


@pytest.fixture
async def classe365(served: Served) -> AsyncIterator[Classe365]:
    """A client for its school, whose waits take no time."""
    async with Classe365(**served.classe365, clock=FakeClock().clock()) as client:
        yield client


def sent(served: Served, method: str) -> int:
    """How many requests of that method came."""
    return sum(method == one.method for one in served.sandbox.journal)


async def students(classe365: Classe365) -> int:
    """How many students there are."""
    return len(await classe365.students.list().collect())


async def failed(call: Awaitable[object]) -> CallError:
    """The error of a call."""
    with pytest.raises(CallError) as caught:
        await call
    return caught.value


def code(error: CallError) -> str | None:
    """The vendor's word for a failure."""
    assert error.detail is not None
    return error.detail.code


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize("way", CREATE)
async def test_a_creation_is_never_repeated(
    way: str, lost: str, classe365: Classe365, served: Served
) -> None:
    """Once it was sent, nobody knows whether there is a new record."""
    served.sandbox.faults.add(method="POST", **LOST[lost])
    error = await failed(CREATE[way](classe365))
    assert isinstance(error, OutcomeUnknown)
    assert (False, 1) == (error.retryable, len(error.attempts))
    assert 1 == sent(served, "POST")
    carried_out = "hangs up in the body" == lost
    assert (31 if carried_out else 30) == await students(classe365)


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize("way", UPDATE)
async def test_an_update_is_repeated_once(
    way: str, lost: str, classe365: Classe365, served: Served
) -> None:
    """With an id, a second POST does what the first would have done."""
    served.sandbox.faults.add(method="POST", times=1, **LOST[lost])
    saved = await UPDATE[way](classe365)
    assert saved.created is False
    assert 2 == sent(served, "POST")
    assert 30 == await students(classe365)
    assert "Lunet" == (await classe365.students.get(id=1001)).first_name


async def test_an_update_that_fails_for_good(
    classe365: Classe365, served: Served
) -> None:
    """Is an ordinary error, which may be repeated later."""
    served.sandbox.faults.add(method="POST", status=500)
    error = await failed(UPDATE["students"](classe365))
    assert isinstance(error, ServerError)
    assert (True, 3) == (error.retryable, len(error.attempts))
    assert 3 == sent(served, "POST")


async def test_a_creation_that_was_refused_for_its_rate(
    classe365: Classe365, served: Served
) -> None:
    """Is repeated, because nothing was done; that there is a rate is a guess."""
    served.sandbox.faults.add(method="POST", status=429, times=1)
    assert (await CREATE["students"](classe365)).created
    assert 2 == sent(served, "POST")
    assert 31 == await students(classe365)


async def test_a_creation_that_was_never_sent() -> None:
    """Without a connection there is no doubt, and it may be tried again."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        options = {"subdomain": "oakfield", "api_key": "k", "base_url": url}
        async with Classe365(**options, clock=FakeClock().clock()) as classe365:  # type: ignore[arg-type]
            error = await failed(CREATE["students"](classe365))
    assert isinstance(error, ConnectFailed)
    assert (True, 3) == (error.retryable, len(error.attempts))


@pytest.mark.parametrize(
    ("save", "kind"),
    [
        (CREATE["students"], OutcomeUnknown),
        (CREATE["by its name"], OutcomeUnknown),
        (UPDATE["students"], DeadlineExceeded),
        (UPDATE["by its name"], DeadlineExceeded),
    ],
)
async def test_an_answer_that_does_not_come(save: Save, kind: type[CallError]) -> None:
    """A deadline leaves a creation in doubt, and an update not."""
    async with (
        FaultServer(silence) as server,
        Classe365(
            subdomain="oakfield", api_key="k", base_url=server.url, timeout=1.0
        ) as classe365,
    ):
        error = await failed(save(classe365))
        assert kind is type(error)
        assert 1 == server.count("POST")


@pytest.mark.parametrize("lost", LOST)
async def test_a_read_is_repeated(
    lost: str, classe365: Classe365, served: Served
) -> None:
    """Single records and pages alike, up to three times in all.

    Since the only page names no cursor, two more requests ask whether there are others.
    """
    rule = served.sandbox.faults.add(method="GET", times=2, **LOST[lost])
    assert 1001 == (await classe365.students.get(id=1001)).id
    assert (2, 3) == (rule.hits, sent(served, "GET"))
    served.sandbox.faults.add(method="GET", times=2, **LOST[lost])
    assert 30 == await students(classe365)
    assert 6 + 2 == sent(served, "GET")


async def test_wrong_key(served: Served) -> None:
    """A key that the school does not know is a 401, with the vendor's code."""
    options = {**served.classe365, "api_key": "unknown"}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        for call in (client.students.get(id=1001), client.students.save(**NEW)):
            error = await failed(call)
            assert isinstance(error, AuthenticationError)
            assert (401, "unauthorized") == (error.status, code(error))
            assert 1 == len(error.attempts)


async def test_key_of_another_school(served: Served) -> None:
    """A key is good together with its subdomain only."""
    options = {**served.classe365, "subdomain": "elsewhere"}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        assert isinstance(
            await failed(client.students.get(id=1001)), AuthenticationError
        )


async def test_a_key_for_some_modules(served: Served) -> None:
    """The others are a 403, for reading and for writing."""
    own = served.classe365
    key = served.sandbox.classe365_vendor.add_key(
        own["subdomain"], modules=["students", "teachers"]
    )
    async with Classe365(
        subdomain=own["subdomain"], base_url=own["base_url"], api_key=key
    ) as client:
        assert 30 == await students(client)
        assert await client.resource("teachers").list().collect()
        for call in (
            client.classes.list().collect(),
            client.departments.get(id=11),
            client.departments.save(name="Falconry"),
            client.resource("subjects").list().collect(),
        ):
            error = await failed(call)
            assert isinstance(error, PermissionDeniedError)
            assert (403, "permission_denied") == (error.status, code(error))


async def test_refused_fields(classe365: Classe365, served: Served) -> None:
    """A 400 has its code, its message and the list of what is wrong."""
    error = await failed(classe365.students.save(first_name="Lunet", extra={"hat": 1}))
    assert isinstance(error, BadRequestError)
    assert ("invalid_parameters", False) == (code(error), error.retryable)
    detail = error.detail
    assert detail is not None
    assert str(detail.message).endswith("(error_code: invalid_parameters)")
    assert {} == detail.fields
    assert [
        {"field": "hat", "message": "is not a field of this resource"},
        {"field": "last_name", "message": "is required"},
    ] == list(detail.errors)
    assert 1 == sent(served, "POST")


async def test_no_such_resource(classe365: Classe365) -> None:
    """A 404, while a record that does not exist is a 204: the status tells."""
    for call in (
        classe365.resource("stars").list().collect(),
        classe365.resource("stars").get(1),
        classe365.resource("stars").save({"name": "Vega"}),
    ):
        error = await failed(call)
        assert isinstance(error, NotFoundError)
        assert (404, "not_found") == (error.status, code(error))


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
async def test_wrong_verb(method: str, classe365: Classe365, served: Served) -> None:
    """There are two verbs only; another is a 405, and is not repeated."""
    error = await failed(classe365.request(method, "/students", json={"id": 1001}))
    assert StatusError is type(error)
    assert (405, "method_not_allowed") == (error.status, code(error))
    assert 1 == sent(served, method)


async def test_an_error_is_told_without_the_servers_words(
    classe365: Classe365,
) -> None:
    """What the vendor quotes is in the detail, and is not pickled."""
    error = await failed(classe365.students.get(id=CANARY))
    assert "classe365 students.get: 400 Bad Request" == str(error)
    assert CANARY not in repr(error)
    assert CANARY in repr(error.detail.errors if error.detail else "")
    again = pickle.loads(pickle.dumps(error))
    assert (None, 400) == (again.detail, again.status)


async def test_the_key_shows_nowhere(served: Served) -> None:
    """In no log, repr, error, pickle or frame; nor does its base64."""
    with everything_logged() as logged:
        error, told = await _refused(served)
    shown = "".join([*logged, *told, repr(pickle.dumps(error)), trace_of(error)])
    assert "students.get" in shown
    assert set() == marks_in(shown)
    subdomain = served.classe365["subdomain"]
    pair = base64.b64encode(f"{subdomain}:{CANARY}".encode()).decode()
    assert pair[-16:] not in shown


async def _refused(served: Served) -> tuple[CallError, list[str]]:
    """An error, and all that its client shows."""
    options = {**served.classe365, "api_key": CANARY}
    async with Classe365(**options) as client:  # type: ignore[arg-type]
        named = client.resource("students")
        error = await failed(named.get(1001))
        error = await failed(client.students.get(id=1001))
        shown = [repr(client), repr(vars(client)), repr(named), repr(error)]
        return error, [*shown, str(error.detail), repr(client.students)]
