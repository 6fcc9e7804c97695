"""Options in three layers: client, then view, then call."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Mapping
from ssl import SSLContext
from typing import Any, Final

from attrs import field, frozen

from homeroom._core.clock import Clock
from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import A_PROXY, is_proxy
from homeroom._core.model import UNSET
from homeroom._core.options import (
    CALL_NAMES,
    COUNT,
    LIMIT,
    CallOptions,
    Limits,
    OptionRule,
    RetryPolicy,
    is_mapping,
)
from homeroom._core.plans import USUAL
from homeroom._core.secret import Secret

NO_RETRY: Final = RetryPolicy(attempts=1)


_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_FRAMING: Final = {"content-length", "transfer-encoding", "host", "connection"}
"""Headers that say how a request travels, and where to."""
_HEADER_TEXT: Final = re.compile(r"(?:[!-~](?:[ -~]*[!-~])?)?")


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


def _is_hook(value: object) -> bool:
    return value is None or (callable(value) and not inspect.iscoroutinefunction(value))


def _or_none(kind: type) -> Callable[[object], bool]:
    return lambda given: isinstance(given, kind | None)


_RULES: Final[Mapping[str, OptionRule]] = {
    "timeout": LIMIT,
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
    "connections": COUNT,
    "ssl": OptionRule("an ssl.SSLContext", _or_none(SSLContext)),
    "proxy": OptionRule(f"{A_PROXY}, or None", _is_proxy_or_none),
    "trust_env": OptionRule("True or False", lambda given: isinstance(given, bool)),
    "aiohttp_session": OptionRule("an open aiohttp.ClientSession", _is_session),
    "hook": OptionRule("a function that is not async, or None", _is_hook),
    "clock": OptionRule("a Clock", _or_none(Clock)),
}
"""Of options, by name."""


@frozen(kw_only=True, eq=False, repr=False)
class Settings:
    """The layers merged: what one call goes by."""

    timeout: float | None = USUAL.timeout
    retry: RetryPolicy = field(factory=RetryPolicy)
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
    from difflib import get_close_matches

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
