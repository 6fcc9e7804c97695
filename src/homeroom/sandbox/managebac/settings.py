"""How the stand-in behaves where no document says how ManageBac does."""

from __future__ import annotations

from attrs import field, frozen, validators

_POSITIVE = validators.ge(1)


@frozen(kw_only=True)
class Settings:
    """Choices for all schools of one stand-in.

    Raises:
        ValueError: A number makes no sense.
    """

    strict: bool = False
    """Whether query parameters and body fields that the operation does not know are
    refused. Otherwise they are left out of account (a guess), but for the few bodies of
    which the vendor says that they are refused; and a token of OAuth may be asked for
    by a form, too, as clients for any service do (a guess)."""
    unpermitted: int = field(default=403, validator=validators.in_((401, 403)))
    """Status where the token lacks the permission: not documented, and clients that
    others wrote expect both."""
    not_in_package: int = field(
        default=403, validator=validators.in_((401, 402, 403, 404))
    )
    """Status where the school lacks the Extended APIs package: not documented."""
    oauth_lifetime: int = field(default=3600, validator=_POSITIVE)
    """Seconds that an access token is good for (vendor elsewhere, as a sample)."""
