"""`homeroom export`: what it hands on, and what it says."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import pytest

from homeroom import cli
from homeroom.sync import export_command
from homeroom.sync.store import StoreError


def run(words: list[str], **parts: export_command.Export) -> int:
    """The command."""
    parser = argparse.ArgumentParser()
    export_command.add_arguments(parser)
    return export_command.main(parser.parse_args(words), **parts)


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_it_says_what_it_wrote(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each file."""
    asked: list[object] = []

    def export(file: Path, folder: Path, form: str) -> Mapping[Path, int]:
        asked.extend((file, folder, form))
        return {folder / f"a.{form}": 1, folder / f"b.{form}": 1_200}

    options = [] if form == "parquet" else ["--format", form]
    assert 0 == run(["s.duckdb", "--to", "out", *options], export=export)
    assert [Path("s.duckdb"), Path("out"), form] == asked
    shown = capsys.readouterr()
    assert f"out/a.{form}: 1 row\nout/b.{form}: 1,200 rows\n" == shown.out
    assert "" == shown.err


def test_what_cannot_be_read_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """On stderr, with 1."""

    def export(file: Path, folder: Path, form: str) -> Mapping[Path, int]:
        raise StoreError(f"{file}: is no DuckDB database; name another file")

    assert 1 == run(["s.toml", "--to", "out"], export=export)
    assert "homeroom: s.toml: is no DuckDB database; name another file\n" == (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    "words", [[], ["a.duckdb"], ["--to", "x"], ["a", "--to", "x", "--format", "xml"]]
)
def test_a_wrong_use_is_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """As for every command."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", *words])
    assert (2, "") == (ended.value.code, capsys.readouterr().out)
