"""The calls of ClassCharts: what answers them, for whom, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcharts.answers import (
    account,
    activity,
    announcements,
    attendance,
    awards,
    badges,
    behaviour,
    classes,
    detentions,
    homeworks,
    notes,
    people,
    report_cards,
    reports,
    rewards,
    timetable,
)
from homeroom.sandbox.classcharts.call import Handler
from homeroom.sandbox.classcharts.login import Role
from homeroom.sandbox.vendor import Source

BOTH: Final[tuple[Role, ...]] = ("student", "parent")
STUDENT: Final[tuple[Role, ...]] = ("student",)
PARENT: Final[tuple[Role, ...]] = ("parent",)


@frozen
class Entry:
    """A call below the base of a role."""

    method: str
    """The usual one; see `methods`."""
    path: str
    """`{number}` at the end may be left out, which its handler judges."""
    handler: Handler
    source: Source
    roles: tuple[Role, ...] = BOTH

    @property
    def methods(self) -> tuple[str, ...]:
        """GET and POST for what is read, because some clients post (third party)."""
        return ("GET", "POST") if self.method == "GET" else (self.method,)

    @property
    def paths(self) -> tuple[str, ...]:
        """The path with and without the id."""
        bare = self.path.removesuffix("/{number}")
        return tuple(dict.fromkeys((self.path, bare, f"{bare}/")))


ENTRIES: Final[Sequence[Entry]] = (
    Entry("GET", "/ping", people.ping, "vendor document"),
    Entry("GET", "/activity/{number}", activity.show, "vendor document"),
    Entry("GET", "/behaviour/{number}", behaviour.show, "vendor document"),
    Entry("GET", "/homeworks/{number}", homeworks.show, "vendor document"),
    Entry("GET", "/timetable/{number}", timetable.show, "vendor document"),
    Entry("GET", "/eventbadges/{number}", badges.show, "vendor document"),
    Entry("GET", "/announcements/{number}", announcements.show, "vendor document"),
    Entry("GET", "/detentions/{number}", detentions.show, "vendor document"),
    Entry("GET", "/pupils", people.show_pupils, "vendor document", PARENT),
    Entry("GET", "/attendance/{number}", attendance.show, "third party"),
    Entry("GET", "/customfields/{number}", notes.show_fields, "third party"),
    Entry("GET", "/classes/{number}", classes.show, "third party"),
    Entry("GET", "/rewards/{number}", rewards.show, "third party", STUDENT),
    Entry("POST", "/purchase/{number}", rewards.purchase, "third party", STUDENT),
    Entry("POST", "/getcode", account.show_code, "third party", STUDENT),
    Entry("GET", "/homeworkticked/{number}", homeworks.tick, "third party", STUDENT),
    Entry(
        "POST",
        "/markhomeworkasseen/{number}",
        homeworks.mark_seen,
        "third party",
        STUDENT,
    ),
    Entry("POST", "/password", account.change_password, "third party", PARENT),
    Entry("GET", "/parentbehaviours/{number}", awards.show, "third party", PARENT),
    Entry("POST", "/addparentbehaviour/{number}", awards.add, "third party", PARENT),
    Entry(
        "POST", "/deleteparentbehaviour/{number}", awards.delete, "third party", PARENT
    ),
    Entry("GET", "/getacademicreports", reports.show_all, "third party"),
    Entry("GET", "/getacademicreport/{number}", reports.show, "third party"),
    Entry("POST", "/getpupilreportcards", report_cards.show_all, "third party"),
    Entry("GET", "/getpupilreportcard/{number}", report_cards.show, "third party"),
    Entry(
        "GET",
        "/getpupilreportcardsummarycomment/{number}",
        report_cards.show_summary,
        "third party",
    ),
    Entry(
        "GET",
        "/getpupilreportcardtarget/{number}",
        report_cards.show_target,
        "third party",
    ),
    Entry("POST", "/addconcern", notes.add_concern, "third party", STUDENT),
    Entry("POST", "/logout", account.log_out, "third party", STUDENT),
)
"""All calls that need a session."""
