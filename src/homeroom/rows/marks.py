"""Marks of personal data: what of a record may be written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, get_args

import attrs
from attrs import frozen

from homeroom._core.fields import Listed, listed_fields

LEVELS: Final = ("none", "indirect", "direct", "sensitive")
"""How much may be written, from the least on; a mark is written at the level of its
name."""


@frozen(kw_only=True)
class Keep:
    """What of a record may be written."""

    level: str = "sensitive"
    aliased: bool = False
    """Whether something else is written in place of persons' ids."""

    def may(self, mark: str | None) -> bool:
        """Whether what has this mark may be written."""
        return _rank(mark) <= _rank(self.level)

    @property
    def unlisted(self) -> bool:
        """Whether what no spec lists may be written."""
        return self.may("direct")


EVERYTHING: Final = Keep()


def _rank(mark: str | None) -> int:
    return LEVELS.index(mark) if mark else 0


def held_mark(one: Listed) -> str | None:
    """The highest mark of a field and of all fields inside of it."""
    marks = [one.personal, *(inner.personal for inner in fields_in(one.hint))]
    return max(marks, key=_rank)


def holds_person(one: Listed) -> bool:
    """Whether a field is the id of a person, or something inside of it is."""
    return one.person or any(inner.person for inner in fields_in(one.hint))


@cache
def guarded_names(model: type, keep: Keep) -> frozenset[str]:
    """Names that nothing may have that no spec lists.

    A value that does not fit is kept beside what no spec lists, by the name of its
    field: it must not come to light there. Names count as they are compared.
    """
    return frozenset(
        comparable(one.wire)
        for one in fields_in(model)
        if not keep.may(held_mark(one)) or (keep.aliased and holds_person(one))
    )


def comparable(name: str) -> str:
    """A name in JSON without what vendors vary: `dateOfBirth`, `date_of_birth`."""
    return name.replace("_", "").replace("-", "").replace(" ", "").casefold()


@cache
def fields_in(form: Any) -> tuple[Listed, ...]:
    """The fields of all models that a type mentions, at any depth."""
    return tuple(one for model in models_in(form) for one in listed_fields(model))


def models_in(form: Any) -> tuple[type, ...]:
    """The models that a type mentions, at any depth, each once."""
    return tuple(_models(form, set()))


def _models(form: Any, met: set[object]) -> Iterator[type]:
    if form in met:
        return
    if attrs.has(form):
        met.add(form)
        yield form
        for one in listed_fields(form):
            yield from _models(one.hint, met)
    for one in get_args(form):
        yield from _models(one, met)
