"""The writer: bounded in rows, one commit at a time, no failure without a word."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from attrs import define, field

from homeroom._core.clock import Clock
from homeroom.sync.batches import Batch, Counts
from homeroom.sync.store import RowsRefused, StoreError
from homeroom.sync.writer import Writer
from tests.core.fakes import FakeClock, settle
from tests.sync.samples import CLASSES, OAKFIELD, a_batch, named

pytestmark = pytest.mark.anyio


@define
class Kept:
    """A store that remembers what it was given, and does what a test asks for."""

    commits: list[list[Batch]] = field(factory=list)
    threads: set[int] = field(factory=set)
    before: Callable[[Sequence[Batch]], None] = lambda batches: None

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Take batches, unless the test objects."""
        self.threads.add(threading.get_ident())
        self.before(batches)
        self.commits.append(list(batches))
        return [Counts(new=one.size) for one in batches]

    def states(self, school: str) -> Mapping[tuple[str, str], Any]:
        """Answers from the thread that commits."""
        self.threads.add(threading.get_ident())
        return {(school, ""): {}}

    @property
    def sizes(self) -> list[int]:
        """Rows of each commit."""
        return [sum(one.size for one in batches) for batches in self.commits]


def many(count: int, school: str = OAKFIELD, first: int = 0) -> Batch:
    """A batch of so many rows."""
    return a_batch(*map(named, range(first, first + count)), school=school)


def writer(store: Kept, clock: Clock | None = None, **options: Any) -> Writer:
    """A writer with small bounds, whose clock stands still if none is given."""
    given = {"bound": 20, "enough": 10, "linger": 0.5, **options}
    return Writer(store, clock=clock or stopped(), **given)  # type: ignore[arg-type]


