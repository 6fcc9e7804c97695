"""The sandbox's table of operations against the spec, which others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

import pytest

from codegen.read.spec import read
from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac.operations import OPERATIONS, Operation
from tests.sandbox.conftest import SPEC

METHODS = {"get", "post", "put", "patch", "delete"}
Call = tuple[str, str]

BY_OTHERS = ("PATCH", "/parents/{}/children/{}")
"""What a client by others sends in the place of the documented PUT."""


def call(method: str, path: str) -> Call:
    """Method and path, whatever its parameters are called."""
    return method.upper(), re.sub(r"\{\w+\}", "{}", path)


def described(spec: Any) -> Iterator[tuple[Call, Mapping[str, Any]]]:
    """The operations of the spec."""
    for path, item in spec["paths"].items():
        for method in METHODS & item.keys():
            yield call(method, path), item[method]


def resolved(spec: Any, part: Any) -> Any:
    """A part of the spec, or what it refers to."""
    while "$ref" in part:
        found = spec
        for key in part["$ref"].removeprefix("#/").split("/"):
            found = found[key.replace("~1", "/").replace("~0", "~")]
        part = found
    return part


@pytest.fixture(scope="module")
def spec() -> Any:
    """The spec of ManageBac, its files as one."""
    return cast("dict[str, Any]", read(SPEC).root.plain())


@pytest.fixture(scope="module")
def served() -> Mapping[Call, Operation]:
    """What the sandbox serves below a version."""
    return {call(one.method, one.path): one for one in OPERATIONS}


def test_all_operations_are_served_and_no_others(spec: Any) -> None:
    """Each is there once, with the token endpoint, which has no version."""
    sources = Sandbox().managebac_vendor.sources()
    calls = [
        call(method, path.removeprefix("/{version}")) for method, path, _ in sources
    ]
    assert len(calls) == len(set(calls))
    assert {BY_OTHERS, *(one for one, _ in described(spec))} == {*calls}


def test_versions_and_package_are_as_described(
    spec: Any, served: Mapping[Call, Operation]
) -> None:
    """Neither is served earlier or later, nor in another package."""
    for one, says in described(spec):
        if says.get("x-hidden") or one not in served:
            continue
        operation = served[one]
        since, extended = says.get("x-since", "v2p0"), says.get("x-extended", False)
        assert (since, extended) == (operation.since, operation.extended), one


def test_every_query_parameter_is_known(
    spec: Any, served: Mapping[Call, Operation]
) -> None:
    """None that the spec has is refused in strict mode."""
    for one, says in described(spec):
        parameters = [resolved(spec, part) for part in says.get("parameters", ())]
        names = {part["name"] for part in parameters if part["in"] == "query"}
        known = served[one].parameters if one in served else frozenset()
        assert names <= known, one


def test_no_two_operations_share_a_path_with_other_words() -> None:
    """A fixed path comes before one with a parameter in its place."""
    for at, first in enumerate(OPERATIONS):
        pattern = re.compile(re.sub(r"\{\w+\}", "[^/]+", first.path))
        for later in OPERATIONS[at + 1 :]:
            hidden = first.method == later.method and pattern.fullmatch(later.path)
            assert not hidden, (first.path, later.path)
