"""Clients that others' generators make from our spec of ManageBac."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, Final, Protocol

from codegen.__main__ import ROOT
from codegen.read.spec import read

SPEC: Final = ROOT / "openapi" / "managebac.yaml"
PATHS: Final = ("/classes", "/classes/{id}")
"""What is generated: others need a minute for all that the spec has."""
OPC: Final = (
    f"openapi-python-client {version('openapi-python-client')}: json.loads, from_dict"
)
DCG: Final = (
    f"datamodel-code-generator {version('datamodel-code-generator')}: its httpx2 client"
    f" with pydantic models, httpx2 {version('httpx2')}"
)


class FromDict(Protocol):
    """A model of openapi-python-client."""

    def from_dict(self, source: object) -> object:
        """Decode a dict."""
        ...


def cut(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec with `PATHS` alone, and the components that they need."""
    paths = {path: spec["paths"][path] for path in PATHS}
    kept: dict[str, dict[str, Any]] = {}
    waiting = list(refs(paths))
    while waiting:
        kind, name = waiting.pop()
        if name not in kept.setdefault(kind, {}):
            kept[kind][name] = spec["components"][kind][name]
            waiting += refs(kept[kind][name])
    kept["securitySchemes"] = spec["components"]["securitySchemes"]
    return {**spec, "paths": paths, "components": kept}


def refs(node: object) -> Iterator[tuple[str, str]]:
    """Kind and name of all components that something refers to."""
    if isinstance(node, dict):
        if isinstance(found := node.get("$ref"), str):
            kind, name = found.split("/")[-2:]
            yield kind, name
        for one in node.values():
            yield from refs(one)
    elif isinstance(node, list):
        for one in node:
            yield from refs(one)


@contextmanager
def opc_model() -> Iterator[FromDict]:
    """The model of a page of classes that openapi-python-client makes."""
    command = ("openapi_python_client", "generate", "--meta", "none")
    with _made(*command, "--path", "spec.json", "--output-path", "opc_made"):
        yield importlib.import_module("opc_made.models").ClassPage


@contextmanager
def dcg_client() -> Iterator[ModuleType]:
    """The client package that datamodel-code-generator makes."""
    with _made(
        *("datamodel_code_generator", "--input", "spec.json"),
        *("--input-file-type", "openapi", "--openapi-scopes", "schemas", "api"),
        *("--output", "dcg_models.py", "--output-model-type", "pydantic_v2.BaseModel"),
        *("--target-python-version", "3.11", "--formatters", "builtin"),
        *("--generate-client", "httpx2", "--client-output", "dcg_made"),
        *("--client-package", "dcg_made", "--client-model-package", "dcg_models"),
    ):
        yield importlib.import_module("dcg_made")


@contextmanager
def _made(module: str, *arguments: str) -> Iterator[None]:
    """Let a generator write into a folder that can be imported from meanwhile."""
    with TemporaryDirectory() as folder:
        spec = json.dumps(cut(read(SPEC).root.plain()))
        Path(folder, "spec.json").write_text(spec, encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=folder,
            check=True,
            capture_output=True,
        )
        sys.path.insert(0, folder)
        try:
            yield
        finally:
            sys.path.remove(folder)
