"""`python -m homeroom` is the `homeroom` command."""

from __future__ import annotations

import sys

from homeroom.cli import main

if __name__ == "__main__":
    sys.exit(main())
