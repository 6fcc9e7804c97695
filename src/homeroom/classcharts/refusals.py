"""Why a login brought no session, told from what came; pure.

Callers forget a password that they are told is wrong, so that is said only where the
vendor says it.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from homeroom._core.answer import Answer
from homeroom._core.call_errors import BODY_KEPT
from homeroom._core.error_body import reasons_in
from homeroom._core.errors import CaptchaError, LoginError
from homeroom.classcharts.envelope import read_envelope

_BY_HAND: Final = "log in by hand and give session="

_SCRIPTS: Final = re.compile(r"<script\b.*?(?:</script>|\Z)", re.DOTALL | re.IGNORECASE)
_TAGS: Final = re.compile(r"<[^<>]*>")
_WIDGET: Final = re.compile(
    r"class\s*=\s*[\"']?[^\"'<>]*\b(?:g-re|h-)captcha\b", re.IGNORECASE
)
"""In the tag of the element that a visible captcha is drawn in."""

_BOT_CHECK: Final = re.compile(
    r"just a moment|checking (?:if|your browser)|verify(?:ing)? (?:that )?you are"
    r"(?: a)? human|attention required|are you a robot|unusual traffic|ddos protection"
    r"|enable javascript and cookies|error code: 10\d\d\b",
    re.IGNORECASE,
)
_EXPIRED: Final = re.compile(
    r"(?:page|form) (?:has )?expired|csrf|token mismatch", re.IGNORECASE
)
_GIVEN: Final = r"code|date|birth|e-?mail|password|user ?name|details|credentials"
_WRONG: Final = re.compile(
    rf"\b(?:{_GIVEN})\b.*\b(?:incorrect|wrong|invalid|unknown|(?:not|n't) (?:valid"
    r"|correct|right|recogni[sz]ed|found|known|match))\b"
    rf"|\b(?:incorrect|wrong|invalid|unknown)\b.*\b(?:{_GIVEN})\b|\binvalid login\b",
    re.IGNORECASE,
)
"""How the vendor says that credentials are wrong (third party; wider by a guess)."""

_NO_PROOF: Final = re.compile(
    r"\b(?:if|when|may|might|could|too many|attempts?|locked|blocked|forgot\w*)\b|\?",
    re.IGNORECASE,
)
"""In a sentence that is no verdict: a hint on the page, or another reason."""


def why_refused(answer: Answer, asked: str) -> tuple[type[LoginError], str]:
    """The error of a login that brought no session, and its text.

    Args:
        answer: What came.
        asked: The address of the login.
    """
    page = answer.body[:BODY_KEPT].decode(errors="replace")
    said = reasons_in(answer.body[:BODY_KEPT])
    blocked = _is_bot_check(answer, said)
    if _wants_captcha(page):
        return CaptchaError, f"the vendor wants a captcha solved; {_BY_HAND}"
    if answer.status == 419 or (not blocked and any(map(_EXPIRED.search, said))):
        problem = "the login form had expired before it was sent"
        return LoginError, f"{problem}; try once more, or {_BY_HAND}"
    if blocked:
        return LoginError, f"a bot check turned the login away; {_BY_HAND}"
    if any(map(_says_wrong, said)):
        problem = "the vendor says that the credentials are wrong"
        return LoginError, f"{problem}; `error.reasons` has its words"
    if _has_moved(answer, asked):
        problem = "there is no login at its address: it has moved, or base_url is wrong"
        return LoginError, f"{problem}; meanwhile {_BY_HAND}"
    return LoginError, _unclear(answer)


def _says_wrong(text: str) -> bool:
    """Whether a sentence of a text is the verdict that credentials are wrong."""
    sentences = re.findall(r"[^.!?]+[.!?]?", text)
    return any(_WRONG.search(one) and not _NO_PROOF.search(one) for one in sentences)


def _unclear(answer: Answer) -> str:
    """What is known where the vendor does not say that credentials are wrong."""
    envelope = read_envelope(answer.body)
    if envelope is not None and envelope.failed:
        return "the vendor refuses the login; `error.reasons` says why, if it did"
    return (
        "no session came, and the vendor does not say that the credentials are wrong; "
        f"`error.reasons` has its words; check them on the website, or {_BY_HAND}"
    )


def _is_bot_check(answer: Answer, said: list[str]) -> bool:
    """Whether something stands before the vendor; that answers HTML (third party)."""
    if answer.headers.get("cf-mitigated") or any(map(_BOT_CHECK.search, said)):
        return True
    return answer.status == 403 and read_envelope(answer.body) is None


def _has_moved(answer: Answer, asked: str) -> bool:
    """Whether the login is elsewhere; one that leads back to the site was refused."""
    if answer.status in (301, 307, 308, 404, 405, 410, 501):
        return True
    target = urljoin(asked, answer.headers.get("location", ""))
    return 300 <= answer.status < 400 and urlsplit(target).netloc != (
        urlsplit(asked).netloc
    )


def _wants_captcha(page: str) -> bool:
    """Whether a person sees a captcha; a script alone is on any login page (guess)."""
    page = _SCRIPTS.sub(" ", page)
    if any(_WIDGET.search(tag) for tag in _TAGS.findall(page)):
        return True
    return "captcha" in _TAGS.sub(" ", page).casefold()
