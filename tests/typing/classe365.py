"""What type checkers see of the Classe365 client. Checked, never run.

Negative cases carry `type: ignore`; a checker that warns of unused ones fails when
such a mistake is no longer found.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import assert_type

import httpx

from homeroom import (
    UNSET,
    Classe365,
    Limits,
    Page,
    Pager,
    Response,
    RetryPolicy,
    Saved,
    Secret,
    from_dict,
    to_dict,
)
from homeroom._core.model import JSON
from homeroom.classe365 import ByCursor, ByOffset, ByPage, NamedResource
from homeroom.classe365.models import Department, Record, SchoolClass, Session, Student
from homeroom.options import Unset
from homeroom.sandbox import Sandbox


def building(transport: httpx.AsyncBaseTransport) -> None:
    """Every option of the client, and what is refused."""
    Classe365(subdomain="oakfield", api_key="k")
    Classe365(
        subdomain="oakfield",
        api_key=Secret("k"),
        paging=ByCursor(parameter="after", next="meta.after", size=None),
        base_url="https://x.example",
        timeout=None,
        retry=RetryPolicy(attempts=2),
        headers={"x-a": "b", "x-c": None},
        limits=Limits(in_flight=4, pause=90),
        transport=transport,
        trust_env=True,
    )
    Classe365(subdomain="o", api_key="k", paging=ByPage(first=0, parameter="p"))
    Classe365(subdomain="o", api_key="k", paging=ByOffset(size="n"), timeout=UNSET)
    assert_type(Classe365.from_env(), Classe365)
    Classe365("oakfield", "k")  # type: ignore[call-arg]
    Classe365(subdomain="o", token="k")  # type: ignore[call-arg]
    Classe365(subdomain=3, api_key="k")  # type: ignore[arg-type]
    Classe365(subdomain="o", api_key="k", paging="page")  # type: ignore[arg-type]
    ByCursor("after")  # type: ignore[call-arg]
    ByPage(first="1")  # type: ignore[arg-type]
    ByOffset(first=1)  # type: ignore[call-arg]


async def in_process(sandbox: Sandbox) -> None:
    """The sandbox's options fit the client, whose views are clients."""
    async with Classe365(**sandbox.classe365, paging=ByPage()) as our:
        assert_type(our, Classe365)
        assert_type(our.with_options(timeout=3), Classe365)


async def reading(our: Classe365) -> None:
    """Each resource has its own model; an id is a number or text."""
    assert_type(await our.students.get(1, timeout=1, retry=None, headers={}), Student)
    assert_type(await our.students.get(id="A1"), Student)
    assert_type(await our.classes.get(1), SchoolClass)
    assert_type(await our.sessions.get(1), Session)
    assert_type(await our.departments.get(1), Department)
    assert_type(await our.records.get("teachers", id=1), Record)
    await our.students.get()  # type: ignore[call-arg]
    await our.students.get(1.5)  # type: ignore[arg-type]
    await our.students.get(None)  # type: ignore[arg-type]
    await our.records.get(id=1)  # type: ignore[call-arg]
    our.teachers  # type: ignore[attr-defined]  # noqa: B018


async def saving(our: Classe365) -> None:
    """A write says what became of the record, and whether it is new."""
    saved = await our.students.save(first_name="a", gender=None, extra={"x": [1]})
    assert_type(saved, Saved[Student])
    assert_type(saved.record, Student)
    assert_type(saved.created, bool)
    assert_type(await our.classes.save(id="7", code=3), Saved[SchoolClass])
    assert_type(await our.sessions.save(extra={"name": "x"}), Saved[Session])
    assert_type(await our.departments.save(id=7, name="x"), Saved[Department])
    assert_type(await our.records.save("teachers", extra={}), Saved[Record])
    wider: Saved[object] = saved
    print(wider)
    await our.students.save(id=None)  # type: ignore[arg-type]
    await our.students.save(first_name=1)  # type: ignore[arg-type]
    await our.students.save(nickname="x")  # type: ignore[call-arg]
    await our.students.save({"a": 1})  # type: ignore[call-arg, arg-type]
    await our.students.save(extra={"x": object()})  # type: ignore[dict-item]
    await our.students.save(extra={1: "x"})  # type: ignore[dict-item]
    await our.records.save(extra={})  # type: ignore[call-arg]
    saved.created = True  # type: ignore[misc]


async def paging(our: Classe365) -> None:
    """Lists are pagers of their models; there is no cursor to give."""
    pager = our.students.list(limit=5, timeout=1)
    assert_type(pager, Pager[Student])
    assert_type(pager.pages(), AsyncGenerator[Page[Student], None])
    assert_type(await pager.prefetch(1).collect(limit=3), list[Student])
    assert_type(our.classes.list(), Pager[SchoolClass])
    assert_type(our.sessions.list(), Pager[Session])
    assert_type(our.departments.list(), Pager[Department])
    assert_type(our.records.list("teachers", limit=2), Pager[Record])
    async for session in our.sessions.list():
        assert_type(session, Session)
    our.students.list(5)  # type: ignore[call-arg]
    our.students.list(limit="5")  # type: ignore[arg-type]
    our.students.list(cursor="x")  # type: ignore[call-arg]
    our.records.list()  # type: ignore[call-arg]


async def by_name(our: Classe365) -> None:
    """Any other resource is reached in the same way."""
    teachers = our.resource("teachers")
    assert_type(teachers, NamedResource)
    assert_type(teachers.list(limit=2), Pager[Record])
    assert_type(await teachers.get(1), Record)
    assert_type(await teachers.get(id="x", timeout=1), Record)
    assert_type(await teachers.save({"first_name": "a"}), Saved[Record])
    assert_type(await teachers.save({}, id=1, retry=None), Saved[Record])
    our.resource()  # type: ignore[call-arg]
    await teachers.save(first_name="a")  # type: ignore[call-arg]
    await teachers.save({}, id=None)  # type: ignore[arg-type]
    teachers.name = "x"  # type: ignore[misc]


async def with_response(our: Classe365) -> None:
    """The view gives responses of the same data."""
    view = our.with_response
    assert_type(await view.students.get(1), Response[Student])
    assert_type(await view.students.save(), Response[Saved[Student]])
    assert_type(view.students.list(), Pager[Student])
    assert_type(await view.records.get("x", id=1), Response[Record])
    assert_type(await view.records.save("x"), Response[Saved[Record]])
    assert_type(view.records.list("x"), Pager[Record])


def fields(student: Student, record: Record, one: SchoolClass) -> None:
    """What may be absent or null says so, and what is not known is JSON."""
    assert_type(student.id, int | str)
    assert_type(student.first_name, str | Unset | None)
    assert_type(student.admission_number, str | int | Unset | None)
    assert_type(student.extra, dict[str, JSON])
    assert_type(record.id, int | str | None)
    assert_type(one.department_id, str | int | Unset | None)
    house: JSON = student.extra["house"]
    print(house)
    if student.first_name is not UNSET:
        assert_type(student.first_name, str | None)
    assert_type(to_dict(student), dict[str, JSON])
    assert_type(from_dict(Session, {"id": 1, "name": "x"}), Session)
    print(student.house)  # type: ignore[attr-defined]
    Student()  # type: ignore[call-arg]
