"""What the spec and the sandbox of ManageBac say of each operation is the same."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest

from homeroom.sandbox.managebac.operations import OPERATIONS
from tests.vendors.contract import VERBS, load_spec

SPEC: Final = load_spec("managebac")
PATCHED: Final = "PATCH /parents/{}/children/{}"
"""Also served, since clients by others send it; the vendor documents PUT."""


def bare(method: str, path: str) -> str:
    """An operation without the names of its path's variables."""
    return f"{method.upper()} {re.sub(r'{[^}]+}', '{}', path)}"


DESCRIBED: Final[dict[str, dict[str, Any]]] = {
    bare(verb, path): item[verb]
    for path, item in SPEC["paths"].items()
    for verb in sorted(VERBS & item.keys())
    if path != "/oauth/token"
}
SERVED: Final = {bare(one.method, one.path): one for one in OPERATIONS}


def test_the_operations_are_the_same() -> None:
    """But for the one that only others know."""
    assert SERVED.keys() - {PATCHED} == DESCRIBED.keys()
    assert 135 == len(DESCRIBED)


@pytest.mark.parametrize("name", DESCRIBED)
def test_version_package_and_parameters_agree(name: str) -> None:
    """The sandbox knows other spellings besides."""
    described, served = DESCRIBED[name], SERVED[name]
    assert described.get("x-since", "v2p0") == served.since
    assert bool(described.get("x-extended")) == served.extended
    shared = SPEC["components"]["parameters"]
    listed = [
        shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one
        for one in described.get("parameters", [])
    ]
    assert {one["name"] for one in listed if "query" == one["in"]} <= served.parameters
