"""Mutants of a module: what could be written in a place of it, and would be wrong.

Left alone are annotations, decorators, docstrings, and text with blanks in it, which is
for people: a test of every word of it would help nobody.
"""

from __future__ import annotations

import ast
import copy
import textwrap
from collections.abc import Iterator
from typing import Any, Final

from attrs import define, field

_PAIRS: Final[list[tuple[type[Any], type[Any]]]] = [
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
    (ast.And, ast.Or),
    (ast.Add, ast.Sub),
    (ast.Mult, ast.Div),
    (ast.BitOr, ast.BitAnd),
    (ast.LShift, ast.RShift),
    (ast.Break, ast.Continue),
]
SWAPPED: Final = {
    **dict(_PAIRS),
    **{other: one for one, other in _PAIRS},
    **dict.fromkeys((ast.FloorDiv, ast.Mod, ast.Pow), ast.Mult),
}
FUNCTION: Final = ast.FunctionDef | ast.AsyncFunctionDef
PLAIN: Final = ast.Name | ast.Attribute | ast.Call | ast.Await | ast.NamedExpr
TYPES: Final = {"Literal", "TypeVar", "ParamSpec", "Generic", "Protocol", "cast"}
"""What is called or subscripted by types, which do nothing at run time."""


@define
class Mutant:
    """One change, not made yet."""

    where: str
    """The function, class or value that it is in."""
    text: str
    lines: range
    """Of the statement, without those in its body."""
    function: ast.AST | None
    """The outermost function whose body it is in; `None` if it acts on import."""
    _holder: ast.AST = field(repr=False)
    _name: str = field(repr=False)
    _index: int | None = field(repr=False)
    _node: ast.AST = field(repr=False)

    def make(self) -> None:
        """Change the tree; there is no way back."""
        if self._index is None:
            setattr(self._holder, self._name, self._node)
        else:
            getattr(self._holder, self._name)[self._index] = self._node
        ast.fix_missing_locations(self._holder)


def mutants(tree: ast.Module) -> list[Mutant]:
    """All of a module, in the order of its text."""
    return list(_inside(tree, "", range(0), None))


def _inside(
    node: ast.AST, where: str, lines: range, function: ast.AST | None
) -> Iterator[Mutant]:
    for name, index, child in _children(node):
        there, its_lines, owner = where, lines, function
        if isinstance(node, FUNCTION) and name == "body":
            owner = function or node
        if isinstance(child, ast.stmt):
            its_lines = _lines(child)
        if called := _name(child, top=owner is None):
            there = f"{where}.{called}".lstrip(".")
        for new in _changes(child, node, inside=owner is not None):
            ast.copy_location(new, child)
            text = f"{_told(child)} → {_told(new)}"
            yield Mutant(there, text, its_lines, owner, node, name, index, new)
        yield from _inside(child, there, its_lines, owner)


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    if isinstance(node, ast.keyword) and node.arg == "init":  # Of a field.
        return
    called = getattr(node, "func", None) or getattr(node, "value", None)
    if isinstance(node, ast.Call | ast.Subscript) and _named(called) in TYPES:
        yield from ((("args", 1, node.args[1]),) if _named(called) == "cast" else ())
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "bases", "names"}:
            continue
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.AST) and not _is_text(child):
                yield name, index if isinstance(value, list) else None, child


def _name(node: ast.AST, *, top: bool) -> str:
    """What a function, class, or value of a module or class is called."""
    if isinstance(node, FUNCTION | ast.ClassDef):
        return node.name
    target = getattr(node, "targets", None) or [getattr(node, "target", None)]
    return _named(target[0]) if top and isinstance(node, ast.stmt) else ""


def _named(node: object) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _is_text(node: ast.AST) -> bool:
    """Whether it is a docstring, or text of which only a reader makes something."""
    bare = node.value if isinstance(node, ast.Expr) else node
    if isinstance(bare, ast.Constant) and bare.value is ...:
        return True
    if isinstance(node, ast.Expr) and isinstance(bare, ast.Constant):
        return True
    parts = bare.values if isinstance(bare, ast.JoinedStr) else [bare]
    texts = [one.value for one in parts if isinstance(one, ast.Constant)]
    return any(isinstance(text, str) and " " in text for text in texts)


def _lines(statement: ast.stmt) -> range:
    body = getattr(statement, "body", None)
    end = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(end, statement.lineno) + 1)


def _told(node: ast.AST) -> str:
    return textwrap.shorten(ast.unparse(node), 68, placeholder="…")


def _changes(node: ast.AST, parent: ast.AST, *, inside: bool) -> Iterator[ast.AST]:
    """What may stand in place of a node."""
    match node:
        case ast.Compare():
            for index, op in enumerate(node.ops):
                ops = [*node.ops[:index], SWAPPED[type(op)](), *node.ops[index + 1 :]]
                yield ast.Compare(node.left, ops, node.comparators)
        case ast.BoolOp() | ast.BinOp() | ast.AugAssign() if type(node.op) in SWAPPED:
            new = copy.copy(node)
            new.op = SWAPPED[type(node.op)]()
            yield new
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant():
            yield from map(ast.Constant, _others(node.value))
        case ast.Break() | ast.Continue():
            yield SWAPPED[type(node)]()
        case ast.Return(ast.expr() as value) if not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))
        case ast.Assign(targets, value) if inside and not isinstance(
            value, ast.Constant
        ):
            yield ast.Assign(targets, ast.Constant(None))
        case ast.AnnAssign(value=ast.expr() as value) if inside and not isinstance(
            value, ast.Constant
        ):
            new = copy.copy(node)
            new.value = ast.Constant(None)
            yield new
        case ast.Expr(value=ast.Call() | ast.Await()) | ast.Raise() | ast.Delete():
            yield ast.Pass()
        case _ if isinstance(node, PLAIN) and _decides(node, parent):
            yield ast.UnaryOp(ast.Not(), node)


def _decides(node: ast.AST, parent: ast.AST) -> bool:
    """Whether it is a condition, or a part of one."""
    if isinstance(parent, ast.comprehension):
        return node in parent.ifs
    return isinstance(parent, ast.BoolOp) or node is getattr(parent, "test", None)


def _others(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield value + 1
        case str():
            yield f"XX{value}"
        case bytes():
            yield b"XX" + value
