"""The shop: what there is, and buying it."""

from __future__ import annotations

from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.data.rewards import Reward
from homeroom.sandbox.classcharts.envelope import Body, refused, success


def show(call: Call) -> Body:
    """What a pupil may buy, and the points that are left."""
    pupil = call.pupil()
    rows = [_shown(one, pupil) for one in pupil.site.rewards]
    return success(rows, {"pupil_score_balance": pupil.purse.balance})


def purchase(call: Call) -> Body:
    """Buy something for the pupil's points.

    The body names the pupil and may be empty (third party). The words of refusals: a
    guess.
    """
    pupil, number = call.named_pupil(), call.item_id()
    reward = next((one for one in pupil.site.rewards if one.id == number), None)
    if reward is None:
        raise refused("This item does not exist")
    obstacle = pupil.purse.obstacle(reward)
    if obstacle:
        raise refused(obstacle)
    pupil.purse.buy(reward)
    data = {
        "single_purchase": "yes" if reward.once else "no",
        "order_id": pupil.site.next_order(),
        "balance": pupil.purse.balance,
    }
    return success(data)


def _shown(reward: Reward, pupil: PupilRecord) -> Body:
    """An item; how often it was bought is text, or the number 0 (third party)."""
    obstacle = pupil.purse.obstacle(reward)
    bought = pupil.purse.bought.get(reward.id, 0)
    return {
        "id": reward.id,
        "name": reward.name,
        "description": "",
        "photo": pupil.site.url(f"rewards/{reward.id}.png"),
        "price": reward.price,
        "stock_control": reward.stock is not None,
        "stock": reward.stock or 0,
        "can_purchase": not obstacle,
        "unable_to_purchase_reason": obstacle,
        "once_per_pupil": reward.once,
        "purchased": bool(bought),
        "purchased_count": str(bought) if bought else 0,
        "price_balance_difference": max(reward.price - pupil.purse.balance, 0),
    }
