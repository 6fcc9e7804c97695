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


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}"],
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