def stopped() -> Clock:
    """A clock by which nobody ever wakes."""

    async def sleep(seconds: float) -> None:
        await asyncio.Event().wait()

    return Clock(sleep=sleep)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something holds; other threads may bring it about."""
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


async def test_enough_rows_are_committed_at_once_for_all_schools_together() -> None:
    store = Kept()
    async with writer(store) as open_writer:
        await open_writer.put(many(4))
        await open_writer.put(many(4, "elm"))
        await settle()
        assert store.commits == []
        await open_writer.put(many(2))
        await until(lambda: bool(store.commits))
    assert [[one.school for one in got] for got in store.commits] == [
        [OAKFIELD, "elm", OAKFIELD]
    ]


async def test_few_rows_wait_for_more_for_half_a_second() -> None:
    store, clock = Kept(), FakeClock()
    async with writer(store, clock.clock()) as open_writer:
        await open_writer.put(many(1))
        await open_writer.put(many(1, first=1))
        await until(lambda: bool(store.commits))
        assert store.sizes == [2]
    assert clock.slept[0] == 0.5


async def test_put_waits_while_too_many_rows_wait() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        await open_writer.put(many(10))  # This one is being committed.
        await until(lambda: bool(store.threads))
        await open_writer.put(many(15))
        await open_writer.put(many(15))  # It goes a bit beyond the bound.
        late = asyncio.create_task(open_writer.put(many(1)))
        await settle()
        assert not late.done()
        go.set()
        async with asyncio.timeout(10):
            await late
    assert sum(store.sizes) == 41
    assert max(store.sizes) <= 31


async def test_large_rows_wait_as_several() -> None:
    """DuckDB breaks where it has to take too many of them at once."""
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        await open_writer.put(many(10))  # This one is being committed.
        await until(lambda: bool(store.threads))
        await open_writer.put(a_batch(named(10, "x" * 30 * 1024)))
        late = asyncio.create_task(open_writer.put(many(1)))
        await settle()
        assert not late.done()
        go.set()
        async with asyncio.timeout(10):
            await late


async def test_a_batch_beyond_the_bound_is_written_too() -> None:
    store = Kept()
    async with asyncio.timeout(10), writer(store) as open_writer:
        await open_writer.put(many(100))
        await open_writer.put(many(100))
        await open_writer.settled(OAKFIELD)
    assert sum(store.sizes) == 200


async def test_states_alone_are_bounded_too() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        puts = [
            asyncio.create_task(open_writer.put(a_batch(states={str(number): {}})))
            for number in range(100)
        ]
        await until(lambda: bool(store.threads))
        await settle()
        assert sum(not one.done() for one in puts) > 50
        go.set()
        await asyncio.gather(*puts)
    assert sum(map(len, store.commits)) == 100


async def test_settled_says_what_all_that_was_put_came_to_without_a_wait() -> None:
    store = Kept()
    users = "managebac_users"
    async with writer(store) as open_writer:
        await open_writer.put(many(2))
        await open_writer.put(many(3, "elm"))
        assert await open_writer.settled(OAKFIELD) == {CLASSES.name: Counts(new=2)}
        await open_writer.put(many(4))
        other = Batch(
            school=OAKFIELD,
            target=CLASSES.__class__(
                name=users, columns=CLASSES.columns, key=CLASSES.key
            ),
            rows=many(1).rows,
        )
        await open_writer.put(other)
        assert await open_writer.settled(OAKFIELD) == {
            CLASSES.name: Counts(new=6),
            users: Counts(new=1),
        }
        assert await open_writer.settled("elm") == {CLASSES.name: Counts(new=3)}
        assert await open_writer.settled("nobody") == {}


async def test_settled_waits_for_the_commit_that_runs() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        await open_writer.put(many(10))
        await until(lambda: bool(store.threads))
        waits = asyncio.create_task(open_writer.settled(OAKFIELD))
        await settle()
        assert not waits.done()
        go.set()
        assert await waits == {CLASSES.name: Counts(new=10)}


async def test_one_thread_alone_uses_the_store() -> None:
    store = Kept()
    async with writer(store) as open_writer:
        for _ in range(3):
            await open_writer.put(many(10))
            found = await open_writer.run(store.states, OAKFIELD)
            assert found == {(OAKFIELD, ""): {}}
        await open_writer.settled(OAKFIELD)
    assert len(store.threads) == 1
    assert threading.get_ident() not in store.threads


async def test_an_error_of_a_call_is_the_callers_alone() -> None:
    def fail(word: str) -> None:
        raise StoreError(word)

    store = Kept()
    async with writer(store) as open_writer:
        with pytest.raises(StoreError, match="told"):
            await open_writer.run(fail, "told")
        await open_writer.put(many(1))
        await open_writer.settled(OAKFIELD)
    assert store.sizes == [1]


async def test_the_loop_goes_on_while_a_commit_takes_its_time() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        await open_writer.put(many(10))
        await until(lambda: bool(store.threads))
        turns = 0
        for _ in range(100):
            await asyncio.sleep(0)
            turns += 1
        assert turns == 100
        assert store.commits == []
        go.set()


async def test_leaving_it_commits_what_waits() -> None:
    store = Kept()
    async with writer(store) as open_writer:
        await open_writer.put(many(1))
    assert store.sizes == [1]
    with pytest.raises(RuntimeError, match="closed"):
        await open_writer.put(many(1))


async def test_a_lost_database_ends_everybody_who_waits() -> None:
    go, store = threading.Event(), Kept()

    def lose(batches: Sequence[Batch]) -> None:
        go.wait(10)
        raise StoreError("the database was lost")

    store.before = lose
    with pytest.raises(StoreError, match="lost"):
        async with writer(store) as open_writer:
            await open_writer.put(many(10))
            await until(lambda: bool(store.threads))
            await open_writer.put(many(30))
            waiting = [
                asyncio.create_task(open_writer.put(many(1, "elm"))),
                asyncio.create_task(open_writer.settled("elm")),
                asyncio.create_task(open_writer.settled(OAKFIELD)),
            ]
            await settle()
            go.set()
            async with asyncio.timeout(10):
                ended = await asyncio.gather(*waiting, return_exceptions=True)
            assert ["the database was lost"] * 3 == list(map(str, ended))
            for call in (
                open_writer.put(many(1)),
                open_writer.settled("new"),
                open_writer.run(store.states, OAKFIELD),
            ):
                with pytest.raises(StoreError, match="lost"):
                    await call
    assert store.commits == []


async def test_a_lost_database_is_told_at_the_end_if_nobody_asked() -> None:
    store = Kept()

    def lose(batches: Sequence[Batch]) -> None:
        raise StoreError("the database was lost")

    store.before = lose
    with pytest.raises(StoreError, match="lost"):
        async with writer(store) as open_writer:
            await open_writer.put(many(1))


@pytest.mark.parametrize("error", [RowsRefused("no"), ZeroDivisionError("a bug")])
async def test_rows_that_are_refused_are_one_schools_affair(error: Exception) -> None:
    """Also behind them nothing of that school is written, lest its state runs ahead."""
    store = Kept()

    def refuse(batches: Sequence[Batch]) -> None:
        if any(one.states.get("bad") for one in batches):
            raise error

    store.before = refuse
    bad = a_batch(named(1), states={"bad": {"page": 1}})
    async with writer(store, enough=1000, bound=1000) as open_writer:
        await open_writer.put(many(2, "elm"))
        await open_writer.put(many(3))
        await open_writer.put(bad)
        await open_writer.put(many(4))
        await open_writer.put(many(5, "ash"))
        with pytest.raises(type(error), match=str(error)):
            await open_writer.settled(OAKFIELD)
        assert await open_writer.settled("elm") == {CLASSES.name: Counts(new=2)}
        assert await open_writer.settled("ash") == {CLASSES.name: Counts(new=5)}
        with pytest.raises(type(error), match=str(error)):
            await open_writer.put(many(1))
        await open_writer.put(many(6, "elm"))
        assert await open_writer.settled("elm") == {CLASSES.name: Counts(new=8)}
    written = [(one.school, one.size) for got in store.commits for one in got]
    assert written == [("elm", 2), (OAKFIELD, 3), ("ash", 5), ("elm", 6)]


async def test_a_refusal_reaches_who_waits_for_room() -> None:
    go, store = threading.Event(), Kept()

    def refuse(batches: Sequence[Batch]) -> None:
        go.wait(10)
        if any(one.school == OAKFIELD for one in batches):
            raise RowsRefused("no")

    store.before = refuse
    async with writer(store) as open_writer:
        await open_writer.put(many(10))
        await until(lambda: bool(store.threads))
        await open_writer.put(many(10))
        await open_writer.put(many(10, "elm"))
        late = asyncio.create_task(open_writer.put(many(1)))
        await settle()
        go.set()
        with pytest.raises(RowsRefused):
            await late
        assert await open_writer.settled("elm") == {CLASSES.name: Counts(new=10)}


async def test_a_database_lost_among_refusals_ends_all() -> None:
    store = Kept()

    def fail(batches: Sequence[Batch]) -> None:
        raise RowsRefused("no") if len(batches) > 1 else StoreError("lost")

    store.before = fail
    with pytest.raises(StoreError, match="lost"):
        async with writer(store) as open_writer:
            await open_writer.put(many(1))
            await open_writer.put(many(1, "elm"))


async def test_an_error_outside_ends_the_commit_that_runs_and_begins_no_other() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    with pytest.raises(ZeroDivisionError):
        async with writer(store) as open_writer:
            await open_writer.put(many(10))
            await until(lambda: bool(store.threads))
            await open_writer.put(many(10))
            asyncio.get_running_loop().call_later(0.01, go.set)
            raise ZeroDivisionError
    assert store.sizes == [10]


async def test_a_cancelled_run_leaves_no_commit_half_done_and_no_thread_behind() -> (
    None
):
    """Not even if it is cancelled again while the commit ends."""
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None

    async def work() -> None:
        async with writer(store) as open_writer:
            await open_writer.put(many(10))
            await open_writer.put(many(12))
            await open_writer.put(many(12))
            await open_writer.put(many(12))

    running = asyncio.create_task(work())
    await until(lambda: bool(store.threads))
    await settle()
    for _ in range(3):
        running.cancel()
        await settle()
        assert not running.done()
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert store.sizes == [22]
    assert store.threads.isdisjoint(one.ident for one in threading.enumerate())


async def test_a_put_that_is_cancelled_hands_nothing_over() -> None:
    go, store = threading.Event(), Kept()
    store.before = lambda batches: go.wait(10) and None
    async with writer(store) as open_writer:
        await open_writer.put(many(10))
        await until(lambda: bool(store.threads))
        await open_writer.put(many(20))
        late = asyncio.create_task(open_writer.put(many(7)))
        await settle()
        late.cancel()
        with pytest.raises(asyncio.CancelledError):
            await late
        go.set()
        await open_writer.settled(OAKFIELD)
    assert store.sizes == [10, 20]


async def test_nobody_waits_for_ever_for_a_writer_whose_task_was_cancelled() -> None:
    store = Kept()
    before = asyncio.all_tasks()
    with pytest.raises(StoreError, match="stopped"):
        async with writer(store) as open_writer:
            (own,) = asyncio.all_tasks() - before
            await open_writer.put(many(1))
            own.cancel()
            await asyncio.wait({own})
            with pytest.raises(StoreError, match="stopped"):
                await open_writer.settled(OAKFIELD)
            await open_writer.put(many(1))
    assert store.commits == []
