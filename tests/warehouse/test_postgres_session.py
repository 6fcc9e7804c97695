"""What only a database for many has to bear: others who use it at the same time."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import count
from random import Random

import psycopg
import pytest
from attrs import evolve

from homeroom.sync.batches import Counts
from homeroom.sync.postgres_store import open_postgres
from homeroom.sync.store import Busy, RowsRefused, Store, StoreError
from tests.sync.killed import survives
from tests.sync.places import rows
from tests.sync.samples import CLASSES, OAKFIELD, a_batch, a_target, arrow, named
from tests.warehouse.conftest import PostgresPlace
from tests.warehouse.server import PASSWORD

NESTED = a_target(nested="json")


def one_line(error: BaseException) -> str:
    """The text of an error: a line, in which no password stands."""
    text = str(error)
    assert "\n" not in text
    assert PASSWORD not in text
    return text


@contextmanager
def session(place: PostgresPlace) -> Iterator[psycopg.Connection]:
    """Somebody else's session, which does not wait long."""
    with psycopg.connect(place.url, autocommit=True) as connection:
        connection.execute("set statement_timeout = '5s'")
        yield connection


def prepared(place: PostgresPlace, *numbers: int) -> None:
    """Keep a few rows."""
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(*map(named, numbers))])


def test_a_school_is_written_by_one_and_others_meanwhile(place: PostgresPlace) -> None:
    with closing(place.open()) as first, closing(place.open()) as second:
        first.lock(OAKFIELD)
        first.lock(OAKFIELD)
        second.lock("elm")
        with pytest.raises(Busy) as busy:
            second.lock(OAKFIELD)
        with pytest.raises(Busy):
            second.reset(OAKFIELD)
        said = one_line(busy.value)
        assert f"{OAKFIELD} is being written by homeroom " in said
        assert said.endswith(f" pid {os.getpid()}")
        assert f"@{socket.gethostname()[:20]}" in said
    with closing(place.open()) as third:
        third.lock(OAKFIELD)
        third.lock("elm")


def test_schools_of_another_schema_are_others(place: PostgresPlace) -> None:
    place.run("create schema other")
    elsewhere = f"{place.url}&options=-csearch_path%3Dother"
    with closing(place.open()) as one, closing(open_postgres(elsewhere)) as other:
        for store, name in ((one, "Art"), (other, "Drama")):
            store.lock(OAKFIELD)
            store.prepare(CLASSES)
            store.commit([a_batch(named(1, name))])
    assert place.run("select name from public.managebac_classes") == [("Art",)]
    assert place.run("select name from other.managebac_classes") == [("Drama",)]


def hold(url: str, told: object) -> None:
    """Lock a school, and never let go."""
    store = open_postgres(url)
    store.lock(OAKFIELD)
    told.send(os.getpid())  # type: ignore[attr-defined]
    signal.pause()


def test_a_lock_lapses_with_who_held_it(place: PostgresPlace) -> None:
    context = multiprocessing.get_context("forkserver")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=hold, args=(place.url, theirs), daemon=True)
    process.start()
    assert ours.poll(30)
    holder = ours.recv()
    with closing(place.open()) as store:
        with pytest.raises(Busy, match=f"pid {holder}"):
            store.lock(OAKFIELD)
        process.kill()
        process.join()
        while True:
            try:
                store.lock(OAKFIELD)
            except Busy:
                continue
            break


