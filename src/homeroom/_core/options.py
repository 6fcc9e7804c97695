"""What can be set on a client, a view or a call, and what each setting takes.

Arguments of hand-written methods are checked in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from typing import TYPE_CHECKING, Any, Final, TypedDict, get_origin

from attrs import Attribute, field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET, Unset

if TYPE_CHECKING:
    from ssl import SSLContext

    from homeroom._core.aiohttp_link import LentSession
    from homeroom._core.clock import Clock
    from homeroom._core.hooks import Hook
    from homeroom._core.httpx_link import Transport
    from homeroom._core.pool import Pool
    from homeroom._core.secret import Secret


@frozen(eq=False, repr=False)
class OptionRule:
    """What an option takes: in words, for an error, and as a test of a value."""

    words: str
    fits: Callable[[Any], bool]

    def check(self, name: str, value: object) -> None:
        """Refuse a value that does not fit, without showing it."""
        if not self.fits(value):
            raise ConfigurationError(f"{name}: takes {self.words}")

    def __call__(self, _: object, field: Attribute[Any], value: object) -> None:
        self.check(field.name, value)


def check_arguments(**given: object) -> None:
    """Refuse arguments of another kind than they take.

    Raises:
        ConfigurationError: It says what the first of them takes.
    """
    for name, value in given.items():
        _TAKES[name].check(name, value)


def is_mapping(value: object) -> bool:
    """Whether a value is a mapping, of whatever."""
    return isinstance(value, Mapping)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_statuses(value: object) -> bool:
    given: Any = value
    return isinstance(value, Set) and all(one in range(400, 600) for one in given)


def _is_type(value: object) -> bool:
    return value is None or isinstance(value, type) or bool(get_origin(value))


def _fills(pattern: str) -> Callable[[object], bool]:
    return lambda text: isinstance(text, str) and bool(re.fullmatch(pattern, text))


def _or_unset(rule: OptionRule) -> OptionRule:
    return OptionRule(rule.words, lambda given: given is UNSET or rule.fits(given))


COUNT: Final = OptionRule("a whole number above 0", lambda n: type(n) is int and n > 0)
_COUNT_OR_NONE: Final = OptionRule(
    "a whole number above 0, or None for no bound",
    lambda n: n is None or COUNT.fits(n),
)
_DELAY: Final = OptionRule("seconds, at least 0", lambda n: _is_number(n) and n >= 0)
_TIMEOUT: Final = OptionRule("seconds above 0", lambda n: _is_number(n) and n > 0)
_STATUSES: Final = OptionRule("a set of HTTP statuses from 400 to 599", _is_statuses)
LIMIT: Final = OptionRule(
    "seconds above 0, or None for no limit", lambda n: n is None or _TIMEOUT.fits(n)
)

_PATH: Final = r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~@:,;=+$!&'()*-]+)+/?"
_MAP: Final = OptionRule("a mapping of names to values", is_mapping)
_TAKES: Final[Mapping[str, OptionRule]] = {
    "prefetch": OptionRule(
        "a whole number, at least 0", lambda n: type(n) is int and n >= 0
    ),
    "concurrency": _or_unset(COUNT),
    "limit": OptionRule(
        "a whole number, or None", lambda n: n is None or type(n) is int
    ),
    "checkpoint": OptionRule("the checkpoint of a page, a mapping", is_mapping),
    "method": OptionRule("a word such as GET", _fills("[A-Za-z]+")),
    "path": OptionRule(
        "plain segments, each after a /; the rest goes into query=", _fills(_PATH)
    ),
    "query": _MAP,
    "form": _or_unset(_MAP),
    "type": OptionRule("a model, a list or dict of them, or bytes", _is_type),
}
"""Of arguments of hand-written methods, by name."""


@frozen(kw_only=True)
class RetryPolicy:
    """When and how long to wait between the attempts of a call.

    The wait is drawn evenly from 0 to `base * 2 ** (attempt - 1)`, at most `cap`. A
    time that the server names is a floor under it.
    """

    attempts: int = field(default=3, validator=COUNT)
    """HTTP exchanges in all, the first included."""
    base: float = field(default=0.05, validator=_DELAY)
    """Seconds, after a 5xx, a 408 or a broken connection."""
    throttle_base: float = field(default=1.0, validator=_DELAY)
    """Seconds, after a 429."""
    cap: float = field(default=20.0, validator=_DELAY)
    """Seconds."""
    statuses: Set[int] = field(default=frozenset[int](), validator=_STATUSES)
    """HTTP statuses to try again after, besides 408, 429, 500, 502 to 504 and 520 to
    530. A write that may have happened is not repeated all the same."""


@frozen(kw_only=True)
class Limits:
    """Bounds that hold for a client as a whole.

    `in_flight` and `pause`, where they are left out, are as the vendor needs them.
    """

    in_flight: int | Unset = field(default=UNSET, validator=_or_unset(COUNT))
    """Requests under way at once, usually 16; further calls queue for a slot."""
    connect: float = field(default=5.0, validator=_TIMEOUT)
    """Seconds to open a connection."""
    queue: float | None = field(default=None, validator=LIMIT)
    """Seconds that a call may queue before it is first sent; `None` for no bound."""
    pause: float | Unset = field(default=UNSET, validator=_or_unset(_DELAY))
    """Seconds to send nothing after a 429 that names no time, usually what a retry of
    that call waits; 0 for that."""
    body: int = field(default=32 * 2**20, validator=COUNT)
    """Bytes of one answer after decompression."""
    pages: int | None = field(default=100_000, validator=_COUNT_OR_NONE)
    """Pages that one walk over a list asks for, since a server may go on for ever; its
    `PagingError` has a checkpoint to go on from. `None` for no bound."""


class CallOptions(TypedDict, total=False):
    """What a call, a view or a client may set for itself.

    What is left out, or `UNSET`, is inherited: a call takes it from its view or
    client. `None` removes it.

    Attributes:
        timeout: Seconds for the whole call, over all attempts, from when it leaves the
            queue; `None` for no limit.
        retry: When to try again; `None` for a single attempt.
        headers: Headers to add; `None` as a value removes one. Those that frame a
            request, such as `host`, are refused.
        strict: Whether a value of a wrong type, or a record without its key, is an
            error; left out, it is told in `misfits`.
    """

    timeout: float | None | Unset
    retry: RetryPolicy | None | Unset
    headers: Mapping[str, str | None] | Unset
    strict: bool | Unset


INHERIT: Final[CallOptions] = {}


class NetworkOptions(TypedDict, total=False):
    """How the connections of a client, or of a pool, are made.

    Attributes:
        ssl: An `ssl.SSLContext` with the certificates to trust, and one to show; left
            out, those of the system are trusted.
        proxy: Address of a proxy, such as `http://proxy.example.org:3128`. It may hold
            a user and a password, which are kept secret.
        trust_env: Whether a proxy is read from the environment; left out, it is not. A
            `.netrc` is never read.
        aiohttp_session: An `aiohttp.ClientSession` whose connections to use; it is left
            open. Its connector with its TLS and limits, its proxy and its trace configs
            count. All else is ours: its timeout, headers, base URL, auth, middlewares
            and `raise_for_status` are not used, and its cookies neither sent nor
            changed.
    """

    ssl: SSLContext | None | Unset
    proxy: str | Secret | None | Unset
    trust_env: bool | Unset
    aiohttp_session: LentSession | None | Unset


class ClientOptions(CallOptions, NetworkOptions, total=False):
    """What every client takes besides the options of its vendor.

    Attributes:
        timeout: As in `CallOptions`; 30 seconds, or what the vendor needs, where it is
            left out.
        retry: As in `CallOptions`; `RetryPolicy()` where it is left out.
        headers: As in `CallOptions`; sent with every call.
        strict: As in `CallOptions`.
        limits: Bounds for the client as a whole.
        pool: A `Pool`, whose connections, pauses and pace it shares; it is left open.
        ssl: As in `NetworkOptions`, like the next three.
        proxy: As there.
        trust_env: As there.
        aiohttp_session: As there.
        transport: An `httpx.AsyncBaseTransport` to use instead of aiohttp; it is closed
            with the client.
        hook: A function that is called with each event of `homeroom.hooks`: the start
            and end of calls, attempts and waits. It should be quick.
        clock: Time, chance and sleep; for tests.
    """

    limits: Limits | None | Unset
    pool: Pool | None | Unset
    transport: Transport | None | Unset
    hook: Hook | None | Unset
    clock: Clock | None | Unset


CALL_NAMES: Final = CallOptions.__optional_keys__
NETWORK_NAMES: Final = NetworkOptions.__optional_keys__
CLIENT_NAMES: Final = ClientOptions.__optional_keys__
