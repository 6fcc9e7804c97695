"""The backend without a socket: httpx in front of it, the sandbox behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager

import httpx
import pytest
from backend import make_app
from fastapi import FastAPI
from http_errors import STATUSES, status_of

from homeroom import ManageBac, Pool, errors
from homeroom.sandbox import Sandbox

NAMES = ("oakfield", "lakeside", "northgate")


@asynccontextmanager
async def running(app: FastAPI) -> AsyncGenerator[httpx.AsyncClient, None]:
    """A client of the app, for as long as the app lives."""
    transport = httpx.ASGITransport(app)
    where = "http://backend.example.org"
    async with (
        app.router.lifespan_context(app),  # The transport does not start the app.
        httpx.AsyncClient(transport=transport, base_url=where) as front,
    ):
        yield front


def app_over(sandbox: Sandbox, **keys: str) -> FastAPI:
    """The app for schools of a sandbox, of which some may have other keys."""

    def open_school(name: str, seed: int, pool: Pool) -> ManageBac:
        school = sandbox.add_school(seed=seed)
        school["token"] = keys.get(name, school["token"])
        return ManageBac(**school, pool=pool, retry=None)

    def open_schools(pool: Pool) -> Mapping[str, ManageBac]:
        return {name: open_school(name, seed, pool) for seed, name in enumerate(NAMES)}

    return make_app(open_schools)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
async def test_classes_come_as_the_vendor_has_them() -> None:
    async with running(app_over(Sandbox())) as front:
        several = (await front.get("/schools/oakfield/classes?limit=5")).json()
        assert 5 == len(several)
        assert all(isinstance(one["id"], int) for one in several)
        got = await front.get(f"/schools/oakfield/classes/{several[0]['id']}")
        assert several[0]["name"] == got.json()["name"]
        assert "teachers" not in got.json()


@pytest.mark.anyio
async def test_200_requests_at_once_go_well() -> None:
    sandbox = Sandbox(rate=None)
    async with running(app_over(sandbox)) as front:
        paths = [f"/schools/{name}/classes?limit=1" for name in NAMES]
        asked = [front.get(paths[number % len(paths)]) for number in range(200)]
        answers = await asyncio.gather(*asked)
    assert {200} == {one.status_code for one in answers}
    assert len(NAMES) == len({one.json()[0]["id"] for one in answers})


@pytest.mark.anyio
async def test_classes_are_saved_each_with_a_result() -> None:
    async with running(app_over(Sandbox())) as front:
        (held,) = (await front.get("/schools/oakfield/classes?limit=1")).json()
        body = [{"id": held["id"], "name": "History"}, {"id": 999_999_999}]
        got = (await front.put("/schools/oakfield/classes", json=body)).json()
        assert ["ok", "History"] == [got[0]["status"], got[0]["class"]["name"]]
        assert "ok" != got[1]["status"]


@pytest.mark.anyio
async def test_a_body_that_does_not_fit_is_refused_with_its_place() -> None:
    async with running(app_over(Sandbox())) as front:
        got = await front.put("/schools/oakfield/classes", json=[{"id": "eleven"}])
        assert 422 == got.status_code
        (problem,) = got.json()["detail"]
        assert ["body", 0, "id"] == problem["loc"]
        assert "eleven" not in got.text
        good = {"name": "History"}
        got = await front.post("/schools/oakfield/classes/check", json=good)
        assert (200, good) == (got.status_code, got.json())


@pytest.mark.anyio
async def test_errors_become_statuses() -> None:
    sandbox = Sandbox()
    async with running(app_over(sandbox)) as front:
        got = await front.get("/schools/nowhere/classes")
        assert (404, "no such school") == (got.status_code, got.json()["detail"])
        got = await front.get("/schools/oakfield/classes/999999999")
        assert (404, "NotFoundError") == (got.status_code, got.json()["error"])
        sandbox.faults.add(path="/managebac/*", status=503, times=1)
        got = await front.get("/schools/oakfield/classes")
        assert (502, True) == (got.status_code, got.json()["retryable"])


@pytest.mark.anyio
async def test_a_school_with_a_wrong_key_fails_alone() -> None:
    async with running(app_over(Sandbox(), lakeside="wrong")) as front:
        got = await front.get("/schools/lakeside/classes")
        assert (502, "AuthenticationError") == (got.status_code, got.json()["error"])
        assert "wrong" not in got.text
        seen = {one["school"]: one for one in (await front.get("/overview")).json()}
        assert "401" in seen["lakeside"]["problem"]
        assert (
            3 == len(seen["oakfield"]["classes"]) == len(seen["northgate"]["classes"])
        )


@pytest.mark.anyio
async def test_the_models_are_documented() -> None:
    async with running(app_over(Sandbox())) as front:
        document = (await front.get("/openapi.json")).json()
    assert {"SchoolClass", "ClassUpsert", "ClassResult"} <= document["components"][
        "schemas"
    ].keys()


def test_every_error_has_a_status() -> None:
    kinds = [one for one in vars(errors).values() if isinstance(one, type)]
    raised = [one for one in kinds if issubclass(one, errors.HomeroomError)]
    assert set(STATUSES) <= set(raised)
    for kind in raised:
        assert 400 <= status_of(kind("")) < 600
