"""What opens the API: a token, or the credentials of an OAuth application.

Arguments are kept in a record that does not show them from the first line on: whatever
fails later, a trace that prints the variables of our frames has none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from homeroom._core.environment import missing
from homeroom._core.errors import ConfigurationError
from homeroom._core.secret import Secret

if TYPE_CHECKING:
    from homeroom._core.auth import Auth
    from homeroom._core.clock import Clock
    from homeroom._core.login import LoginSetup
    from homeroom.managebac.oauth import OAuthLogin

Text = str | Secret | None

TOKENS: Final = "make one in ManageBac, under Settings > Develop > API Manager"
APPLICATIONS: Final = "client_id and client_secret are those of an OAuth application"
"""Where the one and the other come from."""

APPLICATION: Final = ("MANAGEBAC_CLIENT_ID", "MANAGEBAC_CLIENT_SECRET")
"""Variables of the environment."""


@frozen(kw_only=True)
class Credentials:
    """What opens the API of a school."""

    token: Text = field(default=None, repr=False)
    client_id: Text = field(default=None, repr=False)
    client_secret: Text = field(default=None, repr=False)
    scopes: str | Sequence[str] | None = None
    token_in: str

    def auth(self, base_url: str, clock: Clock) -> Auth | LoginSetup:
        """How requests are signed.

        Args:
            base_url: Without the version.
            clock: Of the client.

        Raises:
            ConfigurationError: A credential is missing, or cannot work.
        """
        from homeroom._core.auth import HeaderAuth, QueryAuth
        from homeroom._core.login import LoginSetup

        if self.client_id or self.client_secret:
            login = self._login(base_url, clock)
            return LoginSetup(login, login.account)
        if not self.token:
            raise missing("token", "MANAGEBAC_TOKEN", TOKENS)
        if self.scopes is not None:
            raise ConfigurationError("scopes: go with client_id; a token has its own")
        secret = Secret.of(self.token, name="token")
        match self.token_in:
            case "header":
                return HeaderAuth("auth-token", secret)
            case "query":
                return QueryAuth("auth_token", secret)
            case _:
                raise ConfigurationError("token_in: takes 'header' or 'query'")

    def _login(self, base_url: str, clock: Clock) -> OAuthLogin:
        from homeroom.managebac.oauth import OAuthLogin, joined_scopes

        if self.token:
            raise ConfigurationError("token and client_id: give one of them")
        if self.token_in != "header":  # noqa: S105 - not a token
            raise ConfigurationError("token_in: goes with token, not with client_id")
        if not self.client_id:
            raise missing("client_id", "MANAGEBAC_CLIENT_ID", APPLICATIONS)
        if not self.client_secret:
            raise missing("client_secret", "MANAGEBAC_CLIENT_SECRET", APPLICATIONS)
        return OAuthLogin(
            url=f"{base_url}/oauth/token",
            client_id=Secret.of(self.client_id, name="client_id"),
            client_secret=Secret.of(self.client_secret, name="client_secret"),
            scope=joined_scopes(self.scopes),
            clock=clock,
        )
