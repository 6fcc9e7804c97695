"""The methods of an operation: most have one, `x-methods` lists several."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from codegen.read.nodes import Node


@frozen
class Entry:
    """One method of an operation: the operation itself, or an entry of `x-methods`."""

    operation: Node
    node: Node
    """Where the keys of the method stand."""
    _prefix: str
    """What they begin with."""

    def key(self, name: str) -> str:
        """How a key of methods is written here, such as `x-unwrap` for `unwrap`."""
        return f"{self._prefix}{name}"

    def has(self, name: str) -> bool:
        """Whether the key is given."""
        return self.node.has(self.key(name))

    def at(self, name: str) -> Node:
        """The value of a key that must be there."""
        return self.node.at(self.key(name))

    def items(self, name: str) -> Sequence[Node]:
        """The values of a key that may be missing."""
        return self.node.get(self.key(name), Node.items, ())

    def text(self, name: str) -> str:
        """What documents the method: a text of its own, or the operation's."""
        shared = self.operation.get(name, Node.text, "")
        return self.node.get(name, Node.text, shared)

    @property
    def name(self) -> Node:
        """The name of the method."""
        return self.node.at("x-method" if self._prefix else "name")

    @property
    def overload(self) -> Node | None:
        """The overload, which stands at the operation for all its methods."""
        return self.operation.fields().get("x-overload")


def entries(node: Node) -> Sequence[Entry]:
    """The methods that an operation asks for."""
    if not node.has("x-methods"):
        return [Entry(node, node, "x-")]
    listed = node.at("x-methods").items()
    if not listed:
        raise node.at("x-methods").stop("at least one method is expected")
    names: set[str] = set()
    for one in listed:
        name = one.at("name").text()
        if name in names:
            raise one.stop(f"a second method is called {name}")
        names.add(name)
    return [Entry(node, one, "") for one in listed]
