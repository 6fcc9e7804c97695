"""What of the benchmark decides without measuring."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from codegen.read.spec import read
from tests.bench.growth import exponent
from tests.bench.load import make
from tests.bench.peers.specs import PATHS, SPEC, cut, refs
from tests.bench.where import part_of


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_is_that_of_the_costs(power: float) -> None:
    costs = {size: 3 * size**power for size in (1_000, 10_000, 100_000)}
    assert power == pytest.approx(exponent(costs))


def test_calls_are_made_by_so_many_tasks_at_once() -> None:
    running, most, calls = 0, 0, 0

    async def call() -> None:
        nonlocal running, most, calls
        running, calls = running + 1, calls + 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    took = asyncio.run(make(call, 50, 7))
    assert (50, 50, 7) == (len(took), calls, most)
    assert min(took) > 0


def test_a_stack_counts_for_the_innermost_part_that_it_is_in() -> None:
    files = ["asyncio/events.py", "homeroom/_core/walks/pager.py", "enum.py"]
    frame: Any = None
    for file in files:
        code = SimpleNamespace(co_filename=f"/usr/lib/{file}")
        frame = SimpleNamespace(f_code=code, f_back=frame)
    assert "route and pages" == part_of(frame)
    assert "asyncio and sockets" == part_of(frame.f_back.f_back)
    assert "the rest" == part_of(None)


def test_what_generators_get_is_small_and_whole() -> None:
    spec = read(SPEC).root.plain()
    small = cut(spec)
    assert {*PATHS} == small["paths"].keys()
    assert {*refs(small)} <= {
        (kind, name) for kind, ones in small["components"].items() for name in ones
    }
    assert len(small["components"]["schemas"]) < len(spec["components"]["schemas"]) / 4
    assert small["paths"]["/classes"] == spec["paths"]["/classes"]
