"""The `with_response` view: the same methods, with the answer around the data."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest

from homeroom.managebac._generated.resources import Classes, ManageBacApi
from homeroom.managebac._generated.with_response import (
    ClassesWithResponse,
    ManageBacApiWithResponse,
)
from tests.core.fakes import Canned, School, a_class, client, reply


@pytest.mark.anyio
async def test_a_response_has_the_answer_around_the_data() -> None:
    """Data, status, headers in any case, request id and attempts."""
    headers = {"x_request_id": "r-1", "x_ratelimit_limit": "50"}
    server = Canned(reply({"class": a_class(8)}, **headers))
    async with client(server) as mb:
        response = await mb.with_response.classes.get(8)
    assert 8 == response.data.id
    assert (200, "r-1") == (response.status, response.request_id)
    assert "50" == response.headers["X-RateLimit-Limit"]
    (attempt,) = response.attempts
    assert (1, 200, "ok", 0.0) == (
        attempt.number,
        attempt.status,
        attempt.outcome,
        attempt.wait,
    )
    assert "Class 8" not in repr(response)


@pytest.mark.anyio
@pytest.mark.filterwarnings("ignore::homeroom.response.MisfitWarning")
async def test_pages_and_responses_are_pickled_copied_and_compared() -> None:
    """What came raw stays behind."""
    rows = [a_class(1), {**a_class(2), "created_at": "Canary"}, {"name": "Canary"}]
    meta = {"current_page": 1, "total_pages": 1, "total_count": 3, "per_page": 100}
    server = Canned(reply({"classes": rows, "meta": meta}, x_request_id="r"))
    async with client(server) as mb:
        (page,) = [one async for one in mb.classes.list().pages()]
    for again in (
        pickle.loads(pickle.dumps(page)),
        copy.copy(page),
        copy.deepcopy(page),
    ):
        assert page == again
        assert page.items == again.items
        assert "r" == again.response.headers["X-Request-Id"]
    page.items.clear()
    page.response.data.classes.clear()  # type: ignore[attr-defined]
    assert b"Canary" not in pickle.dumps(page)
    assert b"" == copy.copy(page.response).body
    assert [None, None] == [one.raw for one in copy.deepcopy(page).misfits]
    assert page.response.body


@pytest.mark.anyio
async def test_without_a_request_id_there_is_none() -> None:
    """The field is `None` when the server sends no such header."""
    async with client(Canned(reply({"pong": "ok"}))) as mb:
        assert (await mb.with_response.ping()).request_id is None


@pytest.mark.anyio
async def test_lists_are_pagers_in_both_views() -> None:
    """Pages carry their responses anyway, so a list is the same."""
    async with client(Canned(School(range(3)))) as mb:
        plain = await mb.classes.list().collect()
        assert plain == await mb.with_response.classes.list().collect()


@pytest.mark.parametrize(
    ("plain", "around"),
    [(Classes, ClassesWithResponse), (ManageBacApi, ManageBacApiWithResponse)],
)
def test_both_views_have_the_same_methods(plain: type, around: type) -> None:
    """Names and parameters agree, so that a view can be swapped in."""
    methods = {name for name in vars(plain) if not name.startswith("_")}
    assert methods == {name for name in vars(around) if not name.startswith("_")}
    for name in methods:
        if inspect.isfunction(getattr(plain, name)):
            ours, theirs = (
                inspect.signature(getattr(c, name)) for c in (plain, around)
            )
            assert ours.parameters == theirs.parameters
