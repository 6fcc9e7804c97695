"""A tree with a small spec, and the generated library package."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from codegen.__main__ import main

HERE = Path(__file__).parent

SPEC = """\
openapi: 3.1.0
info: {title: Toys, version: '1', x-client: Toys, x-source: guess}
servers:
  - {url: 'https://toys.example', x-region: main, x-source: guess}
tags:
  - {name: toys, description: The toys., x-source: guess}
paths:
  /toys/{id}:
    get:
      summary: Get a toy.
      x-resource: toys
      x-method: get
      x-retry: idempotent
      x-source: guess
      parameters:
        - {name: id, in: path, required: true, description: It., x-source: guess,
           schema: {type: integer}}
      responses:
        '200': {$ref: '#/components/responses/Toy'}
  /toys:
    post:
      summary: Make toys.
      x-resource: toys
      x-method: make
      x-retry: unsafe
      x-source: guess
      requestBody:
        x-source: guess
        content:
          application/json:
            schema:
              type: object
              x-source: guess
              properties:
                names: {type: array, items: {type: string}, description: Names.}
                size: {type: integer, description: Size.}
      responses:
        '200': {$ref: '#/components/responses/Toy'}
components:
  responses:
    Toy:
      description: The toy.
      x-source: guess
      content:
        application/json:
          schema: {$ref: '#/components/schemas/Toy'}
  schemas:
    Toy:
      type: object
      description: A toy.
      x-source: guess
      required: [id, parts]
      properties:
        id: {type: integer, description: Number.}
        parts:
          type: array
          description: Parts.
          items: {$ref: '#/components/schemas/Toy'}
"""


class Tree:
    """A project tree in a temporary directory, with one vendor: `toys` by default."""

    def __init__(
        self,
        root: Path,
        capsys: pytest.CaptureFixture[str],
        vendor: str = "toys",
        spec: str = SPEC,
    ) -> None:
        self.root = root
        self.spec = root / "openapi" / f"{vendor}.yaml"
        self.package = root / "src" / "homeroom" / vendor / "_generated"
        self._capsys = capsys
        self.spec.parent.mkdir()
        self.spec.write_text(spec, encoding="utf-8")

    def edit(self, old: str, new: str) -> int:
        """Replace text that occurs once; returns the line where it begins."""
        text = self.spec.read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.spec.write_text(text.replace(old, new), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def run(self, *arguments: str) -> tuple[int, list[str]]:
        """Run the command; returns its exit code and the lines on stderr."""
        code = main(arguments, root=self.root)
        captured = self._capsys.readouterr()
        assert captured.out == ""
        return code, captured.err.splitlines()


@pytest.fixture
def tree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tree:
    return Tree(tmp_path, capsys)


@pytest.fixture
def club(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tree:
    """The tree of a vendor with roles: `swimming`."""
    spec = HERE / "specs" / "swimming.yaml"
    return Tree(tmp_path, capsys, "swimming", spec.read_text(encoding="utf-8"))


@pytest.fixture
def port(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tree:
    """The tree of a vendor whose operations have several methods: `harbour`."""
    spec = HERE / "specs" / "harbour.yaml"
    text = spec.read_text(encoding="utf-8")
    return Tree(tmp_path, capsys, "harbour", text)


@pytest.fixture
def dome(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tree:
    """The tree of a vendor whose lists are tables: `observatory`."""
    spec = HERE / "specs" / "observatory.yaml"
    text = spec.read_text(encoding="utf-8")
    return Tree(tmp_path, capsys, "observatory", text)


@pytest.fixture
def load_package() -> Iterator[Callable[[Path, str], ModuleType]]:
    """Import a generated directory as a package of its own."""
    loaded: list[str] = []

    def load(directory: Path, module: str) -> ModuleType:
        package = f"generated_{len(loaded)}_{directory.name}"
        loaded.append(package)
        place = [str(directory)]
        spec = importlib.util.spec_from_file_location(
            package, directory / "__init__.py", submodule_search_locations=place
        )
        assert spec is not None
        sys.modules[package] = importlib.util.module_from_spec(spec)
        return importlib.import_module(f"{package}.{module}")

    yield load
    for name in [name for name in sys.modules if name.split(".")[0] in loaded]:
        del sys.modules[name]
