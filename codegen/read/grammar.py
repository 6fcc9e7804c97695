"""Which keys a spec may hold, and what stands under each: the whole grammar.

A key that is not in this table stops codegen, so nothing is skipped silently. A kind
lists its keys as `key:expression`, or as `key` alone for text: first those that must
be there, then the others. Expressions: `text`, `flag`, `int`, `any`, `source`; `=a|b`
for one of some words; `true`, `false` and `zero` where no other value is understood;
`kind`, `[kind]` (list) and `{kind}` (mapping with free keys) for an entry of the table,
`*kind` for one of them or a list.
Where an entry `kind with key` exists, it takes the place of `kind` where that key is
given; so does `kind of style s`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

LABELS: Final = ("vendor document", "vendor elsewhere", "third party", "guess")


@frozen
class Kind:
    """The keys of one kind of mapping, each with its expression."""

    required: Mapping[str, str]
    optional: Mapping[str, str]

    def child(self, key: str) -> str | None:
        """The expression for the value under a key, if the key is known."""
        return self.required.get(key) or self.optional.get(key)


def _kind(required: str, optional: str = "") -> Kind:
    return Kind(_keys(required), _keys(optional))


def _keys(listed: str) -> Mapping[str, str]:
    pairs = (one.partition(":") for one in listed.split())
    return {key: expression or "text" for key, _, expression in pairs}


_SCHEMA: Final = (
    "type:type description examples:[any] default:any x-source:source "
    "format:=date-time|date-time-local|date|time-zone|unix-seconds|uuid "
    "properties:{property} required:[text] additionalProperties:additional "
    "items:schema maxItems:zero enum:[any] x-enum-names:[text] oneOf:[schema] "
    "minimum:int maximum:int pattern"
)
_SCHEMA_REF: Final = "description x-source:source"
_OFFERED: Final = "x-since x-extended:true"
_PROPERTY: Final = (
    "x-name x-personal:=direct|indirect|sensitive x-person:true x-own x-model:false "
    f"x-in-link {_OFFERED} "
    # A server demands to be told which of several ids is given; users should not.
    "x-first-of:[text]"
)
_INFO: Final = "title version x-source:source"
_TOLD: Final = "summary description x-defaults:defaults x-versions:[text]"
_OPERATION: Final = "summary responses:{response} x-source:source"
_DESCRIBED: Final = (
    "operationId description parameters:[parameter] requestBody:body x-roles:[text] "
    f"{_OFFERED}"
)
_CALLED: Final = f"{_DESCRIBED} x-resource x-scope x-idempotent-with"
_RETRY: Final = "x-retry:=idempotent|unsafe"

KINDS: Final[Mapping[str, Kind]] = {
    "root": _kind(
        "openapi:=3.1.0 info:info servers:[server] paths:{path} components:components",
        "security:[{any}] tags:[tag]",
    ),
    # A file that the root refers to; what is below is checked with the whole.
    "group": _kind("", "paths:any components:any"),
    "info": _kind(f"{_INFO} x-client", _TOLD),
    "info with x-roles": _kind(f"{_INFO} x-roles:{{text}}", _TOLD),
    # No server says how gentle a client has to be, and one that is not is locked out.
    "defaults": _kind(
        "x-source:source",
        "in-flight:int timeout:int pause:int counts-by:=address|credential",
    ),
    "tag": _kind("name description x-source:source"),
    "server": _kind("url x-source:source", "description variables:{variable}"),
    "server with x-region": _kind(
        "url x-region x-source:source", "description variables:{variable}"
    ),
    "server with x-role": _kind("url x-role x-source:source", "description"),
    "site": _kind("url x-source:source", "description"),
    "variable": _kind("default", "enum:[text] description"),
    "components": _kind(
        "schemas:{component}",
        "securitySchemes:{security} parameters:{parameter} headers:{header} "
        "responses:{response}",
    ),
    "security": _kind(
        "type:=apiKey in:=header|query name x-source:source", "description"
    ),
    "security with scheme": _kind(
        "type:=http scheme:=bearer|basic x-source:source", "description"
    ),
    "path": _kind(
        "",
        "servers:[site] get:operation post:operation put:operation patch:operation "
        "delete:operation",
    ),
    "operation": _kind(
        f"{_OPERATION} {_RETRY} x-method",
        f"{_CALLED} x-unwrap x-nothing:true x-created:true x-paging:paging x-bulk:bulk "
        "x-one-of:[[text]] x-some-of:[[text]] x-table:*table "
        # One path, a schema of its own for each role: paths are unique in OpenAPI.
        "x-schemas:{reference}",
    ),
    "operation with x-methods": _kind(
        f"{_OPERATION} {_RETRY} x-methods:[method]",
        # An argument chooses the answer: without it users would have to tell two models
        # apart by hand, though they said which they want.
        f"{_CALLED} x-overload:overload",
    ),
    "method": _kind(
        "name",
        "summary description returns omit:[text] require:[text] one-of:[[text]] "
        "schema:schema unwrap first:true paging:paging never:[text] table:*table",
    ),
    "overload": _kind("by true:schema false:schema"),
    "operation with x-hidden": _kind(
        f"{_OPERATION} x-hidden:true", f"{_DESCRIBED} security:[{{any}}]"
    ),
    "reference": _kind("$ref"),
    "parameter": _kind(
        "name in:=path|query description schema:schema x-source:source",
        f"required:flag x-name x-own x-person:true explode:flag {_OFFERED}",
    ),
    "body": _kind("content:sent x-source:source", "required:flag description"),
    "sent": _kind("", "application/json:media application/x-www-form-urlencoded:media"),
    "content": _kind("application/json:media"),
    "media": _kind("schema:schema"),
    "response": _kind(
        "description x-source:source", "headers:{header} content:content"
    ),
    "header": _kind("description schema:schema x-source:source", "required:flag"),
    "paging": _kind(
        "style:=page|last_id|cursor|time page size first:int default-size:int "
        "max-size:int items key",
        "number pages total served more "
        # The server pages only where it is asked to, else it sends a bare list.
        "plain:true",
    ),
    "paging of style last_id": _kind(
        "style:=last_id next items key default-size:int", "kind since moment"
    ),
    "paging of style cursor": _kind(
        "style:=cursor cursor next items", "size probe:[text]"
    ),
    "paging of style time": _kind(
        "style:=time after before size default-size:int max-size:int moment",
        "end key:[text]",
    ),
    "bulk": _kind("sent key status ok errors", "items"),
    "table": _kind(
        "name key:[text]",
        "items keyed-by:[text] inner:[text] taken:{text} parts:[{any}] parent:parent "
        "days:days since:since deleted one:one",
    ),
    "parent": _kind("table keys:{text}"),
    "days": _kind("argument back:int ahead:int", "until column"),
    "since": _kind("argument column start:=closed|open lookback:int"),
    "one": _kind("method keys:{text}", "fixed:{any}"),
    "schema": _kind("", _SCHEMA),
    "schema with $ref": _kind("$ref", _SCHEMA_REF),
    "property": _kind("", f"{_SCHEMA} {_PROPERTY}"),
    "property with $ref": _kind("$ref", f"{_SCHEMA_REF} {_PROPERTY}"),
    "component": _kind("", f"{_SCHEMA} x-model:false x-needed:[text]"),
    "parameter with $ref": _kind("$ref"),
    "response with $ref": _kind("$ref"),
    "header with $ref": _kind("$ref"),
}

VARIANTS: Final = (
    *("$ref", "x-roles", "x-role", "x-region", "scheme"),
    *("x-hidden", "x-methods"),
)
"""The keys that entries `kind with key` are about."""
