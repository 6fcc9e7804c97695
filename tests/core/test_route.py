"""What a route may take for an answer, though it is an error."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom._core.walks.route import Start, Step, items_at
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    RateLimitError,
    ServerError,
    StatusError,
)

ERRORS: list[tuple[type[StatusError], int]] = [
    (BadRequestError, 400),
    (NotFoundError, 404),
    (ConflictError, 409),
    (AuthenticationError, 401),
    (RateLimitError, 429),
    (ServerError, 500),
    (ServerError, 503),
]


def admitted(**step: Any) -> list[int]:
    """The statuses that a step admits for the page after it."""
    made = Step(number=1, next=None, **step)
    raised = [kind("x", status=status) for kind, status in ERRORS]
    return [one.status or 0 for one in raised if made.admits(one)]


def test_an_error_is_no_answer() -> None:
    """Else a walk would end there, and nobody would know."""
    assert [] == admitted()


def test_a_page_past_the_end_may_not_be_there() -> None:
    """Which servers say by a 404 or a 400."""
    assert [400, 404] == admitted(beyond=True)


def test_a_question_may_be_refused_in_any_way() -> None:
    """But for what has nothing to do with it."""
    assert [400, 404, 409, 500] == admitted(question=True)
    assert [400, 404, 409, 500] == admitted(question=True, beyond=True)


def test_a_walk_is_from_the_beginning_unless_it_is_said() -> None:
    """Without overlap, and with nothing that came before."""
    start = Start(place=1)
    assert (None, False, False, None) == (
        *(start.came, start.resumed),
        *(start.settle, start.now),
    )


def test_a_step_shows_nothing_of_the_list() -> None:
    """It stands in the locals of many a trace."""
    step = Step(
        items=["canary"],
        number=1,
        next="canary",
        came={"keys": ["canary"]},
        upcoming=["canary"],
    )
    assert "canary" not in repr(step)
    assert step.shown
    assert (False, "", "") == (step.moved, step.warning, step.problem)


@pytest.mark.parametrize("data", [None, []])
def test_nothing_has_no_items(data: object) -> None:
    """Whatever the path to them."""
    assert [] == items_at("rows", data)
