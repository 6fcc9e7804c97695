# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of parents."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset, json_name

__all__ = ["Parent", "ParentCreated", "ParentEnvelope", "ParentPage", "ParentWrite"]
__all__ += ["Salutation"]


@define(kw_only=True, repr=False)
class Parent(OpenModel):
    """A parent or guardian.

    Fields without a value are left out. Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the parent logs in."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    middle_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    nickname: str | None = field(default=None, metadata=DIRECT)
    other_name: str | None = field(default=None, metadata=DIRECT)
    """Further names, or the name in another language."""
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | None = field(default=None, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | None = field(default=None, metadata=DIRECT)
    phone_number: str | None = field(default=None, metadata=DIRECT)
    mobile_phone_number: str | None = field(default=None, metadata=DIRECT)
    street_address: str | None = field(default=None, metadata=DIRECT)
    street_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the street address."""
    city: str | None = field(default=None, metadata=DIRECT)
    state: str | None = field(default=None, metadata=DIRECT)
    zipcode: str | None = field(default=None, metadata=DIRECT)
    country: str | None = field(default=None, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Languages, as codes."""
    account_uid: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """Number of the account in the vendor's portal."""
    timezone: str | None = None
    """Time zone, by its IANA name."""
    salutation: Salutation | None = field(default=None, metadata=DIRECT)
    title: str | None = field(default=None, metadata=INDIRECT)
    """Position at work."""
    employer: str | None = field(default=None, metadata=INDIRECT)
    work_email: str | None = field(default=None, metadata=DIRECT)
    work_phone: str | None = field(default=None, metadata=DIRECT)
    work_fax: str | None = field(default=None, metadata=DIRECT)
    work_address: str | None = field(default=None, metadata=DIRECT)
    work_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the work address."""
    work_city: str | None = field(default=None, metadata=DIRECT)
    work_state: str | None = field(default=None, metadata=DIRECT)
    work_postal_code: str | None = field(default=None, metadata=DIRECT)
    work_country: str | None = field(default=None, metadata=DIRECT)
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the parent in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the parent in OpenApply."""
    child_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    """Students who are the children; see `relationships`."""
    children: builtins.list[ChildRelation] | None = None
    """The children, empty wherever it was seen."""
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    role: str | None = None
    """Kind of user, such as `Parent`."""
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""


@define(kw_only=True, repr=False)
class ParentCreated(OpenModel):
    """A parent as created, and what else was done. Source: vendor elsewhere."""

    parent: Parent
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""


@define(kw_only=True, repr=False)
class ParentEnvelope(Model):
    """The wrapper around a single parent. Source: vendor elsewhere."""

    parent: Parent


@define(kw_only=True, repr=False)
class ParentPage(Model):
    """One page of parents. Source: vendor elsewhere."""

    parents: builtins.list[Parent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ParentWrite(OpenModel):
    """The fields of a parent that can be written.

    Further ones, if a school has any, go into `extra`, which is a guess.
    Source: vendor elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the parent logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new parent without one gets a
    random one is not settled.
    """
    identifier: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | Unset = field(default=UNSET, metadata=DIRECT)
    phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    mobile_phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the street address."""
    city: str | Unset = field(default=UNSET, metadata=DIRECT)
    state: str | Unset = field(default=UNSET, metadata=DIRECT)
    zipcode: str | Unset = field(default=UNSET, metadata=DIRECT)
    country: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Languages, as codes."""
    timezone: str | Unset = UNSET
    """Time zone, by its IANA name."""
    salutation: Salutation | Unset = field(default=UNSET, metadata=DIRECT)
    title: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Position at work."""
    employer: str | Unset = field(default=UNSET, metadata=INDIRECT)
    work_email: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_phone: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_fax: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the work address."""
    work_city: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_state: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_postal_code: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_country: str | Unset = field(default=UNSET, metadata=DIRECT)
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the parent in SchoolsBuddy."""
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the parent in OpenApply."""
    child_ids: builtins.list[int] | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Students who are the children, of a new parent only; `relationships` says whose
    mother or father.
    """


class Salutation(OpenEnum):
    """How a parent is addressed. Source: vendor elsewhere."""

    MR = "Mr."
    MS = "Ms."
    MRS = "Mrs."
    DR = "Dr."


from .relationships import ChildRelation
from .shared import PageMeta
from .students import CreateOptionsResult
