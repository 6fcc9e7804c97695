"""The example of each generated method: it parses, and the method takes it."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from operator import attrgetter
from types import ModuleType

import pytest

from codegen.read.grammar import LABELS
from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom._core.resource import Resource
from homeroom.classcharts import models as classcharts
from homeroom.classcom import models as classcom
from homeroom.classe365 import models as classe365
from homeroom.managebac import models as managebac

CLIENTS = {
    "managebac": (ManageBac, managebac),
    "classcom": (ClassCom, classcom),
    "classe365": (Classe365, classe365),
    "student": (ClassChartsStudent, classcharts),
    "parent": (ClassChartsParent, classcharts),
}
EXAMPLE = "\n\nExample:\n"


def api(client: type[Resource]) -> type[Resource]:
    """The generated class of a client."""
    return next(one for one in client.__mro__ if one.__name__.endswith("Api"))


def methods(resource: type[Resource], path: str = "") -> Iterator[tuple[str, object]]:
    """The methods of a resource and of those below it, by their paths."""
    for name in vars(resource):
        if name.startswith("_"):
            continue
        found = getattr(resource, name)
        if isinstance(found, type) and issubclass(found, Resource):
            yield from methods(found, f"{path}{name}.")
        else:
            yield f"{path}{name}", found


CASES = [
    pytest.param(client, method, path, id=f"{client}.{path}")
    for client, (kind, _) in CLIENTS.items()
    for path, method in methods(api(kind))
]


def asked(example: str) -> ast.Call:
    """The call of an example."""
    code = compile(
        f"async def run(client):\n{example}", "example", "exec", ast.PyCF_ONLY_AST
    )
    calls = [
        one
        for one in ast.walk(code)
        if isinstance(one, ast.Call) and ast.unparse(one.func).startswith("client.")
    ]
    assert 1 == len(calls)
    return calls[0]


@pytest.mark.parametrize(("client", "method", "path"), CASES)
def test_example(client: str, method: Callable[..., object], path: str) -> None:
    """The example names this method, and the method takes its arguments."""
    kind, models = CLIENTS[client]
    _, found, example = (inspect.getdoc(method) or "").partition(EXAMPLE)
    assert found
    call = asked(example)
    assert f"client.{path}" == ast.unparse(call.func)
    assert method == attrgetter(path)(kind)
    names: Mapping[str, object] = {
        **{name: getattr(models, name) for name in dir(models)},
        "date": date,
        "datetime": datetime,
        "UTC": UTC,
    }
    positional = [eval(ast.unparse(one), dict(names)) for one in call.args]
    keywords = {
        str(one.arg): eval(ast.unparse(one.value), dict(names)) for one in call.keywords
    }
    bound = inspect.signature(method).bind(None, *positional, **keywords)
    assert "options" not in bound.arguments


@pytest.mark.parametrize(("client", "method", "path"), CASES)
def test_an_example_fits_its_page(
    client: str, method: Callable[..., object], path: str
) -> None:
    """However deep the records are that it sends: 88 columns, 8 of them before it."""
    example = (inspect.getdoc(method) or "").partition(EXAMPLE)[2]
    assert [] == [line for line in example.splitlines() if len(line) > 80]


def test_every_client_has_examples() -> None:
    """No client is left out, and none is empty."""
    for kind, _ in CLIENTS.values():
        assert len(list(methods(api(kind)))) > 8


@pytest.mark.parametrize(("client", "method", "path"), CASES)
def test_an_example_has_values_of_their_own(
    client: str, method: Callable[..., object], path: str
) -> None:
    """No value stands for nothing, and different ids are different."""
    example = (inspect.getdoc(method) or "").partition(EXAMPLE)[2]
    values = [ast.unparse(one) for one in asked(example).args]
    values += [ast.unparse(one.value) for one in asked(example).keywords]
    assert "'text'" not in " ".join(values)
    ids = [one for one in values if one.isdigit()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("client", "method", "path"), CASES)
def test_each_error_is_told_of_once(
    client: str, method: Callable[..., object], path: str
) -> None:
    """One entry an error, and no provenance in it."""
    told = (inspect.getdoc(method) or "").partition("\n\nRaises:\n")[2]
    entries = told.partition(EXAMPLE)[0]
    names = re.findall(r"^    (\w+):", entries, re.MULTILINE)
    assert names
    assert len(names) == len(set(names))
    for word in ("stand-in", "documented", "vendor"):
        assert word not in entries


@pytest.mark.parametrize("kind", [kind for kind, _ in CLIENTS.values()])
def test_the_help_of_a_client_explains_the_labels(kind: type[Resource]) -> None:
    """Its help points to the generated class, and that tells of each label."""
    base = api(kind)
    assert base.__name__ in (kind.__doc__ or "")
    told = " ".join((base.__doc__ or "").split())
    assert [] == [label for label in LABELS if f"`{label}`" not in told]


@pytest.mark.parametrize("models", [classcharts, classcom, classe365, managebac])
def test_the_help_of_models_explains_the_labels(models: ModuleType) -> None:
    """Each label of a source is told of in the module where users meet it."""
    told = " ".join((models.__doc__ or "").split())
    assert [] == [label for label in LABELS if f"`{label}`" not in told]
