"""Names that are loaded when they are first used: clients, and models by groups."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import subprocess
import sys
import typing
from pathlib import Path

import attrs
import pytest

import homeroom
from homeroom import from_dict, managebac, to_dict
from homeroom.managebac import _generated, models
from homeroom.managebac._generated import models as package
from homeroom.managebac.models import Student

GROUPS = [one.name for one in pkgutil.iter_modules(package.__path__)]

CLIENTS = {
    "ManageBac": "managebac",
    "ClassCom": "classcom",
    "Classe365": "classe365",
    "ClassChartsParent": "classcharts",
    "ClassChartsStudent": "classcharts",
}
RUNNING = ("aiohttp", "anyio", "asyncio", "cattrs", "httpx", "msgspec", "ssl")
"""What only a client that is used needs."""
TYPED = """
import inspect, sys, typing, homeroom
from homeroom._core.resource import Resource

client, seen, waiting = getattr(homeroom, sys.argv[1]), set(), []
waiting.append(client)
while waiting:
    one = waiting.pop()
    for name in dir(one):
        found = getattr(one, name)
        if inspect.isfunction(found) and not name.startswith("_"):
            inspect.signature(found), typing.get_type_hints(found)
            seen.add(found.__qualname__)
        elif inspect.isclass(found) and issubclass(found, Resource):
            waiting.append(found)
print(len(seen))
"""
AT_ONCE = """
import sys, threading
from homeroom import ManageBac

made, start = [], threading.Barrier(8)
def make():
    start.wait()
    made.append(ManageBac(token="t").students)
threads = [threading.Thread(target=make) for _ in range(8)]
[one.start() for one in threads], [one.join() for one in threads]
print(len(made), len({type(one) for one in made}))
"""


def run(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys\n{code}", *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(homeroom.__file__).parents[1])},
    )
    return done.stdout.strip()


def loaded(code: str) -> set[str]:
    """The groups of models that are loaded by some code, and aiohttp if it is."""
    names = run(f"{code}; print(*sys.modules)").split()
    inside = f"{package.__name__}."
    groups = {one.removeprefix(inside) for one in names if one.startswith(inside)}
    return groups | ({"aiohttp"} & {*names})


def test_a_client_is_imported_without_its_models() -> None:
    """Nor is aiohttp, which takes longer than all else."""
    assert loaded("from homeroom import ManageBac") <= {"shared"}
    made = "from homeroom import ManageBac; ManageBac(token='t')"
    assert "aiohttp" in loaded(made)
    assert "students" not in loaded(made)


@pytest.mark.parametrize(("client", "vendor"), CLIENTS.items())
def test_a_client_is_imported_without_what_runs_it(client: str, vendor: str) -> None:
    """What calls need is loaded when a client is made, once for all of them."""
    heavy = f"print(*(one for one in {RUNNING} if one in sys.modules))"
    assert "" == run(f"from homeroom import {client}; {heavy}")
    assert "" == run(f"import homeroom.{vendor}.models; {heavy}")


@pytest.mark.parametrize("client", CLIENTS)
def test_methods_of_a_client_that_was_never_made_know_their_types(client: str) -> None:
    """So do those that give the HTTP answer, and the resources by hand."""
    assert int(run(TYPED, client)) > 20


def test_threads_make_their_first_clients_at_once() -> None:
    """Each waits until the modules are there, whoever loads them."""
    assert "8 1" == run(AT_ONCE)


def test_a_client_without_aiohttp_says_so() -> None:
    """When it is made, before any call."""
    code = (
        "sys.modules['aiohttp'] = None; from homeroom import ManageBac; "
        "import traceback\n"
        "try: ManageBac(token='shy')\n"
        "except ImportError as error: print(error.name, 'shy' in str(vars(error)))"
    )
    assert "aiohttp False" == run(code)


def test_models_are_loaded_by_groups() -> None:
    """The module of models alone loads none, and a class what it refers to."""
    assert set() == loaded("import homeroom.managebac.models")
    found = loaded("from homeroom.managebac.models import Student")
    assert "students" in found
    assert "units" not in found
    assert set(GROUPS) == loaded("from homeroom.managebac.models import *")


@pytest.mark.parametrize("group", GROUPS)
def test_any_group_may_come_first(group: str) -> None:
    """Modules that need each other, in whatever order, know all their types."""
    code = (
        "import attrs, typing, importlib; "
        f"module = importlib.import_module('{package.__name__}.{group}'); "
        "found = [one for one in vars(module).values() if attrs.has(one)]; "
        "print(all(typing.get_type_hints(one) for one in found))"
    )
    assert "True" == run(code)


def test_all_names_are_there() -> None:
    """By one place, whichever module has them; wrappers are there, though not shown."""
    shown = dir(models)
    assert shown == sorted(models.__all__) == dir(package)
    for name in shown:
        assert name == getattr(models, name).__name__
    assert "StudentEnvelope" not in shown
    assert attrs.has(package.StudentEnvelope)
    assert dir(managebac) == ["ManageBac"]


@pytest.mark.parametrize("module", [homeroom, managebac, models, package])
def test_what_is_not_there_is_an_attribute_error(module: object) -> None:
    """As with any other module."""
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = module.Nothing  # type: ignore[attr-defined]


def test_a_model_is_one_class_everywhere() -> None:
    """It is pickled by the module that has it, and typed by what that knows."""
    home = importlib.import_module(f"{package.__name__}.students")
    assert Student is models.Student is package.Student is home.Student
    one = from_dict(Student, {"id": 1041, "first_name": "Ada"})
    assert one == pickle.loads(pickle.dumps(one))
    assert {"id": 1041, "first_name": "Ada"} == to_dict(one)
    assert int is typing.get_type_hints(Student)["id"]
    assert _generated.models is package
