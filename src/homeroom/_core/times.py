"""Points in time as the vendors write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import Unset

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

T = TypeVar("T")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND: Final = timedelta(seconds=1)


def sent_datetime(moment: datetime) -> str:
    """A time as it is sent.

    Raises:
        ConfigurationError: It has no zone, so that it could be any moment.
    """
    check_aware(moment)
    return format_datetime(moment)


def format_datetime(moment: datetime) -> str:
    """ISO 8601 with milliseconds and a zone: `2021-06-28T12:39:36.000Z`.

    Microseconds are kept where there are any; a naive time is written without a zone.
    """
    digits = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    text = moment.isoformat(timespec=digits)
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def parse_datetime(text: str) -> datetime:
    """The time in an ISO 8601 text; a date alone is midnight UTC.

    Raises:
        ValueError: The text is neither.
    """
    moment = datetime.fromisoformat(text.upper())
    return moment.replace(tzinfo=UTC) if len(text) <= len("2021-06-28") else moment


def unix_seconds(
    moment: datetime | Unset | None, *, up: bool = False
) -> int | Unset | None:
    """A time as whole seconds since the epoch.

    Args:
        moment: An aware time; what is absent stays absent.
        up: Whether it is rounded up, as the end of a span, and not down.

    Raises:
        ConfigurationError: It has no zone.
    """
    if not isinstance(moment, datetime):
        return moment
    check_aware(moment)
    # Not by `timestamp()`: a float does not hold the microseconds of far years.
    return -((_EPOCH - moment) // _SECOND) if up else (moment - _EPOCH) // _SECOND


def check_aware(moment: datetime, name: str = "") -> None:
    """Refuse a time without a zone.

    Raises:
        ConfigurationError: It names the argument, if that is known.
    """
    if moment.tzinfo is None:
        problem = "give a time with a zone, such as datetime.now(UTC)"
        raise ConfigurationError(f"{name}: {problem}" if name else problem)


def day(given: T) -> T:
    """A day, or what stands for one; not a time, though each `datetime` is a `date`.

    Raises:
        ConfigurationError: It is a time, whose day follows from the zone.
    """
    if isinstance(given, datetime):
        problem = "give a date without a time, such as date.today()"
        raise ConfigurationError(problem)
    return given


def from_unix(seconds: float) -> datetime:
    """The aware time of seconds since the epoch.

    Raises:
        ValueError: No calendar reaches that far.
    """
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError) as far:
        raise ValueError("out of range") from far


def time_zone(name: str | Unset | None) -> str | Unset | None:
    """The name of a time zone, checked.

    Raises:
        ConfigurationError: There is no such zone.
    """
    return given_zone(name).key if isinstance(name, str) else name


def given_zone(name: object) -> ZoneInfo:
    """The zone of an IANA name that a user gives.

    Raises:
        ConfigurationError: There is no such zone.
    """
    zone = find_zone(name) if isinstance(name, str) else None
    if zone is None:
        raise ConfigurationError("timezone: takes an IANA name such as Europe/London")
    return zone


def find_zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name such as `Europe/London`; `None` if there is none."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
