"""A site with sessions that quotes a canary in whatever it sends, and fails on cue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from attrs import define

from homeroom import ClassChartsParent, ClassChartsStudent, Limits, RetryPolicy

from .leaks import KEY, NAME, SAID
from .server import Exchange, Handler, as_json, http

QUICK = RetryPolicy(attempts=2, base=0.001, throttle_base=0.001)
BORN = date(1987, 6, 5)
BORN_MARKS = ("5/6/1987", "1987-06-05", "1987, 6, 5")
"""What shows the date of birth, as a form, as text and as an object."""

PUPIL: Mapping[str, object] = {"id": 7, "name": NAME, "first_name": NAME}
COOKIE = quote(f'{{"remember_me":false,"session_id":"{KEY}"}}', safe="")
LATE = "expires=Tue, 28-Nov-2028 10:28:45 GMT; Max-Age=7776000; path=/"


def success(data: object, meta: object = ()) -> bytes:
    """An answer in the vendor's envelope."""
    return as_json({"success": 1, "data": data, "meta": meta})


def logged_in(role: str) -> bytes:
    """The redirect of the form with two cookies, both with the canary."""
    name = f"{role}_session_credentials"
    head = http(302, headers={"location": f"/mobile/{role}?{quote(NAME)}"})
    cookies = (
        f"set-cookie: cc-session={KEY}; {LATE}; HttpOnly",
        f"set-cookie: {name}={COOKIE}; {LATE}",
    )
    start, end = head[:-2], head[-2:]
    return start + "".join(f"{one}\r\n" for one in cookies).encode() + end


@define
class Site:
    """Answers as the vendor does, but hands one kind of request to a handler.

    Args:
        stage: Last part of the path that fails, such as `ping`; empty for none.
        fail: What happens there.
        after: How many such requests go well first.
    """

    stage: str = ""
    fail: Handler | None = None
    after: int = 0

    async def __call__(self, exchange: Exchange) -> None:
        """Answer one request."""
        last = exchange.request.path.rpartition("/")[2]
        fails = last == self.stage and exchange.number > self.after
        if self.fail is not None and fails:
            await self.fail(exchange)
        else:
            await exchange.send(self._usual(exchange.request.path, last))

    def _usual(self, path: str, last: str) -> bytes:
        role = "parent" if "parent" in path else "student"
        if path.startswith(f"/{role}/"):
            return logged_in(role)
        if last in ("ping", "login"):
            account = {**PUPIL, "email": f"{KEY}@example.org"}
            return success({"user": account}, {"session_id": KEY})
        if last == "pupils":
            return success([{**PUPIL, "timezone": SAID}])
        return success([{"id": 1, "attended": "yes", "notes": SAID, "location": NAME}])


def student(url: str, **options: object) -> ClassChartsStudent:
    """A client for a pupil of the site, whose code is the canary."""
    given = {"code": KEY, "date_of_birth": BORN, "base_url": url, "timeout": 0.25}
    made = {**given, "retry": QUICK, "limits": Limits(body=50_000), **options}
    return ClassChartsStudent(**made)  # type: ignore[arg-type]


def parent(url: str, **options: object) -> ClassChartsParent:
    """A client for a parent, whose address and password are canaries."""
    given = {"email": f"{KEY}@example.org", "password": SAID, "base_url": url}
    quick = {"timeout": 0.25, "retry": QUICK, "limits": Limits(body=50_000)}
    return ClassChartsParent(**{**given, **quick, **options})  # type: ignore[arg-type]
