"""The calls of ClassCharts: what answers them, for whom, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


CALLS: Final[Mapping[Source, Sequence[Entry]]] = {
    "vendor document": (
        Entry("GET", "/ping", people.ping),
        Entry("GET", "/activity/{number}", activity.show),
        Entry("GET", "/behaviour/{number}", behaviour.show),
        Entry("GET", "/homeworks/{number}", homeworks.show),
        Entry("GET", "/timetable/{number}", timetable.show),
        Entry("GET", "/eventbadges/{number}", badges.show),
        Entry("GET", "/announcements/{number}", announcements.show),
        Entry("GET", "/detentions/{number}", detentions.show),
        Entry("GET", "/pupils", people.show_pupils, PARENT),
    ),
    "third party": (
        Entry("GET", "/attendance/{number}", attendance.show),
        Entry("GET", "/customfields/{number}", notes.show_fields),
        Entry("GET", "/classes/{number}", classes.show),
        Entry("GET", "/rewards/{number}", rewards.show, STUDENT),
        Entry("POST", "/purchase/{number}", rewards.purchase, STUDENT),
        Entry("POST", "/getcode", account.show_code, STUDENT),
        Entry("GET", "/homeworkticked/{number}", homeworks.tick, STUDENT),
        Entry("POST", "/markhomeworkasseen/{number}", homeworks.mark_seen, STUDENT),
        Entry("POST", "/password", account.change_password, PARENT),
        Entry("GET", "/parentbehaviours/{number}", awards.show, PARENT),
        Entry("POST", "/addparentbehaviour/{number}", awards.add, PARENT),
        Entry("POST", "/deleteparentbehaviour/{number}", awards.delete, PARENT),
        Entry("GET", "/getacademicreports", reports.show_all),
        Entry("GET", "/getacademicreport/{number}", reports.show),
        Entry("POST", "/getpupilreportcards", report_cards.show_all),
        Entry("GET", "/getpupilreportcard/{number}", report_cards.show),
        Entry(
            "GET",
            "/getpupilreportcardsummarycomment/{number}",
            report_cards.show_summary,
        ),
        Entry("GET", "/getpupilreportcardtarget/{number}", report_cards.show_target),
        Entry("POST", "/addconcern", notes.add_concern, STUDENT),
        Entry("POST", "/logout", account.log_out, STUDENT),
    ),
}
"""All calls that need a session, by who says that they exist."""
