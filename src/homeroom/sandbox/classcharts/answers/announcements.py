"""What the school wants pupils and parents to know."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.answers.files import NEWS, address_of
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.envelope import Body, success


@frozen(kw_only=True)
class _News:
    title: str
    days: int
    """How long ago."""
    text: str | None = None
    sticky: bool = False
    file: str | None = None
    consent: bool = False


_NEWS: Final = (
    _News(
        title="Museum visit", days=2, text="<p>We need your consent.</p>", consent=True
    ),
    _News(title="New menu", days=9, text="<p>Attached.</p>", file="menu.pdf"),
    _News(title="Uniform", days=40, text="<p>As last year.</p>", sticky=True),
    _News(title="Lost property", days=41),
)


def show(call: Call) -> Body:
    """All announcements, the newest first."""
    pupil = call.pupil()
    rows = [_shown(n, news, pupil, call.site) for n, news in enumerate(_NEWS)]
    return success(rows)


def _shown(n: int, news: _News, pupil: PupilRecord, address: str) -> Body:
    site = pupil.site
    day = site.today - timedelta(days=news.days)
    return {
        "id": 2_384_000 + site.site_id + len(_NEWS) - n,
        "title": news.title,
        "description": news.text,
        "school_name": site.name,
        "teacher_name": site.teacher(n).name,
        "school_logo": site.url("logo.png"),
        "sticky": _yes_no(news.sticky),
        "state": "new" if n == 0 else "viewed",
        "timestamp": times.in_utc(day, time(9)),
        "attachments": _files(news, address),
        "for_pupils": [],
        "comment_visibility": "none",
        "allow_comments": "no",
        "allow_reactions": "no",
        "allow_consent": _yes_no(news.consent),
        "priority_pinned": "no",
        "requires_consent": _yes_no(news.consent),
        "can_change_consent": news.consent,
        "consent": None,
        "pupil_consents": [_consent(pupil)] if news.consent else [],
    }


def _files(news: _News, address: str) -> list[Body]:
    if news.file is None:
        return []
    return [{"filename": news.file, "url": address_of(NEWS, news.file, address)}]


def _consent(pupil: PupilRecord) -> Body:
    names = {"first_name": pupil.given, "last_name": pupil.family}
    return {
        "pupil": {"id": str(pupil.id), **names},
        "can_change_consent": True,
        "consent": None,
    }


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"
