"""A FastAPI backend for several ManageBac schools: one client each, on one pool.

Set SCHOOLS to their names, such as `oakfield,lakeside`, and OAKFIELD_TOKEN and so on to
their keys; then run `uvicorn backend:app`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Query, Request
from http_errors import answer_error
from pydantic import BaseModel

from homeroom import HomeroomError, Limits, ManageBac, Pool
from homeroom.managebac.models import ClassResult, ClassUpsert, SchoolClass

OpenSchools = Callable[[Pool], Mapping[str, ManageBac]]
"""Makes the client of each school; tests give one that needs no network."""

LIMITS = Limits(queue=5)
"""Who cannot be sent within 5 seconds is told so, instead of waiting on."""


def schools_from_environment(pool: Pool) -> Mapping[str, ManageBac]:
    """A client for each school that the environment names."""
    return {
        name: ManageBac(
            token=os.environ[f"{name.upper()}_TOKEN"],
            base_url=os.environ.get("MANAGEBAC_BASE_URL"),
            pool=pool,
            timeout=10,
            limits=LIMITS,
        )
        for name in os.environ["SCHOOLS"].split(",")
    }


def make_app(open_schools: OpenSchools = schools_from_environment) -> FastAPI:
    """The application; its clients live as long as it does."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None, None]:
        async with Pool() as pool:  # Closes the clients, then the connections.
            app.state.schools = open_schools(pool)
            yield

    app = FastAPI(title="Classes of our schools", lifespan=lifespan)
    app.include_router(router)
    app.add_exception_handler(HomeroomError, answer_error)
    return app


def client_of(school: str, request: Request) -> ManageBac:
    """The client of the school in the path."""
    schools: Mapping[str, ManageBac] = request.app.state.schools
    if school not in schools:
        raise HTTPException(404, "no such school")
    return schools[school]


Client = Annotated[ManageBac, Depends(client_of)]

router = APIRouter()


@router.get("/schools/{school}/classes")
async def list_classes(
    client: Client, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> list[SchoolClass]:
    """Classes, as ManageBac has them."""
    return await client.classes.list().collect(limit=limit)


@router.get("/schools/{school}/classes/{number}", response_model_exclude={"teachers"})
async def get_class(client: Client, number: int) -> SchoolClass:
    """One class, without its teachers."""
    return await client.classes.get(number)


@router.put("/schools/{school}/classes")
async def save_classes(client: Client, classes: list[ClassUpsert]) -> list[ClassResult]:
    """Create and update classes; each has a result of its own."""
    outcome = await client.classes.upsert(classes=classes)
    return [one.item for one in outcome]


@router.post("/schools/{school}/classes/check")
async def check_class(body: Annotated[ClassUpsert, Body()]) -> ClassUpsert:
    """Whether a class could be sent; a single model needs `Body()`."""
    return body


class Overview(BaseModel):
    """The first classes of a school, or why there are none."""

    school: str
    classes: list[SchoolClass] = []
    problem: str | None = None


@router.get("/overview")
async def overview(request: Request) -> list[Overview]:
    """All schools at once; one that fails takes nothing from the others."""
    schools: Mapping[str, ManageBac] = request.app.state.schools

    async def look(name: str, client: ManageBac) -> Overview:
        try:
            classes = await client.classes.list().collect(limit=3)
        except HomeroomError as error:
            return Overview(school=name, problem=str(error))
        return Overview(school=name, classes=classes)

    return list(await asyncio.gather(*(look(*one) for one in schools.items())))


app = make_app()
