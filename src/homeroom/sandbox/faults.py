"""Faults on demand: what goes wrong, and the rules that say when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from random import Random
from typing import Any, Final, cast

from attrs import asdict, define, field, frozen

from homeroom.sandbox.shapes import as_object, read_json

HEADER: Final = "x-sandbox-fault"
"""Request header that asks for a fault on this request: `status=503; delay=0.2`."""


class FaultError(ValueError):
    """A fault or rule that makes no sense; the text says why."""


@frozen(kw_only=True)
class Fault:
    """What goes wrong with one answer."""

    status: int | None = None
    """Answer with this status and do nothing else."""
    delay: float = 0.0
    """Seconds to wait first."""
    drop: bool = False
    """Close the connection without an answer; the request is not carried out."""
    duplicate: int = 0
    """Rows at the end of a list that come twice."""
    missing: int = 0
    """Rows at the end of a list that are left out."""
    truncate: bool = False
    """Close the connection halfway through the body; the request is carried out."""

    @property
    def changes_body(self) -> bool:
        """Whether the real answer is needed, to be spoiled."""
        return bool(self.duplicate or self.missing or self.truncate)


@define(kw_only=True)
class Rule:
    """When a fault happens: every condition must hold."""

    fault: Fault
    path: str = "*"
    """Pattern of the whole path, where `*` stands for anything."""
    method: str | None = None
    query: Mapping[str, str] = field(factory=dict[str, str])
    """Query parameters that must have these values."""
    rate: float = 1.0
    """Share of the matching requests, from 0 to 1."""
    times: int | None = None
    """How often at most; `None` for always."""
    hits: int = 0
    """How often it happened."""

    def matches(self, method: str, path: str, query: Mapping[str, str]) -> bool:
        """Whether a request is meant, leaving chance aside."""
        return (
            (self.times is None or self.hits < self.times)
            and self.method in (None, method)
            and fnmatchcase(path, self.path)
            and all(query.get(name) == value for name, value in self.query.items())
        )

    def to_json(self) -> dict[str, object]:
        """The rule as plain data, in the form that `parse_rule` reads, plus `hits`."""
        flat = asdict(self)
        return {**flat.pop("fault"), **flat}


class Faults:
    """The rules in force; the first that applies to a request wins.

    Args:
        seed: Decides which requests a `rate` hits, in the order they come.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._rules: list[tuple[Rule, Random]] = []

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in force."""
        return tuple(rule for rule, _ in self._rules)

    def add(self, **options: object) -> Rule:
        """Add a rule, such as `add(path="/managebac/*", status=500, rate=0.02)`.

        Args:
            options: Fields of `Rule` and `Fault`.

        Raises:
            FaultError: An option is unknown or out of range.
        """
        rule = parse_rule(options)
        self.add_rule(rule)
        return rule

    def add_rule(self, rule: Rule) -> None:
        """Add a rule that is already made."""
        draw = Random(f"{self._seed}/fault/{len(self._rules)}")
        self._rules.append((rule, draw))

    def clear(self) -> None:
        """Remove all rules."""
        self._rules.clear()

    def to_json(self) -> list[dict[str, object]]:
        """The rules as plain data."""
        return [rule.to_json() for rule in self.rules]

    def choose(self, method: str, path: str, query: Mapping[str, str]) -> Fault | None:
        """The fault of a request, if it gets one; counts as a hit."""
        for rule, draw in self._rules:
            if rule.matches(method, path, query) and draw.random() < rule.rate:
                rule.hits += 1
                return rule.fault
        return None


def parse_header(text: str) -> Fault:
    """The fault that a request header asks for.

    Raises:
        FaultError: The header cannot be read.
    """
    parts = [part.strip() for part in text.replace(",", ";").split(";")]
    return _fault(dict(_setting(part) for part in parts if part))


def parse_rule(options: object) -> Rule:
    """A rule from plain data.

    Raises:
        FaultError: It is not a rule.
    """
    fields = as_object(options)
    if fields is None:
        raise FaultError("a rule is a JSON object")
    conditions = {name: fields[name] for name in fields if name in _CONDITIONS}
    fault = {name: fields[name] for name in fields if name not in _CONDITIONS}
    for name, value in conditions.items():
        _verify(name, value, _CONDITIONS)
    return Rule(fault=_fault(fault), **cast("dict[str, Any]", conditions))


def _fault(options: dict[str, object]) -> Fault:
    if not options:
        raise FaultError(f"a fault needs one of: {', '.join(_FAULTS)}")
    for name, value in options.items():
        _verify(name, value, _FAULTS)
    return Fault(**cast("dict[str, Any]", options))


def _setting(part: str) -> tuple[str, object]:
    name, equals, value = part.partition("=")
    if not equals:
        return name, True
    try:
        return name.strip(), read_json(value.encode())
    except ValueError:
        raise FaultError(f"{name.strip()}: not a value") from None


def _number(least: float, most: float) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return least <= value <= most

    return fits


def _count(least: int, most: int) -> Callable[[object], bool]:
    in_range = _number(least, most)
    return lambda value: isinstance(value, int) and in_range(value)


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _text(value: object) -> bool:
    return isinstance(value, str)


def _texts(value: object) -> bool:
    texts = as_object(value)
    return texts is not None and all(map(_text, texts.values()))


Checks = Mapping[str, Callable[[object], bool]]

_FAULTS: Final[Checks] = {
    "status": _count(200, 599),
    "delay": _number(0, 600),
    "drop": _flag,
    "duplicate": _count(0, 10_000),
    "missing": _count(0, 10_000),
    "truncate": _flag,
}
_CONDITIONS: Final[Checks] = {
    "path": _text,
    "method": _text,
    "query": _texts,
    "rate": _number(0, 1),
    "times": _count(1, 1_000_000),
}


def _verify(name: str, value: object, checks: Checks) -> None:
    if name not in checks:
        raise FaultError(
            f"{name}: unknown; known are {', '.join([*_CONDITIONS, *_FAULTS])}"
        )
    if not checks[name](value):
        raise FaultError(f"{name}: not a value that it can have")
