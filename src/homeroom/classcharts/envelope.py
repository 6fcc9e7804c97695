"""The envelope around every answer, and the failures that hide in a 200."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from attrs import asdict, define, fields_dict

from homeroom._core.answer import Answer
from homeroom._core.call_errors import BODY_KEPT
from homeroom._core.decode import decode
from homeroom._core.error_body import messages, reasons_in, refuses
from homeroom._core.failure import Failure, by_status, refusal
from homeroom._core.misfits import Report, Unfit
from homeroom._core.model import JSON
from homeroom._core.plain import Malformed, glance
from homeroom._core.scalars import read_flag
from homeroom._core.slices import LARGE

_LOGGED_OUT: Final = re.compile(
    r"not logged in|logged out|token (?:missing|invalid|expired)"
    r"|session\b.*\b(?:expired|invalid|ended|over|timed out)"
    r"|(?:expired|invalid) session",
    re.IGNORECASE,
)
"""How the vendor says that a session is over (third party; with the word: a guess).

A session may be of another kind too, such as a detention.
"""

_DONE: Final = (1.0, "1.0", "ok", "success")
"""Values of `success` that are no flag, and say yes all the same (guess)."""


@define(kw_only=True)
class Envelope:
    """The parts of an answer that tell how it went."""

    success: JSON = None
    expired: JSON = None
    error: JSON = None
    errors: JSON = None
    status: JSON = None
    message: JSON = None

    @property
    def failed(self) -> bool:
        """Whether the vendor refused; success is 1 or true, or text (third party).

        Where it says nothing of success, other signs count (guess).
        """
        said = self.success
        if isinstance(said, str):
            said = said.strip().casefold()
        said = said in _DONE or read_flag(said, Report())
        if said is True or said is False:
            return not said
        return refuses(asdict(self)) or self.success is not None

    @property
    def reason(self) -> JSON:
        """Why it refused, if it says so."""
        return self.error or self.errors or self.message

    @property
    def logged_out(self) -> bool:
        """Whether it refused because the session is over.

        The flag `expired` may be 0 even then (third party); a refusal that gives no
        reason at all is taken for one too (guess).
        """
        if read_flag(self.expired, Report()) is True or not self.reason:
            return True
        return any(map(_LOGGED_OUT.search, messages([self.reason])))


def read_envelope(body: bytes) -> Envelope | None:
    """The envelope of an answer; `None` where it has none."""
    try:
        if len(body) > LARGE:
            return Envelope(**glance(body, fields_dict(Envelope)))
        return decode(body, Envelope)
    except (Malformed, Unfit):
        return None


def _says_logged_out(body: bytes) -> bool:
    """Whether a 403 is about the session (third party), and not about a permission."""
    envelope = read_envelope(body)
    if envelope is not None and envelope.failed:
        return envelope.logged_out
    return any(map(_LOGGED_OUT.search, reasons_in(body[:BODY_KEPT])))


class EnvelopeRule:
    """Tells successes of the API from failures.

    Args:
        base_url: Of the site; a redirect away from it means a dead session.
    """

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url

    def __call__(self, answer: Answer) -> Failure | None:
        """`None` for a success, whatever else as the status that it amounts to."""
        if 300 <= answer.status < 400 and self._leads_out(answer):
            return refusal(401, "redirected to another page: the session is over")
        if answer.status == 403 and _says_logged_out(answer.body):
            return refusal(401, "the session is over")
        if not 200 <= answer.status < 300:
            return by_status(answer)
        envelope = read_envelope(answer.body)
        if envelope is None or not envelope.failed:
            return None
        if envelope.logged_out:
            return refusal(401, "the session is over")
        return refusal(400, "refused inside a success; `error.reasons` says why")

    def _leads_out(self, answer: Answer) -> bool:
        """Whether a redirect goes to another origin, or to a login page (guess)."""
        target = urljoin(f"{self._base_url}/", answer.headers.get("location", ""))
        there, here = urlsplit(target), urlsplit(self._base_url)
        if (there.scheme, there.netloc) != (here.scheme, here.netloc):
            return True
        return there.path.rstrip("/").endswith("/login")
