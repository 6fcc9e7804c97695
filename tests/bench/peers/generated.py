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
from typing import Final, Protocol

from codegen.read.spec import read
from tests.bench.peers.specs import SPEC, cut

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
