"""Walks, forms, hidden and empty answers that codegen does not understand."""

from __future__ import annotations

import pytest

NEXT = "        next: after\n"
SINCE = "        since: from\n"
MOMENT = "        moment: swumAt\n"
LOGIN = "      summary: Log in.\n      x-hidden: true\n"
SERVERS = (
    "    servers:\n"
    "      - {url: 'https://club.example', description: Outside the API.,"
    " x-source: guess}\n"
)
TIMES = "          items: {$ref: '#/components/schemas/SwimTime'}\n"
BEST = """            - {type: array, maxItems: 0}
            - type: object
"""
SUCCESS = "success: {type: integer, x-model: false, description: Always 1.}"
REMARK = "remark: {type: string, x-personal: indirect, description: A remark.}"
FROM = """          description: First day.
          x-source: guess
          schema: {type: string, format: date}
"""
EMPTY = "an empty array is understood as an empty map, or if x-model is false"
FIELD = "a field of a form is a plain value, an enum or a list of these"

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "next that is no parameter": (
        NEXT,
        "        next: since\n",
        0,
        "since is not a query parameter",
    ),
    "next that is a path parameter": (
        NEXT,
        "        next: swimmer_id\n",
        0,
        "swimmer_id is not a query parameter",
    ),
    "since that is no parameter": (
        SINCE,
        "        since: until\n",
        0,
        "until is not a query parameter",
    ),
    "since that is no date": (
        SINCE,
        "        since: after\n",
        0,
        "after is not a date",
    ),
    "since without moment": (MOMENT, "", -6, "since and moment go together"),
    "moment without since": (SINCE, "", -5, "since and moment go together"),
    "moment that is no property": (
        MOMENT,
        "        moment: when\n",
        0,
        "when: the answer has no when there",
    ),
    "moment that is no date-time": (
        MOMENT,
        "        moment: timeId\n",
        0,
        "timeId is not a date-time",
    ),
    "key that is no property": (
        "        key: timeId\n",
        "        key: number\n",
        0,
        "number: the answer has no number there",
    ),
    "key that may be absent": (
        "        key: timeId\n",
        "        key: swumAt\n",
        0,
        "swumAt: swumAt may be absent or null",
    ),
    "no default size": (
        "        default-size: 25\n",
        "",
        -7,
        "the key default-size is missing (paging of style last_id)",
    ),
    "key of the other style": (
        NEXT,
        f"{NEXT}        total: data\n",
        1,
        "the key total is not understood (paging of style last_id)",
    ),
    "x-nothing and a plan": (
        "      x-method: add\n",
        "      x-method: add\n      x-unwrap: data\n",
        -3,
        "only one of x-unwrap and x-nothing can be given",
    ),
    "x-nothing and x-schemas": (
        "      x-unwrap: data.user\n",
        "      x-nothing: true\n",
        -3,
        "there is no schema with x-nothing",
    ),
    "x-nothing that is false": (
        "      x-method: add\n      x-roles: [swimmer]\n      x-retry: unsafe\n"
        "      x-nothing: true\n",
        "      x-method: add\n      x-roles: [swimmer]\n      x-retry: unsafe\n"
        "      x-nothing: false\n",
        3,
        "only true is understood here",
    ),
    "no body, yet data": (
        "      x-retry: unsafe\n      x-nothing: true\n      x-source: guess\n"
        "      parameters:\n        - name: swimmerId\n",
        "      x-retry: unsafe\n      x-source: guess\n"
        "      parameters:\n        - name: swimmerId\n",
        17,
        "a success without a JSON body is not understood",
    ),
    "hidden operation with a method": (
        LOGIN,
        f"{LOGIN}      x-method: login\n",
        2,
        "the key x-method is not understood (operation with x-hidden)",
    ),
    "hidden operation with a resource": (
        LOGIN,
        f"{LOGIN}      x-resource: times\n",
        2,
        "the key x-resource is not understood (operation with x-hidden)",
    ),
    "hidden operation without a source": (
        f"{LOGIN}      x-source: guess\n",
        LOGIN,
        -1,
        "the key x-source is missing (operation with x-hidden)",
    ),
    "x-hidden that is false": (
        LOGIN,
        LOGIN.replace("true", "false"),
        1,
        "only true is understood here",
    ),
    "security of a method": (
        "      x-method: bests\n",
        "      x-method: bests\n      security: []\n",
        1,
        "the key security is not understood (operation)",
    ),
    "servers of a path with a method": (
        "  /swimmers:\n",
        f"  /swimmers:\n{SERVERS}",
        1,
        "servers of a path are for hidden operations only",
    ),
    "server of a path without a source": (
        SERVERS,
        SERVERS.replace(", x-source: guess", ""),
        1,
        "the key x-source is missing (site)",
    ),
    "array of one": (
        BEST,
        BEST.replace("maxItems: 0", "maxItems: 1"),
        0,
        "only 0 is understood here",
    ),
    "empty array beside what is no map": (
        BEST + "              additionalProperties: {type: number}\n",
        BEST.replace("object", "string"),
        0,
        EMPTY,
    ),
    "empty array beside two maps": (
        BEST,
        f"            - {{type: object, additionalProperties: true}}\n{BEST}",
        1,
        EMPTY,
    ),
    "empty array in place": (
        TIMES,
        f"{TIMES}          maxItems: 0\n",
        1,
        EMPTY,
    ),
    "empty array as a property": (
        SUCCESS,
        "success: {type: array, maxItems: 0, description: Nothing.}",
        0,
        EMPTY,
    ),
    "limit of what is no array": (
        "{type: array, maxItems: 0}\n            - type: 'null'",
        "{type: integer, maxItems: 0}\n            - type: 'null'",
        0,
        "maxItems is not understood next to type: integer",
    ),
    "x-model that is true": (
        SUCCESS,
        SUCCESS.replace("x-model: false", "x-model: true"),
        0,
        "only false is understood here",
    ),
    "x-model of an item": (
        TIMES,
        "          items: {type: integer, x-model: false}\n",
        0,
        "the key x-model is not understood (schema)",
    ),
    "x-personal of an item": (
        TIMES,
        "          items: {type: string, x-personal: direct}\n",
        0,
        "the key x-personal is not understood (schema)",
    ),
    "unmodelled component as data": (
        SUCCESS,
        "success: {$ref: '#/components/schemas/Empty', description: Nothing.}",
        0,
        "Empty is marked x-model: false, yet used here",
    ),
    "class without attributes": (
        "        data:\n          description: Seconds by style.\n",
        "        data:\n          x-model: false\n          description: Seconds.\n",
        -6,
        "Bests would be a class without attributes",
    ),
    "local time in a query": (
        FROM,
        FROM.replace("format: date", "format: date-time-local"),
        2,
        "a local time is understood in answers only",
    ),
    "local time in a form": (
        REMARK,
        "remark: {type: string, format: date-time-local, description: When.}",
        0,
        "a local time is understood in answers only",
    ),
    "object in a form": (
        REMARK,
        "remark: {type: object, additionalProperties: true, description: A remark.}",
        0,
        FIELD,
    ),
    "null in a form": (
        REMARK,
        "remark: {type: [string, 'null'], description: A remark.}",
        0,
        FIELD,
    ),
    "body of two types": (
        "          application/json:\n            schema:\n              type: object\n"
        "              x-source: guess\n              required: [text, author]\n",
        "          application/x-www-form-urlencoded: {schema: {}}\n"
        "          application/json:\n            schema:\n              type: object\n"
        "              x-source: guess\n              required: [text, author]\n",
        -1,
        "one type of content is expected",
    ),
    "body of another type": (
        "          application/json:\n            schema:\n              type: object\n"
        "              x-source: guess\n              required: [text, author]\n",
        "          text/plain:\n            schema:\n              type: object\n"
        "              x-source: guess\n              required: [text, author]\n",
        0,
        "the key text/plain is not understood (sent)",
    ),
    "form as an answer": (
        "            application/json:\n"
        "              schema: {$ref: '#/components/schemas/Bests'}\n",
        "            application/x-www-form-urlencoded:\n"
        "              schema: {$ref: '#/components/schemas/Bests'}\n",
        0,
        "the key application/x-www-form-urlencoded is not understood (content)",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_stop(club, case: str) -> None:
    """The command names file, line and reason on stderr, and exits with 2."""
    old, new, distance, reason = CASES[case]
    line = club.edit(old, new) + distance
    code, lines = club.run()
    assert code == 2
    assert f"openapi/swimming.yaml:{line}: {reason}" in lines
    assert not club.package.exists()


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("One page of times.", "        items: data\n"),
        (
            "Swimmers, wrapped.",
            "      x-unwrap: data\n      x-source: guess\n      resp",
        ),
    ],
)
def test_data_that_may_be_absent(club, schema: str, path: str) -> None:
    """Data is always there: a path along what may be absent is not followed."""
    described = f"      description: {schema}\n      x-source: guess\n"
    club.edit(f"{described}      required: [data]\n", described)
    line = club.edit(path, path)
    reason = "data: data may be absent or null"
    assert (2, [f"openapi/swimming.yaml:{line}: {reason}"]) == club.run()
