"""The schools of the demo, and the file that says how to copy them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final, cast

from attrs import field, frozen

from homeroom.demo.sandbox import Control
from homeroom.sandbox.school import FEWEST_PUPILS
from homeroom.sync.vendors import find_vendor

FEWEST: Final = 100
"""Students of a school that may lose half of them: a few would be asked for singly."""

FEW: Final = 40
"""Classes of a school whose pupils are many."""


@frozen(kw_only=True)
class Role:
    """What a school of the demo is."""

    name: str
    vendor: str
    """As in the file: the word for a client."""
    tables: tuple[str, ...]
    more: tuple[str, ...] = ()
    """Further lines in the file."""

    @property
    def platform(self) -> str:
        """As the sandbox calls it."""
        return self.vendor.partition("_")[0]


CAST: Final = (
    Role(name="oakfield", vendor="managebac", tables=("classes",)),
    Role(name="lakeside", vendor="classcom", tables=("users",)),
    Role(name="riverside", vendor="managebac", tables=("classes",)),
    Role(name="hilltop", vendor="classcom", tables=("users",)),
    Role(name="northgate", vendor="classe365", tables=("students",)),
    Role(
        name="meadow",
        vendor="classcharts_parent",
        tables=("activity",),
        more=('personal = "sensitive"',),
    ),
)


@frozen(kw_only=True)
class School:
    """A school that was opened in the sandbox."""

    role: Role
    seed: int
    """Tells it from the others of its platform."""
    client: Mapping[str, str] = field(repr=False)
    """What its client takes."""

    @property
    def secrets(self) -> Mapping[str, str]:
        """What may not stand in the file, by variable."""
        secret = [name for name in self.client if self._is_secret(name)]
        return {self._variable(name): self.client[name] for name in secret}

    def toml(self) -> str:
        """Its part of the file."""
        known = find_vendor(self.role.vendor).tables
        values: dict[str, object] = {
            "name": self.role.name,
            "vendor": self.role.vendor,
            **self.client,
            **({"tables": self.role.tables} if len(known) > 1 else {}),
        }
        lines = [f"{key} = {self._shown(key, value)}" for key, value in values.items()]
        return "\n".join(["[[school]]", *lines, *self.role.more, ""])

    def _shown(self, key: str, value: object) -> str:
        if self._is_secret(key):
            return f'{{ env = "{self._variable(key)}" }}'
        return json.dumps(value)

    def _variable(self, key: str) -> str:
        return f"{self.role.name}_{key}".upper()

    def _is_secret(self, key: str) -> bool:
        argument = find_vendor(self.role.vendor).arguments.get(key)
        return argument is not None and argument.secret


def file_parts(database: str, schools: Sequence[School]) -> Sequence[str]:
    """A file that says how to copy schools: the database, each school, the rest.

    Args:
        database: The name of its file.
        schools: Which.
    """
    into = f"[into]\nduckdb = {json.dumps(database)}\n"
    # A demo does not wait for minutes until an outage may be over.
    return [into, *(one.toml() for one in schools), "[sync]\noutages_again = [1]\n"]


def open_schools(control: Control, size: int) -> Sequence[School]:
    """Open all schools in a sandbox.

    Args:
        control: Of the sandbox.
        size: Classes of those on ManageBac, and pupils of the others.
    """
    # The sandbox has a school of its own, with the seed 1.
    return [_open(control, role, seed, size) for seed, role in enumerate(CAST, 2)]


def _open(control: Control, role: Role, seed: int, size: int) -> School:
    pupils, classes = max(size, FEWEST), FEW
    if role.platform == "managebac":
        pupils, classes = FEWEST_PUPILS, size
    sizes = {"seed": seed, "pupils": pupils, "classes": classes}
    opened = control.open(role.platform, sizes)
    found = cast("Mapping[str, object]", opened.get(role.vendor, opened))
    taken = find_vendor(role.vendor).arguments
    client = {name: str(value) for name, value in found.items() if name in taken}
    return School(role=role, seed=seed, client=client)
