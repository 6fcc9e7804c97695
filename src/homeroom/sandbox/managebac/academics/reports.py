"""The operations on term reports, and the files of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer, timestamp
from homeroom.sandbox.managebac.academics.dates import moment_of, read_day
from homeroom.sandbox.managebac.academics.programs import program_in, short
from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.filters import chosen, worded
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.standard import found_row, paged, wanted
from homeroom.sandbox.managebac.store import Row, Start, Wanted
from homeroom.sandbox.managebac.tenant import Tenant

_MEDIA: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "individual_reports": "application/zip",
    "term_grades": "text/csv",
}
_URLS: Final = {"pdf": "pdf_url", **{kind: f"{kind}_url" for kind in list(_MEDIA)[1:]}}
_PATH: Final = "/school/programs/{program}/reports"
_FIRST: Final = 7_001


def _rows(tenant: Tenant) -> Iterator[Row]:
    """An interim and a final report for each term; drafts are not served."""
    records = tenant.records(ACADEMIC_TERMS)
    for number, one in enumerate(records.matching(Wanted())):
        term = records[one]
        for turn, kind in enumerate(("interim", "final")):
            ends = read_day(term["ends_on"])
            assert ends is not None
            moment = moment_of(ends, 12) - (60 - turn * 60) * 86_400_000
            yield {
                "id": tenant.catalogue.base + _FIRST + 2 * number + turn,
                "program": term["program"],
                "title": f"{term['name']} {kind} report",
                "type": kind,
                "academic_term_id": term["id"],
                "academic_term_name": term["name"],
                "next_gen": turn == 0,
                "created_at": moment,
                "updated_at": moment,
                "released_on": timestamp(moment)[:10],
            }


def _start(tenant: Tenant) -> Start:
    """Those that were released when they are first asked for."""
    rows = _rows(tenant)
    today = timestamp(tenant.now())[:10]
    return Start(rows=tuple(row for row in rows if str(row["released_on"]) <= today))


REPORTS: Final = Kind(
    name="term_reports", wrapper="term_report", model="TermReport", start=_start
)


def show_reports(call: Call) -> Response:
    """The published reports of a programme."""
    records = call.tenant.records(REPORTS)
    found = records.matching_of("program", program_in(call), wanted(call))
    return paged(call, "term_reports", found, lambda one: _shown(call, records[one]))


def show_report(call: Call) -> Response:
    """One report with the addresses of its files."""
    return answer({"term_report": _shown(call, found_row(call))})


def download(call: Call) -> Response:
    """A 302 to a file of a report, where it opens for a while (vendor elsewhere)."""
    row, kind = found_row(call), call.params["kind"]
    if kind not in _MEDIA:
        raise not_found("TermReportFile", kind)
    return call.redirect(_file(int(str(row["id"])), kind))


def _file(number: int, kind: str) -> File:
    """The file of a report, without any pupil in it."""
    content = f"report {number}".encode()
    if kind == "pdf":
        content = b"%PDF-1.4\n% " + content
    elif kind == "individual_reports":
        content = b"PK\x05\x06" + b"\0" * 18
    return File(content=content, media_type=_MEDIA[kind], name=f"{number}-{kind}")


def _shown(call: Call, row: Row) -> Row:
    program = short(str(row["program"]))
    path = _PATH.replace("{program}", program)
    files = f"{call.root}/{call.version}{path}/{row['id']}/download"
    urls = {name: f"{files}/{kind}" for kind, name in _URLS.items()}
    return {**REPORTS.shown(call.tenant, row), "program": program, **urls}


_report = partial(
    Operation,
    kind=REPORTS,
    within=Within(field="program", owner=program_in),
    since="v2p3",
)

OPERATIONS: Final = (
    _report(
        "GET",
        _PATH,
        show_reports,
        filters=(chosen("academic_term_id", "academic_term_id"), worded("type")),
        page=PAGED,
    ),
    _report("GET", f"{_PATH}/{{id}}", show_report),
    _report("GET", f"{_PATH}/{{id}}/download/{{kind}}", download),
)
