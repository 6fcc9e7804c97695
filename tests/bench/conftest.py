"""The benchmark puts processes on cores, which some systems do not let one do."""

from __future__ import annotations

import os

collect_ignore_glob = [] if hasattr(os, "sched_setaffinity") else ["test_*.py"]
