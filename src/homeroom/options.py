"""What can be set on a client, a view or a call."""

from __future__ import annotations

from homeroom._core.clock import Clock as Clock
from homeroom._core.model import UNSET as UNSET, Unset as Unset
from homeroom._core.options import (
    CallOptions as CallOptions,
    ClientOptions as ClientOptions,
    Limits as Limits,
    NetworkOptions as NetworkOptions,
    RetryPolicy as RetryPolicy,
)
