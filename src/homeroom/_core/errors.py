"""Every error that the library raises; `homeroom.errors` shows them to users.

No text here holds a credential, a URL, or anything that a server said: such things
could be a key or a pupil's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from homeroom._core.bulk import BulkOutcome
    from homeroom._core.bulk_rows import RowsOutcome
    from homeroom._core.error_body import ErrorDetail
    from homeroom._core.response import Attempt


class HomeroomError(Exception):
    """The base of all errors of this library."""

    checkpoint: dict[str, object] | None = None
    """Where a walk over pages stood: give it to `resume`. `None` outside a walk."""

    def __init_subclass__(cls) -> None:
        if cls.__module__ == __name__:
            cls.__module__ = "homeroom.errors"

    def __eq__(self, other: object) -> bool:
        """Whether the other says the same, as far as that is pickled."""
        if type(self) is not type(other):
            return NotImplemented
        return self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((type(self), self.args))


HomeroomError.__module__ = "homeroom.errors"


class ConfigurationError(HomeroomError, ValueError):
    """An option or argument cannot work; nothing was sent."""


class RowsError(ConfigurationError):
    """Rows of a bulk cannot be sent; none of them was."""

    problems: Mapping[int, tuple[str, ...]] = {}
    """What is odd with a row, by its place among the rows, from 0."""


class LifecycleError(HomeroomError, RuntimeError):
    """The client cannot be used here any more; the text says what to do."""


class ClientClosed(LifecycleError):
    """The client was closed, before the call or while it ran."""


class WrongEventLoop(LifecycleError):
    """The client has calls under way in another event loop."""


class CheckpointError(ConfigurationError):
    """A checkpoint does not belong to this walk."""


class PartialFailure(HomeroomError):
    """Not all items of a bulk call, or not all rows of a bulk, went well."""

    outcome: BulkOutcome[Any] | RowsOutcome[Any] | None = None
    """What became of every item or row. Not pickled, as no body is."""

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), self.args, {**self.__dict__, "outcome": None})


@define(eq=False, repr=False, slots=False, auto_exc=False)
class CallError(HomeroomError):
    """A call failed. All fields are plain data and survive pickling."""

    message: str
    """One line without personal data."""
    vendor: str = field(default="", kw_only=True)
    """Such as `managebac`."""
    operation: str = field(default="", kw_only=True)
    """Such as `classes.get`."""
    status: int | None = field(default=None, kw_only=True)
    """HTTP status of the last answer, if there was one."""
    request_id: str | None = field(default=None, kw_only=True)
    """The server's `X-Request-Id`, if it sent one."""
    retryable: bool = field(default=False, kw_only=True)
    """Whether the same call may succeed later and is safe to repeat."""
    retry_after: float | None = field(default=None, kw_only=True)
    """Seconds to wait before another try: as the server asked, at most an hour, or what
    a retry would have waited beyond the deadline."""
    attempts: tuple[Attempt, ...] = field(default=(), kw_only=True)
    """Every HTTP exchange of the call."""
    _body: bytes = field(default=b"", kw_only=True, alias="body")
    """The answer, up to 64 KiB; it is read through `detail`."""

    def __attrs_post_init__(self) -> None:
        super().__init__(self.message)

    @property
    def body(self) -> bytes:
        """The answer as it came, up to 64 KiB. May hold personal data; not pickled."""
        return self._body

    @property
    def detail(self) -> ErrorDetail | None:
        """What the vendor said, parsed. May hold personal data; not pickled."""
        from homeroom._core.error_body import parse_error

        return parse_error(self._body)

    @property
    def reasons(self) -> list[str]:
        """The vendor's words as texts, also those of a page or of plain text.

        May hold personal data; not pickled.
        """
        from homeroom._core.error_body import reasons_in

        return reasons_in(self._body)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), self.args, {**self.__dict__, "_body": b""})


class TransportError(CallError):
    """No usable answer came: the network or the connection failed."""


class ConnectFailed(TransportError):
    """No connection was made, so nothing was sent."""


class DeadlineExceeded(CallError, TimeoutError):
    """The `timeout` of the call ran out, or `limits.queue` before it was sent."""


class OutcomeUnknown(CallError):
    """A write may or may not have happened; look before you repeat it."""


class BodyError(CallError):
    """The answer cannot be read: too large, cut short, or badly encoded."""


class DecodeError(CallError):
    """The answer does not fit the spec; `paths` says where, never what.

    Args:
        message: One line without personal data.
        paths: Places such as `$.classes[3].id: expected int`.
        fields: The fields of `CallError`.
    """

    paths: tuple[str, ...] = ()


class OutcomeUnread(DecodeError):
    """A write was carried out, and its answer cannot be read; do not repeat it.

    What came is in `body`; the id of a new record may stand there.

    Args:
        message: One line without personal data.
        fields: The fields of `CallError`.
    """


class PagingError(CallError):
    """The server's pages do not advance."""


class StatusError(CallError):
    """The server answered with a status that is not a success."""


class RedirectError(StatusError):
    """The server redirects (3xx); redirects are not followed."""


class BadRequestError(StatusError):
    """400: the vendor could not read the request."""


class AuthenticationError(StatusError):
    """401: the credential is missing, wrong or disabled, or the session is over."""


class LoginError(AuthenticationError):
    """The login brought no session; it is not tried again for a minute or longer."""


class CaptchaError(LoginError):
    """The vendor wants a captcha solved before it lets anybody log in."""


class PermissionDeniedError(StatusError):
    """403: the credential is good but may not do this."""


class NotFoundError(StatusError):
    """404: there is no such record."""


class ConflictError(StatusError):
    """409: the record is in a state that forbids this."""


class ValidationError(StatusError):
    """422: the vendor refuses the data; `detail.fields` has its reasons."""


class RateLimitError(StatusError):
    """429: too many calls; `retry_after` has the wait in seconds."""


class ServerError(StatusError):
    """5xx: the server failed."""


_BY_STATUS: Final[dict[int, type[StatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: ValidationError,
    429: RateLimitError,
}


def error_class(status: int) -> type[StatusError]:
    """The error for a status that is not a success."""
    if 300 <= status < 400:
        return RedirectError
    if status >= 500:
        return ServerError
    return _BY_STATUS.get(status, StatusError)
