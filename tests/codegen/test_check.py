"""`python -m codegen`: writing, and finding drift."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import ROOT

PLACE = "src/homeroom/toys/_generated"
NAMES = [
    *("__init__.py", "models.py", "operations.py", "resources.py"),
    *("tables.py", "with_response.py"),
]
MEND = "run: python -m codegen toys"


def test_write_then_check(tree) -> None:
    """What was just written passes the check."""
    assert (0, []) == tree.run()
    assert (0, []) == tree.run("--check")
    names = sorted(path.name for path in tree.package.iterdir())
    assert NAMES == names


@pytest.mark.parametrize("name", NAMES)
def test_edited(tree, name: str) -> None:
    """An edited file fails the check by name, and is left as it is."""
    tree.run()
    path = tree.package / name
    path.write_text(path.read_text(encoding="utf-8") + "# x\n", encoding="utf-8")
    before = path.read_bytes()
    assert (1, [f"{PLACE}/{name} differs; {MEND}"]) == tree.run("--check")
    assert before == path.read_bytes()


def test_missing(tree) -> None:
    """A missing file fails the check by name."""
    tree.run()
    (tree.package / "models.py").unlink()
    assert (1, [f"{PLACE}/models.py is missing; {MEND}"]) == tree.run("--check")
    assert not (tree.package / "models.py").exists()


def test_extra(tree) -> None:
    """A file that was not generated fails the check, and writing removes it."""
    tree.run()
    extra = tree.package / "old.py"
    extra.write_text("", encoding="utf-8")
    assert (1, [f"{PLACE}/old.py is extra; {MEND}"]) == tree.run("--check")
    assert extra.exists()
    assert (0, []) == tree.run()
    assert not extra.exists()


def test_caches_are_not_drift(tree) -> None:
    """A cache directory of the interpreter is no drift."""
    tree.run()
    (tree.package / "__pycache__").mkdir()
    assert (0, []) == tree.run("--check")


def test_nothing_written_yet(tree) -> None:
    """Without any output, every file is named."""
    code, lines = tree.run("--check")
    assert code == 1
    assert len(NAMES) == len(lines)
    assert not tree.package.exists()


def test_changed_spec(tree) -> None:
    """A changed spec is drift until the code is written again."""
    tree.run()
    tree.edit("Get a toy.", "Fetch a toy.")
    assert (1, [f"{PLACE}/resources.py differs; {MEND}"]) == tree.run("--check")
    assert (0, []) == tree.run("toys")
    assert (0, []) == tree.run("toys", "--check")


def test_unknown_vendor(tree, capsys: pytest.CaptureFixture[str]) -> None:
    """A vendor without a spec is a usage error."""
    with pytest.raises(SystemExit) as caught:
        tree.run("trains")
    assert 2 == caught.value.code
    assert "no spec openapi/trains.yaml" in capsys.readouterr().err


def test_broken_spec_writes_nothing(tree) -> None:
    """A spec that is not understood leaves the output alone."""
    tree.run()
    before = (tree.package / "models.py").read_bytes()
    line = tree.edit("x-retry: unsafe", "x-rerty: unsafe")
    code, lines = tree.run()
    assert code == 2
    assert f"openapi/toys.yaml:{line}: the key x-rerty is not understood" in lines[1]
    assert before == (tree.package / "models.py").read_bytes()


def test_no_package_of_ours_is_imported() -> None:
    """Codegen runs without the library that it writes for."""
    code = (
        "import sys, codegen.__main__; "
        "sys.exit(any(m.split('.')[0] == 'homeroom' for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert 0 == done.returncode


def test_this_tree_has_no_drift() -> None:
    """The generated code in this tree is what its specs say."""
    command = [sys.executable, "-m", "codegen", "--check"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert Path(ROOT / "src/homeroom/managebac/_generated/operations.py").is_file()
