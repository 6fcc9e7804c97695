"""Tables that codegen does not understand: file, line, reason."""

from __future__ import annotations

import pytest

DOMES = "            name: domes\n            key: [domeId]\n"
PARTS = "parts: [{open: true, kind: optical}, {open: false, kind: optical}]"
SINCE = (
    "since: {argument: changedSince, column: changedAt, start: closed, lookback: 90}"
)
ONE = "one: {method: domes.get, keys: {domeId: domeId}, fixed: {open: true}}"
OF_DOME = "parent: {table: domes, keys: {domeId: domeId}}"
NIGHT = "days: {argument: date, back: 3, ahead: 1}"
KEYED_BY = "        keyed-by: [day, hour]\n"
INNER = "inner: [volumes, chartList]"
TAKEN = "taken: {volume: volumeId}"
SPAN = "days: {argument: from, until: to, column: day, back: 10, ahead: 0}"
REPORTS = "key: [id]\n          parent: {table: domes, keys: {dome: domeId}}"
OF_ITSELF = "key: [id]\n          parent: {table: reports, keys: {dome: dome}}"
IN_A_CIRCLE = "key: [id]\n          parent: {table: report_texts, keys: {dome: dome}}"
OWN_DATE = "date: {type: string, format: date, description: The night.}"

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "unknown key": (ONE, "label: Domes", 0, "the key label is not understood (table)"),
    "missing key": (
        DOMES,
        "            name: domes\n",
        -1,
        "the key key is missing (table)",
    ),
    "two tables of one name": (
        "name: frames\n        items",
        "name: domes\n        items",
        0,
        "a second table is called domes",
    ),
    "name of a table": (
        "name: frames\n        items",
        "name: Frames\n        items",
        0,
        "a table has a name in snake_case",
    ),
    "key that is no column": (
        "key: [takenAt, filter]",
        "key: [takenAt, lens]",
        0,
        "lens is not a column",
    ),
    "empty key": (
        "key: [takenAt, filter]",
        "key: []",
        0,
        "a key has a column",
    ),
    "path to the rows": (
        "items: data.frames",
        "items: data.pictures",
        0,
        "data.pictures: the answer has no pictures there",
    ),
    "path to the rows of pages": (
        DOMES,
        f"{DOMES}            items: domes\n",
        -1,
        "the rows of a list that pages are its items",
    ),
    "object around the rows": (
        "        items: data.frames\n        key: [takenAt, filter]\n",
        "        key: [takenAt, filter]\n",
        0,
        "takenAt is not a column",
    ),
    "rows of two kinds": (
        "                  - {$ref: '#/components/schemas/Report'}\n",
        "                  - {$ref: '#/components/schemas/ReportHead'}\n",
        -22,
        "the rows are not objects of one kind",
    ),
    "rows in maps": (KEYED_BY, "", -3, "the rows are not objects of one kind"),
    "keys of maps that are not there": (
        "keyed-by: [day, hour]",
        "keyed-by: [day, hour, minute]",
        0,
        "no rows stand in maps keyed by minute",
    ),
    "property inside that is none": (
        INNER,
        "inner: [volumes, maps]",
        0,
        "maps is not a column",
    ),
    "objects inside of what is none": (
        INNER,
        "inner: [volumes, volumeId, chartList]",
        0,
        "the rows are not objects of one kind",
    ),
    "column from a record that is not led through": (
        f"        {INNER}\n",
        "",
        0,
        "rows have columns from a record that inner leads through",
    ),
    "column from a record that lacks it": (
        TAKEN,
        "taken: {volume: shelf}",
        0,
        "shelf is not a column",
    ),
    "column from a record that has no name": (
        TAKEN,
        "taken: {Volume: volumeId}",
        0,
        "Volume cannot name a column",
    ),
    "column from a record that is a person": (
        TAKEN,
        "taken: {volume: owner}",
        0,
        "a column of owner is not understood",
    ),
    "inner of a list that pages": (
        DOMES,
        f"{DOMES}            inner: [domes]\n",
        -1,
        "the rows of a list that pages are its items",
    ),
    "fixed argument that is none": (
        PARTS,
        "parts: [{closed: true}]",
        0,
        "closed is not an argument of domes.list",
    ),
    "fixed value of another type": (
        PARTS,
        "parts: [{open: 1}]",
        0,
        "1 is not a value of open",
    ),
    "fixed value that the enum lacks": (
        PARTS,
        "parts: [{kind: acoustic}]",
        0,
        "acoustic is not a value of kind",
    ),
    "fixed value of a list": (
        PARTS,
        "parts: [{open: [true]}]",
        0,
        "[True] is not a value of open",
    ),
    "parent that is no table": (
        OF_DOME,
        OF_DOME.replace("table: domes", "table: towers"),
        0,
        "there is no table towers",
    ),
    "parent of itself": (
        REPORTS,
        OF_ITSELF,
        1,
        "reports is asked for by its own rows in the end",
    ),
    "tables that ask for each other": (
        REPORTS,
        IN_A_CIRCLE,
        1,
        "reports is asked for by its own rows in the end",
    ),
    "key of a parent that is no argument": (
        OF_DOME,
        OF_DOME.replace("{domeId: domeId}", "{id: domeId}"),
        0,
        "id is not an argument of frames.list",
    ),
    "key of a parent that is no column": (
        OF_DOME,
        OF_DOME.replace("{domeId: domeId}", "{domeId: id}"),
        0,
        "id is not a column",
    ),
    "key of another type": (
        OF_DOME,
        OF_DOME.replace("{domeId: domeId}", "{domeId: wide}"),
        0,
        "domeId takes other values than wide has",
    ),
    "person on one side": (
        "        domeId: {type: string, format: uuid, description",
        "        domeId: {type: string, x-person: true, description",
        -196,
        "only one of domeId and domeId has x-person",
    ),
    "argument that nothing gives": (
        f"        {NIGHT}\n",
        "",
        -5,
        "frames.list is not given date",
    ),
    "group of which nothing is given": (
        f"        {OF_DOME}\n",
        "",
        -4,
        "frames.list is not given exactly one of dome_id, dome_name",
    ),
    "argument given twice": (
        OF_DOME,
        f"{OF_DOME}\n        parts: [{{date: noon}}]",
        1,
        "noon is not a value of date",
    ),
    "argument of a part that a parent gives too": (
        OF_DOME,
        f"{OF_DOME}\n        parts: [{{domeId: zenith}}]",
        -4,
        "dome_id is given twice",
    ),
    "group of which two are given": (
        OF_DOME,
        f"{OF_DOME}\n        parts: [{{domeName: zenith}}]",
        -4,
        "frames.list is not given exactly one of dome_id, dome_name",
    ),
    "day that is none": (
        NIGHT,
        "days: {argument: domeName, back: 3, ahead: 1}",
        0,
        "domeName is not a date",
    ),
    "span without a column": (
        SPAN,
        "days: {argument: from, until: to, back: 10, ahead: 0}",
        0,
        "until and column go together",
    ),
    "column of a span that is no day": (
        SPAN,
        SPAN.replace("column: day", "column: clouds"),
        0,
        "clouds is not a day",
    ),
    "days below zero": (
        NIGHT,
        "days: {argument: date, back: -1, ahead: 1}",
        0,
        "a number below zero is not understood",
    ),
    "own column of another type": (
        OWN_DATE,
        "date: {type: integer, description: The night.}",
        -175,
        "date is another kind of value in a row",
    ),
    "asked column of an odd type": (
        "      schema: {type: string, format: uuid}\n    Dome:\n",
        "      schema: {oneOf: [{type: integer}, {type: string}]}\n    Dome:\n",
        -118,
        "a column of domeId is not understood",
    ),
    "since of an argument that is no time": (
        SINCE,
        SINCE.replace("changedSince", "open"),
        0,
        "open is not a time",
    ),
    "since of a column that is no time": (
        SINCE,
        SINCE.replace("column: changedAt", "column: wide"),
        0,
        "wide is not a time",
    ),
    "start that is unknown": (
        SINCE,
        SINCE.replace("closed", "half"),
        0,
        "'half' is not understood; known: closed, open",
    ),
    "deleted of an argument that is no time": (
        "deleted: goneSince",
        "deleted: kind",
        0,
        "kind is not a time",
    ),
    "method of one row that is none": (
        ONE,
        ONE.replace("domes.get", "domes.find"),
        0,
        "there is no method domes.find",
    ),
    "method that does not say that there is no row": (
        ONE,
        "one: {method: reports.list, keys: {dome: domeId}}",
        0,
        "reports.list does not tell that there is no such row",
    ),
    "method of one row that is not given enough": (
        ONE,
        "one: {method: domes.get, keys: {}}",
        0,
        "domes.get is not given domeId",
    ),
}


