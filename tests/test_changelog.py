"""The changelog and the package agree on the version."""

from __future__ import annotations

import re
from pathlib import Path

from homeroom import __version__

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"


def test_version_is_the_newest_or_still_to_come() -> None:
    """The newest released heading is the package's version, if there is one."""
    released = re.findall(r"^## \[(\d[^]]*)\]", CHANGELOG.read_text(), re.M)
    assert not released or released[0] == __version__
