"""Whoever is named in this repository was made up, and no key in it opens anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "openapi", "codegen", "tests", "docs")
TEXTS = [
    *ROOT.glob("*.md"),
    *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.*"))),
]
SUFFIXES = {".py", ".md", ".yaml", ".json", ".toml", ".txt", ".pem", ".sh"}

ADDRESS = re.compile(r"[\w.%+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})\b", re.IGNORECASE)
RESERVED = re.compile(r"(^|\.)(example(\.(com|net|org|edu))?|invalid|test)$")
KEYS = re.compile(
    r"sk_live_\w{8}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abp]-\w{10}"
    r"|eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.|BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY"
)
SERVERS = ROOT / "tests" / "faults" / "tls"
"""Whose keys belong to an authority that is thrown away."""


def texts() -> list[Path]:
    """The files that hold text."""
    return [one for one in TEXTS if one.suffix in SUFFIXES and one.is_file()]


def real(text: str) -> list[str]:
    """The addresses that somebody may have, and the keys that may open something."""
    addresses = ADDRESS.finditer(text)
    found = [one[0] for one in addresses if not RESERVED.search(one[1].lower())]
    return found + [one[0] for one in KEYS.finditer(text)]


def test_people_and_keys_are_invented() -> None:
    """Addresses are of domains that nobody can have."""
    files = texts()
    assert len(files) > 400
    for path in files:
        if SERVERS not in path.parents:
            found = real(path.read_text(encoding="utf-8"))
            assert [] == found, path


@pytest.mark.parametrize(
    "text",
    [
        "ada@" + "school.sch.uk",
        "ada.lovelace@" + "gmail.com",
        "ada@" + "example.org.uk",
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "-----BEGIN " + "PRIVATE KEY-----",
    ],
)
def test_what_is_real_would_be_seen(text: str) -> None:
    """Anywhere in a text."""
    assert real(f"token = {text!r}")
    assert not real("ada@example.org, bob@mail.school.example, a@b.c")
