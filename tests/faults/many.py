"""Many clients in one pool, in a process that may have few files open.

Run as `python -m tests.faults.many URL CLIENTS FILES`; it prints how many of them got
all rows, and how many connections the pool has at most.
"""

from __future__ import annotations

import asyncio
import resource
import sys

from homeroom import HomeroomError, ManageBac, Pool

PAGES = 8
"""Of one row each."""


async def walk(url: str, number: int, pool: Pool) -> bool:
    """Whether a client got all rows of its school."""
    async with ManageBac(token=f"token-{number}", base_url=url, pool=pool) as ours:
        try:
            rows = await ours.classes.list(per_page=1).prefetch(4).collect()
        except HomeroomError as error:
            print(number, error, file=sys.stderr)
            return False
    return PAGES == len(rows)


async def main(url: str, clients: int) -> None:
    """All of them at once."""
    async with Pool() as pool:
        done = await asyncio.gather(*(walk(url, n, pool) for n in range(clients)))
        print(sum(done), pool)


if __name__ == "__main__":
    files = int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
