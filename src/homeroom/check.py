"""`homeroom check`: whether a credential opens ManageBac, and what it may do there."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from attrs import asdict, field, frozen

from homeroom.errors import (
    AuthenticationError,
    ConfigurationError,
    HomeroomError,
    NotFoundError,
    PermissionDeniedError,
)
from homeroom.managebac import ManageBac
from homeroom.sync.failing import exit_code_of
from homeroom.sync.outlet import Outlet
from homeroom.sync.typeset import aligned, counted

Permissions = Mapping[str, Sequence[str]]
"""Actions by resource."""

_NOT_TOLD: Final = (AuthenticationError, PermissionDeniedError, NotFoundError)
"""How a service refuses to say what a token may do that it takes otherwise."""

EPILOG = """\
The credential and where the school is come from the environment, as for
ManageBac.from_env(): MANAGEBAC_TOKEN, or MANAGEBAC_CLIENT_ID and
MANAGEBAC_CLIENT_SECRET, and where set MANAGEBAC_SCOPES, MANAGEBAC_VERSION, and one of
MANAGEBAC_REGION, MANAGEBAC_HOST and MANAGEBAC_BASE_URL. Nothing is changed there.

exit codes:
  0  the credential is taken; what it may do is said, or why that cannot be asked
  1  the service could not be asked
  2  wrong use, or a variable is missing or cannot work
  4  the credential is refused
"""


@frozen(kw_only=True)
class Checked:
    """What a check found."""

    client: str
    """Which, and where it asked."""
    problem: str | None = None
    """Why the credential is of no use."""
    permissions: Permissions | None = None
    """`None` where they are not told."""
    not_told: str | None = None
    """Why they are not."""
    code: int = field(default=0, metadata={"hidden": True})
    """With which the command ends."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    add = parser.add_argument
    add(
        "vendor",
        nargs="?",
        choices=["managebac"],
        default="managebac",
        help="which platform; this one alone tells what a credential may do",
    )
    add("--json", action="store_true", help="print what was found as JSON")


def main(
    arguments: argparse.Namespace, *, make: Callable[[], ManageBac] | None = None
) -> int:
    """Check a credential.

    Args:
        arguments: As `add_arguments` declares them.
        make: What makes the client; left out, the environment says what it takes.

    Returns:
        The exit code.
    """

    def work() -> int:
        found = asyncio.run(_check(make or ManageBac.from_env))
        text = _json(found) if arguments.json else _text(found)
        Outlet(sys.stdout, data=True).write(text)
        return found.code

    return exit_code_of(work)


async def _check(make: Callable[[], ManageBac]) -> Checked:
    async with make() as client:
        name = f"{client!r}"
        try:
            await client.ping()
        except AuthenticationError as error:
            return Checked(client=name, problem=f"{error}", code=4)
        except HomeroomError as error:
            return Checked(client=name, problem=f"{error}", code=1)
        try:
            told = await client.auth.permissions()
        except ConfigurationError as error:  # The version has no such question.
            return Checked(client=name, not_told=f"{error}")
        except HomeroomError as error:
            code = 0 if isinstance(error, _NOT_TOLD) else 1
            return Checked(client=name, not_told=f"{error}", code=code)
        return Checked(client=name, permissions=grouped(told))


def grouped(permissions: Iterable[str]) -> Permissions:
    """Permissions such as `students/excusals/index`: actions by resource, in order."""
    found: dict[str, dict[str, None]] = {}
    for resource, _, action in sorted(one.rpartition("/") for one in permissions):
        found.setdefault(resource, {})[action] = None
    return {resource: tuple(actions) for resource, actions in found.items()}


def _text(found: Checked) -> str:
    if found.problem is not None:
        how = "the credential is refused" if found.code == 4 else "no answer"
        return f"{found.client}\n{how}: {found.problem}\n"
    lines = [found.client, "the credential is taken"]
    if found.permissions is None:
        lines.append(f"what it may do is not told: {found.not_told}")
    else:
        count = sum(map(len, found.permissions.values()))
        lines.append(f"it has {counted(count, 'permission')}{':' if count else ''}")
        each = found.permissions.items()
        rows = [(shown(one), shown(", ".join(actions))) for one, actions in each]
        lines += [f"  {line}" for line in aligned(rows, 2)] if rows else []
    return "".join(f"{line}\n" for line in lines)


def shown(text: str) -> str:
    """Text of a server for a terminal, which it cannot command."""
    kept = "".join(c if c.isprintable() else "?" for c in text)
    return kept or "-"


def _json(found: Checked) -> str:
    whole = asdict(found, filter=lambda one, _: "hidden" not in one.metadata)
    return json.dumps({**whole, "ok": found.problem is None}) + "\n"
