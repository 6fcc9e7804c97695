"""The shop of a school, where pupils spend their points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define

_GOODS: Final = (
    ("Pencil case", 15, 8, False),
    ("Queue pass", 5, None, False),
    ("Cinema evening", 60, 3, True),
    ("Sold-out poster", 10, 0, False),
    ("Day as head of school", 5_000, 1, True),
)


@define(kw_only=True)
class Reward:
    """Something to buy; all pupils of a school share its stock."""

    id: int
    name: str
    price: int
    stock: int | None
    """`None`: as many as are wanted."""
    once: bool
    """Whether a pupil can buy it only once."""


def make_rewards(first_id: int) -> Sequence[Reward]:
    """All goods of a school."""
    return tuple(
        Reward(id=first_id + n, name=name, price=price, stock=stock, once=once)
        for n, (name, price, stock, once) in enumerate(_GOODS)
    )


@define(kw_only=True)
class Purse:
    """What a pupil has left, and what was bought for it, by reward."""

    balance: int
    bought: dict[int, int]

    def obstacle(self, reward: Reward) -> str:
        """Why the pupil cannot buy something; empty if nothing is in the way.

        The words are a guess.
        """
        if reward.once and reward.id in self.bought:
            return "You have already bought this item"
        if reward.stock == 0:
            return "This item is out of stock"
        if reward.price > self.balance:
            return "You do not have enough points"
        return ""

    def buy(self, reward: Reward) -> None:
        """Pay for something that nothing is in the way of."""
        self.balance -= reward.price
        self.bought[reward.id] = self.bought.get(reward.id, 0) + 1
        if reward.stock is not None:
            reward.stock -= 1
