"""What an older version of an API lacks is refused before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given, strategies as st

from homeroom._core.model import UNSET
from homeroom._core.plans import Introduced, Operation
from homeroom._core.served import check_served
from homeroom.errors import ConfigurationError

VERSIONS: Final = ("v2p0", "v2p1", "v2p2", "v2p3")
LATE: Final = Introduced(version="v2p2", before=VERSIONS[:2])


def operation(
    *, since: Introduced | None = None, newer: Mapping[str, Introduced] | None = None
) -> Operation[None]:
    """A plan of which versions alone matter."""
    return Operation(
        name="toys.mend",
        request="PATCH /toys",
        safety="unsafe",
        body=object,
        since=since,
        newer=newer,
    )


def refused(plan: Operation[None], version: str, **sent: object) -> bool:
    """Whether a body is refused."""
    try:
        check_served(plan, version, {}, json.dumps(sent).encode())
    except ConfigurationError:
        return True
    return False


@pytest.mark.parametrize("version", ["v2p2", "v2p3", "v2p4", "v2", "v3", ""])
def test_newer_and_unknown_versions_have_all(version: str) -> None:
    """What is in no list is taken for newest, as the moving head is."""
    plan = operation(since=LATE, newer={"wheels": LATE})
    check_served(plan, version, {"wheels": 4}, b'{"wheels": 4}')


@pytest.mark.parametrize("version", VERSIONS[:2])
def test_an_operation_that_came_later_says_what_to_do(version: str) -> None:
    """Whatever it is given."""
    with pytest.raises(ConfigurationError) as caught:
        check_served(operation(since=LATE), version, {})
    assert str(caught.value) == (
        "toys.mend: served from v2p2 on, and this client asks for "
        f"{version}; give version='v2p2'"
    )


def test_an_argument_is_refused_if_it_is_given() -> None:
    """Left out, it does not matter which version serves it."""
    plan = operation(newer={"colour": LATE})
    check_served(plan, "v2p0", {"colour": UNSET, "size": 3})
    with pytest.raises(ConfigurationError, match=r"^toys\.mend: colour: served from"):
        check_served(plan, "v2p0", {"colour": []})


PATHS: Final = {
    "wheels": {"wheels": None},
    "owner.age": {"owner": {"age": 0}},
    "parts.paint": {"parts": [{"name": "a"}, {"paint": "b"}]},
    "parts.*.paint": {"parts": {"a": {"name": "b"}, "c": {"paint": "d"}}},
    "boxes.parts.paint": {"boxes": [{"parts": []}, {"parts": [[{"paint": "x"}]]}]},
}


@pytest.mark.parametrize("path", PATHS)
def test_a_part_of_a_body_is_found_where_it_stands(path: str) -> None:
    """Null is given; items of lists and values of maps are looked at, all of them."""
    for other, body in PATHS.items():
        assert refused(operation(newer={path: LATE}), "v2p1", **body) is (other == path)
        assert not refused(operation(newer={path: LATE}), "v2p2", **body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("abc*"), inner, max_size=3)
    ),
    max_leaves=8,
)


def places(value: object, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Every path of names to a value, as a plan writes it, told the slow way."""
    found = {path}
    if isinstance(value, list):
        for one in value:
            found |= places(one, path)
    if isinstance(value, dict):
        for name, one in value.items():
            found |= places(one, (*path, name)) | places(one, (*path, "*"))
    return found


@given(
    st.dictionaries(st.sampled_from("abc"), JSON, max_size=3),
    st.lists(st.sampled_from("abc*"), min_size=1, max_size=3),
)
def test_any_body_is_refused_exactly_where_the_path_leads(
    body: dict[str, object], steps: list[str]
) -> None:
    """Neither more nor less than what the plan names."""
    plan = operation(newer={".".join(steps): LATE})
    assert refused(plan, "v2p0", **body) is (tuple(steps) in places(body))
