"""The vendor's lockouts: answers that stand in for a 429 (third party)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from homeroom._core.error_body import messages
from homeroom._core.failure import Failure, refusal

if TYPE_CHECKING:
    from homeroom._core.answer import Answer
    from homeroom._core.model import JSON

_RATE: Final = re.compile(r"\b429\b")


def locked_out(answer: Answer) -> Failure | None:
    """The lockout that stands where data should, which is always JSON.

    It counts as a 429. But a write that is answered so may have been carried out: a 201
    says that it was, and only a 429 that it was not. An answer to another method than
    the vendor's two has nothing to give, nor has a 204.
    """
    if answer.status != 200 or answer.method not in ("GET", "POST"):
        return None
    said = answer.body.strip()
    if not said:
        shown = "an empty answer"
    elif said.strip(b'"') in (b"OK", b"Ok", b"ok", b"oK"):
        shown = "a bare OK"
    elif said.startswith(b"<") and not said.endswith(b"}"):  # Else PHP warns of JSON.
        shown = "an HTML page"
    else:
        return None
    return refusal(429, f"locked out: {shown} in place of data", doubtful=True)


def tells_rate(said: Mapping[str, JSON]) -> bool:
    """Whether a refusal that came with another status names a 429."""
    return any(map(_RATE.search, messages([said.get("error")])))
