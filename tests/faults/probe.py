"""A process of its own that makes one call and tells how much memory that took."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from homeroom import HomeroomError, Limits, ManageBac

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")


async def main(url: str, limit: int) -> dict[str, object]:
    """Warm up on class 1, then measure a call for class 2."""
    limits = Limits(body=limit)
    async with ManageBac(token="k7Qv", base_url=url, limits=limits) as managebac:
        await managebac.classes.get(1)
        before = _reset_peak()
        name = "no error"
        try:
            await managebac.classes.get(2, timeout=3.0)
        except HomeroomError as error:
            name = type(error).__name__
        return {"error": name, "grown": _peak() - before}


def _reset_peak() -> int:
    """Forget the peak so far; the bytes in use now."""
    _CLEAR.write_text("5")
    return _peak()


def _peak() -> int:
    """Most bytes in use so far."""
    line = next(x for x in _STATUS.read_text().splitlines() if x.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(sys.argv[1], int(sys.argv[2])))))
