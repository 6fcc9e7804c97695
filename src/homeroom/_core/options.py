"""Options in three layers: client, then view, then call."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypedDict

from attrs import Attribute, field, frozen

from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET, Unset

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport


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


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_COUNT: Final = OptionRule("a whole number above 0", lambda n: type(n) is int and n > 0)
_DELAY: Final = OptionRule("seconds, at least 0", lambda n: _is_number(n) and n >= 0)
_TIMEOUT: Final = OptionRule("seconds above 0", lambda n: _is_number(n) and n > 0)
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


NO_RETRY: Final = RetryPolicy(attempts=1)

_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_HEADER_TEXT: Final = re.compile(r"(?:[!-~](?:[ -~]*[!-~])?)?")


@frozen(kw_only=True)
class Limits:
    """Bounds that hold for a client as a whole."""

    in_flight: int = field(default=16, validator=_COUNT)
    """Requests under way at once; further calls queue for a slot."""
    connect: float = field(default=5.0, validator=_TIMEOUT)
    """Seconds to open a connection."""
    queue: float | None = field(default=None, validator=_LIMIT)
    """Seconds to wait for a slot; `None` leaves it to the deadline of the call."""
    body: int = field(default=32 * 2**20, validator=_COUNT)
    """Bytes of one answer after decompression."""


class CallOptions(TypedDict, total=False):
    """What a call, a view or a client may set for itself.

    What is left out, or `UNSET`, is inherited: a call takes it from its view or
    client. `None` removes it.

    Attributes:
        timeout: Seconds for the whole call, over all attempts; `None` for no limit.
        retry: When to try again; `None` for a single attempt.
        headers: Headers to add; `None` as a value removes one.
    """

    timeout: float | None | Unset
    retry: RetryPolicy | None | Unset
    headers: Mapping[str, str | None] | Unset


INHERIT: Final[CallOptions] = {}


class ClientOptions(CallOptions, total=False):
    """What every client takes besides the options of its vendor.

    Attributes:
        timeout: As in `CallOptions`; 30 seconds where it is left out.
        retry: As in `CallOptions`; `RetryPolicy()` where it is left out.
        headers: As in `CallOptions`; sent with every call.
        limits: Bounds for the client as a whole.
        transport: An `httpx.AsyncBaseTransport` to use instead of aiohttp.
        trust_env: Whether a proxy is read from the environment; left out, it is not.
        clock: Time, chance and sleep; for tests.
    """

    limits: Limits | None
    transport: Transport | None
    trust_env: bool
    clock: Clock | None


CALL_NAMES: Final = CallOptions.__optional_keys__
CLIENT_NAMES: Final = ClientOptions.__optional_keys__

_RULES: Final[Mapping[str, OptionRule]] = {
    "timeout": _LIMIT,
    "retry": OptionRule(
        "a RetryPolicy, or None for a single attempt",
        lambda given: isinstance(given, RetryPolicy | None),
    ),
    "headers": OptionRule(
        "a mapping of names to text or None", lambda given: isinstance(given, Mapping)
    ),
    "limits": OptionRule("a Limits", lambda given: isinstance(given, Limits | None)),
    "transport": OptionRule(
        "an httpx.AsyncBaseTransport",
        lambda given: given is None or hasattr(given, "handle_async_request"),
    ),
    "trust_env": OptionRule("True or False", lambda given: isinstance(given, bool)),
    "clock": OptionRule("a Clock", lambda given: isinstance(given, Clock | None)),
}


@frozen(kw_only=True)
class Settings:
    """The layers merged: what one call goes by."""

    timeout: float | None = 30.0
    retry: RetryPolicy = RetryPolicy()
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)


def check_names(options: Mapping[str, object], known: frozenset[str]) -> None:
    """Refuse options that do not exist, as Python refuses arguments.

    Raises:
        TypeError: It names the first of them.
    """
    for name in options:
        if name not in known:
            raise TypeError(f"got an unexpected keyword argument {name!r}")


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
    for name, value in options.items():
        if value is not UNSET:
            _RULES[name].check(name, value)
    timeout, retry = options.get("timeout", UNSET), options.get("retry", UNSET)
    return Settings(
        timeout=settings.timeout if timeout is UNSET else timeout,
        retry=settings.retry if retry is UNSET else retry or NO_RETRY,
        headers=_merged(settings.headers, options.get("headers") or {}),
    )


def _merged(below: Mapping[str, str], above: Mapping[Any, Any]) -> Mapping[str, str]:
    merged = dict(below)
    for name, value in above.items():
        if not (isinstance(name, str) and _HEADER_NAME.fullmatch(name)):
            raise ConfigurationError(
                "headers: a name may hold letters, digits, - and _"
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
