"""A spec as plain data, to hold samples against its schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from attrs import frozen
from jsonschema import Draft202012Validator, FormatChecker

from codegen.__main__ import ROOT
from codegen.read.spec import read

Place = tuple[str, str]
"""Verb and path."""

Node = dict[str, Any]

JSON = "application/json"


@frozen
class Document:
    """The root of a spec."""

    root: Node

    @classmethod
    def load(cls, name: str) -> Document:
        """The spec of a vendor."""
        root = read(ROOT / "openapi" / f"{name}.yaml").root
        return cls(cast("Node", root.plain()))

    def operations(self) -> Mapping[Place, Node]:
        """Every operation."""
        return {
            (verb.upper(), path): operation
            for path, verbs in self.root["paths"].items()
            for verb, operation in verbs.items()
            if verb != "servers"
        }

    def resolved(self, node: Node) -> Node:
        """The component behind a reference, or the node itself."""
        while "$ref" in node:
            _, *steps = node["$ref"].split("/")
            node = self.root
            for step in steps:
                node = node[step]
        return node

    def response(self, place: Place, code: str = "200") -> Node:
        """One answer of an operation."""
        return self.resolved(self.operations()[place]["responses"][code])

    def body(self, place: Place) -> Node:
        """The schema of what an operation is sent."""
        request = self.operations()[place]["requestBody"]
        return self.resolved(request["content"][JSON]["schema"])

    def parameters(self, place: Place) -> Mapping[str, Node]:
        """The parameters of an operation by name."""
        listed = self.operations()[place].get("parameters", [])
        return {one["name"]: one for one in map(self.resolved, listed)}

    def problems(self, schema: object, sample: object) -> list[str]:
        """What is wrong with a sample."""
        document = {"components": self.root["components"], "allOf": [schema]}
        check = Draft202012Validator(document, format_checker=FormatChecker())
        return [error.message for error in check.iter_errors(sample)]

    def in_answer(self, place: Place, code: str, sample: object) -> list[str]:
        """What is wrong with a sample of an answer."""
        schema = self.response(place, code)["content"][JSON]["schema"]
        return self.problems(schema, sample)

    def properties(self) -> Iterator[tuple[str, str, Node]]:
        """Every property of a component: schema, name, and what is said of it.

        Those that inherit their source are given it.
        """
        for name, schema in self.root["components"]["schemas"].items():
            for wire, node in schema.get("properties", {}).items():
                yield name, wire, {"x-source": schema["x-source"], **node}

    def sources(self) -> Iterator[str | None]:
        """What each operation, parameter, answer, component and property has."""
        components = self.root["components"]
        yield from (one.get("x-source") for _, _, one in self.properties())
        for kind in ("schemas", "responses", "parameters", "securitySchemes"):
            yield from (one.get("x-source") for one in components[kind].values())
        for place, operation in self.operations().items():
            yield operation.get("x-source")
            yield from (one.get("x-source") for one in self.parameters(place).values())
            for code in operation["responses"]:
                yield self.response(place, code).get("x-source")


def label(source: str | None) -> str:
    """The label of a source, without its note."""
    return (source or "").partition(";")[0]
