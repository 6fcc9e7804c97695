"""Addresses, formats, further fields and walks that codegen does not understand."""

from __future__ import annotations

import pytest

SERVER = "  - url: https://{host}/{area}/api\n"
TOKEN = "    token: {type: http, scheme: bearer, "
STARTED = "        startedAt: {type: string, format: date-time, description: When it"
HEIGHTS = "items: {type: number}, description: Heights in metres."
HOME = """\
                  type: string
                  format: time-zone
                  x-name: zone
                  description: Of its home.
"""
LEAVES = """\
                  type: [integer, 'null']
                  format: unix-seconds
                  description: When it leaves; null for never.
                timeZone:
"""
FIRST_OF = "                  x-first-of: [number, quaySide]\n"
FOUND = """\
                  $ref: '#/components/schemas/FoundBy'
                number: {type: integer, description: Number of the berth.}
                quaySide: {type: [string, 'null'], description: Side of the quay.}
"""
CARGO = """\
      description: The fields of a piece of cargo.
      x-source: guess
      properties:
"""
LAST = "        nextTide: {type: [integer, 'null'], "
CURSOR = "cursor: from, next: nextTide, items: tides}"
META = "next: metaData.next.cursor, items: records, size: limit}"
PAGED = """\
                oneOf:
                  - {$ref: '#/components/schemas/BerthPage'}
                  - type: array
                    items: {$ref: '#/components/schemas/Berth'}
"""
CARGO_ANSWER = """\
      content:
        application/json:
          schema: {$ref: '#/components/schemas/CargoEnvelope'}
"""
MOVED = "                items: {$ref: '#/components/schemas/Movement'}\n"
SECONDS = "seconds are understood as a property or an argument only"

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "url with an unknown variable": (
        SERVER,
        SERVER.replace("area", "place"),
        0,
        "the variables and those in the url differ",
    ),
    "url without its variable": (
        SERVER,
        "  - url: https://{host}/api\n",
        0,
        "the variables and those in the url differ",
    ),
    "plain http": (
        SERVER,
        SERVER.replace("https", "http"),
        0,
        "https:// is expected",
    ),
    "server of a role": (
        SERVER,
        f"{SERVER}    x-role: guest\n",
        4,
        "the key variables is not understood (server with x-role)",
    ),
    "scheme of HTTP": (
        TOKEN,
        TOKEN.replace("bearer", "digest"),
        0,
        "'digest' is not understood; known: bearer, basic",
    ),
    "HTTP without a scheme": (
        TOKEN,
        TOKEN.replace(" scheme: bearer,", ""),
        0,
        "'http' is not understood; known: apiKey",
    ),
    "scheme of a key": (
        TOKEN,
        TOKEN.replace("http", "apiKey"),
        0,
        "'apiKey' is not understood; known: http",
    ),
    "seconds as text": (
        LEAVES,
        LEAVES.replace("integer", "string"),
        1,
        "unix-seconds is not understood with type: string",
    ),
    "seconds with a fraction": (
        LEAVES,
        LEAVES.replace("integer", "number"),
        1,
        "format is not understood next to type: number",
    ),
    "zone as a number": (
        HOME,
        HOME.replace("string", "integer"),
        1,
        "time-zone is not understood with type: integer",
    ),
    "list of seconds": (
        HEIGHTS,
        HEIGHTS.replace("number", "integer, format: unix-seconds"),
        0,
        SECONDS,
    ),
    "map of seconds": (
        LAST,
        "        seen: {type: object, description: Seen., additionalProperties: "
        f"{{$ref: '#/components/schemas/Moment'}}}}\n{LAST}",
        0,
        SECONDS,
    ),
    "seconds or text": (
        LAST,
        "        seen: {description: Seen., oneOf: "
        f"[{{type: string}}, {{$ref: '#/components/schemas/Moment'}}]}}\n{LAST}",
        0,
        SECONDS,
    ),
    "seconds as an answer": (
        CARGO_ANSWER,
        CARGO_ANSWER.replace("CargoEnvelope", "Moment"),
        2,
        SECONDS,
    ),
    "further fields of one type": (
        "        weight: {type: [number, 'null'], description: In tons.}\n"
        "      additionalProperties: true\n    Piece:\n",
        "        weight: {type: [number, 'null'], description: In tons.}\n"
        "      additionalProperties: {type: string}\n    Piece:\n",
        -6,
        "beside properties, only additionalProperties: true will do",
    ),
    "argument called extra": (
        CARGO,
        f"{CARGO}        extra: {{type: string, description: More.}}\n",
        -2,
        "a property is called extra; rename it by x-name",
    ),
    "field called extra": (
        "        rest: {type: boolean,",
        "        extra: {type: boolean,",
        -8,
        "a property is called extra; rename it by x-name",
    ),
    "first of nothing": (
        FIRST_OF,
        FIRST_OF.replace("quaySide", "length"),
        0,
        "length is not another property of the body",
    ),
    "first of itself": (
        FIRST_OF,
        FIRST_OF.replace("quaySide", "foundBy"),
        0,
        "foundBy is not another property of the body",
    ),
    "first of what is no value": (
        "      enum: [number, quaySide]\n",
        "      enum: [number]\n",
        -176,
        "quaySide is not a value of foundBy",
    ),
    "first of a keyword": (
        FIRST_OF + FOUND,
        (FIRST_OF + FOUND).replace("quaySide", "from"),
        0,
        "from cannot name a keyword argument",
    ),
    "first of in a model": (
        "        number: {type: integer, description: Number of the berth.}\n"
        "    BerthPage:\n",
        "        number: {type: integer, x-first-of: [a], description: A number.}\n"
        "    BerthPage:\n",
        0,
        "only an argument follows from others",
    ),
    "argument called like a helper": (
        "                  x-name: zone\n",
        "                  x-name: time_zone\n",
        -24,
        "two arguments are called time_zone, or methods need it; rename by x-name",
    ),
    "plain where there is no list": (
        PAGED,
        "                $ref: '#/components/schemas/BerthPage'\n",
        -40,
        "the answer is not the oneOf of a page and a list",
    ),
    "plain with other items": (
        PAGED,
        PAGED.replace("/Berth'", "/Piece'"),
        -40,
        "the list has other items than the page",
    ),
    "plain without saying so": (
        "            plain: true\n",
        "",
        -3,
        "berths: the answer has no berths there",
    ),
    "events that are no list": (
        "                type: array\n" + MOVED,
        "                $ref: '#/components/schemas/Movement'\n",
        -32,
        "the answer is not a list of events",
    ),
    "after that is no parameter": (
        "        after: after\n",
        "        after: since\n",
        0,
        "since is not a query parameter",
    ),
    "after that is no time": (
        "        after: after\n",
        "        after: limit\n",
        0,
        "limit is not a time in seconds",
    ),
    "before that is no time": (
        "        before: before\n",
        "        before: shipId\n",
        0,
        "shipId is not a time in seconds",
    ),
    "moment that is local": (
        STARTED,
        STARTED.replace("date-time", "date-time-local"),
        -207,
        "startedAt is not a date-time with a zone",
    ),
    "moment that may be absent": (
        "      required: [startedAt]\n",
        "",
        -205,
        "startedAt: startedAt may be absent or null",
    ),
    "cursor that is no parameter": (
        CURSOR,
        CURSOR.replace("from", "after"),
        0,
        "after is not a query parameter",
    ),
    "cursor that is required": (
        "          description: The first tide.\n",
        "          description: The first tide.\n          required: true\n",
        -5,
        "the first page is asked for without a cursor",
    ),
    "next cursor that is nowhere": (
        CURSOR,
        CURSOR.replace("nextTide", "nextMoon"),
        0,
        "nextMoon: the answer has no nextMoon there",
    ),
    "next cursor in a list": (
        META,
        META.replace("metaData", "records"),
        0,
        "records.next.cursor: the answer has no next there",
    ),
    "next cursor of another type": (
        LAST,
        LAST.replace("integer", "number"),
        -153,
        "a cursor is text or an integer",
    ),
    "size that is no parameter": (
        META,
        META.replace("limit", "count"),
        0,
        "count is not a query parameter",
    ),
    "probe that is no parameter": (
        CURSOR,
        CURSOR.replace("items", "probe: [from, page], items"),
        0,
        "page is not a query parameter",
    ),
    "key of another style": (
        CURSOR,
        CURSOR.replace("items", "key: id, items"),
        0,
        "the key key is not understood (paging of style cursor)",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_stop(port, case: str) -> None:
    """The command names file, line and reason on stderr, and exits with 2."""
    old, new, distance, reason = CASES[case]
    line = port.edit(old, new) + distance
    code, lines = port.run()
    assert code == 2
    assert f"openapi/harbour.yaml:{line}: {reason}" in lines
    assert not port.package.exists()


def test_further_fields_of_a_form(port) -> None:
    """A form has no fields that the spec does not list."""
    weight = "        weight: {type: [number, 'null'], description: In tons.}\n"
    more = "      additionalProperties: true\n"
    port.edit(f"{weight}{more}    Piece:\n", f"{more}    Piece:\n")
    sent = "            schema: {$ref: '#/components/schemas/CargoSave'}\n"
    port.edit(
        f"          application/json:\n{sent}",
        f"          application/x-www-form-urlencoded:\n{sent}",
    )
    line = port.edit("    CargoSave:\n", "    CargoSave:\n")
    reason = "a form has no fields but those that are listed"
    assert (2, [f"openapi/harbour.yaml:{line}: {reason}"]) == port.run()
