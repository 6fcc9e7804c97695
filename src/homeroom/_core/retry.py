"""Whether to try again, as one pure function."""

from __future__ import annotations

from collections.abc import Set
from typing import Final, Literal, NamedTuple

from homeroom._core.failure import Failure, Kind
from homeroom._core.options import RetryPolicy
from homeroom._core.plans import Safety

RETRIED_STATUSES: Final = frozenset({408, 429, 500, 502, 503, 504, *range(520, 531)})
"""Those from 520 come from an edge network that had no answer of the server."""
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})

BROKEN: Final[frozenset[Kind]] = frozenset({"connect", "interrupted", "truncated"})
"""Ways to break that a second attempt may mend."""

Reason = Literal["permanent", "unsafe", "attempts", "budget", "deadline"]
"""Why a call stops."""

RETRY_COST: Final = 14
THROTTLED_COST: Final = 5


class Retry(NamedTuple):
    """Try again after `wait` seconds, for `cost` tokens of the budget."""

    wait: float
    cost: int


class Stop(NamedTuple):
    """Give up, and why; `wait` is the time that would have been needed."""

    reason: Reason
    wait: float | None = None


def usual_safety(method: str) -> Safety:
    """What HTTP says of repeating a method; a spec may know better."""
    return "idempotent" if method in SAFE_METHODS else "unsafe"


def is_passing(failure: Failure, further: Set[int] = frozenset()) -> bool:
    """Whether a failure may be gone on the next attempt; further statuses may be."""
    if failure.kind == "status":
        return failure.status in RETRIED_STATUSES or failure.status in further
    return failure.kind in BROKEN


def outcome_unknown(failure: Failure, safety: Safety) -> bool:
    """Whether a write may have happened without our knowing.

    An answer below 500 other than 408 says that it did not; a 429 in particular is a
    refusal before any work. What only counts as one may leave it in doubt.
    """
    if safety == "idempotent" or not failure.sent:
        return False
    status = failure.status
    return failure.doubtful or status is None or status == 408 or status >= 500


def retry_cost(failure: Failure) -> int:
    """Tokens of the budget that a retry after that failure takes."""
    return THROTTLED_COST if failure.throttled else RETRY_COST


def backoff(policy: RetryPolicy, failure: Failure, attempt: int, draw: float) -> float:
    """Full jitter over a doubling span, never below what the server asked for."""
    base = policy.throttle_base if failure.throttled else policy.base
    span = min(policy.cap, base * 2.0 ** min(attempt - 1, 60))
    return max(draw * span, failure.retry_after or 0.0)


def decide(
    policy: RetryPolicy,
    failure: Failure,
    *,
    safety: Safety,
    attempt: int,
    left: float | None,
    budget: int,
    draw: float,
) -> Retry | Stop:
    """Whether to try again.

    Args:
        policy: The user's rules.
        failure: How the last attempt failed.
        safety: Whether a request may reach the server twice without harm.
        attempt: Number of the attempt that failed, from 1.
        left: Seconds until the deadline; `None` without one.
        budget: Tokens that the client has left.
        draw: A random number from 0 up to 1.
    """
    if not is_passing(failure, policy.statuses):
        return Stop("permanent")
    if outcome_unknown(failure, safety):
        return Stop("unsafe")
    wait = backoff(policy, failure, attempt, draw)
    if attempt >= policy.attempts:
        return Stop("attempts", wait)
    if left is not None and wait >= left:
        return Stop("deadline", wait)
    cost = retry_cost(failure)
    if cost > budget:
        return Stop("budget", wait)
    return Retry(wait, cost)