@pytest.mark.parametrize(
    ("old", "new", "distance", "reason"), CASES.values(), ids=CASES.keys()
)
def test_stops(dome, old: str, new: str, distance: int, reason: str) -> None:
    """The message has file, line and reason, and no file is written."""
    line = dome.edit(old, new) + distance
    code, lines = dome.run()
    assert code == 2
    assert f"openapi/observatory.yaml:{line}: {reason}" in lines
    assert not dome.package.exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "clouds: {type: integer,",
            "clouds: {type: number, x-person: true,",
        ),
        (
            "description: The night.\n          x-source",
            "description: The night.\n          x-person: true\n          x-source",
        ),
    ],
)
def test_an_id_of_a_person_is_an_id(dome, old: str, new: str) -> None:
    """A number with a fraction and a day are none, in a record and as an argument."""
    line = dome.edit(old, new) + new[: new.index("x-person")].count("\n")
    reason = "an id is an integer, text, or a list of these"
    assert (2, [f"openapi/observatory.yaml:{line}: {reason}"]) == dome.run()


def test_parts_of_two_kinds_of_rows(port) -> None:
    """A table has rows of one model, so each answer of an overload is its own."""
    old = "parts: [{isExpected: true}]}"
    line = port.edit(old, "parts: [{isExpected: true}, {isExpected: false}]}")
    reason = "the parts have rows of several kinds"
    assert (2, [f"openapi/harbour.yaml:{line}: {reason}"]) == port.run()


def test_a_parent_that_another_role_has(club) -> None:
    """A swimmer sees no swimmers; what the swimmer has to be told is no owner's."""
    line = club.edit(
        "      description: The swimmer.\n      x-person: true\n      x-own: swimmer\n",
        "      description: The swimmer.\n      x-person: true\n",
    )
    code, lines = club.run()
    assert (code, len(lines)) == (2, 1)
    assert lines[0].endswith("there is no table swimmers")
    assert line
