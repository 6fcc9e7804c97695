"""Operations that codegen does not understand: file, line, reason."""

from __future__ import annotations

import pytest

SIZE = "size: {type: integer, description: Size.}"
MAKE = "x-method: make"
GET = "x-method: get"
ANSWERS = """      responses:
        '200': {$ref: '#/components/responses/Toy'}
  /toys:
"""

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "missing x-method": (
        f"      {GET}\n",
        "",
        -3,
        "the key x-method is missing (operation)",
    ),
    "missing x-retry": (
        "      x-retry: unsafe\n",
        "",
        -4,
        "the key x-retry is missing (operation)",
    ),
    "unknown x-retry": (
        "x-retry: unsafe",
        "x-retry: maybe",
        0,
        "'maybe' is not understood; known: idempotent, unsafe",
    ),
    "missing x-source of an operation": (
        "      x-retry: unsafe\n      x-source: guess\n",
        "      x-retry: unsafe\n",
        -4,
        "the key x-source is missing (operation)",
    ),
    "missing x-source of a parameter": (
        "description: It., x-source: guess,",
        "description: It.,",
        0,
        "the key x-source is missing (parameter)",
    ),
    "missing x-source of a property": (
        "      description: A toy.\n      x-source: guess\n",
        "      description: A toy.\n",
        3,
        "the property id has no x-source",
    ),
    "unknown label": (
        "description: It., x-source: guess",
        "description: It., x-source: hearsay",
        0,
        "x-source begins with one of: vendor document, vendor elsewhere, third party, "
        "guess",
    ),
    "missing x-region": (
        "  - {url: 'https://toys.example', x-region: main, x-source: guess}\n",
        "  - {url: 'https://toys.example', x-region: main, x-source: guess}\n"
        "  - {url: 'https://toys.test', x-source: guess}\n",
        1,
        "the key x-region is missing",
    ),
    "plain http": (
        "https://toys.example",
        "http://toys.example",
        0,
        "https://host or https://host/{version}",
    ),
    "version without a variable": (
        "https://toys.example",
        "https://toys.example/{version}",
        0,
        "the variables and those in the url differ",
    ),
    "resource without a tag": (
        f"x-resource: toys\n      {MAKE}",
        f"x-resource: games\n      {MAKE}",
        -2,
        "the resource games needs a tag of that name (snake_case)",
    ),
    "tag without operations": (
        "tags:\n",
        "tags:\n  - {name: games, description: G., x-source: guess}\n",
        1,
        "no operation has the resource games",
    ),
    "duplicate method": (MAKE, GET, -3, "a second method is called toys.get"),
    "method name": (MAKE, "x-method: Make it", 0, "Make it cannot name a method"),
    "method that hides a type": (
        MAKE,
        "x-method: date",
        0,
        "date cannot name a method",
    ),
    "body property named like an option": (
        SIZE,
        "timeout: {type: integer, description: Size.}",
        -15,
        "two arguments are called timeout, or methods need it; rename by x-name",
    ),
    "parameter outside the path": (
        "/toys/{id}:",
        "/toys/{toy}:",
        1,
        "the path /toys/{toy} and its parameters ['id'] differ",
    ),
    "optional path parameter": (
        "required: true, ",
        "",
        0,
        "a path parameter is required: true",
    ),
    "object as a parameter": (
        "schema: {type: integer}}",
        "schema: {type: object, additionalProperties: true}}",
        0,
        "a parameter is a plain value, an enum or a list of these",
    ),
    "array body": (
        "              type: object\n              x-source: guess\n",
        "              type: array\n              items: {}\n"
        "              x-source: guess\n",
        -1,
        "a request body is an object with properties",
    ),
    "no success": (
        ANSWERS,
        ANSWERS.replace("'200'", "'400'"),
        0,
        "one success answer is expected",
    ),
    "strange status": (
        ANSWERS,
        ANSWERS.replace(
            "  /toys", "        default: {$ref: '#/components/responses/Toy'}\n  /toys"
        ),
        2,
        "the answer default is not understood",
    ),
    "x-unwrap": (
        GET,
        f"{GET}\n      x-unwrap: box",
        1,
        "box: the answer has no box there",
    ),
    "x-unwrap with a path": (
        GET,
        f"{GET}\n      x-unwrap: id.b",
        1,
        "id.b: the answer has no b there",
    ),
    "two plans": (
        GET,
        f"{GET}\n      x-unwrap: id\n      x-bulk: {{sent: a, key: a, status: a, "
        "ok: a, errors: a}",
        -3,
        "only one of x-unwrap and x-bulk can be given",
    ),
    "x-paging style": (
        GET,
        f"{GET}\n      x-paging: {{style: offset, page: a, size: a, first: 1, "
        "default-size: 1, max-size: 1, items: parts, key: id}",
        1,
        "'offset' is not understood; known: page, last_id, cursor, time",
    ),
    "x-paging parameter": (
        GET,
        f"{GET}\n      x-paging: {{style: page, page: p, size: s, first: 1, "
        "default-size: 1, max-size: 1, items: parts, key: id}",
        1,
        "p is not a query parameter",
    ),
    "x-bulk sent": (
        MAKE,
        f"{MAKE}\n      x-bulk: {{sent: size, key: index, status: id, ok: a, "
        "errors: id, items: parts}",
        1,
        "size is not a list in the request body",
    ),
    "x-bulk without items": (
        MAKE,
        f"{MAKE}\n      x-bulk: {{sent: names, key: id, status: id, ok: a, "
        "errors: id}",
        1,
        "the answer is not a list, so items must be given",
    ),
    "x-bulk items": (
        MAKE,
        f"{MAKE}\n      x-bulk: {{sent: names, key: id, status: id, ok: a, "
        "errors: id, items: id}",
        1,
        "id is not a list",
    ),
    "x-bulk key of what is sent": (
        MAKE,
        f"{MAKE}\n      x-bulk: {{sent: names, key: id, status: id, ok: a, "
        "errors: id, items: parts}",
        1,
        "id: the answer has no id there",
    ),
    "x-bulk errors": (
        MAKE,
        f"{MAKE}\n      x-bulk: {{sent: names, key: index, status: id, ok: a, "
        "errors: why, items: parts}",
        1,
        "index: the answer has no index there",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_stop(tree, case: str) -> None:
    """The command names file, line and reason on stderr, and exits with 2."""
    old, new, distance, reason = CASES[case]
    line = tree.edit(old, new) + distance
    code, lines = tree.run()
    assert code == 2
    assert f"openapi/toys.yaml:{line}: {reason}" in lines
    assert not tree.package.exists()


def test_paths_of_paging(tree) -> None:
    """Paths of x-paging are followed through the answer."""
    tree.edit(
        "           schema: {type: integer}}",
        "           schema: {type: integer}}\n"
        "        - {name: p, in: query, description: P., x-source: guess,"
        " schema: {type: integer}}",
    )
    line = tree.edit(
        GET,
        f"{GET}\n      x-paging:\n        style: page\n        page: p\n"
        "        size: p\n        first: 1\n        default-size: 1\n"
        "        max-size: 1\n        items: parts\n        total: parts.length\n"
        "        key: id",
    )
    reason = "parts.length: the answer has no length there"
    assert (2, [f"openapi/toys.yaml:{line + 9}: {reason}"]) == tree.run()


def test_several_at_once(tree) -> None:
    """Problems are reported together, in the order of their lines."""
    first = tree.edit("x-retry: idempotent", "x-retry: never")
    second = tree.edit(MAKE, f"x-strange: 1\n      {MAKE}")
    code, lines = tree.run()
    assert code == 2
    assert [first, second] == [int(line.split(":")[1]) for line in lines]


def test_not_silent_about_yaml(tree) -> None:
    """Problems of the YAML itself come with their line as well."""
    line = tree.edit("required: true", "required: yes")
    reason = "yes reads differently in YAML 1.1 and 1.2; quote it"
    assert (2, [f"openapi/toys.yaml:{line}: {reason}"]) == tree.run()
