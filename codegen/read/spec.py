"""A loaded spec: references resolved, descriptions put into words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from codegen.read.check import check
from codegen.read.files import bundle
from codegen.read.nodes import Node

# Of the other formats the Python type tells.
_FORMATS: Final = {
    "date-time-local": "In the school's local time",
    "time-zone": "Format: IANA time zone",
    "uuid": "Format: UUID",
}


@frozen
class Spec:
    """The root of a spec that has passed the grammar."""

    root: Node

    def resolve(self, node: Node, section: str) -> tuple[str | None, Node]:
        """The component behind a reference with its name, or the node itself."""
        if not node.has("$ref"):
            return None, node
        target = node.at("$ref")
        prefix = f"#/components/{section}/"
        if not target.text().startswith(prefix):
            raise target.stop(f"a reference here begins with {prefix}")
        name = target.text().removeprefix(prefix)
        components = self.root.at("components")
        if not components.has(section) or not components.at(section).has(name):
            raise target.stop(f"nothing is defined as {target.text()}")
        found = components.at(section).at(name)
        if found.has("$ref"):
            raise found.stop("a component that is itself a reference")
        return name, found

    @property
    def roles(self) -> Sequence[str]:
        """The roles that the vendor knows, each with a client; usually none."""
        info = self.root.at("info")
        return list(info.get("x-roles", Node.fields, dict[str, Node]()))

    @property
    def versions(self) -> Sequence[str]:
        """The versions of the API that have an order, oldest first."""
        listed = self.root.at("info").get("x-versions", Node.items, ())
        return [one.text() for one in listed]

    def since(self, node: Node) -> str:
        """The version from which on something is served; nothing where all have it."""
        version = node.get("x-since", Node.text, "")
        if version and version not in self.versions:
            reason = f"{version} is not among the x-versions of info"
            raise node.at("x-since").stop(reason)
        return version

    def role(self, node: Node) -> str:
        """The role that a node names."""
        if node.text() not in self.roles:
            raise node.stop(f"{node.text()} is not a role")
        return node.text()


def read(path: Path) -> Spec:
    """Load a spec and check its grammar.

    Raises:
        SpecError: The spec holds something that is not understood.
    """
    root = bundle(path)
    check(root)
    return Spec(root)


def describe(node: Node, target: Node | None = None) -> str:
    """Description and facts of a schema or parameter, as one paragraph."""
    parts = [node.get("description", Node.text, ""), *_facts(target or node)]
    parts.append(offered(node))
    if not parts[0] and target is not None:
        parts[0] = target.get("description", Node.text, "")
    return " ".join(filter(None, map(sentence, parts)))


def offered(node: Node) -> str:
    """Which versions and customers something is for, in words."""
    since = f"Since {node.at('x-since').text()}." if node.has("x-since") else ""
    extended = "Needs the Extended APIs package." if node.has("x-extended") else ""
    return " ".join(filter(None, [since, extended]))


def label(node: Node, inherited: str) -> str:
    """Where a fact comes from, without the note behind the label."""
    return node.get("x-source", Node.text, inherited).partition(";")[0]


def sentence(text: str) -> str:
    """The text on one line, with a full stop."""
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?:" else f"{text}."


def example(node: Node) -> object:
    """The first of a schema's examples, if it has some."""
    return next((one.plain() for one in node.get("examples", Node.items, ())), None)


def _facts(node: Node) -> list[str]:
    """Format, limits, default and examples of a schema, in words."""
    facts: list[str] = []
    if node.get("format", Node.text, "") in _FORMATS:
        facts.append(_FORMATS[node.at("format").text()])
    low, high = (node.get(key, Node.number, None) for key in ("minimum", "maximum"))
    if low is not None:
        facts.append(f"At least {low}" if high is None else f"From {low} to {high}")
    elif high is not None:
        facts.append(f"At most {high}")
    if node.has("pattern"):
        facts.append(f"Pattern: `{node.at('pattern').text()}`")
    if node.has("default"):
        facts.append(f"Default: {_shown(node.at('default'))}")
    if node.has("examples"):
        shown = ", ".join(_shown(one) for one in node.at("examples").items())
        facts.append(f"Example: {shown}")
    return facts


def _shown(node: Node) -> str:
    return f"`{node.value}`" if isinstance(node.value, str) else str(node.plain())
