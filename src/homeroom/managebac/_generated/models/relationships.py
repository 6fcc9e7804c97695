# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of relationships."""

from __future__ import annotations

import builtins
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, UNSET, Model, OpenEnum, OpenModel, Unset

__all__ = ["ChildEnvelope", "ChildPage", "ChildRelation", "ChildUpdate", "Children"]
__all__ += ["Relationship"]


@define(kw_only=True, repr=False)
class ChildEnvelope(Model):
    """The wrapper around a single child. Source: vendor elsewhere."""

    child: ChildRelation


@define(kw_only=True, repr=False)
class ChildPage(Model):
    """One page of children. Source: vendor elsewhere."""

    children: builtins.list[ChildRelation]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ChildRelation(OpenModel):
    """A child of a parent. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    relationship: Relationship | Unset | None = UNSET


@define(kw_only=True, repr=False)
class ChildUpdate(Model):
    """The fields of a child that can be changed. Source: vendor elsewhere."""

    relationship: Relationship


@define(kw_only=True, repr=False)
class Children(Model):
    """The wrapper around the children of one parent. Source: vendor elsewhere."""

    children: builtins.list[ChildRelation]
    """The children of one parent."""


class Relationship(OpenEnum):
    """What a parent is to a child. Source: vendor elsewhere."""

    MOTHER = "Mother"
    FATHER = "Father"
    STEPMOTHER = "Stepmother"
    STEPFATHER = "Stepfather"
    LEGAL_GUARDIAN = "Legal Guardian"
    GRANDMOTHER = "Grandmother"
    GRANDFATHER = "Grandfather"
    SISTER = "Sister"
    BROTHER = "Brother"
    UNCLE = "Uncle"
    AUNT = "Aunt"
    OTHER_GUARDIAN = "Other Guardian"
    CONSULTANT_RECRUITER = "Consultant Recruiter"


from .shared import PageMeta
