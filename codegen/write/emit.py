"""Files: put together, formatted, then written or compared."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from codegen.plan.records import Api
from codegen.write.models import models_source
from codegen.write.operations import operations_source
from codegen.write.packages import is_packaged, packaged_models
from codegen.write.resources import resources_source
from codegen.write.tables import tables_source
from codegen.write.with_response import with_response_source

_RUFF: Final = (
    *("--isolated", "--quiet", "--no-cache", "--config", "line-length = 88"),
    *("--config", 'target-version = "py311"'),
)
_SORTED: Final = (
    *("--config", 'lint.isort.known-first-party = ["homeroom"]'),
    *("--config", "lint.isort.combine-as-imports = true"),
    # Else an import that was broken into lines stays so when names leave it.
    *("--config", "lint.isort.split-on-trailing-comma = false"),
)


def generate(api: Api, label: str) -> Mapping[str, str]:
    """All files of one vendor by name, as they shall be; `label` names the spec."""
    head = f"# Generated from {label} by `python -m codegen`. Do not edit.\n"
    parts = _modules(api, Path(label).stem)
    found = {name: f'{head}"""{doc}"""\n\n{code}' for name, doc, code in parts}
    return _formatted(found)


def _modules(api: Api, vendor: str) -> Iterator[tuple[str, str, str]]:
    """The modules of a vendor: name, docstring and code."""
    yield "__init__.py", "Models, plans and resources, all generated.", ""
    if is_packaged(api):
        yield from packaged_models(api)
    else:
        yield "models.py", f"Models of {api.name}.", models_source(api)
    yield "operations.py", f"Plans of {api.name}.", operations_source(api)
    for one in api.clients:
        name, methods = one.module, resources_source(api, one)
        yield f"{name}.py", f"Methods of {one.name}.", methods
        name = f"{one.role}_with_response" if one.role else "with_response"
        doc = f"Methods of {one.name} that give the HTTP answer around the data."
        yield f"{name}.py", doc, with_response_source(api, one)
    yield "tables.py", f"Tables of {api.name}.", tables_source(api, vendor)


def write(directory: Path, files: Mapping[str, str]) -> None:
    """Make the directory hold these files and no others."""
    directory.mkdir(parents=True, exist_ok=True)
    for name in _extra(directory, files):
        (directory / name).unlink()
    for name, text in files.items():
        (directory / name).parent.mkdir(exist_ok=True)
        (directory / name).write_text(text, encoding="utf-8", newline="\n")


def compare(directory: Path, files: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """The files that are not as they shall be, each with what is wrong."""
    found: list[tuple[str, str]] = []
    for name, text in files.items():
        path = directory / name
        if not path.is_file():
            found.append((name, "is missing"))
        elif path.read_bytes() != text.encode():
            found.append((name, "differs"))
    return [*found, *((name, "is extra") for name in _extra(directory, files))]


def _extra(directory: Path, files: Mapping[str, str]) -> Sequence[str]:
    here = sorted(path for path in directory.rglob("*") if path.is_file())
    names = [one.relative_to(directory).as_posix() for one in here]
    return [one for one in names if "__pycache__" not in one and one not in files]


def _formatted(files: Mapping[str, str]) -> Mapping[str, str]:
    """The files without needless imports, as the formatter wants them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, files)
        _ruff("check", *_RUFF, "--fix-only", "--select", "F401", name)
        # The others fill their lines: a name a line would be long to scroll by.
        full = re.compile("models|.*with_response")
        sorted_ = [str(folder / one) for one in files if not full.match(one)]
        _ruff("check", *_RUFF, "--fix-only", "--select", "I", *_SORTED, *sorted_)
        _ruff("format", *_RUFF, name)
        return {one: (folder / one).read_text(encoding="utf-8") for one in files}


def _ruff(*arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise RuntimeError(f"ruff: {done.stderr.decode()}")
