"""A spec in several files, read as one document."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import define, evolve, field

from codegen.read.check import check
from codegen.read.nodes import Node, Problem, SpecError, load
from codegen.read.references import targets

_NOTHING: Final[Mapping[str, Node]] = {}


def bundle(path: Path) -> Node:
    """A spec with the files that it refers to, as if all stood in one.

    Raises:
        SpecError: A file is not as it should be, or a reference leads nowhere.
    """
    root = load(path.read_text(encoding="utf-8"))
    files = _Files(path.parent, path.name, {path.name: root})
    files.read_behind(path.name)
    return files.joined() if len(files.found) > 1 else root


@define
class _Files:
    """The files of a spec, by their names as seen from its folder."""

    _folder: Path
    _root: str
    found: dict[str, Node]
    _problems: list[Problem] = field(factory=list[Problem])
    _reached: set[int] = field(factory=set[int])
    """Path items of groups that the root refers to."""

    def read_behind(self, file: str) -> None:
        """Read the files that a file refers to, and those behind them."""
        for reference in targets(self.found[file]):
            name, _ = _split(reference, file)
            if name in self.found:
                continue
            path = self._folder / name
            if name.startswith(".") or not path.is_file():
                raise reference.stop(f"there is no file {name} beside the spec")
            self.found[name] = load(path.read_text(encoding="utf-8"), name)
            check(self.found[name], "group")
            self.read_behind(name)

    def joined(self) -> Node:
        """All files as one document."""
        root = self.found[self._root]
        paths = root.at("paths")
        items = {key: self._path(key, node) for key, node in paths.fields().items()}
        for file in list(self.found)[1:]:
            self._check_reached(self.found[file])
        kinds: dict[str, dict[str, Node]] = {}
        for file, document in self.found.items():
            listed = document.get("components", Node.fields, _NOTHING)
            for kind, section in listed.items():
                self._take(kinds.setdefault(kind, {}), section, file)
        if self._problems:
            raise SpecError(*self._problems)
        line = root.get("components", lambda one: one.line, root.line)
        components = {kind: Node(line, section) for kind, section in kinds.items()}
        both = {
            "paths": evolve(paths, value=items),
            "components": Node(line, components),
        }
        return evolve(root, value={**root.fields(), **both})

    def _path(self, key: str, node: Node) -> Node:
        """A path item of the root, or the one of a group that it refers to."""
        if not node.has("$ref"):
            return self._moved(node, self._root)
        reference = node.at("$ref")
        file, steps = _split(reference, self._root)
        found = self._behind(reference, file, steps)
        if found is None or file == self._root:
            return node
        if steps != ["paths", key]:
            reason = f"{key} is not what the path is called there"
            self._problems.append(Problem(reference.line, reason))
        self._reached.add(id(found))
        return self._moved(found, file)

    def _check_reached(self, document: Node) -> None:
        for key, node in document.get("paths", Node.fields, _NOTHING).items():
            if id(node) not in self._reached:
                reason = f"the spec does not refer to the path {key}"
                self._problems.append(Problem(node.line, reason))

    def _take(self, known: dict[str, Node], section: Node, file: str) -> None:
        """Take the components of one kind from a file."""
        for name, node in section.fields().items():
            if name in known:
                reason = f"a second component is called {name}"
                self._problems.append(Problem(node.line, reason))
            known[name] = self._moved(node, file)

    def _moved(self, node: Node, file: str) -> Node:
        """What a file says, with references that lead into the one document."""
        if isinstance(node.value, Mapping):
            fields = {key: self._moved(one, file) for key, one in node.value.items()}
            if node.has("$ref"):
                fields["$ref"] = self._within(node.at("$ref"), file)
            return evolve(node, value=fields)
        if children := node.children():
            return evolve(node, value=[self._moved(one, file) for one in children])
        return node

    def _within(self, reference: Node, file: str) -> Node:
        name, steps = _split(reference, file)
        self._behind(reference, name, steps)
        return evolve(reference, value="/".join(["#", *steps]))

    def _behind(self, reference: Node, file: str, steps: list[str]) -> Node | None:
        """What a reference leads to; where that is nothing, a problem."""
        found = self.found[file]
        for step in steps:
            if not found.has(step):
                reason = f"nothing is defined as {reference.text()}"
                self._problems.append(Problem(reference.line, reason))
                return None
            found = found.at(step)
        return found


def _split(reference: Node, file: str) -> tuple[str, list[str]]:
    """The file that a reference of another leads to, and the keys down to the place."""
    name, _, pointer = reference.text().partition("#")
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
    steps = pointer.removeprefix("/").split("/")
    plain = [one.replace("~1", "/").replace("~0", "~") for one in steps]
    return beside if name else file, plain
