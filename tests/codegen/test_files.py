"""A spec in several files: it is read as one, and each problem names its file."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import validate

from codegen.plan.api import plan
from codegen.read.spec import read
from codegen.write.emit import generate
from tests.codegen.conftest import Tree

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "garden"
SPEC = HERE / "specs" / "garden.yaml"


@pytest.fixture
def garden(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tree:
    """The tree of a vendor whose spec is in three files: `garden`."""
    text = SPEC.read_text(encoding="utf-8")
    tree = Tree(tmp_path, capsys, "garden", text)
    shutil.copytree(SPEC.with_suffix(""), tree.spec.with_suffix(""))
    return tree


def edit(tree: Tree, name: str, old: str, new: str) -> int:
    """Replace the first such text in a file beside the root; returns its line."""
    path = tree.spec.parent / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.fixture(scope="module")
def generated() -> Mapping[str, str]:
    return generate(plan(read(SPEC)), "specs/garden.yaml")


NAMES = sorted(one.relative_to(GOLDEN).as_posix() for one in GOLDEN.rglob("*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_text(generated: Mapping[str, str], name: str) -> None:
    """The generated text is the golden text."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == generated[name]


def test_no_file_is_missing(generated: Mapping[str, str]) -> None:
    """These files are written and no others."""
    assert sorted(generated) == NAMES


def test_one_document_comes_of_it() -> None:
    """A reader of OpenAPI that knows no files understands it."""
    whole = read(SPEC).root.plain()
    assert isinstance(whole, dict)
    validate(whole)
    assert {"Soil", "Label", "Bed", "NewPlant", "Plant", "Stage"} == set(
        whole["components"]["schemas"]
    )
    assert ["/beds", "/beds/{id}", "/beds/{id}/plants", "/rain"] == list(whole["paths"])


def test_a_reader_that_follows_files_finds_the_same() -> None:
    """The references are those of OpenAPI: relative to the file that has them."""
    root = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    validate(root, base_uri=SPEC.as_uri())


def test_the_command_writes_and_checks(garden: Tree) -> None:
    """A change in a group is drift as one in the root is."""
    assert (0, []) == garden.run()
    assert (0, []) == garden.run("garden", "--check")
    edit(garden, "garden/beds.yaml", "What it is called", "What all call it")
    code, lines = garden.run("--check")
    assert 1 == code
    assert lines == [
        "src/homeroom/garden/_generated/resources.py differs; "
        "run: python -m codegen garden"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (
            "garden.yaml",
            "'garden/beds.yaml#/paths/~1beds'",
            "'garden/sheds.yaml#/paths/~1beds'",
            "there is no file garden/sheds.yaml beside the spec",
        ),
        (
            "garden.yaml",
            "'garden/beds.yaml#/paths/~1beds'",
            "'../beds.yaml#/paths/~1beds'",
            "there is no file ../beds.yaml beside the spec",
        ),
        (
            "garden.yaml",
            "'garden/beds.yaml#/paths/~1beds'",
            "'garden/beds.yaml#/paths/~1bed'",
            "nothing is defined as garden/beds.yaml#/paths/~1bed",
        ),
        (
            "garden/beds.yaml",
            "'plants.yaml#/components/schemas/NewPlant'",
            "'plants.yaml#/components/schemas/OldPlant'",
            "nothing is defined as plants.yaml#/components/schemas/OldPlant",
        ),
        (
            "garden/beds.yaml",
            "'#/components/schemas/Label'",
            "'#/components/schemas/Soil'",
            "nothing is defined as #/components/schemas/Soil",
        ),
        (
            "garden/plants.yaml",
            "paths:",
            "info: {}\npaths:",
            "the key info is not understood (group)",
        ),
        (
            "garden/plants.yaml",
            "      x-retry: unsafe",
            "      x-rerty: unsafe",
            "the key x-rerty is not understood (operation)",
        ),
        (
            "garden/plants.yaml",
            "x-since: g2}",
            "x-since: g3}",
            "g3 is not among the x-versions of info",
        ),
        (
            "garden/beds.yaml",
            "'ids[]'",
            "'ids[]', explode: false",
            "brackets are for a list that is sent item by item",
        ),
        (
            "garden/beds.yaml",
            "{name: sunny,",
            "{name: 'sunny[]',",
            "brackets are for a list that is sent item by item",
        ),
        (
            "garden/beds.yaml",
            "x-extended: true, x-source: guess",
            "explode: false, x-extended: true, x-source: guess",
            "only a list has commas between its items",
        ),
    ],
)
def test_stops(garden: Tree, name: str, old: str, new: str, reason: str) -> None:
    """What is wrong in a file is said with that file and its line."""
    line = edit(garden, name, old, new)
    code, lines = garden.run()
    assert 2 == code
    told = [one for one in lines if one.startswith(f"openapi/{name}:")]
    assert any(one.endswith(f": {reason}") for one in told), lines
    assert any(abs(int(one.split(":")[1]) - line) <= 1 for one in told), lines


def test_a_component_is_defined_once(garden: Tree) -> None:
    """All files share one Python module of models."""
    line = edit(garden, "garden/plants.yaml", "    NewPlant:", "    Label:")
    edit(garden, "garden/plants.yaml", "schemas/NewPlant'", "schemas/Label'")
    edit(garden, "garden/beds.yaml", "schemas/NewPlant'", "schemas/Label'")
    _, lines = garden.run()
    reason = "a second component is called Label"
    assert f"openapi/garden/plants.yaml:{line}: {reason}" in lines


def test_a_path_of_a_group_is_in_the_table_of_contents(garden: Tree) -> None:
    """What nobody refers to would be left out without a word."""
    path = "/beds/{id}/plants"
    pointer = "garden/plants.yaml#/paths/~1beds~1{id}~1plants"
    garden.edit(f"  {path}: {{$ref: '{pointer}'}}\n", "")
    code, lines = garden.run()
    assert 2 == code
    reason = f"the spec does not refer to the path {path}"
    assert [f"openapi/garden/plants.yaml:3: {reason}"] == lines


def test_a_path_has_one_name(garden: Tree) -> None:
    """The root says what a path is called, and the group may not say otherwise."""
    line = garden.edit("  /beds: {", "  /bedding: {")
    _, lines = garden.run()
    reason = "/bedding is not what the path is called there"
    assert [f"openapi/garden.yaml:{line}: {reason}"] == lines


def test_a_file_that_is_no_yaml_is_named(garden: Tree) -> None:
    """The parser knows the file as well."""
    edit(garden, "garden/plants.yaml", "paths:", "paths: [")
    code, lines = garden.run()
    assert 2 == code
    assert lines[0].startswith("openapi/garden/plants.yaml:")
    assert ": not YAML: " in lines[0]
