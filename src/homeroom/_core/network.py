"""How connections are made: TLS, proxies, and an aiohttp session that is lent."""

from __future__ import annotations

from collections.abc import Mapping
from ssl import SSLContext
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote
from urllib.request import getproxies_environment, proxy_bypass

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import A_PROXY, is_proxy
from homeroom._core.options import NetworkOptions
from homeroom._core.secret import Secret

if TYPE_CHECKING:
    from homeroom._core.aiohttp_link import LentSession

_EXCLUDED: Final = {
    "pool": ("ssl", "proxy", "trust_env", "aiohttp_session"),
    "transport": ("ssl", "proxy", "aiohttp_session"),
    "aiohttp_session": ("ssl", "proxy", "trust_env", "connections"),
    "proxy": ("trust_env",),
}
"""What each of these options decides, so that another cannot."""


@frozen(kw_only=True, eq=False, repr=False)
class Network:
    """How connections are made."""

    ssl: SSLContext | None = None
    """By which servers are trusted; `None` for the usual."""
    proxy: Secret | None = None
    """Its address; it may hold a user and a password."""
    environment: Mapping[str, str] = field(factory=dict[str, str])
    """Addresses of the proxies in it, by scheme."""
    lent: LentSession | None = None

    def proxy_for(self, scheme: str, host: str) -> str | None:
        """The address of the proxy to a server, if there is one.

        Args:
            scheme: `http` or `https`.
            host: With the port, where it is not the usual.
        """
        if self.proxy is not None:
            return self.proxy.reveal()
        if not self.environment or proxy_bypass(host):
            return None
        return self.environment.get(scheme)


def read_network(options: NetworkOptions) -> Network:
    """How connections are made, by options that were checked.

    Raises:
        ConfigurationError: The environment names a proxy that cannot work.
    """
    lent, proxy = options.get("aiohttp_session") or None, options.get("proxy") or None
    trust_env = options.get("trust_env")
    if lent is not None:
        proxy, trust_env = _proxy_of(lent), lent.trust_env
    return Network(
        ssl=options.get("ssl") or None,
        proxy=None if proxy is None else Secret.of(proxy, name="proxy"),
        environment=_environment() if trust_env else {},
        lent=lent,
    )


def _proxy_of(session: Any) -> str | None:
    """The proxy that a session was made with, which it does not show."""
    proxy, auth = session._default_proxy, session._default_proxy_auth
    if proxy is None or auth is None:
        return proxy and str(proxy)
    scheme, _, host = str(proxy).partition("://")
    return f"{scheme}://{quote(auth.login, '')}:{quote(auth.password, '')}@{host}"


def _environment() -> Mapping[str, str]:
    """The proxies in the environment; a .netrc is never read."""
    said, found = getproxies_environment(), dict[str, str]()
    for scheme in ("http", "https"):
        if address := said.get(scheme):
            found[scheme] = address if "://" in address else f"http://{address}"
            if not is_proxy(found[scheme]):
                problem = f"{scheme}_proxy in the environment: takes {A_PROXY}"
                raise ConfigurationError(problem)
    return found


def check_contradictions(options: Mapping[str, object]) -> None:
    """Refuse options of which one would be of no use beside another.

    Raises:
        ConfigurationError: It names both.
    """
    for one, others in _EXCLUDED.items():
        for other in others:
            if options.get(one) and options.get(other):
                problem = f"give one of them; {one} says how connections are made"
                raise ConfigurationError(f"{one} and {other}: {problem}")
