"""What many clients share: connections, pauses after a 429, the pace of a server."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections import deque
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, Self, Unpack
from weakref import WeakSet, WeakValueDictionary

from attrs import field, frozen

from homeroom._core.clock import Clock
from homeroom._core.lifecycle import Lifecycle, shielded
from homeroom._core.login import LOGINS
from homeroom._core.model import UNSET
from homeroom._core.network import check_contradictions, read_network
from homeroom._core.options import NETWORK_NAMES, NetworkOptions
from homeroom._core.pace import Pace
from homeroom._core.settings import check_names, check_values
from homeroom._core.slots import Slots
from homeroom._core.uncopied import Uncopied
from homeroom._core.warn import Maker

if TYPE_CHECKING:
    from homeroom._core.aiohttp_link import Connections, LentSession
    from homeroom._core.call import Engine

MOST_CONNECTIONS: Final = 512

PACES_KEPT: Final = 1024
"""Paces that outlive their clients, for the next ones with that address or key."""


@frozen(kw_only=True, repr=False)
class Shared:
    """What the clients of a pool use of it."""

    connections: Connections
    slots: Slots
    """One for each connection."""
    clock: Clock
    lifecycle: Lifecycle = field(factory=lambda: Lifecycle("pool"))
    members: WeakSet[Engine] = field(factory=lambda: WeakSet["Engine"]())
    """What there is to close of clients."""
    _paces: WeakValueDictionary[bytes, Pace] = field(
        factory=WeakValueDictionary[bytes, Pace]
    )
    _recent: deque[Pace] = field(factory=lambda: deque(maxlen=PACES_KEPT))
    _key: bytes = field(factory=lambda: secrets.token_bytes(32))

    def pace(self, counted: bytes) -> Pace:
        """The pace of all whom a server counts together.

        Args:
            counted: By what; it may hold a credential, of which only a keyed digest is
                kept.
        """
        name = blake2b(counted, key=self._key).digest()
        pace = self._paces.get(name)
        if pace is None:
            pace = self._paces[name] = Pace(self.clock)
        self._recent.append(pace)
        return pace

    def restart_paces(self) -> None:
        """Begin anew in another event loop."""
        for pace in self._paces.values():
            pace.restart()


class Pool(Uncopied):
    """Connections, pauses and pace that any number of clients share, of all vendors.

    Give it to each client as `pool=`. Use it with `async with`, or call `aclose` at the
    end, which closes the clients that are left too. It belongs to one event loop at a
    time.

    A 429 to one client holds back all that the vendor counts together: those at its
    address, where it counts requests by address, and else those with the same
    credential. Together they keep to the pace that it asks for.

    Args:
        connections: How many are open at once, busy or idle; left out, half as many as
            the process may have files open, and at most 512.
        clock: Of the pool and its clients; for tests.
        options: As in `NetworkOptions`.

    Raises:
        ConfigurationError: An option cannot work, also beside another.
    """

    _copying = "give it to each client as pool="
    _pickling = "it holds connections; make one in each process"

    def __init__(
        self,
        *,
        connections: int | None = None,
        clock: Clock | None = None,
        **options: Unpack[NetworkOptions],
    ) -> None:
        check_names(options, NETWORK_NAMES)
        own = {"connections": UNSET if connections is None else connections}
        check_values({**options, **own, "clock": clock})
        check_contradictions({**options, **own})
        from homeroom._core.aiohttp_link import Connections

        lent = options.get("aiohttp_session") or None
        count = _limit_of(lent) or connections or usual_connections()
        self.shared: Shared = Shared(
            connections=Connections(
                count, read_network(options), Maker.of("pool"), spare=LOGINS
            ),
            slots=Slots(count),
            clock=clock or Clock(),
        )
        """What its clients use."""
        self.shared.lifecycle.at_restart(
            self.shared.connections.restart,
            self.shared.slots.restart,
            self.shared.restart_paces,
        )
        self._count = count

    def __repr__(self) -> str:
        return f"<Pool of up to {self._count} connections>"

    async def __aenter__(self) -> Self:
        self.shared.lifecycle.check()
        return self

    async def __aexit__(self, *reason: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the clients that are left, then the connections."""
        self.shared.lifecycle.closed = True
        members = [one.aclose() for one in self.shared.members]
        try:
            # Whatever comes of one of them, the others are closed first.
            for outcome in await asyncio.gather(*members, return_exceptions=True):
                if isinstance(outcome, BaseException):
                    raise outcome
        finally:
            with shielded():
                await self.shared.connections.aclose()


def usual_connections() -> int:
    """Half of the files that this process may have open, within reason.

    The other half is for files, look-ups of names, and the second socket with which a
    slow connect tries another address.
    """
    if sys.platform == "win32":
        return MOST_CONNECTIONS
    import resource

    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    bounded = files != resource.RLIM_INFINITY
    return max(1, min(MOST_CONNECTIONS, files // 2)) if bounded else MOST_CONNECTIONS


def _limit_of(session: LentSession | None) -> int:
    """How many connections a session has at most, where it is bounded."""
    connector = session and session.connector
    return connector.limit if connector else 0
