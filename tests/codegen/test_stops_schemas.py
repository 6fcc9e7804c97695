"""Schemas and keys that codegen does not understand: file, line, reason."""

from __future__ import annotations

import pytest

ID = "{type: integer, description: Number.}"
PARTS = "description: Parts."
TOY = "#/components/schemas/Toy"
MAKE = "x-method: make"
ANSWERS = """      responses:
        '200': {$ref: '#/components/responses/Toy'}
  /toys:
"""

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "key of the root": (
        "components:",
        "webhooks: {}\ncomponents:",
        0,
        "the key webhooks is not understood (root)",
    ),
    "key of info": (
        "info: {title",
        "info: {contact: x, title",
        0,
        "the key contact is not understood (info)",
    ),
    "key of the defaults": (
        "info: {title",
        "info: {x-defaults: {retries: 3, x-source: guess}, title",
        0,
        "the key retries is not understood (defaults)",
    ),
    "defaults that nobody says": (
        "info: {title",
        "info: {x-defaults: {timeout: 3}, title",
        0,
        "the key x-source is missing (defaults)",
    ),
    "default of nothing": (
        "info: {title",
        "info: {x-defaults: {pause: 0, x-source: guess}, title",
        0,
        "a number above 0 is expected here",
    ),
    "default that counts by whom": (
        "info: {title",
        "info: {x-defaults: {counts-by: school, x-source: guess}, title",
        0,
        "'school' is not understood; known: address, credential",
    ),
    "default of half a second": (
        "info: {title",
        "info: {x-defaults: {timeout: 0.5, x-source: guess}, title",
        0,
        "a whole number is expected here",
    ),
    "key of an operation": (
        MAKE,
        f"deprecated: true\n      {MAKE}",
        0,
        "the key deprecated is not understood (operation)",
    ),
    "x- key of an operation": (
        MAKE,
        f"x-envelope: a\n      {MAKE}",
        0,
        "the key x-envelope is not understood (operation)",
    ),
    "x- key of a property": (
        ID,
        "{type: integer, x-unit: s, description: Number.}",
        0,
        "the key x-unit is not understood (property)",
    ),
    "verb": (
        "    post:",
        "    trace:",
        0,
        "the key trace is not understood (path)",
    ),
    "parameter style": (
        "{name: id, in: path,",
        "{style: simple, name: id, in: path,",
        0,
        "the key style is not understood (parameter)",
    ),
    "parameter place": (
        "in: path, required: true",
        "in: header, required: true",
        0,
        "'header' is not understood; known: path, query",
    ),
    "media type": (
        "      content:\n        application/json:\n"
        "          schema: {$ref: '#/components/schemas/Toy'}",
        "      content:\n        text/plain: {}\n        application/json:\n"
        "          schema: {$ref: '#/components/schemas/Toy'}",
        1,
        "the key text/plain is not understood (content)",
    ),
    "allOf": (
        ID,
        "{allOf: [], description: Number.}",
        0,
        "the key allOf is not understood (property)",
    ),
    "not": (ID, "{not: {}}", 0, "the key not is not understood (property)"),
    "patternProperties": (
        ID,
        "{type: object, patternProperties: {}}",
        0,
        "the key patternProperties is not understood (property)",
    ),
    "properties and additionalProperties": (
        ID,
        "{type: object, properties: {a: {type: string, description: A.}}, "
        "additionalProperties: {type: string}}",
        0,
        "beside properties, only additionalProperties: true will do",
    ),
    "closed object": (
        ID,
        "{type: object, additionalProperties: false}",
        0,
        "additionalProperties: false is not understood",
    ),
    "empty object": (
        ID,
        "{type: object}",
        0,
        "an object needs properties or additionalProperties",
    ),
    "unknown type": (ID, "{type: file}", 0, "the type file is not understood"),
    "two types": (
        ID,
        "{type: [integer, string]}",
        0,
        "a list of types is one type and null",
    ),
    "unknown format": (
        ID,
        "{type: string, format: binary}",
        0,
        "'binary' is not understood; known: date-time, date-time-local, date, "
        "time-zone, unix-seconds, uuid",
    ),
    "key of another type": (
        ID,
        "{type: integer, items: {type: string}}",
        0,
        "items is not understood next to type: integer",
    ),
    "limits of text": (
        ID,
        "{type: string, minimum: 1}",
        0,
        "minimum is not understood next to type: string",
    ),
    "enum without a type": (
        ID,
        "{enum: [a]}",
        0,
        "enum is not understood without a type",
    ),
    "type next to oneOf": (
        ID,
        "{type: string, oneOf: [{type: string}]}",
        0,
        "type is not understood next to oneOf",
    ),
    "enum of numbers": (
        ID,
        "{type: string, enum: [1, 2]}",
        0,
        "text is expected here (quote it)",
    ),
    "numbers of an enum without names": (
        ID,
        "{type: integer, enum: [1, 2]}",
        0,
        "the key x-enum-names is missing",
    ),
    "a name for two numbers of an enum": (
        ID,
        "{type: integer, enum: [1, 2], x-enum-names: [one]}",
        0,
        "each number of the enum has one name",
    ),
    "a number of an enum with an odd name": (
        ID,
        "{type: integer, enum: [1], x-enum-names: [1st]}",
        0,
        "a number has a name in snake_case",
    ),
    "text in an enum of numbers": (
        ID,
        "{type: integer, enum: [one], x-enum-names: [one]}",
        0,
        "a whole number is expected here",
    ),
    "a number twice in an enum": (
        ID,
        "{type: integer, enum: [1, 1], x-enum-names: [one, two]}",
        0,
        "two values make the same name, or none is given",
    ),
    "enum twins": (
        ID,
        "{type: string, enum: [a, A]}",
        0,
        "two values make the same name, or none is given",
    ),
    "enum twins in another way": (
        ID,
        "{type: string, enum: [a-b, a_b]}",
        0,
        "two values make the same name, or none is given",
    ),
    "array without items": (ID, "{type: array}", 0, "the key items is missing"),
    "required but absent": (
        "required: [id, parts]",
        "required: [id, parts, weight]",
        0,
        "weight is required but not a property",
    ),
    "needed but not required": (
        "required: [id, parts]",
        "required: [id]\n      x-needed: [id, parts]",
        1,
        "parts is needed but not required",
    ),
    "no Python name": (
        f"id: {ID}",
        f"id: {ID}\n        '1st': {ID}",
        1,
        "1st cannot become a Python name; give one by x-name",
    ),
    "twins": (
        f"id: {ID}",
        f"id: {ID}\n        ID: {ID}",
        1,
        "a second property has the Python name id",
    ),
    "unused schema": (
        "    Toy:\n      type: object",
        "    Odd:\n      type: object\n      additionalProperties: true\n"
        "    Toy:\n      type: object",
        0,
        "nothing refers to #/components/schemas/Odd",
    ),
    "unused response": (
        "  schemas:\n",
        "    Odd: {description: Odd., x-source: guess}\n  schemas:\n",
        0,
        "nothing refers to #/components/responses/Odd",
    ),
    "error body in a success": (
        "      description: A toy.\n",
        "      description: A toy.\n      x-model: false\n",
        -4,
        "Toy is marked x-model: false, yet used here",
    ),
    "dangling reference": (
        "items: {$ref: '#/components/schemas/Toy'}",
        "items: {$ref: '#/components/schemas/Toi'}",
        0,
        "nothing is defined as #/components/schemas/Toi",
    ),
    "reserved class name": (
        f"        parts:\n          type: array\n          {PARTS}\n"
        f"          items: {{$ref: '{TOY}'}}\n",
        "        parts: {$ref: '#/components/schemas/Pager'}\n"
        "    Pager: {type: string, enum: [a], description: P., x-source: guess}\n",
        1,
        "Pager cannot name a class",
    ),
    "model and resource": (
        f"        parts:\n          type: array\n          {PARTS}\n"
        f"          items: {{$ref: '{TOY}'}}\n",
        "        parts: {$ref: '#/components/schemas/Toys'}\n"
        "    Toys: {type: string, enum: [a], description: P., x-source: guess}\n",
        1,
        "Toys would name a model and a resource",
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


def test_schema_of_errors_only(tree) -> None:
    """A schema that only failures mention must be marked as no model."""
    tree.edit(
        ANSWERS,
        ANSWERS.replace(
            "  /toys",
            "        '404':\n          description: Gone.\n          x-source: guess\n"
            "          content:\n            application/json:\n"
            "              schema: {$ref: '#/components/schemas/Bad'}\n  /toys",
        ),
    )
    bad = "    Bad: {type: object, additionalProperties: true, x-model: false}\n"
    line = tree.edit("  schemas:\n", f"  schemas:\n{bad}") + 1
    assert (0, []) == tree.run("toys")
    tree.edit(", x-model: false", "")
    reason = "Bad is in no request and no success; mark it x-model: false"
    assert (2, [f"openapi/toys.yaml:{line}: {reason}"]) == tree.run()
