"""Options: three layers, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom import UNSET, Limits, RetryPolicy
from homeroom._core.options import CallOptions
from homeroom._core.settings import NO_RETRY, Settings, apply
from homeroom.errors import ConfigurationError, ServerError
from tests.core.fakes import Canned, FakeClock, client, reply

CANARY = "canary-77"


@pytest.mark.parametrize(
    ("lower", "upper", "merged"),
    [
        (UNSET, UNSET, 30.0),
        (7.0, UNSET, 7.0),
        (7.0, 3.0, 3.0),
        (7.0, None, None),
        (None, UNSET, None),
        (None, 3.0, 3.0),
    ],
)
def test_a_layer_inherits_replaces_or_removes(
    lower: Any, upper: Any, merged: float | None
) -> None:
    """`UNSET` keeps the timeout from below, `None` removes it."""
    settings = apply(Settings(), CallOptions(timeout=lower))
    assert merged == apply(settings, CallOptions(timeout=upper)).timeout


@pytest.mark.parametrize(
    ("upper", "merged"),
    [
        (UNSET, RetryPolicy(attempts=5)),
        (None, NO_RETRY),
        (RetryPolicy(attempts=2), RetryPolicy(attempts=2)),
    ],
)
def test_a_retry_policy_is_inherited_replaced_or_removed(
    upper: Any, merged: RetryPolicy
) -> None:
    """`None` leaves a single attempt."""
    settings = apply(Settings(), CallOptions(retry=RetryPolicy(attempts=5)))
    assert merged == apply(settings, CallOptions(retry=upper)).retry


def test_headers_merge_without_regard_to_case() -> None:
    """A layer adds to the headers below; `None` removes one."""
    low = apply(Settings(), CallOptions(headers={"X-One": "1", "X-Two": "2"}))
    high = apply(
        low, CallOptions(headers={"x-one": None, "X-TWO": "II", "x-three": "3"})
    )
    assert {"x-two": "II", "x-three": "3"} == high.headers
    assert {"x-one": "1", "x-two": "2"} == low.headers
    assert {} == apply(low, CallOptions(headers={"X-ONE": None, "x-two": None})).headers


def test_removing_a_header_that_is_not_there_does_nothing() -> None:
    """`None` for an unknown header is no error."""
    assert {} == apply(Settings(), CallOptions(headers={"x-none": None})).headers


@pytest.mark.anyio
async def test_the_call_wins_over_the_view_over_the_client() -> None:
    """Headers of all three layers reach the server, the nearest one first."""
    server = Canned(reply({"pong": "ok"}))
    async with client(server, headers={"x-a": "client", "x-b": "client"}) as mb:
        view = mb.with_options(headers={"x-b": "view", "x-c": "view"})
        await view.ping(headers={"x-c": "call", "accept": None})
        await mb.ping()
    called, plain = (request.headers for request in server.requests)
    assert ["client", "view", "call"] == [called[f"x-{name}"] for name in "abc"]
    assert "accept" not in called
    assert ["client", "client"] == [plain["x-a"], plain["x-b"]]
    assert "x-c" not in plain
    assert "application/json" == plain["accept"]


@pytest.mark.anyio
async def test_a_view_governs_resources_that_were_used_before() -> None:
    """Options of a view hold for its resources, used on the client before or not."""
    server = Canned(reply({"class": {"id": 1, "name": "Art"}}))
    async with client(server) as mb:
        await mb.classes.get(1)
        await mb.with_options(headers={"x-layer": "view"}).classes.get(1)
        await mb.classes.get(1)
    layers = [request.headers.get("x-layer") for request in server.requests]
    assert [None, "view", None] == layers


@pytest.mark.anyio
async def test_options_of_a_view_reach_with_response_and_pages() -> None:
    """Walks and the `with_response` methods of a view use its options."""
    server = Canned(reply({}, status=500))
    async with client(server) as mb:
        view = mb.with_options(retry=None)
        with pytest.raises(ServerError):
            await view.with_response.classes.get(1)
        with pytest.raises(ServerError):
            await view.classes.list().collect()
    assert 2 == len(server.requests)


@pytest.mark.anyio
async def test_retry_can_be_set_at_every_layer() -> None:
    """The number of attempts is that of the nearest layer that says one."""
    clock = FakeClock()
    counts = []
    for layers in [(5, UNSET, UNSET), (5, 4, UNSET), (5, 4, 2), (5, None, UNSET)]:
        made = [RetryPolicy(attempts=n) if n else n for n in layers]
        server = Canned(reply({}, status=503))
        async with client(server, clock, retry=made[0]) as mb:
            with pytest.raises(ServerError):
                await mb.with_options(retry=made[1]).ping(retry=made[2])
        counts.append(len(server.requests))
    assert [5, 4, 2, 1] == counts


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), 0.0])
def test_a_timeout_is_above_zero(seconds: float) -> None:
    """A timeout that could never be kept is refused when the option is set."""
    with pytest.raises(ConfigurationError, match="timeout"):
        client(Canned(), timeout=seconds)
    with pytest.raises(ConfigurationError, match="timeout"):
        client(Canned()).with_options(timeout=seconds)


@pytest.mark.parametrize(
    "value",
    [f"{CANARY}\n", f"{CANARY}\r\nx: y", f" {CANARY}", f"{CANARY}é", f"{CANARY}\0"],
)
def test_a_header_value_that_cannot_be_sent_is_refused(value: str) -> None:
    """The error names the header, never the value."""
    with pytest.raises(ConfigurationError, match="x-note") as caught:
        client(Canned(), headers={"X-Note": value})
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("name", ["", "x y", "x:", f"{CANARY}\n", "é", "x\r\nx-y"])
def test_a_header_name_that_cannot_be_sent_is_refused(name: str) -> None:
    """The error does not repeat the name, which could be a value by mistake."""
    with pytest.raises(ConfigurationError, match="headers: a name") as caught:
        client(Canned(), headers={name: "v"})
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        (RetryPolicy, "attempts", 0),
        (RetryPolicy, "statuses", 500),
        (RetryPolicy, "statuses", {200}),
        (RetryPolicy, "statuses", {"500"}),
        (RetryPolicy, "base", -0.1),
        (RetryPolicy, "base", float("nan")),
        (RetryPolicy, "throttle_base", -1),
        (RetryPolicy, "cap", -1),
        (Limits, "in_flight", 0),
        (Limits, "connect", 0),
        (Limits, "queue", 0),
        (Limits, "queue", float("nan")),
        (Limits, "body", 0),
    ],
)
def test_policies_and_limits_refuse_what_cannot_work(
    record: Any, field: str, value: float
) -> None:
    """The error names the option."""
    with pytest.raises(ConfigurationError, match=field):
        record(**{field: value})


def test_the_defaults_are_those_of_the_design() -> None:
    """3 attempts, 50 ms and 1 s bases, 20 s cap, 5 s to connect, 32 MiB of body."""
    policy, limits = RetryPolicy(), Limits()
    waits = (policy.base, policy.throttle_base, policy.cap)
    assert (3, (0.05, 1.0, 20.0)) == (policy.attempts, waits)
    assert (5.0, 32 * 2**20) == (limits.connect, limits.body)


@pytest.mark.parametrize(
    "name", ["Content-Length", "transfer-encoding", "HOST", "Connection"]
)
@pytest.mark.parametrize("value", ["0", "", None])
def test_a_header_that_frames_a_request_is_for_the_client(
    name: str, value: str | None
) -> None:
    """Else a write goes out without its body, or to another host."""
    with pytest.raises(ConfigurationError, match=f"^headers: {name.lower()} is for"):
        apply(Settings(), {"headers": {name: value}})
