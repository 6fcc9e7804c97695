"""Where a school's API is: its host, and the version in the path."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from homeroom._core.errors import ConfigurationError
from homeroom._core.hosts import from_host, split_base_url
from homeroom.managebac._generated.operations import REGIONS, VERSION

_VERSION: Final = r"v\d{1,2}(?:p\d{1,2})?"


class Address(NamedTuple):
    """Where the API is."""

    base: str
    """Without a version."""
    version: str

    @property
    def root(self) -> str:
        """The address below which the operations' paths lie."""
        return f"{self.base}/{self.version}"


def address_of(
    region: str | None, host: str | None, base_url: str | None, version: str | None
) -> Address:
    """The address that a user gives; of the first three at most one.

    Raises:
        ConfigurationError: It cannot work.
    """
    if sum(given is not None for given in (region, host, base_url)) > 1:
        raise ConfigurationError("give one of region, host and base_url")
    if base_url is not None:
        base, found = split_base_url(base_url, _VERSION)
    else:
        base, found = _region_url(region) if host is None else _own_url(host), None
    if version is not None and not re.fullmatch(_VERSION, str(version), re.ASCII):
        raise ConfigurationError("version: takes one such as v2 or v2p3")
    if version and found and version != found:
        raise ConfigurationError("version: another one ends base_url; give one of them")
    return Address(base, version or found or VERSION)


def _own_url(host: str) -> str:
    """The address of a host in one of the vendor's domains."""
    url = from_host(host)
    if _domain(url) not in map(_domain, REGIONS.values()):
        raise ConfigurationError(
            "host: takes one of the vendor, such as api.devel.managebac.com; "
            "base_url takes any other address"
        )
    return url


def _domain(url: str) -> list[str]:
    return url.removeprefix("https://").split(".")[-2:]


def _region_url(region: str | None) -> str:
    if region is None:
        return REGIONS["ca"]
    if str(region) not in REGIONS:
        raise ConfigurationError(
            f"region: takes one of {', '.join(REGIONS)}; "
            "from_env() reads it from MANAGEBAC_REGION"
        )
    return REGIONS[region]
