"""The page on the sync: its files can be read, and its lists are those of the code."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from homeroom.sync import command, config_file, export_command, state_command
from homeroom.sync.config import Personal
from homeroom.sync.config_file import read_config
from homeroom.sync.report import Status
from homeroom.sync.vendors import CLIENTS, find_vendor

PAGE = Path(__file__).parents[2] / "docs" / "sync.md"
TEXT = PAGE.read_text(encoding="utf-8")
FILES = re.findall(r"^```toml\n(.*?)^```", TEXT, re.M | re.S)
CREDENTIALS = {
    "managebac": {"token"},
    "classcom": {"api_key", "base_url"},
    "classe365": {"subdomain", "api_key"},
    "classcharts_student": {"code", "date_of_birth"},
    "classcharts_parent": {"email", "password"},
}


@pytest.mark.parametrize("number", range(len(FILES)))
def test_the_files_can_be_read(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the variables that they name."""
    for name in re.findall(r'env = "(\w+)"', FILES[number]):
        monkeypatch.setenv(name, "a-long-enough-secret")
    path = tmp_path / "schools.toml"
    path.write_text(FILES[number], encoding="utf-8")
    assert len(read_config(path).schools) > 1


def test_a_file_with_everything_has_everything(tmp_path: Path) -> None:
    """Every key of the page, but the other database."""
    whole = FILES[-1]
    keys = set(re.findall(r"^\| `(\w+)` \| ", TEXT.partition("### Secrets")[0], re.M))
    named = keys - set(CLIENTS) - {"duckdb"}
    assert {"schools_at_once", "personal", "pseudonyms", "postgres"} <= named
    for key in named - {"columns"}:
        assert re.search(rf"^{key} = ", whole, re.M), key
    assert "[school.columns]" in whole


@pytest.mark.parametrize("word", CLIENTS)
def test_arguments_and_tables_are_those_of_the_client(word: str) -> None:
    """In its row of the table."""
    (row,) = re.findall(rf"^\| `{word}` \| (.*) \| (.*) \|$", TEXT, re.M)
    arguments, tables = (re.findall(r"`(\w+)`", cell) for cell in row)
    vendor = find_vendor(word)
    assert set(vendor.arguments) - {"timeout"} == set(arguments)
    assert list(vendor.tables) == tables
    needed, _, _ = row[0].partition("; may: ")
    assert CREDENTIALS[word] == set(re.findall(r"`(\w+)`", needed)) - {"session"}


def test_settings_exit_codes_and_words_are_those_of_the_code() -> None:
    """None is missing, none is made up."""
    bounds = config_file.BOUNDS
    for name, (usual, least, most, _) in bounds.items():
        (row,) = re.findall(rf"^\| `{name}` \| (.*) \| (.*) \|$", TEXT, re.M)
        assert f"{least} to {most}" in row[0]
        assert f"{usual}" == row[1]
    codes = re.findall(r"^\| (\d+) \| ", TEXT, re.M)
    assert codes == re.findall(r"^  (\d+) ", command.EPILOG, re.M)
    assert [*Status] == re.findall(r"^\| `([a-z ]+)` \| [a-z]", TEXT, re.M)[-5:]
    assert all(f"`{one}`" in TEXT for one in Personal)


def test_options_are_those_of_the_commands() -> None:
    """Every option stands on the page, and no other."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    below = argparse.ArgumentParser()
    state_command.add_arguments(below)
    files = argparse.ArgumentParser()
    export_command.add_arguments(files)
    parsers = (parser, below, files)
    known = {word for one in parsers for word in one._option_string_actions}
    shown = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", TEXT))
    assert {one for one in known if one.startswith("--")} - {"--help"} == shown
