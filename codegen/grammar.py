"""Which keys a spec may hold, and what stands under each: the whole grammar.

A key that is not in these tables stops codegen, so nothing is skipped silently.
Expressions: `text`, `flag`, `int`, `any`, `source`; `=a|b` for one of some words;
`kind`, `[kind]` (list) and `{kind}` (mapping with free keys) for a table entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import field, frozen

from codegen.source import Node, Problem, SpecError

LABELS: Final = ("vendor document", "vendor elsewhere", "third party", "guess")


@frozen
class Kind:
    """The keys of one kind of mapping."""

    required: Mapping[str, str]
    optional: Mapping[str, str] = field(factory=dict[str, str])

    def child(self, key: str) -> str | None:
        """The expression for the value under a key, if the key is known."""
        return self.required.get(key) or self.optional.get(key)


_REF: Final = Kind({"$ref": "text"})
_VERB: Final = "operation"

KINDS: Final[Mapping[str, Kind]] = {
    "root": Kind(
        {
            "openapi": "=3.1.0",
            "info": "info",
            "servers": "[server]",
            "paths": "{path}",
            "components": "components",
        },
        {"security": "[{any}]", "tags": "[tag]"},
    ),
    "info": Kind(
        {"title": "text", "version": "text", "x-client": "text", "x-source": "source"},
        {"summary": "text", "description": "text"},
    ),
    "tag": Kind({"name": "text", "description": "text", "x-source": "source"}),
    "server": Kind(
        {"url": "text", "x-region": "text", "x-source": "source"},
        {"description": "text", "variables": "{variable}"},
    ),
    "variable": Kind({"default": "text"}, {"enum": "[text]", "description": "text"}),
    "components": Kind(
        {"schemas": "{schema}"},
        {
            "securitySchemes": "{security}",
            "parameters": "{parameter}",
            "headers": "{header}",
            "responses": "{response}",
        },
    ),
    "security": Kind(
        {
            "type": "=apiKey",
            "in": "=header|query",
            "name": "text",
            "x-source": "source",
        },
        {"description": "text"},
    ),
    "path": Kind(
        {}, {"get": _VERB, "post": _VERB, "put": _VERB, "patch": _VERB, "delete": _VERB}
    ),
    "operation": Kind(
        {
            "summary": "text",
            "responses": "{response}",
            "x-method": "text",
            "x-retry": "=idempotent|unsafe",
            "x-source": "source",
        },
        {
            "operationId": "text",
            "description": "text",
            "parameters": "[parameter]",
            "requestBody": "body",
            "x-resource": "text",
            "x-unwrap": "text",
            "x-paging": "paging",
            "x-bulk": "bulk",
        },
    ),
    "parameter": Kind(
        {
            "name": "text",
            "in": "=path|query",
            "description": "text",
            "schema": "schema",
            "x-source": "source",
        },
        {"required": "flag", "x-name": "text"},
    ),
    "body": Kind(
        {"content": "content", "x-source": "source"},
        {"required": "flag", "description": "text"},
    ),
    "content": Kind({"application/json": "media"}),
    "media": Kind({"schema": "schema"}),
    "response": Kind(
        {"description": "text", "x-source": "source"},
        {"headers": "{header}", "content": "content"},
    ),
    "header": Kind(
        {"description": "text", "schema": "schema", "x-source": "source"},
        {"required": "flag"},
    ),
    "paging": Kind(
        {
            "style": "=page",
            "page": "text",
            "size": "text",
            "first": "int",
            "default-size": "int",
            "max-size": "int",
            "items": "text",
            "key": "text",
        },
        {"number": "text", "pages": "text", "total": "text"},
    ),
    "bulk": Kind(
        {
            "sent": "text",
            "key": "text",
            "status": "text",
            "ok": "text",
            "errors": "text",
        },
        {"items": "text"},
    ),
    "schema": Kind(
        {},
        {
            "type": "type",
            "format": "=date-time|date",
            "description": "text",
            "properties": "{schema}",
            "required": "[text]",
            "items": "schema",
            "additionalProperties": "additional",
            "enum": "[text]",
            "oneOf": "[schema]",
            "examples": "[any]",
            "default": "any",
            "minimum": "int",
            "maximum": "int",
            "pattern": "text",
            "x-source": "source",
            "x-name": "text",
            "x-personal": "=direct|indirect|sensitive",
            "x-model": "flag",
        },
    ),
    "schema-ref": Kind(
        {"$ref": "text"},
        {
            "description": "text",
            "x-source": "source",
            "x-name": "text",
            "x-personal": "=direct|indirect|sensitive",
        },
    ),
    "parameter-ref": _REF,
    "response-ref": _REF,
    "header-ref": _REF,
}


def check(root: Node) -> None:
    """Stop at every key that is unknown, missing, or of the wrong form.

    Raises:
        SpecError: With one problem for each finding.
    """
    problems = [*_check(root, "root"), *_sources(root)]
    if problems:
        raise SpecError(*problems)


def _check(node: Node, expression: str) -> Iterator[Problem]:
    try:
        if expression.startswith("["):
            for child in node.items():
                yield from _check(child, expression[1:-1])
        elif expression.startswith("{"):
            for child in node.fields().values():
                yield from _check(child, expression[1:-1])
        elif expression in KINDS:
            yield from _check_kind(node, expression)
        else:
            _check_value(node, expression)
    except SpecError as error:
        yield from error.problems


def _check_kind(node: Node, name: str) -> Iterator[Problem]:
    if node.has("$ref") and f"{name}-ref" in KINDS:
        name = f"{name}-ref"
    kind = KINDS[name]
    for key in kind.required:
        if not node.has(key):
            yield Problem(node.line, f"the key {key} is missing ({name})")
    for key, child in node.fields().items():
        expression = kind.child(key)
        if expression is None:
            yield Problem(child.line, f"the key {key} is not understood ({name})")
        else:
            yield from _check(child, expression)


def _check_value(node: Node, expression: str) -> None:
    if expression == "text":
        node.text()
    elif expression == "int":
        node.number()
    elif expression == "flag":
        if not isinstance(node.value, bool):
            raise node.stop("true or false is expected here")
    elif expression == "source":
        _check_source(node)
    elif expression == "type":
        for one in node.items() if not isinstance(node.value, str) else [node]:
            one.text()
    elif expression == "additional":
        _check_additional(node)
    elif expression.startswith("="):
        words = expression[1:].split("|")
        if node.text() not in words:
            raise node.stop(
                f"{node.text()!r} is not understood; known: {', '.join(words)}"
            )


def _check_source(node: Node) -> None:
    label = node.text().partition(";")[0]
    if label not in LABELS:
        raise node.stop(f"x-source begins with one of: {', '.join(LABELS)}")


def _check_additional(node: Node) -> None:
    if isinstance(node.value, bool):
        if not node.value:
            raise node.stop("additionalProperties: false is not understood")
        return
    problems = list(_check(node, "schema"))
    if problems:
        raise SpecError(*problems)


def _sources(node: Node, sourced: bool = False) -> Iterator[Problem]:
    """Properties without an `x-source`, of their own or of a schema around them."""
    if isinstance(node.value, Mapping):
        is_schema = node.has("type") or node.has("properties")
        sourced = sourced or (is_schema and node.has("x-source"))
        if node.has("properties") and not sourced:
            yield from _unsourced(node.at("properties"))
        for child in node.value.values():
            yield from _sources(child, sourced)
    elif isinstance(node.value, Sequence) and not isinstance(node.value, str):
        for child in node.value:
            yield from _sources(child, sourced)


def _unsourced(properties: Node) -> Iterator[Problem]:
    if isinstance(properties.value, Mapping):
        for name, child in properties.value.items():
            if not child.has("x-source"):
                yield Problem(child.line, f"the property {name} has no x-source")
