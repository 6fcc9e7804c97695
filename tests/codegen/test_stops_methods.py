"""Methods, groups, overloads and answers that codegen does not understand."""

from __future__ import annotations

import pytest

LIST_SHIPS = "          omit: [shipId, callSign]\n"
GET_SHIP = "          one-of: [[shipId, callSign]]\n          first: true\n"
FIND_SHIP = "          require: [callSign]\n"
COUNT = "          unwrap: pageCount\n"
GET_PIECE = """\
          schema: {$ref: '#/components/schemas/CargoEnvelope'}
          unwrap: record
"""
SEND_AWAY = "      x-method: send_away\n"
SENT_AWAY = """\
              properties:
                shipId: {type: integer, description: Number of the ship.}
"""
GROUP = "      x-some-of: [[why, note]]\n"
DONE = """\
          description: It is gone.
          x-source: guess
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Done'}
"""
OVERLOAD = "        by: isExpected\n"
FLAG = "          schema: {type: boolean, default: false}\n"
TRUE = """\
        'true':
          type: array
          items: {$ref: '#/components/schemas/ExpectedShip'}
"""
NEW = """\
          description: The new berth.
          x-source: guess
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Berth'}
"""
NO_BERTH = "          description: There is no such berth.\n"
SAVE_CARGO = "      x-idempotent-with: id\n"
LIST_BERTHS = "          summary: List berths.\n          omit: [number]\n"
NEVER = "          never: ['404']\n        - name: get\n"
NO_ANSWER = "the schema of the success does not allow this answer"

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "never a failure that is not listed": (
        NEVER,
        "          never: ['409']\n        - name: get\n",
        0,
        "the operation has no answer 409",
    ),
    "x-methods and x-method": (
        "      summary: List ships, or get one.\n",
        "      summary: List ships, or get one.\n      x-method: list\n",
        1,
        "the key x-method is not understood (operation with x-methods)",
    ),
    "x-methods and x-unwrap": (
        "      summary: List ships, or get one.\n",
        "      summary: List ships, or get one.\n      x-unwrap: a\n",
        1,
        "the key x-unwrap is not understood (operation with x-methods)",
    ),
    "method without a name": (
        "        - name: count\n          summary",
        "        - summary",
        0,
        "the key name is missing (method)",
    ),
    "method with an x- key": (
        COUNT,
        "          x-unwrap: pageCount\n",
        0,
        "the key x-unwrap is not understood (method)",
    ),
    "method with a bad name": (
        "        - name: count\n",
        "        - name: Count\n",
        0,
        "Count cannot name a method",
    ),
    "two methods of one name": (
        "        - name: count\n",
        "        - name: get\n",
        0,
        "a second method is called get",
    ),
    "method of another operation": (
        "        - name: find\n",
        "        - name: announce\n",
        41,
        "a second method is called ships.announce",
    ),
    "plan of an overload": (
        LIST_SHIPS,
        LIST_SHIPS + "          schema: {type: array}\n",
        1,
        "there is no schema in an overload",
    ),
    "omit of nothing": (
        LIST_SHIPS,
        "          omit: [shipId, name]\n",
        0,
        "name is not an argument of the method",
    ),
    "omit of what is required": (
        "          description: Number of the berth.\n",
        "          description: Number of the berth.\n          required: true\n",
        -31,
        "number is required",
    ),
    "omit by all methods": (
        "          omit: [id]\n",
        "          omit: [id, limit]\n",
        -6,
        "no method has limit",
    ),
    "require of nothing": (
        FIND_SHIP,
        "          require: [name]\n",
        0,
        "name is not an argument of the method",
    ),
    "require of what is omitted": (
        FIND_SHIP,
        "          require: [shipId]\n",
        0,
        "shipId is not an argument of the method",
    ),
    "group of one": (
        GET_SHIP,
        GET_SHIP.replace("shipId, ", ""),
        0,
        "a group has two arguments or more",
    ),
    "group that is no list": (
        GET_SHIP,
        GET_SHIP.replace("[[shipId, callSign]]", "[shipId, callSign]"),
        0,
        "a list is expected here",
    ),
    "group of nothing": (
        GROUP,
        "      x-some-of: [[why, because]]\n",
        0,
        "because is not an argument of the method",
    ),
    "group with what is required": (
        SENT_AWAY,
        f"              required: [why]\n{SENT_AWAY}",
        -12,
        "why is required",
    ),
    "first of no list": (
        COUNT,
        COUNT + "          first: true\n",
        1,
        "the data is not a list",
    ),
    "first that is false": (
        GET_SHIP,
        GET_SHIP.replace("true", "false"),
        1,
        "only true is understood here",
    ),
    "first of a page": (
        LIST_BERTHS,
        LIST_BERTHS + "          first: true\n",
        -1,
        "only one of paging and first can be given",
    ),
    "nothing in one of several methods": (
        GET_SHIP,
        GET_SHIP + "          nothing: true\n",
        2,
        "the key nothing is not understood (method)",
    ),
    "created and nothing": (
        SEND_AWAY,
        SEND_AWAY + "      x-created: true\n",
        1,
        "the answers 200 and 201 are expected",
    ),
    "created without 201": (
        "        '201':\n" + NEW,
        "",
        -26,
        "the answers 200 and 201 are expected",
    ),
    "created with two schemas": (
        NEW,
        NEW.replace("Berth", "Piece"),
        -27,
        "the answers 200 and 201 differ",
    ),
    "two successes": (
        "      x-method: save\n      x-created: true\n      x-retry: idempotent\n",
        "      x-method: save\n      x-retry: idempotent\n",
        19,
        "one success answer is expected",
    ),
    "nothing and absent": (
        DONE,
        f"{DONE}        '204': {{description: None., x-source: guess}}\n",
        -2,
        "one success answer is expected",
    ),
    "204 with a body": (
        NO_BERTH,
        f"{NO_BERTH}          content: {{application/json: {{schema: {{}}}}}}\n",
        -1,
        "a 204 has no content",
    ),
    "answer that is not allowed": (
        GET_PIECE,
        GET_PIECE.replace("CargoEnvelope", "Piece"),
        0,
        NO_ANSWER,
    ),
    "overload that is not allowed": (
        TRUE,
        TRUE.replace("ExpectedShip", "Berth"),
        0,
        NO_ANSWER,
    ),
    "overload with one form": (
        TRUE,
        "",
        -2,
        "the key true is missing (overload)",
    ),
    "overload by nothing": (
        OVERLOAD,
        "        by: expected\n",
        0,
        "expected is not a boolean query parameter with default: false",
    ),
    "overload by text": (
        OVERLOAD,
        "        by: callSign\n",
        0,
        "callSign is not a boolean query parameter with default: false",
    ),
    "overload by what is true": (
        FLAG,
        FLAG.replace("false", "true"),
        -18,
        "isExpected is not a boolean query parameter with default: false",
    ),
    "overload by what is required": (
        FLAG,
        f"          required: true\n{FLAG}",
        -18,
        "isExpected is required",
    ),
    "overload by what is omitted": (
        FIND_SHIP + "          omit: [shipId]\n",
        FIND_SHIP + "          omit: [shipId, isExpected]\n",
        5,
        "isExpected is not a boolean query parameter with default: false",
    ),
    "overload of pages": (
        LIST_SHIPS,
        LIST_SHIPS
        + "          paging: {style: cursor, cursor: a, next: a, items: a}\n",
        1,
        "there is no paging in an overload",
    ),
    "idempotent with an argument, yet idempotent": (
        SAVE_CARGO + "      x-retry: unsafe\n",
        SAVE_CARGO + "      x-retry: idempotent\n",
        0,
        "only what is unsafe can become idempotent",
    ),
    "idempotent with nothing": (
        SAVE_CARGO,
        "      x-idempotent-with: number\n",
        0,
        "number is not an argument in the JSON body",
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


def test_first_of_what_is_omitted(port) -> None:
    """An argument cannot follow from one that the method has not."""
    port.edit("        '201':\n" + NEW, "")
    line = port.edit(
        "      x-method: save\n      x-created: true\n      x-retry: idempotent\n",
        "      x-methods:\n        - {name: save}\n"
        "        - {name: build, omit: [number]}\n"
        "      x-retry: idempotent\n",
    )
    reason = "foundBy follows from number, which the method has not"
    assert (2, [f"openapi/harbour.yaml:{line + 2}: {reason}"]) == port.run()
