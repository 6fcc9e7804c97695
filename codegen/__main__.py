"""The command: `python -m codegen [vendor ...] [--check]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.plan.api import plan
from codegen.read.nodes import SpecError
from codegen.read.spec import read
from codegen.write.emit import compare, generate, write

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write or check the generated code of some vendors, or of all.

    Args:
        arguments: Of the command line.
        root: Of the tree that holds `openapi/` and `src/`.

    Returns:
        0: done; 1: `--check` found drift; 2: a spec is not understood.
    """
    known = sorted(path.stem for path in (root / "openapi").glob("*.yaml"))
    parser = argparse.ArgumentParser(prog="python -m codegen")
    parser.description = "Write the generated code of some vendors, or of all."
    parser.add_argument("vendor", nargs="*", help=f"one of: {', '.join(known)}")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail on any difference"
    )
    options = parser.parse_args(arguments)
    for vendor in options.vendor:
        if vendor not in known:
            parser.error(f"no spec openapi/{vendor}.yaml")
    vendors = options.vendor or known
    return max((_run(root, one, check=options.check) for one in vendors), default=0)


def _run(root: Path, vendor: str, *, check: bool) -> int:
    label = f"openapi/{vendor}.yaml"
    try:
        api = plan(read(root / label))
        files = generate(api, label)
    except SpecError as error:
        for one in sorted(error.problems, key=lambda one: (one.file, one.line)):
            _say(f"openapi/{one.file or f'{vendor}.yaml'}:{one.line}: {one.reason}")
        return 2
    directory = root / "src" / "homeroom" / vendor / "_generated"
    if not check:
        write(directory, files)
        return 0
    drift = compare(directory, files)
    for name, what in drift:
        path = (directory / name).relative_to(root).as_posix()
        _say(f"{path} {what}; run: python -m codegen {vendor}")
    return 1 if drift else 0


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