def test_readers_see_the_last_rows_while_others_are_being_written(
    place: PostgresPlace,
) -> None:
    """The commit is held up in its middle, by a trigger that waits for a lock."""
    prepared(place, 1, 2)
    place.run(
        "create function wait() returns trigger language plpgsql as "
        "$$ begin perform pg_advisory_xact_lock(7); return new; end $$"
    )
    place.run(
        "create trigger wait after insert on managebac_classes "
        "for each row execute function wait()"
    )
    with closing(place.open()) as store, session(place) as other:
        other.execute("select pg_advisory_lock(7)")
        change = a_batch(named(1, "Drama"), named(3), gone=[named(2)])
        with ThreadPoolExecutor(1) as pool:
            commit = pool.submit(store.commit, [change])
            waits = "select 1 from pg_locks where locktype = 'advisory' and not granted"
            while not other.execute(waits).fetchall():
                assert not commit.done()
            seen = "select id, name, _deleted_at from managebac_classes order by id"
            before = [(1, "Art", None), (2, "Art", None)]
            assert other.execute(seen).fetchall() == before
            assert not commit.done()
            other.execute("select pg_advisory_unlock(7)")
            assert commit.result(10) == [Counts(new=1, changed=1, deleted=1)]
        after = other.execute(seen).fetchall()
    assert [one[:2] for one in after] == [(1, "Drama"), (2, "Art"), (3, "Art")]


def test_a_dry_run_keeps_nobody_waiting(place: PostgresPlace) -> None:
    prepared(place, 1)
    wider = a_target(name="text", house="text", room="text")
    with closing(place.open(dry=True)) as dry, session(place) as other:
        dry.lock(OAKFIELD)
        dry.prepare(wider)
        dry.prepare(a_target("managebac_users"))
        batch = a_batch(named(1, room="12"), named(2), target=wider)
        assert dry.commit([batch]) == [Counts(new=1, changed=1)]
        assert other.execute("select id from managebac_classes").fetchall() == [(1,)]
        other.execute("update managebac_classes set name = 'Drama'")
        with closing(place.open()) as store:
            store.lock("elm")
            store.prepare(a_target("managebac_users"))
            assert store.commit([a_batch(named(1), school="elm")]) == [Counts(new=1)]
        assert dry.commit([batch]) == [Counts()]
    assert rows(place, "id, name") == [("elm", 1, "Art"), (OAKFIELD, 1, "Drama")]


def test_runs_that_begin_at_once_make_the_tables_once(place: PostgresPlace) -> None:
    ready = threading.Barrier(6)

    def run(number: int) -> list[Counts]:
        ready.wait(10)
        with closing(place.open()) as store:
            school = f"school {number}"
            store.lock(school)
            for table in ("one", "two"):
                store.prepare(a_target(table))
            target = a_target("one", number="integer")
            store.prepare(target)
            row = {"id": number, "number": number}
            states = {"": {"number": number}}
            batch = a_batch(row, school=school, target=target, states=states)
            return [*store.commit([batch])]

    with ThreadPoolExecutor(6) as pool:
        counts = list(pool.map(run, range(6)))
    assert counts == [[Counts(new=1)]] * 6
    with closing(place.open()) as store:
        assert len(store.state_rows()) == 6


def test_a_column_that_another_run_widens_is_written_on(place: PostgresPlace) -> None:
    covered = a_target(id="text", name="text", house="text")
    with closing(place.open()) as one, closing(place.open()) as other:
        one.prepare(CLASSES)
        one.commit([a_batch(named(1))])
        other.prepare(covered)
        row = {"id": "p-7f", "name": "Art"}
        other.commit([a_batch(row, school="elm", target=covered)])
        again = a_batch(named(1), named(2), gone=[named(1)])
        assert one.commit([again]) == [Counts(new=1, deleted=1)]
    assert rows(place, "id") == [("elm", "p-7f"), (OAKFIELD, "1"), (OAKFIELD, "2")]


@pytest.mark.parametrize(
    "value",
    [
        '{"canary": 1e400000}',
        '["canary\\ud800"]',
        "canary",
        "[" * 50_000 + "]" * 50_000,
    ],
    ids=["number", "surrogate", "no JSON", "nested"],
)
@pytest.mark.parametrize("dry", [False, True])
def test_rows_that_it_refuses_leave_others_alone(
    place: PostgresPlace, value: str, dry: bool
) -> None:
    bad = a_batch({"id": 1, "nested": value}, target=NESTED, states={"": {"page": 1}})
    good = a_batch({"id": 1, "nested": "{}"}, target=NESTED, school="elm")
    with closing(place.open(dry=dry)) as store:
        store.prepare(NESTED)
        with pytest.raises(RowsRefused) as refused:
            store.commit([good, bad])
        assert store.states(OAKFIELD) == {}
        assert store.commit([good]) == [Counts(new=1)]
    assert "canary" not in one_line(refused.value)


