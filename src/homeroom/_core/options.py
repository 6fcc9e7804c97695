"""Options in three layers: client, then view, then call."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Mapping, Set
from difflib import get_close_matches
from ssl import SSLContext
from typing import TYPE_CHECKING, Any, Final, TypedDict

from attrs import Attribute, field, frozen

from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import A_PROXY, is_proxy
from homeroom._core.model import UNSET, Unset
from homeroom._core.plans import USUAL
from homeroom._core.secret import Secret

if TYPE_CHECKING:
    from homeroom._core.aiohttp_link import LentSession
    from homeroom._core.hooks import Hook
    from homeroom._core.httpx_link import Transport
    from homeroom._core.pool import Pool


@frozen
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


def is_mapping(value: object) -> bool:
    """Whether a value is a mapping, of whatever."""
    return isinstance(value, Mapping)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _has(value: object, name: str) -> bool:
    """Whether it is an object with that, not a class."""
    return hasattr(value, name) and not isinstance(value, type)


def _is_transport(value: object) -> bool:
    """Whether it is one of httpx, which nothing is as long as nobody imported it."""
    base = getattr(sys.modules.get("httpx"), "AsyncBaseTransport", ())
    return value is None or isinstance(value, base)


def _is_session(value: Any) -> bool:
    return value is None or (_has(value, "trace_configs") and not value.closed)


def _is_proxy_or_none(value: object) -> bool:
    text = value.reveal() if isinstance(value, Secret) else value
    return text is None or (isinstance(text, str) and is_proxy(text))


def _is_statuses(value: object) -> bool:
    given: Any = value
    return isinstance(value, Set) and all(one in range(400, 600) for one in given)


def _is_hook(value: object) -> bool:
    return value is None or (callable(value) and not inspect.iscoroutinefunction(value))


def _or_unset(rule: OptionRule) -> OptionRule:
    return OptionRule(rule.words, lambda given: given is UNSET or rule.fits(given))


def _or_none(kind: type) -> Callable[[object], bool]:
    return lambda given: isinstance(given, kind | None)


_COUNT: Final = OptionRule("a whole number above 0", lambda n: type(n) is int and n > 0)
_COUNT_OR_NONE: Final = OptionRule(
    "a whole number above 0, or None for no bound",
    lambda n: n is None or _COUNT.fits(n),
)
_DELAY: Final = OptionRule("seconds, at least 0", lambda n: _is_number(n) and n >= 0)
_TIMEOUT: Final = OptionRule("seconds above 0", lambda n: _is_number(n) and n > 0)
_STATUSES: Final = OptionRule("a set of HTTP statuses from 400 to 599", _is_statuses)
_LIMIT: Final = OptionRule(
    "seconds above 0, or None for no limit", lambda n: n is None or _TIMEOUT.fits(n)
)


@frozen(kw_only=True)
class RetryPolicy:
    """When and how long to wait between the attempts of a call.

    The wait is drawn evenly from 0 to `base * 2 ** (attempt - 1)`, at most `cap`. A
    time that the server names is a floor under it.
    """

    attempts: int = field(default=3, validator=_COUNT)
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


NO_RETRY: Final = RetryPolicy(attempts=1)

_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_FRAMING: Final = {"content-length", "transfer-encoding", "host", "connection"}
"""Headers that say how a request travels, and where to."""
_HEADER_TEXT: Final = re.compile(r"(?:[!-~](?:[ -~]*[!-~])?)?")


@frozen(kw_only=True)
class Limits:
    """Bounds that hold for a client as a whole.

    `in_flight` and `pause`, where they are left out, are as the vendor needs them.
    """

    in_flight: int | Unset = field(default=UNSET, validator=_or_unset(_COUNT))
    """Requests under way at once, usually 16; further calls queue for a slot."""
    connect: float = field(default=5.0, validator=_TIMEOUT)
    """Seconds to open a connection."""
    queue: float | None = field(default=None, validator=_LIMIT)
    """Seconds that a call may queue before it is first sent; `None` for no bound."""
    pause: float | Unset = field(default=UNSET, validator=_or_unset(_DELAY))
    """Seconds to send nothing after a 429 that names no time, usually what a retry of
    that call waits; 0 for that."""
    body: int = field(default=32 * 2**20, validator=_COUNT)
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
CLIENT_NAMES: Final = ClientOptions.__optional_keys__

_RULES: Final[Mapping[str, OptionRule]] = {
    "timeout": _LIMIT,
    "retry": OptionRule(
        "a RetryPolicy, or None for a single attempt", _or_none(RetryPolicy)
    ),
    "headers": OptionRule("a mapping of names to text or None", is_mapping),
    "strict": OptionRule("True or False", lambda given: isinstance(given, bool)),
    "limits": OptionRule("a Limits", _or_none(Limits)),
    "transport": OptionRule(
        "an httpx.AsyncBaseTransport, such as httpx.MockTransport(answer); no client, "
        "and none of httpx2",
        _is_transport,
    ),
    "pool": OptionRule("a Pool", lambda given: given is None or _has(given, "shared")),
    "connections": _COUNT,
    "ssl": OptionRule("an ssl.SSLContext", _or_none(SSLContext)),
    "proxy": OptionRule(f"{A_PROXY}, or None", _is_proxy_or_none),
    "trust_env": OptionRule("True or False", lambda given: isinstance(given, bool)),
    "aiohttp_session": OptionRule("an open aiohttp.ClientSession", _is_session),
    "hook": OptionRule("a function that is not async, or None", _is_hook),
    "clock": OptionRule("a Clock", _or_none(Clock)),
}


@frozen(kw_only=True)
class Settings:
    """The layers merged: what one call goes by."""

    timeout: float | None = USUAL.timeout
    retry: RetryPolicy = RetryPolicy()
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    strict: bool = False


def check_values(options: Mapping[str, object]) -> None:
    """Refuse values of another kind than their option takes.

    Raises:
        ConfigurationError: It says what the first of them takes.
    """
    for name, value in options.items():
        if value is not UNSET:
            _RULES[name].check(name, value)


def check_names(options: Mapping[str, object], known: frozenset[str]) -> None:
    """Refuse options that do not exist, as Python refuses arguments.

    Raises:
        TypeError: It names the first of them, and what it may have been meant for.
    """
    for name in options:
        if name not in known:
            raise TypeError(_unexpected(name, known))


def _unexpected(name: str, known: frozenset[str]) -> str:
    """What Python would say, of the nearest method that takes any keyword."""
    running = [one.frame.f_code for one in inspect.stack(0)]
    taking = (code for code in running if code.co_flags & inspect.CO_VARKEYWORDS)
    method = next(taking, running[0])
    names = known.union(inspect.getargs(method).args)
    near = "".join(f"; did you mean {n!r}?" for n in get_close_matches(name, names, 1))
    return f"{method.co_qualname}() got an unexpected keyword argument {name!r}{near}"


def apply(
    settings: Settings, options: CallOptions, known: frozenset[str] = CALL_NAMES
) -> Settings:
    """The settings with one more layer on top.

    Args:
        settings: The layers below.
        options: Of the layer.
        known: Names of the options that there are.

    Raises:
        ConfigurationError: An option is of another kind than it takes, or cannot work.
        TypeError: There is no such option.
    """
    if not options:
        return settings
    check_names(options, known)
    check_values(options)
    timeout, retry = options.get("timeout", UNSET), options.get("retry", UNSET)
    strict = options.get("strict", UNSET)
    return Settings(
        timeout=settings.timeout if timeout is UNSET else timeout,
        retry=settings.retry if retry is UNSET else retry or NO_RETRY,
        headers=_merged(settings.headers, options.get("headers") or {}),
        strict=settings.strict if strict is UNSET else strict,
    )


def _merged(below: Mapping[str, str], above: Mapping[Any, Any]) -> Mapping[str, str]:
    merged = dict(below)
    for name, value in above.items():
        if not (isinstance(name, str) and _HEADER_NAME.fullmatch(name)):
            raise ConfigurationError("headers: a name may hold letters, digits, -, _")
        if name.lower() in _FRAMING:
            raise ConfigurationError(
                f"headers: {name.lower()} is for the client to set"
            )
        if value is None:
            merged.pop(name.lower(), None)
        elif isinstance(value, str) and _HEADER_TEXT.fullmatch(value):
            merged[name.lower()] = value
        else:
            raise ConfigurationError(
                f"headers: {name.lower()} takes printable ASCII, trimmed, or None"
            )
    return merged
