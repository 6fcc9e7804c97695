"""How the stand-in behaves where no document says how Class does."""

from __future__ import annotations

from typing import Final, Literal

from attrs import field, frozen, validators

DAY: Final = 86_400
"""Seconds."""

Bound = Literal["exclusive", "inclusive", "whole seconds"]


@frozen(kw_only=True)
class Settings:
    """Choices for all schools of one stand-in.

    Raises:
        ValueError: A number is negative, or the bound is unknown.
    """

    paged_users: bool = True
    """Whether `page` and `limit` give pages of users. A plain array otherwise, as one
    client is ready for (third party)."""
    starting_after: Bound = field(
        default="exclusive",
        validator=validators.in_(("exclusive", "inclusive", "whole seconds")),
    )
    """Which events of metrics come after second S: those that start later than S.000,
    those at S.000 as well, or only those from S+1 on. All are a guess."""
    burst: int = field(default=0, validator=validators.ge(0))
    """Events that one member of each school's first class has, beside all others,
    within one second."""
    further_events: tuple[str, ...] = ()
    """Event types to mix in, with the value `true`; the vendor document's list is not
    complete (third party)."""
    deferral: int = field(default=30 * DAY, validator=validators.ge(0))
    """A new class is deferred while its first session is further away than this, in
    seconds. The vendor document does not say what makes a class deferred: a guess."""
