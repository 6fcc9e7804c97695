"""What pupils and parents log in with, from arguments to the fields of a login.

Arguments are kept in records that do not show them from the first line on: whatever
fails later, a trace that prints the variables of our frames has none of them.
"""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.secret import Secret
from homeroom.classcharts.login import NO_CAPTCHA, Credentials

Text = str | Secret | None


@frozen(kw_only=True)
class PupilKeys:
    """The arguments of a pupil's client."""

    code: Text = field(repr=False)
    date_of_birth: date | str | None = field(repr=False)
    session: Text = field(repr=False)

    def checked_session(self) -> Secret | None:
        """The session, if there is one.

        Raises:
            ConfigurationError: It cannot travel in a header.
        """
        return _given(self.session, "session")

    def credentials(self) -> Credentials | None:
        """The fields of a login; `None` where only a session is given.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        code = _given(self.code, "code", needed=self.session is None)
        if code is None and self.date_of_birth is None:
            return None
        if code is None or self._born() is None:
            raise ConfigurationError(
                "date_of_birth: give it as a datetime.date or as text YYYY-MM-DD, "
                "together with code"
            )
        form, json = self._fields(Secret(code.reveal().upper(), name="code"))
        return Credentials(form=form, json=json)

    def _born(self) -> date | None:
        if isinstance(self.date_of_birth, str):
            try:
                return date.fromisoformat(self.date_of_birth)
            except ValueError:  # Its text quotes the value.
                return None
        return self.date_of_birth if _is_day(self.date_of_birth) else None

    def _fields(self, code: Secret) -> tuple[dict[str, object], dict[str, object]]:
        born = self._born()
        assert born is not None
        given = {"code": code, "recaptcha-token": NO_CAPTCHA}
        slashed = Secret(f"{born.day}/{born.month}/{born.year}")
        return (
            {"_method": "POST", **given, "dob": slashed},
            {**given, "dob": Secret(born.isoformat())},
        )


@frozen(kw_only=True)
class ParentKeys:
    """The arguments of a parent's client."""

    email: Text = field(repr=False)
    password: Text = field(repr=False)
    session: Text = field(repr=False)

    def checked_session(self) -> Secret | None:
        """The session, if there is one.

        Raises:
            ConfigurationError: It cannot travel in a header.
        """
        return _given(self.session, "session")

    def credentials(self) -> Credentials | None:
        """The fields of a login; `None` where only a session is given.

        Raises:
            ConfigurationError: One is missing or cannot work.
        """
        needed = self.session is None
        email = _given(self.email, "email", needed=needed)
        password = _given(self.password, "password", needed=needed)
        if email is None and password is None:
            return None
        if email is None or password is None:
            raise ConfigurationError("email, password: give both or none")
        given = {"email": email, "password": password, "recaptcha-token": NO_CAPTCHA}
        return Credentials(
            form={"_method": "POST", **given, "logintype": "existing"}, json=given
        )


def _given(value: Text, name: str, *, needed: bool = False) -> Secret | None:
    if value is None and not needed:
        return None
    return Secret.of(value, name=name, free=name == "password")


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
