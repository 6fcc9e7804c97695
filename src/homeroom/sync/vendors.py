"""What the sync knows of each vendor: its client, what that takes, and its tables."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast, get_args

from attrs import field, frozen

from homeroom._core.client import Client
from homeroom._core.secret import Secret
from homeroom._core.tables import Table
from homeroom.rows import columns
from homeroom.sync.config import Reference, School
from homeroom.sync.secrets import resolve

CLIENTS: Final[Mapping[str, tuple[str, str]]] = {
    "managebac": ("homeroom.managebac", "ManageBac"),
    "classcom": ("homeroom.classcom", "ClassCom"),
    "classe365": ("homeroom.classe365", "Classe365"),
    "classcharts_student": ("homeroom.classcharts", "ClassChartsStudent"),
    "classcharts_parent": ("homeroom.classcharts", "ClassChartsParent"),
}
"""Package and class by the word for a client."""


@frozen(kw_only=True)
class Argument:
    """What a client takes, as far as a file can say it."""

    kinds: tuple[type, ...]
    secret: bool = False


_TIMEOUT: Final = {"timeout": Argument(kinds=(float, int))}
"""The one option of all clients that a school may need to set; those of the network are
the pool's."""


@frozen(kw_only=True)
class Vendor:
    """A client of a vendor."""

    word: str
    client: Callable[..., Client] = field(repr=False)
    arguments: Mapping[str, Argument] = field(repr=False)
    """What it takes, by name."""
    tables: Mapping[str, Table] = field(repr=False)
    """By name."""

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table that a user may choose from."""
        return tuple(one.name for one in columns(self.tables[table].model))

    def key(self, table: str) -> tuple[str, ...]:
        """The columns that tell the rows of a school's table apart."""
        found = self.tables[table]
        return (*(one.name for one in found.asked), *found.key)

    def open(self, arguments: Mapping[str, object], **options: object) -> Client:
        """A client; its secrets are looked up now.

        Args:
            arguments: As in `School.client`.
            options: More arguments, such as `pool`.

        Raises:
            ConfigurationError: A secret is missing, or the client refuses an argument.
        """
        # No variable here holds a secret: a trace may show variables.
        return self.client(
            **{
                name: resolve(one) if isinstance(one, Reference) else one
                for name, one in arguments.items()
            },
            **options,
        )


def find_vendor(word: str) -> Vendor:
    """The vendor of a word of `CLIENTS`."""
    package, name = CLIENTS[word]
    client = cast("Callable[..., Client]", getattr(import_module(package), name))
    tables = cast(
        "Mapping[str, tuple[Table, ...]]", import_module(f"{package}.tables").TABLES
    )
    return Vendor(
        word=word,
        client=client,
        arguments={**_arguments(client), **_TIMEOUT},
        tables={one.name: one for one in tables[word]},
    )


def make_client(school: School, **options: object) -> Client:
    """A client for a school; its secrets are looked up now.

    Args:
        school: Which.
        options: More of its arguments, such as `pool`.

    Raises:
        ConfigurationError: A secret is missing, or the client refuses an argument.
    """
    return find_vendor(school.vendor).open(school.client, **options)


def _arguments(client: Callable[..., Client]) -> Mapping[str, Argument]:
    """Arguments of a client that are text; those that may be a `Secret` are secrets."""
    taken: dict[str, Argument] = {}
    for name, one in inspect.signature(client, eval_str=True).parameters.items():
        kinds = get_args(one.annotation)
        if str in kinds or any(isinstance(kind, str) for kind in kinds):
            taken[name] = Argument(kinds=(str,), secret=Secret in kinds)
    return taken
