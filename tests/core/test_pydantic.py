"""Models in pydantic, and so in FastAPI: read strictly, written as JSON, documented."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import httpx
import pytest
from fastapi import Body, FastAPI, Query
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from hypothesis import given, reject, strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

import homeroom
from homeroom import from_dict, to_dict
from homeroom.classcharts.models import ActivityPage
from homeroom.classcom.models import EnrollmentRole, User
from homeroom.errors import ConfigurationError
from homeroom.managebac.models import (
    AtlSkill,
    ClassPage,
    ClassResult,
    ClassTeacher,
    ClassUpsert,
    ItemStatus,
    SchoolClass,
)
from tests.core.records import MODELS, records

CREATED = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)
CLASS = SchoolClass(
    id=852,
    name="Physics",
    created_at=CREATED,
    teachers=[ClassTeacher(teacher_id=3)],
    extra={"room": "B 12"},
)
SHOWN = {
    "id": 852,
    "name": "Physics",
    "created_at": "2026-09-01T08:30:00.000Z",
    "teachers": [{"teacher_id": 3}],
    "room": "B 12",
}


def test_a_tree_of_records_is_read_written_and_documented() -> None:
    """A model that has its own kind among its fields comes to an end at last."""
    adapter = TypeAdapter(AtlSkill)
    tree = {"id": 1, "nodes": [{"id": 2, "nodes": [{"id": 3, "nodes": []}]}]}
    skill = adapter.validate_python(tree)
    assert tree == adapter.dump_python(skill) == to_dict(skill)
    schema = adapter.json_schema()
    assert Draft202012Validator(schema).is_valid(tree)
    wrong = {"id": 1, "nodes": [{"id": 2, "nodes": [{"id": "three"}]}]}
    assert not Draft202012Validator(schema).is_valid(wrong)
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(wrong)
    [error] = caught.value.errors()
    assert ("nodes", 0, "nodes", 0, "id") == error["loc"]


@given(st.sampled_from(MODELS).flatmap(records))
def test_what_is_written_is_what_to_dict_gives(record: Any) -> None:
    """For odd values too, of every model."""
    try:
        written = to_dict(record)
    except ConfigurationError:
        reject()  # A naive time cannot travel in seconds.
    assert written == TypeAdapter[Any](type(record)).dump_python(record)


def test_what_is_written_fits_its_schema() -> None:
    """Names, nesting, times, what no spec lists."""
    adapter = TypeAdapter(SchoolClass)
    written = json.loads(adapter.dump_json(CLASS))
    assert SHOWN == written
    Draft202012Validator(adapter.json_schema(mode="serialization")).validate(written)
    assert CLASS == adapter.validate_python(written)


def test_names_are_those_of_the_vendor() -> None:
    """Also where Python cannot use them."""
    result = ClassResult(index=0, class_=CLASS, status=ItemStatus("odd"))
    adapter = TypeAdapter(ClassResult)
    assert {"index": 0, "class": SHOWN, "status": "odd"} == adapter.dump_python(result)
    properties = adapter.json_schema()["properties"]
    assert {"index", "class", "status", "errors"} == properties.keys()
    assert "class_" not in properties


def test_a_schema_has_what_the_spec_says_of_a_field() -> None:
    schema = TypeAdapter(ClassUpsert).json_schema()
    assert "One class to update" in schema["description"]
    assert "Attributes:" not in schema["description"]
    said = schema["properties"]["id"]
    assert "The class to update" in said["description"]
    assert "integer" == said["type"]
    assert "required" not in schema


def test_an_enum_is_documented_as_open() -> None:
    """Its values are named, and others are text."""
    schema = TypeAdapter(ClassResult).json_schema()["$defs"]["ItemStatus"]
    named, free = schema["anyOf"]
    assert [one.value for one in ItemStatus] == named["enum"]
    assert {"type": "string"} == free
    Draft202012Validator(schema).validate("odd")


def test_an_enum_alone_keeps_what_it_does_not_know() -> None:
    adapter = TypeAdapter(EnrollmentRole)
    assert "odd" == adapter.validate_python("odd")
    assert '"odd"' == adapter.dump_json(EnrollmentRole("odd")).decode()


def test_a_time_in_seconds_is_documented_as_a_number() -> None:
    held = [
        (model, one.wire)
        for model in MODELS
        for one in homeroom._core.fields.listed_fields(model)
        if one.unix
    ]
    assert held
    for model, name in held:
        said = json.dumps(TypeAdapter(model).json_schema()["properties"][name])
        assert '"integer"' in said
        assert "date-time" not in said


def test_places_and_kinds_of_what_does_not_fit() -> None:
    """As pydantic says them, and no value is among them."""
    body = {
        "classes": [
            {"id": 1},
            {"id": "Ada Oak", "teachers": [{"show_on_reports": "Ada Oak"}]},
            {"name": "Ada Oak"},
        ]
    }
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(ClassPage).validate_python(body)
    found = {one["loc"]: one for one in caught.value.errors(include_url=False)}
    assert "int_type" == found["classes", 1, "id"]["type"]
    assert "missing" == found["classes", 2, "id"]["type"]
    assert "bool_type" == found["classes", 1, "teachers", 0, "show_on_reports"]["type"]
    assert "Ada" not in repr(caught.value) + repr(found) + str(caught.value)


def test_what_has_no_place_is_told_of_the_whole() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(SchoolClass).validate_json(b'["Ada Oak"]')
    assert [()] == [one["loc"] for one in caught.value.errors()]
    assert "Ada" not in str(caught.value) + repr(caught.value.errors())


def test_a_model_passes_as_itself() -> None:
    """It is the same object, and no other model becomes it."""
    assert CLASS is TypeAdapter(SchoolClass).validate_python(CLASS)
    union = TypeAdapter[Any](ClassUpsert | SchoolClass)
    assert CLASS is union.validate_python(CLASS)
    with pytest.raises(ValidationError):
        TypeAdapter(ClassUpsert).validate_python(CLASS)


def test_a_dict_may_hold_models_and_times() -> None:
    """As a function may give it that returns a model."""
    given = {"id": 852, "created_at": CREATED, "teachers": [ClassTeacher(teacher_id=3)]}
    made = TypeAdapter(SchoolClass).validate_python(given)
    assert (CREATED, 3) == (made.created_at, (made.teachers or [])[0].teacher_id)


def test_a_model_stands_in_a_model_of_pydantic() -> None:
    class Answer(BaseModel):
        school: str
        classes: list[SchoolClass]
        by_id: dict[int, SchoolClass] = {}
        best: SchoolClass | None = None

    answer = Answer(school="oakfield", classes=[CLASS], by_id={852: CLASS})
    written = json.loads(answer.model_dump_json())
    assert [SHOWN] == written["classes"]
    assert SHOWN == written["by_id"]["852"]
    assert answer == Answer.model_validate_json(answer.model_dump_json())
    kept = answer.model_dump(include={"classes": {0: {"id", "name"}}})
    assert {"classes": [{"id": 852, "name": "Physics"}]} == kept


def test_pydantic_is_not_imported_for_models() -> None:
    """It is there only where it asks."""
    code = (
        "import sys, homeroom.managebac.models, homeroom.classcharts.models; "
        "print([one for one in ('pydantic', 'pydantic_core') if one in sys.modules])"
    )
    path = str(Path(homeroom.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": path},
    )
    assert "[]" == done.stdout.strip()


def an_app() -> FastAPI:
    """Models in every place where FastAPI takes a type."""
    app = FastAPI()
    held = {852: CLASS}

    @app.get("/classes/{number}")
    async def one(number: int) -> SchoolClass:
        return held[number]

    @app.get("/classes", response_model=list[SchoolClass])
    async def several() -> Any:
        return [*held.values(), {"id": 5}]

    @app.get("/public/{number}", response_model_exclude={"teachers", "room"})
    async def public(number: int) -> SchoolClass:
        return held[number]

    @app.get("/maybe")
    async def maybe() -> SchoolClass | None:
        return None

    @app.get("/broken", response_model=SchoolClass)
    async def broken() -> Any:
        return {"id": "Ada Oak"}

    @app.get("/users")
    async def users(role: EnrollmentRole, also: str = Query("x")) -> str:
        return f"{role} {also} {role.known}"

    @app.post("/classes")
    async def save(body: Annotated[ClassUpsert, Body()]) -> dict[str, Any]:
        return {"fields": to_dict(body), "kind": type(body).__name__}

    @app.post("/many")
    async def many(
        body: list[ClassUpsert], teacher: Annotated[ClassTeacher, Body()]
    ) -> int:
        return len(body) + (teacher.teacher_id or 0)

    @app.post("/page")
    async def page(body: Annotated[ActivityPage, Body()]) -> ActivityPage:
        return body

    return app


def asked(app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app)
    return httpx.AsyncClient(transport=transport, base_url="http://app.example.org")


@pytest.mark.anyio
async def test_fastapi_gives_models() -> None:
    async with asked(an_app()) as front:
        assert SHOWN == (await front.get("/classes/852")).json()
        assert [SHOWN, {"id": 5}] == (await front.get("/classes")).json()
        public = (await front.get("/public/852")).json()
        assert {"id", "name", "created_at"} == public.keys()
        assert (await front.get("/maybe")).json() is None


@pytest.mark.anyio
async def test_fastapi_takes_models() -> None:
    async with asked(an_app()) as front:
        got = await front.post("/classes", json={"id": 3, "name": "Physics"})
        assert {
            "fields": {"id": 3, "name": "Physics"},
            "kind": "ClassUpsert",
        } == got.json()
        both = {"body": [{"id": 1}, {}], "teacher": {"teacher_id": 5}}
        assert 7 == (await front.post("/many", json=both)).json()
        got = await front.get("/users", params={"role": "odd"})
        assert "odd x False" == got.json()


@pytest.mark.anyio
async def test_fastapi_says_where_a_body_does_not_fit(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With the usual 422; the text of a pupil is in no error and in no log."""
    caplog.set_level(logging.DEBUG)
    app, told = an_app(), list[str]()

    @app.exception_handler(RequestValidationError)
    async def tell(_: object, error: RequestValidationError) -> JSONResponse:
        told.append(f"{error} {error!r} {error.errors()}")
        return JSONResponse({"detail": error.errors()}, 422)

    async with asked(app) as front:
        wrong = {"body": [{}, {"id": "Ada Oak"}], "teacher": {}}
        got = await front.post("/many", json=wrong)
        assert 422 == got.status_code
        (error,) = got.json()["detail"]
        assert ["body", "body", 1, "id"] == error["loc"]
        assert "int_type" == error["type"]
        got = await front.post("/classes", json=["Ada Oak"])
        assert [["body"]] == [one["loc"] for one in got.json()["detail"]]
    assert "Ada" not in "".join(told) + caplog.text


