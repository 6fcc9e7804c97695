# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of users."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, Model, OpenEnum, OpenModel

__all__ = ["IdentifiedBy", "Pagination", "User", "UserPage", "UserRole"]


class IdentifiedBy(OpenEnum):
    """The field that finds the user to change. Source: vendor document."""

    ID = "id"
    EXT_USER_ID = "ext_user_id"
    EMAIL = "email"


@define(kw_only=True, repr=False)
class Pagination(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    total_records: int | None = None
    """Number of records on all pages."""
    current_page: int | None = None
    """Number of this page, from 1."""
    total_pages: int | None = None
    """Number of pages."""
    next_page: int | None
    """Number of the page after this one; null on the last."""
    prev_page: int | None
    """Number of the page before this one; null on the first."""


@define(kw_only=True, repr=False)
class User(OpenModel):
    """Somebody who works with Class and is no learner.

    Which fields are always there is a guess. Source: vendor document.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Class's own number of the user."""
    ext_user_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the user; null for none."""
    email: str | None = field(default=None, metadata=DIRECT)
    """The user's e-mail address."""
    user_name: str | None = field(default=None, metadata=DIRECT)
    """The user's full name."""
    roles: list[UserRole] | None = None
    is_zoom_configured: bool | None = None
    """Whether Zoom is set up for the user."""


@define(kw_only=True, repr=False)
class UserPage(Model):
    """One page of users. Source: vendor document."""

    data: list[User]
    pagination: Pagination | None = None


class UserRole(OpenEnum):
    """What a user is; one user may be several. Source: vendor document."""

    ADMIN = "admin"
    INSTRUCTOR = "instructor"
    INSTRUCTIONAL_DESIGNER = "instructional-designer"
