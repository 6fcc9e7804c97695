"""Which keys a spec may hold, and what stands under each: the whole grammar.

A key that is not in these tables stops codegen, so nothing is skipped silently.
Expressions: `text`, `flag`, `int`, `any`, `source`; `=a|b` for one of some words;
`true`, `false` and `zero` where no other value is understood; `kind`, `[kind]` (list)
and `{kind}` (mapping with free keys) for a table entry. Where an entry `kind with key`
exists, it takes the place of `kind` where that key is given; so does `kind of style s`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

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
_SCHEMA: Final[Mapping[str, str]] = {
    "type": "type",
    "format": "=date-time|date-time-local|date|time-zone|unix-seconds",
    "description": "text",
    "properties": "{property}",
    "required": "[text]",
    "items": "schema",
    "maxItems": "zero",
    "additionalProperties": "additional",
    "enum": "[text]",
    "oneOf": "[schema]",
    "examples": "[any]",
    "default": "any",
    "minimum": "int",
    "maximum": "int",
    "pattern": "text",
    "x-source": "source",
}
_SCHEMA_REF: Final[Mapping[str, str]] = {"description": "text", "x-source": "source"}
_PROPERTY: Final[Mapping[str, str]] = {
    "x-name": "text",
    "x-personal": "=direct|indirect|sensitive",
    "x-own": "text",
    "x-first-of": "[text]",
    "x-model": "false",
}
_INFO: Final[Mapping[str, str]] = {
    "summary": "text",
    "description": "text",
    "x-package": "text",
}
_DESCRIBED: Final[Mapping[str, str]] = {
    "operationId": "text",
    "description": "text",
    "parameters": "[parameter]",
    "requestBody": "body",
    "x-roles": "[text]",
}
_CALLED: Final[Mapping[str, str]] = {
    **_DESCRIBED,
    "x-resource": "text",
    "x-scope": "text",
    "x-overload": "overload",
    "x-idempotent-with": "text",
}

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
        _INFO,
    ),
    "info with x-roles": Kind(
        {"title": "text", "version": "text", "x-roles": "{text}", "x-source": "source"},
        _INFO,
    ),
    "tag": Kind({"name": "text", "description": "text", "x-source": "source"}),
    "server": Kind(
        {"url": "text", "x-source": "source"},
        {"description": "text", "variables": "{variable}"},
    ),
    "server with x-region": Kind(
        {"url": "text", "x-region": "text", "x-source": "source"},
        {"description": "text", "variables": "{variable}"},
    ),
    "server with x-role": Kind(
        {"url": "text", "x-role": "text", "x-source": "source"},
        {"description": "text"},
    ),
    "site": Kind({"url": "text", "x-source": "source"}, {"description": "text"}),
    "variable": Kind({"default": "text"}, {"enum": "[text]", "description": "text"}),
    "components": Kind(
        {"schemas": "{component}"},
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
    "security with scheme": Kind(
        {"type": "=http", "scheme": "=bearer|basic", "x-source": "source"},
        {"description": "text"},
    ),
    "path": Kind(
        {},
        {
            "servers": "[site]",
            "get": _VERB,
            "post": _VERB,
            "put": _VERB,
            "patch": _VERB,
            "delete": _VERB,
        },
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
            **_CALLED,
            "x-answers": "{answer}",
            "x-unwrap": "text",
            "x-nothing": "true",
            "x-created": "true",
            "x-paging": "paging",
            "x-bulk": "bulk",
            "x-one-of": "[[text]]",
            "x-some-of": "[[text]]",
        },
    ),
    "operation with x-methods": Kind(
        {
            "summary": "text",
            "responses": "{response}",
            "x-methods": "[method]",
            "x-retry": "=idempotent|unsafe",
            "x-source": "source",
        },
        _CALLED,
    ),
    "method": Kind(
        {"name": "text"},
        {
            "summary": "text",
            "description": "text",
            "returns": "text",
            "omit": "[text]",
            "require": "[text]",
            "one-of": "[[text]]",
            "answer": "schema",
            "overload": "overload",
            "unwrap": "text",
            "first": "true",
            "nothing": "true",
            "created": "true",
            "paging": "paging",
        },
    ),
    "overload": Kind({"by": "text", "true": "schema", "false": "schema"}),
    "operation with x-hidden": Kind(
        {
            "summary": "text",
            "responses": "{response}",
            "x-hidden": "true",
            "x-source": "source",
        },
        {**_DESCRIBED, "security": "[{any}]"},
    ),
    "answer": Kind({"$ref": "text"}, {"description": "text"}),
    "parameter": Kind(
        {
            "name": "text",
            "in": "=path|query",
            "description": "text",
            "schema": "schema",
            "x-source": "source",
        },
        {"required": "flag", "x-name": "text", "x-own": "text"},
    ),
    "body": Kind(
        {"content": "sent", "x-source": "source"},
        {"required": "flag", "description": "text"},
    ),
    "sent": Kind(
        {}, {"application/json": "media", "application/x-www-form-urlencoded": "media"}
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
            "style": "=page|last_id|cursor|time",
            "page": "text",
            "size": "text",
            "first": "int",
            "default-size": "int",
            "max-size": "int",
            "items": "text",
            "key": "text",
        },
        {"number": "text", "pages": "text", "total": "text", "plain": "true"},
    ),
    "paging of style last_id": Kind(
        {
            "style": "=last_id",
            "next": "text",
            "items": "text",
            "key": "text",
            "default-size": "int",
        },
        {"since": "text", "moment": "text"},
    ),
    "paging of style cursor": Kind(
        {"style": "=cursor", "cursor": "text", "next": "text", "items": "text"},
        {"size": "text"},
    ),
    "paging of style time": Kind(
        {
            "style": "=time",
            "after": "text",
            "before": "text",
            "size": "text",
            "default-size": "int",
            "max-size": "int",
            "moment": "text",
        }
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
    "schema": Kind({}, _SCHEMA),
    "schema with $ref": Kind({"$ref": "text"}, _SCHEMA_REF),
    "property": Kind({}, {**_SCHEMA, **_PROPERTY}),
    "property with $ref": Kind({"$ref": "text"}, {**_SCHEMA_REF, **_PROPERTY}),
    "component": Kind({}, {**_SCHEMA, "x-model": "false"}),
    "parameter with $ref": _REF,
    "response with $ref": _REF,
    "header with $ref": _REF,
}

VARIANTS: Final = (
    *("$ref", "x-roles", "x-role", "x-region", "scheme"),
    *("x-hidden", "x-methods"),
)
"""The keys that entries `kind with key` are about."""