@pytest.mark.anyio
async def test_an_answer_that_does_not_fit_its_model_is_not_quoted() -> None:
    """FastAPI raises it, and servers log it."""
    async with asked(an_app()) as front:
        with pytest.raises(Exception, match="validation error") as caught:
            await front.get("/broken")
    assert "Ada" not in f"{caught.value!s} {caught.value!r}"


@pytest.mark.anyio
async def test_fastapi_documents_models() -> None:
    """Each model once, under its name, whether it is taken or given."""
    document = an_app().openapi()
    schemas = document["components"]["schemas"]
    assert {"SchoolClass", "ClassTeacher", "ClassUpsert"} <= schemas.keys()
    assert not [name for name in schemas if name.endswith(("-Input", "-Output"))]
    answers = document["paths"]["/classes/{number}"]["get"]["responses"]
    said = answers["200"]["content"]["application/json"]["schema"]
    assert {"$ref": "#/components/schemas/SchoolClass"} == said
    made = document["paths"]["/classes"]["post"]["requestBody"]
    said = made["content"]["application/json"]["schema"]
    assert {"$ref": "#/components/schemas/ClassUpsert"} == said
    assert ["id"] == schemas["SchoolClass"]["required"]
    (role, _) = document["paths"]["/users"]["get"]["parameters"]
    assert "query" == role["in"]
    assert "User" not in schemas
    assert User.__name__ == TypeAdapter(User).json_schema()["title"]
    assert from_dict(SchoolClass, SHOWN) == CLASS
