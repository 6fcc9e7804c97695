"""What pupils and parents can change in ClassCharts, and that it stays changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.classcharts_api import WIDE, Charts

pytestmark = pytest.mark.anyio

LIMIT = "You have reached the daily limit awarding this behaviour"


async def shop(charts: Charts) -> tuple[dict[str, dict[str, Any]], int]:
    """What is for sale, by name, and the balance."""
    body = await charts.answer("student", "/rewards")
    balance = body["meta"]["pupil_score_balance"]
    return {row["name"]: row for row in body["data"]}, balance


async def homeworks(charts: Charts) -> list[dict[str, Any]]:
    """All homework of the pupil."""
    return (await charts.answer("student", "/homeworks", params=WIDE))["data"]


async def test_rewards_have_all_fields(charts: Charts) -> None:
    """Some can be had, some are sold out or too dear; none was bought yet."""
    goods, balance = await shop(charts)
    assert {
        "id",
        "name",
        "description",
        "photo",
        "price",
        "stock_control",
        "stock",
        "can_purchase",
        "unable_to_purchase_reason",
        "once_per_pupil",
        "purchased",
        "purchased_count",
        "price_balance_difference",
    } == goods["Pencil case"].keys()
    for row in goods.values():
        affordable = row["price"] <= balance
        in_stock = not row["stock_control"] or row["stock"] > 0
        assert (affordable and in_stock) is row["can_purchase"]
        assert (row["unable_to_purchase_reason"] == "") is row["can_purchase"]
        assert (False, 0) == (row["purchased"], row["purchased_count"])
    assert {True, False} == {row["can_purchase"] for row in goods.values()}


@pytest.mark.parametrize(
    "options",
    [
        {"data": {}},
        {"content": b"", "headers": {"Content-Type": "text/plain"}},
        {"content": b"PUPIL", "headers": {"Content-Type": "text/plain;charset=UTF-8"}},
        {"content": b"PUPIL"},
    ],
)
async def test_a_purchase_costs_points_and_stock(
    charts: Charts, options: dict[str, Any]
) -> None:
    """The body may be urlencoded, the same called plain text, or nothing."""
    if options.get("content") == b"PUPIL":
        pupil = f"pupil_id={await charts.own_id()}".encode()
        options = {**options, "content": pupil}
    goods, balance = await shop(charts)
    item = goods["Pencil case"]
    body = await charts.answer("student", f"/purchase/{item['id']}", "POST", **options)
    left = balance - item["price"]
    assert ("no", left) == (body["data"]["single_purchase"], body["data"]["balance"])
    assert {"single_purchase", "order_id", "balance"} == body["data"].keys()
    goods, balance = await shop(charts)
    bought = goods["Pencil case"]
    assert (left, item["stock"] - 1) == (balance, bought["stock"])
    assert (True, "1") == (bought["purchased"], bought["purchased_count"])


async def test_some_things_can_be_bought_only_once(charts: Charts) -> None:
    """The order numbers rise; the second attempt is refused and costs nothing."""
    goods, _ = await shop(charts)
    once, often = goods["Cinema evening"]["id"], goods["Queue pass"]["id"]
    first = await charts.answer("student", f"/purchase/{once}", "POST")
    second = await charts.answer("student", f"/purchase/{often}", "POST")
    assert "yes" == first["data"]["single_purchase"]
    assert first["data"]["order_id"] < second["data"]["order_id"]
    said = await charts.refused("student", f"/purchase/{once}", "POST")
    goods, balance = await shop(charts)
    assert said == goods["Cinema evening"]["unable_to_purchase_reason"]
    assert second["data"]["balance"] == balance


@pytest.mark.parametrize("name", ["Sold-out poster", "Day as head of school"])
async def test_what_cannot_be_bought_says_why(charts: Charts, name: str) -> None:
    """Sold out or too dear: refused in the words of the list."""
    goods, balance = await shop(charts)
    said = await charts.refused("student", f"/purchase/{goods[name]['id']}", "POST")
    assert goods[name]["unable_to_purchase_reason"] == said
    assert (goods, balance) == await shop(charts)


@pytest.mark.parametrize("path", ["/purchase/1", "/purchase/x", "/purchase"])
async def test_what_does_not_exist_cannot_be_bought(charts: Charts, path: str) -> None:
    """Refused as JSON too."""
    assert await charts.refused("student", path, "POST")


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", ["studentId", "pupil_id", None])
async def test_a_tick_turns_over(charts: Charts, method: str, name: str | None) -> None:
    """Each call turns it, and an empty success is the answer."""
    status = (await homeworks(charts))[0]["status"]
    query = {} if name is None else {name: str(await charts.own_id())}
    path, seen = f"/homeworkticked/{status['id']}", [status["ticked"]]
    for _ in range(2):
        body = await charts.answer("student", path, method, params=query)
        assert ([], []) == (body["data"], body["meta"])
        seen.append((await homeworks(charts))[0]["status"]["ticked"])
    assert [{"yes": "no", "no": "yes"}[seen[1]], seen[1], seen[0]] == seen


async def test_a_tick_can_be_set(charts: Charts) -> None:
    """With a value it stays, however often it is sent."""
    path = f"/homeworkticked/{(await homeworks(charts))[0]['status']['id']}"
    for value in ("yes", "yes", "no"):
        await charts.answer("student", path, params={"value": value})
        assert value == (await homeworks(charts))[0]["status"]["ticked"]


async def test_a_tick_is_seen_by_the_parent(charts: Charts) -> None:
    """Both roles look at the same pupil."""
    first = (await homeworks(charts))[0]
    await charts.answer("student", f"/homeworkticked/{first['status']['id']}")
    path = f"/homeworks/{await charts.own_id()}"
    seen = (await charts.answer("parent", path, params=WIDE))["data"][0]
    assert seen["id"] == first["id"]
    assert seen["status"]["ticked"] != first["status"]["ticked"]


async def test_homework_is_marked_as_seen(charts: Charts) -> None:
    """By either id; the first time stays, the last one moves."""
    row = next(
        one for one in await homeworks(charts) if not one["status"]["first_seen_date"]
    )
    for number in (row["id"], row["status"]["id"]):
        pupil = {"pupil_id": str(await charts.own_id())}
        path = f"/markhomeworkasseen/{number}"
        await charts.answer("student", path, "POST", data=pupil)
    [status] = [
        one["status"] for one in await homeworks(charts) if one["id"] == row["id"]
    ]
    assert "2027-01-15T08:00:00+00:00" == status["first_seen_date"]
    assert "2027-01-15T08:00:00+00:00" == status["last_seen_date"]


@pytest.mark.parametrize("path", ["/homeworkticked", "/markhomeworkasseen"])
async def test_homework_of_others_is_refused(charts: Charts, path: str) -> None:
    """Unknown ids, no id, and another pupil in the query."""
    own = (await homeworks(charts))[0]["status"]["id"]
    sibling = (await charts.pupils())[1]["id"]
    for number in ("/1", "/x", ""):
        assert await charts.refused("student", f"{path}{number}", "POST")
    assert await charts.refused(
        "student", f"{path}/{own}", "POST", params={"pupil_id": str(sibling)}
    )


async def test_parents_award_up_to_a_daily_limit(charts: Charts, time: Any) -> None:
    """The list tells when it is reached; the next day starts anew."""
    path = f"parentbehaviour/{await charts.own_id()}"
    listed = f"/parentbehaviours/{await charts.own_id()}"
    first = (await charts.answer("parent", listed))["data"]
    assert {"id", "name", "icon_url", "is_daily_limit_reached"} == first[0].keys()
    sent = {"behaviour_id": str(first[0]["id"])}
    for reached in (False, True):
        body = await charts.answer("parent", f"/add{path}", "POST", data=sent)
        shown = [row["is_daily_limit_reached"] for row in body["data"]]
        assert [reached, False, False] == shown
        assert body["data"] == (await charts.answer("parent", listed))["data"]
    said = await charts.refused("parent", f"/add{path}", "POST", data=sent)
    assert LIMIT == said
    await charts.answer("parent", f"/delete{path}", "POST", data=sent)
    assert first == (await charts.answer("parent", listed))["data"]
    time.now += 86_400
    session = await charts.log_in("parent")
    for _ in range(2):
        await charts.answer("parent", f"/add{path}", "POST", data=sent, session=session)


@pytest.mark.parametrize("sent", [{}, {"behaviour_id": "x"}, {"behaviour_id": "1"}])
async def test_only_known_behaviours_are_awarded(
    charts: Charts, sent: dict[str, str]
) -> None:
    """Others are refused, and so is taking back what was never given."""
    path = f"parentbehaviour/{await charts.own_id()}"
    for verb in ("add", "delete"):
        assert await charts.refused("parent", f"/{verb}{path}", "POST", data=sent)
    never = {"behaviour_id": "436310"}
    assert await charts.refused("parent", f"/delete{path}", "POST", data=never)


async def test_one_client_names_the_behaviour_otherwise(charts: Charts) -> None:
    """With more fields that do not matter."""
    sent = {"reason_id": "436310", "score": "1", "happened_at": "2027-01-15"}
    path = f"/addparentbehaviour/{await charts.own_id()}"
    await charts.answer("parent", path, "POST", data=sent)


async def test_a_concern_is_kept(charts: Charts) -> None:
    """No call reads it, but the control route shows it; an empty one is refused."""
    pupil = str(await charts.own_id())
    sent = {"pupil_id": pupil, "text": "The stairs are slippery."}
    body = await charts.answer("student", "/addconcern", "POST", data=sent)
    assert ([], []) == (body["data"], body["meta"])
    assert await charts.refused("student", "/addconcern", "POST", data={"text": ""})
    state = (await charts.control("GET", "/state")).json()
    assert [{"pupil_id": int(pupil), "text": sent["text"]}] == state["concerns"]
