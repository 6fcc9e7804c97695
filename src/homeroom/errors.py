"""Every error that the library raises."""

from __future__ import annotations

from homeroom._core.error_body import ErrorDetail as ErrorDetail
from homeroom._core.errors import (
    AuthenticationError as AuthenticationError,
    BadRequestError as BadRequestError,
    BodyError as BodyError,
    CallError as CallError,
    CaptchaError as CaptchaError,
    CheckpointError as CheckpointError,
    ClientClosed as ClientClosed,
    ConfigurationError as ConfigurationError,
    ConflictError as ConflictError,
    ConnectFailed as ConnectFailed,
    DeadlineExceeded as DeadlineExceeded,
    DecodeError as DecodeError,
    HomeroomError as HomeroomError,
    LifecycleError as LifecycleError,
    LoginError as LoginError,
    NotFoundError as NotFoundError,
    OutcomeUnknown as OutcomeUnknown,
    OutcomeUnread as OutcomeUnread,
    PagingError as PagingError,
    PartialFailure as PartialFailure,
    PermissionDeniedError as PermissionDeniedError,
    RateLimitError as RateLimitError,
    RedirectError as RedirectError,
    RowsError as RowsError,
    ServerError as ServerError,
    StatusError as StatusError,
    TransportError as TransportError,
    ValidationError as ValidationError,
    WrongEventLoop as WrongEventLoop,
)
