"""How the stand-in behaves where no document says how ManageBac does."""

from __future__ import annotations

from attrs import field, frozen, validators


@frozen(kw_only=True)
class Settings:
    """Choices for all schools of one stand-in.

    Args:
        strict: Whether query parameters and body fields that the operation does not
            know are refused. Otherwise they are left out of account (a guess), but for
            the few bodies of which the vendor says that they are refused; and a token
            of OAuth may be asked for by a form, too, as clients for any service do (a
            guess).
        unpermitted: Status where the token lacks the permission: not documented, and
            clients that others wrote expect both.
        not_in_package: Status where the school lacks the Extended APIs package: not
            documented.
        oauth_lifetime: Seconds that an access token is good for (vendor elsewhere, as a
            sample).

    Raises:
        ValueError: A number makes no sense.
    """

    strict: bool = False
    unpermitted: int = field(default=403, validator=validators.in_((401, 403)))
    not_in_package: int = field(
        default=403, validator=validators.in_((401, 402, 403, 404))
    )
    oauth_lifetime: int = field(default=3600, validator=validators.ge(1))
