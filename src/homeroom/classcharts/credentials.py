"""What pupils and parents log in with, from arguments to the fields of a login.

Arguments are kept in records that do not show them from the first line on: whatever
fails later, a trace that prints the variables of our frames has none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, get_args

from attrs import field, frozen

from homeroom._core.environment import missing
from homeroom._core.errors import ConfigurationError
from homeroom._core.options import OptionRule
from homeroom._core.secret import Secret

Text = str | Secret | None
Fields = Mapping[str, object]
LoginWay = Literal["form", "json"]

_SWITCH: Final = OptionRule("True or False", lambda given: isinstance(given, bool))

PUPILS: Final = "the school gives each pupil a code"
PARENTS: Final = "they are those of the parent's account"
"""Where the one and the other come from."""

_NO_CAPTCHA: Final = {"recaptcha-token": "no-token-available"}
"""What goes in place of a captcha's token (third party)."""


@frozen(kw_only=True)
class LoginFields:
    """What is sent to log in, by either way."""

    form: Fields = field(repr=False)
    """For the site's login page (vendor document)."""
    json: Fields = field(repr=False)
    """For the API's login, which answers in JSON (third party)."""


@frozen(kw_only=True)
class StudentCredentials:
    """What a pupil logs in with."""

    code: Text = field(default=None, repr=False)
    date_of_birth: date | Text = field(default=None, repr=False)

    def login_fields(self) -> LoginFields:
        """What is sent.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        if not self.code:
            raise missing("code", "CLASSCHARTS_CODE", PUPILS)
        code = Secret.of(self.code, name="code")
        given = {"code": Secret(code.reveal().upper()), **_NO_CAPTCHA}
        day = self._birthday()
        slashed = Secret(f"{day.day}/{day.month}/{day.year}")
        return LoginFields(
            form={"_method": "POST", **given, "dob": slashed},
            json={**given, "dob": Secret(day.isoformat())},
        )

    def _birthday(self) -> date:
        if not self.date_of_birth:
            raise missing("date_of_birth", "CLASSCHARTS_DATE_OF_BIRTH", PUPILS)
        if isinstance(self.date_of_birth, str | Secret):
            text = Secret.of(self.date_of_birth, name="date_of_birth", free=True)
            try:
                return date.fromisoformat(text.reveal())
            except ValueError:
                pass  # Outside, since its text quotes the value.
        elif type(self.date_of_birth) is date:
            return self.date_of_birth
        raise ConfigurationError(
            "date_of_birth: takes a datetime.date, or the day as text YYYY-MM-DD; "
            "from_env() reads it from CLASSCHARTS_DATE_OF_BIRTH"
        )


@frozen(kw_only=True)
class ParentCredentials:
    """What a parent logs in with."""

    email: Text = field(default=None, repr=False)
    password: Text = field(default=None, repr=False)

    def login_fields(self) -> LoginFields:
        """What is sent.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        if not self.email:
            raise missing("email", "CLASSCHARTS_EMAIL", PARENTS)
        if not self.password:
            raise missing("password", "CLASSCHARTS_PASSWORD", PARENTS)
        email = Secret.of(self.email, name="email")
        password = Secret.of(self.password, name="password", free=True)
        given = {"email": email, "password": password, **_NO_CAPTCHA}
        return LoginFields(
            form={"_method": "POST", **given, "logintype": "existing"}, json=given
        )


Credentials = StudentCredentials | ParentCredentials


@frozen(kw_only=True)
class SessionOptions:
    """How to log in, and how sessions go on."""

    login: LoginWay = field(
        validator=OptionRule("'form' or 'json'", lambda way: way in get_args(LoginWay))
    )
    keep_alive: bool = field(validator=_SWITCH)
    remember: bool = field(validator=_SWITCH)


def given_session(session: str | Secret | None) -> Secret | None:
    """A session as a secret, if there is one.

    Raises:
        ConfigurationError: It cannot travel in a header.
    """
    return None if session is None else Secret.of(session, name="session")
