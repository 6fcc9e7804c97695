"""Soak for a while, and print one table; the exit code is 1 if anything is wrong."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
import warnings

from homeroom.paging import PagingWarning
from homeroom.response import MisfitWarning
from tests.soak.faults import CALLERS, KINDS
from tests.soak.run import Checks, Soak, soak
from tests.soak.tally import ENDINGS


def table(run: Soak, checks: Checks) -> str:
    """All that was counted, and what was looked at."""
    tally = run.tally
    lines = [f"{'calls':30}" + "".join(f"{one:>11}" for one in ENDINGS)]
    for kind, ended in sorted(tally.ended.items()):
        lines.append(f"{kind:30}" + "".join(f"{ended[one]:>11,}" for one in ENDINGS))
    lines += ["", f"{'faults':30}{'met':>11}"]
    lines += [f"{one:30}{tally.met[one]:>11,}" for one in (*KINDS, *CALLERS)]
    lines += ["", "checks"]
    lines += [f"{what:50} {wrong or 'none'}" for what, wrong in checks.items()]
    lines += [f"  {one}" for one in tally.examples]
    first, second = (half / 2**20 for half in run.memory.halves)
    lines += [
        "",
        f"memory: {first:.1f} MiB in the first half, {second:.1f} in the second",
    ]
    return "\n".join(lines)


def main() -> int:
    """Soak and report."""
    parser = argparse.ArgumentParser(prog="nox -s soak --")
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument(
        "--seed", type=int, default=random.SystemRandom().randrange(10**6)
    )
    parser.add_argument(
        "--lie", choices=("mixed", "twice"), default="", help=argparse.SUPPRESS
    )
    given = parser.parse_args()
    for kind in (PagingWarning, MisfitWarning):
        warnings.simplefilter("ignore", kind)  # What they tell is expected here.
    print(f"seed {given.seed}, {given.seconds:g} seconds", flush=True)
    begun = time.monotonic()
    run, checks = asyncio.run(soak(given.seconds, given.seed, given.lie))
    print(table(run, checks))
    calls = sum(ended.total() for ended in run.tally.ended.values())
    print(f"{calls:,} calls in {time.monotonic() - begun:.0f} seconds")
    failed = sum(map(bool, checks.values()))
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
