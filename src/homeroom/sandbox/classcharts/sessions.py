"""Sessions: how long an id is good, and what a ping does to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from itertools import count
from typing import Final
from urllib.parse import unquote

from attrs import define

from homeroom.sandbox.classcharts.accounts import Account
from homeroom.sandbox.classcharts.envelope import DeadForm
from homeroom.sandbox.classcharts.variants import Variants

LIFETIME: Final = 180.0
"""Seconds after which a session must be renewed (vendor document)."""

_GRACE: Final = 2 / 3
"""Share of the lifetime that an id gets on top; 120 of 180 seconds.

A session that nobody renewed was refused after five minutes (third party), and
clients that renew after 180 and 190 seconds work (third party). The rest is a guess.
"""

_NAMING: Final = re.compile(r"(student|parent)_session_credentials=([^;,\s]+)")
_NAMED: Final = re.compile(r'"session_id" *: *"([^"]*)"')

_COOKIE: Final = re.compile(r"(?:cc-session|\w+_session_credentials)=([^;,\s]+)")


@define
class _Live:
    account: Account
    ends: float


class Sessions:
    """The sessions of one ClassCharts, and the switches around logging in.

    An id is good for the lifetime from when it was issued; using it does not prolong
    it (a guess). A ping issues a new id, and the old one stays good to its own end and
    at least for the grace period, because clients ping twice and keep the first new id
    (third party). A ping is also answered for a grace period after the id's end.

    Args:
        lifetime: Seconds that an id is good for.
        now: Seconds that never go back.
        secret: Decides the ids, together with how many were issued.
    """

    variants: Variants
    """How it behaves where reports differ."""
    form: DeadForm
    """How a request with a dead session is answered."""
    cookies: bool
    """Whether the parent API wants the login's cookies too (third party, since 2026);
    without them it redirects to another host.
    """

    def __init__(
        self, *, lifetime: float, now: Callable[[], float], secret: str
    ) -> None:
        self.lifetime = lifetime
        self.grace: float = lifetime * _GRACE
        self.form = "error"
        self.variants = Variants()
        self.cookies: bool = False
        self._now = now
        self._secret = secret
        self._numbers = count(1)
        self._live: dict[str, _Live] = {}
        self._cookies: dict[str, Account] = {}

    @property
    def captcha(self) -> bool:
        """Whether every login is answered with a captcha."""
        return self.variants.door == "captcha"

    @captcha.setter
    def captcha(self, on: bool) -> None:
        self.variants.door = "captcha" if on else "open"

    @property
    def living(self) -> int:
        """How many ids are good now."""
        return sum(live.ends > self._now() for live in self._live.values())

    def start(self, account: Account) -> str:
        """A new id for someone who has just logged in."""
        now = self._now()
        gone = [key for key, one in self._live.items() if one.ends + self.grace <= now]
        for key in gone:
            del self._live[key]
        made = sha256(f"{self._secret}/{next(self._numbers)}".encode()).hexdigest()[:32]
        self._live[made] = _Live(account, now + self.lifetime)
        return made

    def remember(self, account: Account, *values: str) -> None:
        """Take note of what a login's cookies hold, as sent on the wire."""
        self._cookies.update(dict.fromkeys(values, account))

    def find(self, session_id: str, *, late: bool = False) -> Account | None:
        """Whose session it is, if the id is good.

        Args:
            session_id: As the client sent it.
            late: Whether the grace period counts too.
        """
        live = self._live.get(session_id)
        if live is None or live.ends + late * self.grace <= self._now():
            return None
        return live.account

    def renew(self, session_id: str) -> str:
        """A new id for the owner of one that `find` knows."""
        live = self._live[session_id]
        live.ends = max(live.ends, self._now() + self.grace)
        return self.start(live.account)

    def prolong(self, session_id: str) -> None:
        """Give an id a whole lifetime from now, without a new one (third party)."""
        self._live[session_id].ends = self._now() + self.lifetime

    def end(self, session_id: str) -> None:
        """Make an id useless."""
        del self._live[session_id]

    def expire(self, form: DeadForm | None = None) -> None:
        """Make all ids useless, so that everyone must log in again.

        Args:
            form: How dead sessions are answered from now on; as before if left out.
        """
        self._live.clear()
        self.form = form or self.form

    def has_cookies(self, header: str, account: Account | None) -> bool:
        """Whether a `Cookie` header holds what a login has set.

        Args:
            header: May hold attributes and commas as well: clients send them.
            account: Whose login it must have been, if that matters.
        """
        owners = (self._cookies.get(value) for value in _COOKIE.findall(header))
        return any(one and account in (None, one) for one in owners)


def named_in(header: str, role: str) -> str:
    """The id that the credentials cookie in a `Cookie` header names, if it does."""
    values = [value for whose, value in _NAMING.findall(header) if whose == role]
    found = _NAMED.search(unquote(values[-1])) if values else None
    return found[1] if found else ""
