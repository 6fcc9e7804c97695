"""Cards of pupils who are on report; their `success` is true instead of 1."""

from __future__ import annotations

from datetime import date

from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.data.reports import ReportCard
from homeroom.sandbox.classcharts.data.timetable import PERIODS
from homeroom.sandbox.classcharts.envelope import Body, invalid, success


def show_all(call: Call) -> Body:
    """A pupil's cards, without what is on them."""
    cards = call.named_pupil().cards
    return success([_preview(one) for one in cards], flag=True)


def show(call: Call) -> Body:
    """One card, in an array (third party, in conflict)."""
    card = _card(call.named_pupil(), call.item_id())
    whole = {
        **_preview(card),
        "level": "Form tutor",
        "teacher": card.teacher,
        "parent_comments": [
            {
                "id": card.id + 50,
                "description": "We talked about it.",
                "date": _moment(card.first),
                "can_edit": False,
            }
        ],
        "targets": [{"id": number} for number in card.targets],
    }
    return success([whole], {"forbidden_days_of_week": [0, 6]}, flag=True)


def show_summary(call: Call) -> Body:
    """What was said at the end of a day, in an array (third party, in conflict)."""
    card = _card(call.named_pupil(), call.item_id())
    day = call.day("date") or card.first
    if not card.first <= day <= card.last:
        return success([], flag=True)
    comment = {
        "id": card.id + 70 + (day - card.first).days,
        "report_card_id": card.id,
        "text": "In time for all lessons.",
        "teacher_name": card.teacher,
        "date": _moment(day),
    }
    return success([comment], flag=True)


def show_target(call: Call) -> Body:
    """One target, and how it went in each lesson of a day."""
    number = call.item_id()
    cards = call.named_pupil().cards
    card = next((one for one in cards if number in one.targets), None)
    if card is None:
        raise invalid()
    target = {
        "id": number,
        "pupil_report_card": {"id": card.id, "required_teacher_action": None},
        "description": "Be in time.",
    }
    day = call.day("date") or card.first
    periods = [_period(n, card, day) for n in range(len(PERIODS))]
    return success({"target": target, "periods": periods}, flag=True)


def _period(n: int, card: ReportCard, day: date) -> Body:
    over = n < 3
    return {
        "id": card.id + 90 + n,
        "mark_id": card.id + 80 if over else None,
        "met": "yes" if over else None,
        "label": PERIODS[n].number,
        "comment_description": "",
        "comment_created": _moment(day) if over else "",
        "mark_ranking": None,
        "teacher_name": card.teacher if over else None,
    }


def _card(pupil: PupilRecord, number: int) -> ReportCard:
    for card in pupil.cards:
        if card.id == number:
            return card
    raise invalid()


def _preview(card: ReportCard) -> Body:
    return {
        "id": card.id,
        "start_date": f"{card.first:%d/%m/%Y}",
        "end_date": f"{card.last:%d/%m/%Y}",
        "reason": card.reason,
        "description": "Came late three times.",
    }


def _moment(day: date) -> str:
    return f"{day:%d/%m/%Y} 15:20"
