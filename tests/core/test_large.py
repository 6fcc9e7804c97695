"""Large answers: read as small ones are, with room for others and within bounds."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from homeroom import ClassChartsStudent, ManageBac
from homeroom._core import plain
from homeroom._core.answer import Answer
from homeroom._core.decode import MOST_VALUES, Decoder
from homeroom._core.misfits import Misfit, Report, Unfit
from homeroom._core.reading import Way, read_as
from homeroom._core.slices import LARGE
from homeroom.errors import BadRequestError, DeadlineExceeded, DecodeError
from homeroom.managebac.models import ClassPage, SchoolClass
from homeroom.paging import ByPage
from tests.core.fakes import BASE_URL, TOKEN, a_class

pytestmark = pytest.mark.anyio

ODDITIES: list[dict[str, Any]] = [
    {},
    {"house": "Red"},
    {"house": 1, "room": [1, 2]},
    {"created_at": "soon"},
    {"created_at": "2026-11-26T09:00:00Z", "archived": "yes"},
    {"id": None},
    {"id": "77"},
    {"name": ""},
    {"name": "half \ud800 a pair"},
    {"description": "},{", "language": '},{"id":1'},
    {"teachers": [{"id": 1}, {"teacher_id": "x"}, 5]},
    {"subjects": {"id": 5, "name": "Botany"}},
    {"grade_number": 10**30},
    {"subject_option": ["HL", "SL"]},
]
META = {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100}


def mixed(count: int, share: float, seed: int) -> list[Any]:
    """Rows of which a share is odd in some way, and a few are none."""
    chance = random.Random(seed)
    rows: list[Any] = []
    for number in range(count):
        odd = chance.choice(ODDITIES) if chance.random() < share else {}
        row = {**a_class(number, uniq_id="x" * chance.randint(0, 300)), **odd}
        rows.append(chance.choice([row] * 50 + [7, None, "row", []]))
    return rows


def told(misfits: Iterable[Misfit], begin: int = 0) -> dict[Any, list[Any]]:
    """Count, first index and value of each kind of misfit."""
    return {
        (one.place, one.reason, one.set_aside): [
            one.count,
            None if one.first is None else one.first + begin,
            one.raw,
        ]
        for one in misfits
    }


def in_parts(rows: list[Any]) -> tuple[list[Any], dict[Any, list[Any]]]:
    """What small pages of 50 rows hold, and what did not fit in all of them."""
    items, misfits = list[Any](), dict[Any, list[Any]]()
    for begin in range(0, len(rows), 50):
        report = Report()
        data = json.dumps([a_class(0), *rows[begin : begin + 50]]).encode()
        items += Decoder().decode(data, list[SchoolClass], report)[1:]
        for kind, found in told(report.misfits, begin - 1).items():
            known = misfits.setdefault(kind, [0, *found[1:]])
            known[0] += found[0]
    return items, misfits


@pytest.mark.parametrize("share", [0.0, 0.001, 0.2, 1.0])
@pytest.mark.parametrize("wrapped", [True, False], ids=["page", "list"])
def test_a_large_list_is_read_as_small_ones_are(share: float, wrapped: bool) -> None:
    """Each row the same, and all that did not fit with count, first index and value."""
    rows = mixed(4000, share, seed=int(share * 1000))
    value = {"classes": rows, "meta": META} if wrapped else rows
    data, decoder = json.dumps(value).encode(), Decoder()
    assert len(data) > 2 * LARGE
    items, misfits = in_parts(rows)
    for _ in range(2):  # The second time with the names that were met.
        report = Report()
        form: Any = ClassPage if wrapped else list[SchoolClass]
        found = decoder.decode(data, form, report)
        assert items == (found.classes if wrapped else found)
        place = "$.classes[]" if wrapped else "$[]"
        moved = {
            (place + key[0].removeprefix("$[]"), *key[1:]): one
            for key, one in misfits.items()
        }
        assert moved == told(report.misfits)


def test_a_strict_reading_names_the_first_places() -> None:
    """Of a large list too, each with its index."""
    rows = [a_class(n) for n in range(9000)]
    rows[8000]["created_at"] = "soon"
    rows[8500]["id"] = None
    with pytest.raises(Unfit) as caught:
        Decoder().decode(
            json.dumps(rows).encode(), list[SchoolClass], Report(strict=True)
        )
    paths = ("$[8000].created_at: expected date-time", "$[8500].id: expected integer")
    assert paths == caught.value.paths


def stops(data: bytes, form: Any, report: Report | None = None) -> int:
    """How often the reading of a document stops; jobs are done."""
    count = 0
    for job in Decoder().in_steps(data, form, report or Report()):
        count += 1
        if job is not None:
            job()
    return count


def test_a_reading_stops_often() -> None:
    """After each slice, or after each hundred records that are read one by one."""
    good = json.dumps([a_class(n) for n in range(40_000)]).encode()
    odd = json.dumps([a_class(n, created_at=1) for n in range(20_000)]).encode()
    assert stops(good, list[SchoolClass]) > len(good) // LARGE
    assert stops(odd, list[SchoolClass]) > 200
    assert 3 > stops(good[:2000].rpartition(b", {")[0] + b"]", list[SchoolClass])


def test_the_collector_is_left_as_it_was() -> None:
    """On or off, whatever happens meanwhile."""
    data = json.dumps([a_class(n) for n in range(20_000)]).encode()
    steps = Decoder().in_steps(data, list[SchoolClass], Report())
    for _ in steps:
        assert gc.isenabled()
    gc.disable()
    try:
        stops(data, list[SchoolClass])
        assert not gc.isenabled()
    finally:
        gc.enable()


def client(body: bytes, **options: Any) -> ManageBac:
    """A client of a server that has one answer."""
    server = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    return ManageBac(token=TOKEN, base_url=BASE_URL, transport=server, **options)


async def typed(ours: ManageBac) -> Any:
    return await ours.request("GET", "/x", type=list[SchoolClass])


async def free(ours: ManageBac) -> Any:
    return await ours.request("GET", "/x")


async def walked(ours: ManageBac) -> Any:
    return await ours.classes.list().collect()


async def walked_freely(ours: ManageBac) -> Any:
    pager = ours.pages("GET", "/x", items="data.rows", paging=ByPage())
    return await anext(pager.pages())


async def walked_typed(ours: ManageBac) -> Any:
    pager = ours.pages(
        "GET", "/x", items="data.rows", paging=ByPage(), type=SchoolClass
    )
    return await anext(pager.pages())


ACTS: dict[str, tuple[str, Callable[[ManageBac], Awaitable[Any]]]] = {
    "typed": ("[%s]", typed),
    "free": ('{"rows":[%s],"more":{"a":1}}', free),
    "walk": ('{"classes":[%s],"meta":' + json.dumps(META) + "}", walked),
    "free page": ('{"data":{"rows":[%s],"more":1}}', walked_freely),
    "typed page": ('{"data":{"rows":[%s],"more":1}}', walked_typed),
    "bare": ("[%s]", walked),
}


def body_of(act: str, rows: Iterable[str]) -> bytes:
    """An answer with those rows, as an action asks for them."""
    return ACTS[act][0].replace("%s", ",".join(rows)).encode()


@pytest.mark.parametrize("act", ACTS)
async def test_others_run_while_a_large_answer_is_read(act: str) -> None:
    """And every row is there in the end."""
    count, turns = 60_000, 0
    rows = [f'{{"id":{n},"name":"Class {n}"}}' for n in range(count)]

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with client(body_of(act, rows), timeout=None) as ours:
        task = asyncio.create_task(others())
        found = await ACTS[act][1](ours)
        task.cancel()
    found = found["rows"] if act == "free" else getattr(found, "items", found)
    ids = [one["id"] if isinstance(one, dict) else one.id for one in found]
    assert list(range(count)) == ids
    assert turns > 8


@pytest.mark.parametrize("act", [one for one in ACTS if one not in ("free", "bare")])
async def test_a_reading_ends_with_the_timeout(act: str) -> None:
    """A small answer can be long to read: here 9 MB of a few bytes that were packed."""
    rows = ['{"id":1,"name":"x"}', *["{}"] * 3_000_000]
    begun = time.monotonic()
    async with client(body_of(act, rows), timeout=0.3) as ours:
        if act == "free page":
            ours = ours.with_options(timeout=0.05)
        with pytest.raises(DeadlineExceeded, match="ran out while") as caught:
            await ACTS[act][1](ours)
    assert time.monotonic() - begun < 1.5
    assert caught.value.retryable
    assert 200 == caught.value.status or act == "typed"


@pytest.mark.parametrize(("row", "times"), [("{}", 1), ("0", 1), ('{"id":"1"}', 32)])
def test_memory_is_bound_to_the_size_of_an_answer(row: str, times: int) -> None:
    """What does not fit takes hardly any; what does takes what its records are."""
    good, count = b'[{"id":1,"name":"a"},', 250_000 // times
    data = good + b",".join([row.encode()] * count) + b"]"
    tracemalloc.start()
    stops(data, list[SchoolClass])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < times * len(data) + 12 * 2**20


async def test_a_record_with_too_many_values_is_set_aside() -> None:
    """The others are read; nothing of it is kept."""
    giant = '{"id":2,"x":[' + ",".join(["{}"] * (MOST_VALUES + 1)) + "]}"
    good = ['{"id":1,"name":"a"}', '{"id":3,"name":"b"}']
    report = Report()
    data = f"[{good[0]},{giant},{good[1]}]".encode()
    found = Decoder().decode(data, list[SchoolClass], report)
    assert [1, 3] == [one.id for one in found]
    ((place, reason, count, raw),) = [
        (one.place, one.reason, one.count, one.raw) for one in report.misfits
    ]
    assert ("$[]", "more than 2,000,000 values", 1, None) == (
        place,
        reason,
        count,
        raw,
    )
    async with client(b'{"class":' + giant.encode() + b"}") as ours:
        with pytest.raises(DecodeError, match="more than 2,000,000 values"):
            await ours.classes.get(2)


async def test_a_record_with_many_values_is_read_aside() -> None:
    """In a thread, so that others run meanwhile, also if it is all there is."""
    teachers = [{"teacher_id": n} for n in range(250_000)]
    row = {**a_class(5), "teachers": teachers}
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    task = asyncio.create_task(others())
    for act, value in (("walk", {"classes": [row, a_class(6)], "meta": META}), ("", 0)):
        data = json.dumps(value or {"class": row}).encode()
        async with client(data, timeout=None) as ours:
            found = await (walked(ours) if act else ours.classes.get(5))
        one = found[0] if act else found
        assert 249_999 == one.teachers[-1].teacher_id
    task.cancel()
    assert turns > 50


async def test_times_in_a_large_list_get_their_zone() -> None:
    """All of them, in a list and in one that is wrapped."""
    zone = ZoneInfo("Europe/London")
    way = Way(decoder=Decoder(), zone=lambda: zone)
    rows = [a_class(n, created_at="2026-07-01T09:00:00") for n in range(9000)]
    for value, form in ((rows, list[SchoolClass]), ({"classes": rows}, ClassPage)):
        answer = Answer(status=200, headers={}, body=json.dumps(value).encode())
        assert len(answer.body) > LARGE
        found: Any = (await read_as(form, answer, way)).data
        items: list[SchoolClass] = found if isinstance(found, list) else found.classes
        assert 9000 == len(items)
        assert {zone} == {one.created_at and one.created_at.tzinfo for one in items}


@pytest.mark.parametrize("says", [1, 0, "false"])
async def test_a_large_answer_may_be_a_refusal(says: object) -> None:
    """Its envelope is looked at, wherever it stands, and nothing else."""
    row = {"id": 1, "attended": "yes", "notes": "x" * 500}
    value = {"data": [row] * 900, "meta": {}, "success": says, "error": "no"}
    body = json.dumps(value).encode()
    assert len(body) > LARGE

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("login"):
            cookie = "student_session_credentials=%7B%22session_id%22%3A%22s1%22%7D"
            return httpx.Response(302, headers={"set-cookie": cookie})
        if request.url.path.endswith("ping"):
            meta = {"session_id": "s2"}
            data = {"user": {"id": 7}}
            return httpx.Response(200, json={"success": 1, "data": data, "meta": meta})
        return httpx.Response(200, content=body)

    async with ClassChartsStudent(
        code="ABC",
        date_of_birth="2011-03-04",
        transport=httpx.MockTransport(answer),
    ) as pupil:
        if says == 1:
            found = await pupil.detentions.list()
            assert 900 == len(found if isinstance(found, list) else found.data)
        else:
            with pytest.raises(BadRequestError, match="refused inside a success"):
                await pupil.detentions.list()


def test_a_glance_passes_over_what_is_large() -> None:
    """And over what nobody asked for."""
    value = {"a": 1, "b": "x" * 10**6, "c": [2], "d": 3, "e\ud800": 4}
    data = json.dumps(value).encode()
    assert {"a": 1, "c": [2]} == plain.glance(data, ("a", "b", "c"))
    assert {} == plain.glance(b"[" + data + b"]", ("a",))


def test_a_document_of_nothing_but_members_ends_soon() -> None:
    """Where one list is looked for, others run while the members go by."""
    data = b"{" + b",".join(b'"k%d":0' % n for n in range(50_000)) + b"}"
    seen = 0
    steps = Decoder().in_steps(data, ClassPage, Report())
    with pytest.raises(Unfit):
        for job in steps:
            seen += 1
            if job is not None:
                job()
    assert seen > 400
