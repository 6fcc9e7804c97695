"""Options in three layers: client, then view, then call."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict

from attrs import Attribute, field, frozen
from attrs.validators import optional

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET, Unset

Check = Callable[[object, "Attribute[Any]", float], None]


def _at_least(bound: int) -> Check:
    def check(_: object, field: Attribute[Any], value: float) -> None:
        if not value >= bound:
            raise ConfigurationError(f"{field.name}: must be at least {bound}")

    return check


def _above_zero(_: object, field: Attribute[Any], value: float) -> None:
    if not value > 0:
        raise ConfigurationError(f"{field.name}: must be above 0")


@frozen(kw_only=True)
class RetryPolicy:
    """When and how long to wait between the attempts of a call.

    The wait is drawn evenly from 0 to `base * 2 ** (attempt - 1)`, at most `cap`. A
    time that the server names is a floor under it.
    """

    attempts: int = field(default=3, validator=_at_least(1))
    """HTTP exchanges in all, the first included."""
    base: float = field(default=0.05, validator=_at_least(0))
    """Seconds, after a 5xx, a 408 or a broken connection."""
    throttle_base: float = field(default=1.0, validator=_at_least(0))
    """Seconds, after a 429."""
    cap: float = field(default=20.0, validator=_at_least(0))
    """Seconds."""


NO_RETRY: Final = RetryPolicy(attempts=1)

_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")


@frozen(kw_only=True)
class Limits:
    """Bounds that hold for a client as a whole."""

    in_flight: int = field(default=16, validator=_at_least(1))
    """Requests under way at once; further calls queue for a slot."""
    connect: float = field(default=5.0, validator=_above_zero)
    """Seconds to open a connection."""
    queue: float | None = field(default=None, validator=optional(_above_zero))
    """Seconds to wait for a slot; `None` leaves it to the deadline of the call."""
    body: int = field(default=32 * 2**20, validator=_at_least(1))
    """Bytes of one answer after decompression."""


class CallOptions(TypedDict, total=False):
    """What a call, a view or a client may set for itself.

    What is left out, or `UNSET`, is inherited: a call takes it from its view or
    client. `None` removes it.
    """

    timeout: float | None | Unset
    """Seconds for the whole call, over all attempts; `None` for no limit."""
    retry: RetryPolicy | None | Unset
    """When to try again; `None` for a single attempt."""
    headers: Mapping[str, str | None] | Unset
    """Headers to add; `None` as a value removes one."""
    strict: bool | Unset
    """Whether a value of a wrong type, or a record without its key, is an error."""


INHERIT: Final[CallOptions] = {}


@frozen(kw_only=True)
class Settings:
    """The layers merged: what one call goes by."""

    timeout: float | None = 30.0
    retry: RetryPolicy = RetryPolicy()
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    strict: bool = False


def apply(settings: Settings, options: CallOptions) -> Settings:
    """The settings with one more layer on top.

    Raises:
        ConfigurationError: A timeout is not above zero, or a header cannot be sent.
        TypeError: There is no such option.
    """
    if not options:
        return settings
    if unknown := options.keys() - CallOptions.__optional_keys__:
        raise TypeError(f"got an unexpected keyword argument {min(unknown)!r}")
    timeout, retry = options.get("timeout", UNSET), options.get("retry", UNSET)
    headers, strict = options.get("headers", UNSET), options.get("strict", UNSET)
    return Settings(
        timeout=settings.timeout if timeout is UNSET else _checked_timeout(timeout),
        retry=settings.retry if retry is UNSET else retry or NO_RETRY,
        headers=settings.headers
        if headers is UNSET
        else _merged(settings.headers, headers),
        strict=settings.strict if strict is UNSET else strict,
    )


def _checked_timeout(seconds: float | None) -> float | None:
    if seconds is not None and not seconds > 0:
        raise ConfigurationError("timeout: must be above 0 seconds, or None for none")
    return seconds


def _merged(
    below: Mapping[str, str], above: Mapping[str, str | None]
) -> Mapping[str, str]:
    merged = dict(below)
    for name, value in above.items():
        key = name.lower()
        if value is None:
            merged.pop(key, None)
        else:
            _check_header(key, value)
            merged[key] = value
    return merged


def _check_header(name: str, value: str) -> None:
    if not _HEADER_NAME.fullmatch(name):
        raise ConfigurationError("headers: a name may hold letters, digits, - and _")
    if value != value.strip() or not all(" " <= c <= "~" for c in value):
        raise ConfigurationError(
            f"headers: the value of {name} may hold printable ASCII only, trimmed"
        )
