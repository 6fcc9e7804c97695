# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of rewards."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import JSON, NOTHING_MORE, SENSITIVE, Model, OpenModel
from homeroom._core.model import json_name, rest

__all__ = ["Purchase", "PurchaseEnvelope", "Reward", "RewardList", "RewardMeta"]


@define(kw_only=True, repr=False)
class Purchase(OpenModel):
    """An order of a reward. Source: third party."""

    order_id: int | None = None
    """Unique number of the order."""
    balance: int | None = field(default=None, metadata=SENSITIVE)
    """Points that are left."""
    single_purchase: YesNo | bool | None = None
    """Whether it can be bought only once."""


@define(kw_only=True, repr=False)
class PurchaseEnvelope(Model):
    """The wrapper around an order. Source: third party."""

    data: Purchase


@define(kw_only=True, repr=False)
class Reward(OpenModel):
    """Something that a pupil can buy with points. Source: third party."""

    id: int
    """Unique number of the reward, which `rewards.purchase` takes."""
    name: str | None = None
    description: str | None = None
    photo: str | None = None
    """Address of a picture."""
    price: int | None = None
    """Points that it costs."""
    stock_control: bool | None = None
    """Whether there is a limited number."""
    stock: int | None = None
    """Number that is left."""
    can_purchase: bool | None = None
    """Whether the pupil can buy it now."""
    unable_to_purchase_reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why not; empty when the pupil can."""
    once_per_pupil: bool | None = None
    """Whether a pupil can buy it only once."""
    purchased: bool | None = None
    """Whether the pupil has bought it."""
    purchased_count: int | str | None = None
    """How often the pupil has bought it; as text, or the number 0."""
    price_balance_difference: int | None = field(default=None, metadata=SENSITIVE)
    """Points that the pupil lacks."""


@define(kw_only=True, repr=False)
class RewardList(Model):
    """What a pupil can buy, and the balance. Source: third party."""

    rewards: list[Reward] = field(metadata=json_name("data"))
    meta: RewardMeta | None = None
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class RewardMeta(OpenModel):
    """The balance of a pupil. Source: third party."""

    pupil_score_balance: int | None = field(default=None, metadata=SENSITIVE)
    """Points that the pupil can spend."""


from .shared import YesNo