def test_a_key_that_is_too_long_is_refused(place: PostgresPlace) -> None:
    target = a_target(id="text", name="text")
    random = Random(1)
    long = "".join(random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(9000))
    with closing(place.open()) as store:
        store.prepare(target)
        with pytest.raises(RowsRefused) as refused:
            store.commit([a_batch({"id": long}, target=target)])
        assert store.commit([a_batch({"id": "x"}, target=target)]) == [Counts(new=1)]
    assert long[:9] not in one_line(refused.value)


def test_nested_values_are_compared_by_what_they_say(place: PostgresPlace) -> None:
    with closing(place.open()) as store:
        store.prepare(NESTED)
        for text in ('{"a": 1, "b": [2]}', '{"b":[2],"a":1.0}'):
            store.commit([a_batch({"id": 1, "nested": text}, target=NESTED)])
        same = a_batch({"id": 1, "nested": '{ "b":[2], "a":1 }'}, target=NESTED)
        assert store.commit([same]) == [Counts()]


def test_a_session_that_is_ended_is_told_in_a_line(place: PostgresPlace) -> None:
    prepared(place, 1)
    with closing(place.open()) as store:
        end = "select pg_terminate_backend(pid) from pg_stat_activity"
        place.run(f"{end} where application_name like 'homeroom %'")
        with pytest.raises(StoreError) as lost:
            store.commit([a_batch(named(2))])
        assert not isinstance(lost.value, RowsRefused)
        one_line(lost.value)
        with pytest.raises(StoreError, match="the connection was lost"):
            store.states(OAKFIELD)
    assert rows(place, "id") == [(OAKFIELD, 1)]


def test_a_server_that_crashes_is_told_in_a_line(place: PostgresPlace) -> None:
    prepared(place, 1)
    with closing(place.open()) as store:
        store.commit([a_batch(named(2), states={"": {"page": 2}})])
        place.server.stop(signal.SIGQUIT)
        try:
            with pytest.raises(StoreError) as lost:
                store.commit([a_batch(named(3), states={"": {"page": 3}})])
            one_line(lost.value)
            with pytest.raises(StoreError, match="nobody listens there"):
                place.open()
        finally:
            place.server.start()
    with closing(place.open()) as store:
        assert store.states(OAKFIELD) == {(CLASSES.name, ""): {"page": 2}}
    assert rows(place, "id") == [(OAKFIELD, 1), (OAKFIELD, 2)]


def test_a_full_disk_is_told_in_a_line(place: PostgresPlace) -> None:
    """The server may write no file of more than 17 MB."""
    prepared(place)
    place.server.stop()
    place.server.start(largest=17_000_000)
    try:
        with closing(place.open()) as store, pytest.raises(StoreError) as full:
            for night in count():
                many = range(night * 2000, night * 2000 + 2000)
                batch = a_batch(*(named(one, f"{one:01800}") for one in many))
                store.commit([evolve(batch, states={"": {"night": night}})])
    finally:
        place.server.stop()
        place.server.start()
    assert "could not extend file" in one_line(full.value)
    with closing(place.open()) as store:
        night = store.states(OAKFIELD)[CLASSES.name, ""]["night"]
        assert store.live(OAKFIELD, CLASSES).num_rows == 2000 * (night + 1)


def test_a_database_that_may_not_be_written_is_told(place: PostgresPlace) -> None:
    place.run(f"alter database {place.name} set default_transaction_read_only = on")
    with pytest.raises(StoreError, match="read-only transaction") as error:
        place.open()
    one_line(error.value)


def test_a_user_who_may_not_make_tables_is_told(place: PostgresPlace) -> None:
    place.run("create role guest login password 'canary-2f9b'")
    try:
        guest = place.url.replace("homeroom:", "guest:")
        with pytest.raises(StoreError, match="permission denied for schema") as error:
            open_postgres(guest)
        one_line(error.value)
    finally:
        place.run("drop role guest")


