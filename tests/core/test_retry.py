"""Whether to try again: the rules, then what must hold whatever happens."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, strategies as st

from homeroom import RetryPolicy
from homeroom._core.budget import CAPACITY, Budget
from homeroom._core.plans import Safety
from homeroom._core.retry import (
    RETRY_COST,
    THROTTLED_COST,
    Failure,
    Kind,
    Retry,
    Stop,
    decide,
    is_passing,
    outcome_unknown,
    usual_safety,
)


def status(code: int, retry_after: float | None = None) -> Failure:
    """A refusal with that status."""
    return Failure(kind="status", status=code, retry_after=retry_after)


def judge(failure: Failure, method: str = "GET", **facts: Any) -> Retry | Stop:
    """The verdict in a plain situation, changed where the test says."""
    safety = usual_safety(method)
    plain = {"safety": safety, "attempt": 1, "left": None, "budget": 500, "draw": 0.5}
    policy = facts.pop("policy", RetryPolicy())
    return decide(policy, failure, **{**plain, **facts})


ONCE = RetryPolicy(attempts=1)
DOUBTFUL = Failure(kind="status", status=429, doubtful=True)
CONNECT = Failure(kind="connect")
BROKEN = Failure(kind="interrupted")
CUT = Failure(kind="truncated")
STATUSES = [408, 429, 500, 502, 503, 504, 520, 525, 527, 529, 530]
READS = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]
WRITES = ["POST", "PATCH"]


@pytest.mark.parametrize("method", READS)
@pytest.mark.parametrize(
    "failure", [CONNECT, BROKEN, CUT, *map(status, STATUSES)], ids=str
)
def test_a_safe_method_is_repeated(method: str, failure: Failure) -> None:
    """What may pass is tried again for methods that may reach the server twice."""
    assert isinstance(judge(failure, method), Retry)


def test_no_other_status_may_pass() -> None:
    """Of all that there are; those from 520 to 530 come from an edge network."""
    passing = [code for code in range(100, 600) if is_passing(status(code))]
    assert sorted({*STATUSES, *range(520, 531)}) == passing
    assert is_passing(status(499), {499}) is True


def test_an_answer_says_whether_a_write_was_done() -> None:
    """From 500 on, and of 408, nobody knows; nor where an answer only counts as one."""
    codes = range(100, 600)
    unknown = [one for one in codes if outcome_unknown(status(one), "unsafe")]
    assert [408, *range(500, 600)] == unknown
    for failure, safety in (
        (status(429), "unsafe"),
        (status(500), "idempotent"),
        (CONNECT, "unsafe"),
        (DOUBTFUL, "idempotent"),
    ):
        assert outcome_unknown(failure, safety) is False  # type: ignore[arg-type]
    assert outcome_unknown(DOUBTFUL, "unsafe") is True
    assert outcome_unknown(BROKEN, "unsafe") is True


def test_a_call_that_stops_knows_how_long_it_would_have_waited() -> None:
    """Where a wait would have helped; a method that HTTP does not know is unsafe."""
    assert Stop("attempts", 0.025) == judge(status(500), attempt=1, policy=ONCE)
    assert Stop("budget", 0.025) == judge(status(500), budget=13)
    assert Stop("deadline", 0.025) == judge(status(500), left=0.025)
    assert ["unsafe"] * 3 == [usual_safety(one) for one in ("POST", "PATCH", "BREW")]


def test_a_user_may_let_further_statuses_pass() -> None:
    """For reads, and for writes that were refused."""
    assert Stop("permanent") == judge(status(425), "GET")
    assert Stop("permanent") == judge(status(531), "GET")
    policy = RetryPolicy(statuses={425, 501})
    for method, of in (("GET", 425), ("POST", 425), ("GET", 501), ("GET", 530)):
        assert isinstance(judge(status(of), method, policy=policy), Retry)
    assert "unsafe" == getattr(judge(status(501), "POST", policy=policy), "reason", "")


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize(
    "failure", [BROKEN, CUT, *map(status, [408, 500, 502, 503, 504])]
)
def test_a_write_that_may_have_happened_is_not_repeated(
    method: str, failure: Failure
) -> None:
    """Once it was sent, only a spec that says so allows a second time."""
    assert Stop("unsafe") == judge(failure, method)
    assert isinstance(judge(failure, method, safety="idempotent"), Retry)


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("failure", [CONNECT, status(429)])
def test_a_write_that_cannot_have_happened_is_repeated(
    method: str, failure: Failure
) -> None:
    """Without a connection nothing was sent; a 429 refuses before any work."""
    assert isinstance(judge(failure, method), Retry)


@pytest.mark.parametrize("method", [*READS, *WRITES])
@pytest.mark.parametrize(
    "failure",
    [
        *map(status, [301, 304, 400, 401, 403, 404, 409, 410, 418, 422, 501, 505, 599]),
        Failure(kind="unreadable"),
        Failure(kind="tls"),
        Failure(kind="protocol"),
    ],
    ids=str,
)
def test_what_will_not_pass_is_not_repeated(method: str, failure: Failure) -> None:
    """A refusal, a bad certificate and broken HTTP are final."""
    assert Stop("permanent") == judge(failure, method)


@pytest.mark.parametrize(
    ("attempt", "code", "span"),
    [
        (1, 500, 0.05),
        (2, 500, 0.1),
        (3, 500, 0.2),
        (9, 500, 12.8),
        (10, 500, 20.0),
        (5000, 500, 20.0),
        (1, 429, 1.0),
        (2, 429, 2.0),
        (6, 429, 20.0),
    ],
)
def test_the_span_doubles_up_to_the_cap(attempt: int, code: int, span: float) -> None:
    """Full jitter: the wait is the drawn share of a span that doubles."""
    policy = RetryPolicy(attempts=10_000)
    for draw in (0.0, 0.25, 0.999):
        verdict = judge(status(code), attempt=attempt, policy=policy, draw=draw)
        assert isinstance(verdict, Retry)
        assert span * draw == pytest.approx(verdict.wait)


@pytest.mark.parametrize(
    ("code", "asked", "wait"),
    [(429, 60.0, 60.0), (503, 60.0, 60.0), (429, 0.1, 0.5), (429, 0.0, 0.5)],
)
def test_what_the_server_asks_is_a_floor(code: int, asked: float, wait: float) -> None:
    """A longer wait than the drawn one is kept, also above the cap."""
    policy = RetryPolicy(base=1.0)
    assert wait == judge(status(code, asked), policy=policy).wait


@pytest.mark.parametrize(("code", "cost"), [(500, 14), (408, 14), (429, 5)])
def test_the_budget_must_cover_the_cost(code: int, cost: int) -> None:
    """A retry costs 14 tokens, 5 after a 429; without them the call stops."""
    paid = judge(status(code), budget=cost)
    assert isinstance(paid, Retry)
    assert cost == paid.cost
    refused = judge(status(code), budget=cost - 1)
    assert isinstance(refused, Stop)
    assert "budget" == refused.reason


@pytest.mark.parametrize(("left", "reason"), [(60.0, "deadline"), (60.1, None)])
def test_a_wait_must_end_before_the_deadline(left: float, reason: str | None) -> None:
    """Otherwise the call stops at once and says how long it would have waited."""
    verdict = judge(status(429, 60.0), left=left)
    assert reason == getattr(verdict, "reason", None)
    assert 60.0 == verdict.wait


def test_the_last_attempt_is_the_last() -> None:
    """After as many attempts as the policy allows, the call stops."""
    assert isinstance(judge(BROKEN, attempt=2), Retry)
    verdict = judge(BROKEN, attempt=3)
    assert isinstance(verdict, Stop)
    assert "attempts" == verdict.reason


KINDS: list[Kind] = [kind for kind in get_args(Kind) if kind != "status"]
FAILURES = st.one_of(
    st.builds(
        status,
        st.integers(300, 599),
        st.none() | st.floats(0, 3600),
    ),
    st.sampled_from(KINDS).map(Failure),
)
POLICIES = st.builds(
    RetryPolicy,
    attempts=st.integers(1, 12),
    base=st.floats(0, 1e6),
    throttle_base=st.floats(0, 1e6),
    cap=st.floats(0, 1e6),
)


@given(
    policy=POLICIES,
    failure=FAILURES,
    safety=st.sampled_from(get_args(Safety)),
    attempt=st.integers(1, 15),
    left=st.none() | st.floats(-10, 1e4),
    budget=st.integers(0, CAPACITY),
    draw=st.floats(0, 1, exclude_max=True),
)
def test_what_holds_for_every_verdict(
    policy: RetryPolicy,
    failure: Failure,
    safety: Safety,
    attempt: int,
    left: float | None,
    budget: int,
    draw: float,
) -> None:
    """No write twice, no wait out of bounds, no attempt too many, no debt."""
    verdict = decide(
        policy,
        failure,
        safety=safety,
        attempt=attempt,
        left=left,
        budget=budget,
        draw=draw,
    )
    if isinstance(verdict, Stop):
        return
    asked = failure.retry_after or 0.0
    if failure.sent and safety == "unsafe":
        assert 429 == failure.status
    assert asked <= verdict.wait <= max(policy.cap, asked)
    assert left is None or verdict.wait < left
    assert attempt < policy.attempts
    assert 0 <= budget - verdict.cost


@given(st.lists(st.sampled_from([RETRY_COST, THROTTLED_COST, 0]), max_size=300))
def test_a_budget_is_never_overdrawn(events: list[int]) -> None:
    """However calls go, tokens stay between none and 500."""
    budget = Budget()
    for cost in events:
        if not cost:
            budget.earn(0)
        elif cost <= budget.tokens:
            budget.spend(cost)
        assert 0 <= budget.tokens <= CAPACITY
