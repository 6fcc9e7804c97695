"""A wheel carries the list of what it needs, and is a good wheel all the same."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.supply.wheel import _line, add, check

INFO = "homeroom-1.2.3.dist-info"
FILES = {"homeroom/__init__.py": b"x = 1\n", f"{INFO}/METADATA": b"Name: homeroom\n"}
SBOM: dict[str, Any] = {
    "bomFormat": "CycloneDX",
    "metadata": {"component": {"name": "homeroom", "type": "library"}},
    "components": [
        {"name": "attrs", "version": "25.1.0"},
        {"name": "homeroom", "version": "1.2.3", "purl": "pkg:pypi/homeroom?file"},
    ],
}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """One that was just built."""
    path = tmp_path / "homeroom-1.2.3-py3-none-any.whl"
    record = b"".join(_line(one, data) for one, data in FILES.items())
    with zipfile.ZipFile(path, "w") as made:
        for one, data in FILES.items():
            made.writestr(one, data)
        made.writestr(f"{INFO}/RECORD", record + f"{INFO}/RECORD,,\n".encode())
    return path


def test_the_list_is_where_tools_look_for_it(wheel: Path) -> None:
    """With the package as its main component, and what it needs beside."""
    place = add(wheel, SBOM)
    assert f"{INFO}/sboms/homeroom.cdx.json" == place
    with zipfile.ZipFile(wheel) as opened:
        found = json.loads(opened.read(place))
        assert FILES == {one: opened.read(one) for one in FILES}
    main = found["metadata"]["component"]
    assert ("1.2.3", "pkg:pypi/homeroom@1.2.3") == (main["version"], main["purl"])
    assert ["attrs"] == [one["name"] for one in found["components"]]
    assert ["attrs 25.1.0"] == check(wheel)


def test_the_same_comes_of_the_same(wheel: Path) -> None:
    """So that a build can be repeated and compared."""
    before = wheel.read_bytes()
    add(wheel, SBOM)
    once = wheel.read_bytes()
    wheel.write_bytes(before)
    add(wheel, SBOM)
    assert once == wheel.read_bytes()


def test_a_second_list_is_refused(wheel: Path) -> None:
    """It would stand beside the first."""
    add(wheel, SBOM)
    with pytest.raises(ValueError, match="already"):
        add(wheel, SBOM)


def test_the_list_of_another_package_is_refused(wheel: Path) -> None:
    """Such as one of an environment without ours."""
    other = {**SBOM, "metadata": {"component": {"name": "other"}}}
    with pytest.raises(ValueError, match="not of homeroom"):
        add(wheel, other)


def test_a_wheel_without_a_list_is_refused(wheel: Path) -> None:
    """As one that nobody added it to."""
    with pytest.raises(ValueError, match="0 lists"):
        check(wheel)


def test_a_wheel_that_was_changed_is_refused(wheel: Path) -> None:
    """RECORD says what each file is."""
    add(wheel, SBOM)
    with zipfile.ZipFile(wheel, "a") as opened:
        opened.writestr("homeroom/more.py", b"")
    with pytest.raises(ValueError, match=r"homeroom/more\.py"):
        check(wheel)
