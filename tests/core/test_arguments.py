"""Arguments of a wrong kind: named, and nothing is sent."""

from __future__ import annotations

import warnings
from pathlib import PurePosixPath
from typing import Any

import pytest

from homeroom.errors import ConfigurationError
from homeroom.paging import PageSizeWarning
from tests.core.fakes import Canned, a_page, client, reply

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("pages", ["4", 2.5, -1, None, True])
def test_prefetch_takes_a_whole_number(pages: Any) -> None:
    """A `ConfigurationError` is a `ValueError`."""
    pager = client(Canned()).classes.list()
    with pytest.raises(ConfigurationError, match=r"^prefetch: takes a whole number"):
        pager.prefetch(pages)
    with pytest.raises(ValueError, match="prefetch"):
        pager.prefetch(pages)


@pytest.mark.parametrize("limit", ["5", 2.5, False])
async def test_a_limit_is_a_whole_number_or_none(limit: Any) -> None:
    """Before the first page is asked for."""
    server = Canned(reply(a_page([1])))
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match=r"^limit: takes a whole number"):
            await mb.classes.list().collect(limit=limit)
    assert [] == server.requests


@pytest.mark.parametrize("checkpoint", [None, "next", 3, [("next", 2)]])
def test_a_checkpoint_is_a_mapping(checkpoint: Any) -> None:
    """One that was lost is no checkpoint of another walk."""
    pager = client(Canned()).classes.list()
    with pytest.raises(ConfigurationError, match=r"^checkpoint: takes .* mapping"):
        pager.resume(checkpoint)


@pytest.mark.parametrize(
    ("arguments", "options", "name"),
    [
        (("GET", 5), {}, "path"),
        (("GET", None), {}, "path"),
        (("GET", PurePosixPath("/x")), {}, "path"),
        ((5, "/x"), {}, "method"),
        ((None, "/x"), {}, "method"),
        (("GET", "/x"), {"type": "x"}, "type"),
        (("GET", "/x"), {"type": 5}, "type"),
        (("GET", "/x"), {"query": 5}, "query"),
        (("GET", "/x"), {"query": "a=b"}, "query"),
        (("GET", "/x"), {"query": None}, "query"),
    ],
)
async def test_a_free_request_says_what_it_takes(
    arguments: Any, options: Any, name: str
) -> None:
    """Each argument is named."""
    server = Canned(reply({}))
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match=f"^{name}: takes "):
            await mb.request(*arguments, **options)
    assert [] == server.requests


@pytest.mark.parametrize("students", [None, 5, "ab", b"ab", {"id": 1}])
async def test_a_bulk_call_takes_a_list(students: Any) -> None:
    """Anything else could not be tied to results."""
    server = Canned(reply({}))
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match=r"^students: takes a list$"):
            await mb.classes.update_students(1, students=students)
    assert [] == server.requests


@pytest.mark.parametrize("page", [0, -3])
async def test_a_page_below_the_first_warns(page: int) -> None:
    """As a size out of range does; the first page is used."""
    server = Canned(reply(a_page([1])))
    async with client(server) as mb:
        with pytest.warns(PageSizeWarning, match=f"^page: {page} is below 1; using 1"):
            pager = mb.classes.list(page=page)
        await pager.collect()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            mb.classes.list(page=1)
    assert "1" == server.requests[0].url.params["page"]
