"""The operations on term reports, and the files of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import samples, standard
from homeroom.sandbox.managebac.academics import dates, programs
from homeroom.sandbox.managebac.calendar import TERMS, today
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.filters import chosen, worded
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.refused import not_found
from homeroom.sandbox.managebac.store import Row, Start, Wanted
from homeroom.sandbox.managebac.tenant import Tenant

_EMPTY: Final = b"PK\x05\x06" + b"\0" * 18
_FILES: Final = {
    "pdf": ("application/pdf", b"%PDF-1.4\n"),
    "individual_reports": ("application/zip", _EMPTY),
    "term_grades": ("text/csv", b"student,grade\n"),
}
"""Type and content of each, without any pupil in it."""
_PATH: Final = "/school/programs/{program}/reports"
_FIRST: Final = 7_001


def _rows(tenant: Tenant) -> Iterator[Row]:
    """An interim and a final report for each term; drafts are not served."""
    terms = tenant.records(TERMS)
    for place, number in enumerate(terms.matching(Wanted())):
        term = terms[number]
        for turn, kind in enumerate(("interim", "final")):
            noon = dates.moment_of(dates.day_in(term, "ends_on"), 12)
            moment = noon - 60 * (1 - turn) * dates.DAY_LENGTH
            given = {"term": term, "kind": kind, "next_gen": turn == 0}
            yield {
                "id": tenant.catalogue.base + _FIRST + 2 * place + turn,
                **samples.filled(tenant, "school/report", **given),
                "created_at": moment,
                "updated_at": moment,
                "released_on": timestamp(moment)[:10],
            }


def _released(tenant: Tenant) -> Start:
    """Those that were released when they are first asked for."""
    found = (row for row in _rows(tenant) if str(row["released_on"]) <= today(tenant))
    return Start(rows=tuple(found))


def download(call: Call) -> object:
    """A 302 to a file of a report, where it opens for a while (vendor elsewhere)."""
    row, kind = standard.found_row(call), call.params["kind"]
    if kind not in _FILES:
        raise not_found("TermReportFile", kind)
    media, content = _FILES[kind]
    name = f"{row['id']}-{kind}"
    return call.redirect(File(content=content, media_type=media, name=name))


def _shown(call: Call, row: Row) -> Row:
    """A report with the addresses of its files."""
    program = programs.short(str(row["program"]))
    path = f"{_PATH.format(program=program)}/{row['id']}/download"
    files = f"{call.root}/{call.version}{path}"
    urls = {f"{kind}_url": f"{files}/{kind}" for kind in _FILES}
    return {**call.kind.shown(call.tenant, row), "program": program, **urls}


REPORTS: Final = Kind(
    name="term_reports",
    within=programs.OF_PROGRAM,
    start=_released,
    in_list=_shown,
    alone=_shown,
    filters={
        "academic_term_id": chosen("academic_term_id", "academic_term_id"),
        "type": worded("type"),
    },
)
