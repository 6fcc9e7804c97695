"""Pinned packages fit what pyproject.toml asks for, each with hashes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PINNED = ROOT / ".constraints/development.txt"
PROJECT: Mapping[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())


def asked() -> Iterator[Requirement]:
    """All that users and developers install by pyproject.toml."""
    groups = PROJECT["dependency-groups"]
    included = (groups[one["include-group"]] for one in groups["development"])
    yield from map(Requirement, chain(of_users(), *included))


def of_users() -> list[str]:
    """What users install, with all extras."""
    project = PROJECT["project"]
    return [
        *project["dependencies"],
        *chain(*project["optional-dependencies"].values()),
    ]


def pinned() -> dict[str, list[tuple[Version, list[str]]]]:
    """Versions and hashes by package; some have a version for each Python."""
    found: dict[str, list[tuple[Version, list[str]]]] = {}
    for block in re.split(r"\n(?! )", PINNED.read_text().strip()):
        head, *hashes = [part.strip() for part in block.split("\\\n")]
        requirement = Requirement(head)
        (version,) = requirement.specifier
        assert "==" == version.operator
        one = (Version(version.version), hashes)
        found.setdefault(canonicalize_name(requirement.name), []).append(one)
    return found


@pytest.mark.parametrize("requirement", sorted(set(asked()), key=str), ids=str)
def test_a_package_is_pinned_as_asked_for(requirement: Requirement) -> None:
    """After a change of pyproject.toml: `nox -s lock`."""
    versions = [one for one, _ in pinned()[canonicalize_name(requirement.name)]]
    assert versions
    assert all(one in requirement.specifier for one in versions), versions


def test_every_package_has_hashes() -> None:
    """So nothing is installed that is not as it was."""
    for name, those in pinned().items():
        for _, hashes in those:
            assert hashes, name
            assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", x) for x in hashes)


def test_no_index_is_named() -> None:
    """Packages come from where the user's own settings say."""
    text = PINNED.read_text()
    assert "://" not in text
    assert not re.search(r"^--?(index|extra|find|trusted)", text, re.MULTILINE)


def test_every_lowest_version_is_one_that_is_tested() -> None:
    """`nox -s tests-3.11` installs what `>=` names, so each requirement has one."""
    for text in of_users():
        operators = [one.operator for one in Requirement(text).specifier]
        assert 1 == operators.count(">="), text
        assert {">=", "<"} >= set(operators), text
