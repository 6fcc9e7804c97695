# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of utilities."""

from __future__ import annotations

import builtins
from attrs import define
from homeroom._core.model import Model, OpenModel

__all__ = ["Permissions", "Pong"]


@define(kw_only=True, repr=False)
class Permissions(Model):
    """The wrapper around what a token may do. Source: vendor elsewhere."""

    permissions: builtins.list[str]
    """What the token may do, as resource, perhaps another, and action."""


@define(kw_only=True, repr=False)
class Pong(OpenModel):
    """The answer to a ping. Source: vendor elsewhere."""

    pong: str
    """The word `ok`. Example: `ok`."""