def test_a_database_without_unicode_is_refused(place: PostgresPlace) -> None:
    name = f"{place.name}_ascii"
    place.copies.append(name)
    place.server.run(f"create database {name} template template0 encoding 'SQL_ASCII'")
    with pytest.raises(StoreError, match="is encoded in SQL_ASCII; make one in UTF8"):
        open_postgres(place.server.url(name))


def test_a_table_that_another_session_locks_is_told(place: PostgresPlace) -> None:
    prepared(place, 1)
    impatient = f"{place.url}&options=-clock_timeout%3D100"
    with closing(open_postgres(impatient)) as store, session(place) as other:
        with other.transaction():
            other.execute("lock table managebac_classes in access exclusive mode")
            with pytest.raises(StoreError, match="another session locks a table"):
                store.commit([a_batch(named(2))])
        assert store.commit([a_batch(named(2))]) == [Counts(new=1)]


def test_why_nobody_could_connect_is_told_without_the_password(
    place: PostgresPlace,
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    server = place.server
    wrong = "canary-wrong"
    for url, reason in (
        (f"postgresql://u:{wrong}@127.0.0.1:{port}/db", "nobody listens there"),
        (server.url(place.name, wrong), "it refuses the user or the password"),
        (server.url("none", PASSWORD), "there is no such database"),
        (
            f"postgresql://u:{wrong}@none.invalid/db",
            "the name of its host is not known",
        ),
    ):
        with pytest.raises(StoreError) as error:
            open_postgres(url)
        said = one_line(error.value)
        assert said.startswith("PostgreSQL at ")
        assert said.endswith(f": {reason}")
        assert wrong not in said
        assert error.value.__cause__ is None


@pytest.mark.parametrize(
    "password", ["qx@zk", "qx/zk", "77/zk", "qx%zk", "qx:77@zk", "77?qx", "qx@zk/77"]
)
def test_a_url_that_is_read_wrongly_is_not_shown(password: str) -> None:
    """A part of a password that is not percent-encoded looks like a host or a name."""
    with pytest.raises(StoreError) as error:
        open_postgres(f"postgresql://user:{password}@127.0.0.1:1/schools")
    said = one_line(error.value)
    assert not any(part in said for part in ("qx", "zk", "77"))


@pytest.mark.parametrize("url", ["", "canary", "mysql://u:canary@h/d"])
def test_what_is_no_url_is_not_shown(url: str) -> None:
    with pytest.raises(StoreError) as error:
        open_postgres(url)
    assert "canary" not in one_line(error.value)


def test_the_password_is_in_nothing_that_can_be_seen(
    place: PostgresPlace, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(0), closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(named(1))])
        seen = place.run("select pg_stat_activity::text from pg_stat_activity")
        assert PASSWORD not in str(seen) + repr(store) + caplog.text
        assert place.run("select * from _sync_about")
        assert PASSWORD not in str(place.run("select * from _sync_about"))
        with pytest.raises(TypeError) as error:
            pickle.dumps(store)
    assert PASSWORD not in str(error.value)


def test_rows_of_all_schools_are_found_by_their_key(place: PostgresPlace) -> None:
    prepared(place, 1)
    with pytest.raises(psycopg.errors.UniqueViolation):
        place.run("insert into managebac_classes (school, id) values ('oakfield', 1)")


def test_live_rows_come_in_parts_and_are_whole(place: PostgresPlace) -> None:
    with closing(place.open()) as store:
        store.prepare(CLASSES)
        store.commit([a_batch(*map(named, range(12_000)))])
        found = store.live(OAKFIELD, CLASSES)
    assert sorted(found.column("id").to_pylist()) == list(range(12_000))
    assert found.schema == arrow(CLASSES, []).select(["id"]).schema


def test_a_run_may_be_killed_at_any_moment(place: PostgresPlace) -> None:
    assert survives(place, Opening(place.url), kills=20) >= 20


class Opening:
    """Opens a store, in another process too."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __call__(self) -> Store:
        return open_postgres(self.url)
