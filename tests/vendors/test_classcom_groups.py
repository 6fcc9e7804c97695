"""The Class client: of some arguments exactly one is given, of others at least one."""

from __future__ import annotations

import inspect
import json
from typing import Any

import pytest

from homeroom.errors import BadRequestError, ConfigurationError
from tests.core.fakes import Canned, reply
from tests.vendors.com import canned

pytestmark = pytest.mark.anyio

CLASS = {"class_id": "c", "ext_class_id": "x"}
PERSON = {"ext_person_id": "p", "email": "ada@example.org"}
MEMBER = {"student_id": "s", **PERSON}
USER = {"id": 1, "ext_user_id": "u", "email": "ada@example.org"}
ADA = {"first_name": "Ada", "last_name": "Byron"}

ONE_OF: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("classes.get", CLASS, {}),
    ("classes.get", CLASS, {"deferred": True}),
    ("classes.update", CLASS, {"class_name": "n"}),
    ("classes.delete", {**CLASS, "class_deferred_id": 1}, {}),
    ("enrollments.list", CLASS, {}),
    ("enrollments.create", CLASS, {**ADA, "email": "ada@example.org"}),
    ("enrollments.update", CLASS, {**ADA, "student_id": "s", "role": "student"}),
    ("enrollments.delete", CLASS, {"student_id": "s"}),
    ("enrollments.delete", MEMBER, {"class_id": "c"}),
    ("enrollments.launch", CLASS, {"ext_person_id": "p"}),
    ("enrollments.launch", PERSON, {"class_id": "c"}),
    ("reporting.attendance", CLASS, {}),
    ("reporting.metrics", CLASS, {}),
    ("users.get", USER, {}),
    ("users.delete", USER, {}),
]
"""Method, arguments of which exactly one is given, and others."""

SOME_OF: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("enrollments.create", PERSON, {**ADA, "class_id": "c"}),
    ("enrollments.update", MEMBER, {**ADA, "class_id": "c", "role": "student"}),
    (
        "users.save",
        {n: USER[n] for n in ("id", "email", "ext_user_id")},
        {"user_name": "n"},
    ),
]
"""The same where at least one is given."""


async def run(
    name: str, arguments: dict[str, Any], transport: Canned, *, view: bool
) -> object:
    """The outcome of a call, of the client or of its view with responses."""
    resource, _, method = name.partition(".")
    async with canned(transport) as classcom:
        source = classcom.with_response if view else classcom
        made = getattr(getattr(source, resource), method)(**arguments)
        return await (made if inspect.isawaitable(made) else made.collect())


@pytest.mark.parametrize("view", [False, True])
@pytest.mark.parametrize(("name", "group", "others"), ONE_OF)
async def test_exactly_one_of_a_group_is_given(
    name: str, group: dict[str, Any], others: dict[str, Any], view: bool
) -> None:
    """None and any two are refused with the group's names, and nothing is sent."""
    transport = Canned(reply({}))
    wrong = [{}, group, dict(list(group.items())[:2]), dict(list(group.items())[-2:])]
    for given in wrong:
        with pytest.raises(ConfigurationError) as caught:
            await run(name, {**given, **others}, transport, view=view)
        assert f"give exactly one of {', '.join(group)}" == str(caught.value)
    assert [] == transport.requests


@pytest.mark.parametrize(("name", "group", "others"), ONE_OF)
async def test_each_of_a_group_is_sent_alone(
    name: str, group: dict[str, Any], others: dict[str, Any]
) -> None:
    """Whichever is given travels under its name, and none of the others does."""
    for field, value in group.items():
        transport = Canned(reply({"error": "no"}, 400))
        with pytest.raises(BadRequestError):
            await run(name, {field: value, **others}, transport, view=False)
        request = transport.requests[0]
        found = dict(request.url.params) | _json(request.content)
        assert str(value) == str(found[field])
        assert {field} == group.keys() & found.keys()


@pytest.mark.parametrize("view", [False, True])
@pytest.mark.parametrize(("name", "group", "others"), SOME_OF)
async def test_at_least_one_of_a_group_is_given(
    name: str, group: dict[str, Any], others: dict[str, Any], view: bool
) -> None:
    """None is refused with the group's names; all together are sent."""
    transport = Canned(reply({"error": "no"}, 400))
    with pytest.raises(ConfigurationError) as caught:
        await run(name, others, transport, view=view)
    assert f"give at least one of {', '.join(group)}" == str(caught.value)
    assert [] == transport.requests
    with pytest.raises(BadRequestError):
        await run(name, {**group, **others}, transport, view=view)
    assert group.items() <= _json(transport.requests[0].content).items()


def _json(content: bytes) -> dict[str, Any]:
    return json.loads(content) if content else {}
