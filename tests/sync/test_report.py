"""The report of a sync: for programs, for people, and as an exit code."""

from __future__ import annotations

import json
import shlex

import pytest

from homeroom.sync.report import Drift, Report, Status, TableReport
from homeroom.sync.report_text import report_text


def table(
    status: Status = Status.COMPLETE, *, school: str = "oakfield", name: str = "classes"
) -> TableReport:
    """What became of a table."""
    return TableReport(school=school, vendor="managebac", table=name, status=status)


REFUSED = TableReport(
    school="a", vendor="b", table="c", status=Status.FAILED, credentials=True
)
GOOD, HELD = table(), table(Status.HELD)
FAILED, PARTIAL = table(Status.FAILED), table(Status.PARTIAL)
DENIED = table(Status.NOT_PERMITTED)


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        ([], 1),
        ([GOOD], 0),
        ([GOOD, FAILED], 1),
        ([GOOD, PARTIAL], 1),
        ([GOOD, HELD], 3),
        ([HELD, FAILED, PARTIAL, REFUSED], 3),
        ([HELD, REFUSED], 3),
        ([GOOD, REFUSED], 4),
        ([DENIED, REFUSED], 4),
        ([DENIED], 4),
        ([DENIED, FAILED], 1),
        ([REFUSED, PARTIAL], 1),
    ],
)
def test_exit_codes(tables: list[TableReport], code: int) -> None:
    """What needs a person comes first, then what the next run tries again."""
    assert code == Report(tables=tables).exit_code
    assert code == Report(tables=tables[::-1]).exit_code


def report() -> Report:
    """One of every kind."""
    students = table(name="students")
    students.read, students.new, students.seconds = 12_345, 1_200, 4.25
    students.unreadable, students.retries = 2, 3
    students.left_out = ("birthday", "notes")
    students.drift = {
        Drift("unknown member", "$.students[].house", "text"): 312,
        Drift("misfit", "$.students[].grade", "object"): 1,
    }
    brook = table(school="brook", name="students")
    brook.left_out, brook.reason = (
        ("birthday", "notes"),
        "3 rows are gone and not marked",
    )
    brook.drift = {Drift("unknown member", "$.students[].house", "text"): 8}
    held = table(Status.HELD)
    held.reason = "40 of 52 rows would vanish; nothing was marked as deleted"
    denied = table(Status.NOT_PERMITTED, name="grades")
    denied.reason = "403: the key lacks the scope grades:read"
    refused = [table(Status.FAILED, school="Hill & Co", name=one) for one in "ab"]
    for one in refused:
        one.reason, one.credentials = "401: the token is refused", True
    return Report(tables=[students, held, brook, denied, *refused], seconds=12.34)


TEXT = """\
school     table     status           read    new  changed  deleted  unreadable  \
retries  seconds
oakfield   students  complete       12,345  1,200        0        0           2  \
      3      4.2
oakfield   classes   held                0      0        0        0           0  \
      0      0.0
brook      students  complete            0      0        0        0           0  \
      0      0.0
oakfield   grades    not permitted       0      0        0        0           0  \
      0      0.0
Hill & Co  a         failed              0      0        0        0           0  \
      0      0.0
Hill & Co  b         failed              0      0        0        0           0  \
      0      0.0

Not complete:
  oakfield classes: held: 40 of 52 rows would vanish; nothing was marked as deleted
  oakfield grades: not permitted: 403: the key lacks the scope grades:read; give the \
credential this permission, or leave the table out
  Hill & Co a, b: failed: 401: the token is refused; give the school a credential that \
is valid
  To let pass what is held, run again with: --accept oakfield.classes

Notes:
  brook students: 3 rows are gone and not marked

Left out, as `personal` and `columns` say:
  managebac students: birthday, notes (2 schools)

Not as the specs say:
  managebac students $.students[].house: unknown member, text: 320 in 2 schools
  managebac students $.students[].grade: misfit, object: 1 in 1 school

6 tables of 3 schools: 2 complete, 1 held, 1 not permitted, 2 failed.
Rows: 12,345 read, 1,200 new, 0 changed, 0 deleted; 12.3 seconds.
"""


def test_a_report_for_a_person() -> None:
    """A table; why tables are not complete and what to do; what was left out; drift."""
    assert TEXT == report_text(report())


def test_a_narrow_terminal_gets_sentences() -> None:
    """No line is longer than the terminal, and nothing is lost but zeros."""
    text = report_text(report(), 40)
    assert 40 >= max(map(len, text.splitlines()))
    words = " ".join(text.split())
    assert (
        "oakfield students: complete, 12,345 read, 1,200 new, 2 unreadable, 3" in words
    )
    assert "run again with: --accept oakfield.classes" in words
    wide = report_text(report(), 200)
    assert TEXT == wide


def test_wide_characters_keep_the_columns() -> None:
    """Columns are those of the terminal, not characters."""
    text = report_text(Report(tables=[table(school="学校"), table(school="abcd")]))
    head, one, two = text.splitlines()[:3]
    assert head.index("table") == two.index("classes") == one.index("classes") + 2


def test_what_is_held_can_be_pasted_into_a_shell() -> None:
    """Also where the school has spaces or more in its name."""
    name = "St. Mary's; rm -rf ~"
    text = report_text(Report(tables=[table(Status.HELD, school=name), HELD]))
    (line,) = [line for line in text.splitlines() if "--accept" in line]
    assert [f"{name}.classes", "oakfield.classes"] == shlex.split(
        line.partition("--accept ")[2]
    )


def test_a_dry_run_says_that_it_was_one() -> None:
    """In words and in JSON."""
    dry = Report(tables=[table()], dry=True)
    assert report_text(dry).endswith("This was a dry run: nothing was written.\n")
    assert "dry" not in report_text(Report(tables=[table()]))
    assert json.loads(dry.as_json_lines().splitlines()[-1])["dry"]


def test_a_report_for_a_program() -> None:
    """A line for each table, then one for the whole, all of plain ASCII."""
    shown = report()
    shown.tables[0].school = "学校"
    text = shown.as_json_lines()
    assert text.isascii()
    *tables, whole = map(json.loads, text.splitlines())
    assert {
        "type": "table",
        "school": "学校",
        "vendor": "managebac",
        "table": "students",
        "status": "complete",
        "reason": "",
        "credentials": False,
        "read": 12_345,
        "new": 1_200,
        "changed": 0,
        "deleted": 0,
        "unreadable": 2,
        "retries": 3,
        "seconds": 4.25,
        "left_out": ["birthday", "notes"],
        "drift": [
            {
                "kind": "unknown member",
                "path": "$.students[].house",
                "type": "text",
                "count": 312,
            },
            {
                "kind": "misfit",
                "path": "$.students[].grade",
                "type": "object",
                "count": 1,
            },
        ],
    } == tables[0]
    assert {
        "type": "run",
        "exit_code": 3,
        "dry": False,
        "schools": 4,
        "tables": 6,
        "complete": 2,
        "partial": 0,
        "held": 1,
        "not permitted": 1,
        "failed": 2,
        "read": 12_345,
        "new": 1_200,
        "changed": 0,
        "deleted": 0,
        "unreadable": 2,
        "retries": 3,
        "seconds": 12.34,
    } == whole


def test_a_report_of_nothing() -> None:
    """It claims no success."""
    assert "0 tables of 0 schools: nothing to do." in report_text(Report())
    (line,) = Report().as_json_lines().splitlines()
    assert 1 == json.loads(line)["exit_code"]
