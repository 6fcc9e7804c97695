"""Put a list of components (an SBOM in CycloneDX) into a wheel, where PEP 770 has it.

Run as `python -m tests.supply.wheel WHEEL SBOM`; `nox -s build` does.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "sboms"
WRITTEN: Final = (2020, 2, 2, 0, 0, 0)
"""The date of what is added, always the same, so that builds can be repeated."""


def described(sbom: dict[str, Any], name: str, version: str) -> dict[str, Any]:
    """A list of components of which the main one has its version too.

    Args:
        sbom: Made of an environment, and of a project that does not say its version.
        name: Of the package.
        version: Of the package.
    """
    main = sbom["metadata"]["component"]
    if main["name"] != name:
        raise ValueError(f"the list is not of {name}")
    made = {**main, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
    others = [one for one in sbom["components"] if one["name"] != name]
    metadata = {**sbom["metadata"], "component": made}
    return {**sbom, "metadata": metadata, "components": others}


def add(wheel: Path, sbom: dict[str, Any]) -> str:
    """Where the list is in the wheel, which has it from now on.

    Args:
        wheel: A file called as wheels are, by name and version.
        sbom: The list.
    """
    name, version = wheel.name.split("-")[:2]
    info = f"{name}-{version}.dist-info"
    place = f"{info}/{FOLDER}/{name}.cdx.json"
    text = json.dumps(described(sbom, name, version), indent=2, sort_keys=True)
    with zipfile.ZipFile(wheel) as old:
        files = {one: old.read(one) for one in old.infolist()}
    record = next(one for one in files if one.filename == f"{info}/RECORD")
    kept = files.pop(record)
    if any(one.filename == place for one in files):
        raise ValueError("the wheel has a list already")
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as new:
        for one, data in files.items():
            new.writestr(one, data, zipfile.ZIP_DEFLATED)
        new.writestr(_entry(place), text, zipfile.ZIP_DEFLATED)
        new.writestr(record, kept + _line(place, text.encode()), zipfile.ZIP_DEFLATED)
    return place


def _entry(place: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(place, WRITTEN)
    entry.external_attr = 0o644 << 16
    return entry


def _line(place: str, data: bytes) -> bytes:
    """The line of RECORD for a file."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=")
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    writer.writerow([place, f"sha256={digest.decode()}", len(data)])
    return line.getvalue().encode()


def check(wheel: Path) -> list[str]:
    """The components that the list in a wheel has, all files being as RECORD says.

    Raises:
        ValueError: The wheel has no such list, or RECORD is wrong.
    """
    with zipfile.ZipFile(wheel) as opened:
        files = {one: opened.read(one) for one in opened.namelist()}
    (record,) = (one for one in files if one.endswith(".dist-info/RECORD"))
    lines = set(files.pop(record).splitlines(keepends=True))
    wrong = [one for one, data in files.items() if _line(one, data) not in lines]
    if wrong or len(lines) != len(files) + 1:
        raise ValueError(f"RECORD does not fit: {wrong}")
    lists = [json.loads(data) for one, data in files.items() if f"/{FOLDER}/" in one]
    if len(lists) != 1:
        raise ValueError(f"{len(lists)} lists of components")
    return [f"{one['name']} {one['version']}" for one in lists[0]["components"]]


if __name__ == "__main__":
    path, listed = map(Path, sys.argv[1:])
    print(add(path, json.loads(listed.read_text(encoding="utf-8"))))
    print(*check(path), sep="\n")
