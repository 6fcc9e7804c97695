"""What may be copied, pickled and compared, and what says why not."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from homeroom import ClassCom, Client, Limits, ManageBac, Pool, RetryPolicy, Secret
from homeroom.bulk import bulk
from homeroom.errors import (
    BadRequestError,
    CallError,
    DecodeError,
    HomeroomError,
    NotFoundError,
    PartialFailure,
)
from tests.core.fakes import Canned, School, a_class, client, reply

WAYS: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(
        lambda value, protocol=protocol: pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ),
]
COPYING = [copy.copy, copy.deepcopy]
RESULTS = {
    "results": [
        {"index": 0, "status": "ok", "class": a_class(1)},
        {"index": 1, "status": "bad", "errors": {"name": ["is odd"]}},
        {"index": 2, "status": 5},
    ]
}


async def results() -> list[Any]:
    """One of each kind of thing that calls give back or raise."""
    answers = [reply(RESULTS), reply(a_class(1), x_request_id="r"), reply({}, 404)]
    async with client(Canned(*answers), retry=None) as mb:
        several = [{"id": one} for one in range(3)]
        outcome = await mb.classes.upsert(classes=several)  # type: ignore[arg-type]
        response = await mb.with_response.classes.get(1)
        with pytest.raises(NotFoundError) as missing:
            await mb.classes.get(2)
        with pytest.raises(PartialFailure) as partial:
            outcome.raise_for_failures()
    async with client(Canned(School(range(3)))) as mb:
        pages = [page async for page in mb.classes.list(per_page=2).pages()]
    return [outcome, response, *pages, missing.value, partial.value]


@pytest.mark.anyio
@pytest.mark.parametrize("way", WAYS)
async def test_what_calls_give_is_the_same_when_it_comes_back(
    way: Callable[[Any], Any],
) -> None:
    """Outcomes, responses, pages and errors, with all that is compared."""
    for one in await results():
        again = way(one)
        assert type(one) is type(again)
        assert one == again, one
        assert repr(one) == repr(again)


@pytest.mark.anyio
@pytest.mark.parametrize("way", WAYS)
async def test_the_outcome_of_a_bulk_comes_back(way: Callable[[Any], Any]) -> None:
    """With the errors of its rows."""
    answers = [reply(a_class(1)), reply({}, 400), reply({}, 401)]
    async with client(Canned(*answers), retry=None, limits=Limits(in_flight=1)) as mb:
        rows = [{"program": "a", "name": str(one)} for one in range(4)]
        outcome = await bulk(mb.classes.create, rows)
    again = way(outcome)
    assert (outcome, repr(outcome)) == (again, repr(again))
    assert [BadRequestError] == [type(one.error) for one in again.failed][:1]


def test_errors_are_equal_where_they_say_the_same() -> None:
    """And only then; what a server said is no part of it, as it is not pickled."""
    one = CallError("a", vendor="x", status=400, body=b"1")
    assert one == CallError("a", vendor="x", status=400, body=b"2")
    assert hash(one) == hash(CallError("a", vendor="x", status=400))
    others = [
        CallError("b", vendor="x", status=400),
        CallError("a", vendor="y", status=400),
        CallError("a", vendor="x", status=401),
        NotFoundError("a", vendor="x", status=400),
        ValueError("a"),
        "a",
    ]
    assert one not in others
    placed = DecodeError("a", vendor="x", status=400)
    placed.paths = ("$.id: missing",)
    assert placed != DecodeError("a", vendor="x", status=400)
    walked = HomeroomError("a")
    walked.checkpoint = {"next": 3}
    assert walked != HomeroomError("a") == HomeroomError("a")


def test_options_are_copied_and_pickled() -> None:
    """They are plain."""
    for value in (Limits(in_flight=3), RetryPolicy(attempts=2), Limits()):
        for way in WAYS:
            assert value == way(value)


@pytest.mark.parametrize("way", COPYING)
def test_a_client_says_what_to_do_instead_of_a_copy(way: Callable[[Any], Any]) -> None:
    """A copy would share its connections, or have none."""
    client = ManageBac(token="t")
    for one in (client, client.classes, client.with_response):
        with pytest.raises(TypeError, match=r"not copied.* with_options"):
            way(one)
        with pytest.raises(TypeError, match=r"not copied.* with_options"):
            way({"kept": [one]} if way is copy.deepcopy else one)


def test_a_client_says_what_to_do_instead_of_a_pickle() -> None:
    """As where it is sent to another process."""
    client = ClassCom(api_key="k", base_url="https://school.example.org")
    for one in (client, client.users):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with pytest.raises(TypeError, match=r"not pickled.* from_env") as caught:
                pickle.dumps(one, protocol)
            assert "'k'" not in str(caught.value)


@pytest.mark.parametrize("way", [*COPYING, pickle.dumps])
def test_a_pool_says_what_to_do_instead(way: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match=r"Pool is not (copied|pickled)"):
        way(Pool())


@pytest.mark.parametrize("way", COPYING)
def test_a_secret_says_what_to_do_instead_of_a_copy(way: Callable[[Any], Any]) -> None:
    """It never changes, so that one will do."""
    with pytest.raises(TypeError, match=r"Secret is not copied; .* as it is"):
        way(Secret("canary"))


def test_a_secret_says_what_to_do_instead_of_a_pickle() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match=r"a Secret is not pickled; .* reference"):
            pickle.dumps(Secret("canary"), protocol)


@pytest.mark.anyio
async def test_views_work_though_clients_are_not_copied() -> None:
    """They share the engine, and have parts of their own."""
    async with client(Canned(reply(a_class(1)))) as mb:
        view = mb.with_options(timeout=3)
        assert isinstance(view, Client)
        assert type(mb) is type(view)
        assert view.classes is not mb.classes
        assert 1 == (await view.classes.get(1)).id
