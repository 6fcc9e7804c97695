"""Whether all rows of a list came, told by the totals that a server named."""

from __future__ import annotations

import pytest

from homeroom._core.walks.census import Census


def census(*totals: int | None, came: int, aside: int = 0) -> Census:
    """After a walk in which the server named those totals."""
    made = Census(partial=False)
    for total in totals:
        made.note(total)
    made.came, made.aside = came, aside
    return made


def test_it_notes_by_how_much_a_list_changes() -> None:
    """In all, up and down; a page that names no total says nothing."""
    made = Census(partial=False)
    changes = [made.note(total) for total in (20, None, 17, 25, 24, 24)]
    assert [0, 0, -3, 8, -1, 0] == changes
    assert (4, 8, 25, 24) == (made.fell, made.rose, made.highest, made.total)


@pytest.mark.parametrize(
    ("totals", "came", "aside", "complete"),
    [
        ([5], 5, 0, True),
        ([0], 0, 0, True),
        ([None], 5, 0, None),
        ([5], 4, 0, False),
        ([5], 4, 1, None),  # All came, and one cannot be read.
        ([5], 6, 0, None),  # One more than there are.
        ([6, 5], 6, 0, True),  # It was removed after it came.
        ([6, 5], 7, 0, None),
        ([5, 6], 5, 0, None),  # The new one may stand before what was read.
        ([5, 6], 4, 0, False),
        ([5, 7, 6], 4, 0, None),
    ],
)
def test_a_list_is_complete_if_the_count_is_explained(
    totals: list[int | None], came: int, aside: int, complete: bool | None
) -> None:
    """By rows that were added and removed meanwhile; otherwise nobody knows."""
    made = census(*totals, came=came, aside=aside)
    assert complete is made.complete(gave_up=False, doubt=False)


def test_more_rows_than_there_can_be_are_odd() -> None:
    """Unless the walk saw a part of the list, or nobody counts."""
    assert census(6, 5, came=7).exceeds
    assert not census(6, 5, came=6).exceeds
    assert not census(5, came=4).exceeds
    assert not census(None, came=4).exceeds
    part = census(5, came=9)
    part.partial = True
    assert not part.exceeds


def test_a_gap_or_a_doubt_is_never_complete() -> None:
    """Whatever the count; where only a part is seen, a doubt adds nothing."""
    made = census(5, came=5)
    assert made.complete(gave_up=True, doubt=False) is False
    assert made.complete(gave_up=False, doubt=True) is False
    made.partial = True
    assert made.complete(gave_up=True, doubt=False) is False
    assert made.complete(gave_up=False, doubt=True) is None


def test_it_says_how_many_rows_came_if_some_are_missing() -> None:
    """For the warning."""
    assert census(5, came=4).words().startswith("4 of 5 rows came, because")
    assert census(5, came=5).words().startswith("rows may be missing, because")
    assert census(None, came=4).words().startswith("rows may be missing, because")
